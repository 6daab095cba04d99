"""Organisations that no lexicon holds are known by the shape of their names."""

import pytest

from tests.extract.actors.reading import actor_of, ids, mentions


def _named(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.actor.actor_type for m in mentions(text) if m.mention_type == "name"}


@pytest.mark.parametrize(
    ("text", "name", "actor_type"),
    [
        ("The Harvest Liberation Front burned the mill.", "Harvest Liberation Front", "armed_group"),
        ("The Institute for River Studies closed.", "Institute for River Studies", "ngo"),
        ("The Blue Valley Times reported it.", "Blue Valley Times", "media"),
        ("The University of Aleppo reopened.", "University of Aleppo", "other"),
    ],
)  # fmt: skip
def test_the_head_noun_tells_the_type(text: str, name: str, actor_type: str) -> None:
    assert _named(text)[name] == actor_type


def test_an_abbreviation_in_brackets_stands_for_the_name_ever_after() -> None:
    found = mentions("The Harvest Liberation Front (HLF) split. The HLF denied it.")
    assert len({m.actor.actor_id for m in found if m.mention_type == "name"}) == 1
    assert [m.resolution_basis for m in found if m.end - m.start == 3] == ["abbreviation", "abbreviation"]


def test_a_name_inside_an_organisations_name_is_no_actor() -> None:
    assert "SYR" not in ids("The Syria Relief Network sent lorries.")


def test_a_country_and_a_role_in_capitals_are_the_countrys_body_not_a_new_one() -> None:
    assert "IRQ.MIL" in ids("The Iraqi Army advanced.")


def test_a_number_begins_the_name_of_a_front_but_not_of_a_brigade() -> None:
    assert actor_of("The ELN fought the 33rd Front.", "33rd Front") == actor_of("The 33rd Front fled.", "33rd Front")
    assert actor_of("Colombia's 5th Brigade came.", "5th Brigade") == "COL.MIL"
