"""A description means the one before it that fits its kind, and nobody where two would do."""

import pytest

from tests.extract.actors.reading import actor_of, ids


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Judges of the International Criminal Court met. Kenya wrote to the court.", "the court", "igo.icc"),
        ("Boko Haram raided a farm. The group took two girls.", "group", "grp.bokoharam"),
        ("Boko Haram raided a farm. Kenya protested. The ministry was silent.", "ministry", None),
        ("Kenya and Togo quarrelled. The country was poor.", "country", None),
        ("Kenya sent planes to Togo with the country's army.", "army", "TGO.MIL"),
    ],
)
def test_a_description_fits_in_kind(text: str, words: str, actor: str | None) -> None:
    assert actor_of(text, words.removeprefix("the ")) == actor


def test_envoys_are_not_the_government() -> None:
    text = "The government of Kenya signed. Envoys from Norway, Cuba and Togo watched. The government rejoiced."
    assert "NOR.GOV" not in ids(text)[-1:]


def test_the_rebels_are_the_group_that_was_called_so() -> None:
    text = "The M23 rebels met the FDLR, a militia. The rebels left."
    assert ids(text)[-1] == ids(text)[0] != "role.REB"
    assert ids("The M23 met the FDLR. The rebels left.")[-1] == "role.REB"


def test_the_prime_minister_is_the_one_the_text_names() -> None:
    text = "Baku attacked, and Baku denied it. Azerbaijan advanced. Nikol Pashinyan wept. The prime minister resigned."
    assert ids(text)[-1] == "per.nikol-pashinyan"


def test_prosecutors_in_both_countries_are_not_of_one() -> None:
    assert ids("Kenya sent an army. Kenyan prosecutors met. Prosecutors in both countries agreed.")[-1] == "role.PRO"
