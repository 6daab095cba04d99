"""The attackers are those named as having attacked just before."""

import pytest

from tests.extract.actors.reading import mentions


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Togolese troops shelled a market. The attackers left.", "attackers", "TGO.MIL"),
        ("Boko Haram kidnapped two girls. The captors want money.", "captors", "grp.bokoharam"),
        ("A market was shelled. The attackers left.", "attackers", "role.UAF"),
        ("Togo shelled a port while Kenya bombed a camp. The attackers left.", "attackers", "role.UAF"),
        (
            "Boko Haram raided a farm. Togo met Iran. Togolese troops shot the attackers.",
            "attackers",
            "grp.bokoharam",
        ),
    ],
)
def test_the_attackers_are_who_attacked(text: str, words: str, actor: str) -> None:
    found = [m.actor.actor_id for m in mentions(text) if text[m.start : m.end].endswith(words)]
    assert found == [actor]
