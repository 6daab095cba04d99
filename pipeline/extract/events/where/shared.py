"""Places of what goes with an act: `killed officers guarding a bridge in Goma`, `shot as he left a mosque in Quetta`.

Belongs here: the clauses beside that of an act which happen where it did. Does not belong here: places of its own
clause (`own_clause.py`), places of other sentences (`scene.py`).
"""

from collections.abc import Set

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of
from pipeline.language.parsed import Token

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "on", "along", "across"})
_MEANWHILE = frozenset({"as", "while"})
_SELF = frozenset({"he", "she", "it", "they"})
_DEEDS = frozenset({"ASSAULT", "COERCE"})
_OPENERS = frozenset({"in", "at", "near", "outside"})
# Forms in which deeds are told; the parser takes one for the other.
_PAST = frozenset({"VBD", "VBN", "VBP"})


def is_shared(view: TextView, match: Match, place: PlaceMention, case: str, targets: Set[int | None]) -> bool:
    """Tell whether a place of another clause is that of the act too; `case` is the preposition over it, `targets` are
    whom the act is done to.
    """
    return (
        _is_told_with_when(view, match.token, place.head)
        or (case in _AT and _is_where_they_were(view, match, place.head, targets))
        or (case in _AT and _is_of_next_deed(view, match, place))
        or _is_where_it_is_told(view, match, place)
    )


def _is_told_with_when(view: TextView, trigger: int, place: int) -> bool:
    """`Two were killed on Monday when a depot burnt down near the town`: the next clause tells what killed them, or
    what they did then (`as they were leaving a church in the town`).
    """
    for ancestor in view.parsed.ancestors(place):
        clause = view.clauses.get(ancestor.index)
        if clause is None:
            continue
        marks = view.parsed.children(ancestor.index, "advmod", "mark")
        when = next((child for child in marks if child.lower == "when" or child.lower in _MEANWHILE), None)
        if when is None or not clause.relation.startswith("advcl") or not trigger < when.index < place:
            return False
        subject = view.parsed.child(ancestor.index, "nsubj", "nsubj:pass")
        if when.lower in _MEANWHILE and subject is not None and subject.lower not in _SELF:
            return False
        between = [word for word in view.parsed.tokens[trigger + 1 : when.index] if word.head != trigger]
        return not any(word.pos == "VERB" and word.tag in ("VBD", "VBZ", "VBP") for word in between)
    return False


def _is_where_they_were(view: TextView, match: Match, place: int, targets: Set[int | None]) -> bool:
    """Tell whether a place hangs on what those who were killed or hurt were doing or posted for."""
    if match.predicate.frame.type != "ASSAULT":
        return False
    for ancestor in view.parsed.ancestors(place):
        if ancestor.head in targets and ancestor.dep == "acl":
            return ancestor.tag == "VBG" or ancestor.lemma in view.lexicon.cues["posting"]
        if ancestor.index == match.token or ancestor.dep.startswith(("acl", "ccomp", "parataxis")):
            return False
    return False


def _is_of_next_deed(view: TextView, match: Match, place: PlaceMention) -> bool:
    """Tell whether a place behind two deeds of one subject is of both: `killed two men and burnt a church in Osh`."""
    tokens = view.parsed.tokens
    trigger = tokens[match.token]
    if match.predicate.frame.type not in _DEEDS or trigger.index not in view.clauses:
        return False
    for ancestor in view.parsed.ancestors(place.head):
        clause = view.clauses.get(ancestor.index)
        if clause is None:
            continue
        is_next = ancestor.dep == "conj" and ancestor.head == trigger.index and trigger.index < ancestor.index
        return is_next and ancestor.start < place.start and _is_one_story(view, trigger, ancestor)
    return False


def _is_one_story(view: TextView, first: Token, second: Token) -> bool:
    """Tell whether two verbs share subject, tense and time, and each does something to somebody."""
    one, two = view.clauses[first.index], view.clauses[second.index]
    has_own = view.parsed.child(second.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "advmod") is not None
    is_dated = any(first.end <= date.start < second.start for date in view.dates)
    is_past = {first.tag, second.tag} <= _PAST
    return bool(one.patients and two.patients) and is_past and not has_own and not is_dated


def _is_where_it_is_told(view: TextView, match: Match, place: PlaceMention) -> bool:
    """Tell whether a place opens a sentence in which somebody on the spot tells of the act: `In Osh, police said that
    two men had been shot`.
    """
    tokens = view.parsed.tokens
    said = tokens[tokens[place.head].head]
    first = view.parsed.sentences[said.sentence].first
    opens = tokens[first].lower in _OPENERS and preposition_of(view.parsed, place.head) in _OPENERS
    if not opens or not first < place.head < said.index < match.token or view.lexicon.speech.find(said.lemma) is None:
        return False
    speaker = view.parsed.child(said.index, "nsubj")
    inside = view.parsed.children(said.index, "ccomp")
    told = any(match.token in view.parsed.subtree(child.index) for child in inside)
    if speaker is None or not told or place.head > speaker.index:
        return False
    titles = [speaker, *view.parsed.children(speaker.index, "nmod:desc", "appos", "compound")]
    return any(title.lemma in view.lexicon.cues["on_the_spot"] for title in titles)
