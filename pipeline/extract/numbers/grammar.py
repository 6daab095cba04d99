"""How pieces make a value: "two hundred and two thousand", "2.5 million", "half a dozen", "a few thousand", "two-thirds".

Belongs here: a descent over the pieces from one position, with look-ahead of a few pieces. Does not belong here: which
readings are amounts in their sentence (`extract/quantities`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.numbers.pieces import Piece

_CLOSE = ("space", "hyphen")
_SCALES = ("scale", "short_scale")
_MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read from pieces `first` to `last` (exclusive). `form` is digits, words, fraction, half, vague or article."""

    value: float
    form: str
    first: int
    last: int
    scale: float = 1.0


class Grammar:
    """Reads the longest number that begins at a piece."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces

    def read(self, at: int) -> Reading | None:
        """Return the number that begins at piece `at`, if one does. Bounded by the pieces it takes."""
        return self._fraction_of_scale(at) or self._vague(at) or self._exact(at)

    def _kind(self, at: int, gaps: tuple[str, ...] = _CLOSE) -> str:
        """Return the kind of a piece that follows the one before it closely enough, else nothing."""
        if not 0 <= at < len(self.pieces):
            return ""
        return self.pieces[at].kind if self.pieces[at].gap in gaps else ""

    def _first_kind(self, at: int) -> str:
        return self.pieces[at].kind if at < len(self.pieces) else ""

    def _is(self, at: int, kind: str) -> bool:
        return self._kind(at) == kind

    # ------------------------------------------------------------------ half a million, a quarter million, half a dozen
    def _fraction_of_scale(self, at: int) -> Reading | None:
        part = self._simple_fraction(at)
        if part is None:
            return None
        after = part.last + (self._kind(part.last, ("space", "hyphen", "of")) == "article")
        if self._kind(after) in (*_SCALES, "dozen", "hundred") and not self.pieces[after].plural:
            if after == part.last and part.value not in (0.25, 0.5, 0.75):
                return None
            return Reading(part.value * self.pieces[after].value, "words", at, after + 1)
        return None

    def _simple_fraction(self, at: int) -> Reading | None:
        """Read "a third", "one-half", "two thirds", "half": a small numerator, if any, and a denominator."""
        kind = self._first_kind(at)
        if kind == "denominator" and self.pieces[at].value == 2 and not self.pieces[at].plural:
            return Reading(0.5, "half", at, at + 1)
        if kind == "denominator" and self.pieces[at].value == 4 and self._kind(at + 1, ("space",)) in _SCALES:
            return Reading(0.25, "fraction", at, at + 1)
        if kind in ("article", "unit") and self.pieces[at].value == 1 and self._is(at + 1, "denominator"):
            below = self.pieces[at + 1]
            if not below.plural:
                return Reading(1 / below.value, "fraction", at, at + 2)
        if kind in ("unit", "teen") and self.pieces[at].value > 1 and self._is(at + 1, "denominator"):
            above, below = self.pieces[at], self.pieces[at + 1]
            if (below.plural or below.gap == "hyphen") and not (below.value == 4 and above.value >= 4):
                return Reading(above.value / below.value, "fraction", at, at + 2)
        return None

    # ------------------------------------------------------------------ several, a few hundred, tens of thousands
    def _vague(self, at: int) -> Reading | None:
        kind = self._first_kind(at)
        start = at
        if kind == "article" and self._kind(at + 1) in ("vague", "few"):
            at += 1
        elif kind == "few" and not self._follows_sequence(at) and self._kind(at + 1) not in ("hundred", "dozen", *_SCALES):
            return None
        if self._first_kind(at) in ("vague", "few"):
            value, last = self.pieces[at].value, at + 1
            while self._kind(last, ("space", "of")) in ("hundred", "dozen", *_SCALES):
                value *= self.pieces[last].value
                last += 1
            return Reading(value, "vague", start, last)
        is_plural = kind == "plural" or (kind in ("dozen", "hundred", *_SCALES) and self.pieces[at].plural)
        if not is_plural:
            return None
        value, last = self.pieces[at].value * (1 if kind == "plural" else 2), at + 1
        while (following := self._plural_scale(last)) is not None:
            value *= following
            last += 1
        return Reading(value, "vague", start, last)

    def _follows_sequence(self, at: int) -> bool:
        """Tell whether "few" stands after a word that makes it an amount: "the last few days"."""
        return at > 0 and self.pieces[at].gap == "space" and self.pieces[at - 1].kind == "sequence"

    def _plural_scale(self, at: int) -> float | None:
        """Return what "of thousands" multiplies by: 1,000, where "thousands" alone is at least 2,000."""
        if self._kind(at, ("space", "of")) == "":
            return None
        piece = self.pieces[at]
        if piece.kind == "plural":
            return piece.value / 2 if piece.value >= 200 else None
        return piece.value if piece.kind in _SCALES and piece.plural else None

    # ------------------------------------------------------------------ exact numbers
    def _exact(self, at: int) -> Reading | None:
        part = self._compound_fraction(at) or self._simple_fraction(at)
        if part is not None:
            return part
        whole = self._cardinal(at)
        if whole is None:
            return self._vulgar(at)
        if self._is_ordinal(whole.last):
            return Reading(whole.value, "ordinal", at, whole.last + 1)
        return self._with_fraction(whole)

    def _is_ordinal(self, at: int) -> bool:
        """Tell whether a piece makes an ordinal of the number before it: "twenty-first", "one hundred fifth"."""
        kind = self._kind(at)
        if kind == "sequence":
            return self.pieces[at].value == 1 and self.pieces[at].gap == "hyphen"
        return kind == "denominator" and self.pieces[at].value > 2 and not self.pieces[at].plural

    def _compound_fraction(self, at: int) -> Reading | None:
        """Read "one twenty-fifth", "three twenty-firsts"."""
        if self._first_kind(at) not in ("unit", "teen") or not self._is(at + 1, "ten"):
            return None
        if self._kind(at + 2) not in ("denominator", "sequence") or not 0 < self.pieces[at + 2].value < 10:
            return None
        below = self.pieces[at + 1].value + self.pieces[at + 2].value
        return Reading(self.pieces[at].value / below, "fraction", at, at + 3)

    def _vulgar(self, at: int) -> Reading | None:
        if self._first_kind(at) != "vulgar":
            return None
        return Reading(self.pieces[at].value, "fraction", at, at + 1)

    def _with_fraction(self, whole: Reading) -> Reading:
        """Add what follows a whole number: "½", "and a half", "and two thirds", "thirds", "point five", a scale."""
        last = whole.last
        if self._kind(last, ("none", "space")) == "vulgar":
            return self._scaled(Reading(whole.value + self.pieces[last].value, "digits", whole.first, last + 1))
        if self._is(last, "joiner"):
            part = self._simple_fraction(last + 1)
            if part is not None and part.value < 1:
                return self._add_part(whole, part)
        if self._is(last, "denominator") and self.pieces[last].plural and whole.form == "words" and whole.value > 1:
            return self._over(whole, last)
        if self._is(last, "point"):
            return self._decimals(whole)
        return whole

    def _add_part(self, whole: Reading, part: Reading) -> Reading:
        scale = self._kind(part.last)
        if scale in _SCALES:
            size = self.pieces[part.last].value
            value = whole.value + part.value * size if whole.scale > 1 else (whole.value + part.value) * size
            return Reading(value, "words", whole.first, part.last + 1, size)
        size = whole.scale if whole.scale >= _MILLION else 1.0
        return Reading(whole.value + part.value * size, whole.form, whole.first, part.last)

    def _over(self, whole: Reading, last: int) -> Reading:
        """Read number words before a plural denominator: "twenty fifths" is 4, "one hundred and three quarters" 100.75."""
        below, top = self.pieces[last].value, self.pieces[last - 1].value
        joined = last - 2 > whole.first and self.pieces[last - 2].kind == "joiner"
        if joined and top < below:
            return Reading(whole.value - top + top / below, "words", whole.first, last + 1)
        return Reading(whole.value / below, "fraction", whole.first, last + 1)

    def _scaled(self, reading: Reading) -> Reading:
        if self._kind(reading.last, ("none", *_CLOSE)) in _SCALES:
            size = self.pieces[reading.last].value
            return Reading(reading.value * size, reading.form, reading.first, reading.last + 1, size)
        return reading

    def _decimals(self, whole: Reading) -> Reading:
        digits, at = "", whole.last + 1
        while self._kind(at) in ("unit", "zero") and len(digits) < 15:
            digits += str(int(self.pieces[at].value))
            at += 1
        if not digits:
            small = self._small(at, _CLOSE)
            if small is None or self.pieces[at].kind == "numeral":
                return whole
            digits, at = str(int(small.value)), small.last
        return self._scaled(Reading(whole.value + float(f"0.{digits}"), "words", whole.first, at))

    # ------------------------------------------------------------------ cardinals
    def _cardinal(self, at: int) -> Reading | None:
        """Read groups with falling scales: "two million three hundred thousand and five"."""
        group = self._group(at, ("none", "space", "hyphen", "comma", "other"))
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
            group = self._next_group(last, size)
        return None if last == at else Reading(total, form, at, last, 1.0 if size == float("inf") else size)

    def _scale(self, at: int, begins: bool = False) -> tuple[float, int]:
        """Return the product of the scales that follow ("hundred million", "lakh crore") and where they end.

        `begins` tells that the number begins here, whatever stands before.
        """
        scale, first = 1.0, at
        while at < len(self.pieces):
            kind = self.pieces[at].kind if begins and at == first else self._kind(at, ("none", *_CLOSE))
            if kind == "plural" and at > 0 and self.pieces[at].value >= 24:
                return scale * self.pieces[at].value / 2, at + 1
            if kind not in (*_SCALES, "dozen"):
                break
            if self.pieces[at].gap == "none" and self.pieces[at - 1].kind != "numeral" and at > first:
                break
            scale *= self.pieces[at].value
            at += 1
            if kind == "dozen":
                break
        return scale, at

    def _next_group(self, at: int, size: float) -> Reading | None:
        """Return the group that goes on after a scale, unless it is a number of its own."""
        joined = self._is(at, "joiner")
        group = self._group(at + 1 if joined else at, (*_CLOSE, "comma") if not joined and size >= 1000 else _CLOSE)
        if group is None:
            return None
        first = self.pieces[group.first]
        scale, after = self._scale(group.last)
        if scale >= size or group.value * scale >= size or (first.kind == "article"):
            return None
        is_plain = scale == 1 and group.last - group.first == 1
        if first.kind == "numeral" and is_plain:
            return None
        if first.gap == "comma" and scale == 1 and not any(p.kind == "hundred" for p in self.pieces[group.first : group.last]):
            return None
        return None if self._kind(after) in ("denominator", "dozen") and joined else group

    def _group(self, at: int, gaps: tuple[str, ...]) -> Reading | None:
        """Read a number below a thousand, or any numeral: "three hundred and five", "a hundred", "2.5", "twenty-one"."""
        small = self._small(at, gaps)
        if small is None:
            kind = self._kind(at, gaps)
            if kind == "article" and self._kind(at + 1) in ("hundred", "dozen", *_SCALES) and not self.pieces[at + 1].plural:
                small = Reading(1, "words", at, at + 1)
            elif kind in ("hundred", "dozen", *_SCALES[:1]) and not self.pieces[at].plural:
                small = Reading(1, "words", at, at)
            else:
                return None
        if self._kind(small.last, gaps if small.last == at else ("none", *_CLOSE)) != "hundred":
            return small if small.last > at or self._kind(at, gaps) != "hundred" else None
        value, last = small.value * 100, small.last + 1
        joined = self._is(last, "joiner")
        rest = self._small(last + joined, _CLOSE)
        if rest is None or (self.pieces[rest.first].kind == "numeral" and not (joined and rest.value < 100)):
            return Reading(value, "words", at, last)
        if rest.value >= 100 or self._kind(rest.last) in ("hundred", "dozen"):
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
