"""A name taken down is in no file of the next release, while ids and offsets stay and nothing else is lost."""

import datetime as dt
import shutil

import pyarrow.parquet as pq
import pytest

from pipeline.release.contents import present
from pipeline.release.publish import publish
from pipeline.release.store import manifest
from pipeline.staging.person_names import LABEL
from pipeline.staging.takedown import Takedown, TakedownError
from pipeline.tables import schema
from tests.ledger import rewrite, write_ledger
from tests.release.words import text_of

DAY = dt.date(2021, 5, 6)
TAN = Takedown("person", "Are Tan", "asked by the family", dt.date(2021, 5, 6), 1)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """The small ledger with the name in every corner that can hold one, not to be changed."""
    folder = tmp_path_factory.mktemp("ledger")
    write_ledger(folder)
    rewrite(
        folder / "documents.parquet",
        0,
        title="Guns over Lumo: Colonel Tan denies it",
        author="Aré Tan",
        url="https://post.example/2021/are-tan-denies",
        source_path="post/are-tan.txt",
    )
    rewrite(folder / "incidents.parquet", 0, title="Assault by Aré Tan on Lumo", best_basis="told by Aré Tan")
    rewrite(folder / "discrepancies.parquet", 0, subject="Assault by Aré Tan on Lumo")
    rewrite(folder / "rejects.parquet", 0, source_path="photos/are_tan.txt", detail="Aré Tan’s picture is no text.")
    rewrite(folder / "actor_names.parquet", 2, name="Tan’s army", mention_count=0)
    rewrite(folder / "event_actors.parquet", 0, actor_id="act_tan", mention_id="men_3")
    return folder


@pytest.fixture(scope="module")
def taken(ledger, tmp_path_factory):
    """The release before the takedown and the one after it, not to be changed."""
    outputs = tmp_path_factory.mktemp("taken") / "outputs"
    before = publish(ledger, ledger / "staged.parquet", outputs, DAY)
    return before.path, publish(ledger, ledger / "staged.parquet", outputs, DAY, takedowns=[TAN]).path


@pytest.fixture
def named(ledger, tmp_path):
    """A copy of that ledger."""
    return shutil.copytree(ledger, tmp_path / "tables")


def rows(release, table):
    return pq.read_table(release / f"{table}.parquet").to_pylist()


def test_the_name_is_in_no_file(taken):
    before, after = taken
    naming = {path.name for path, _ in present(before) if "Aré Tan" in text_of(path)}
    assert {"texts.parquet", "conflict-ledger.duckdb", "explorer.html", "events.csv"} & naming
    for path, _ in present(after):
        text = text_of(path).casefold()
        assert "aré" not in text, path
        assert "are tan" not in text and "are-tan" not in text and "are_tan" not in text, path
        assert "colonel tan" not in text and "tan’s army" not in text, path


def test_only_the_name_is_masked_and_every_offset_stays_true(taken):
    before, after = taken
    (old,), (new,) = rows(before, "texts"), rows(after, "texts")
    assert new["text"] == old["text"].replace("Aré Tan", "███ ███")
    for table in schema.TABLES:
        for span in schema.spans(table):
            for row in rows(after, table):
                if row.get("document_id") == "doc_a" and row[span.verbatim] is not None:
                    assert new["text"][row[span.start] : row[span.end]] == row[span.verbatim]
    assert rows(after, "quotations")[0]["speaker_text"] == "Colonel ███ ███"


def test_ids_stay_and_what_does_not_name_the_person_too(taken):
    before, after = taken
    for table in schema.TABLES:
        if table != "actor_names":
            keys = list(schema.primary_key(table))
            assert pq.read_table(after / f"{table}.parquet", columns=keys) == pq.read_table(
                before / f"{table}.parquet", columns=keys
            )
    assert {row["actor_id"]: row["name"] for row in rows(after, "actors")} == {
        "act_tan": LABEL,
        "act_army": "Armed forces of Vessia",
        "act_vessia": "Vessia",
    }
    for table in ("places", "dates", "event_quantities"):
        assert rows(after, table) == rows(before, table)


def test_titles_and_addresses_do_not_tell_it_either(taken):
    _, after = taken
    (document,) = (row for row in rows(after, "documents") if row["document_id"] == "doc_a")
    assert document["title"] == f"Guns over Lumo: Colonel {LABEL} denies it"
    assert (document["author"], document["url"], document["source_path"]) == (LABEL, None, "post/███-███.txt")
    (incident,) = rows(after, "incidents")
    assert incident["title"] == rows(after, "discrepancies")[0]["subject"] == f"Assault by {LABEL} on Lumo"
    assert incident["best_basis"] == f"told by {LABEL}"


def test_the_changes_say_so_without_telling_whom(taken):
    _, after = taken
    said = manifest(after)["takedowns"]
    assert said == [
        {
            "kind": "person",
            "count": 1,
            "reason": "asked by the family",
            "date": "2021-05-06",
            "told": "The name of a private person, which 1 document has, asked for on 2021-05-06: asked by the family.",
        }
    ]
    assert said[0]["told"] in (after / "CHANGES.md").read_text()
    changed = {path.stem for path in (after / "changes").glob("*.parquet") if pq.read_metadata(path).num_rows}
    assert changed == set(), "a mask over both sides is no change of a row"


def test_the_next_release_keeps_it_withheld(taken, named, tmp_path):
    outputs = shutil.copytree(taken[1].parents[1], tmp_path / "outputs", symlinks=True)
    again = publish(named, named / "staged.parquet", outputs, DAY, takedowns=[TAN])
    assert not again.is_new
    rewrite(named / "places.parquet", 0, latitude=1.0)
    later = publish(named, named / "staged.parquet", outputs, DAY, takedowns=[TAN])
    assert later.is_new and all("aré" not in text_of(path).casefold() for path, _ in present(later.path))
    assert [path.name for path in (outputs / "releases").iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("setting", ["evidence", "none"])
def test_it_is_withheld_whatever_is_published_of_texts(ledger, tmp_path, setting):
    publish(ledger, ledger / "staged.parquet", tmp_path / "outputs", DAY, "evidence")
    made = publish(ledger, ledger / "staged.parquet", tmp_path / "outputs", DAY, setting, takedowns=[TAN])
    assert all("aré" not in text_of(path).casefold() for path, _ in present(made.path))


def test_a_public_person_of_the_lexicon_is_refused(named, tmp_path):
    rewrite(named / "actors.parquet", 1, name="Aré Tan", actor_type="person")
    rewrite(named / "actor_names.parquet", 1, name="Aré Tan")
    rewrite(named / "actors.parquet", 2, actor_id="per.are-tan")
    for table, row, column in (
        ("actor_names", 0, "actor_id"), ("mentions", 2, "actor_id"), ("quotations", 0, "speaker_actor_id"),
        ("event_actors", 0, "actor_id"),
    ):  # fmt: skip
        rewrite(named / f"{table}.parquet", row, **{column: "per.are-tan"})
    with pytest.raises(TakedownError, match="public person"):
        publish(named, named / "staged.parquet", tmp_path / "outputs", DAY, takedowns=[TAN])
    assert list((tmp_path / "outputs" / "releases").iterdir()) == []
