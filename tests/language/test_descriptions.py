"""What describes a noun is no main verb, no second subject and no piece of a place."""

import pytest

from pipeline.language.parsed import ParsedText
from pipeline.language.parser import parse


def _above(parsed: ParsedText, word: str) -> tuple[str, str]:
    token = next(token for token in parsed.tokens if token.text == word)
    return token.dep, parsed.tokens[token.head].text


def test_a_participle_behind_a_comma_is_not_the_main_verb() -> None:
    parsed = parse(
        "The rebels proposed that the two forces should merge after the elections, scheduled 30 months after signing "
        "a deal."
    )
    assert _above(parsed, "proposed")[0] == "root" and _above(parsed, "scheduled") == ("acl", "elections")


def test_who_builds_a_thing_is_who_was_attacked() -> None:
    parsed = parse("The clash broke out while an army team constructing a base was attacked by about 30 rebels.")
    assert _above(parsed, "team") == ("nsubj:pass", "attacked") and _above(parsed, "base") == ("obj", "constructing")


def test_whom_fighters_are_loyal_to_does_not_fight() -> None:
    parsed = parse('"The rebels, loyal to Omar Deng, attacked Bilal area Tuesday near the river," he told a station.')
    assert _above(parsed, "Omar")[1] == "loyal" and _above(parsed, "loyal") == ("amod", "rebels")


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended in the Ethiopian capital Addis Ababa between the government and the rebels.",
        "A round of talks ended in the Ethiopian capital Addis Ababa between the Sudanese government and the rebels.",
    ],
)
def test_two_sides_told_behind_where_they_talked_are_the_talks(text: str) -> None:
    parsed = parse(text)
    assert _above(parsed, "government")[1].lower() == "talks"
    assert _above(parsed, "rebels") == ("conj", "government")


@pytest.mark.parametrize(
    ("text", "other", "first"),
    [
        ("Ten boys were killed by an air strike in Chad, along with three teachers.", "teachers", "boys"),
        ("The army, along with allied militias, attacked the town.", "militias", "army"),
        ("Police arrested the mayor along with his aides.", "aides", "mayor"),
    ],
)
def test_who_is_told_along_with_somebody_shares_it(text: str, other: str, first: str) -> None:
    assert _above(parse(text), other) == ("conj", first)


def test_those_a_headline_counts_by_commas_share_its_participle() -> None:
    parsed = parse("2 soldiers, 4 rebels killed in southern clash.")
    assert _above(parsed, "soldiers") == ("nsubj:pass", "killed") and _above(parsed, "rebels") == ("conj", "soldiers")


def test_two_names_before_a_headlines_verb_share_it() -> None:
    parsed = parse("US, Taliban sign deal to pull foreign forces from Afghanistan")
    assert _above(parsed, "US") == ("nsubj", "sign") and _above(parsed, "Taliban") == ("conj", "US")


def test_a_noun_with_a_preposition_of_its_own_goes_with_one_under_the_same() -> None:
    parsed = parse("Forces often carry out operations against bandits in Punjab and in the southern Sindh province.")
    assert _above(parsed, "province") == ("conj", "Punjab")


def test_who_stands_behind_and_before_a_finite_verb_is_its_subject() -> None:
    parsed = parse("Police were told to take action against the attackers and Omar demanded care for the wounded.")
    assert _above(parsed, "Omar") == ("nsubj", "demanded") and _above(parsed, "told")[0] == "root"
