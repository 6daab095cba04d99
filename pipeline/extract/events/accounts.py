"""Accounts that go on for several sentences: `According to the indictment he ran the camp. He then shot two guards.`

Belongs here: rows told as facts right behind a sentence whose every act an accuser's account alleges, in words that go
on with it. Does not belong here: accounts nobody disputes, which a writer may take up as his own.
"""

from dataclasses import replace

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import Event
from pipeline.extract.view import TextView
from pipeline.language.parsed import Sentence

_GOING_ON = frozenset({"he", "she", "they", "it", "his", "her", "their", "its"})
_NEXT = frozenset({"then", "also", "later", "afterwards", "there", "together", "both"})


def as_account(view: TextView, rows: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """Return the rows with those that go on with what an accuser says alleged too."""
    found = list(rows)
    for at, sentence in enumerate(view.parsed.sentences[1:], start=1):
        before = [event for _, event in found if view.parsed.tokens[event.trigger].sentence == at - 1]
        is_alleged = bool(before) and all(event.status == "alleged" for event in before)
        if is_alleged and _is_account(view, view.parsed.sentences[at - 1]) and _goes_on(view, sentence):
            found = [(match, _alleged(view, event, at)) for match, event in found]
    return found


def _is_account(view: TextView, sentence: Sentence) -> bool:
    words = view.parsed.words(sentence)
    return any(word.lemma in view.lexicon.cues["accuser_account"] for word in words) and not view.parsed.text[
        sentence.start : sentence.end
    ].endswith("?")


def _goes_on(view: TextView, sentence: Sentence) -> bool:
    """Tell whether a sentence opens with whom the one before spoke of, in its paragraph."""
    words = view.parsed.words(sentence)
    gap = view.parsed.text[view.parsed.sentences[sentence.index - 1].end : sentence.start]
    opens = {word.lower for word in words[:5]}
    return "\n" not in gap and (words[0].lower in _GOING_ON or bool(opens & _NEXT and opens & _GOING_ON))


def _alleged(view: TextView, event: Event, sentence: int) -> Event:
    is_next = view.parsed.tokens[event.trigger].sentence == sentence
    return replace(event, status="alleged") if is_next and event.status == "asserted" else event
