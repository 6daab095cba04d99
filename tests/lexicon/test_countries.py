"""The countries file is whole, and look-ups say nothing where they know nothing."""

from pathlib import Path

import pytest

from pipeline.lexicon import LexiconError, load
from pipeline.lexicon.countries import Countries
from pipeline.lexicon.source import Source

COUNTRIES = load().countries


def test_every_state_has_its_own_code_and_a_capital_or_its_own_name() -> None:
    states = [country for country in COUNTRIES.by_id.values() if country.kind == "state"]
    assert len({country.code for country in states}) == len(states) >= 195
    assert all(len(country.code) == 3 and country.code.isupper() for country in states)


def test_codes_have_names_and_nothing_has_none() -> None:
    assert COUNTRIES.name_of("KEN") == "Kenya"
    assert COUNTRIES.name_of(None) is None
    assert COUNTRIES.name_of("QQQ") is None


@pytest.mark.parametrize(("country", "people"), [("ARM", "Armenians"), ("FRA", "Frenchmen"), ("POL", "Poles")])
def test_a_people_is_named_in_the_plural(country: str, people: str) -> None:
    assert COUNTRIES.by_id[country].people == people


def test_a_reference_to_no_entry_is_refused(tmp_path: Path) -> None:
    (tmp_path / "countries.csv").write_text("id,name,kind,claimant\nXXX,Nowhere,disputed,YYY\n")
    with pytest.raises(LexiconError, match="YYY"):
        Countries.read(Source(tmp_path))
