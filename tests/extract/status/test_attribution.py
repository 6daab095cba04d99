"""Who says so."""

import pytest

from tests.extract.events.reading import the

SOURCES = [
    ("Villagers accused the army of killing a midwife.", "ASSAULT", "Villagers"),
    ("According to the mayor, Mali shelled Gao.", "ASSAULT", "the mayor"),
    ("Mali shelled Gao, the mayor said.", "ASSAULT", "the mayor"),
    ("Mali said it had no plans to attack Gao.", "ASSAULT", "Mali"),
    ("A guard was quoted as saying that rebels had killed the cook.", "ASSAULT", "A guard"),
    ("The agency quoted a guard as saying that rebels had killed the cook.", "ASSAULT", "a guard"),
    ("Sources close to the inquiry said rebels had killed the cook.", "ASSAULT", "Sources close to the inquiry"),
    ("The ministry rejected allegations that soldiers had raped prisoners.", "ASSAULT", "The ministry"),
    ("UN: Rebels killed fifty villagers in Gao", "ASSAULT", "UN"),
    ("Rebels killed fifty villagers in Gao: UN", "ASSAULT", "UN"),
]


@pytest.mark.parametrize(("text", "event_type", "source"), SOURCES)
def test_the_one_who_says_so_is_kept_verbatim(text: str, event_type: str, source: str) -> None:
    attribution = the(text, event_type).attribution
    assert attribution is not None and text[attribution.start : attribution.end] == source


@pytest.mark.parametrize(
    "text",
    [
        "The army refused to shell the village.",
        "Mali: the army shelled the village.",
    ],
)
def test_who_does_not_say_so_is_no_source(text: str) -> None:
    assert the(text, "ASSAULT").attribution is None
