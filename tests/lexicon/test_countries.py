"""The countries file is whole, and look-ups say nothing where they know nothing."""

from pathlib import Path

import pytest

from pipeline.lexicon import LexiconError, load
from pipeline.lexicon.countries import Countries
from pipeline.lexicon.names import place_key
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


def test_every_state_has_a_capital_an_adjective_and_a_name_for_its_people() -> None:
    states = [country for country in COUNTRIES.by_id.values() if country.kind == "state"]
    assert [state.name for state in states if not (state.capital and state.adjectives and state.people_names)] == []


def test_the_first_capital_of_every_state_lies_in_it() -> None:
    gazetteer = load().places
    states = [country for country in COUNTRIES.by_id.values() if country.kind == "state"]
    elsewhere = [
        state.name
        for state in states
        if state.code not in {place.country_code for place in gazetteer.find(place_key(state.capital[0]))}
    ]
    assert elsewhere == []


def test_a_name_of_two_countries_is_marked_as_shared_by_all_but_one() -> None:
    bearers: dict[str, list[str]] = {}
    for country in COUNTRIES.by_id.values():
        names = {country.name, *country.names, *country.adjectives, *country.people_names}
        for name in names - set(country.shared):
            bearers.setdefault(name, []).append(country.id)
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}
