"""Where a text may be cut before it is parsed: paragraphs, headings, list items. No sentence runs over such a cut.

Belongs here: layout only. Does not belong here: sentences, which the parser finds inside a block.
"""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_MARKUP = re.compile(r"\s*(?:[#>*•|-]|!\[|\d+[.)]\s)")
_CLOSED = re.compile(r"[.!?:;\"”’')\]]\s*$")
# The place, day and agency before the first sentence of a wire report: `KABUL, May 3 (Reuters) - `, `NEW DELHI: `,
# `AIN-DRAHAM, Tunisia - (AP) `.
_DATELINE = re.compile(
    r"(?:(?=[A-Z.’' -]{3})[A-Z][A-Z.’'-]+[A-Z.’' -]{0,30}|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s*(?:\(|-|–|—)))"
    r"(?:,\s*[\w.’' ]{2,30}){0,2}\s*(?:\([^()\n]{2,40}\)\s*)?(?:[-–—]{1,2}\s|:\s)\s*"
    r"(?:\((?:[A-Z][\w.]+ ?){1,3}\)\s*)?(?=[A-Z“\"\[])"
)
# The same without its dash: `KHARTOUM, Dec 3 The army …`.
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?"
_BARE_DATELINE = re.compile(
    r"[A-Z][A-Z.’' ]{2,30}(?:, [A-Z][\w.’' ]{2,30})?,? "
    rf"{_MONTHS}\.? \d{{1,2}}(?: \([^()\n]{{2,40}}\))? +(?=[A-Z“\"][\w.]* )"
)
_RUN = re.compile(r"\S{400}")
_FULL_LINE = 45
# No sentence of a newspaper is as long. What reading costs grows with the square of a sentence, and a page saved
# without a full stop is none. The parser reads no more than a million characters at once.
_LONGEST_SENTENCE = 3_000
_LONGEST_BLOCK = 100_000
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*(?=\s)")


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the character spans of blocks, in order, white space at their ends left out.

    A line break is part of a block where it looks like a hard wrap: the line before is long and not closed, or the
    next goes on in lower case, and neither is markup. Everywhere else it ends the block.
    """
    start = end = -1
    previous = ""
    for line in _LINE.finditer(text):
        if not line.group().strip():
            previous = ""
            continue
        if start >= 0 and _continues(previous, line.group(), text[end : line.start()]):
            end = line.end()
        else:
            if start >= 0:
                yield from _cut(text, start, end)
            start, end = line.start(), line.end()
        previous = line.group()
    if start >= 0:
        yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a block, its dateline apart if it begins with one."""
    start, end = _trim(text, start, end)
    dateline = _DATELINE.match(text, start, end) or _BARE_DATELINE.match(text, start, end)
    if dateline is not None and dateline.end() < end:
        yield _trim(text, start, dateline.end())
        start = dateline.end()
    # The tokenizer strips brackets off a word one by one, each time from a copy: a run without blanks must be short.
    for run in _RUN.finditer(text, start, end):
        yield from _portions(text, *_trim(text, start, run.end()))
        start = run.end()
    if start < end:
        yield from _portions(text, *_trim(text, start, end))


def _portions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a block, in portions if it is longer than any paragraph or goes on without the end of a sentence."""
    portion = closed = start
    while end - closed > _LONGEST_SENTENCE:
        stop = _SENTENCE_END.search(text, closed, closed + _LONGEST_SENTENCE)
        if stop is not None and stop.end() - portion <= _LONGEST_BLOCK:
            closed = stop.end()
            continue
        if stop is None and closed == portion:
            closed = _last_blank(text, closed, closed + _LONGEST_SENTENCE)
        if not text[portion:closed].isspace():
            yield _trim(text, portion, closed)
        portion = closed
    if not text[portion:end].isspace():
        yield _trim(text, portion, end)


def _last_blank(text: str, start: int, end: int) -> int:
    """Return the end of the last clause before `end`, or of the last word: a run without blanks is never as long."""
    for mark in ("; ", ", ", " "):
        at = text.rfind(mark, start + 1, end)
        if at > start:
            return at + 1
    return end


def _continues(before: str, after: str, between: str) -> bool:
    if not before or between.count("\n") > 1 or _MARKUP.match(before) or _MARKUP.match(after):
        return False
    first = after.lstrip()[:1]
    return first.islower() or (len(before) >= _FULL_LINE and not _CLOSED.search(before))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
