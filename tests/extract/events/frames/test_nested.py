"""Who is named in a phrase or purpose clause inside a clause, and counts as the event's target."""

import pytest

from tests.extract.events.reading import the, who


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Chad mobilised the army for a campaign against Libya.", "MOBILIZE", ["Libya"]),
        ("Weavers went on strike in protest at the mill's owners.", "PROTEST", ["the mill's owners"]),
        ("Clerks in Lima went on strike to protest against the governor.", "PROTEST", ["the governor"]),
        ("Monks marched to demand that Nepal release the abbot.", "PROTEST", ["Nepal"]),
        ("Nurses staged a rally to denounce the abuses by the militia.", "PROTEST", ["the militia"]),
        ("The junta declared a state of siege in Arequipa.", "COERCE", ["Arequipa"]),
    ],
)
def test_whom_a_phrase_or_aim_names_is_the_target(text: str, event_type: str, targets: list[str]) -> None:
    assert who(text, the(text, event_type), "target") == targets


def test_whom_an_act_means_to_help_is_no_target() -> None:
    text = "Farmers went on strike to support the monks."
    assert who(text, the(text, "PROTEST"), "target") == []


def test_those_to_be_freed_are_not_opposed() -> None:
    text = "Students marched to demand the release of the monks."
    assert who(text, the(text, "PROTEST"), "target") == []


def test_a_protest_over_an_arrest_is_against_who_arrested() -> None:
    text = "Lawyers called a general strike in protest at Mali's arrest of a bishop."
    assert who(text, the(text, "PROTEST"), "target") == ["Mali"]
