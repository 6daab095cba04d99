"""The GeoNames part of the gazetteer: a Parquet table of places and one of their names, kept in Arrow.

Belongs here: finding rows by key without turning half a million names into Python objects. Does not belong here: our
own places and which of several one means (`places.py`, `extract/places/`). Made by `training/make_gazetteer.py`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, overload

import pyarrow.parquet as pq

_DECIMALS = 4


class _Keys(Sequence[bytes]):
    """A sorted Arrow string column as a sequence of its UTF-8 values, decoded one at a time."""

    def __init__(self, path: Path) -> None:
        column = pq.read_table(path, columns=["key"], memory_map=True)["key"].combine_chunks()
        _, offsets, data = column.buffers()
        self._offsets = memoryview(offsets).cast("i")
        self._data = memoryview(data)
        self._size = len(column)

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(self._size))]
        return self._data[self._offsets[at] : self._offsets[at + 1]].tobytes()


class GeoNamesRow(NamedTuple):
    """One place; the names of the fields are those of the table."""

    place_id: str
    name: str
    place_type: str
    country_code: str
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int


class GeoNames:
    """Places by key and by row."""

    def __init__(self, folder: Path) -> None:
        """Read `places.parquet` and `names.parquet` of a folder."""
        self._keys = _Keys(folder / "names.parquet")
        names = pq.read_table(folder / "names.parquet", columns=["row", "is_alternate"], memory_map=True)
        self._rows = names["row"].to_numpy()
        self._alternate = names["is_alternate"].combine_chunks()
        self._places = pq.read_table(folder / "places.parquet", memory_map=True).combine_chunks()

    def rows(self, key: str) -> list[tuple[int, bool]]:
        """Return the rows of the places a key names, each with whether the name is only an alternate one."""
        wanted = key.encode()
        at = bisect_left(self._keys, wanted)
        found = []
        while at < len(self._keys) and self._keys[at] == wanted:
            found.append((int(self._rows[at]), self._alternate[at].as_py()))
            at += 1
        return found

    def begins(self, key: str) -> bool:
        """Tell whether a longer name begins with the words of `key`."""
        wanted = key.encode() + b" "
        at = bisect_left(self._keys, wanted)
        return at < len(self._keys) and self._keys[at].startswith(wanted)

    def row(self, row: int) -> GeoNamesRow:
        """Return one place."""
        values: dict[str, Any] = {name: self._places[name][row].as_py() for name in GeoNamesRow._fields}
        for name in ("latitude", "longitude"):
            values[name] = round(values[name], _DECIMALS)
        return GeoNamesRow(**values)
