"""Reads the marked articles and compares what the pipeline finds in them.

An article has a front matter (`published`, `actors`: what each label means) and marked words: `[the rebels]{=M23}` is
a reference and whom it means, `[shelled]{army > M23}` an act with its doers and sufferers. Several are joined by `+`,
`?` is not asked, `-` is nobody in particular: no named actor may stand there. A label is a regular expression, looked
for in `actor_id name` of an actor and in the words of a participant; what it is in full stands under `actors`.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.extract.document import read_document
from pipeline.extract.facts import Actor, Event, Facts, Participant
from pipeline.lexicon import load

ARTICLES = Path(__file__).parent / "roles"
# A state by its code: itself, its organs, who holds its offices; not its people.
_STATE = r"\\b\1(?: |\\.(?!POP|CVL|EDU|REF|DEM|UAF|REB|SEP|MAN|DET|MIG))"
_PRONOUNS = frozenset({"he", "him", "she", "her", "it", "they", "them", "we"})
_MARK = re.compile(r"\[([^\]]+)\]\{([^}]*)\}")


@dataclass(frozen=True)
class Mark:
    """Marked words: `start`/`end` in the bare text; `wanted` are labels by place (`who`, or `source` and `target`)."""

    start: int
    end: int
    wanted: dict[str, list[str]]


@dataclass(frozen=True)
class Article:
    """One article without its marks. `labels` are regular expressions by label."""

    name: str
    text: str
    published: dt.date
    labels: dict[str, str]
    marks: list[Mark]


@dataclass(frozen=True)
class Verdict:
    """How one place of one mark was read: right, wrong, left (nobody given) or missed (no such event)."""

    article: str
    place: str
    words: str
    at: int
    wanted: str
    got: str
    verdict: str

    @property
    def kind(self) -> str:
        """Return what was marked: a reference or a participant of an act."""
        return "reference" if self.place == "who" else "participant"


def articles() -> list[Article]:
    """Return all marked articles by name."""
    return [read_article(path) for path in sorted(ARTICLES.glob("*.md"))]


def read_article(path: Path) -> Article:
    """Return an article with its marks taken out of the text."""
    _, front, marked = path.read_text().split("---\n", 2)
    meta: dict[str, Any] = yaml.safe_load(front)
    text, marks, at = "", [], 0
    for found in _MARK.finditer(marked.strip()):
        text += marked.strip()[at : found.start()]
        marks.append(Mark(len(text), len(text) + len(found[1]), _wanted(found[2])))
        text += found[1]
        at = found.end()
    text += marked.strip()[at:]
    labels = {str(label): str(words) for label, words in meta["actors"].items()}
    return Article(path.stem, text, dt.date.fromisoformat(str(meta["published"])), labels, marks)


def _wanted(mark: str) -> dict[str, list[str]]:
    if mark.startswith("="):
        return {"who": _labels(mark[1:])}
    source, target = mark.split(">")
    return {"source": _labels(source), "target": _labels(target)}


def _labels(joined: str) -> list[str]:
    return [label.strip() for label in joined.split("+")]


def verdicts(article: Article) -> Iterator[Verdict]:
    """Yield how each place of each mark of an article is read."""
    facts = read_document("doc_test", article.text, article.published, (), load())
    for mark in article.marks:
        words = article.text[mark.start : mark.end]
        for place, wanted in mark.wanted.items():
            if wanted == ["?"]:
                continue
            found = _at(facts, mark, place)
            if found is None:
                yield from (Verdict(article.name, place, words, mark.start, w, "", "missed") for w in wanted)
                continue
            yield from _judged(article, mark, place, wanted, found)


def _judged(article: Article, mark: Mark, place: str, wanted: list[str], found: list[str]) -> Iterator[Verdict]:
    words = article.text[mark.start : mark.end]
    patterns = {label: _pattern(article, label) for label in wanted}
    unfit = [who for who in found if not any(p.search(who) for p in patterns.values())]
    strange = [who for who in unfit if _is_somebody(who, mark_words=words)]
    got = " & ".join(found)
    for label, pattern in patterns.items():
        if label == "-":
            verdict = "wrong" if any(not who.startswith("role.") for who in strange) else "right"
        elif any(pattern.search(who) for who in found):
            verdict = "right"
        else:
            verdict = "wrong" if strange else "left"
        yield Verdict(article.name, place, words, mark.start, label, got, verdict)
    if strange and "-" not in wanted and all(any(p.search(who) for who in found) for p in patterns.values()):
        yield Verdict(article.name, place, words, mark.start, "nobody else", got, "wrong")


def _is_somebody(who: str, mark_words: str) -> bool:
    """Tell whether what was found names someone: no mere words, and of a role at large only what a pronoun took up."""
    if who.startswith("“"):
        return False
    words = who.partition("“")[2].rstrip("”") or mark_words
    return not who.startswith("role.") or words.lower() in _PRONOUNS


def _pattern(article: Article, label: str) -> re.Pattern[str]:
    told = article.labels.get(label, re.escape(label))
    return re.compile(re.sub(r"\bstate ([A-Z]{3})", _STATE, told), re.IGNORECASE)


def _at(facts: Facts, mark: Mark, place: str) -> list[str] | None:
    """Return who is given at a mark: `id name` of actors, “words” of others; None where its event is not found."""
    if place == "who":
        held = [m for m in facts.mentions if m.end == mark.end and m.start >= mark.start - len("the ")]
        widest = min((m.start for m in held), default=0)
        return [_told(mention.actor) for mention in held if mention.start == widest]
    events = [e for e in facts.events if e.trigger_start < mark.end and mark.start < e.trigger_end]
    if not events:
        return None
    best = max(events, key=lambda event: (event.trigger_start == mark.start, event.trigger_end == mark.end))
    return [_who(facts, who) for who in _of(best, place)]


def _of(event: Event, role: str) -> list[Participant]:
    return [who for who in event.participants if who.role == role]


def _who(facts: Facts, who: Participant) -> str:
    words = f"“{facts.document.text[who.start : who.end]}”"
    return f"{_told(who.mention.actor)} {words}" if who.mention is not None else words


def _told(actor: Actor) -> str:
    return f"{actor.actor_id} {actor.name}"
