"""Reads a text as the pipeline does and shows its quantities in words."""

import datetime as dt

from pipeline.extract.document import read_document
from pipeline.extract.facts import Facts, Quantity
from pipeline.lexicon import load

Figure = tuple[str, float | None, str, str]


def read(text: str) -> Facts:
    return read_document("doc", text, dt.date(2021, 6, 16), (), load())


def quantities(text: str) -> list[Quantity]:
    return list(read(text).quantities)


def evidence(text: str, quantity: Quantity) -> str:
    return text[quantity.start : quantity.end]


def figures(text: str) -> list[Figure]:
    """Evidence, value (the lower one where there is one), comparator and type of each quantity."""
    return [
        (evidence(text, q), q.value_low if q.value_low is not None else q.value_high, q.comparator, q.quantity_type)
        for q in quantities(text)
    ]
