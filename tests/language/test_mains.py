"""Main verbs and their subjects that the parser read as something else."""

import pytest

from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses
from tests.language.test_participles import done


def _doers(text: str) -> list[tuple[str, list[str]]]:
    parsed = parse(text)
    clauses = read_clauses(parsed).values()
    return [(parsed.tokens[c.predicate].text, [parsed.tokens[at].text for at in c.agents]) for c in clauses]


def test_a_plural_right_before_the_verb_whose_subject_it_is_is_no_verb() -> None:
    assert _doers("Street battles continued in Omdurman for a third day.") == [("continued", ["battles"])]


def test_a_verb_without_objects_has_no_passive_without_its_auxiliary() -> None:
    assert _doers("Both armies consented to neutral observers.") == [("consented", ["armies"])]


def test_a_passive_keeps_its_auxiliary_and_its_sufferer() -> None:
    assert _doers("Both armies were defeated in a day.") == [("defeated", [])]


@pytest.mark.parametrize(
    ("text", "verb", "agents"),
    [
        ("The European Union, Norway and other states have imposed sanctions on Mali.", "imposed", 3),
        ("The cabinet has so far declined to take up a plea by farmers in Chad.", "declined", 1),
    ],
)
def test_what_has_an_auxiliary_governs_its_clause(text: str, verb: str, agents: int) -> None:
    assert len(done(text, verb)[0]) == agents
