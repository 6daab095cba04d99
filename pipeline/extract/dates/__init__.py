"""Temporal expressions: found by their words, dated by the document's date, the text before them and tense.

`find_dates` is the whole interface. The way goes from pieces (`lexer`, `numbers`, `settle`, `classes`) over rules
(`grammar`, with the readings in `absolute` and `relative`) to what an expression says (`meanings`), what stands beside
it (`joins`, `context`) and the days it means (`resolve`, with `frame`, `tense`, `choice`, `fields`, `periods`).
"""

from pipeline.extract.dates.find import find_dates

__all__ = ["find_dates"]
