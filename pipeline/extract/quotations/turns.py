"""The voice of each quoted span of a text, also of those that no words bring in, and which spans are no utterances.

Belongs here: continuation from quotation to quotation, titles and scare quotes. Does not belong here: the words that
bring a quotation in (`attribution.py`).
"""

from dataclasses import replace

from pipeline.extract.quotations.attribution import Voice, attribute, is_sentence_like
from pipeline.extract.quotations.scene import Scene

_LEAST_UNCUED = 5
_NEAR = 260


def voices(scene: Scene) -> list[Voice | None]:
    """Return the voice of each quoted span in order, None for those that are no utterances."""
    found: list[Voice | None] = []
    for number in range(len(scene.quoted)):
        voice = None if _is_name(scene, number) else attribute(scene, number)
        found.append(voice)
    for number in range(len(found)):
        if found[number] is None and number and not _is_name(scene, number):
            found[number] = _continued(scene, number, found[number - 1])
    for number in range(len(found) - 2, -1, -1):
        if found[number] is None and scene.quoted[number].is_continued:
            found[number] = _again(found[number + 1])
        elif found[number] is None and is_sentence_like(scene, number) and _leads_into(scene, number):
            found[number] = _again(found[number + 1])
    return [
        voice if voice is not None or not _stands_alone(scene, number) else Voice("uncued")
        for number, voice in enumerate(found)
    ]


def _again(voice: Voice | None) -> Voice | None:
    return replace(voice, rule="continued", cue=None) if voice is not None else None


def _continued(scene: Scene, number: int, voice: Voice | None) -> Voice | None:
    """Return the voice before if it goes on: the same quotation, or a sentence in marks soon after."""
    before, span = scene.quoted[number - 1], scene.quoted[number]
    if voice is None:
        return None
    if before.is_continued:
        return _again(voice)
    between = scene.parsed.text[before.end : span.start]
    if not is_sentence_like(scene, number) or len(between) > _NEAR:
        return None
    return _again(voice) if between.count("\n\n") <= 1 else None


def _leads_into(scene: Scene, number: int) -> bool:
    """Tell whether a quoted sentence stands right before another one in the same line."""
    between = scene.parsed.text[scene.quoted[number].end : scene.quoted[number + 1].start]
    return len(between) < 4 and "\n" not in between


def _stands_alone(scene: Scene, number: int) -> bool:
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    return len(words) >= _LEAST_UNCUED and is_sentence_like(scene, number) and not _is_name(scene, number)


def _is_name(scene: Scene, number: int) -> bool:
    """Tell whether the marks hold a title or a name: every longer word a capital, no sentence, or a title word before."""
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    if not words:
        return True
    at = scene.first_at(scene.quoted[number].start) - 1
    if at >= 0 and scene.speech.is_title(scene.parsed.tokens[at].lower):
        previous = scene.parsed.tokens[at]
        if previous.pos != "VERB" or scene.subject_of(previous.index) is None:
            return not is_sentence_like(scene, number) or _is_title_case(scene, number)
    return False


def _is_title_case(scene: Scene, number: int) -> bool:
    words = [token for token in scene.inside(number) if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) > 1 and all(token.text[0].isupper() for token in words)
