"""Who says what: speakers that close a sentence, clauses told without `that`."""

import pytest

from pipeline.language import parser
from tests.language.test_participles import done


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen ambushed an army truck in eastern Chad Sunday, breaking a cease-fire and setting off a fire fight that "
        "left six people dead, military sources and local residents said.",
        "The army bombed a camp, sparking a fire that left nine people dead, hospital sources and area residents said.",
    ],
)
def test_who_closes_a_sentence_with_said_is_no_part_of_what_is_told(text: str) -> None:
    parsed = parser.parse(text)
    said = next(token for token in parsed.tokens if token.text == "said")
    subjects = parsed.children(said.index, "nsubj")
    assert len(subjects) == 1 and subjects[0].start > text.rindex(",")


def test_a_state_told_without_that_has_its_own_subject() -> None:
    text = "The mission to Chad says 30 nuns were among those killed in a raid last month that officials called unjust."
    parsed = parser.parse(text)
    nuns = next(token for token in parsed.tokens if token.text == "nuns")
    assert nuns.dep == "nsubj" and parsed.tokens[parsed.tokens[nuns.head].head].text == "says"


@pytest.mark.parametrize(
    ("text", "word", "over"),
    [
        ("The army said it struck a vehicle in the hills, killing one man.", "killing", "struck"),
        ("Officials said gunmen attacked a market, wounding ten.", "wounding", "attacked"),
        ("The minister said rebels had fled, adding that ten were killed.", "adding", "said"),
    ],
)
def test_what_comes_of_what_is_said_is_said_too(text: str, word: str, over: str) -> None:
    parsed = parser.parse(text)
    token = next(token for token in parsed.tokens if token.text == word)
    assert parsed.tokens[token.head].text == over


def test_what_failed_as_somebody_said_is_not_who_said_it() -> None:
    parsed = parser.parse("The bloc said peace talks between the parties, in order to end a war, failed.")
    said = next(token for token in parsed.tokens if token.text == "said")
    failed = next(token for token in parsed.tokens if token.text == "failed")
    assert said.dep == "root" and (failed.dep, failed.head) == ("ccomp", said.index)
    assert [child.text for child in parsed.children(failed.index, "nsubj")] == ["talks"]


def test_a_headline_says_what_the_raid_did() -> None:
    parsed = parser.parse("UN says Afghan air raid in April killed 30 children")
    raid = next(token for token in parsed.tokens if token.text == "raid")
    assert (raid.dep, parsed.tokens[raid.head].text) == ("nsubj", "killed")


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        (
            "Villagers said Ali Sow, his wife and two sons were killed by troops.",
            "killed",
            ["troops"],
            ["Ali", "wife", "sons"],
        ),
        (
            "The army announced Sunday that one British soldier attached to the northern division was killed.",
            "killed",
            [],
            ["soldier"],
        ),
        (
            "The army announced Sunday that one British soldier attached to the northern division was killed.",
            "announced",
            ["army"],
            [],
        ),
        ("An officer estimated that there were about 25 raiders and said they were armed.", "said", ["officer"], []),
    ],
)
def test_whom_a_report_names_suffers_and_who_made_it_tells(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)


def test_a_that_clause_behind_another_noun_is_what_is_said() -> None:
    text = "The embassy said in a statement following the meeting that both sides had agreed to keep channels open."
    parsed = parser.parse(text)
    agreed = next(token for token in parsed.tokens if token.text == "agreed")
    assert (agreed.dep, parsed.tokens[agreed.head].text) == ("ccomp", "said")


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("The party said it would boycott the vote, accusing the board of fraud.", "said"),
        ("She announced that the strikes would resume, blaming the mayor.", "announced"),
        ("The paper said the minister resigned, accusing the president of betrayal.", "resigned"),
    ],
)
def test_words_behind_what_is_to_come_are_the_next_of_who_says_so(text: str, teller: str) -> None:
    parsed = parser.parse(text)
    word = next(token for token in parsed.tokens if token.text in ("accusing", "blaming"))
    assert parsed.tokens[word.head].text == teller
