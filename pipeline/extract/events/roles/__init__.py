"""Roles: who did it to whom, from the heads in a frame's slots to the actors they name.

Belongs here: participants that the sentence of an act names or shares with it. Does not belong here: finding actors
(`extract/actors`), doers told in another sentence (`acts/`).
"""
