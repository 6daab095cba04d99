"""Two sides that share one noun: `British and Dutch negotiators`, `Chad and Sudan's armies`.

Belongs here: finding the side that stands before the coordination. Does not belong here: which events have two sides
(`participants.py`).
"""

from pipeline.extract.facts import ActorMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import coordinated

_MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "conj"})


def other_side(view: TextView, head: int) -> int | None:
    """Return the name coordinated with the modifier of a plural noun; None where the noun names one side."""
    tokens = view.parsed.tokens
    noun = tokens[head]
    if noun.pos != "NOUN" or noun.lower == noun.lemma:
        return None
    for index in range(head - 1, max(head - 6, view.parsed.sentences[noun.sentence].first), -1):
        if tokens[index].pos not in ("ADJ", "NOUN", "PROPN", "PART", "CCONJ"):
            return None
        if tokens[index].lower == "and":
            before, after = tokens[index - 1], tokens[index + 1]
            modifies = before.dep in _MODIFIERS and noun.index in {
                above.index for above in view.parsed.ancestors(before.index)
            }
            is_named = before.text[:1].isupper() and after.text[:1].isupper()
            return before.index if modifies and is_named else None
    return None


def sides_behind(view: TextView, head: int) -> list[ActorMention]:
    """Return the sides behind a plural noun after the one it names: of `the armies of Chad and Niger` and `the
    signatories — Chad and Niger —` Niger.
    """
    named, noun = view.mention_at.get(head), view.parsed.tokens[head]
    if noun.lower == noun.lemma:
        return []
    if named is None:
        names = [child for child in view.parsed.children(head, "appos") if child.index in view.mention_at][:1]
        others = [other for name in names for other in coordinated(view.parsed, name.index)[1:]]
        return [view.mention_at[other] for other in others if other in view.mention_at]
    found: list[ActorMention] = []
    for child in view.parsed.children(head, "nmod"):
        is_in_name = named.start <= child.start and child.end <= named.end
        if is_in_name and view.case(child.index) == "of":
            others = [other for other in coordinated(view.parsed, child.index) if other != child.index]
            found += [view.mention_at[other] for other in others if other in view.mention_at]
    return found


def sides_before(view: TextView, head: int) -> list[ActorMention]:
    """Return the sides before a noun that names the second: of `Thai and Cambodian soldiers` the Thai."""
    return [
        mention
        for mention in view.mentions
        if mention.mention_type == "nominal"
        and mention.head < head
        and view.parsed.tokens[mention.head].head == head
        and view.parsed.tokens[mention.head].dep in _MODIFIERS
        and view.parsed.tokens[mention.head].pos in ("ADJ", "PROPN")
    ]
