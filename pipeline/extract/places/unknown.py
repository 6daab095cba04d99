"""Places a text names that the gazetteer does not know: "the village of Dzhanyatag", "Tsakhkavan district".

Belongs here: names that stand beside a word for a kind of settlement or end in one for an airfield. Such a mention has
no place, only its span. Does not belong here: where it lies (`within.py`).
"""

from collections.abc import Sequence, Set

from pipeline.extract.places.scan import Name, Word, are_joined
from pipeline.lexicon import Lexicon
from pipeline.lexicon.places import Gazetteer

_MOST_WORDS = 4
_WHERE = frozenset(("in", "near", "outside", "north", "south", "east", "west", "on", "close", "some", "about", "of"))


def unknown_places(text: str, words: Sequence[Word], names: Sequence[Name], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of capitalised names that are no known name: after "the village of", before "village" or ", a
    village in", and of airfields.
    """
    gazetteer, several = lexicon.places, lexicon.cues["several_settlements"]
    airfields = lexicon.cues["airfield"]
    taken = {at for name in names for at in range(name.first, name.last)}
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        lower = word.text.casefold()
        if lower in airfields and word.is_capitalised and not word.is_upper:
            found.extend(_ending(text, words, at, taken))
        if word.is_upper or not (lower in several or gazetteer.is_cue(lower, "settlement")):
            continue
        found.extend(_after(text, words, at, taken, several))
        if lower not in several:
            found.extend(_before(text, words, at, taken, gazetteer))
            found.extend(_explained(text, words, at, taken))
    return sorted(set(found))


def _after(text: str, words: Sequence[Word], at: int, taken: set[int], several: Set[str]) -> list[tuple[int, int]]:
    """Read "village of X" and, after a plural, "villages of X, Y and Z"."""
    if at + 2 >= len(words) or words[at + 1].text != "of":
        return []
    spans, first = [], at + 2
    is_plural = words[at].text.casefold() in several
    while first < len(words):
        last = _run(text, words, first, taken)
        if last > first:
            spans.append((words[first].start, words[last - 1].end))
        elif first not in taken:
            break
        last = max(last, first + 1)
        while last < len(words) and last in taken and are_joined(text, words[last - 1], words[last]):
            last += 1
        if not is_plural or last >= len(words):
            break
        between = text[words[last - 1].end : words[last].start].strip()
        if words[last].text == "and":
            first = last + 1
        elif between == ",":
            first = last
        else:
            break
    return spans


def _before(text: str, words: Sequence[Word], at: int, taken: set[int], gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """Read "X village": the capitalised words just before a settlement noun."""
    first = at
    while first > 0 and at - first < _MOST_WORDS and words[first - 1].is_capitalised and first - 1 not in taken:
        if not are_joined(text, words[first - 1], words[first]) or _starts_line_or_sentence(text, words[first - 1]):
            break
        first -= 1
    while first < at and gazetteer.is_cue(words[first].text, "direction", "title", "role"):
        first += 1
    if first == at or not words[at].text.islower() or (first > 0 and first - 1 in taken):
        return []
    return [(words[first].start, words[at - 1].end)]


def _ending(text: str, words: Sequence[Word], at: int, taken: set[int]) -> list[tuple[int, int]]:
    """Read "X International Airport": capitalised words up to the last, none of them a known name."""
    first = _run_start(text, words, at, taken)
    is_name = at - first > 1 or (at > first and words[first].text != "International")
    is_free = first == 0 or first - 1 not in taken or not are_joined(text, words[first - 1], words[first])
    return [(words[first].start, words[at].end)] if is_name and is_free else []


def _explained(text: str, words: Sequence[Word], at: int, taken: set[int]) -> list[tuple[int, int]]:
    """Read "X, a small village in Y"."""
    article = next((back for back in range(at - 1, max(at - 4, 0), -1) if words[back].text in ("a", "an")), None)
    is_followed = at + 1 < len(words) and words[at + 1].text in _WHERE
    if article is None or not is_followed or any(words[index].is_capitalised for index in range(article, at + 1)):
        return []
    last = article - 1
    if text[words[last].end : words[article].start] != ", " or not words[last].is_capitalised or last in taken:
        return []
    first = _run_start(text, words, last, taken)
    while first < last and _starts_line_or_sentence(text, words[first]):
        first += 1
    is_free = first == 0 or first - 1 not in taken or not are_joined(text, words[first - 1], words[first])
    return [(words[first].start, words[last].end)] if is_free else []


def _run_start(text: str, words: Sequence[Word], at: int, taken: set[int]) -> int:
    """Return where the run of capitalised words that ends with a word begins."""
    first = at
    while (
        first > 0
        and at - first < _MOST_WORDS
        and words[first - 1].is_capitalised
        and first - 1 not in taken
        and are_joined(text, words[first - 1], words[first])
    ):
        first -= 1
    return first


def _run(text: str, words: Sequence[Word], first: int, taken: set[int]) -> int:
    """Return the end of the run of capitalised words that begins at a word and holds no known name."""
    last = first
    while last < len(words) and last - first < _MOST_WORDS and words[last].is_capitalised and last not in taken:
        if last > first and not are_joined(text, words[last - 1], words[last]):
            break
        last += 1
    return last


def _starts_line_or_sentence(text: str, word: Word) -> bool:
    before = text[: word.start].rstrip(' "“”‘’(')
    return not before or before[-1] in ".!?:\n" or "\n" in text[len(before) : word.start]
