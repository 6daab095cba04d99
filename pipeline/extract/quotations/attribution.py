"""The voice of a quoted span from its own sentence: which rules apply, in which order.

Belongs here: the order alone. Does not belong here: the rules (`beside.py`, `governing.py`), what the speaker is called
elsewhere (`speakers.py`) and spans without any words that bring them in (`turns.py`).
"""

from collections.abc import Callable, Sequence

from pipeline.extract.quotations.beside import after, before, colon, is_handed_over, just_before
from pipeline.extract.quotations.governing import by_phrase, governed
from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.shape import is_parted, is_sentence_like
from pipeline.extract.quotations.voice import Voice

Rule = Callable[[Scene, int], Voice | None]


def attribute(scene: Scene, number: int) -> Voice | None:
    """Return the voice of a quoted span from the words of its own sentence, None if they tell of none."""
    for rule in _rules(scene, number):
        voice = rule(scene, number)
        if voice is not None:
            return voice
    return None


def _rules(scene: Scene, number: int) -> Sequence[Rule]:
    if not is_sentence_like(scene, number):
        if is_handed_over(scene, number):
            return (after, just_before, governed, by_phrase, before)
        return (just_before, governed, by_phrase, after, before)
    tokens = scene.preceding(number)
    if tokens and tokens[-1].text in (",", ":") and not is_parted(scene, number):
        return (just_before, colon, before, after, governed, by_phrase)
    return (after, just_before, before, colon, governed, by_phrase)
