"""What a quoted span looks like by itself: a sentence, a title, words that hand over to a speaker.

Belongs here: the span and the mark right after it. Does not belong here: who speaks.
"""

from collections.abc import Sequence

from pipeline.extract.quotations.scene import Scene
from pipeline.language.parsed import Token

VERBAL = frozenset(("VERB", "AUX"))
SEPARATORS = frozenset((",", "-", "--", "—", "–", "...", "…"))
_CLOSING = frozenset(".!?,…—")
_LONG = 7
_SHORT = 3


def is_sentence_like(scene: Scene, number: int) -> bool:
    """Tell whether a quoted span reads as a sentence of its own: a capital, a verb, more than a few words."""
    content = scene.content(number)
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    if not content or not words:
        return False
    has_verb = any(token.pos in VERBAL for token in words)
    is_closed = content[-1] in _CLOSING and (has_verb or content[-1] != "," or not is_title_case(words))
    if next((char for char in content if char.isalpha()), "").isupper():
        return (has_verb and len(words) >= _SHORT) or is_closed
    return is_closed and has_verb and len(words) >= _LONG


def is_title_case(words: Sequence[Token]) -> bool:
    """Tell whether all longer words of several begin with a capital, as in the title of a work."""
    long = [token for token in words if token.text[0].isalpha() and len(token.text) > _SHORT]
    is_told = len(long) > 1 or any(token.text[0].isupper() for token in words[1:])
    return is_told and bool(long) and all(token.text[0].isupper() for token in long)


def is_parted(scene: Scene, number: int) -> bool:
    """Tell whether a comma or dash at its end hands a quoted span over to the words after it."""
    after = scene.following(number)
    return scene.last(number) == "," or bool(after and after[0].text in SEPARATORS)
