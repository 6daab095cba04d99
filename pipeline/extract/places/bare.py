"""Names after `in`, `near` or `outside` that no list knows: "an army post in Boulkessi", "in the Markets area".

Belongs here: when such a name can be nothing but a place. Does not belong here: names beside a word for a settlement
(`unknown.py`), where it lies (`within.py`).

A name that a word of a body, an office, a person or a day is part of is none, nor one that modifies another noun.
"""

import re
from collections.abc import Iterator, Sequence, Set

from pipeline.extract.places.scan import Name, Word, are_joined
from pipeline.language.parsed import ParsedText
from pipeline.lexicon import Lexicon
from pipeline.lexicon.names import place_key

_BEFORE = frozenset(("in", "near", "outside"))
_JOINERS = frozenset(
    ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "de", "da", "do", "du", "e", "i", "ul")
)
# Words that lost the space between them: SyriaThe.
_GLUED = re.compile(r"[a-z]{3}[A-Z]")
_MOST_WORDS = 4
_LEAST_LETTERS = 4
_HEADS = ("obl", "nmod", "obj", "flat", "appos")
_OTHER_CUES = ("organisation", "facility", "title", "role", "head", "vessel", "eponym", "beginning", "inhabitant")


def bare_places(
    parsed: ParsedText, words: Sequence[Word], names: Sequence[Name], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Return the spans of such names in order."""
    taken = {at for name in names for at in range(name.first, name.last)}
    return [
        (words[first].start, words[last - 1].end)
        for first, last in _runs(parsed.text, words, taken, lexicon.cues["quarter"])
        if _is_name(words[first:last], lexicon) and _stands_alone(parsed, words, first, last, lexicon.cues["quarter"])
    ]


def _runs(text: str, words: Sequence[Word], taken: set[int], quarters: Set[str]) -> Iterator[tuple[int, int]]:
    """Yield the first word and the end of each run of capitalised words behind one of the prepositions."""
    for at, word in enumerate(words[:-1]):
        if word.text not in _BEFORE or text[word.end : words[at + 1].start] != " ":
            continue
        has_article = words[at + 1].text == "the"
        first = at + 1 + has_article
        last = first
        while (
            last < len(words)
            and last - first < _MOST_WORDS
            and last not in taken
            and _goes_on(text, words, first, last)
        ):
            last += 1
        is_free = last == len(words) or last not in taken or not are_joined(text, words[last - 1], words[last])
        if last == first or not is_free or not words[last - 1].is_capitalised:
            continue
        is_area = last < len(words) and words[last].text in quarters and text[words[last - 1].end] == " "
        if is_area or not has_article:
            yield first, last


def _goes_on(text: str, words: Sequence[Word], first: int, at: int) -> bool:
    word = words[at]
    is_joined = at == first or (
        are_joined(text, words[at - 1], word) and "\n" not in text[words[at - 1].end : word.start]
    )
    return is_joined and not word.is_upper and (word.is_capitalised or (at > first and word.text in _JOINERS))


def _is_name(run: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether words can be a place's name only."""
    gazetteer, classes = lexicon.places, lexicon.frames.word_classes
    key = place_key(" ".join(word.text for word in run))
    if len(key) < _LEAST_LETTERS or gazetteer.word_kind(key) is not None:
        return False
    for word in (word for word in run if word.text not in _JOINERS):
        folded = word.text.casefold()
        is_other = gazetteer.is_cue(folded, *_OTHER_CUES) or gazetteer.adjective(word.text) is not None
        is_known = folded in classes or folded in lexicon.calendar.words or folded in lexicon.actors.given_names
        if (
            is_other
            or is_known
            or word.text.isupper()
            or _GLUED.search(word.text)
            or gazetteer.word_kind(folded) is not None
        ):
            return False
    return True


def _stands_alone(parsed: ParsedText, words: Sequence[Word], first: int, last: int, quarters: Set[str]) -> bool:
    """Tell whether a run is read as a name that a preposition governs and that owns and modifies nothing."""
    inside = parsed.tokens_in(words[first].start, words[last - 1].end)
    head = parsed.head_in(words[first].start, words[last - 1].end)
    if head is None or not inside or parsed.text[words[last - 1].end : words[last - 1].end + 2] in ("'s", "’s"):
        return False
    is_named = all(token.pos in ("PROPN", "PUNCT") or token.text in _JOINERS for token in inside)
    is_area = last < len(words) and words[last].text in quarters
    return is_named and (is_area or head.dep.startswith(_HEADS))
