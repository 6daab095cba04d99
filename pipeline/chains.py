"""A scorer of our own: do the mentions of one real-world actor share one actor_id?

Belongs here: B-cubed of gold chains, for the gold set that an evaluation folder's own scorer has no task for. Does not
belong here: building the release that is scored (`evaluation.py`).

B-cubed (Bagga and Baldwin 1998): of each gold mention, the share of the mentions with its actor_id that are in its
chain (precision) and of its chain that have its actor_id (recall), averaged over mentions. A gold mention is given the
actor_id of the mention of ours that it overlaps most; one that no mention of ours overlaps stands alone.
"""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

PARTICIPANTS = ("ACTOR", "GROUP")
"""Chains of one person or one body of people."""
GATHERED = ("ACTOR-I",)
"""Chains that gather whatever belongs to one country's state or is like one group."""

_Ours = tuple[int, int, str]


@dataclass(frozen=True)
class Mention:
    """One gold mention: its document and span, the chain it belongs to and that chain's kind."""

    document: str
    start: int
    end: int
    chain: str
    kind: str
    text: str


@dataclass(frozen=True)
class BCubed:
    """Precision and recall over a number of mentions, `uncovered` of which no mention of ours overlaps."""

    precision: float
    recall: float
    mentions: int
    uncovered: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        """Return the figures in per cent, as the other scorers print theirs."""
        covered = self.mentions - self.uncovered
        return (
            f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  F1 {100 * self.f1:5.1f}   "
            f"({covered} of {self.mentions} mentions covered)"
        )


def score_chains(gold: Path, outputs: Path, show: int = 0) -> tuple[str, str]:
    """Return the figures of a release, and before them the `show` chains that are most often broken up.

    `gold` is a JSON Lines file of documents with `annotations.mentions` (start, end, chain, type, text); `outputs` a
    release or the folder of its `latest`. Chains of countries, objects and events are passed over.
    """
    mentions = list(_gold_mentions(gold))
    ours = _our_mentions(outputs)
    lines = []
    for label, kinds in (("actors and groups", PARTICIPANTS), ("gathered chains too", PARTICIPANTS + GATHERED)):
        keys = keys_of([one for one in mentions if one.kind in kinds], ours)
        lines.append(f"B-cubed, {label:20s}{b_cubed(keys)}")
    figures = "\n".join(lines)
    keys = keys_of([one for one in mentions if one.kind in PARTICIPANTS], ours)
    shown = [
        f"  {count} of {chain}: {text!r} is {key}" for (chain, text, key), count in _broken(keys).most_common(show)
    ]
    return figures, "\n".join([*shown, figures])


def keys_of(mentions: Iterable[Mention], ours: Mapping[str, list[_Ours]]) -> dict[Mention, str | None]:
    """Return for each gold mention the actor_id it is given by our mentions (start, end, actor_id) of its document."""
    return {mention: _key(mention, ours.get(mention.document, [])) for mention in mentions}


def b_cubed(keys: Mapping[Mention, str | None]) -> BCubed:
    """Return B-cubed of gold mentions with the actor_id that each is given; nobody's stand alone."""
    by_chain: Counter[tuple[str, str]] = Counter()
    by_key: Counter[tuple[str, str]] = Counter()
    by_both: Counter[tuple[str, str, str]] = Counter()
    for mention, key in keys.items():
        by_chain[(mention.document, mention.chain)] += 1
        if key is not None:
            by_key[(mention.document, key)] += 1
            by_both[(mention.document, mention.chain, key)] += 1
    precision = recall = 0.0
    for mention, key in keys.items():
        chain = by_chain[(mention.document, mention.chain)]
        together = 1 if key is None else by_both[(mention.document, mention.chain, key)]
        precision += 1 if key is None else together / by_key[(mention.document, key)]
        recall += together / chain
    count = len(keys)
    uncovered = sum(key is None for key in keys.values())
    return BCubed(precision / count if count else 0.0, recall / count if count else 0.0, count, uncovered)


def _key(mention: Mention, ours: list[_Ours]) -> str | None:
    best, key = 0.0, None
    for start, end, actor in ours:
        common = min(end, mention.end) - max(start, mention.start)
        if common > 0 and (share := common / max(end - start, mention.end - mention.start)) > best:
            best, key = share, actor
    return key


def _broken(keys: Mapping[Mention, str | None]) -> Counter[tuple[str, str, str | None]]:
    """Count mentions, by chain, text and actor, that have another actor_id than most of their chain."""
    usual: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for mention, key in keys.items():
        if key is not None:
            usual[(mention.document, mention.chain)][key] += 1
    most = {chain: max(sorted(counted), key=lambda key: counted[key]) for chain, counted in usual.items()}
    return Counter(
        (f"{mention.document} {mention.chain}", mention.text[:60], key)
        for mention, key in keys.items()
        if key != most.get((mention.document, mention.chain))
    )


def _gold_mentions(gold: Path) -> Iterable[Mention]:
    with gzip.open(gold, "rt", encoding="utf-8") if gold.suffix == ".gz" else gold.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for one in document["annotations"]["mentions"]:
                yield Mention(document["id"], one["start"], one["end"], one["chain"], one["type"], one["text"])


def _our_mentions(outputs: Path) -> dict[str, list[_Ours]]:
    release = outputs / "latest" if (outputs / "latest").exists() else outputs
    documents = pq.read_table(release / "documents.parquet", columns=["document_id", "source_record"]).to_pylist()
    records = {row["document_id"]: row["source_record"] for row in documents}
    found: dict[str, list[_Ours]] = {}
    columns = ["document_id", "start_char", "end_char", "actor_id"]
    for row in pq.read_table(release / "mentions.parquet", columns=columns).to_pylist():
        mention = (row["start_char"], row["end_char"], row["actor_id"])
        found.setdefault(records[row["document_id"]], []).append(mention)
    return found
