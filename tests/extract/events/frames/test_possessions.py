"""What is done to somebody's things is done to them; people are not their employers."""

import pytest

from tests.extract.events.reading import the


def _targets(text: str) -> list[str | None]:
    found = [who for who in the(text, "ASSAULT").participants if who.role == "target"]
    return [who.mention.actor.actor_id if who.mention is not None else None for who in found]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenya shelled Togo's positions.", ["TGO"]),
        ("Togo protested. Its convoy was hit by a rocket.", ["TGO"]),
        ("Kenya destroyed two Togolese tanks.", ["TGO"]),
        ("Boko Haram attacked a convoy of UNICEF.", ["igo.un.unicef"]),
        ("Togo protested when Kenyan soldiers burned its buses.", ["TGO"]),
    ],
)
def test_the_owner_of_a_thing_suffers(text: str, actors: list[str]) -> None:
    assert _targets(text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Togo protested. Its driver was shot.",
        "Gunmen attacked a Togolese hotel.",
    ],
)
def test_people_and_what_only_lies_in_a_state_are_not_the_owner(text: str) -> None:
    assert "TGO" not in _targets(text)


def test_a_weapon_of_theirs_is_theirs() -> None:
    text = "Togo protested. Its aircraft bombed a market in Lagos."
    (who,) = [who for who in the(text, "ASSAULT").participants if who.role == "source"]
    assert who.mention is not None and who.mention.actor.actor_id == "TGO"
