from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import parser
from pipeline.language.normal import headline_form, parse_form


def test_a_name_written_like_a_verb_form_is_parsed_as_a_name() -> None:
    text = "Locals have blamed IS and the army for the killings."
    parsed = parser.parse(text)
    name = next(token for token in parsed.tokens if token.text == "IS")
    assert (name.pos, name.lower, parsed.tokens[name.head].text) == ("PROPN", "is", "blamed")


def test_words_in_capitals_keep_their_verbs() -> None:
    assert parse_form("THE WAR IS OVER. Soldiers left.") == "THE WAR IS OVER. Soldiers left."


def test_only_a_headline_in_large_letters_has_its_common_words_written_small() -> None:
    common = frozenset({"raid", "kill", "in", "killed"})
    assert headline_form("Troops Raid Farm in Kanem, Seven Killed", common) == "Troops raid Farm in Kanem, Seven killed"
    for text in ("Troops Raid Farm in Kanem, Seven Killed.", "Troops Raid a farm near Kanem", "RAID IN KANEM KILLED 7"):
        assert headline_form(text, common) == text


@given(st.text(max_size=80))
def test_the_form_of_a_headline_is_as_long_as_the_headline(text: str) -> None:
    assert len(headline_form(text, frozenset({"in", "raid"}))) == len(text)
