"""The codebook of a release: what every table, view, column and code means, how well it is read, how not to use it.

`write.write_codebook` makes codebook.md and codebook.html from `content.py` and `templates/`. Does not belong here:
any meaning (see `tables/`, `release/data/`).
"""
