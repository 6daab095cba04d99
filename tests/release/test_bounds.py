import pyarrow.parquet as pq
import pytest

from pipeline.lexicon.source import LexiconError, Source
from pipeline.release.bounds import Bound, BoundsError, Verdict, judge, read_bounds
from pipeline.release.publish import publish
from pipeline.release.store import manifest, releases
from pipeline.release.summary import summarise
from tests.ledger import add, rewrite
from tests.release.test_publish import DAY


def value(folder, bound, last=None):
    (verdict,) = judge(folder, [bound], last).verdicts
    return verdict.value


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (Bound("x", "x", "events", "rows"), 3),
        (Bound("x", "x", "events", "per_document"), 1.5),
        (Bound("x", "x", "events", "filled", "start_date"), 1 / 3),
        (Bound("x", "x", "events", "share", "status", ("denied", "alleged")), 1 / 3),
        (Bound("x", "x", "events", "share", "status"), 0),
        (Bound("x", "x", "documents", "share", "is_text_withheld", ("false",)), 1),
        (Bound("x", "x", "events", "filled", "start_date", from_rows=4), None),
        (Bound("x", "x", "events", "per_document", from_rows=3), None),
    ],
)
def test_each_measure_is_what_it_says(folder, bound, expected):
    found = value(folder, bound)
    assert found == (None if expected is None else pytest.approx(expected))


def test_kept_compares_rows_of_a_document_with_the_last_release(folder):
    bound = Bound("x", "x", "events", "kept")
    assert value(folder, bound, {"events": 30, "documents": 10}) == 0.5
    assert value(folder, bound) is None
    assert value(folder, bound, {"events": 0, "documents": 10}) is None
    assert value(folder, Bound("x", "x", "events", "kept", from_rows=2), {"events": 3, "documents": 1}) is None


@pytest.mark.parametrize(
    ("found", "failure", "warning"),
    [(None, False, False), (0.5, True, False), (1, False, True), (2, False, False), (9, False, True)],
)
def test_below_the_minimum_fails_and_outside_the_band_warns(found, failure, warning):
    verdict = Verdict(Bound("x", "x", "events", "rows", minimum=1, low=2, high=8), found)
    assert (verdict.is_failure, verdict.is_warning) == (failure, warning)


def test_the_shipped_bounds_can_be_measured_and_let_a_small_folder_pass(folder):
    bounds = read_bounds(Source())
    assert {bound.measure for bound in bounds} == {"rows", "per_document", "kept", "filled", "share"}
    assert {value for bound in bounds for value in bound.values} >= {"asserted", "denied"}
    judged = judge(folder, bounds, {"events": 1_000_000, "documents": 1})
    assert judged.said() == {"figures": {"documents": 2}, "warnings": []}


def test_a_folder_without_a_text_is_no_release(folder):
    for table in ("documents", "events"):
        path = folder / f"{table}.parquet"
        pq.write_table(pq.read_table(path).slice(0, 0), path)
    with pytest.raises(BoundsError, match=r"texts: 0; usual is at least 1(.|\n)*\(documents\)(.|\n)*write an entry"):
        judge(folder, read_bounds(Source()))


def test_a_users_bounds_replace_and_add(tmp_path):
    (tmp_path / "bounds.yaml").write_text(
        "- {id: documents, told: texts, table: documents, measure: rows}\n"
        "- {id: own, told: aid, table: events, measure: share, column: event_type, values: [AID], low: 0.5}\n"
    )
    bounds = {bound.id: bound for bound in read_bounds(Source(tmp_path))}
    assert bounds["documents"].minimum is None
    assert bounds["own"].values == ("AID",)
    assert len(bounds) == len(read_bounds(Source())) + 1


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{id: a, told: a, table: evnts, measure: rows}", "no table evnts"),
        ("{id: a, told: a, table: events, measure: mean}", "no measure mean"),
        ("{id: a, told: a, table: events, measure: filled, column: moods}", "no column moods"),
        ("{id: a, told: a, table: events, measure: filled, column: evidence}", "no column evidence"),
        ("{id: a, told: a, table: events, measure: rows, minimum: many}", "must be numbers"),
        ("{id: a, told: a, table: events, measure: rows, max: 3}", "unknown field max"),
    ],
)
def test_a_bound_that_cannot_be_used_is_told_with_its_place(tmp_path, entry, told):
    (tmp_path / "bounds.yaml").write_text(f"- {entry}\n")
    with pytest.raises(LexiconError, match=f"bounds.yaml, entry 1.*{told}"):
        read_bounds(Source(tmp_path))


def test_own_bounds_call_for_no_new_extraction(tmp_path):
    before = Source(tmp_path).version()
    (tmp_path / "bounds.yaml").write_text("[]")
    assert Source(tmp_path).version() == before


def test_a_release_below_a_minimum_is_not_made_and_the_last_one_stays(folder, staged_file, released):
    rewrite(folder / "places.parquet", 0, latitude=1.0)
    bounds = [Bound("many", "events", "events", "rows", minimum=4)]
    with pytest.raises(BoundsError, match="events: 3; usual is at least 4"):
        publish(folder, staged_file, released, DAY, bounds=bounds)
    assert [path.name for path in releases(released)] == ["2021-05-05"]


def test_a_release_outside_a_band_is_made_and_says_so(folder, staged_file, released):
    add(folder / "places.parquet", 0, place_id="pla_2")
    bounds = [Bound("few", "events in each text", "events", "per_document", high=1)]
    made = publish(folder, staged_file, released, DAY, bounds=bounds).path
    warning = "events in each text: 1.5; usual is at most 1 (few)"
    assert manifest(made)["warnings"] == [warning]
    assert manifest(made)["figures"] == {"few": 1.5}
    assert "events in each text: 1.5" in (made / "CHANGES.md").read_text("utf-8")
    assert warning in summarise(made).text()
