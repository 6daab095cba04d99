"""Which dates move a story on, so that a later "in May" is counted from them.

Belongs here: telling the time line of a text from what it mentions by the way. Does not belong here: what is counted
from it (`choice.py`).
"""

from itertools import islice

from pipeline.extract.dates.grammar import Match
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Calendar, Meaning, Numeric, Relative, Shift
from pipeline.extract.dates.tense import MOST_STEPS
from pipeline.language.parsed import ParsedText

_LEAST_TOLD_YEARS = 5
_MOST_DISTINCT = 0.75
_LONGEST_DATELINE = 14
_ASIDE = ("acl:relcl", "acl")
_DATING = ("obl", "advmod")
_OPEN_ENDED = ("since", "before")


def is_narrative(matches: list[Match], latest_year: int) -> bool:
    """Tell whether a text dates what it tells by years gone by, not by the day it was written.

    A story dwells in its years; a feature that names a different one each time only looks back.
    """
    told: list[int] = []
    near = 0
    for match in matches:
        meaning = match.meaning
        if isinstance(meaning, Calendar) and meaning.year is not None:
            told += [meaning.year] if 100 <= meaning.year <= latest_year else []
        elif isinstance(meaning, Calendar):
            near += meaning.weekday is not None and meaning.day is None
        elif isinstance(meaning, Shift):
            near += meaning.anchor == "now"
        elif isinstance(meaning, Relative):
            near += meaning.which in ("last", "this", "next")
    return len(told) >= max(_LEAST_TOLD_YEARS, 2 * near) and len(set(told)) <= _MOST_DISTINCT * len(told)


def dateline(matches: list[Match], pieces: list[Lexeme]) -> Calendar | None:
    """Return the day a dispatch begins with ("KABUL, 9 May 1990 (AGENCY) –"), if it does."""
    match = matches[0] if matches else None
    if match is None or not 0 < match.first <= _LONGEST_DATELINE or match.last == len(pieces):
        return None
    meaning, before, after = match.meaning, pieces[match.first - 1], pieces[match.last]
    is_framed = before.kind == "comma" and (after.kind in ("open", "dash", "blank") or after.lower == "[")
    is_full = isinstance(meaning, Calendar) and meaning.year is not None and meaning.month and meaning.day
    return meaning if is_framed and is_full and isinstance(meaning, Calendar) and not meaning.day_to else None


def moves_on(
    parsed: ParsedText, start: int, end: int, meaning: Meaning, tense: str | None, modifier: str | None, is_story: bool
) -> bool:
    """Tell whether a date moves the story on: not one that is planned, counted from now, cited or told in an aside.

    Outside a story a bare year must date a verb ("In 1992 they fled"), or it is background.
    """
    if tense in ("future", "prospect") or modifier in _OPEN_ENDED:
        return False
    if not isinstance(meaning, Calendar | Numeric) and not (isinstance(meaning, Shift) and meaning.anchor == "text"):
        return False
    is_bare_year = isinstance(meaning, Calendar) and meaning.year is not None and not (meaning.month or meaning.season)
    if is_bare_year and parsed.text[max(0, start - 1) : start] == "(" and parsed.text[end : end + 1] == ")":
        return False
    head = parsed.head_in(start, end)
    if is_bare_year and not is_story and (head is None or not head.dep.startswith(_DATING)):
        return False
    return head is None or not any(token.dep in _ASIDE for token in islice(parsed.ancestors(head.index), MOST_STEPS))
