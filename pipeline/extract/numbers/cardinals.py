"""Whole numbers in words and digits: "two hundred and two thousand", "2.5 million", "4 thousand 3 hundred and 21".

Belongs here: cardinals, and the cursor over the pieces. Does not belong here: fractions, vague numbers (`grammar.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.extract.numbers.pieces import Piece

CLOSE = ("space", "hyphen")
SCALES = ("scale", "short_scale")
_MOST_SCALES = 4


class Reading(NamedTuple):
    """A value read from pieces `first` to `last` (exclusive).

    `form` is digits, words, fraction, half, vague or ordinal; `scale` the last power it was multiplied by.
    """

    value: float
    form: str
    first: int
    last: int
    scale: float = 1.0


@dataclass(frozen=True)
class Cardinals:
    """Reads whole numbers from the pieces of a text; every look-ahead is bounded by the pieces taken."""

    pieces: Sequence[Piece]

    def _kind(self, at: int, gaps: tuple[str, ...] = CLOSE) -> str:
        """Return the kind of a piece that follows the one before it closely enough, else nothing."""
        if not 0 <= at < len(self.pieces):
            return ""
        return self.pieces[at].kind if self.pieces[at].gap in gaps else ""

    def _first_kind(self, at: int) -> str:
        return self.pieces[at].kind if at < len(self.pieces) else ""

    def _is(self, at: int, kind: str) -> bool:
        return self._kind(at) == kind

    def _cardinal(self, at: int) -> Reading | None:
        """Read groups with falling scales: "two million three hundred thousand and five"."""
        group = self._group(at, ("none", "space", "hyphen", "comma", "of", "other"))
        if group is None:
            return None
        form = "digits" if self.pieces[at].kind == "numeral" else "words"
        total, last, size = 0.0, at, float("inf")
        while group is not None:
            scale, after = self._scale(group.last, begins=group.last == at)
            if scale >= size or after == last == at:
                break
            total, last, size = total + group.value * scale, after, scale
            if scale == 1:
                break
            group = self._next_group(last, size, form)
        return None if last == at else Reading(total, form, at, last, 1.0 if size == float("inf") else size)

    def _scale(self, at: int, begins: bool = False) -> tuple[float, int]:
        """Return the product of the scales that follow ("hundred million", "lakh crore") and where they end.

        `begins` tells that the number begins here, whatever stands before.
        """
        scale, first = 1.0, at
        while at < min(len(self.pieces), first + _MOST_SCALES):
            kind = self.pieces[at].kind if begins and at == first else self._kind(at, ("none", *CLOSE))
            if kind == "plural" and at > 0 and self.pieces[at].value >= 24:
                return scale * self.pieces[at].value / 2, at + 1
            if kind not in (*SCALES, "dozen"):
                break
            if self.pieces[at].gap == "none" and self.pieces[at - 1].kind != "numeral" and at > first:
                break
            scale *= self.pieces[at].value
            at += 1
            if kind == "dozen":
                break
        return scale, at

    def _next_group(self, at: int, size: float, form: str) -> Reading | None:
        """Return the group that goes on after a scale, unless it is a number of its own."""
        joined = self._is(at, "joiner")
        may_pause = not joined and size >= 1000 and form == "words"
        group = self._group(at + joined, (*CLOSE, "comma") if may_pause else CLOSE)
        if group is None:
            return None
        first = self.pieces[group.first]
        scale, after = self._scale(group.last)
        if scale >= size or group.value * scale >= size or (first.kind == "article"):
            return None
        if first.gap == "comma" and first.kind == "numeral":
            return None
        is_plain = scale == 1 and group.last - group.first == 1
        if first.kind == "numeral" and is_plain:
            return None
        if (
            first.gap == "comma"
            and scale == 1
            and not any(p.kind == "hundred" for p in self.pieces[group.first : group.last])
        ):
            return None
        return None if self._kind(after) in ("denominator", "dozen") and joined else group

    def _group(self, at: int, gaps: tuple[str, ...]) -> Reading | None:
        """Read a number below a thousand, or any numeral: "three hundred and five", "a hundred", "2.5"."""
        small = self._small(at, gaps)
        if small is None:
            kind = self._kind(at, gaps)
            if (
                kind == "article"
                and self._kind(at + 1) in ("hundred", "dozen", *SCALES)
                and not self.pieces[at + 1].plural
            ):
                small = Reading(1, "words", at, at + 1)
            elif kind in ("hundred", "dozen", *SCALES[:1]) and not self.pieces[at].plural:
                small = Reading(1, "words", at, at)
            else:
                return None
        if self._kind(small.last, gaps if small.last == at else ("none", *CLOSE)) != "hundred":
            return small if small.last > at or self._kind(at, gaps) != "hundred" else None
        value, last = small.value * 100, small.last + 1
        joined = self._is(last, "joiner")
        rest = self._small(last + joined, CLOSE)
        if rest is None or (self.pieces[rest.first].kind == "numeral" and not (joined and rest.value < 100)):
            return Reading(value, "words", at, last)
        if rest.value >= 100 or rest.value == 0 or self._kind(rest.last) in ("hundred", "dozen", "plural"):
            return Reading(value, "words", at, last)
        if joined and self._kind(rest.last) == "denominator" and not self.pieces[rest.last].plural:
            return Reading(value, "words", at, last)
        return Reading(value + rest.value, "words", at, rest.last)

    def _small(self, at: int, gaps: tuple[str, ...]) -> Reading | None:
        kind = self._kind(at, gaps)
        if kind in ("unit", "teen", "zero"):
            return Reading(self.pieces[at].value, "words", at, at + 1)
        if kind == "numeral":
            return Reading(self.pieces[at].value, "digits", at, at + 1)
        if kind == "ten":
            if self._is(at + 1, "unit"):
                return Reading(self.pieces[at].value + self.pieces[at + 1].value, "words", at, at + 2)
            return Reading(self.pieces[at].value, "words", at, at + 1)
        return None
