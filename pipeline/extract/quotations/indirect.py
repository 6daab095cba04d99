"""What a text reports as said without quotation marks: he said that …; …, the army said; according to her, ….

Belongs here: the clause that is said, as a span. Does not belong here: words in quotation marks (`attribution.py`).
"""

from collections.abc import Iterator, Sequence

from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.shape import VERBAL
from pipeline.extract.quotations.subjects import subject_of
from pipeline.extract.quotations.voice import Voice
from pipeline.language.parsed import Token

_MOST_QUOTED = 0.5
_LEAST_WORDS = 3
_PARTICIPLES = frozenset(("VBN", "VBG"))
_TAG_LENGTH = 6
_MARKS = frozenset(("that", "whether", "if", "to", "how"))
_RELATIVES = frozenset(("which", "who", "whom", "whose"))


def indirect_speech(scene: Scene, direct: Sequence[tuple[int, int]]) -> list[tuple[int, int, Voice]]:
    """Return the spans of reported clauses with their voices, but those that are mostly direct quotations."""
    found = [*_clauses(scene), *_according(scene)]
    kept: list[tuple[int, int, Voice]] = []
    for start, end, voice in sorted(found, key=lambda item: (item[0], -item[1])):
        quoted = sum(
            max(0, min(end, last) - max(start, first)) for first, last in direct if first < end and start < last
        )
        is_inside = any(first <= start and end <= last for first, last in direct)
        if not is_inside and quoted < _MOST_QUOTED * (end - start):
            kept.append((start, end, voice))
    return kept


def _clauses(scene: Scene) -> Iterator[tuple[int, int, Voice]]:
    for token in scene.parsed.tokens:
        word = scene.reporting(token)
        if token.pos != "VERB" or scene.owner[token.index] >= 0 or word is None or word.force == "accusation":
            continue
        subject = subject_of(scene, token.index)
        if subject is None:
            continue
        span = _complement(scene, token) or _before_tag(scene, token, subject[0])
        if span is not None and span[0] < token.start and _is_followed_by_quote(scene, token):
            continue
        if span is not None and not (span[0] < subject[1] and subject[0] < span[1]):
            yield *span, Voice("indirect", (token.start, token.end), subject)


def _is_followed_by_quote(scene: Scene, verb: Token) -> bool:
    """Tell whether quoted words stand right behind a verb of saying, so that nothing before it is what is said."""
    after = scene.parsed.tokens[verb.index + 1 : verb.index + 3]
    return len(after) > 1 and after[0].text in (",", ":") and scene.owner[after[1].index] >= 0


def _complement(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """Return the span of the clause that the tree gives a verb of saying, or into which the verb is put."""
    contents = [child for child in scene.parsed.children(verb.index, "ccomp") if _is_content(scene, child)]
    governor = scene.parsed.tokens[verb.head]
    if not contents and verb.dep == "parataxis" and governor.index != verb.index and scene.owner[governor.index] < 0:
        contents = [governor]
    return _span(scene, contents[0], verb) if contents else None


def _before_tag(scene: Scene, verb: Token, subject_start: int) -> tuple[int, int] | None:
    """Read "…, the army said.", where the tree has lost the clause: what stands before the comma, if it has a verb."""
    sentence = scene.parsed.sentences[verb.sentence]
    tokens = scene.parsed.tokens
    comma = scene.first_at(subject_start) - 1
    if sentence.last - verb.index > _TAG_LENGTH or comma <= sentence.first or tokens[comma].text != ",":
        return None
    content = tokens[sentence.first : comma]
    is_plain = all(scene.owner[token.index] < 0 for token in content) and len(content) >= _LEAST_WORDS
    if content and content[0].tag in _PARTICIPLES:
        return None
    has_verb = any(token.pos in VERBAL for token in content)
    return (content[0].start, content[-1].end) if is_plain and has_verb and content[0].pos != "SCONJ" else None


def _is_content(scene: Scene, head: Token) -> bool:
    """Tell whether a complement can be what is said: not quoted, no bare participle ("his voice breaking"), and no
    clause of time, cause or condition.
    """
    marks = {mark.lower for mark in scene.parsed.children(head.index, "mark")}
    children = scene.parsed.children(head.index, "aux", "cop", "nsubj", "nsubj:pass", "expl")
    if not children and (head.tag == "VBG" or head.lower.endswith("ing")):
        return False
    return scene.owner[head.index] < 0 and marks <= _MARKS


def _span(scene: Scene, head: Token, cue: Token) -> tuple[int, int] | None:
    """Return the span of a reported clause without its that, on the side of the cue where its head stands.

    None where a semicolon parts them: what stands behind it is said by someone else.
    """
    first, last = sorted((head.index, cue.index))
    if any(token.text == ";" for token in scene.parsed.tokens[first:last]):
        return None
    cut = set(scene.parsed.subtree(cue.index)) if head.index == cue.head else set()
    indices = [index for index in scene.parsed.subtree(head.index) if index not in cut and index != cue.index]
    side = [index for index in indices if (index < cue.index) == (head.index < cue.index)]
    tokens = [scene.parsed.tokens[index] for index in side]
    while tokens and (tokens[0].pos == "PUNCT" or (tokens[0].dep == "mark" and tokens[0].lower == "that")):
        tokens = tokens[1:]
    while tokens and tokens[-1].pos == "PUNCT":
        tokens = tokens[:-1]
    if len(tokens) < _LEAST_WORDS or tokens[0].lower in _RELATIVES:
        return None
    return tokens[0].start, tokens[-1].end


def _according(scene: Scene) -> Iterator[tuple[int, int, Voice]]:
    tokens = scene.parsed.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].lower != "according" or tokens[at + 1].lower != "to" or scene.owner[at] >= 0:
            continue
        sentence = scene.parsed.sentences[tokens[at].sentence]
        phrase = scene.phrase_from([token for token in tokens[at + 2 : sentence.last] if scene.owner[token.index] < 0])
        if phrase is None:
            continue
        before = [token for token in tokens[sentence.first : at] if token.pos != "PUNCT"]
        after = [t for t in tokens[at + 2 : sentence.last] if t.start >= phrase[1] and t.pos != "PUNCT"]
        if any(scene.owner[token.index] >= 0 for token in (*before, *after)):
            continue
        rest = before if len(before) >= _LEAST_WORDS else after
        if len(rest) >= _LEAST_WORDS:
            yield rest[0].start, rest[-1].end, Voice("according", (tokens[at].start, tokens[at + 1].end), phrase)
