"""Find and date the temporal expressions of one document.

Belongs here: the order of the steps. Does not belong here: any one of them.
"""

from pipeline.extract.dates.context import Surroundings, surroundings
from pipeline.extract.dates.grammar import Match, search
from pipeline.extract.dates.lexer import Lexeme, lex
from pipeline.extract.dates.meanings import Calendar, Numeric, Relative, Shift, TimeOfDay
from pipeline.extract.dates.resolve import Dated, Resolver
from pipeline.extract.dates.tense import tense_of
from pipeline.extract.facts import DateMention, Document
from pipeline.lexicon import Lexicon

_LEAST_NARRATIVE_YEARS = 5


def find_dates(document: Document, lexicon: Lexicon, is_southern: bool = False) -> list[DateMention]:
    """Return the temporal expressions of a document, sorted, none overlapping.

    `is_southern` turns the seasons where the document tells of the southern hemisphere.
    """
    calendar = lexicon.calendar
    tokens = {token.start: token for token in document.parsed.tokens}
    pieces, codes = lex(document.text, calendar, tokens)
    matches = search(pieces, codes)
    resolver = Resolver(document.published_date, _is_narrative(matches), _is_day_first(matches), is_southern)
    found: list[DateMention] = []
    limit = 0
    for at, match in enumerate(matches):
        around = surroundings(pieces, match, limit)
        following = _lender(matches, at, pieces)
        start, end = pieces[around.first].start, pieces[match.last - 1].end
        tense = tense_of(document.parsed, start, end, calendar)
        dated = resolver.resolve(match.meaning, tense, following)
        limit = match.last
        if dated is not None:
            found.append(_mention(start, end, dated, around))
    return found


def _mention(start: int, end: int, dated: Dated, around: Surroundings) -> DateMention:
    period = dated.period
    return DateMention(
        start=start,
        end=end,
        date_type=dated.date_type,
        start_date=period.start if period else None,
        end_date=period.end if period else None,
        precision=period.precision if period else dated.precision,
        modifier=around.modifier,
        date_basis=dated.basis,
    )


def _lender(matches: list[Match], at: int, pieces: list[Lexeme]) -> Calendar | None:
    """The date joined to this one by "to", "and" or a dash, whose year holds for both: "from March to May 2011"."""
    match = matches[at]
    if at + 1 == len(matches) or not isinstance(match.meaning, Calendar) or match.meaning.year is not None:
        return None
    following = matches[at + 1]
    between = [piece.kind for piece in pieces[match.last : following.first]]
    if isinstance(following.meaning, Calendar) and following.meaning.month and match.meaning.month and between in (
        ["to"], ["dash"], ["and"], ["until"], ["comma"], ["to", "the"], ["and", "the"]
    ):
        return following.meaning
    return None


def _is_narrative(matches: list[Match]) -> bool:
    """Tell whether a text dates what it tells by years, not by the day it was written."""
    told = sum(isinstance(match.meaning, Calendar) and isinstance(match.meaning.year, int) for match in matches)
    near = sum(
        isinstance(match.meaning, Shift) and match.meaning.anchor in ("ago", "now")
        or isinstance(match.meaning, Relative) and match.meaning.which in ("last", "this", "next")
        or isinstance(match.meaning, Calendar) and match.meaning.weekday is not None and match.meaning.month is None
        for match in matches
    )
    return told >= _LEAST_NARRATIVE_YEARS and told >= 2 * near


def _is_day_first(matches: list[Match]) -> bool | None:
    """Tell the order of day and month in figures from the dates of the text that leave no choice."""
    for match in matches:
        if isinstance(match.meaning, Numeric) and match.meaning.fields[0] <= 31:
            first, second = match.meaning.fields[:2]
            if (first > 12) != (second > 12):
                return first > 12
    return None
