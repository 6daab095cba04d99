"""B-cubed says how far the mentions of one actor share one id, and gold that is no actor is passed over."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.chains import Mention, b_cubed, keys_of, score_chains


def mention(at: int, chain: str, kind: str = "ACTOR", document: str = "d") -> Mention:
    return Mention(document, at, at + 5, chain, kind, f"name {at}")


def test_one_id_for_each_chain_is_perfect() -> None:
    keys = {mention(0, "a"): "x", mention(10, "a"): "x", mention(20, "b"): "y"}
    assert (b_cubed(keys).precision, b_cubed(keys).recall) == (1.0, 1.0)


def test_a_chain_under_two_ids_costs_recall_and_two_chains_under_one_cost_precision() -> None:
    split = b_cubed({mention(0, "a"): "x", mention(10, "a"): "y"})
    assert (split.precision, split.recall) == (1.0, 0.5)
    lumped = b_cubed({mention(0, "a"): "x", mention(10, "b"): "x"})
    assert (lumped.precision, lumped.recall) == (0.5, 1.0)


def test_mentions_nobody_covers_stand_alone_and_ids_hold_within_a_document() -> None:
    scored = b_cubed({mention(0, "a"): None, mention(10, "a"): None, mention(0, "a", document="e"): None})
    assert scored.precision == 1.0
    assert scored.recall == pytest.approx(2 / 3)
    assert scored.uncovered == 3
    assert b_cubed({mention(0, "a"): "x", mention(0, "b", document="e"): "x"}).precision == 1.0


def test_no_mentions_at_all_score_nothing() -> None:
    assert b_cubed({}).f1 == 0.0


def test_a_gold_mention_is_given_the_actor_it_overlaps_most() -> None:
    wanted = mention(10, "a")
    assert keys_of([wanted], {"d": [(0, 12, "far"), (11, 15, "near"), (16, 20, "beside")]}) == {wanted: "near"}


def test_a_release_is_scored_without_countries_and_its_broken_chains_are_shown(tmp_path: Path) -> None:
    told = [
        {"start": 0, "end": 4, "chain": "a", "type": "ACTOR", "text": "Mira"},
        {"start": 10, "end": 14, "chain": "a", "type": "ACTOR", "text": "Mira"},
        {"start": 20, "end": 24, "chain": "a", "type": "ACTOR", "text": "Lady"},
        {"start": 30, "end": 34, "chain": "c", "type": "COUNTRY", "text": "Peru"},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "one", "annotations": {"mentions": told}}) + "\n")
    latest = tmp_path / "outputs" / "latest"
    latest.mkdir(parents=True)
    pq.write_table(pa.table({"document_id": ["doc"], "source_record": ["one"]}), latest / "documents.parquet")
    ours = {"document_id": ["doc"] * 3, "start_char": [0, 10, 20], "end_char": [4, 14, 24], "actor_id": ["m", "m", "l"]}
    pq.write_table(pa.table(ours), latest / "mentions.parquet")
    figures, shown = score_chains(gold, tmp_path / "outputs", show=5)
    assert "P 100.0  R  55.6  F1  71.4   (3 of 3 mentions covered)" in figures.splitlines()[0]
    assert "'Lady' is l" in shown
    assert shown.endswith(figures)
