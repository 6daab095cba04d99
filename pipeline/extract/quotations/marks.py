"""Which stretches of a text stand in quotation marks, by characters alone.

Belongs here: the marks of different printers, apostrophes, quotations over several paragraphs and unclosed ones. Does
not belong here: whether the words are someone's (`attribution.py`). One pass over the text; the work for each mark is
bounded, so that a text of nothing but marks costs no more than its length.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"\"\"|''|``|[\"“”„«»‟〝〞‘’‚‹›']")
_CLOSERS = {"“": "”", "„": "“”‟", "«": "»", "»": "«", "‟": "”", "‹": "›", "``": ("''",), "''": ("''",), '""': ('""',)}
_SINGLE = ("‘", "’", "'", "‚")
_DOUBLE_OPENERS = frozenset(("“", "„", "«", "‟", "``", '""', "''", '"', "‹", "”"))
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|n|round|neath|cos|kay|ere|gainst)\b", re.I)
_LONGEST_SINGLE = 600
_LONGEST = 12_000
_MOST_MARKS = 40
_GAP = 8
_OPENING_CONTEXT = " \n\t\u00a0([{—–-/‘'“\"…>*_~"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters `start` to `end`, quotation marks included. `is_continued`: the same voice goes on in the next one."""

    start: int
    end: int
    is_continued: bool = False
    is_closed: bool = True


def quoted_spans(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quoted]:
    """Return what stands in quotation marks, in order and outermost only, one for each paragraph it runs over."""
    found: list[Quoted] = []
    opener = ""
    for at, (start, end) in enumerate(paragraphs):
        if opener and not _opens_with_mark(text, start):
            opener = ""
        following = paragraphs[at + 1][0] if at + 1 < len(paragraphs) else None
        goes_on = following is not None and _opens_with_mark(text, following)
        spans, opener = _in_paragraph(text, start, end, goes_on)
        found.extend(spans)
        if not goes_on:
            opener = ""
    return found


def _opens_with_mark(text: str, start: int) -> bool:
    mark = _MARK.match(text, start)
    return mark is not None and mark.group() in _DOUBLE_OPENERS


def _in_paragraph(text: str, start: int, end: int, goes_on: bool) -> tuple[list[Quoted], str]:
    """Return the quoted spans of one paragraph and the mark left open at its end."""
    marks = list(_marks(text, start, end))
    found: list[Quoted] = []
    opener, begin = "", 0
    last_single = start
    for number, (at, mark) in enumerate(marks):
        if mark in _SINGLE:
            if not opener and at >= last_single and _opens_single(text, at, start):
                close = _closing_single(text, marks, number, end)
                if close is not None:
                    found.append(Quoted(at, close + 1))
                    last_single = close + 1
            continue
        if at < last_single and found and at < found[-1].end:
            continue
        if opener and _closes(text, at, mark, opener, start, end):
            found.append(Quoted(begin, at + len(mark)))
            opener = ""
        elif _opens(text, at, mark, opener, start, end):
            if opener and at - begin > _LONGEST:
                opener = ""
            if not opener:
                opener, begin = mark, at
            elif _reopens(text, at, mark, opener):
                found.append(Quoted(begin, _trimmed(text, begin, at), is_closed=False))
                opener, begin = mark, at
    if opener:
        found.append(Quoted(begin, _trimmed(text, begin, end), is_continued=goes_on, is_closed=False))
    return found, opener


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the marks of a paragraph; where doubled straight ones quote, single ones only wrap the paragraph."""
    found = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
    doubled = sum(mark == '""' for _, mark in found) >= 2
    for at, mark in found:
        if mark == '"' and doubled:
            continue
        if mark == '""' and not doubled:
            yield at, '"'
            yield at + 1, '"'
        else:
            yield (at + 1 if doubled and text[at : at + 3] == '"""' else at), mark


def _before(text: str, at: int, start: int) -> str:
    return text[at - 1] if at > start else " "


def _after(text: str, at: int, mark: str, end: int) -> str:
    return text[at + len(mark)] if at + len(mark) < end else " "


def _opens(text: str, at: int, mark: str, opener: str, start: int, end: int) -> bool:
    before, after = _before(text, at, start), _after(text, at, mark, end)
    if mark in ("“", "„", "«", "‟", "``", "‹", "〝"):
        return not after.isspace() or mark == "«"
    if mark in ("”", "''", '""', '"', "»"):
        if mark == '"' and before.isdigit() and not opener:
            return False
        return before in _OPENING_CONTEXT and not after.isspace()
    return False


def _closes(text: str, at: int, mark: str, opener: str, start: int, end: int) -> bool:
    before, after = _before(text, at, start), _after(text, at, mark, end)
    if opener in ('"', '""', "''", "``"):
        if mark not in ('"', '""', "''", "”"):
            return False
        return not before.isspace() or after.isspace() or not after.isalnum()
    if opener == "”":
        return mark == "”"
    if mark == "“" and opener == "“":
        return not before.isspace() and before.isprintable() and not after.isalnum()
    return mark in _CLOSERS.get(opener, "") or (mark == '"' and opener in "“„" and not before.isspace())


def _reopens(text: str, at: int, mark: str, opener: str) -> bool:
    """Tell whether a mark that opens while another is open begins anew, the other's end having been forgotten."""
    before = at - 1
    while before > 0 and text[before].isspace() and at - before < _GAP:
        before -= 1
    return mark == opener and text[before] in ".!?,"


def _opens_single(text: str, at: int, start: int) -> bool:
    before = _before(text, at, start)
    rest = text[at + 1 : at + 10]
    if before not in _OPENING_CONTEXT or not rest[:1].strip() or not (rest[0].isalnum() or rest[0] in '“"[…'):
        return False
    return not _ELIDED.match(rest)


def _closing_single(text: str, marks: list[tuple[int, str]], number: int, end: int) -> int | None:
    """Return where a single mark closes: at punctuation if near, else at the end of a word that is no plural owner."""
    begin = marks[number][0]
    doubtful: int | None = None
    for at, mark in marks[number + 1 : number + 1 + _MOST_MARKS]:
        if at - begin > _LONGEST_SINGLE:
            break
        if mark not in ("’", "'", "‘") or at == begin + 1:
            if mark in _DOUBLE_OPENERS and mark not in ("”",) and doubtful is not None:
                break
            continue
        before, after = text[at - 1], _after(text, at, mark, end)
        if before.isspace() or after.isalnum():
            if before.isspace() and _opens_single(text, at, begin) and doubtful is not None:
                break
            continue
        if before in ".,!?…":
            return at
        if before not in "sS" or not after.isspace():
            return at
        doubtful = doubtful if doubtful is not None else at
    return doubtful


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
