"""Acts: which rows of one text tell of the same act, and what they may take from one another.

Belongs here: comparing rows of one text. Does not belong here: happenings across texts (`resolve/`).
"""
