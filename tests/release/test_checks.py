import re

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.release.checks import all_checks, run_checks
from tests.ledger import TEXTS, rewrite, table


def names(failures):
    return [failure.check.name for failure in failures]


def test_a_whole_ledger_passes_every_check(folder, staged_file):
    assert run_checks(folder, staged_file) == []


def test_every_check_has_its_own_name():
    found = [check.name for check in all_checks()]
    assert len(found) == len(set(found)) > 60


def test_every_check_names_all_the_tables_that_it_looks_at():
    for check in all_checks():
        assert set(re.findall(r"(?:FROM|JOIN) (\w+)", check.sql)) - {"staged"} <= set(check.tables), check.name


@pytest.mark.parametrize(
    ("name", "row", "values", "expected"),
    [
        ("mentions", 0, {"end_char": 5000}, "mentions.start_char to end_char lies inside the document"),
        ("mentions", 0, {"text": "Vessias army"}, "mentions.text stands in the text at its offsets"),
        ("mentions", 0, {"start_char": 2}, "mentions.text stands in the text at its offsets"),
        ("mentions", 0, {"text": None}, "mentions.text is there unless the text is withheld"),
        ("mentions", 0, {"actor_id": "act_nobody"}, "mentions.actor_id is in actors"),
        ("mentions", 1, {"mention_id": "men_1"}, "mentions: mention_id is unique"),
        ("mentions", 1, {"sentence_id": "sen_a1"}, "mentions.sentence_id is of the same document"),
        ("events", 0, {"trigger": "struck"}, "events.trigger stands in the text at its offsets"),
        ("events", 0, {"place_text": "Lima"}, "events.place_text stands in the text at its offsets"),
        ("events", 0, {"place_end_char": None}, "events.place_start_char to place_end_char lies inside the document"),
        ("events", 0, {"document_id": "doc_gone"}, "events.document_id is in documents"),
        ("event_actors", 1, {"text": "a town"}, "event_actors.text stands in the text at its offsets"),
        ("event_actors", 0, {"mention_id": "men_2"}, "event_actors.mention_id is of the same document"),
        ("event_quantities", 0, {"quantity_id": "qua_2"}, "event_quantities.quantity_id is of the same document"),
        ("quantities", 0, {"part_of_quantity_id": "qua_9"}, "quantities.part_of_quantity_id is in quantities"),
        ("quotations", 0, {"speaker_text": "Tan"}, "quotations.speaker_text stands in the text at its offsets"),
        ("quotations", 0, {"sentence_id": "sen_a1"}, None),
        ("actors", 1, {"parent_actor_id": "act_gone"}, "actors.parent_actor_id is in actors"),
        ("documents", 0, {"char_count": 3}, "documents are the staged texts, unchanged"),
        ("documents", 0, {"text_sha256": "0" * 64}, "documents are the staged texts, unchanged"),
        ("documents", 0, {"is_text_withheld": True}, "events holds no words of a withheld text"),
        ("discrepancy_quantities", 0, {"discrepancy_id": "dis_2"}, "discrepancies are between documents"),
        ("events", 0, {"incident_id": None}, None),
    ],
)
def test_a_fault_is_found_where_it_is(folder, staged_file, name, row, values, expected):
    rewrite(folder / f"{name}.parquet", row, **values)
    checks = [check for check in all_checks() if expected in (check.name, None)]
    assert names(run_checks(folder, staged_file, checks)) == ([expected] if expected else [])


def test_a_sentence_that_no_fact_cites_is_found(folder, staged_file):
    for name in ("mentions", "events", "quotations"):
        rows = pq.read_table(folder / f"{name}.parquet")
        keep = [value != "sen_a2" for value in rows["sentence_id"].to_pylist()]
        pq.write_table(rows.filter(pa.array(keep)), folder / f"{name}.parquet")
    (failure,) = [found for found in run_checks(folder, staged_file) if "cited" in found.check.name]
    assert failure.rows == ({"sentence_id": "sen_a2", "document_id": "doc_a"},)


def test_an_incident_without_a_report_is_found(folder, staged_file):
    for row in (0, 1):
        rewrite(folder / "events.parquet", row, incident_id=None)
    assert names(run_checks(folder, staged_file)) == ["incidents have a report"]


def test_a_text_that_is_not_the_staged_one_is_found(folder, staged_file):
    pq.write_table(table("texts", {"document_id": "doc_a", "text": TEXTS["doc_b"]}), folder / "texts.parquet")
    assert names(run_checks(folder, staged_file)) == ["texts are the staged texts"]


def test_a_failure_shows_ten_rows_with_their_key_and_what_to_do(folder, staged_file):
    one = pq.read_table(folder / "rejects.parquet").slice(0, 1)
    twice = [one.set_column(0, "reject_id", pa.array([f"rej_{n % 12:02}"])) for n in range(24)]
    pq.write_table(pa.concat_tables(twice), folder / "rejects.parquet")
    (failure,) = run_checks(folder, staged_file)
    assert (failure.count, len(failure.rows)) == (12, 10)
    assert failure.rows[0] == {"reject_id": "rej_00", "occurrences": 2}
    assert failure.check.advice in str(failure)


def test_a_missing_table_is_named(folder, staged_file):
    (folder / "dates.parquet").unlink()
    with pytest.raises(FileNotFoundError, match="the table dates was not built"):
        run_checks(folder, staged_file)


ODD = st.text(
    st.sampled_from("ab é🕊\u0301\u200d\ufe0f🏽🇩🇪👩\u202e’\x00\n\u3042𐍈") | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=40,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(ODD, min_size=1, max_size=20), data=st.data())
def test_offsets_count_code_points_in_any_text(folder, staged_file, texts, data):
    text = "".join(texts)
    starts = [data.draw(st.integers(0, len(text) - 1)) for _ in range(20)]
    spans = [(start, data.draw(st.integers(start + 1, len(text)))) for start in starts]
    checks = [check for check in all_checks() if check.name.startswith("place_mentions.") and "text" in check.name]
    rows = [
        {
            "place_mention_id": f"plm_{n}",
            "document_id": "doc_a",
            "sentence_id": "sen_a1",
            "start_char": start,
            "end_char": end,
            "text": text[start:end],
            "usage": "literal",
        }
        for n, (start, end) in enumerate(spans)
    ]
    pq.write_table(table("place_mentions", *rows), folder / "place_mentions.parquet")
    pq.write_table(pa.table({"document_id": ["doc_a"], "text": [text]}), staged_file)
    assert run_checks(folder, staged_file, checks) == []
    rows[0]["text"] += "x"
    pq.write_table(table("place_mentions", *rows), folder / "place_mentions.parquet")
    assert len(run_checks(folder, staged_file, checks)) == 1
