"""A pronoun is read only where one antecedent fits."""

from pipeline.extract.facts import ActorMention
from tests.extract.actors.reading import actor_of, mentions


def _pronouns(text: str) -> list[ActorMention]:
    return [m for m in mentions(text) if m.mention_type == "pronoun"]


def test_a_person_named_alone_is_he() -> None:
    text = "Mr Belling resigned on Monday. He had been ill."
    assert [m.actor.actor_id for m in _pronouns(text)] == [actor_of(text, "Belling")]
    assert all(m.is_inferred for m in _pronouns(text))


def test_between_two_people_he_stays_open() -> None:
    assert _pronouns("Mr Belling and Mr Tarvan left. He was ill.") == []


def test_who_is_what_its_clause_modifies() -> None:
    assert [m.actor.actor_id for m in _pronouns("Kenyan soldiers who fled were caught.")] == ["KEN.MIL"]


def test_it_of_the_weather_and_of_clauses_is_nobody() -> None:
    assert _pronouns("Kenya waited. It was clear that the rains were late.") == []


def test_a_country_is_not_he() -> None:
    assert _pronouns("Kenya waited. He was late.") == []
