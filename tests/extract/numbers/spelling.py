"""Whole numbers as English writes them, for the property tests."""

_LOW = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_UNITS = [*_LOW, *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine"))]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def spelled(number: int, with_and: bool) -> str:
    for size, name in _SCALES:
        if number >= size:
            rest = number % size
            joiner = " and " if with_and and 0 < rest < 100 else " "
            return f"{spelled(number // size, with_and)} {name}" + (joiner + spelled(rest, with_and) if rest else "")
    if number >= 100:
        rest = number % 100
        joiner = " and " if with_and else " "
        return f"{_UNITS[number // 100]} hundred" + (joiner + spelled(rest, with_and) if rest else "")
    if number >= 20:
        return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")
    return _UNITS[number]


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)
