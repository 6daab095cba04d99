"""Figures that lean on the one before: parts of a whole, the same thing counted again, several figures under one verb.

Belongs here: what a figure takes from its neighbour in the sentence. Does not belong here: figures that stand alone.
"""

from collections.abc import Sequence

from pipeline.extract.quantities.draft import Draft
from pipeline.language.parsed import ParsedText
from pipeline.lexicon.units import UnitLexicon

_BEFALL = frozenset(("fatalities", "injuries", "missing", "detained", "displaced"))
_WEAK = frozenset(("people", "count", "personnel", "population"))
_LINKS = frozenset((",", "and", "or", "&", "-", "–", "—", "but", "sometimes", "even", "perhaps", "possibly", ";"))
_COPULAS = frozenset(("was", "were", "is", "are"))


def relate(text: str, parsed: ParsedText, drafts: Sequence[Draft], lexicon: UnitLexicon) -> None:
    """Let each draft take from the one before it in its sentence: type, unit, phrase, whole. Changes the drafts."""
    for at, draft in enumerate(drafts):
        _convert(text, drafts[at - 1] if at else None, draft)
        if not _is_countable(draft):
            continue
        before = next((other for other in reversed(drafts[:at]) if other.sentence == draft.sentence and _is_countable(other)), None)
        if before is None:
            _before_people(draft, drafts[at + 1 :])
            _after_whole(parsed, draft, [other for other in drafts[:at] if other.sentence == draft.sentence - 1])
            continue
        relation = _relation(text, parsed, before, draft, lexicon)
        if relation == "part":
            draft.part_of = before.part_of or before
            _take_type(before, draft)
        elif relation == "same":
            _take_thing(before, draft)
        elif relation == "list" and draft.unit == "person":
            _take_type(before, draft)


def _is_countable(draft: Draft) -> bool:
    return draft.unit in ("person", "count") and draft.quantity_type != "rate"


def _convert(text: str, before: Draft | None, draft: Draft) -> None:
    """Give an amount in brackets after its equal the comparator of that: "about 45km (28 miles)"."""
    if before is None or not draft.amount.unit or not before.amount.unit or draft.comparator != "exactly":
        return
    if text[before.end : draft.start] in (" (", "(") and draft.quantity_type == before.quantity_type and before.comparator != "between":
        draft.comparator = before.comparator
        draft.low = None if before.low is None else draft.low
        draft.high = None if before.high is None else draft.high


def _relation(text: str, parsed: ParsedText, before: Draft, draft: Draft, lexicon: UnitLexicon) -> str:
    between = [token for token in parsed.tokens_in(before.end, draft.start) if token.start >= before.end]
    words = [token.lower for token in between]
    if draft.phrase is not None and draft.phrase.is_of and draft.phrase.head is not None and draft.phrase.head.lower in ("them", "whom", "these", "those"):
        return "part"
    if _opens_whole(parsed, before) and (draft.is_bare or not draft.has_own_type):
        return "part"
    for length in (3, 2, 1):
        if len(words) >= length:
            relation = lexicon.part_words.get(" ".join(words[-length:]))
            if relation == "part" or (relation == "same" and draft.is_bare):
                return relation
    tail = text[draft.end : draft.end + 12].lower().lstrip(" ,")
    if tail.startswith(("of them", "of whom", "of these", "of which")):
        return "part"
    if words and all(word in _LINKS for word in words):
        return "same" if draft.is_bare and not draft.has_own_type else "list"
    if draft.is_bare and not draft.has_own_type and before.unit == "person":
        return "part" if before.part_of is not None and _is_copular(parsed, draft) else "people"
    return ""


def _opens_whole(parsed: ParsedText, before: Draft) -> bool:
    """Tell whether the figure before opens its sentence as a whole: "Of the 81 people killed, …"."""
    if before.part_of is not None:
        return True
    sentence = parsed.sentences[before.sentence]
    first = parsed.tokens[sentence.first]
    return first.lower in ("of", "among", "out") and before.amount.start - first.start < 24


def _is_copular(parsed: ParsedText, draft: Draft) -> bool:
    following = parsed.tokens_in(draft.end, draft.end + 8)
    return any(token.lower in _COPULAS for token in following)


def _after_whole(parsed: ParsedText, draft: Draft, earlier: list[Draft]) -> None:
    """Make "12 of them" a part of the figure for people that the sentence before states, if it states just one."""
    phrase = draft.phrase
    people = [other for other in earlier if other.unit == "person"]
    if phrase is None or not phrase.is_of or phrase.head is None or phrase.head.lower != "them" or len(people) != 1:
        return
    draft.part_of = people[0]
    _take_type(people[0], draft)


def _before_people(draft: Draft, later: Sequence[Draft]) -> None:
    """Make a lone first number a number of people where its sentence goes on with lone numbers of people."""
    following = next((other for other in later if other.sentence == draft.sentence and _is_countable(other)), None)
    if following is not None and draft.is_bare and following.is_bare and following.unit == "person" and not draft.has_own_type:
        draft.quantity_type, draft.unit = "people", "person"


def _take_type(before: Draft, draft: Draft) -> None:
    if before.quantity_type in _BEFALL and draft.quantity_type in _WEAK and not draft.has_own_type:
        if draft.unit == "person" or draft.is_bare or (draft.phrase is not None and draft.phrase.noun is None):
            draft.quantity_type, draft.unit = before.quantity_type, "person"
            draft.governors = draft.governors or before.governors
    elif draft.is_bare and before.unit == "person" and draft.unit == "count":
        draft.quantity_type, draft.unit = ("people" if before.quantity_type in _BEFALL else before.quantity_type), "person"


def _take_thing(before: Draft, draft: Draft) -> None:
    if draft.has_own_type:
        return
    draft.quantity_type, draft.unit = before.quantity_type, before.unit
    draft.governors = draft.governors or before.governors
