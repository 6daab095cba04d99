"""Plurals are formed, and forms lead to the words they may be forms of."""

import pytest

from pipeline.lexicon.inflection import plural, stems


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("gunman", "gunmen"),
        ("human", "humans"),
        ("child", "children"),
        ("authority", "authorities"),
        ("convoy", "convoys"),
        ("prisoner of war", "prisoners of war"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("shell", "shell"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("urged", "urge"),
        ("gunned", "gun"),
        ("untying", "untie"),
        ("massed", "mass"),
        ("seizing", "seize"),
    ],
)
def test_a_form_leads_to_its_verb(form: str, verb: str) -> None:
    assert verb in stems(form)


def test_short_words_keep_their_endings() -> None:
    assert stems("red") == ("red",)
