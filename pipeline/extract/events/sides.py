"""Two sides that share one noun: `British and Dutch negotiators`, `Chad and Sudan's armies`.

Belongs here: finding the side that stands before the coordination. Does not belong here: which events have two sides
(`participants.py`).
"""

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import ActorMention

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


def sharing(view: TextView, head: int) -> list[ActorMention]:
    """Return the sides before a noun that two share and that names the second: of `Thai and Cambodian soldiers` the
    Thai.
    """
    return [
        mention
        for mention in view.mentions
        if mention.mention_type == "nominal"
        and mention.head < head
        and view.parsed.tokens[mention.head].head == head
        and view.parsed.tokens[mention.head].dep in _MODIFIERS
        and view.parsed.tokens[mention.head].pos in ("ADJ", "PROPN")
    ]
