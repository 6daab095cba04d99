import pytest

from pipeline.language import parser
from tests.language.test_participles import done


def _governor(text: str, word: str) -> str:
    parsed = parser.parse(text)
    token = next(token for token in parsed.tokens if token.text == word)
    return parsed.tokens[token.head].text


@pytest.mark.parametrize(
    ("text", "day", "verb"),
    [
        ("The men who attacked the village on Friday were arrested on Sunday.", "Friday", "attacked"),
        ("The men who attacked the village on Friday were arrested on Sunday.", "Sunday", "arrested"),
        ("Militants who stormed a school last week have freed ten pupils.", "week", "stormed"),
        ("The soldier, who was shot by rebels, on Monday died in hospital.", "Monday", "died"),
    ],
)
def test_a_circumstance_before_the_main_verb_belongs_to_the_relative_clause(text: str, day: str, verb: str) -> None:
    assert _governor(text, day) == verb


def test_the_verb_after_a_relative_clause_is_the_main_one() -> None:
    assert _governor("The general who led the coup in May has been sworn in.", "general") == "sworn"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Police have arrested ten men after a mob stormed the court, the oldest in town, on Monday night.", "stormed"),
        ("Police arrested ten men on Monday night.", "arrested"),
        ("Police have said that a mob stormed the court on Monday night.", "stormed"),
    ],
)
def test_no_present_perfect_has_a_day_of_the_calendar(text: str, verb: str) -> None:
    assert _governor(text, "night") == verb


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The list does not include six people, four of them policemen, who were killed by mines.", "people"),
        ("The count leaves out six people and four officers who were killed by mines.", "officers"),
    ],
)
def test_what_is_said_behind_a_share_is_said_of_all(text: str, whole: str) -> None:
    assert _governor(text, "killed") == whole


def test_an_object_behind_a_relative_verb_is_not_a_second_subject() -> None:
    text = "A doctor who treated wounded fighters was taken from his home and beaten by men in plain clothes."
    assert done(text, "treated") == (["doctor"], ["fighters"])
    assert done(text, "beaten") == (["men"], ["doctor"])


def test_which_behind_a_noun_and_a_comma_stands_for_it() -> None:
    text = "The village, which government jets bombed twice last week, lies on the road to Kassala."
    assert done(text, "bombed") == (["jets"], ["village"])


def test_what_is_said_behind_that_is_no_subject() -> None:
    text = "The hospital that the warplanes hit had been marked on UN maps."
    assert done(text, "hit") == (["warplanes"], ["hospital"])
    assert done(text, "marked")[1] == ["hospital"]
