"""Whom a relative clause without a pronoun accuses."""

import pytest

from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "teller"),
    [
        ("The court jailed a clerk it accused of killing two nurses.", "accused", "it"),
        ("Washington blacklisted a clerk it accused of being responsible for raids.", "accused", "it"),
        ("The court jailed a clerk the police accused of killing two nurses.", "accused", "police"),
        ("The union expelled a clerk they suspected of spying.", "suspected", "they"),
    ],
)
def test_whom_a_contact_clause_accuses_stands_before_its_subject(text: str, verb: str, teller: str) -> None:
    assert done(text, verb) == ([teller], ["clerk"])


def test_who_is_accused_in_a_contact_clause_is_said_to_have_done_it() -> None:
    assert done("The court jailed a clerk it accused of killing two nurses.", "killing") == (["clerk"], ["nurses"])
