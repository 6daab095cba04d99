"""Why a row is there: its sentence with the span, the clauses of that sentence, the rule and the lexicon entry.

Belongs here: gathering this for one row of a release. Does not belong here: printing it (`cli/`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.language.clauses import Clause
from pipeline.language.parsed import ParsedText, Sentence
from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses
from pipeline.lexicon.find import FoundEntry, find_entry
from pipeline.lexicon.source import Source
from pipeline.tables import schema


class UnknownRowError(ValueError):
    """No row of the release has this id."""


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence as extraction saw it: a line per clause; each word with lemma, part of speech, relation and head."""

    clauses: tuple[str, ...]
    words: tuple[tuple[str, str, str, str, str], ...]


@dataclass(frozen=True)
class Explanation:
    """All that is known of one row. `span` is where its words stand in `sentence`, which is None where withheld.

    `note` says what could not be shown as it was when the row was made, and why; `participants` are role, words and
    actor of those who take part in an event.
    """

    table: str
    row: Mapping[str, Any]
    document: Mapping[str, Any] | None = None
    sentence: str | None = None
    span: tuple[int, int] | None = None
    parsed: ParsedSentence | None = None
    entry: FoundEntry | None = None
    note: str | None = None
    participants: tuple[tuple[str, str | None, str | None], ...] = ()


def explain(release: Path, row_id: str, staged: Path | None = None, lexicon_dir: Path | None = None) -> Explanation:
    """Explain a row by its id. `staged` are the staged texts of the last build, read where the release holds no text.

    Raises UnknownRowError where no table has a row with this id.
    """
    table, row = _find_row(release, row_id)
    entry = find_entry(Source(lexicon_dir), row["rule_id"]) if row.get("rule_id") else None
    if not row.get("sentence_id"):
        return Explanation(table, row, entry=entry)
    sentence = _row(release / "sentences.parquet", "sentence_id", row["sentence_id"]) or {}
    document = _row(release / "documents.parquet", "document_id", row["document_id"]) or {}
    who = _participants(release, row_id) if table == "events" else ()
    start = row["start_char"] - sentence["start_char"]
    span = (start, start + row["end_char"] - row["start_char"])
    words = sentence["text"]
    if words is None:
        note = "The text of this document is withheld: only offsets are published."
        return Explanation(table, row, document, None, span, None, entry, note, who)
    text = _text(release, document, staged)
    alone = None if text else "The whole text is not at hand: the sentence was parsed by itself, without its context."
    parsed = parse(text or words)
    seen = parsed.sentence_of(sentence["start_char"] if text else 0)
    return Explanation(table, row, document, words, span, _parsed(parsed, seen) if seen else None, entry, alone, who)


def _find_row(release: Path, row_id: str) -> tuple[str, dict[str, Any]]:
    for table in schema.TABLES:
        key = schema.primary_key(table)
        if len(key) == 1 and (row := _row(release / f"{table}.parquet", key[0], row_id)):
            return table, row
    raise UnknownRowError(f"No row of {release} has the id {row_id}.")


def _participants(release: Path, event_id: str) -> tuple[tuple[str, str | None, str | None], ...]:
    found = pq.read_table(release / "event_actors.parquet", filters=pc.field("event_id") == event_id).to_pylist()
    wanted = pa.array([row["actor_id"] for row in found], pa.string())
    actors = pq.read_table(release / "actors.parquet", filters=pc.field("actor_id").isin(wanted)).to_pylist()
    names = {actor["actor_id"]: actor["name"] for actor in actors}
    return tuple((row["role"], row["text"], names.get(row["actor_id"])) for row in found)


def _row(path: Path, column: str, value: str) -> dict[str, Any] | None:
    found = pq.read_table(path, filters=pc.field(column) == value).to_pylist()
    return found[0] if found else None


def _text(release: Path, document: Mapping[str, Any], staged: Path | None) -> str | None:
    if published := _row(release / "texts.parquet", "document_id", document["document_id"]):
        return str(published["text"])
    if staged is None or not staged.is_file():
        return None
    known = _row(staged, "document_id", document["document_id"])
    return str(known["text"]) if known and known["text_sha256"] == document["text_sha256"] else None


def _parsed(parsed: ParsedText, sentence: Sentence) -> ParsedSentence:
    clauses = [
        _clause_line(parsed, clause)
        for index, clause in read_clauses(parsed).items()
        if parsed.tokens[index].sentence == sentence.index
    ]
    words = tuple(
        (token.text, token.lemma, token.pos, token.dep, parsed.tokens[token.head].text)
        for token in parsed.words(sentence)
    )
    return ParsedSentence(tuple(clauses), words)


def _clause_line(parsed: ParsedText, clause: Clause) -> str:
    def named(heads: list[int]) -> str:
        return ", ".join(parsed.tokens[head].text for head in heads)

    told = [
        f"{role}: {named(heads)}"
        for role, heads in (("agent", clause.agents), ("patient", clause.patients), ("recipient", clause.recipients))
        if heads
    ]
    told += [f"{preposition or 'bare'}: {parsed.tokens[head].text}" for preposition, head in clause.obliques]
    flags = (("passive", clause.is_passive), ("negated", clause.is_negated))
    told += [name for name, holds in flags if holds]
    return f"{parsed.tokens[clause.predicate].text} ({clause.relation}) — {'; '.join(told) or 'no argument'}"
