"""Mentions of a text as tests look at them."""

import datetime as dt

from pipeline.extract.actors import find_mentions
from pipeline.extract.facts import ActorMention, Document
from pipeline.language.parser import parse
from pipeline.lexicon import load

DAY = dt.date(2023, 9, 21)


def document(text: str, day: dt.date | None = DAY) -> Document:
    """Return a text as the extractors are given it."""
    return Document("doc_test", text, day, (), parse(text))


def mentions(text: str, day: dt.date | None = DAY) -> list[ActorMention]:
    """Return the mentions of a text."""
    return find_mentions(document(text, day), load())


def actor_of(text: str, words: str, day: dt.date | None = DAY) -> str | None:
    """Return the actor of the longest mention that is or holds `words`; None where there is none."""
    holding = [m for m in mentions(text, day) if words in text[m.start : m.end]]
    longest = max(holding, key=lambda m: m.end - m.start, default=None)
    return longest.actor.actor_id if longest else None


def ids(text: str, day: dt.date | None = DAY) -> list[str]:
    """Return the actor ids of a text's mentions in text order."""
    return [mention.actor.actor_id for mention in mentions(text, day)]
