"""Values in SI units beside those the text has: 45 miles as 72,420.48 metres, barrels a day in cubic metres a second.

Belongs here: the conversion, from the factors of the lexicon. Does not belong here: the factors, and units that have
none (money, people, things; years of age are left as years).
"""

from typing import NamedTuple

from pipeline.lexicon.units import Unit, UnitLexicon

# More digits than a text has, fewer than floating point makes up.
_DIGITS = 12


class InSI(NamedTuple):
    """The two values in an SI unit; all None where the unit has no equal there."""

    low: float | None = None
    high: float | None = None
    unit: str | None = None


def in_si(low: float | None, high: float | None, unit: str, quantity_type: str, lexicon: UnitLexicon) -> InSI:
    """Return the values of a quantity in the SI unit of its dimension. `unit` is a lexicon id or "one per other"."""
    above, _, below = ("", "", "") if unit in lexicon.units else unit.partition(" per ")
    found = lexicon.units.get(above or unit)
    per = lexicon.units.get(below) if below else None
    if found is None or not found.si_unit or quantity_type == "age" or (below and (per is None or not per.si_unit)):
        return InSI()
    divisor, name = (per.si_factor, f"{found.si_unit} per {per.si_unit}") if per else (1.0, found.si_unit)
    return InSI(_converted(low, found, divisor), _converted(high, found, divisor), name)


def _converted(value: float | None, unit: Unit, divisor: float) -> float | None:
    if value is None:
        return None
    return float(f"{(value + unit.si_offset) * unit.si_factor / divisor:.{_DIGITS}g}")
