"""Who an infinitive is about, where no clause of its own says so."""

import pytest

from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses


def _doers(text: str, verb: str) -> list[str]:
    parsed = parse(text)
    clause = next(one for one in read_clauses(parsed).values() if parsed.tokens[one.predicate].text == verb)
    return [parsed.tokens[head].text for head in clause.agents]


@pytest.mark.parametrize(
    "text",
    [
        "The bishops called for the rebels to free the pilots.",
        "The bishops appealed to the rebels to free the pilots.",
        "The bishops pleaded with the rebels to free the pilots.",
        "The bishops waited for the rebels to free the pilots.",
        "The bishops renewed their call on the rebels to free the pilots.",
    ],
)
def test_whom_an_appeal_asks_is_to_do_what_it_asks_for(text: str) -> None:
    assert _doers(text, "free") == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The bishops camped in the square for three days to demand talks.",
        "The bishops waited for a week to demand talks.",
    ],
)
def test_how_long_somebody_did_it_is_not_who_did_it(text: str) -> None:
    assert _doers(text, "demand") == ["bishops"]
