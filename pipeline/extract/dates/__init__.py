"""Temporal expressions: found by their words, dated by the document's date, the text before them and tense.

`find_dates` is the whole interface. The way goes from pieces (`lexer`, `classes`) over rules (`grammar`, `readings`) to
what an expression says (`meanings`), what stands before it (`context`) and the days it means (`resolve`, `periods`).
"""

from pipeline.extract.dates.find import find_dates

__all__ = ["find_dates"]
