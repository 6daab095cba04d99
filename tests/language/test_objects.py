"""What the parser took for an object and is none, or not the only one."""

import pytest

from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses
from tests.language.test_participles import done


def _words(text: str, verb: str) -> tuple[list[str], list[str]]:
    parsed = parse(text)
    clause = next(c for c in read_clauses(parsed).values() if parsed.tokens[c.predicate].text == verb)
    return [parsed.tokens[at].text for at in clause.patients], [parsed.tokens[at].text for at in clause.recipients]


def test_what_became_of_the_subject_of_a_passive_is_no_object() -> None:
    assert _words("Six miners were taken captive on the road to the pit.", "taken") == (["miners"], [])


def test_what_stands_under_a_preposition_behind_a_passive_is_no_object() -> None:
    assert _words("Villagers were driven out of their homes.", "driven") == (["Villagers"], [])


def test_the_first_of_two_objects_of_a_verb_of_giving_receives_the_second() -> None:
    assert _words("India offered Sri Lanka a credit line.", "offered") == (["line"], ["Sri"])


def test_what_stands_behind_out_of_is_no_object() -> None:
    assert _words("Burkina Faso pulled out of ECOWAS.", "pulled") == ([], [])


@pytest.mark.parametrize(
    ("text", "verb", "patients"),
    [
        ("Kenya arrests two over hotel siege", "arrests", ["two"]),
        ("Residents said fighters pillaged nine out of ten homes.", "pillaged", ["homes"]),
        ("Soldiers fired on a bus carrying schoolteachers.", "carrying", ["schoolteachers"]),
        ("Norway has sent the interim government two boats.", "sent", ["boats"]),
    ],
)
def test_what_is_counted_carried_and_given_is_the_object(text: str, verb: str, patients: list[str]) -> None:
    assert done(text, verb)[1] == patients
