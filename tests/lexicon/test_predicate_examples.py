"""Every predicate's own example: who does what to whom in a sentence that must match, silence in a near miss."""

import re
from collections import Counter
from functools import cache

import pytest

from pipeline.extract.facts import Event, Facts
from pipeline.lexicon import load
from pipeline.lexicon.examples import Example, read_examples
from pipeline.lexicon.source import Source
from tests.extract.events.reading import read, who

_EXAMPLES = read_examples(Source())
_WORDS = {
    predicate.rule_id: (predicate.frame.id, predicate.words, predicate.lemma)
    for held in load().frames.predicates.values()
    for predicate in held
}
_LEMMAS: dict[tuple[str, str], set[str]] = {}
for _frame, _words, _lemma in _WORDS.values():
    _LEMMAS.setdefault((_frame, _words), set()).add(_lemma)


@cache
def _read(text: str) -> Facts:
    return read(text)


def _evoked(example: Example, text: str) -> list[Event]:
    wanted = (example.frame, example.predicate)
    return [event for event in _read(text).events if _WORDS[event.rule_id][:2] == wanted]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_a_predicate_gives_its_event_with_who_did_it_to_whom(example: Example) -> None:
    found = _evoked(example, example.sentence)
    assert found, [event.rule_id for event in _read(example.sentence).events]
    told = [
        tuple(tuple(sorted(who(example.sentence, event, role))) for role in ("source", "target")) for event in found
    ]
    assert (tuple(sorted(example.source)), tuple(sorted(example.target))) in told


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_a_predicate_is_silent_in_its_near_miss(example: Example) -> None:
    lemmas = _LEMMAS.get((example.frame, example.predicate), set())
    told = [event.rule_id for event in _read(example.near_miss).events if _WORDS[event.rule_id][0] == example.frame]
    assert not [rule for rule in told if _WORDS[rule][2] in lemmas]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.id)
def test_an_example_shows_a_predicate_of_the_lexicon(example: Example) -> None:
    assert (example.frame, example.predicate) in _LEMMAS
    held = {token.lemma for token in _read(example.near_miss).document.parsed.tokens}
    stems = [word[:3] for word in re.findall(r"[a-z]+", example.predicate)]
    is_held = any(stem in example.near_miss.lower() for stem in stems) or held & set(example.predicate.split())
    assert is_held, "the near miss does not hold the word"


def test_each_predicate_has_one_example() -> None:
    assert [name for name, count in Counter(example.id for example in _EXAMPLES).items() if count > 1] == []
