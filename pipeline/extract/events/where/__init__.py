"""Where: the place of an act, as its own clause or the story around it tells.

Belongs here: choosing among places already read. Does not belong here: reading places (`extract/places`).
"""
