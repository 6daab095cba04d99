"""The outputs folder: where releases lie, and how one gets there whole or not at all.

Belongs here: names of releases, the lock, the temporary folder, the rename, `latest` and `index.json`. Does not belong
here: what a release holds (see `publish.py`).

`releases/<date>[.n]/` holds one release, immutable. Whatever is there is whole: it was synced and then renamed. So the
folders are the truth, and `latest` and `index.json` are made from them again whenever a build ends.
"""

import datetime as dt
import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"

_NAME = re.compile(r"^(\d{4}-\d{2}-\d{2})(?:\.(\d+))?$")
_BUILDING = ".building-"


class StoreError(RuntimeError):
    """The outputs folder cannot take this release; the message says why and what to do."""


def releases(outputs: Path) -> list[Path]:
    """Return the release folders, oldest first."""
    folder = outputs / "releases"
    found = [path for path in folder.iterdir() if _NAME.match(path.name)] if folder.is_dir() else []
    return sorted((path for path in found if (path / MANIFEST).is_file()), key=_order)


def manifest(release: Path) -> dict[str, Any]:
    """Return what a release says of itself."""
    found: dict[str, Any] = json.loads((release / MANIFEST).read_text("utf-8"))
    return found


def table_hashes(release: Path) -> dict[str, str]:
    """Return the SHA-256 of each table of a release: what makes two releases the same."""
    return {table: said["sha256"] for table, said in manifest(release)["tables"].items()}


def next_name(outputs: Path, date: dt.date) -> str:
    """Return the name of the next release on a day: the date, then date.2 and so on.

    Raises StoreError where a later release is there already, since the newest must sort last.
    """
    last = releases(outputs)[-1:]
    if not last or _order(last[0])[0] < date.isoformat():
        return date.isoformat()
    last_date, number = _order(last[0])
    if last_date > date.isoformat():
        raise StoreError(f"The last release is of {last_date}; a release of {date} would come before it.")
    return f"{date}.{number + 1}"


@contextmanager
def locked(outputs: Path) -> Iterator[None]:
    """Keep other builds from publishing here meanwhile. Raises StoreError where one is at it.

    The system gives the lock back when the process ends, however it ends.
    """
    outputs.mkdir(parents=True, exist_ok=True)
    path = outputs / ".lock"
    with path.open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            raise StoreError(f"Process {holder} is publishing to {outputs}. Wait until it has ended.") from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def building(outputs: Path) -> Iterator[Path]:
    """Give an empty folder beside the releases to build one in; it is gone at the end unless `keep` has moved it."""
    folder = outputs / "releases"
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"{_BUILDING}*"):
        shutil.rmtree(leftover)
    path = folder / f"{_BUILDING}{os.getpid()}"
    path.mkdir()
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def keep(built: Path, name: str) -> Path:
    """Sync a built release to disk, give it its name, and return where it lies."""
    target = built.with_name(name)
    for path in sorted(built.rglob("*")):
        _sync(path)
    _sync(built)
    built.rename(target)
    _sync(target.parent)
    return target


def announce(outputs: Path) -> None:
    """Point `latest` at the newest release and write `index.json`, each replaced in one step."""
    found = releases(outputs)
    if not found:
        return
    link = outputs / ".latest"
    link.unlink(missing_ok=True)
    link.symlink_to(found[-1].relative_to(outputs))
    link.replace(outputs / "latest")
    entries = []
    for path in found:
        said = manifest(path)
        entries.append(
            {
                "version": path.name,
                "path": path.relative_to(outputs).as_posix(),
                "date": said["date"],
                "schema_version": said["schema_version"],
                "tables": said["tables"],
            }
        )
    part = outputs / ".index.json"
    part.write_text(json.dumps({"latest": found[-1].name, "releases": entries}, indent=2) + "\n", "utf-8")
    _sync(part)
    part.replace(outputs / "index.json")
    _sync(outputs)


def _order(release: Path) -> tuple[str, int]:
    match = _NAME.match(release.name)
    assert match is not None, release
    return match[1], int(match[2] or 1)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
