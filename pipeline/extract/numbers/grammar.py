"""How pieces make a value: "half a dozen", "a few thousand", "two-thirds", "one and a half million", "five point two".

Belongs here: a descent over the pieces from one position, with look-ahead of a few pieces. Does not belong here: which
readings are amounts in their sentence (`extract/quantities`).
"""

from pipeline.extract.numbers.cardinals import CLOSE, SCALES, Cardinals, Reading

_MILLION = 1e6
# Kinds that are a whole number by themselves.
_WHOLE = frozenset({"numeral", "unit", "teen", "ten", "zero"})


class Grammar(Cardinals):
    """Reads the longest number that begins at a piece."""

    def read(self, at: int) -> Reading | None:
        """Return the number that begins at piece `at`, if one does. Bounded by the pieces it takes."""
        return self._alone(at) or self._fraction_of_scale(at) or self._vague(at) or self._exact(at)

    def _alone(self, at: int) -> Reading | None:
        """Read a numeral or number word that nothing follows closely, as most stand."""
        piece = self.pieces[at]
        if piece.kind not in _WHOLE or (at + 1 < len(self.pieces) and self.pieces[at + 1].gap != "other"):
            return None
        return Reading(piece.value, "digits" if piece.kind == "numeral" else "words", at, at + 1)

    # ------------------------------------------------------------------ half a million, a quarter million, half a dozen
    def _fraction_of_scale(self, at: int) -> Reading | None:
        part = self._simple_fraction(at)
        if part is None:
            return None
        after = part.last + (self._kind(part.last, ("space", "hyphen", "of")) == "article")
        if self._kind(after) in (*SCALES, "dozen", "hundred") and not self.pieces[after].plural:
            if after == part.last and part.value not in (0.25, 0.5, 0.75):
                return None
            return Reading(part.value * self.pieces[after].value, "words", at, after + 1)
        return None

    def _simple_fraction(self, at: int) -> Reading | None:
        """Read "a third", "one-half", "two thirds", "half": a small numerator, if any, and a denominator."""
        kind = self._first_kind(at)
        if kind == "denominator" and self.pieces[at].value == 2 and not self.pieces[at].plural:
            return Reading(0.5, "half", at, at + 1)
        if kind == "denominator" and self.pieces[at].value == 4 and self._kind(at + 1, ("space",)) in SCALES:
            return Reading(0.25, "fraction", at, at + 1)
        if kind in ("article", "unit") and self.pieces[at].value == 1 and self._is(at + 1, "denominator"):
            below = self.pieces[at + 1]
            if not below.plural:
                return Reading(1 / below.value, "fraction", at, at + 2)
        if kind in ("unit", "teen") and self.pieces[at].value > 1 and self._is(at + 1, "denominator"):
            above, below = self.pieces[at], self.pieces[at + 1]
            if (below.plural or below.gap == "hyphen") and not (below.value == 4 and above.value >= 4):
                return Reading(above.value / below.value, "fraction", at, at + 2)
        if kind == "ten":
            return self._decimal_fraction(at)
        return None

    def _decimal_fraction(self, at: int) -> Reading | None:
        """Read "fifty-four hundredths": two digits over a power of ten."""
        above = self._small(at, ("none", "space", "hyphen", "comma", "of", "other"))
        if above is None or not self._is(above.last, "denominator"):
            return None
        below = self.pieces[above.last]
        is_power = below.plural and below.value in (100, 1000, _MILLION)
        return Reading(above.value / below.value, "fraction", at, above.last + 1) if is_power else None

    # ------------------------------------------------------------------ several, a few hundred, tens of thousands
    def _vague(self, at: int) -> Reading | None:
        kind = self._first_kind(at)
        start = at
        if kind == "article" and self._kind(at + 1) in ("vague", "few"):
            at += 1
        elif (
            kind == "few" and not self._follows_sequence(at) and self._kind(at + 1) not in ("hundred", "dozen", *SCALES)
        ):
            return None
        if self._first_kind(at) in ("vague", "few"):
            value, last = self.pieces[at].value, at + 1
            while self._kind(last, ("space", "of")) in ("hundred", "dozen", *SCALES):
                value *= self.pieces[last].value
                last += 1
            return Reading(value, "vague", start, last)
        is_plural = kind == "plural" or (kind in ("dozen", "hundred", *SCALES) and self.pieces[at].plural)
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
        return piece.value if piece.kind in SCALES and piece.plural else None

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
        """Read "one twenty-fifth", "three twenty-firsts", "one one-hundred-and-fifth"."""
        if self._first_kind(at) not in ("unit", "teen"):
            return None
        if not self._is(at + 1, "ten"):
            return self._over_hundreds(at)
        if self._kind(at + 2) not in ("denominator", "sequence") or not 0 < self.pieces[at + 2].value < 10:
            return None
        below = self.pieces[at + 1].value + self.pieces[at + 2].value
        return Reading(self.pieces[at].value / below, "fraction", at, at + 3)

    def _over_hundreds(self, at: int) -> Reading | None:
        """Read one over an ordinal of three digits: "one one hundred fifth" 1/105."""
        if self.pieces[at].value != 1 or not self._is(at + 1, "unit") or not self._is(at + 2, "hundred"):
            return None
        last = at + 3 + self._is(at + 3, "joiner")
        tens = self.pieces[last].value if self._is(last, "ten") else 0.0
        last += tens > 0
        if not self._is_ordinal(last) or (tens and self.pieces[last].value >= 10):
            return None
        below = self.pieces[at + 1].value * 100 + tens + self.pieces[last].value
        return Reading(1 / below, "fraction", at, last + 1)

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
        if scale in SCALES:
            size = self.pieces[part.last].value
            value = whole.value + part.value * size if whole.scale > 1 else (whole.value + part.value) * size
            return Reading(value, "words", whole.first, part.last + 1, size)
        size = whole.scale if whole.scale >= _MILLION else 1.0
        return Reading(whole.value + part.value * size, whole.form, whole.first, part.last)

    def _over(self, whole: Reading, last: int) -> Reading:
        """Read number words before a plural denominator.

        "Twenty fifths" is 4, "one hundred and three quarters" 100.75, "one hundred thirty-fifths" 100/35: tens after
        a hundred belong to the denominator.
        """
        below, top = self.pieces[last].value, self.pieces[last - 1].value
        first = last - 1
        if self.pieces[first].kind == "ten" and below < 10 and self._kind(first - 1) == "hundred":
            return Reading((whole.value - top) / (top + below), "fraction", whole.first, last + 1)
        if first > whole.first and top < 10 and self.pieces[first - 1].kind == "ten":
            first, top = first - 1, top + self.pieces[first - 1].value
        joined = first - 1 > whole.first and self.pieces[first - 1].kind == "joiner"
        if joined and top < below:
            return Reading(whole.value - top + top / below, "words", whole.first, last + 1)
        return Reading(whole.value / below, "fraction", whole.first, last + 1)

    def _scaled(self, reading: Reading) -> Reading:
        if self._kind(reading.last, ("none", *CLOSE)) in SCALES:
            size = self.pieces[reading.last].value
            return Reading(reading.value * size, reading.form, reading.first, reading.last + 1, size)
        return reading

    def _decimals(self, whole: Reading) -> Reading:
        digits, at = "", whole.last + 1
        while self._kind(at) in ("unit", "zero") and len(digits) < 15:
            digits += str(int(self.pieces[at].value))
            at += 1
        if not digits:
            small = self._small(at, CLOSE)
            if small is None or self.pieces[at].kind == "numeral":
                return whole
            digits, at = str(int(small.value)), small.last
        return self._scaled(Reading(whole.value + float(f"0.{digits}"), "words", whole.first, at))
