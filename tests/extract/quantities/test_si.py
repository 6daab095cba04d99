import pytest

from tests.extract.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The port lies 25 km away.", 25_000, 25_000, "metre"),
        ("They walked more than 45 miles.", 72_420.48, None, "metre"),
        ("The reserve covers 40 square kilometres.", 4e7, 4e7, "square metre"),
        ("The drone flew at 180 km/h.", 50, 50, "metre per second"),
        ("It was up to 38 degrees Celsius.", None, 311.15, "kelvin"),
        ("It was 14 degrees Fahrenheit.", 263.15, 263.15, "kelvin"),
        ("The siege lasted two weeks.", 1_209_600, 1_209_600, "second"),
        ("The field pumps 300 barrels a day.", 0.000552038920583, 0.000552038920583, "cubic metre per second"),
        ("Turnout was 61.5%.", 0.615, 0.615, "share"),
        ("They carry 20 to 30 kilos.", 20, 30, "kilogram"),
    ],
)
def test_a_measure_stands_in_si_units_too(text: str, low: float | None, high: float | None, unit: str) -> None:
    (found,) = quantities(text)
    assert found.si_unit == unit
    for value, expected in ((found.si_value_low, low), (found.si_value_high, high)):
        assert value == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    "text", ["They fined him $20.", "Oil cost $80 a barrel.", "Six men fled.", "The 45-year-old baker confessed."]
)
def test_what_has_no_si_unit_has_no_si_value(text: str) -> None:
    assert all((q.si_value_low, q.si_value_high, q.si_unit) == (None, None, None) for q in quantities(text))
