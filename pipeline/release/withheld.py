"""Finished tables without the names of private persons that were taken down.

Belongs here: which rows a name stands in, and copies of the tables in which it is masked. Does not belong here: what
counts as a name (`staging/person_names.py`), removing documents (`staging/takedown.py`).

Ids stay. In the words of a text each letter of the name becomes █, so every offset stays true; the text of such a
document, with its hash, is from then on the masked one. Elsewhere a label stands for the name, an address that spells
it is left out. Of another actor's name nothing is withheld but what only the texts in question hold.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.dataset import ROW_GROUP_ROWS, write_dataset
from pipeline.release.folder import open_tables
from pipeline.release.withheld_sql import copies
from pipeline.staging.person_names import LABEL, PersonName, labelled, masked, word_keys
from pipeline.staging.takedown import TakedownError, words_naming

STAGED = "staged/documents.parquet"

_FROM_TEXTS = "act_"
"""How ids of actors begin that are known from texts alone; all others are spelt out in the lexicon."""

_NAMES = "SELECT a.actor_id, a.actor_type, n.name FROM actor_names AS n JOIN actors AS a ON a.actor_id = n.actor_id"
_DOCUMENTS = """
    SELECT d.document_id, d.title, d.author, d.publisher, d.url, d.source_path, d.source_record, d.text_sha256, s.text
    FROM documents AS d LEFT JOIN staged AS s ON s.document_id = d.document_id ORDER BY d.document_id
"""
_NAMED_IN = """
    SELECT m.actor_id, a.name, a.actor_type, regexp_replace(trim(m.text), '\\s+', ' ', 'g') AS alias,
        list(DISTINCT m.document_id) AS documents
    FROM mentions AS m JOIN actors AS a ON a.actor_id = m.actor_id
    WHERE m.actor_id IN (SELECT actor_id FROM mentions WHERE document_id IN (SELECT document_id FROM named))
    GROUP BY ALL
"""
_UNMENTIONED = """
    SELECT n.actor_id, n.name, list(DISTINCT m.document_id) AS documents
    FROM actor_names AS n JOIN mentions AS m ON m.actor_id = n.actor_id JOIN named ON named.document_id = m.document_id
    WHERE n.mention_count = 0 AND NOT n.is_canonical GROUP BY ALL
"""


@dataclass
class Withheld:
    """What was found of the names: keys of the words to mask by document, hashes of texts before and after, and how a
    source path that spells a name is told.
    """

    words: dict[str, frozenset[str]] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)


def withhold(
    folder: Path, staged: Path, target: Path, persons: Sequence[str], known: Withheld | None = None
) -> Withheld:
    """Write the tables of `folder`, and the staged texts as `STAGED`, to `target` without the persons' names.

    `known` is what was found before, where `folder` is an older release that holds less of the texts. Raises
    TakedownError where a name is that of a public person, whose id spells it.
    """
    names = [PersonName(value) for value in persons]
    target.mkdir(parents=True)
    with open_tables(folder, staged) as connection:
        found = _read(connection, names, known or Withheld())
        hidden = _persons(connection, names, found)
        _register(connection, names, found)
        aliases, withheld = _aliases(connection, found, hidden)
        _register_actors(connection, aliases, withheld)
        for table, query in copies(folder).items():
            path = target / f"{table}.parquet"
            if query is None:
                path.symlink_to((folder / path.name).resolve())
            else:
                _write(connection, query, path, pq.read_schema(folder / path.name).remove_metadata())
        _write(connection, f"SELECT document_id, {_MASKED_TEXT} AS text {_STAGED}", target / STAGED, _TEXTS)
    return found


_TEXTS = pa.schema([("document_id", pa.string()), ("text", pa.string())])
_MASKED_TEXT = "CASE WHEN n.words IS NULL THEN s.text ELSE mask(s.text, n.words) END"
_STAGED = "FROM staged AS s LEFT JOIN named AS n USING (document_id)"


def _read(connection: duckdb.DuckDBPyConnection, names: Sequence[PersonName], known: Withheld) -> Withheld:
    found = Withheld(dict(known.words), dict(known.hashes))
    with connection.sql(_DOCUMENTS).to_arrow_reader(ROW_GROUP_ROWS // 64) as reader:
        for batch in reader:
            for row in batch.to_pylist():
                if keys := words_naming(names, row) | found.words.get(row["document_id"], frozenset()):
                    found.words[row["document_id"]] = keys
    return found


def _persons(connection: duckdb.DuckDBPyConnection, names: Sequence[PersonName], found: Withheld) -> set[str]:
    """Return the actors that bear one of the names, and add the texts and words that name them to what was found."""
    keys: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for actor_id, actor_type, name in connection.execute(_NAMES).fetchall():
        for person in names:
            if actor_type == "person" and (words := person.found_in(name)):
                if not actor_id.startswith(_FROM_TEXTS):
                    raise TakedownError(
                        "takedown.csv names a public person of the lexicon, whose id spells the name. Only private "
                        "persons can be taken down; remove the entry, or the person from your lexicon."
                    )
                keys[actor_id] |= words | frozenset(person.keys)
    mentions = connection.execute(
        "SELECT actor_id, document_id, text, mention_type FROM mentions WHERE actor_id IN (SELECT unnest(?))",
        [list(keys)],
    )
    for actor_id, document_id, text, mention_type in mentions.fetchall():
        words = keys[actor_id]
        alias = word_keys(text) if text and mention_type == "name" else frozenset()
        found.words[document_id] = (
            found.words.get(document_id, frozenset()) | words | (frozenset() if alias & words else alias)
        )
    return set(keys)


def _aliases(
    connection: duckdb.DuckDBPyConnection, found: Withheld, hidden: set[str]
) -> tuple[list[dict[str, str]], dict[str, str]]:
    """Return the aliases that only texts in question hold, with how they are told, and withheld actors by old name."""
    rows = connection.sql(_NAMED_IN).to_arrow_table().to_pylist()
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        documents[row["actor_id"]] |= set(row["documents"])
    withheld = {row["actor_id"]: row["name"] for row in rows if row["actor_id"] in hidden}
    aliases = []
    for row in rows:
        actor_id, name = row["actor_id"], row["name"]
        everywhere = _all_words(found, documents[actor_id])
        if row["actor_type"] == "person" and actor_id.startswith(_FROM_TEXTS) and word_keys(name) <= everywhere:
            withheld[actor_id] = name
        told = labelled(masked(row["alias"] or "", _all_words(found, row["documents"])))
        if row["alias"] not in (None, told, name):
            aliases.append({"actor_id": actor_id, "name": row["alias"], "told": told})
    for actor_id, alias, named in connection.execute(_UNMENTIONED).fetchall():
        aliases.append({"actor_id": actor_id, "name": alias, "told": labelled(masked(alias, _all_words(found, named)))})
    return aliases, withheld


def _all_words(found: Withheld, documents: Collection[str]) -> frozenset[str]:
    """Return all words masked in some documents, none if there is one in which nothing is."""
    if not all(document in found.words for document in documents):
        return frozenset()
    return frozenset().union(*(found.words[document] for document in documents))


def _register(connection: duckdb.DuckDBPyConnection, names: Sequence[PersonName], found: Withheld) -> None:
    """Make the functions and the tables `named` and `rehashed` that the copies are made with."""

    def keys(words: str) -> frozenset[str]:
        return frozenset(words.split("|"))

    def redact(text: str, is_address: bool = False) -> str:
        for name in names:
            text = labelled(masked(text, name.found_in(text, is_address), is_address))
        return text

    text = duckdb.sqltypes.VARCHAR
    pair: list[Any] = [text, text]
    connection.create_function("mask", lambda value, words: masked(value, keys(words)), pair, text)
    connection.create_function("mask_address", lambda value, words: masked(value, keys(words), True), pair, text)
    connection.create_function("label", lambda value, words: labelled(masked(value, keys(words))), pair, text)
    connection.create_function("redact", lambda value: redact(value), [text], text)
    connection.create_function("redact_address", lambda value: redact(value, True), [text], text)
    named = {document: "|".join(sorted(words)) for document, words in sorted(found.words.items())}
    connection.register("named", _table(document_id=list(named), words=list(named.values())))
    for old, hidden, path, told in connection.execute(
        f"SELECT d.text_sha256, {_MASKED_TEXT}, d.source_path, mask_address(d.source_path, n.words) "
        f"{_STAGED.replace('LEFT JOIN', 'JOIN')} JOIN documents AS d USING (document_id)"
    ).fetchall():
        found.hashes[old] = hashlib.sha256(hidden.encode()).hexdigest()
        if path != told:
            found.paths[path] = told
    for name, pairs in (("rehashed", found.hashes), ("retold", found.paths)):
        connection.register(name, _table(old=list(pairs), new=list(pairs.values())))


def _register_actors(
    connection: duckdb.DuckDBPyConnection, aliases: list[dict[str, str]], withheld: Mapping[str, str]
) -> None:
    """Make the tables `aliases` and `withheld` and the function that takes withheld names out of made-up titles."""
    old_names = "|".join(
        re.escape(name) for name in sorted(set(withheld.values()), key=lambda name: (-len(name), name))
    )
    pattern = re.compile(rf"(?<!\w)(?:{old_names})(?!\w)") if old_names else None

    def retitle(text: str) -> str:
        return pattern.sub(LABEL, text) if pattern else text

    text = duckdb.sqltypes.VARCHAR
    connection.create_function("retitle", retitle, [text], text)
    columns = {name: [alias[name] for alias in aliases] for name in ("actor_id", "name", "told")}
    connection.register("aliases", _table(**columns))
    connection.register("withheld", _table(actor_id=list(withheld), name=list(withheld.values())))


def _table(**columns: list[str]) -> pa.Table:
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _write(connection: duckdb.DuckDBPyConnection, query: str, path: Path, columns: pa.Schema) -> None:
    with connection.sql(query).to_arrow_reader(ROW_GROUP_ROWS) as reader:
        write_dataset(path, columns, (pa.Table.from_batches([batch]) for batch in reader))
