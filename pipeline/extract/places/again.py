"""Names read as places once, wherever else the text has them: `in Pont-Neuville … troops were sent to Pont-Neuville`.

Belongs here: the other mentions of a name that no list knows. Does not belong here: where such a name is first read as
a place (`bare.py`, `unknown.py`).
"""

from collections.abc import Sequence

from pipeline.extract.places.scan import Word, are_joined

_LEAST_LETTERS = 5


def named_again(
    text: str, words: Sequence[Word], found: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the spans of names in `found` where they stand again, beside no other capitalised word and outside the
    spans `taken`, in order.
    """
    names = {tuple(_inside(words, start, end)) for start, end in found if end - start >= _LEAST_LETTERS}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names):
        by_first.setdefault(name[0], []).append(name)
    spans = []
    for at, word in enumerate(words):
        for name in by_first.get(word.text, ()):
            last = at + len(name)
            if tuple(other.text for other in words[at:last]) != name or not _stands_alone(text, words, at, last):
                continue
            start, end = word.start, words[last - 1].end
            if not any(first < end and start < stop for first, stop in (*found, *taken)):
                spans.append((start, end))
    return spans


def _inside(words: Sequence[Word], start: int, end: int) -> list[str]:
    return [word.text for word in words if start <= word.start and word.end <= end]


def _stands_alone(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether no capitalised word stands side by side with a run of words: John Bulabrin is no village."""
    before, after = words[first - 1] if first else None, words[last] if last < len(words) else None
    joins_before = before is not None and before.is_capitalised and are_joined(text, before, words[first])
    joins_after = after is not None and after.is_capitalised and are_joined(text, words[last - 1], after)
    return not joins_before and not joins_after
