"""Words for two mean the two that the text has in play, and nobody where three would do."""

import pytest

from tests.extract.actors.reading import mentions


def _meant(text: str, words: str) -> list[str]:
    return [m.actor.actor_id for m in mentions(text) if text[m.start : m.end].endswith(words)]


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Kenya and Togo signed a truce. Both sides praised it.", "Both sides", ["KEN", "TGO"]),
        ("Kenya shelled a camp. Togo shelled a port. The two countries are at war.", "countries", ["KEN", "TGO"]),
        ("Kenyan and Togolese soldiers met. Each side left.", "Each side", ["KEN.MIL", "TGO.MIL"]),
        ("Talks between Kenya and Togo went on. Neither side gave in.", "Neither side", ["KEN", "TGO"]),
        ("Boko Haram fought the M23. The two groups are old rivals.", "two groups", ["grp.bokoharam", "grp.m23"]),
        ("The war between Kenya and Togo goes on. The warring parties met.", "warring parties", ["KEN", "TGO"]),
        ("Kenya and Togo blamed each other.", "each other", ["KEN", "TGO"]),
        ("Kenya and Togo met. The former gave in.", "The former", ["KEN"]),
        ("Kenya and Togo met. The former gave in; the latter refused.", "the latter", ["TGO"]),
        ("Kenya and Togo met. They signed a treaty.", "They", ["KEN", "TGO"]),
        ("Kenya and Togo met. Their armies left.", "armies", ["KEN.MIL", "TGO.MIL"]),
        ("Kenya and Togo met. Iran urged the two sides to talk.", "two sides", ["KEN", "TGO"]),
        ("Kenya and Togo clashed in a war between the nuclear-armed neighbours.", "neighbours", ["KEN", "TGO"]),
        ("Mali, Niger and Chad left the bloc. The three countries signed a pact.", "countries", ["MLI", "NER", "TCD"]),
        ("Kenya shelled Togo. Boko Haram fought the M23. The two armies met.", "armies", ["KEN", "TGO"]),
        ("Boko Haram fought the M23 until the two signed a truce.", "the two", ["grp.bokoharam", "grp.m23"]),
        ("Kenya and Togo fell out. Kenya mocked its neighbour.", "its neighbour", ["TGO"]),
        ("Boko Haram fought the M23. The M23 mocked its rival.", "its rival", ["grp.bokoharam"]),
        ("Kenya and Togo are at war. Kenya shelled the enemy.", "the enemy", ["TGO"]),
    ],
)
def test_two_in_play_are_meant(text: str, words: str, actors: list[str]) -> None:
    assert _meant(text, words) == actors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kenya, Togo and Chad met. Both sides praised it.", "Both sides"),
        ("Kenya and Togo met. Villagers on both sides of the river fled.", "both sides"),
        ("Kenya and Togo met. The two men who fled were caught.", "two men"),
        ("Kenya met Togo. Two gangs fought. The two sides lost ten men.", "two sides"),
        ("Kenya and Togo met. Kenya told Iran so. Iran struck Chad. The two countries fell out.", "countries"),
        ("Kenya met Togo while Iran met Chad. The latter gave in.", "The latter"),
        ("Togo met a cabinet minister. The former minister left.", "former"),
        ("Kenya met Togo. Iran will not see its deputy while the latter talks.", "the latter"),
        ("Kenya shelled the M23. The two groups are old rivals.", "two groups"),
        ("Kenya and Togo fell out. The three countries agreed with Chad. Each country will help.", "Each country"),
        ("A farmer buried his neighbour.", "neighbour"),
    ],
)
def test_where_three_would_do_nobody_is(text: str, words: str) -> None:
    assert not [actor for actor in _meant(text, words) if not actor.startswith("role.")]


def test_of_two_each_is_marked_as_one_of_several_and_inferred() -> None:
    text = "Kenya and Togo signed a truce. Both sides praised it."
    both = [m for m in mentions(text) if text[m.start : m.end] == "Both sides"]
    assert [(m.is_together, m.is_inferred) for m in both] == [(True, True)] * 2


def test_they_are_nobody_where_one_of_those_joined_has_no_name() -> None:
    text = "Kenya's president and two gardeners fled. They are well."
    assert _meant(text, "They") == []
