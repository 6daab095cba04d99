"""What stays silent and what must not: sentences of other domains beside public acts in the same domains."""

import csv
import json
from pathlib import Path

import pytest

from tests.extract.events.reading import events

HERE = Path(__file__).parent
TRAPS = HERE.parents[2] / "lists" / "quiet.jsonl"
# Of 1,526 sentences.
TRAPS_SPRUNG_AT_MOST = 34


def _rows(name: str) -> list[str]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return [row["sentence"] for row in csv.DictReader(lines)]


@pytest.mark.parametrize("name", ["quiet_sentences.csv", "quiet_sentences_unseen.csv"])
def test_sentences_of_other_domains_tell_of_next_to_nothing(name: str) -> None:
    sentences = _rows(name)
    loud = [sentence for sentence in sentences if events(sentence)]
    assert len(loud) <= len(sentences) // 100, loud


def test_words_of_war_and_law_in_other_domains_tell_of_next_to_nothing() -> None:
    sentences = [json.loads(line)["text"] for line in TRAPS.read_text("utf-8").splitlines()]
    told = [(event.rule_id, sentence) for sentence in sentences for event in events(sentence)]
    assert len(told) <= TRAPS_SPRUNG_AT_MOST, told


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Police arrested the coach of a Serbian club over match fixing.", "COERCE"),
        ("Fans rioted after the derby in Cairo.", "PROTEST"),
        ("The United States imposed sanctions on a Chinese chipmaker.", "COERCE"),
        ("Workers at a car factory in Turin went on strike over pay.", "PROTEST"),
        ("A court in Milan convicted a banker of fraud.", "ACCUSE"),
        ("Gunmen attacked the bus of the Togo football team.", "ASSAULT"),
        ("A bomb exploded outside the national stadium in Kabul during a cricket match.", "ASSAULT"),
        ("China threatened tariffs on French brandy.", "THREATEN"),
        ("Iran detained a film director over a short film.", "COERCE"),
        ("Pirates seized a Greek tanker off Somalia.", "ASSAULT"),
        ("Three showrooms of a car dealer and a bakery were destroyed during the riots.", "ASSAULT"),
        ("Scores of shops near the fish market were damaged and set on fire.", "ASSAULT"),
        ("They evicted a family of five at midnight.", "COERCE"),
        ("Armenian strikes hit a library and killed an actor in Ganja.", "ASSAULT"),
        ("Militants shot dead two tourists and a chef at a beach bar.", "ASSAULT"),
        ("Protesters storm the opera house.", "ASSAULT"),
        ("Six Cuban boxers claimed asylum in Chile.", "REQUEST"),
    ],
)
def test_public_acts_in_sport_business_and_culture_are_told(sentence: str, event_type: str) -> None:
    assert event_type in {event.event_type for event in events(sentence)}


def test_neighbouring_sentences_show_what_a_bare_one_is_about() -> None:
    bare = "They refused to withdraw."
    assert events(f"The rebels hold the town. {bare}")
    assert not events(f"The striker and the goalkeeper argued on the pitch at half time. {bare}")


def test_a_word_of_violence_is_taken_at_its_word_where_nothing_points_elsewhere() -> None:
    assert events("The dam was bombed.")
    assert not events("She was shot in profile.")


def test_bodies_of_soldiers_that_count_others_are_no_public_actors() -> None:
    assert not events("The army of cleaners moved in at dawn.")
    assert events("An army of mercenaries moved into the town.")


def test_a_court_that_decides_a_suit_of_firms_tells_of_no_public_act() -> None:
    assert not events("The judge dismissed a patent suit brought by the phone maker.")


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("A rocket landed in an orchard near the lake.", "ASSAULT"),
        ("Eleven people were killed, a broadcaster said, citing hospital staff.", "ASSAULT"),
        ("“They murdered my husband,” the widow told the court.", "ASSAULT"),
        ("Soldiers pulled a librarian from the reading room and executed her.", "ASSAULT"),
        ("Fishermen with tractors blocked the ring road.", "PROTEST"),
        ("A column of pickups withdrew with heavy losses.", "RETREAT"),
    ],
)
def test_a_hint_elsewhere_does_not_silence_an_act_of_force(sentence: str, event_type: str) -> None:
    assert event_type in {event.event_type for event in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The toy rocket landed in the pond.",
        "The missile of the handball captain hit the post.",
        "She was shot in profile against the sunset.",
        "He was struck by the calm of the garden.",
        "The rocket exploded seconds after launch.",
    ],
)
def test_weapons_and_blows_of_other_domains_stay_silent(sentence: str) -> None:
    assert not events(sentence)
