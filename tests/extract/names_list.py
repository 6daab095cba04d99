"""What a text of the list of names must tell: each check compared with the mentions, places or quotations found."""

import datetime as dt
import re
from dataclasses import asdict
from typing import Any

from pipeline.extract.document import read_document
from pipeline.extract.facts import ActorMention, Facts, PlaceMention, Quotation
from pipeline.lexicon import load

Check = dict[str, Any]


def read(text: str, date: str | None) -> Facts:
    return read_document("doc_test", text, dt.date.fromisoformat(date) if date else None, (), load())


def told(facts: Facts, check: Check) -> Check:
    """Return what is found at a check's words, under the check's own keys."""
    found = {"actor": _actor, "place": _place, "quotation": _quotation}[check["kind"]](facts, check)
    return check if found is None and check.get("none") else {key: (found or {}).get(key) for key in check}


def _actor(facts: Facts, check: Check) -> Check | None:
    mention = _mention(facts, check["words"], check.get("nth", 0))
    if mention is None:
        return None
    others = {key: _mention(facts, check[key], 0) for key in ("same_as", "other_than") if key in check}
    is_same = {
        key: other is not None and other.actor.actor_id == mention.actor.actor_id for key, other in others.items()
    }
    return (
        check
        | asdict(mention.actor)
        | {"mention_type": mention.mention_type, "resolution_basis": mention.resolution_basis}
        | {key: check[key] for key, same in is_same.items() if same == (key == "same_as")}
        | {key: None for key, same in is_same.items() if same != (key == "same_as")}
    )


def _mention(facts: Facts, words: str, nth: int) -> ActorMention | None:
    """Return a mention of exactly these words, its article aside, else one that holds them or that they hold."""
    text = facts.document.text
    near = [m for m in facts.mentions if m.mention_type != "pronoun" and _touch(text[m.start : m.end], words)]
    exact = [m for m in near if _bare(text[m.start : m.end]) == _bare(words)] or near
    return exact[nth] if exact and -len(exact) <= nth < len(exact) else (exact[-1] if exact else None)


def _touch(one: str, other: str) -> bool:
    return one in other or other in one


def _bare(words: str) -> str:
    return re.sub("^the ", "", words.casefold())


def _place(facts: Facts, check: Check) -> Check | None:
    text, words = facts.document.text, check["words"]
    near = [p for p in facts.places if _touch(text[p.start : p.end], words)]
    found: PlaceMention | None = next((p for p in near if text[p.start : p.end] == words), near[0] if near else None)
    if found is None or (check.get("none") and found.usage == "embedded"):
        return None
    place = asdict(found.place) if found.place else {"place_id": None}
    return check | {"none": None, "usage": found.usage} | place | {"within": found.container and found.container.name}


def _quotation(facts: Facts, check: Check) -> Check | None:
    text = facts.document.text
    near = [q for q in facts.quotations if check["words"] in text[q.start : q.end]]
    found: Quotation | None = next((q for q in near if q.is_direct == check.get("is_direct", q.is_direct)), None)
    if found is None:
        return None
    speaker = None if found.speaker_start is None else text[found.speaker_start : found.speaker_end]
    actor = found.speaker.name if found.speaker else None
    return check | {"none": None, "is_direct": found.is_direct, "speaker": speaker, "actor": actor}
