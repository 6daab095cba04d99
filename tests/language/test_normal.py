from pipeline.language import parser
from pipeline.language.normal import parse_form


def test_a_name_written_like_a_verb_form_is_parsed_as_a_name() -> None:
    text = "Locals have blamed IS and the army for the killings."
    parsed = parser.parse(text)
    name = next(token for token in parsed.tokens if token.text == "IS")
    assert (name.pos, name.lower, parsed.tokens[name.head].text) == ("PROPN", "is", "blamed")


def test_words_in_capitals_keep_their_verbs() -> None:
    assert parse_form("THE WAR IS OVER. Soldiers left.") == "THE WAR IS OVER. Soldiers left."
