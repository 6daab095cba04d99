from pathlib import Path

import pytest

from pipeline.lexicon.places import ENTRY_FILES, PLACE_TYPES, Gazetteer, PlaceEntry
from pipeline.lexicon.source import LexiconError, Source
from pipeline.tables import vocabulary


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.read(Source())


def test_a_town_is_found_by_its_old_and_its_new_name(gazetteer: Gazetteer) -> None:
    ids = {gazetteer.find(key)[0].place_id for key in ("kiev", "kyiv")}
    assert len(ids) == 1
    assert {sense.name for sense in gazetteer.find("khankendi")} >= {"Stepanakert"}


def test_a_name_gives_all_its_places(gazetteer: Gazetteer) -> None:
    countries = {sense.country_code for sense in gazetteer.find("tripoli")}
    assert {"LBY", "LBN"} <= countries


def test_an_entry_of_our_own_stands_in_for_the_row_of_the_same_id(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("raqqa")
    assert len({sense.place_id for sense in found}) == len(found)
    assert found[0].is_curated and found[0].place_id.startswith("gn-")


def test_a_well_known_name_hides_its_small_namesakes(gazetteer: Gazetteer) -> None:
    assert [sense.place_type for sense in gazetteer.find("white house")] == ["facility"]


def test_no_month_is_a_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("march") == ()


def test_adjectives_and_demonyms_lead_to_their_country(gazetteer: Gazetteer) -> None:
    for form, code in (("Armenian", "ARM"), ("Russians", "RUS"), ("Congolese", "COD")):
        place = gazetteer.adjective(form)
        assert place is not None and place.country_code == code
    assert gazetteer.adjective("table") is None


def test_every_country_has_a_point_and_a_code(gazetteer: Gazetteer) -> None:
    place = gazetteer.country("AZE")
    assert place is not None
    assert place.is_representative_point
    assert abs(place.latitude - 40.5) < 1
    assert gazetteer.country(None) is None


def test_an_abbreviation_means_a_state(gazetteer: Gazetteer) -> None:
    place = gazetteer.abbreviation("Ky.")
    assert place is not None and place.name == "Kentucky"
    assert gazetteer.abbreviation("xx") is None


def test_longer_names_are_announced_by_their_beginning(gazetteer: Gazetteer) -> None:
    assert gazetteer.begins("deir")
    assert not gazetteer.begins("qqqq")


def test_place_types_are_those_of_the_table() -> None:
    assert set(PLACE_TYPES) == set(vocabulary.PLACE_TYPES)


def test_a_users_folder_adds_places(tmp_path: Path) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "extra.csv").write_text(
        "id,name,place_type,country_code,latitude,longitude,aliases\n"
        "u-1,Zzyzx Crossing,facility,USA,35.1,-116.1,Zzyzx Gate\n"
    )
    found = Gazetteer.read(Source(tmp_path)).find("zzyzx gate")
    assert [(sense.place_id, sense.country_name) for sense in found] == [("u-1", "United States")]


def test_an_unknown_place_type_is_refused(tmp_path: Path) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "extra.csv").write_text(
        "id,name,place_type,latitude,longitude\nu-1,Zzyzx,planet,35.1,-116.1\n"
    )
    with pytest.raises(LexiconError, match="planet"):
        Gazetteer.read(Source(tmp_path))


def test_entries_lie_on_the_globe() -> None:
    entries = [e for name in ENTRY_FILES for e in Source().entries(f"places/{name}.csv", PlaceEntry)]
    assert all(-90 <= entry.latitude <= 90 and -180 <= entry.longitude <= 180 for entry in entries)


def test_the_arabic_article_is_written_both_ways(gazetteer: Gazetteer) -> None:
    ids = {place.place_id for place in gazetteer.find("al fasher")}
    assert ids == {place.place_id for place in gazetteer.find("el fasher")} != set()
