"""Texts that are the same or nearly the same as one published earlier.

Belongs here: signatures of texts, kept flat in memory (some 550 bytes a document), and the search over them. Does not
belong here: reading or writing documents. Near means a Jaccard similarity of word 5-shingles of about 0.8, estimated by
MinHash; very short texts count as duplicates only where their words are identical.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from itertools import islice

import numpy as np
import numpy.typing as npt
from datasketch import MinHash

THRESHOLD = 0.8
_SHINGLE = 5
_FEWEST_WORDS = 30
_BANDS, _ROWS = 16, 8
_PERMUTATIONS = _BANDS * _ROWS
_DIGEST_BYTES = 16
_NEIGHBOURS = 64
_CHUNK = 4096
_SEED = 20230919
_UNDATED = dt.date.max.toordinal()
_WORD = re.compile(r"\w+")

Indices = npt.NDArray[np.int64]


class DuplicateFinder:
    """Collects one signature per text, then tells for each which earlier text it repeats.

    Two texts that agree in one of 16 bands of their signatures (or in all words) are compared; a text is compared with
    at most 64 of those before it in a band, so that a million copies of a template cost no more than a million texts.
    """

    def __init__(self) -> None:
        """Begin with no text."""
        self._empty = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        self._signatures = bytearray()
        self._digests = bytearray()
        self._dates: list[int] = []
        self._is_long = bytearray()

    def add(self, text: str, published_date: dt.date | None) -> None:
        """Take in the next text, without its boilerplate; its place in the order of calls is its position."""
        words = _WORD.findall(text.casefold()) or [text]
        is_long = len(words) >= _FEWEST_WORDS
        signature = self._empty.copy()
        shingles = _shingles(words) if is_long else iter(())
        while chunk := list(islice(shingles, _CHUNK)):
            signature.update_batch(chunk)
        self._signatures += signature.hashvalues.astype(np.uint32).tobytes()
        self._digests += hashlib.blake2b(" ".join(words).encode(), digest_size=_DIGEST_BYTES).digest()
        self._dates.append(published_date.toordinal() if published_date else _UNDATED)
        self._is_long.append(is_long)

    def firsts(self) -> Indices:
        """Return for each text the position of the first one it repeats, -1 for none.

        First is what was published earliest, undated texts last, then what was added first. Chains lead to their start.
        """
        count = len(self._dates)
        order = np.argsort(np.asarray(self._dates, dtype=np.int64), kind="stable")
        signatures = np.frombuffer(self._signatures, dtype=np.uint32).reshape(count, _PERMUTATIONS)[order]
        digests = np.frombuffer(self._digests, dtype=f"V{_DIGEST_BYTES}")[order]
        long = np.flatnonzero(np.frombuffer(self._is_long, dtype=np.uint8)[order])
        first = np.arange(count)
        for earlier, later in _neighbours(digests, most=1):
            _join(first, earlier, later)
        for band in range(_BANDS):
            rows = np.ascontiguousarray(signatures[long, band * _ROWS : (band + 1) * _ROWS])
            keys = rows.view(f"V{4 * _ROWS}").ravel()
            for earlier, later in _neighbours(keys, most=_NEIGHBOURS):
                left, right = long[earlier], long[later]
                is_near = (signatures[left] == signatures[right]).mean(axis=1) >= THRESHOLD
                _join(first, left[is_near], right[is_near])
        roots = np.array([_root(first, at) for at in range(count)], dtype=np.int64)
        found = np.full(count, -1, dtype=np.int64)
        found[order] = np.where(roots == np.arange(count), -1, order[roots] if count else roots)
        return found


def _shingles(words: list[str]) -> Iterator[bytes]:
    for at in range(len(words) - _SHINGLE + 1):
        yield " ".join(words[at : at + _SHINGLE]).encode("utf-8", "surrogatepass")


def _neighbours(keys: npt.NDArray[np.void], most: int) -> Iterator[tuple[Indices, Indices]]:
    """Yield pairs of positions (earlier, later) with one key, each with up to `most` of those before it."""
    _, groups = np.unique(keys, return_inverse=True)
    by_key = np.argsort(groups, kind="stable")
    groups = groups[by_key]
    for lag in range(1, min(most, len(keys) - 1) + 1):
        is_same = groups[lag:] == groups[:-lag]
        if not is_same.any():
            return
        yield by_key[:-lag][is_same], by_key[lag:][is_same]


def _join(first: Indices, earlier: Indices, later: Indices) -> None:
    for left, right in zip(earlier.tolist(), later.tolist(), strict=True):
        low, high = sorted((_root(first, left), _root(first, right)))
        first[high] = low


def _root(first: Indices, at: int) -> int:
    while first[at] != at:
        first[at] = first[first[at]]
        at = int(first[at])
    return at
