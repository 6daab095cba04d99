"""Bare roles are read from the text before them, and stay apart where it does not tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.actors.reading import actor_of, mentions


def test_separatists_are_those_of_their_territory_not_of_the_country_they_are_akin_to() -> None:
    text = "Azerbaijan attacked Nagorno-Karabakh. Armenian separatists laid down their arms."
    assert actor_of(text, "separatists") == "NKR.SEP"
    assert actor_of("Pro-Russian separatists left Abkhazia.", "separatists") == "ABK.SEP"


def test_the_militants_are_the_only_armed_group_of_the_text() -> None:
    assert actor_of("Boko Haram raided a farm. The militants took two girls.", "militants") == "grp.bokoharam"


def test_with_two_armed_groups_the_militants_stay_unknown() -> None:
    text = "Boko Haram fought the Rapid Support Forces. The militants took two girls."
    assert actor_of(text, "militants") == "role.REB"


def test_the_army_after_a_named_army_is_that_army() -> None:
    text = "Gabon’s army moved. Ghana and Togo protested. The army said nothing."
    assert [m.actor.actor_id for m in mentions(text) if text[m.start : m.end] == "army"] == ["GAB.MIL"]


def test_its_army_is_that_of_the_only_country_of_the_sentence() -> None:
    assert actor_of("Ghana said its troops were safe. Togo and Benin agreed.", "troops") == "GHA.MIL"


def test_hemedtis_men_are_his_force() -> None:
    assert actor_of("In Sudan, Hemedti's fighters withdrew.", "fighters") == "grp.rsf"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=120))
def test_any_text_gives_sorted_mentions_inside_it(text: str) -> None:
    found = mentions(text)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(text) for m in found)


def test_a_crowd_is_not_of_the_people_named_before() -> None:
    text = "Kenyan civilians fled to Togo. A crowd besieged the hotel."
    assert actor_of(text, "crowd") == "role.CVL"


def test_the_authorities_of_a_town_are_no_government() -> None:
    text = "Sudan has been at war since May. Gunfire was heard in the city, and its authorities accused the army."
    assert actor_of(text, "authorities") != "SDN.GOV"
    assert actor_of("Sudan closed the border, and its authorities accused Chad.", "authorities") == "SDN.GOV"


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijani troops attacked the town. Baku demands that units of the Armenian army leave.",
        "Azerbaijani troops attacked the town. Under the truce the local forces are to be disarmed.",
    ],
)
def test_forces_of_others_are_not_those_named_before(text: str) -> None:
    later = [mention for mention in mentions(text) if mention.start > text.index(".")]
    assert "AZE.MIL" not in {mention.actor.actor_id for mention in later}
