"""One actor over the whole corpus: candidates of all texts merged, counted and named.

Belongs here: merging people known from texts alone where their names agree, the tables `actors` and `actor_names`. Does
not belong here: who a mention means within its text (`extract/actors/`).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from pipeline.lexicon import Lexicon
from pipeline.lexicon.spelling import consonants, name_words, spelling_key
from pipeline.resolve.finish import MERGES
from pipeline.tables.schema import arrow_schema

# What names an actor: a nominal only where it tells by itself whom it means ("Armenian forces"); pronouns never.
_IS_NAMING = """mention_type IN ('name', 'metonym') OR (
    mention_type = 'nominal' AND resolution_basis = 'exact' AND NOT starts_with(actor_id, 'role.'))"""
_DESCRIBED = ("name", "actor_type", "sector", "country_code", "parent_actor_id")


@dataclass
class _Actor:
    """One actor with how many documents describe it how."""

    actor_id: str
    is_known: bool
    values: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in _DESCRIBED})

    def usual(self, column: str) -> str | None:
        """Return the value most documents give, the longest and then the first in the alphabet where they tie."""
        counted = self.values[column]
        return min(counted, key=lambda value: (-counted[value], -len(value), value)) if counted else None

    def absorb(self, other: "_Actor") -> None:
        """Take over what another candidate's documents tell."""
        for column, counted in other.values.items():
            self.values[column].update(counted)


def resolve_actors(
    connection: duckdb.DuckDBPyConnection, lexicon: Lexicon
) -> tuple[pa.Table, pa.Table, dict[str, str]]:
    """Return the tables `actors` and `actor_names` and which actor_id each merged candidate goes by now.

    The connection must know `extracted_actor_candidates`, one row per document and actor, and `extracted_mentions`, one
    per mention with the ids of extraction. Both are counted there, so that memory grows with the actors and names of
    the corpus, not with its texts. The mapping holds only ids that change; apply it to every column that holds an
    actor_id. A parent that is itself no actor of the corpus is left null.
    """
    actors = _candidates(connection)
    mapping = _merged(actors)
    for old, new in sorted(mapping.items()):
        actors[new].absorb(actors.pop(old))
    _register(connection, mapping)
    counted = _mention_counts(connection)
    rows = [
        {
            "actor_id": actor.actor_id,
            "name": actor.usual("name"),
            "actor_type": actor.usual("actor_type"),
            "sector": actor.usual("sector"),
            "country_code": actor.usual("country_code"),
            "country_name": lexicon.countries.name_of(actor.usual("country_code")),
            "parent_actor_id": parent if (parent := actor.usual("parent_actor_id")) in actors else None,
            "mention_count": counted.get(actor.actor_id, (0, 0))[0],
            "document_count": counted.get(actor.actor_id, (0, 0))[1],
        }
        for actor in sorted(actors.values(), key=lambda actor: actor.actor_id)
    ]
    names = _name_rows(actors, _naming_counts(connection))
    return (
        pa.Table.from_pylist(rows, arrow_schema("actors")),
        pa.Table.from_pylist(names, arrow_schema("actor_names")),
        mapping,
    )


def _candidates(connection: duckdb.DuckDBPyConnection) -> dict[str, _Actor]:
    """Return the candidates by id, with how many documents describe each how."""
    keys = ", ".join(("actor_id", "is_known", *_DESCRIBED))
    grouped = connection.execute(f"SELECT {keys}, count(*) FROM extracted_actor_candidates GROUP BY ALL ORDER BY ALL")
    actors: dict[str, _Actor] = {}
    for actor_id, is_known, *values, count in grouped.fetchall():
        actor = actors.setdefault(actor_id, _Actor(actor_id, is_known))
        for column, value in zip(_DESCRIBED, values, strict=True):
            if value is not None:
                actor.values[column][value] += count
    return actors


def _merged(actors: dict[str, _Actor]) -> dict[str, str]:
    """Return for people known from texts alone whose name is a spelling of another's that other's id.

    Names must have as many words, the same surname key and given names that agree in all their consonants; countries
    must not differ. A surname alone, or an initial, proves nothing over two texts.
    """
    groups: defaultdict[tuple[str, ...], list[_Actor]] = defaultdict(list)
    for actor in actors.values():
        words = name_words(actor.usual("name") or "")
        if actor.usual("actor_type") == "person" and len(words) > 1 and ".office." not in actor.actor_id:
            groups[(spelling_key(words[-1]), *map(consonants, words[:-1]))].append(actor)
    mapping: dict[str, str] = {}
    for group in groups.values():
        known = [actor for actor in group if actor.is_known]
        first = min(known or group, key=lambda actor: (-sum(actor.values["name"].values()), actor.actor_id))
        if len(known) > 1:
            continue
        for actor in group:
            if actor is not first and not actor.is_known and _countries_agree(actor, first):
                mapping[actor.actor_id] = first.actor_id
    return mapping


def _countries_agree(one: _Actor, other: _Actor) -> bool:
    first, second = one.usual("country_code"), other.usual("country_code")
    return first is None or second is None or first == second


def _register(connection: duckdb.DuckDBPyConnection, mapping: dict[str, str]) -> None:
    """Make the view `named`: the mentions under the ids that their actors go by now."""
    merges = pa.table({"old_id": list(mapping), "new_id": list(mapping.values())}, MERGES)
    connection.register("merges", merges)
    connection.execute("""
        CREATE OR REPLACE TEMP VIEW named AS
        SELECT document_id, coalesce(new_id, actor_id) AS actor_id, mention_type, resolution_basis, text
        FROM extracted_mentions LEFT JOIN merges ON old_id = actor_id""")


def _mention_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    """Return for each actor how often and in how many documents it is mentioned."""
    query = """
        SELECT actor_id, sum(mentions)::BIGINT, count(*)
        FROM (SELECT actor_id, document_id, count(*) AS mentions FROM named GROUP BY ALL) GROUP BY ALL"""
    return {actor: (mentions, documents) for actor, mentions, documents in connection.execute(query).fetchall()}


def _naming_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, Counter[str]]:
    """Return how often each actor is mentioned under which name."""
    query = f"SELECT actor_id, text, count(*) FROM named WHERE {_IS_NAMING} GROUP BY ALL"
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for actor_id, text, count in connection.execute(query).fetchall():
        counts[actor_id][" ".join(text.split())] += count
    return counts


def _name_rows(actors: dict[str, _Actor], counts: dict[str, Counter[str]]) -> list[dict[str, str | bool | int]]:
    rows: list[dict[str, str | bool | int]] = []
    for actor_id in sorted(actors):
        canonical = actors[actor_id].usual("name") or ""
        counted = counts.get(actor_id, Counter())
        variants = {name for name in actors[actor_id].values["name"] if name != canonical}
        for name in [canonical, *sorted({*counted, *variants} - {canonical})]:
            rows.append(
                {
                    "actor_id": actor_id,
                    "name": name,
                    "is_canonical": name == canonical,
                    "mention_count": counted.get(name, 0),
                }
            )
    return rows
