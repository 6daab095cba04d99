"""Who speaks quoted words, by the words right after or before them in the same sentence.

Belongs here: "…," he said; said the army; he said: "…"; a transcript's name and colon. Does not belong here: what
only the tree tells (`governing.py`).
"""

import re
from collections.abc import Sequence

from pipeline.extract.quotations.scene import LONGEST_PHRASE, Scene
from pipeline.extract.quotations.shape import SEPARATORS, VERBAL, is_parted, is_sentence_like
from pipeline.extract.quotations.subjects import phrase_before, subject_of
from pipeline.extract.quotations.voice import Voice, of_verb
from pipeline.language.parsed import Token

_PAUSES = frozenset(",?!—-….")
_NO_START = frozenset(("that", "which", "who", "and", "but", "or", "as", "because", "while", "what", "where", "if"))
_OPENERS = frozenset(("that", "a", "an", "the", "as", "it"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_FAR_CUE = 22
_BARE = 3
_NAMED_AFTER = re.compile(
    r"\s*(?P<cue>(?:Those|These|Such|They) (?:were|are) (?:the )?(?:\w+ )?words of|(?:So|Thus) (?:said|spoke|says))\s+"
)


def is_handed_over(scene: Scene, number: int) -> bool:
    """Tell whether a comma and then a verb of saying with its speaker follow a quoted span."""
    return is_parted(scene, number) and after(scene, number) is not None


def after(scene: Scene, number: int) -> Voice | None:
    """Read "…," he said; "…," said a woman; "…," the army, which had come, announced."""
    tokens = scene.following(number)
    parted = is_parted(scene, number)
    while tokens and (tokens[0].text in SEPARATORS or tokens[0].tag == "RB"):
        tokens = tokens[1:]
    if not tokens or tokens[0].lower in _NO_START:
        return None
    if not parted and scene.last(number) == "." and tokens[0].text[0].isupper():
        return _bare_tag(scene, tokens)
    if _is_inverted_cue(scene, tokens, parted):
        phrase = scene.phrase_from(_without_adverbs(tokens[1:]))
        return Voice("after-inverted", (tokens[0].start, tokens[0].end), phrase) if phrase is not None else None
    if not parted and scene.last(number) not in _PAUSES:
        return None
    is_sentence = is_sentence_like(scene, number)
    verb = _first_verb(scene, tokens, parted and is_sentence)
    if verb is None or (not is_sentence and scene.parsed.children(verb.index, "obj", "ccomp") and verb.lemma != "tell"):
        return None
    phrase = scene.phrase_from(tokens)
    return Voice("after", (verb.start, verb.end), phrase) if phrase is not None else None


def _bare_tag(scene: Scene, tokens: Sequence[Token]) -> Voice | None:
    """Read "….” Trump said.", a sentence of nothing but a speaker and a verb of saying."""
    phrase, last = scene.phrase_from(tokens), tokens[-1]
    verb = next((token for token in tokens if token.pos == "VERB"), last)
    if phrase is None or scene.reporting(verb) is None or tokens.index(verb) < len(tokens) - _BARE:
        return None
    return Voice("after", (verb.start, verb.end), phrase) if phrase[1] <= verb.start else None


def _without_adverbs(tokens: Sequence[Token]) -> Sequence[Token]:
    at = 0
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    return tokens[at:]


def _is_inverted_cue(scene: Scene, tokens: Sequence[Token], parted: bool) -> bool:
    """Tell whether the first token is a verb that its speaker follows; a reporting one even if the tagger missed it."""
    first = tokens[0]
    if first.tag in _FINITE and _is_plain(first) and (parted or scene.quoting(first) is not None):
        return True
    is_form = _is_plain(first) and scene.speech.reporting_form(first.lower) is not None
    return is_form and (parted or first.pos in VERBAL)


def _is_plain(token: Token) -> bool:
    """Tell whether a token is written as no name is: in lower case, or in a text all in capitals."""
    return token.text.islower() or token.text.isupper()


def _first_verb(scene: Scene, tokens: Sequence[Token], is_any: bool) -> Token | None:
    """Return the first verb after a subject, outside relative clauses, if it is a cue; any finite one if `is_any`."""
    for token in tokens[1:]:
        if token.pos == "VERB" and not token.dep.startswith("acl"):
            is_cue = is_any or scene.quoting(token) or scene.speech.reporting_form(token.lower)
            return token if is_cue else None
        if token.pos == "SCONJ":
            return None
        if _is_plain(token) and token.lower not in ("post", "text") and scene.speech.reporting_form(token.lower):
            return token if token.pos != "NOUN" or token.lower in ("said", "says") else None
    return None


def just_before(scene: Scene, number: int) -> Voice | None:
    """Read he said "…", she told them that "…": a verb right before, with nothing but "that" between."""
    tokens = scene.preceding(number)
    while tokens and (
        tokens[-1].text in (",", ":") or tokens[-1].lower in _OPENERS or tokens[-1].dep == "compound:prt"
    ):
        tokens = tokens[:-1]
    if not tokens:
        return None
    last = tokens[-1]
    if last.pos == "VERB" and scene.quoting(last) is not None:
        is_reporting = scene.reporting(last) is not None or is_sentence_like(scene, number)
        return of_verb(scene, last, "before") if is_reporting else None
    if len(tokens) > 1 and _is_plain(last) and scene.speech.reporting_form(last.lower) and last.dep != "acl":
        phrase = phrase_before(scene, last)
        return Voice("before", (last.start, last.end), phrase) if phrase is not None else None
    return None


def before(scene: Scene, number: int) -> Voice | None:
    """Read he said on Monday: "…": the nearest verb before in the same sentence that may carry words."""
    for token in reversed(scene.preceding(number)[-_FAR_CUE:]):
        is_cue = token.pos == "VERB" and token.dep != "acl:relcl" and scene.quoting(token) is not None
        voice = of_verb(scene, token, "before") if is_cue else None
        if voice is not None:
            return voice
    return None


def colon(scene: Scene, number: int) -> Voice | None:
    """Read a transcript's "Smith: …" and "In its letter the council was clear: …"."""
    tokens = scene.preceding(number)
    if not tokens or tokens[-1].text != ":":
        return None
    body, cue = tokens[:-1], (tokens[-1].start, tokens[-1].end)
    dashes = [
        at for at, token in enumerate(body) if token.text in ("-", "–", "—", "--") and token.start > body[at - 1].end
    ]
    body = body[dashes[-1] + 1 :] if dashes else body
    if not any(token.pos in VERBAL for token in body):
        phrase = scene.phrase_from(body)
        names = [token for token in body if token.pos == "PROPN"]
        return Voice("colon", cue, phrase) if phrase is not None and names else None
    if body[0].tag in _FINITE and scene.quoting(body[0]) is not None:
        phrase = scene.phrase_from(body[1:])
        return Voice("colon", (body[0].start, body[0].end), phrase) if phrase is not None else None
    verbs = [token for token in reversed(body) if token.pos in VERBAL]
    for token in sorted(verbs, key=lambda verb: scene.quoting(verb) is None):
        subject = subject_of(scene, token.index)
        if subject is not None:
            return Voice("colon", (token.start, token.end) if scene.quoting(token) is not None else cue, subject)
    return None


def named_after(scene: Scene, number: int) -> Voice | None:
    """Read "…." Those were the words of the mayor; "…." So said the mayor: the sentence after names the speaker."""
    text, end = scene.parsed.text, scene.quoted[number].end
    found = _NAMED_AFTER.match(text, end)
    if found is None or "\n\n" in text[end : found.end()]:
        return None
    at = scene.first_at(found.end())
    phrase = scene.phrase_from(scene.parsed.tokens[at : at + LONGEST_PHRASE])
    cue = (found.start("cue"), found.end("cue"))
    return Voice("named-after", cue, phrase) if phrase is not None else None
