"""Personal names are told from places and organisations, and one person is one actor."""

import datetime as dt

import pytest

from tests.extract.actors.reading import actor_of, ids, mentions


def _people(text: str) -> list[str]:
    return [
        text[m.start : m.end] for m in mentions(text) if m.actor.actor_type == "person" and m.mention_type == "name"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Tarvo Belling spoke.", "Tarvo Belling"),
        ("Tarvo Belling, a presidential adviser, left.", "Tarvo Belling"),
        ("Tarvo Belling, 34, was arrested.", "Tarvo Belling"),
        ("“We are ready,” said Tarvo Belling.", "Tarvo Belling"),
        ("The village's doctor, Tarvo Belling, wept.", "Tarvo Belling"),
        ("The clerk of the harbour court, Tarvo Belling, wept.", "Tarvo Belling"),
        ("Police regret the disappearance of Tarvo Belling in May.", "Tarvo Belling"),
        ("Troops found Tarvo Belling, whose brother is a priest.", "Tarvo Belling"),
        ("They shot Abu Tarvan and Orvo Bellani near the dam.", "Orvo Bellani"),
        ("Brig. Gen. T. J. Belling resigned.", "T. J. Belling"),
        ("Abu Tarvan al-Bellani was killed in the raid.", "Abu Tarvan al-Bellani"),
        ("Anne-Marie O’Belling of the trust disagreed.", "Anne-Marie O’Belling"),
    ],
)  # fmt: skip
def test_company_tells_a_person(text: str, name: str) -> None:
    assert name in _people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Troops entered Santa Cruz on Monday.",
        "The talks were held in Addis Ababa.",
        "The road from Port Sudan is closed.",
        "In January Tuesday markets reopened.",
    ],
)
def test_places_and_days_are_no_people(text: str) -> None:
    assert _people(text) == []


def test_a_surname_or_a_title_with_it_is_the_person_named_in_full() -> None:
    text = "Tarvo Belling resigned. Mr Belling had been ill. Belling’s wife agreed."
    assert len({m.actor.actor_id for m in mentions(text) if m.mention_type == "name"}) == 1


def test_the_full_name_may_come_after_the_surname() -> None:
    found = [m.actor.actor_id for m in mentions("Mr Belling resigned. Tarvo Belling had been ill.")]
    assert len(set(found)) == 1


def test_two_people_with_one_surname_stay_two() -> None:
    found = {m.actor.actor_id for m in mentions("Tarvo Belling met Susan Belling.") if m.mention_type == "name"}
    assert len(found) == 2


@pytest.mark.parametrize("name", ["Nikol Pashinyan", "Nikol Pashinian", "NIKOL PASHINYAN"])
def test_transliterations_of_a_leader_are_that_leader(name: str) -> None:
    assert ids(f"{name} resigned.") == ["per.nikol-pashinyan"]


def test_a_surname_alone_is_a_leader_only_where_the_text_names_the_country() -> None:
    assert actor_of("Mr Macron met the premier in France.", "Macron") == "per.emmanuel-macron"
    assert actor_of("Mr Macron repaired the roof.", "Macron") != "per.emmanuel-macron"


def test_a_surname_that_many_bear_is_a_minister_only_with_the_office() -> None:
    day = dt.date(2010, 10, 5)
    assert actor_of("Foreign Minister Wetangula of Kenya spoke.", "Wetangula", day) == "per.moses-wetangula"
    assert actor_of("In Kenya, Mr Wetangula repaired the roof.", "Wetangula", day) != "per.moses-wetangula"


def test_the_full_name_of_a_minister_counts_where_the_text_names_the_state() -> None:
    assert actor_of("Moses Wetangula of Kenya spoke.", "Wetangula") == "per.moses-wetangula"
    assert actor_of("Moses Wetangula repaired the roof.", "Wetangula") != "per.moses-wetangula"


def test_a_part_of_a_known_name_is_that_person_and_no_other() -> None:
    text = "Bolivian President Jaime Paz Zamora spoke. Paz Zamora left."
    assert ids(text).count("per.jaime-paz-zamora") == 2


def test_a_country_inside_a_personal_name_is_no_country() -> None:
    assert "JOR" not in ids("Michael Jordan praised the team.")


def test_a_title_in_capitals_does_not_hide_the_name() -> None:
    found = mentions("COLONEL JUAN PEREZ SAID THAT THE TOWN HAD BEEN TAKEN BY THE REBELS.")
    assert "Juan Perez" in {m.actor.name for m in found}


def test_a_title_of_office_names_its_holder_without_the_country() -> None:
    assert actor_of("President Macron signed.", "Macron") == "per.emmanuel-macron"


def test_a_word_in_capitals_is_no_group_of_a_country_the_text_does_not_name() -> None:
    assert ids("IN FACT THE DAWN RAID HAD FAILED, NEIGHBOURS SAID.").count("grp.fact") == 0


def test_the_place_of_an_office_is_no_part_of_the_holders_name() -> None:
    assert "Ibrahim Tarvan" in _people("Governor of Tillaberi Ibrahim Tarvan spoke.")


def test_a_name_given_in_another_script_is_a_person() -> None:
    assert actor_of("Tarvo Belanqi(Arabic: عبود قنبر) is known as Abu Said.", "Belanqi") is not None


def test_a_surname_of_two_between_whom_nothing_decides_is_neither() -> None:
    text = "Ahmed Hassan and his brother Omar Hassan were held. Hassan said no."
    assert len({m.actor.actor_id for m in mentions(text) if m.actor.actor_type == "person"}) == 3


def test_beside_a_woman_of_his_a_leader_goes_by_his_surname() -> None:
    day = dt.date(2025, 5, 1)
    assert ids("Melania Trump left the United States. Trump said no.", day)[-1] == "per.donald-trump"
    assert ids("Hunter Biden left the United States. Biden said no.", dt.date(2022, 5, 1))[-1] != "per.joe-biden"
