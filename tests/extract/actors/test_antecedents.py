"""Antecedents are looked for in any parse, a broken one too."""

from dataclasses import replace

from pipeline.extract.actors.antecedents import antecedents_of
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import Document
from pipeline.language.parsed import ParsedText
from pipeline.language.parser import parse
from pipeline.lexicon import load


def test_a_parse_that_goes_round_in_a_circle_comes_to_an_end() -> None:
    text = "Kenya and Togo met."
    parsed = parse(text)
    tokens = [
        replace(token, dep="conj", head={0: 2, 2: 0}[token.index]) if token.index in (0, 2) else token
        for token in parsed.tokens
    ]
    circle = ParsedText(text, tokens, parsed.sentences)
    assert argument_of(Reading(Document("doc_test", text, None, (), circle), load()), 0).index in (0, 2)


def test_a_possessive_that_a_parser_calls_an_article_is_read() -> None:
    text = "The rebels left. Their guns stayed."
    parsed = parse(text)
    tokens = [replace(token, dep="det") if token.text == "Their" else token for token in parsed.tokens]
    read = Reading(Document("doc_test", text, None, (), ParsedText(text, tokens, parsed.sentences)), load())
    their = next(token for token in tokens if token.text == "Their")
    assert antecedents_of(read, their, []) == ()
