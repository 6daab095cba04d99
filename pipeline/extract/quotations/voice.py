"""Whose a quotation is: the cue and the speaker, as spans.

Belongs here: the record that the rules of attribution return. Does not belong here: actors (`speakers.py`).
"""

from dataclasses import dataclass

from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.subjects import phrase_before, subject_of
from pipeline.language.parsed import Token


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue of a quoted span and its speaker, as spans. `rule` names the rule that found them."""

    rule: str
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None


def of_verb(scene: Scene, verb: Token, rule: str) -> Voice | None:
    """Return the voice of a verb of saying: its speaker by the tree, else the noun phrase before it."""
    subject = subject_of(scene, verb.index)
    if subject is None:
        subject = phrase_before(scene, verb)
    return Voice(rule, (verb.start, verb.end), subject) if subject is not None else None
