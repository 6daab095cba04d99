"""Tests of pipeline/language/participles.py."""

import pytest

from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses


def done(text: str, verb: str) -> tuple[list[str], list[str]]:
    """Return who does what a verb tells, and to whom."""
    parsed = parse(text)
    clause = next(c for c in read_clauses(parsed).values() if parsed.tokens[c.predicate].text == verb)
    return [parsed.tokens[i].text for i in clause.agents], [parsed.tokens[i].text for i in clause.patients]


@pytest.mark.parametrize(
    ("text", "verb", "patient"),
    [
        ("Guard stabbed at prison", "stabbed", "Guard"),
        ("Church torched in Kaduna", "torched", "Church"),
        ("12 migrants rescued off Lampedusa", "rescued", "migrants"),
        ("Hospital shelled for a third time in Omdurman", "shelled", "Hospital"),
    ],
)
def test_a_verb_that_always_has_an_object_and_has_none_is_a_passive(text: str, verb: str, patient: str) -> None:
    assert done(text, verb) == ([], [patient])


@pytest.mark.parametrize(
    ("text", "verb", "agent"),
    [("The rebels attacked at dawn.", "attacked", "rebels"), ("Two men clashed in the street.", "clashed", "men")],
)
def test_a_verb_without_an_object_of_its_own_stays_active(text: str, verb: str, agent: str) -> None:
    assert done(text, verb) == ([agent], [])


@pytest.mark.parametrize(
    ("text", "participle", "verb", "subject"),
    [
        ("Suspects rounded up in the raid were driven to a barracks.", "rounded", "driven", "Suspects"),
        ("Sheikh Osman, wanted for the bombing, was caught at a roadblock.", "wanted", "caught", "Osman"),
    ],
)
def test_a_participle_that_describes_the_subject_is_no_main_verb(
    text: str, participle: str, verb: str, subject: str
) -> None:
    assert done(text, participle)[1] == [subject]
    assert done(text, verb)[1] == [subject]


def test_the_main_verb_behind_a_participle_is_active_where_it_has_an_object() -> None:
    text = "Bulldozers escorted by police demolished sixty shacks in Lusaka."
    assert done(text, "demolished") == (["Bulldozers"], ["shacks"])
    assert done(text, "escorted") == (["police"], ["Bulldozers"])


def test_a_passive_whose_auxiliary_was_said_before_is_one() -> None:
    assert done("The offices were searched and its computers carried away.", "carried") == ([], ["computers"])


def test_a_participle_joined_to_a_noun_by_a_hyphen_describes_the_next_one() -> None:
    parsed = parse("Pretoria sends medics to flood-hit Malawi")
    malawi = next(token for token in parsed.tokens if token.text == "Malawi")
    assert (malawi.dep, parsed.tokens[malawi.head].text) == ("obl", "sends")


def test_the_doer_behind_the_second_of_two_passives_did_both() -> None:
    text = "Two priests have been killed and a third wounded by unknown attackers."
    assert done(text, "killed") == (["attackers"], ["priests"])
    assert done(text, "wounded") == (["attackers"], ["third"])


def test_who_released_them_did_not_take_them() -> None:
    assert done("A nun was kidnapped and later released by gunmen.", "kidnapped") == ([], ["nun"])


def test_who_launches_an_operation_does_what_it_is_for() -> None:
    assert done("Police launched operations to detain ten officers.", "detain")[0] == ["Police"]
    assert done("Police condemned an attempt to detain ten officers.", "detain")[0] == ["attempt"]
