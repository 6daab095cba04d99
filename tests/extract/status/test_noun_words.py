import pytest

from tests.extract.events.reading import events

CASES = [
    ("Gang members were jailed for the alleged assault and torture of two novices.", "torture", "alleged"),
    ("Rather than an invasion of the island, the cabinet chose a blockade.", "invasion", "denied"),
    ("The jets flew a simulated strike on the Finnish coast.", "strike", "hypothetical"),
    ("The jets flew a strike on the Finnish coast.", "strike", "asserted"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), CASES, ids=[case[0] for case in CASES])
def test_words_of_its_own_phrase_say_how_real_an_act_is(text: str, trigger: str, status: str) -> None:
    found = [event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert [event.status for event in found] == [status]


def test_who_claims_a_blast_leaves_it_real() -> None:
    assert [event.status for event in events("A Taliban-claimed car bomb struck a bus in Kabul.")] == ["asserted"]
