"""The tables of a release: one pandera model per table, whose docstring says what one row is.

`schema.py` and its neighbours derive everything else from the models: Arrow schema, DuckDB DDL, keys and references.
Does not belong here: how rows come about, or checks that need more than one table (see `release/checks.py`).
"""
