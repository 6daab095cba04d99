"""Boilerplate as spans: links to other articles, credits, sign-offs, image links.

Belongs here: laying the patterns of `lexicon/data/boilerplate.yaml` over a text. Does not belong here: the patterns. No
sentence that reports anything may be lost, so that a line is taken only whole, only if each of its sentences matches
by itself, and never if it begins in lower case (the middle of a wrapped sentence).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.lexicon.boilerplate import SCOPES, BoilerplateLexicon
from pipeline.staging.records import TextMark

_LINE = re.compile(r"[^\n]+")
_OUTER = "> \t*_#|•·–—-[]"
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+•·»›>]|\d{1,2}[.)])[ \t]*\S")
_ABBREVIATED = r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bGen)(?<!\bvs)(?<!\b[A-Z])"
_SENTENCE_BREAK = re.compile(_ABBREVIATED + r"(?P<close>[.!?][\"'”’)\]]*)\s+(?=[\"'“‘(\[]*[A-Z0-9@©])")
_ADDRESS = ("http", "www.")
_LAST_LINES = 8
_NEVER = r"(?!)"


def find_boilerplate(text: str, lexicon: BoilerplateLexicon) -> tuple[TextMark, ...]:
    """Return the stretches of a text that are boilerplate, in order, none touching another."""
    patterns = _by_scope(lexicon)
    spans = [found.span() for found in patterns["inline"].finditer(text)]
    spans.extend(_whole_lines(text, patterns))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return tuple(TextMark("boilerplate", start, end) for start, end in merged)


def _whole_lines(text: str, patterns: dict[str, re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    in_list_after = -1
    for at, line in enumerate(lines):
        if in_list_after == line.start() and _LIST_ITEM.match(line.group()):
            in_list_after = line.end() + 1
            yield line.span()
            continue
        content = line.group().strip(_OUTER)
        if not content or (content[0].islower() and not content.startswith(_ADDRESS)):
            continue
        expected = [patterns["line"]] + ([patterns["end"]] if at >= len(lines) - _LAST_LINES else [])
        if patterns["list"].fullmatch(content):
            # A list may stand right below its title or after one empty line.
            in_list_after = line.end() + (2 if text.startswith("\n\n", line.end()) else 1)
            yield line.span()
        elif all(any(pattern.fullmatch(part) for pattern in expected) for part in _sentences(content)):
            yield line.span()


def _sentences(line: str) -> Iterator[str]:
    at = 0
    for found in _SENTENCE_BREAK.finditer(line):
        yield line[at : found.end("close")]
        at = found.end()
    yield line[at:]


@lru_cache(maxsize=4)
def _by_scope(lexicon: BoilerplateLexicon) -> dict[str, re.Pattern[str]]:
    """Return one expression for each scope."""
    scopes: dict[str, list[str]] = {scope: [] for scope in SCOPES}
    for pattern in lexicon.patterns:
        scopes[pattern.scope].append(f"(?:{pattern.pattern})")
    return {scope: re.compile("|".join(parts) or _NEVER, re.IGNORECASE) for scope, parts in scopes.items()}
