"""Status and attribution: how real a text tells an act or a figure to be, and who says so.

Belongs here: all that says something of an act from outside it: hedges, negation, modality, verbs that report, deny,
plan or accuse, quotation marks, what is taken back later. `status.py` is the whole; `standing.py` what it adds up.
Does not belong here: which act it is (`events/`) or which figure (`quantities/`).
"""
