"""Finding a private person's name in texts, and masking it without moving a character.

Belongs here: what counts as naming somebody. Does not belong here: which names are taken down (`takedown.py`), where
they stand in a release (`release/withheld.py`).

Masking works word by word: each capitalised word of the name becomes as many █. So the mask of a part of a text is the
part of the masked text, wherever between words it is cut, and every offset stays true.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.spelling import spelling_key

MASK = "█"
LABEL = "[name withheld]"

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_MASKED = re.compile(f"{MASK}+(?:[ .'’-]{{1,2}}{MASK}+)*")
_GAP = re.compile(r"(?:[ \t.'’‘`ʼʻ‐‑-]|\n(?!\n)){1,3}|, ?")
_ANY_GAP = re.compile(r"[\W\d_]{1,3}")
_PARTICLES = re.compile(
    "a[dglnrstz]|ash|bin|ibn|bint|ben|abu|da|das|del?|della|de[nr]|d[iou]|dos|el|la|le|te[nr]|ul|van|von|y|zur?", re.I
)
"""Words between the words of a name that are nobody's by themselves."""

_MOST_BETWEEN = 3
"""How many middle names and particles may stand between two words of a name."""


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    key: str
    is_capital: bool
    is_particle: bool


@dataclass(frozen=True)
class PersonName:
    """A name as somebody wrote it down; other spellings with the same `spelling_key` are the same name."""

    value: str

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of its words in order, particles behind the first and initials left out."""
        words = [word for word in _words(self.value) if word.key]
        kept = [word for at, word in enumerate(words) if at == 0 or not word.is_particle]
        return tuple(word.key for word in kept if len(word.key) > 1) or tuple(word.key for word in kept)

    def found_in(self, text: str, is_address: bool = False) -> frozenset[str]:
        """Return keys of the words that name the person in a text, middle names included; empty if it does not.

        In an address words need no capital, and any three signs may stand between them.
        """
        words = [word for word in _words(text) if is_address or word.is_capital or word.is_particle]
        found: set[str] = set()
        for order in {self.keys, self.keys[::-1]} if len(self.keys) == 2 else {self.keys}:
            for at, word in enumerate(words):
                if word.key == order[0]:
                    found |= _follow(words, at, order, text, _ANY_GAP if is_address else _GAP, order != self.keys)
        return frozenset(found)


def _follow(
    words: list[_Word], at: int, order: tuple[str, ...], text: str, gap: re.Pattern[str], needs_comma: bool
) -> set[str]:
    """Return the keys of the words from `at` on that make up the name, or nothing where they do not."""
    found, wanted, between = {words[at].key}, 1, 0
    for last, word in zip(words[at:], words[at + 1 :], strict=False):
        if wanted == len(order):
            break
        gap_text = text[last.end : word.start]
        if not gap.fullmatch(gap_text) or ("," in gap_text) != (needs_comma and gap is _GAP):
            return set()
        if word.key == order[wanted]:
            wanted, between = wanted + 1, 0
        else:
            between += 1
            if between > _MOST_BETWEEN:
                return set()
            if word.is_particle:
                continue
        found.add(word.key)
    return found if wanted == len(order) else set()


def masked(text: str, keys: Set[str], is_address: bool = False) -> str:
    """Return a text of the same length in which every capitalised word with one of these keys is masked."""
    for word in _words(text):
        if word.key in keys and (is_address or word.is_capital):
            text = text[: word.start] + MASK * (word.end - word.start) + text[word.end :]
    return text


def labelled(text: str) -> str:
    """Return a masked text with a label for each masked name: for texts that no offsets count in."""
    return _MASKED.sub(LABEL, text)


def word_keys(text: str) -> frozenset[str]:
    """Return the keys of the capitalised words of a text, particles left out."""
    return frozenset(word.key for word in _words(text) if word.is_capital and word.key and not word.is_particle)


def _words(text: str) -> list[_Word]:
    return [
        _Word(
            found.start(),
            found.end(),
            spelling_key(found[0]),
            not found[0][0].islower(),
            _PARTICLES.fullmatch(found[0]) is not None,
        )
        for found in _WORD.finditer(text)
    ]
