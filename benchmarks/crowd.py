"""A large made-up ledger: sentences put together from a few words, so that the explorer can be tried at any size.

Belongs here: rows that fit each other as those of a release do. Does not belong here: measuring (`explorer.py`).
"""

import datetime as dt
import hashlib
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.dataset import Dataset
from pipeline.lexicon import plover
from pipeline.release.database import write_database
from pipeline.tables import schema
from pipeline.tables.vocabulary import STATUSES

SEED = 7
ACTORS, PLACES, PUBLISHERS, EVENTS_OF_DOCUMENT, REPORTS_OF_INCIDENT = 1500, 900, 40, 12, 3
SYLLABLES = ("ka", "ro", "ve", "lim", "tan", "su", "dor", "mi", "esh", "bal", "nu", "gri", "pol", "ara")
VERBS = ("shelled", "raided", "left", "besieged", "visited", "warned", "blamed", "searched")
FIRST_DAY = dt.date(2014, 1, 1)

Rows = dict[str, list[dict[str, Any]]]


def write_release(events: int, folder: Path, publish_text: str = "licence") -> dict[str, Any]:
    """Write tables and database of a ledger with so many events to a new folder; return what a manifest would say."""
    folder.mkdir(parents=True)
    for table, found in crowd(events).items():
        pq.write_table(found, folder / f"{table}.parquet")
    said = {
        "version": "2024-06-01",
        "date": "2024-06-01",
        "schema_version": schema.SCHEMA_VERSION,
        "licence": "CC BY 4.0",
        "publish_text": publish_text,
        "git_revision": None,
        "versions": {},
        "tables": {name: {"rows": Dataset.open(folder / f"{name}.parquet").row_count} for name in schema.TABLES},
    }
    write_database(folder, said)
    return said


def crowd(events: int) -> dict[str, pa.Table]:
    """Return the tables of such a ledger, the same for the same number."""
    chance = random.Random(SEED)
    rows: Rows = {table: [] for table in schema.TABLES}
    if events:
        _world(rows, chance)
    for number in range(events):
        _report(rows, chance, number)
    _happenings(rows)
    return {table: pa.Table.from_pylist(found, schema=_bare(table)) for table, found in rows.items()}


def _bare(table: str) -> pa.Schema:
    return pa.schema([pa.field(field.name, field.type) for field in schema.arrow_schema(table)])


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


def _world(rows: Rows, chance: random.Random) -> None:
    for number in range(ACTORS):
        kind = ("country", "military", "armed_group", "person")[number % 4]
        name = f"{_name(chance)} {('', 'army', 'front', _name(chance))[number % 4]}".strip()
        rows["actors"].append(
            {"actor_id": f"act.{number}", "name": name, "actor_type": kind, "mention_count": 1, "document_count": 1}
        )
    for number in range(PLACES):
        rows["places"].append(
            {
                "place_id": f"pla.{number}",
                "name": _name(chance),
                "place_type": "admin1" if number % 6 == 0 else "city",
                "country_name": "Madeuria",
                "latitude": round(chance.gauss(15, 14), 3),
                "longitude": round(chance.gauss(25, 18), 3),
                "is_representative_point": number % 6 == 0,
            }
        )


def _report(rows: Rows, chance: random.Random, number: int) -> None:
    """Add one event with its sentence, people and figure; every twelfth begins a document, every second is quoted."""
    if number % EVENTS_OF_DOCUMENT == 0:
        _document(rows, chance, number // EVENTS_OF_DOCUMENT)
    document = rows["documents"][-1]
    source, target = chance.choices(rows["actors"], k=2)
    place, verb = chance.choice(rows["places"]), chance.choice(VERBS)
    dead, claimant = chance.randint(1, 400), chance.choice(rows["actors"])
    day = document["published_date"] - dt.timedelta(days=chance.randint(0, 5))
    spans: dict[str, tuple[int, int]] = {}
    text, offset = "", number % EVENTS_OF_DOCUMENT * 400
    for part, words in (
        ("source", source["name"]),
        ("trigger", verb),
        ("target", target["name"]),
        ("", "near"),
        ("place", place["name"]),
        ("", "and killed"),
        ("figure", f"{dead} people"),
        ("", "that day,"),
        ("claimant", claimant["name"]),
        ("", "told reporters."),
    ):
        if part:
            spans[part] = (offset + len(text), offset + len(text) + len(words))
        text += f"{words} "
    text = text.strip()
    said = {name: text[start - offset : end - offset] for name, (start, end) in spans.items()}
    kind = chance.choice(plover.shipped().types)
    status, has_place, is_dated = chance.choice(STATUSES), chance.random() < 0.7, chance.random() < 0.8
    where = {"document_id": document["document_id"], "sentence_id": f"sen.{number}"}
    end = spans["figure"][1]
    when = {"start_date": day if is_dated else None, "end_date": day if is_dated else None}
    rows["sentences"].append(
        {
            **where,
            "position": number % EVENTS_OF_DOCUMENT,
            "start_char": offset,
            "end_char": offset + len(text),
            "text": text,
        }
    )
    rows["events"].append(
        {
            **where,
            **when,
            "event_id": f"event.{number}",
            "start_char": offset,
            "end_char": end,
            "evidence": text[: end - offset],
            "trigger": said["trigger"],
            "trigger_start_char": spans["trigger"][0],
            "trigger_end_char": spans["trigger"][1],
            "event_type": kind.id,
            "quad_class": kind.quad_class,
            "intensity": float(kind.intensity),
            "status": status,
            "attributed_actor_id": claimant["actor_id"] if status != "asserted" else None,
            "date_precision": "day" if is_dated else None,
            "place_id": place["place_id"] if has_place else None,
            "place_text": said["place"] if has_place else None,
            "place_start_char": spans["place"][0] if has_place else None,
            "place_end_char": spans["place"][1] if has_place else None,
            "incident_id": f"inc.{number // REPORTS_OF_INCIDENT}",
            "rule_id": f"made.{verb}",
            "confidence": round(chance.uniform(0.3, 0.99), 2),
        }
    )
    for role, actor in (("source", source), ("target", target)):
        rows["event_actors"].append(
            {
                "participant_id": f"par.{number}.{role}",
                "event_id": f"event.{number}",
                "role": role,
                "actor_id": actor["actor_id"],
                "start_char": spans[role][0],
                "end_char": spans[role][1],
                "text": said[role],
                "is_inferred": False,
            }
        )
    rows["quantities"].append(
        {
            **where,
            **when,
            "quantity_id": f"quantity.{number}",
            "start_char": spans["figure"][0],
            "end_char": end,
            "evidence": said["figure"],
            "value_low": float(dead),
            "value_high": float(dead),
            "comparator": "exactly",
            "unit": "person",
            "quantity_type": "fatalities",
            "counted": "people",
            "place_id": place["place_id"] if has_place else None,
            "status": status,
            "rule_id": "made.toll",
        }
    )
    rows["event_quantities"].append({"event_id": f"event.{number}", "quantity_id": f"quantity.{number}"})
    if number % 2:
        rows["quotations"].append(
            {
                **where,
                "quotation_id": f"quotation.{number}",
                "start_char": offset,
                "end_char": end,
                "text": text[: end - offset],
                "is_direct": number % 4 == 1,
                "cue": "told",
                "speaker_text": said["claimant"],
                "speaker_start_char": spans["claimant"][0],
                "speaker_end_char": spans["claimant"][1],
                "speaker_actor_id": claimant["actor_id"],
                "rule_id": "made.said",
            }
        )


def _document(rows: Rows, chance: random.Random, number: int) -> None:
    title = f"{_name(chance)} and {_name(chance)}: {_name(chance)} again"
    rows["documents"].append(
        {
            "document_id": f"doc.{number}",
            "source_path": f"{number}.txt",
            "title": title,
            "publisher": f"Made-up Post {number % PUBLISHERS}",
            "url": f"https://post.example/{number}",
            "published_date": FIRST_DAY + dt.timedelta(days=int(chance.triangular(0, 3650, 3000))),
            "published_date_basis": "metadata",
            "language": "en",
            "text_sha256": hashlib.sha256(title.encode()).hexdigest(),
            "char_count": EVENTS_OF_DOCUMENT * 400,
            "sentence_count": EVENTS_OF_DOCUMENT,
            "is_text_withheld": False,
        }
    )


def _happenings(rows: Rows) -> None:
    """Gather every three events as an incident; the figures of the first two of every tenth are in dispute."""
    events, figures = rows["events"], rows["quantities"]
    for first in range(0, len(events), REPORTS_OF_INCIDENT):
        event, number = events[first], first // REPORTS_OF_INCIDENT
        tolls = [int(figure["value_low"]) for figure in figures[first : first + REPORTS_OF_INCIDENT]]
        disputed = number % 10 == 0 and len(tolls) > 1
        rows["incidents"].append(
            {
                "incident_id": f"inc.{number}",
                "event_type": event["event_type"],
                "title": f"{event['event_type'].capitalize()} number {number}",
                "start_date": event["start_date"],
                "end_date": event["end_date"],
                "place_id": event["place_id"],
                "report_count": len(tolls),
                "document_count": 1,
                "publisher_count": 1,
                "fatalities_low": min(tolls),
                "fatalities_best": tolls[0],
                "fatalities_high": max(tolls),
                "is_disputed": disputed,
            }
        )
        if disputed:
            pair = sorted(figures[first : first + 2], key=lambda figure: figure["value_low"])
            rows["discrepancies"].append(
                {
                    "discrepancy_id": f"dis.{number}",
                    "quantity_type": "fatalities",
                    "measured": "people killed",
                    "subject": f"number {number}",
                    "value_low": pair[0]["value_low"],
                    "value_high": pair[1]["value_high"],
                    "document_count": 2,
                }
            )
            for figure in pair:
                rows["discrepancy_quantities"].append(
                    {"discrepancy_id": f"dis.{number}", "quantity_id": figure["quantity_id"]}
                )
