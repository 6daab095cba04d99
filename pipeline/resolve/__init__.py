"""Over the whole corpus: which actors are one, which events are one happening, which figures cannot both hold.

Does not belong here: finding facts in a text (`extract/`).
"""
