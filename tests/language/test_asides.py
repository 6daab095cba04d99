"""Tests of pipeline/language/asides.py."""

import pytest

from pipeline.language.parser import parse
from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "Three guards died in Kano after gunmen, wearing army boots, raided the house of a judge.",
            "raided",
            "gunmen",
        ),
        ("Hundreds fled after militants, riding motorbikes, attacked the village.", "attacked", "militants"),
        ("In Kirkuk, gunmen, wearing masks, stormed a bank.", "stormed", "gunmen"),
    ],
)
def test_a_participle_between_commas_does_not_cut_a_subject_off_from_its_verb(
    text: str, verb: str, subject: str
) -> None:
    assert done(text, verb)[0] == [subject]


def test_what_the_clause_behind_an_aside_hangs_on_stays_the_main_clause() -> None:
    parsed = parse("Hundreds fled after militants, riding motorbikes, attacked the village.")
    assert next(token.text for token in parsed.tokens if token.dep == "root") == "fled"


@pytest.mark.parametrize(
    ("text", "verb", "patients"),
    [
        ("Gunmen killed two soldiers in Bara, a town near Peshawar.", "killed", ["soldiers"]),
        ("Rebels stormed Kobo, a town near Jos, and killed the mayor, an ally of the king.", "stormed", ["Kobo"]),
        ("Rebels killed a soldier, a nurse and two boys.", "killed", ["soldier", "nurse", "boys"]),
    ],
)
def test_what_is_said_of_the_noun_before_a_comma_is_no_second_object(text: str, verb: str, patients: list[str]) -> None:
    assert done(text, verb)[1] == patients


def test_people_hurt_in_a_village_are_no_village() -> None:
    parsed = parse("A bomb killed five people in Kobo, a village outside Jos, police said.")
    village = next(token for token in parsed.tokens if token.text == "village")
    assert (village.dep, parsed.tokens[village.head].text) == ("appos", "Kobo")
