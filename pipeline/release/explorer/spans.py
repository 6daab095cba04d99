"""Words of a sentence, told by where they stand in it, so that the page holds each sentence once.

Belongs here: offsets of the tables turned into offsets a browser can slice with. Does not belong here: reading tables.

The tables count Unicode code points of the whole text; JavaScript counts UTF-16 code units, of which a code point
beyond U+FFFF takes two.
"""

from collections.abc import Sequence
from typing import Any


def spans(
    verbatim: Sequence[str | None],
    starts: Sequence[int | None],
    sentences: Sequence[int],
    texts: Sequence[str | None],
    offsets: Sequence[int],
) -> dict[str, Any]:
    """Return verbatim words as starts and ends in UTF-16 units of their sentence.

    `sentences` gives each row's position in `texts` (null where withheld) and `offsets` (of the sentence in its
    document). Words that do not stand in their sentence are given themselves, under `else`, by row; -1 marks them, and
    what is missing.
    """
    found_starts, found_ends, elsewhere = [], [], {}
    for row, (words, start, sentence) in enumerate(zip(verbatim, starts, sentences, strict=True)):
        found = None
        if words is not None:
            found = _inside(words, start, texts[sentence], offsets[sentence])
            if found is None:
                elsewhere[str(row)] = words
        found_starts.append(found[0] if found else -1)
        found_ends.append(found[1] if found else -1)
    return {"starts": found_starts, "ends": found_ends, "else": elsewhere}


def _inside(words: str, start: int | None, text: str | None, offset: int) -> tuple[int, int] | None:
    if start is None or text is None or start < offset:
        return None
    first = start - offset
    if text[first : first + len(words)] != words:
        return None
    before = _units(text[:first])
    return before, before + _units(words)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
