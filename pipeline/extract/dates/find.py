"""Find and date the temporal expressions of one document.

Belongs here: the order of the steps, and what the document as a whole shows of how it writes figures.
Does not belong here: any one step.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR

from pipeline.extract.dates.context import Surroundings, surroundings
from pipeline.extract.dates.frame import dateline, is_narrative, moves_on
from pipeline.extract.dates.grammar import Match, search
from pipeline.extract.dates.hemisphere import Hemispheres
from pipeline.extract.dates.joins import joined
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Calendar, Meaning, Numeric, Shift
from pipeline.extract.dates.presence import may_hold_date
from pipeline.extract.dates.resolve import Dated, Resolver
from pipeline.extract.dates.settle import settled
from pipeline.extract.dates.tense import Tenses
from pipeline.extract.facts import DateMention, Document, PlaceMention
from pipeline.lexicon import Lexicon

_NEAR = 2
_OF_POINTS = ("since", "until", "before", "after")
_LINKS = frozenset({"to", "dash", "and", "until", "comma", "the", "edge"})


def find_dates(document: Document, lexicon: Lexicon, places: Sequence[PlaceMention] = ()) -> list[DateMention]:
    """Return the temporal expressions of a document, sorted, none overlapping.

    `places` are those named in the text, in order: its seasons are those of the hemisphere they lie in.
    """
    if not may_hold_date(document.text, lexicon.calendar):
        return []
    pieces, codes = settled(document.text, lexicon.calendar, document.parsed.token_at)
    matches = joined(search(pieces, codes), pieces)
    if not matches:
        return []
    published = document.published_date
    is_story = is_narrative(matches, published.year if published else MAXYEAR)
    resolver = Resolver(published, is_story, _is_day_first(matches))
    line = None if published else dateline(matches, pieces)
    if line:
        opening = resolver.resolve(line, None)
        resolver.document_date = opening.period.start if opening and opening.period else None
    hemispheres = Hemispheres(document, places)
    tenses = Tenses(document.parsed, lexicon.calendar)
    found: list[DateMention] = []
    limit = 0
    last_sentence = frame_sentence = -_NEAR
    dwells: int | None = None
    for at, match in enumerate(matches):
        around = surroundings(pieces, match, limit)
        start, end = pieces[around.first].start, pieces[match.last - 1].end
        limit = match.last
        tense = "past" if around.modifier == "since" else tenses.at(start, end)
        if tense in ("present", None) and around.first and pieces[around.first - 1].lower in ("until", "till"):
            tense = "future"
        sentence = document.parsed.sentence_of(start)
        here = sentence.index if sentence else 0
        resolver.is_first_sentence = here == 0
        resolver.is_last_near = here - last_sentence < _NEAR
        resolver.is_frame_near = here - frame_sentence < _NEAR
        resolver.is_frame_of_paragraph = dwells is not None and "\n\n" not in document.text[dwells:start]
        resolver.is_southern = _has_season(match.meaning) and hemispheres.is_southern(start)
        dated = resolver.resolve(_completed(matches, at, pieces), tense)
        if dated is None:
            continue
        found.append(_mention(start, end, dated, around))
        is_said = last_sentence == here and _tells_when_said(document, lexicon, start, end)
        if dated.period and dated.date_type == "point" and not is_said:
            resolver.last, last_sentence = dated.period, here
            if moves_on(document.parsed, start, end, match.meaning, tense, around.modifier, is_story):
                resolver.frame, frame_sentence = dated.period, here
            dwells = end if _is_within_year(match.meaning) or (dwells and dated.basis == "previous_date") else None
    return found


def _is_within_year(meaning: Meaning) -> bool:
    """Tell whether an expression goes on in the year told before: in December of that year."""
    return isinstance(meaning, Calendar) and meaning.within is not None and meaning.within.which in ("that", "same")


def _tells_when_said(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Tell whether an expression says when something was said: `they died on Monday, he said on Tuesday`; the same day
    is Monday.
    """
    head = document.parsed.head_in(start, end)
    if head is None or head.head == head.index:
        return False
    verb = document.parsed.tokens[head.head]
    return verb.pos == "VERB" and lexicon.speech.reporting(verb.lemma) is not None


def _has_season(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.season is not None


def _mention(start: int, end: int, dated: Dated, around: Surroundings) -> DateMention:
    period = dated.period
    is_stretch = dated.date_type == "duration"
    return DateMention(
        start=start,
        end=end,
        date_type=dated.date_type,
        start_date=period.start if period else None,
        end_date=period.end if period else None,
        precision=period.precision if period else dated.precision,
        modifier=None if is_stretch and around.modifier in _OF_POINTS else around.modifier,
        date_basis=dated.basis,
    )


def _completed(matches: list[Match], at: int, pieces: list[Lexeme]) -> Meaning:
    """The meaning with what it leaves out for the next expression to say.

    The year of "March" in "from March to May 2011" comes from May, and "the day before" nothing is before the day told.
    """
    match = matches[at]
    meaning = match.meaning
    if isinstance(meaning, Shift) and meaning.anchor == "following":
        is_last = match.last == len(pieces) or pieces[match.last].kind in ("stop", "comma", "blank", "shut")
        return replace(meaning, anchor="text") if is_last and pieces[match.last - 1].kind != "from" else meaning
    if (
        not isinstance(meaning, Calendar)
        or meaning.year
        or meaning.within
        or not meaning.month
        or at + 1 == len(matches)
    ):
        return meaning
    following = matches[at + 1]
    between = pieces[match.last : following.first]
    if not isinstance(following.meaning, Calendar) or not following.meaning.month or following.meaning.year is None:
        return meaning
    if not 1 <= len(between) <= 2 or any(piece.kind not in _LINKS for piece in between):
        return meaning
    is_earlier = meaning.month > following.meaning.month and following.meaning.year >= 100
    return replace(meaning, year=following.meaning.year - is_earlier)


def _is_day_first(matches: list[Match]) -> bool | None:
    """Tell the order of day and month in figures from the first date of the text that leaves no choice."""
    for match in matches:
        if isinstance(match.meaning, Numeric) and match.meaning.fields[0] <= 31:
            first, second = match.meaning.fields[:2]
            if (first > 12) != (second > 12):
                return first > 12
    return None
