"""Wholes that figures are parts of: those that open a sentence, stand in the sentence before, or are only "them".

Belongs here: finding the whole and what its parts take from it. Does not belong here: neighbours that count the same.
"""

from collections.abc import Sequence

from pipeline.extract.quantities.counted import known_noun
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.predicates import BEFALL
from pipeline.language.parsed import ParsedText
from pipeline.lexicon.units import UnitLexicon

WEAK = frozenset(("people", "count", "personnel", "population"))
REACH = 12
_OPENS_LIST = frozenset((":", ",", "(", "-", "–", "—", "--"))
_LISTED = frozenset((",", "and", ", and", "&"))


def take_type(before: Draft, draft: Draft) -> None:
    """Let a figure with no type of its own take what befell those before it, or at least that they are people."""
    if before.quantity_type in BEFALL and draft.quantity_type in WEAK and not draft.has_own_type:
        if draft.unit == "person" or draft.is_bare or (draft.phrase is not None and draft.phrase.noun is None):
            draft.quantity_type, draft.unit = before.quantity_type, "person"
            draft.governors = draft.governors or before.governors
    elif draft.is_bare and before.unit == "person" and draft.unit == "count":
        draft.quantity_type, draft.unit = (
            ("people" if before.quantity_type in BEFALL else before.quantity_type),
            "person",
        )


def _told_of_those(parsed: ParsedText, draft: Draft, lexicon: UnitLexicon) -> str | None:
    """Return the type that an opening such as "of those killed," gives a lone figure."""
    first = parsed.sentences[draft.sentence].first
    if parsed.tokens[first].lower not in ("of", "among"):
        return None
    for token in parsed.tokens[first + 1 : first + 5]:
        if token.text == "," or token.start >= draft.start:
            return None
        noun = known_noun(parsed, token, lexicon)
        if noun is not None and noun.quantity_type in BEFALL:
            return noun.quantity_type
        if token.lower in lexicon.types["state"]:
            return lexicon.types["state"][token.lower]
        if token.tag == "VBN" and token.lemma in lexicon.types["patient"]:
            return lexicon.types["patient"][token.lemma]
    return None


def take_whole_before(parsed: ParsedText, draft: Draft, earlier: list[Draft], lexicon: UnitLexicon) -> None:
    """Make "12 of them" a part of the figure for people that the sentence before states, if it states just one."""
    phrase = draft.phrase
    people = [other for other in earlier if other.unit == "person"]
    is_untold = draft.is_bare or (draft.unit == "person" and draft.quantity_type in WEAK)
    told = _told_of_those(parsed, draft, lexicon) if is_untold and not draft.has_own_type else None
    if told is not None:
        draft.quantity_type, draft.unit = told, "person"
    elif draft.is_bare and draft.unit == "count" and any((draft.low, draft.high) == (a.low, a.high) for a in people):
        # Gunmen seized three nurses. All three were freed.
        draft.quantity_type, draft.unit = "people", "person"
    if phrase is None or len(people) != 1:
        return
    is_of_them = phrase.is_of and phrase.head is not None and phrase.head.lower == "them"
    if not is_of_them and not (draft.is_bare and _opens_of_those(parsed, draft)):
        return
    draft.part_of = people[0]
    take_type(people[0], draft)


def opens_whole(parsed: ParsedText, before: Draft) -> bool:
    """Tell whether the figure before opens its sentence as a whole: "Of the 81 people killed, …"."""
    sentence = parsed.sentences[before.sentence]
    first = parsed.tokens[sentence.first]
    if first.lower not in ("of", "among", "out") or before.amount.start - first.start >= 24:
        return False
    # Among the dead were four nurses.
    return not any(token.pos == "AUX" for token in parsed.tokens_in(first.start, before.amount.start))


def add_up(text: str, drafts: Sequence[Draft]) -> None:
    """Make parts of the people told right behind a whole that they add up to: "30 people: 28 men and two women"."""
    for at, whole in enumerate(drafts):
        last, rest = whole, whole.low or 0.0
        parts: list[Draft] = []
        for part in drafts[at + 1 : at + 1 + REACH] if whole.unit == "person" and whole.low == whole.high else ():
            between = text[last.end : part.start].strip()
            is_next = between in (_LISTED if parts else _OPENS_LIST) and part.sentence == whole.sentence
            if not is_next or part.unit != "person" or part.low != part.high or part.part_of is not None:
                break
            last, rest = part, rest - (part.low or 0.0)
            parts.append(part)
        if rest == 0 and len(parts) > 1:
            for part in parts:
                part.part_of = whole
                take_type(whole, part)


def _opens_of_those(parsed: ParsedText, draft: Draft) -> bool:
    """Tell whether a sentence begins with "of those", "among them"."""
    first = parsed.sentences[draft.sentence].first
    words = [token.lower for token in parsed.tokens[first : first + 2]]
    return len(words) == 2 and words[0] in ("of", "among") and words[1] in ("those", "these", "them")


def whole_of_share(earlier: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return what "two-thirds of them" is a share of: the figure for people before it in its sentence."""
    if (
        draft.phrase is None
        or draft.phrase.head is None
        or draft.phrase.head.lower not in ("them", "whom", "these", "those")
    ):
        return None
    return next(
        (other for other in reversed(earlier) if other.sentence == draft.sentence and other.unit == "person"), None
    )
