import os
from pathlib import Path

import pytest

from pipeline.staging.discover import discover
from pipeline.staging.records import Reject

SUFFIXES = frozenset({".txt", ".md"})


def walk(raw: Path) -> tuple[list[str], dict[str, str]]:
    found = list(discover(raw, SUFFIXES))
    return (
        [each.source_path for each in found if not isinstance(each, Reject)],
        {each.source_path: each.reason for each in found if isinstance(each, Reject)},
    )


def put(raw: Path, *names: str) -> None:
    for name in names:
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_text("x")


def test_files_come_at_any_depth_in_the_order_of_their_paths(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a/b/c.TXT", "a.txt", "A.txt", "a/documents.csv")
    assert walk(tmp_path) == (["A.txt", "a/documents.csv", "a/b/c.TXT", "a/z.md", "a.txt", "b.txt"], {})


def test_what_is_about_the_folder_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "LICENSE", "Licence.txt", ".a.txt", ".git/a.txt", "a/readme.txt", "b.txt~", "__MACOSX/c")
    assert walk(tmp_path) == ([], {})


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.jsonl.gz", "a.csv", "a", "a.jpg"])
def test_a_format_that_is_not_read_is_said(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    assert walk(tmp_path) == ([], {name: "unsupported_format"})


def test_links_are_followed_but_not_round_in_a_circle(tmp_path: Path) -> None:
    put(tmp_path, "a/b.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "c").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    read, rejects = walk(tmp_path)
    assert read == ["a/b.txt", "c/b.txt"]
    assert rejects == {
        "a/back": "symlink_loop",
        "c/back": "symlink_loop",
        "self.txt": "unreadable",
        "gone.txt": "unreadable",
    }


def test_two_links_into_each_other_end(tmp_path: Path) -> None:
    put(tmp_path, "a/x.txt", "b/y.txt")
    (tmp_path / "a" / "to_b").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "to_a").symlink_to(tmp_path / "a")
    read, rejects = walk(tmp_path)
    assert read == ["a/to_b/y.txt", "a/x.txt", "b/to_a/x.txt", "b/y.txt"]
    assert set(rejects.values()) == {"symlink_loop"}


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert walk(tmp_path) == ([], {"a.txt": "unreadable"})


def test_a_folder_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a/b.txt", "c.txt")
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert walk(tmp_path) == (["c.txt"], {"a": "unreadable"})


def test_a_name_that_is_no_text_is_written_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    assert walk(tmp_path) == (["caf\\xe9.txt"], {})


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    put(tmp_path, "/".join(["d"] * 300) + "/a.txt")
    assert len(walk(tmp_path)[0]) == 1
