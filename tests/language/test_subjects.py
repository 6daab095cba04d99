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
            "Turkish President Recep Tayyip Erdogan on Wednesday blamed the Syrian government for the raid.",
            "blamed",
            ["Recep"],
            ["government"],
        ),
        (
            "The premier sent a letter to the head of the World Health Organization (WHO) threatening to cut aid.",
            "threatening",
            ["premier"],
            [],
        ),
    ],
)
def test_a_verb_cut_off_from_its_subject_has_it(text: str, verb: str, agents: list[str], patients: list[str]) -> None:
    assert done(text, verb) == (agents, patients)


def test_who_tells_it_behind_a_comma_is_not_whom_it_was_done_to() -> None:
    text = "Burmese troops have captured part of a Karen stronghold on the border, Thai police here said on Monday."
    assert done(text, "captured") == (["troops"], ["part"])
    assert done(text, "said")[0] == ["police"]


def test_who_speaks_between_commas_is_no_apposition() -> None:
    assert done("The warehouses, aid workers said, were looted within an hour.", "looted") == ([], ["warehouses"])
