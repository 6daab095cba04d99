"""One actor over the whole corpus: candidates of all texts merged, counted and named.

Belongs here: merging people known from texts alone where their names agree, the tables `actors` and `actor_names`. Does
not belong here: who a mention means within its text (`extract/actors/`).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.lexicon import Lexicon
from pipeline.lexicon.spelling import consonants, name_words, spelling_key
from pipeline.tables.schema import arrow_schema

_NAMING = ("name", "metonym")
_AT_LARGE = "role."
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
    actor_candidates: pa.Table, mentions: pa.Table, lexicon: Lexicon
) -> tuple[pa.Table, pa.Table, dict[str, str]]:
    """Return the tables `actors` and `actor_names` and which actor_id each merged candidate goes by now.

    `actor_candidates` has one row per document and actor, `mentions` one per mention, with the ids of extraction. The
    mapping holds only ids that change; apply it to every column that holds an actor_id. A parent that is itself no
    actor of the corpus is left null.
    """
    actors = _candidates(actor_candidates)
    mapping = _merged(actors)
    for old, new in sorted(mapping.items()):
        actors[new].absorb(actors.pop(old))
    counts = _counts(mentions, mapping)
    documents = _document_counts(mentions, mapping)
    rows = [
        {
            "actor_id": actor.actor_id,
            "name": actor.usual("name"),
            "actor_type": actor.usual("actor_type"),
            "sector": actor.usual("sector"),
            "country_code": actor.usual("country_code"),
            "country_name": lexicon.countries.name_of(actor.usual("country_code")),
            "parent_actor_id": parent if (parent := actor.usual("parent_actor_id")) in actors else None,
            "mention_count": sum(counts.get(actor.actor_id, {}).values()),
            "document_count": documents.get(actor.actor_id, 0),
        }
        for actor in sorted(actors.values(), key=lambda actor: actor.actor_id)
    ]
    names = _name_rows(actors, _naming_counts(mentions, mapping))
    return (
        pa.Table.from_pylist(rows, arrow_schema("actors")),
        pa.Table.from_pylist(names, arrow_schema("actor_names")),
        mapping,
    )


def _candidates(table: pa.Table) -> dict[str, _Actor]:
    """Return the candidates by id; documents are counted in Arrow, so that memory grows with actors, not with texts."""
    keys = ["actor_id", *_DESCRIBED, "is_known"]
    grouped = table.group_by(keys, use_threads=False).aggregate([([], "count_all")])
    actors: dict[str, _Actor] = {}
    for row in sorted(grouped.to_pylist(), key=lambda row: tuple(str(row[key]) for key in keys)):
        actor = actors.setdefault(row["actor_id"], _Actor(row["actor_id"], row["is_known"]))
        for column in _DESCRIBED:
            if row[column] is not None:
                actor.values[column][row[column]] += row["count_all"]
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


def _mapped(column: pa.ChunkedArray, mapping: dict[str, str]) -> list[str]:
    return [mapping.get(value, value) for value in column.to_pylist()]


def _counts(mentions: pa.Table, mapping: dict[str, str]) -> dict[str, Counter[str]]:
    """Return the number of mentions by actor and mention type."""
    grouped = mentions.group_by(["actor_id", "mention_type"], use_threads=False).aggregate([([], "count_all")])
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for actor_id, row in zip(_mapped(grouped["actor_id"], mapping), grouped.to_pylist(), strict=True):
        counts[actor_id][row["mention_type"]] += row["count_all"]
    return counts


def _document_counts(mentions: pa.Table, mapping: dict[str, str]) -> Counter[str]:
    """Return in how many documents each actor is mentioned."""
    ids = mentions["actor_id"]
    if mapping:
        old, new = pa.array(mapping), pa.array(mapping.values())
        at = pc.index_in(ids, value_set=old)
        ids = pc.coalesce(pc.take(new, at), ids)
    pairs = pa.table({"actor_id": ids, "document_id": mentions["document_id"]})
    distinct = pairs.group_by(["actor_id", "document_id"], use_threads=False).aggregate([])
    counted = distinct.group_by(["actor_id"], use_threads=False).aggregate([([], "count_all")])
    return Counter(dict(zip(counted["actor_id"].to_pylist(), counted["count_all"].to_pylist(), strict=True)))


def _naming_counts(mentions: pa.Table, mapping: dict[str, str]) -> dict[str, Counter[str]]:
    """Return how often each actor is mentioned under which name.

    A nominal is a name where it tells by itself whom it means ("Armenian forces"); others and pronouns are none.
    """
    is_name = pc.is_in(mentions["mention_type"], value_set=pa.array(_NAMING))
    is_telling = pc.and_(
        pc.and_(pc.equal(mentions["mention_type"], "nominal"), pc.equal(mentions["resolution_basis"], "exact")),
        pc.invert(pc.starts_with(mentions["actor_id"], pattern=_AT_LARGE)),
    )
    naming = mentions.filter(pc.or_(is_name, is_telling))
    grouped = naming.group_by(["actor_id", "text"], use_threads=False).aggregate([([], "count_all")])
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for actor_id, row in zip(_mapped(grouped["actor_id"], mapping), grouped.to_pylist(), strict=True):
        counts[actor_id][" ".join(row["text"].split())] += row["count_all"]
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
