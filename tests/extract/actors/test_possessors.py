"""A pronoun before a role noun gives it the owner that is plain, or none."""

import pytest

from tests.extract.actors.reading import actor_of, mentions


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Tajikistan rejected the account of Kyrgyzstan. Its foreign ministry protested.",
            "foreign ministry",
            "TJK.MFA",
        ),
        (
            "Boko Haram fought the Rapid Support Forces. Boko Haram said its fighters won.",
            "its fighters",
            "grp.bokoharam",
        ),
        ("Kenya said Togo must recall its troops.", "troops", "TGO.MIL"),
        ("Kenyans said their government lied about Togo.", "government", "KEN.GOV"),
        ("Kenya and Togo quarrelled. Its army moved.", "army", "role.MIL"),
    ],
)
def test_a_role_is_its_owners_where_that_is_plain(text: str, words: str, actor: str) -> None:
    assert actor_of(text, words.removeprefix("its ")) == actor


def test_its_president_is_that_of_the_country_meant() -> None:
    assert actor_of("Kenya and Togo quarrelled, and its president resigned.", "president") is None


def test_whose_army_is_that_of_the_country_told_of() -> None:
    text = "Kenya's army left. The group was founded in Uganda, whose army fought it."
    assert [m.actor.actor_id for m in mentions(text) if text[m.start : m.end].endswith("army")][-1] == "UGA.MIL"
