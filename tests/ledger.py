"""A whole small ledger, valid in every table: two texts, written for the tests, that disagree on a toll."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.tables import schema

TEXTS = {
    "doc_a": "🕊️ Vessia’s army shelled Lumo on 3 May 2021, killing 12 people. “We did not fire,” said Colonel Aré Tan.",
    "doc_b": "At least 20 people died in Lumo when Vessian guns fired on the town.",
}


def span(document: str, words: str) -> dict[str, Any]:
    """Return the offsets of the words in a text."""
    start = TEXTS[document].index(words)
    return {"start_char": start, "end_char": start + len(words)}


def table(name: str, *rows: dict[str, Any]) -> pa.Table:
    """Return rows as a table of the release; columns not given are null."""
    columns = schema.arrow_schema(name)
    unknown = {key for row in rows for key in row} - set(columns.names)
    assert not unknown, unknown
    bare = pa.schema([pa.field(field.name, field.type) for field in columns])
    return pa.Table.from_pylist([{key: row.get(key) for key in columns.names} for row in rows], schema=bare)


def staged() -> pa.Table:
    """Return the staged texts."""
    return pa.table({"document_id": list(TEXTS), "text": list(TEXTS.values())})


def small_ledger() -> dict[str, pa.Table]:
    """Return every table of the ledger, by name, in publication order."""
    found = {**_sources(), **_names(), **_facts(), **_happenings()}
    return {name: found[name] for name in schema.TABLES}


def _fact(document: str, words: str) -> dict[str, Any]:
    return {"document_id": document, "sentence_id": f"sen_{document[-1]}1", **span(document, words)}


def _sources() -> dict[str, pa.Table]:
    def document(name: str, **more: Any) -> dict[str, Any]:
        text = TEXTS[name]
        return {
            "document_id": name,
            "source_path": f"{name}.txt",
            "language": "en",
            "char_count": len(text),
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
            "is_text_withheld": False,
            **more,
        }

    first = TEXTS["doc_a"].index(" “We")
    second = {"start_char": first + 1, "end_char": len(TEXTS["doc_a"])}
    return {
        "documents": table(
            "documents",
            document(
                "doc_a",
                title="Guns over Lumo",
                publisher="Sample Post",
                licence="CC0",
                sentence_count=2,
                published_date=dt.date(2021, 5, 4),
                published_date_basis="metadata",
            ),
            document("doc_b", title="A town counts its dead", publisher="Sample Wire", sentence_count=1),
        ),
        "texts": table("texts", {"document_id": "doc_a", "text": TEXTS["doc_a"]}),
        "sentences": table(
            "sentences",
            {
                "sentence_id": "sen_a1",
                "document_id": "doc_a",
                "position": 0,
                "start_char": 0,
                "end_char": first,
                "text": TEXTS["doc_a"][:first],
            },
            {
                "sentence_id": "sen_a2",
                "document_id": "doc_a",
                "position": 1,
                **second,
                "text": TEXTS["doc_a"][first + 1 :],
            },
            {
                "sentence_id": "sen_b1",
                "document_id": "doc_b",
                "position": 0,
                "start_char": 0,
                "end_char": len(TEXTS["doc_b"]),
                "text": TEXTS["doc_b"],
            },
        ),
        "rejects": table(
            "rejects",
            {
                "reject_id": "rej_1",
                "stage": "staging",
                "source_path": "photo.txt",
                "reason": "binary",
                "detail": "The file holds no text.",
            },
            {
                "reject_id": "rej_2",
                "stage": "staging",
                "source_path": "empty.txt",
                "reason": "empty",
                "detail": "The file is empty.",
            },
        ),
    }


def _names() -> dict[str, pa.Table]:
    counts = {"mention_count": 1, "document_count": 1}
    return {
        "actors": table(
            "actors",
            {"actor_id": "act_vessia", "name": "Vessia", "actor_type": "country", "country_code": "VES", **counts},
            {
                "actor_id": "act_army",
                "name": "Armed forces of Vessia",
                "actor_type": "military",
                "sector": "MIL",
                "parent_actor_id": "act_vessia",
                "mention_count": 2,
                "document_count": 2,
            },
            {"actor_id": "act_tan", "name": "Aré Tan", "actor_type": "person", **counts},
        ),
        "actor_names": table(
            "actor_names",
            {"actor_id": "act_tan", "name": "Aré Tan", "is_canonical": True, "mention_count": 1},
            {"actor_id": "act_army", "name": "Armed forces of Vessia", "is_canonical": True, "mention_count": 0},
            {"actor_id": "act_army", "name": "Vessia’s army", "is_canonical": False, "mention_count": 1},
        ),
        "mentions": table(
            "mentions",
            {
                "mention_id": "men_1",
                **_fact("doc_a", "Vessia’s army"),
                "text": "Vessia’s army",
                "actor_id": "act_army",
                "mention_type": "nominal",
                "resolution_basis": "alias",
                "is_inferred": False,
            },
            {
                "mention_id": "men_2",
                **_fact("doc_b", "Vessian guns"),
                "text": "Vessian guns",
                "actor_id": "act_army",
                "mention_type": "nominal",
                "resolution_basis": "alias",
                "is_inferred": False,
            },
            {
                "mention_id": "men_3",
                **_fact("doc_a", "Aré Tan"),
                "sentence_id": "sen_a2",
                "text": "Aré Tan",
                "actor_id": "act_tan",
                "mention_type": "name",
                "resolution_basis": "exact",
                "is_inferred": False,
            },
        ),
        "places": table(
            "places",
            {
                "place_id": "pla_lumo",
                "name": "Lumo",
                "place_type": "city",
                "country_code": "VES",
                "latitude": 10.5,
                "longitude": -3.25,
                "is_representative_point": False,
            },
        ),
        "place_mentions": table(
            "place_mentions",
            {
                "place_mention_id": "plm_1",
                **_fact("doc_a", "Lumo"),
                "text": "Lumo",
                "usage": "literal",
                "place_id": "pla_lumo",
            },
        ),
        "dates": table(
            "dates",
            {
                "date_id": "dat_1",
                **_fact("doc_a", "3 May 2021"),
                "text": "3 May 2021",
                "date_type": "point",
                "start_date": dt.date(2021, 5, 3),
                "end_date": dt.date(2021, 5, 3),
                "precision": "day",
                "date_basis": "absolute",
            },
        ),
    }


def _facts() -> dict[str, pa.Table]:
    def event(name: str, document: str, words: str, trigger: str, **more: Any) -> dict[str, Any]:
        at = span(document, trigger)
        return {
            "event_id": name,
            **_fact(document, words),
            "evidence": words,
            "trigger": trigger,
            "trigger_start_char": at["start_char"],
            "trigger_end_char": at["end_char"],
            "event_type": "ASSAULT",
            "mode": "heavy-weapons",
            "quad_class": "material conflict",
            "intensity": -9.5,
            "status": "asserted",
            "rule_id": "shell.v",
            "confidence": 0.8,
            "incident_id": "inc_1",
            "place_id": "pla_lumo",
            **more,
        }

    def quantity(name: str, document: str, words: str, **more: Any) -> dict[str, Any]:
        return {
            "quantity_id": name,
            **_fact(document, words),
            "evidence": words,
            "unit": "person",
            "counted": "people",
            "quantity_type": "fatalities",
            "place_id": "pla_lumo",
            "status": "asserted",
            "rule_id": "toll",
            **more,
        }

    place = span("doc_a", "Lumo")
    speaker = span("doc_a", "Colonel Aré Tan")
    return {
        "events": table(
            "events",
            event(
                "eve_1",
                "doc_a",
                "Vessia’s army shelled Lumo on 3 May 2021",
                "shelled",
                place_text="Lumo",
                place_start_char=place["start_char"],
                place_end_char=place["end_char"],
                date_precision="day",
                date_basis="absolute",
                start_date=dt.date(2021, 5, 3),
                end_date=dt.date(2021, 5, 3),
            ),
            event("eve_2", "doc_b", "Vessian guns fired on the town", "fired"),
            event("eve_3", "doc_a", "We did not fire", "fire", sentence_id="sen_a2", status="denied", incident_id=None),
        ),
        "event_actors": table(
            "event_actors",
            {
                "participant_id": "par_1",
                "event_id": "eve_1",
                "role": "source",
                "actor_id": "act_army",
                "mention_id": "men_1",
                **span("doc_a", "Vessia’s army"),
                "text": "Vessia’s army",
                "is_inferred": False,
            },
            {
                "participant_id": "par_2",
                "event_id": "eve_2",
                "role": "target",
                **span("doc_b", "the town"),
                "text": "the town",
                "is_inferred": False,
            },
        ),
        "quantities": table(
            "quantities",
            quantity("qua_1", "doc_a", "12 people", value_low=12.0, value_high=12.0, comparator="exactly"),
            quantity("qua_2", "doc_b", "At least 20 people", value_low=20.0, comparator="at_least"),
        ),
        "event_quantities": table(
            "event_quantities",
            {"event_id": "eve_1", "quantity_id": "qua_1"},
            {"event_id": "eve_2", "quantity_id": "qua_2"},
        ),
        "quotations": table(
            "quotations",
            {
                "quotation_id": "quo_1",
                **_fact("doc_a", "We did not fire,"),
                "sentence_id": "sen_a2",
                "text": "We did not fire,",
                "is_direct": True,
                "cue": "said",
                "speaker_text": "Colonel Aré Tan",
                "speaker_start_char": speaker["start_char"],
                "speaker_end_char": speaker["end_char"],
                "speaker_actor_id": "act_tan",
                "rule_id": "direct",
            },
        ),
    }


def _happenings() -> dict[str, pa.Table]:
    return {
        "incidents": table(
            "incidents",
            {
                "incident_id": "inc_1",
                "event_type": "ASSAULT",
                "title": "Shelling of Lumo",
                "place_id": "pla_lumo",
                "start_date": dt.date(2021, 5, 3),
                "end_date": dt.date(2021, 5, 3),
                "date_precision": "day",
                "report_count": 2,
                "document_count": 2,
                "publisher_count": 2,
                "fatalities_low": 12,
                "fatalities_best": 12,
                "fatalities_high": 20,
                "best_basis": "exact figure of Sample Post",
                "is_disputed": True,
            },
        ),
        "discrepancies": table(
            "discrepancies",
            {
                "discrepancy_id": "dis_1",
                "quantity_type": "fatalities",
                "measured": "people killed",
                "subject": "Lumo",
                "value_low": 12.0,
                "value_high": 20.0,
                "document_count": 2,
            },
        ),
        "discrepancy_quantities": table(
            "discrepancy_quantities",
            {"discrepancy_id": "dis_1", "quantity_id": "qua_1"},
            {"discrepancy_id": "dis_1", "quantity_id": "qua_2"},
        ),
    }


def rewrite(path: Path, row: int, **values: Any) -> None:
    """Change cells of one row of a Parquet file."""
    found = pq.read_table(path)
    rows = found.to_pylist()
    rows[row].update(values)
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), path)


def drop(path: Path, *rows: int) -> None:
    """Take rows out of a Parquet file."""
    found = pq.read_table(path)
    pq.write_table(found.filter(pa.array([at not in rows for at in range(found.num_rows)])), path)


def add(path: Path, like: int, **values: Any) -> None:
    """Add a row to a Parquet file: a copy of another with other values."""
    found = pq.read_table(path)
    rows = [*found.to_pylist(), {**found.slice(like, 1).to_pylist()[0], **values}]
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), path)


def write_ledger(folder: Path) -> None:
    """Write the tables as a build leaves them, `texts` being left to the release, and the texts as `staged.parquet`."""
    write_tables(folder)
    (folder / "texts.parquet").unlink()
    pq.write_table(staged(), folder / "staged.parquet")


def write_tables(folder: Path) -> Path:
    """Write every table to a folder as a release holds them, and return it."""
    folder.mkdir(exist_ok=True)
    for name, rows in small_ledger().items():
        pq.write_table(rows, folder / f"{name}.parquet")
    return folder
