import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.release.changes.ids import write_id_changes
from pipeline.release.changes.sides import open_sides
from tests.ledger import small_ledger


def changes(tmp_path, old, new):
    """Return the changes of actor ids between two lists of the actors of mentions; None: the mention is not there."""
    folders = []
    for name, actors in (("before", old), ("after", new)):
        folder = tmp_path / name
        folder.mkdir()
        tables = small_ledger()
        mention, actor = tables["mentions"].to_pylist()[0], tables["actors"].to_pylist()[0]
        rows = {
            "mentions": [mention | {"mention_id": f"m{at}", "actor_id": who} for at, who in enumerate(actors) if who],
            "actors": [actor | {"actor_id": who} for who in sorted(set(filter(None, actors)))],
        }
        for table, content in {
            **tables,
            **{k: pa.Table.from_pylist(v, tables[k].schema) for k, v in rows.items()},
        }.items():
            pq.write_table(content, folder / f"{table}.parquet")
        folders.append(folder)
    with open_sides(*folders) as connection:
        write_id_changes(connection, tmp_path / "ids.parquet")
    return [tuple(row.values()) for row in pq.read_table(tmp_path / "ids.parquet").to_pylist()]


def test_two_ids_whose_mentions_are_now_one_were_merged(tmp_path):
    assert changes(tmp_path, ["a", "a", "b"], ["a", "a", "a"]) == [
        ("actors", "merged", "a", "a", 2),
        ("actors", "merged", "b", "a", 1),
    ]


def test_two_ids_merged_under_a_new_one(tmp_path):
    assert changes(tmp_path, ["a", "b"], ["c", "c"]) == [
        ("actors", "merged", "a", "c", 1),
        ("actors", "merged", "b", "c", 1),
    ]


def test_one_id_whose_mentions_are_now_two_was_split(tmp_path):
    assert changes(tmp_path, ["a", "a", "a"], ["a", "a", "b"]) == [
        ("actors", "split", "a", "a", 2),
        ("actors", "split", "a", "b", 1),
    ]


def test_an_id_that_goes_on_under_another_was_renamed(tmp_path):
    assert changes(tmp_path, ["a", "a", "x"], ["b", "b", "x"]) == [("actors", "renamed", "a", "b", 2)]


def test_a_mention_that_passes_between_lasting_ids_changes_no_id(tmp_path):
    assert changes(tmp_path, ["a", "a", "b", "b"], ["a", "b", "b", "b"]) == []


def test_an_id_that_lost_all_its_mentions_was_neither_merged_nor_split(tmp_path):
    assert changes(tmp_path, ["a", "b"], [None, "b"]) == []


def test_ids_that_came_with_new_texts_were_not_split_off(tmp_path):
    assert changes(tmp_path, ["a", None], ["a", "b"]) == []
