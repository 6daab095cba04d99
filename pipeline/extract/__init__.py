"""Facts of one text: dates, places, actors, quotations, events, quantities, each kind in a module or folder of its own.

`document.py` runs them in their order, `rows.py` turns facts into rows, `batch.py` is the unit of distribution. Pure:
parsed text and lexicon in, facts out. Does not belong here: anything over more than one document (`resolve/`).
"""
