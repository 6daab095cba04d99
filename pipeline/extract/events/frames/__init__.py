"""Frames: which predicate evokes which frame, and what fills its slots.

Belongs here: matching a frame's conditions against a clause or noun phrase, the heads in its slots. Does not belong
here: which actors these heads are (`roles/`).
"""
