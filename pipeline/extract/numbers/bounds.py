"""The words that bound or soften a number: "at least", "nearly", "or more", "50-odd".

Belongs here: finding them beside a number, stacked ones too, and the comparator they give. Does not belong here: the
value itself.
"""

import re
from typing import NamedTuple

from pipeline.lexicon.units import UnitLexicon

_BEFORE = re.compile(r"[A-Za-z][A-Za-z.]*|[~≈±<>≥≤=]{1,2}")
_AFTER = re.compile(r"(?:[^\S\n]{1,2}|-|(?=\+))(?P<words>\+|[A-Za-z]+(?: [A-Za-z]+){0,3})")
_BETWEEN = " \u00a0\n-"
_WINDOW = 48
_LONGEST = 6
_STRENGTH = {"exactly": 0, "approximately": 1, "at_least": 2, "more_than": 2, "at_most": 2, "less_than": 2}


class Bound(NamedTuple):
    """What the words around a number make of it, and how far they reach."""

    comparator: str
    start: int
    end: int


def bound(text: str, start: int, end: int, lexicon: UnitLexicon) -> Bound:
    """Return the comparator of the number at `start` to `end` with the span its modifiers reach."""
    comparator, begin = _before(text, start, lexicon)
    after, last = _after(text, end, lexicon)
    return Bound(_stronger(comparator, after), begin, last)


def _before(text: str, start: int, lexicon: UnitLexicon) -> tuple[str, int]:
    table = lexicon.modifiers_before
    comparator, begin = "exactly", start
    # Most numbers have no modifier, which shows in the end of what stands before them.
    beside = text[max(0, start - _WINDOW) : start].rstrip(_BETWEEN).lower()
    if not beside.endswith(lexicon.modifier_endings):
        return comparator, begin
    words = _adjacent_words(text, start)
    at = len(words)
    while at > 0:
        for length in range(min(_LONGEST, at), 0, -1):
            found = table.get(tuple(word for word, _ in words[at - length : at]))
            if found is not None:
                comparator, begin = _stronger(found.comparator, comparator), words[at - length][1]
                at -= length
                break
        else:
            break
    return comparator, begin


def _adjacent_words(text: str, start: int) -> list[tuple[str, int]]:
    """Return the words that end where a number begins, nothing but single blanks between, in text order."""
    floor = max(0, start - _WINDOW)
    found: list[tuple[str, int]] = []
    at = start
    for match in reversed(list(_BEFORE.finditer(text, floor, start))):
        gap = text[match.end() : at]
        if gap.strip(_BETWEEN) or len(gap) > 2 or (gap == "" and match[0][-1].isalpha()):
            break
        if match.start() == floor and floor > 0 and text[floor - 1].isalpha():
            break
        found.append((match[0].lower(), match.start()))
        at = match.start()
    return found[::-1]


def _after(text: str, end: int, lexicon: UnitLexicon) -> tuple[str, int]:
    match = _AFTER.match(text, end)
    if match is None:
        return "exactly", end
    table = lexicon.modifiers_after
    words = match["words"].lower().split(" ")
    if words[0] not in lexicon.modifier_openings:
        return "exactly", end
    for length in range(len(words), 0, -1):
        found = table.get(tuple(words[:length]))
        if found is not None:
            return found.comparator, match.start("words") + len(" ".join(words[:length]))
    return "exactly", end


def _stronger(one: str, other: str) -> str:
    return one if _STRENGTH[one] >= _STRENGTH[other] else other
