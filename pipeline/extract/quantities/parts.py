"""Figures that lean on the one before: parts of a whole, the same thing counted again, several figures under one verb.

Belongs here: what a figure takes from its neighbour in the sentence. Does not belong here: figures that stand alone.
"""

from collections.abc import Sequence

from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.predicates import BEFALL
from pipeline.extract.quantities.wholes import (
    REACH,
    WEAK,
    add_up,
    opens_whole,
    take_type,
    take_whole_before,
    whole_of_share,
)
from pipeline.language.parsed import ParsedText
from pipeline.lexicon.units import UnitLexicon

_OF_NAMES = frozenset(("NOUN", "PROPN", "DET", "ADJ", "PRON", "CCONJ"))
_WIDEST_NAME = 7
# So near two numbers of the same share a phrase.
_BESIDE = 12
_LINKS = frozenset((",", "and", "or", "&", "-", "–", "—", "but", "sometimes", "even", "perhaps", "possibly", ";"))
_STANDING_FOR_WHOLE = frozenset(("them", "whom", "which", "these", "those"))
_COPULAS = frozenset(("was", "were", "is", "are"))


def relate(text: str, parsed: ParsedText, drafts: Sequence[Draft], lexicon: UnitLexicon) -> None:
    """Let each draft take from those before it in its sentence: type, unit, phrase, whole. Changes the drafts."""
    earlier: list[Draft] = []
    of_sentence_before: list[Draft] = []
    for at, draft in enumerate(drafts):
        if earlier and earlier[-1].sentence != draft.sentence:
            of_sentence_before = earlier if earlier[-1].sentence == draft.sentence - 1 else []
            earlier = []
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        _convert(text, earlier[-1] if earlier else None, draft)
        if following is not None and _holds(draft, following):
            draft.part_of = following
            take_type(following, draft)
            _spare_whole(draft, following)
        elif earlier and _is_percent_left_out(parsed, earlier[-1], draft):
            draft.quantity_type, draft.unit = "share", "percent"
        elif draft.unit in ("share", "percent"):
            draft.part_of = whole_of_share(earlier, draft)
        elif _is_countable(draft):
            _lean(text, parsed, draft, earlier, of_sentence_before, following, lexicon)
        earlier.append(draft)
    add_up(text, drafts)


def _lean(
    text: str,
    parsed: ParsedText,
    draft: Draft,
    earlier: list[Draft],
    of_sentence_before: list[Draft],
    following: Draft | None,
    lexicon: UnitLexicon,
) -> None:
    """Let a figure that counts take from the last one that does so in its sentence, or from the sentence before."""
    before = next((other for other in reversed(earlier[-REACH:]) if _is_countable(other)), None)
    if before is None:
        _before_people(draft, following)
        take_whole_before(parsed, draft, of_sentence_before[-REACH:], lexicon)
        return
    if before.part_of is draft:
        return
    if _holds_things(parsed, before, draft):
        draft.quantity_type, draft.unit = before.quantity_type, before.unit
        return
    relation = _relation(text, parsed, before, draft, lexicon)
    if relation == "part":
        draft.part_of = before.part_of or before
        take_type(before, draft)
        _take_things(before, draft)
    elif relation == "same":
        _take_thing(before, draft)
    elif relation == "list" and draft.unit == "person":
        take_type(before, draft)
        if before.part_of is not None and draft.quantity_type == before.quantity_type and not draft.has_own_type:
            draft.part_of = before.part_of
        if not before.has_own_type and any(governor.token > draft.tokens[0] for governor in draft.governors[:1]):
            take_type(draft, before)
    elif relation == "people":
        draft.quantity_type, draft.unit = "people", "person"


def _holds_things(parsed: ParsedText, before: Draft, draft: Draft) -> bool:
    """Tell whether a lone number held is of the things counted before: "lost 40 seats and now holds 88"."""
    if not draft.is_bare or before.unit != "count" or draft.quantity_type != "detained" or not draft.governors:
        return False
    governor = draft.governors[0]
    return governor.side == "patient" and parsed.tokens[governor.token].lemma == "hold"


def _holds(draft: Draft, following: Draft) -> bool:
    """Tell whether the next figure stands inside the phrase of this one: "four of the seven suspects"."""
    return draft.phrase is not None and draft.phrase.is_of and following.amount.start < draft.end


def _spare_whole(part: Draft, whole: Draft) -> None:
    """Take from the whole what befell only its part: of the seven suspects four were arrested."""
    if part.unit != "person":
        return
    if whole.is_bare:
        whole.quantity_type, whole.unit = "people", "person"
    own = range(min(whole.tokens), max(whole.tokens)) if whole.tokens else range(0)
    told = {governor.token for governor in whole.governors if governor.quantity_type == whole.quantity_type}
    shared = {governor.token for governor in part.governors} & told - set(own)
    noun = whole.phrase.noun if whole.phrase is not None else None
    if shared and whole.quantity_type in BEFALL and noun is not None and noun.quantity_type != whole.quantity_type:
        whole.quantity_type = noun.quantity_type if noun.quantity_type in WEAK | BEFALL else "people"
        whole.governors = [governor for governor in whole.governors if governor.token not in shared]


def _is_percent_left_out(parsed: ParsedText, before: Draft, draft: Draft) -> bool:
    """Tell whether a lone number is a share as the one before it: "38 percent and his challenger 41"."""
    if before.unit != "percent" or not draft.is_bare or draft.unit != "count" or not 0 < draft.amount.low <= 100:
        return False
    words = [token for token in parsed.tokens_in(before.end, draft.start) if token.start >= before.end]
    is_named = bool(words) and words[-1].pos in ("NOUN", "PROPN") and len(words) <= _WIDEST_NAME
    return is_named and all(token.pos in _OF_NAMES or token.text == "," for token in words)


def _is_countable(draft: Draft) -> bool:
    return draft.unit in ("person", "count") and draft.quantity_type != "rate"


def _convert(text: str, before: Draft | None, draft: Draft) -> None:
    """Give an amount in brackets after its equal the comparator of that: "about 45km (28 miles)"."""
    if before is None or not draft.amount.unit or not before.amount.unit or draft.comparator != "exactly":
        return
    if (
        text[before.end : draft.start] in (" (", "(")
        and draft.quantity_type == before.quantity_type
        and before.comparator != "between"
    ):
        draft.comparator = before.comparator
        draft.low = None if before.low is None else draft.low
        draft.high = None if before.high is None else draft.high


def _relation(text: str, parsed: ParsedText, before: Draft, draft: Draft, lexicon: UnitLexicon) -> str:
    between = [token for token in parsed.tokens_in(before.end, draft.start) if token.start >= before.end]
    words = [token.lower for token in between]
    if words and (words[-1] == "the" or words[-1] in _COPULAS):
        words.pop()
    if (
        draft.phrase is not None
        and draft.phrase.is_of
        and draft.phrase.head is not None
        and draft.phrase.head.lower in _STANDING_FOR_WHOLE
    ):
        return "part"
    if opens_whole(parsed, before.part_of or before) and (draft.is_bare or draft.unit == "person"):
        return "part"
    if before.part_of is not None and draft.is_bare and not draft.has_own_type:
        return "part"
    if draft.is_bare and words == ["to"]:
        return "same"
    if draft.is_bare and any(token.lemma in lexicon.types["total"] for token in between[-4:]):
        return "same"
    for length in (3, 2, 1):
        if len(words) >= length:
            relation = lexicon.part_words.get(" ".join(words[-length:]))
            if relation == "part" or (relation == "same" and draft.is_bare):
                return relation
    tail = text[draft.end : draft.end + 20].lower().lstrip(" ,")
    if tail.startswith(("of them", "of whom", "of these", "of which", "among the victims", "among the dead")):
        return "part"
    if words and all(word in _LINKS for word in words):
        return "same" if draft.is_bare and not draft.has_own_type else "list"
    if draft.is_bare and not draft.has_own_type and before.unit == "person":
        return "part" if before.part_of is not None and _is_copular(parsed, draft) else "people"
    return ""


def _is_copular(parsed: ParsedText, draft: Draft) -> bool:
    following = parsed.tokens_in(draft.end, draft.end + 8)
    return any(token.lower in _COPULAS for token in following)


def _before_people(draft: Draft, following: Draft | None) -> None:
    """Make a lone first number a number of people where its sentence goes on with lone numbers of people."""
    if following is None or following.sentence != draft.sentence or draft.has_own_type:
        return
    if draft.is_bare and following.is_bare and following.unit == "person":
        draft.quantity_type, draft.unit = "people", "person"


def _take_things(before: Draft, draft: Draft) -> None:
    """Let "two of which" and "of which two" be of the kind of things they are a part of."""
    head = draft.phrase.head if draft.phrase is not None else None
    stands_for_whole = draft.is_bare or (head is not None and head.lower in _STANDING_FOR_WHOLE)
    if stands_for_whole and draft.quantity_type == draft.unit == before.unit == "count":
        draft.quantity_type = before.quantity_type


def _take_thing(before: Draft, draft: Draft) -> None:
    if draft.has_own_type:
        return
    draft.quantity_type, draft.unit = before.quantity_type, before.unit
    # A number of the same stands as the one before it does: "81 votes against 37".
    if not draft.governors and draft.start - before.end < _BESIDE:
        draft.tokens = before.tokens
    draft.governors = draft.governors or before.governors
