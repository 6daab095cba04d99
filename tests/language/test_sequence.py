"""Main clauses and second verbs, in sentences of our own."""

import pytest

from pipeline.language.parsed import ParsedText, Token
from pipeline.language.parser import parse
from tests.language.test_participles import done


def _word(parsed: ParsedText, text: str) -> Token:
    return next(token for token in parsed.tokens if token.lower == text)


def test_a_clause_of_time_is_not_the_main_one() -> None:
    parsed = parse("Chad and Sudan exchanged captives on Monday, six days after they had announced the deal.")
    assert _word(parsed, "exchanged").dep == "root"
    assert _word(parsed, "announced").dep == "advcl"


def test_part_of_whom_tells_of_the_noun_before() -> None:
    parsed = parse("Ghana freed 32 fishermen, most of whom had been captured in late 2020.")
    captured = _word(parsed, "captured")
    assert (captured.dep, parsed.tokens[captured.head].lower) == ("acl:relcl", "fishermen")


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        (
            "Mr Okafor apologised to Kenya for their deaths, the palace said, and offered to pay compensation.",
            "offered",
            "apologised",
        ),
        (
            "The ministry in Quito retorted that the residents were leaving freely, and asked them not to go.",
            "asked",
            "retorted",
        ),
        ("They claimed that two men had crossed the river and had ignored an order.", "ignored", "crossed"),
    ],
)
def test_a_second_verb_follows_the_one_that_tense_and_comma_tell(text: str, second: str, first: str) -> None:
    parsed = parse(text)
    assert parsed.tokens[_word(parsed, second).head].lower == first


def test_a_second_participle_shares_what_is_yet_to_be() -> None:
    parsed = parse("Rebels will be disarmed and disbanded.")
    assert _word(parsed, "disbanded").tag == "VBN"


def test_a_name_goes_with_its_honorific() -> None:
    parsed = parse("Mr Berisha is accused of having ordered rocket attacks on the city of Ganja.")
    name = _word(parsed, "berisha")
    assert (name.dep, parsed.tokens[name.head].lower) == ("flat", "mr")


def test_a_past_tense_goes_on_from_a_past_tense_not_from_an_infinitive() -> None:
    assert done("Gunmen forced the driver to stop and shot two passengers.", "shot")[0] == ["Gunmen"]
