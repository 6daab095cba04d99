"""What two do or suffer together each of them does or suffers."""

from tests.extract.events.reading import the


def _actors(text: str, event_type: str, role: str) -> list[str | None]:
    found = [who for who in the(text, event_type).participants if who.role == role]
    return [who.mention.actor.actor_id if who.mention is not None else None for who in found]


def test_both_are_doers_and_each_is_inferred() -> None:
    text = "Kenya and Togo quarrelled for years. Both countries shelled the port of Lagos on Monday."
    assert _actors(text, "ASSAULT", "source") == ["KEN", "TGO"]
    assert all(who.is_inferred for who in the(text, "ASSAULT").participants if who.role == "source")


def test_those_who_accuse_each_other_are_accusers_and_accused() -> None:
    text = "Kenya and Togo quarrelled for years. The two countries accused each other of theft."
    assert _actors(text, "ACCUSE", "source") == _actors(text, "ACCUSE", "target") == ["KEN", "TGO"]


def test_two_who_meet_meet_each_other() -> None:
    text = "Kenya and Togo quarrelled for years. The two sides met in Accra on Monday."
    assert _actors(text, "CONSULT", "source") == _actors(text, "CONSULT", "target") == ["KEN", "TGO"]


def test_a_description_and_the_name_behind_it_are_one_participant() -> None:
    text = "The attacker, Paul Kehoe, was jailed."
    (who,) = the(text, "COERCE").participants
    assert text[who.start : who.end] == "Paul Kehoe"
