from pathlib import Path

import pytest

from pipeline.lexicon.source import LexiconError, Source
from pipeline.lexicon.units import UnitLexicon

LEXICON = UnitLexicon.read(Source())


def test_no_word_or_symbol_names_two_units() -> None:
    words = [word for unit in LEXICON.units.values() for word in unit.words]
    symbols = [symbol for unit in LEXICON.units.values() for symbol in unit.symbols]
    assert sorted(words) == sorted(set(words))
    assert sorted(symbols) == sorted(set(symbols))


def test_no_word_names_both_a_unit_and_a_currency() -> None:
    money = {word for currency in LEXICON.currencies.values() for word in currency.words}
    assert not money & {word for unit in LEXICON.units.values() for word in unit.words}


def test_units_of_one_dimension_convert_to_one_si_unit() -> None:
    bases: dict[str, set[str]] = {}
    for unit in LEXICON.units.values():
        if unit.si_unit:
            assert unit.si_factor > 0, unit.id
            bases.setdefault(unit.dimension, set()).add(unit.si_unit)
    assert {dimension: found for dimension, found in bases.items() if len(found) > 1 and dimension != "dose"} == {}


def test_a_currency_symbol_before_an_amount_is_the_longest() -> None:
    match = LEXICON.currency_before.search("It cost US$", 0)
    assert match is not None and LEXICON.currency_symbols[match["symbol"]] == "USD"


def test_a_users_folder_adds_a_unit(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("id,dimension,words\ncubit,length,cubit|cubits\n", "utf-8")
    assert UnitLexicon.read(Source(tmp_path)).unit_words["cubits"] == "cubit"


def test_an_unknown_comparator_names_the_entry(tmp_path: Path) -> None:
    (tmp_path / "number_modifiers.csv").write_text("id,position,comparator\nwellnigh,before,almostly\n", "utf-8")
    with pytest.raises(LexiconError, match="wellnigh"):
        UnitLexicon.read(Source(tmp_path))
