"""What is said of an act elsewhere in its sentence than above it, in the order in which it counts.

Belongs here: the order alone. Does not belong here: each of these things, and the walk to the root (`status.py`).
"""

from pipeline.extract.status.asides import apply_asides
from pipeline.extract.status.attribution import attribute_to_named_source, attribute_to_speaker
from pipeline.extract.status.corrected import apply_correction
from pipeline.extract.status.disputed import apply_dispute
from pipeline.extract.status.hearsay import said_aside
from pipeline.extract.status.naming import apply_naming
from pipeline.extract.status.quoted import apply_quotation_marks
from pipeline.extract.status.standing import Standing
from pipeline.extract.status.undone import apply_outcome
from pipeline.extract.status.word_before import apply_word_before
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token


def apply_what_stands_beside(view: TextView, token: Token, standing: Standing) -> None:
    """Take in names, speakers, asides, marks and denials around an act."""
    apply_naming(view, token, standing)
    attribute_to_speaker(view, token, standing)
    said_aside(view, token, standing)
    apply_asides(view, token, standing)
    attribute_to_named_source(view, token, standing)
    apply_quotation_marks(view, token, standing)
    apply_word_before(view, token, standing)
    apply_dispute(view, token, standing)
    apply_correction(view, token, standing)
    apply_outcome(view, token, standing)
