"""Forms under which two spellings of one name are equal.

Belongs here: length-preserving folding of text, and keys of names that transliterations share. Does not belong here:
deciding that two mentions are one actor (`actors/registry.py`, `resolve/actors.py`).
"""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = frozenset("’‘`´ʼʻ")
_HYPHENS = frozenset("-‐‑–—")
_NOT_LETTER = re.compile(r"[^a-z]+")
_SPELLINGS = (
    ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ts", "c"), ("tz", "c"), ("dj", "j"), ("dzh", "j"), ("ph", "f"),
    ("dh", "d"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"), ("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks"),
)  # fmt: skip
_ENDINGS = ((re.compile("off$"), "ov"), (re.compile("eff$"), "ev"), (re.compile("skii?$"), "ski"))
_DOUBLED = re.compile(r"([a-z])\1+")
_VOWELS = re.compile("[aeiou]")


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _HYPHENS or char.isspace():
        return " "
    base = unicodedata.normalize("NFD", char)[0]
    lowered = base.lower()
    return lowered if len(lowered) == 1 else char


def fold(text: str) -> str:
    """Return a text of the same length in lower case, without accents, hyphens and white space as plain spaces."""
    return "".join(map(_fold_char, text))


@lru_cache(maxsize=65536)
def spelling_key(word: str) -> str:
    """Return a key that the usual transliterations of one word share (Pashinyan, Pashinian; Zelensky, Zelenskyy)."""
    key = _NOT_LETTER.sub("", fold(word))
    for ending, common in _ENDINGS:
        key = ending.sub(common, key)
    for variant, common in _SPELLINGS:
        key = key.replace(variant, common)
    return _DOUBLED.sub(r"\1", key)


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """Return the first letter and the later consonants of a word's spelling key (Mohammed, Muhammad)."""
    key = spelling_key(word)
    return key[:1] + _VOWELS.sub("", key[1:])


def name_words(name: str) -> list[str]:
    """Split a personal name into its words; hyphens and particles' apostrophes divide, possessive 's is dropped."""
    bare = re.sub(r"['’]s?$", "", name.strip())
    return [word for word in re.split(r"[\s\-‐‑–—]+", bare) if any(char.isalpha() for char in word)]


def person_key(name: str) -> str:
    """Return the key of a full personal name: its words' spelling keys, generational suffixes left out."""
    words = [word for word in name_words(name) if fold(word).strip(".") not in ("jr", "sr", "ii", "iii", "iv")]
    return " ".join(spelling_key(word) for word in words)


def given_names_agree(one: list[str], other: list[str]) -> bool:
    """Tell whether two lists of given names can be of one person: an initial agrees with a name that begins with it.

    An empty list agrees with everything.
    """
    if not one or not other:
        return True
    first, second = consonants(one[0]), consonants(other[0])
    if len(spelling_key(one[0])) == 1 or len(spelling_key(other[0])) == 1:
        return first[:1] == second[:1]
    return first == second or first in map(consonants, other) or second in map(consonants, one)
