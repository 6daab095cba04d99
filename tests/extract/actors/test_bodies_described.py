"""Roles beside the name or the description of a body: that body's, or nobody's, never a state's."""

import pytest

from tests.extract.actors.reading import actor_of, ids


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Hamas leadership in Qatar refused.", "leadership", "grp.hamas"),
        ("Kenya fears al-Shabaab. The leaders of the group met.", "leaders", "grp.alshabaab"),
        ("Kenya fears al-Shabaab. The group's fighters fled.", "fighters", "grp.alshabaab"),
        ("Fighters of the Somali branch of al-Shabaab fled from Kenya.", "Fighters", "grp.alshabaab"),
        ("Kenya's army shelled the Iran-backed group Hezbollah.", "group", "grp.hezbollah"),
    ],
)  # fmt: skip
def test_a_role_is_of_the_body_beside_it(text: str, words: str, actor: str) -> None:
    assert actor_of(text, words) == actor


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kenya closed the road. Officials of a local charity group met reporters.", "KEN.GOV"),
        ("Kenya closed the road. The leader of a local charity group met reporters.", "KEN.GOV"),
        ("Kenya closed the road, diplomats said.", "KEN.GOV"),
        ("Abu Sayyaf men sent their heads to troops on the island in the Philippines.", "grp.abusayyaf.MIL"),
    ],
)  # fmt: skip
def test_a_role_of_others_is_not_the_states(text: str, role: str) -> None:
    assert role not in ids(text)


def test_the_kind_of_a_body_before_its_name_is_nobody_else() -> None:
    text = "Abu Sayyaf has links with the militant group Jemaah Islamiah in Indonesia."
    assert ids(text).count("grp.abusayyaf") == 1


def test_troops_who_are_sent_their_heads_are_not_theirs() -> None:
    text = "Philippine police left. Abu Sayyaf militants took hostages and sent their bags to troops on Jolo."
    assert actor_of(text, "troops") != "grp.abusayyaf"


def test_western_before_a_place_is_no_people() -> None:
    assert "people.westerners" not in ids("Troops fled to western Kenya and the western hills.")


def test_the_leader_of_a_gang_is_that_gang_and_no_government() -> None:
    assert actor_of("The leader of the 400 Mawozo gang threatened Haiti.", "leader") == "grp.400mawozo"
    assert "HTI.GOV" not in ids("Haiti gang leader threatens to kill hostages.")


def test_a_short_form_behind_or_is_of_the_name_before_it() -> None:
    text = "An envoy of the Harvest Liberation Front, or HLF, left Kenya. The HLF fled."
    assert actor_of(text, "HLF") == actor_of(text, "Harvest Liberation Front")


def test_a_party_is_no_victim_told_of_next() -> None:
    text = "Members of the Prosperity Party marched in Ethiopia. Police shot a student. The victim was 20."
    assert actor_of(text, "victim") != "grp.prosperity"
