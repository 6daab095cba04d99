"""Tests of pipeline/language/subjects.py."""

import pytest

from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        (
            "Hezbollah, the Shia movement allied with Iran, fired rockets at an army base.",
            "fired",
            ["Hezbollah"],
            ["rockets"],
        ),
        ("Members of the New Peasants' Army violated the holiday truce.", "violated", ["Members"], ["truce"]),
        (
            "Chadian President Omar Ali Deng on Friday accused the Sudanese army over the raid.",
            "accused",
            ["Omar"],
            ["army"],
        ),
        (
            "The minister sent a letter to the chief of the Red Dune Bank (RDB) threatening to close it.",
            "threatening",
            ["minister"],
            [],
        ),
    ],
)
def test_a_verb_cut_off_from_its_subject_has_it(text: str, verb: str, agents: list[str], patients: list[str]) -> None:
    assert done(text, verb) == (agents, patients)


def test_who_tells_it_behind_a_comma_is_not_whom_it_was_done_to() -> None:
    text = "Chadian troops have overrun part of a rebel camp on the border, Sudanese police here said on Friday."
    assert done(text, "overrun") == (["troops"], ["part"])
    assert done(text, "said")[0] == ["police"]


def test_who_speaks_between_commas_is_no_apposition() -> None:
    assert done("The warehouses, aid workers said, were looted within an hour.", "looted") == ([], ["warehouses"])


def test_a_series_of_names_and_offices_has_the_verb_behind_it() -> None:
    text = (
        "The president, Omar Sow, premier, Ali Ba, and interior minister, Musa Diop, released statements on the raid."
    )
    assert done(text, "released")[1] == ["statements"] and done(text, "released")[0][0] == "president"
