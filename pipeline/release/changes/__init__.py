"""What changed since the release before: schema, ids, rows, and what of it matters most.

`write.write_changes(...)` writes them into a release, `compare.compare(...)` tells them of any two. Does not belong
here: finding facts, or judging one release by itself (see `release/bounds.py`, `release/checks.py`).
"""
