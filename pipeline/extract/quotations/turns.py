"""The voice of each quoted span of a text, also of those that no words bring in, and which spans are no utterances.

Belongs here: continuation from quotation to quotation, titles and scare quotes. Does not belong here: the words that
bring a quotation in (`attribution.py`).
"""

from dataclasses import replace

from pipeline.extract.quotations.attribution import attribute
from pipeline.extract.quotations.beside import is_handed_over, named_after
from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.shape import is_sentence_like, is_title_case
from pipeline.extract.quotations.subjects import subject_of
from pipeline.extract.quotations.voice import Voice

_LEAST_UNCUED = 5
_NEAR = 260


def voices(scene: Scene) -> list[Voice | None]:
    """Return the voice of each quoted span in order, None for those that are no utterances."""
    found: list[Voice | None] = []
    for number in range(len(scene.quoted)):
        voice = None if _is_name(scene, number) else attribute(scene, number) or named_after(scene, number)
        found.append(voice)
    for number in range(len(found)):
        if found[number] is None and number and not _is_name(scene, number):
            found[number] = _turn(scene, number, found) or _continued(scene, number, found[number - 1])
    for number in range(len(found) - 2, -1, -1):
        leads = scene.quoted[number].is_continued or (is_sentence_like(scene, number) and _leads_into(scene, number))
        if found[number] is None and leads:
            found[number] = _again(found[number + 1])
    return [
        voice if voice is not None or not _stands_alone(scene, number) else Voice("uncued")
        for number, voice in enumerate(found)
    ]


def _again(voice: Voice | None) -> Voice | None:
    return replace(voice, rule="continued", cue=None) if voice is not None else None


def _turn(scene: Scene, number: int, found: list[Voice | None]) -> Voice | None:
    """Return whose turn it is where two speak by turns, each in a paragraph: whoever spoke before the last speaker."""
    if number < 2 or any(scene.quoted[at].is_continued for at in (number - 2, number - 1)):
        return None
    first, last = found[number - 2], found[number - 1]
    if first is None or last is None or first.speaker is None or last.speaker is None:
        return None
    is_dialogue = scene.words_of(first.speaker) != scene.words_of(last.speaker) and all(
        scene.begins_paragraph(at) and scene.is_next_paragraph(at - 1, at) for at in (number - 1, number)
    )
    return replace(first, rule="turn", cue=None) if is_dialogue and scene.fills_paragraph(number) else None


def _continued(scene: Scene, number: int, voice: Voice | None) -> Voice | None:
    """Return the voice before if it goes on: the same quotation, or a sentence in marks soon after."""
    before, span = scene.quoted[number - 1], scene.quoted[number]
    if voice is None:
        return None
    if before.is_continued:
        return _again(voice)
    between = scene.parsed.text[before.end : span.start]
    if len(between) > _NEAR or between.count("\n\n") > 1:
        return None
    is_same_sentence = voice.rule.startswith("after") and scene.is_one_sentence(before.end, span.start)
    return _again(voice) if is_same_sentence or is_sentence_like(scene, number) else None


def _leads_into(scene: Scene, number: int) -> bool:
    """Tell whether a quoted sentence stands right before another one in the same line."""
    between = scene.parsed.text[scene.quoted[number].end : scene.quoted[number + 1].start]
    return len(between) < 4 and "\n" not in between


def _stands_alone(scene: Scene, number: int) -> bool:
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    return len(words) >= _LEAST_UNCUED and is_sentence_like(scene, number) and not _is_name(scene, number)


def _is_name(scene: Scene, number: int) -> bool:
    """Tell whether the marks hold a title or a name, not words that someone says."""
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    if not words:
        return True
    has_verb = any(token.pos in ("VERB", "AUX") and not token.text.istitle() for token in words)
    at = scene.first_at(scene.quoted[number].start) - 1
    previous = scene.parsed.tokens[at] if at >= 0 else None
    if previous is not None and previous.pos in ("ADP", "PART", "DET") and is_title_case(words) and not has_verb:
        return True
    if is_handed_over(scene, number):
        return False
    if previous is not None and previous.dep.startswith("acl") and scene.speech.is_naming(previous.lemma):
        return not has_verb
    if previous is not None and scene.speech.is_title(previous.lower) and not has_verb:
        return previous.pos != "VERB" or subject_of(scene, previous.index) is None
    if has_verb or not is_title_case(words) or scene.last(number) in ("!", "?"):
        return False
    return previous is None or scene.speech.quoting(previous.lemma) is None
