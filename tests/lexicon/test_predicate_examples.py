"""Every predicate's own example: who does what to whom in a sentence that must match, silence in a near miss."""

import re
from collections import Counter
from functools import cache

import pytest

from pipeline.extract.facts import Event
from pipeline.language.parser import parse
from pipeline.lexicon import load
from pipeline.lexicon.examples import Example, read_examples
from pipeline.lexicon.source import Source
from tests.extract.events.reading import events, who

_EXAMPLES = read_examples(Source())
_WORDS = {
    predicate.rule_id: (predicate.frame.id, predicate.words, predicate.lemma)
    for held in load().frames.predicates.values()
    for predicate in held
}


@cache
def _events(text: str) -> tuple[Event, ...]:
    return tuple(events(text))


def _evoked(example: Example, text: str) -> list[Event]:
    wanted = (example.frame, example.predicate)
    return [event for event in _events(text) if _WORDS[event.rule_id][:2] == wanted]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_a_predicate_gives_its_event_with_who_did_it_to_whom(example: Example) -> None:
    found = _evoked(example, example.sentence)
    assert found, [event.rule_id for event in _events(example.sentence)]
    told = [
        tuple(tuple(sorted(who(example.sentence, event, role))) for role in ("source", "target")) for event in found
    ]
    assert (tuple(sorted(example.source)), tuple(sorted(example.target))) in told


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_a_predicate_is_silent_in_its_near_miss(example: Example) -> None:
    lemma = {known[2] for known in _WORDS.values() if known[:2] == (example.frame, example.predicate)}
    told = [event.rule_id for event in _events(example.near_miss) if _WORDS[event.rule_id][0] == example.frame]
    assert not [rule for rule in told if _WORDS[rule][2] in lemma]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_an_example_shows_a_predicate_of_the_lexicon(example: Example) -> None:
    assert (example.frame, example.predicate) in {known[:2] for known in _WORDS.values()}
    held = {token.lemma for token in parse(example.near_miss).tokens}
    stems = [word[:3] for word in re.findall(r"[a-z]+", example.predicate)]
    is_held = any(stem in example.near_miss.lower() for stem in stems) or held & set(example.predicate.split())
    assert is_held, "the near miss does not hold the word"


def test_each_predicate_has_one_example() -> None:
    assert [name for name, count in Counter(example.id for example in _EXAMPLES).items() if count > 1] == []
