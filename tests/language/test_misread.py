"""Tests of pipeline/language/misread.py."""

import pytest

from pipeline.language.parser import parse
from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient"),
    [
        ("Students boycott classes over fee rise", "boycott", "Students", "classes"),
        ("The agency has resumed air drops over Jonglei.", "resumed", "agency", "drops"),
        ("Unknown gunmen shot dead a customs officer in Peshawar on Tuesday.", "shot", "gunmen", "officer"),
        ("Hutu militiamen hacked to death 13 people in Rutshuru, the governor said.", "hacked", "militiamen", "people"),
        ("Police in riot gear lined the road to the stadium.", "lined", "Police", "road"),
    ],
)
def test_nouns_and_verbs_are_told_apart(text: str, verb: str, agent: str, patient: str) -> None:
    assert done(text, verb) == ([agent], [patient])


def test_no_bare_form_goes_on_from_a_past_tense() -> None:
    assert done("Demonstrators threw eggs and paint at the consulate.", "threw")[1] == ["eggs", "paint"]


def test_the_first_noun_of_a_compound_is_no_subject_of_the_second() -> None:
    assert done("Bread riots spread to Benghazi", "spread")[0] in (["Bread"], ["riots"])


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("The government signed a deal to free 20 prisoners.", "free", ["government"], ["prisoners"]),
        ("The rebels agreed to free all hostages.", "free", ["rebels"], ["hostages"]),
        ("Mr Banda has condemned a Supreme Court decision to expel them.", "condemned", ["Mr"], ["decision"]),
    ],
)
def test_to_free_is_a_verb_and_a_decision_is_none(text: str, verb: str, agents: list[str], patients: list[str]) -> None:
    assert done(text, verb) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        (
            "Militants often attack pro-Chad politicians and their workers.",
            "attack",
            ["Militants"],
            ["politicians", "workers"],
        ),
        ("He said that clashes broke out again on Monday.", "broke", ["clashes"], []),
        ("A civilian and a policeman also died in the siege.", "died", ["civilian", "policeman"], []),
        (
            "Earlier this month suspected rebels shot dead two activists near the bridge.",
            "shot",
            ["rebels"],
            ["activists"],
        ),
        ("French peacekeepers killed up to seven people.", "killed", ["peacekeepers"], ["people"]),
    ],
)
def test_doers_and_sufferers_are_read_as_the_nouns_they_are(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)


def test_a_noun_before_its_verb_is_tagged_as_one() -> None:
    parsed = parse("He said that clashes broke out again on Monday.")
    assert next(token.pos for token in parsed.tokens if token.text == "clashes") == "NOUN"
