"""What stands above an article's first paragraph: headline, kicker, subheadline, date line, byline.

Belongs here: reading the head of a text line by line, from which come marks, and the title, author and day where the
metadata have none. Does not belong here: boilerplate, or anything below the first paragraph. A wire dateline ("KABUL,
3 Jan (Reuters) -") opens a paragraph and stays part of it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.staging.document_date import parse_document_date
from pipeline.staging.records import Metadata, Structure, TextMark

_HEADING = re.compile(r"[ ]{0,3}(?P<hashes>#{1,6})[ \t]+(?P<text>\S.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:(?P<first>={3,})|-{3,})[ \t]*")
_OUTER = "> \t*_"
_BEFORE_DATE = re.compile(r"(?:(?:first )?(?:published|posted)|dated?)(?: on| at)?\s*:?\s+", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:By|BY):? (?P<author>{_NAME}(?:(?:,? and|,| &)? {_NAME}){{1,11}}?)(?:(?:,| in) [^.!?]{{2,60}})?"
)
_CALENDAR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_NO_HEADLINE_END = (".", ",", ";", ":", "…", "-")
_MOST_HEAD_LINES = 40
_LONGEST_HEADLINE = 160
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """One line with words in it, outer mark-up left out. `level` is a heading's, 0 for none; `is_alone`: no running
    text goes on below it."""

    start: int
    end: int
    text: str
    level: int
    is_alone: bool


def read_structure(text: str, title: str | None, boilerplate: Sequence[TextMark], is_article: bool) -> Structure:
    """Return marks of the head of a text, and title, author and published_date as the text itself gives them.

    `title` is the metadata's: a line that repeats it is the headline. Only a file of its own (`is_article`) may open
    with a headline that has no mark-up. A text without a paragraph has no head but its headline.
    """
    head: list[_Line] = []
    bare: _Line | None = None
    has_body = False
    for line in _lines(text, boilerplate):
        if len(head) == _MOST_HEAD_LINES:
            break
        if not (line.level or _is_credit(line.text) or _repeats(line, title)):
            if head or not is_article or not _is_bare_headline(line, text):
                has_body = True
                break
            bare = line
        head.append(line)
    headline = bare or _headline(head, title)
    marks = _around(head, headline) if headline else []
    author = day = None
    for line in head if has_body else []:
        if not day and (day := _day(line.text)):
            marks.append(TextMark("date_line", line.start, line.end))
        elif not author and not line.level and line != headline and (author := _author(line.text)):
            marks.append(TextMark("byline", line.start, line.end))
    metadata = Metadata(title=headline.text if headline else None, author=author, published_date=day)
    return Structure(tuple(sorted(marks, key=lambda mark: mark.start)), metadata)


def _lines(text: str, boilerplate: Sequence[TextMark]) -> Iterator[_Line]:
    """Yield the lines with words in them that are not boilerplate; a heading underlined with = or - is a heading."""
    at = 0
    while at < len(text):
        end = _line_end(text, at)
        raw = text[at:end]
        below = text[end + 1 : _line_end(text, end + 1)]
        underline = _UNDERLINE.fullmatch(below) if raw.strip() else None
        heading = _HEADING.fullmatch(raw)
        level = len(heading["hashes"]) if heading else 0 if underline is None else 1 if underline["first"] else 2
        content = (heading["text"] if heading else raw).strip(_OUTER)
        start = at + raw.index(content, heading.start("text") if heading else 0)
        if _has_words(text, start, start + len(content), boilerplate):
            is_alone = not below.strip() or _is_credit(below.strip(_OUTER))
            yield _Line(start, start + len(content), content, level, is_alone)
        at = (end + 1 + len(below) if underline else end) + 1


def _has_words(text: str, start: int, end: int, boilerplate: Sequence[TextMark]) -> bool:
    for mark in boilerplate:
        if start < mark.end and mark.start < end:
            return _has_words(text, start, mark.start, ()) or _has_words(text, mark.end, end, boilerplate)
    return _WORD.search(text, start, max(start, end)) is not None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _is_credit(line: str) -> bool:
    return _day(line) is not None or _author(line) is not None


def _day(line: str) -> dt.date | None:
    prefix = _BEFORE_DATE.match(line)
    return parse_document_date(line[prefix.end() :] if prefix else line)


def _author(line: str) -> str | None:
    found = _BYLINE.fullmatch(line)
    return found["author"] if found and not _CALENDAR.search(found["author"]) else None


def _repeats(line: _Line, title: str | None) -> bool:
    words = _WORD.findall(line.text.casefold())
    return title is not None and bool(words) and words == _WORD.findall(title.casefold())


def _is_bare_headline(line: _Line, text: str) -> bool:
    """Tell whether an opening line without mark-up reads like a headline: short, unpunctuated, alone above the text."""
    return (
        line.is_alone
        and line.end - line.start <= _LONGEST_HEADLINE
        and len(_WORD.findall(line.text)) >= _FEWEST_WORDS
        and not line.text.endswith(_NO_HEADLINE_END)
        and not line.text[0].islower()
        and len(text) - line.end > line.end - line.start
    )


def _headline(head: list[_Line], title: str | None) -> _Line | None:
    """Return the line that repeats the title, else the first heading of the highest level."""
    repeats = next((line for line in head if _repeats(line, title)), None)
    headings = [line for line in head if line.level]
    return repeats or (min(headings, key=lambda line: line.level) if headings else None)


def _around(head: list[_Line], headline: _Line) -> list[TextMark]:
    """Return the headline's mark and those of the lower headings right above and below it."""
    marks = [TextMark("headline", headline.start, headline.end)]
    at = head.index(headline)
    lowest = headline.level or 1
    if at > 0 and head[at - 1].level > lowest:
        marks.append(TextMark("kicker", head[at - 1].start, head[at - 1].end))
    after = head[at + 1] if at + 1 < len(head) else None
    if after and after.level > lowest and len(_WORD.findall(after.text)) >= _FEWEST_WORDS:
        marks.append(TextMark("subheadline", after.start, after.end))
    return marks
