"""Which words bring in a quoted span, and who is said to speak them.

Belongs here: the rules of attribution, by what stands after the span, before it, and over it in the tree. Does not
belong here: what the speaker is called elsewhere (`speakers.py`) and spans without any such words (`turns.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.quotations.scene import Scene
from pipeline.language.parsed import Token

_SEPARATORS = frozenset((",", "-", "--", "—", "–", "...", "…"))
_VERBAL = frozenset(("VERB", "AUX"))
_NO_START = frozenset(("that", "which", "who", "and", "but", "or", "as", "because", "while", "what", "where"))
_FAR_CUE = 22
_LONG = 7
_CLIMB = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue of a quoted span and its speaker, as spans. `rule` names the rule that found them."""

    rule: str
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None
    is_reporting: bool = True


def attribute(scene: Scene, number: int) -> Voice | None:
    """Return the voice of a quoted span from the words of its own sentence, None if they tell of none."""
    if is_sentence_like(scene, number):
        rules = (_after, _before, _colon, _governed, _phrase)
    else:
        rules = (_before_closely, _governed, _phrase, _after, _before)
    for rule in rules:
        voice = rule(scene, number)
        if voice is not None:
            return voice
    return None


def is_sentence_like(scene: Scene, number: int) -> bool:
    """Tell whether a quoted span reads as a sentence of its own: a capital, a verb, more than a few words."""
    inside = scene.inside(number)
    words = [token for token in inside if token.pos != "PUNCT"]
    if not words:
        return False
    has_verb = any(token.pos in _VERBAL for token in words)
    is_closed = inside[-1].text in (".", "!", "?", ",", "…", "...", "—")
    if words[0].text[0].isupper():
        return (has_verb and len(words) >= 3) or is_closed
    return is_closed and has_verb and len(words) >= _LONG


def _after(scene: Scene, number: int) -> Voice | None:
    """Read "…," he said; "…," said a woman; "…," the army, which had come, announced."""
    tokens = scene.following(number)
    is_parted = bool(tokens) and tokens[0].text in _SEPARATORS
    while tokens and (
        tokens[0].text in _SEPARATORS or (tokens[0].pos == "ADV" and tokens[0].lower not in ("when", "where"))
    ):
        tokens = tokens[1:]
    if not tokens or tokens[0].lower in _NO_START:
        return None
    if not is_parted and _is_ended(scene, number) and tokens[0].text[0].isupper():
        return None
    if _is_cue(scene, tokens[0], inverted=True):
        phrase = scene.phrase_from(_without_adverbs(tokens[1:]))
        if phrase is not None:
            return Voice("after-inverted", (tokens[0].start, tokens[0].end), phrase)
        return None
    if not (is_parted or _pauses(scene, number)):
        return None
    verb = _first_verb(scene, tokens)
    if verb is None:
        return None
    phrase = scene.phrase_from(tokens)
    return None if phrase is None else Voice("after", (verb.start, verb.end), phrase)


def _is_ended(scene: Scene, number: int) -> bool:
    """Tell whether a quoted span ends with a full stop, so that what follows is a sentence of its own."""
    inside = scene.inside(number)
    return bool(inside) and inside[-1].text == "."


def _pauses(scene: Scene, number: int) -> bool:
    inside = scene.inside(number)
    return bool(inside) and inside[-1].text in (",", "?", "!", "—", "-", "--", "…", "...", ".")


def _without_adverbs(tokens: Sequence[Token]) -> Sequence[Token]:
    at = 0
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    return tokens[at:]


def _is_cue(scene: Scene, token: Token, inverted: bool = False) -> bool:
    """Tell whether a token is a verb that may carry quoted words; before its subject, a reporting verb mistagged too."""
    if token.pos in _VERBAL:
        return scene.speech.quoting(token.lemma) is not None and "VerbForm=Inf" not in token.morph
    is_form = token.lower.endswith(("s", "ed")) or token.lower in ("said", "wrote", "told")
    return inverted and is_form and scene.speech.reporting(token.lemma) is not None


def _first_verb(scene: Scene, tokens: Sequence[Token]) -> Token | None:
    """Return the first verb after a subject, outside relative clauses, if it is a cue."""
    for token in tokens[1:]:
        if token.pos == "VERB" and not token.dep.startswith("acl"):
            return token if scene.speech.quoting(token.lemma) is not None else None
        if token.pos == "SCONJ":
            return None
    return None


def _before_closely(scene: Scene, number: int) -> Voice | None:
    """Read he said "…", she told them that "…", saying "…": a reporting verb right before, with nothing but that between."""
    tokens = scene.preceding(number)
    while tokens and (tokens[-1].text in (",", ":") or tokens[-1].lower in ("that", "a", "an", "the", "as", "it")):
        tokens = tokens[:-1]
    if tokens and tokens[-1].pos == "VERB" and scene.speech.quoting(tokens[-1].lemma) is not None:
        return _of_verb(scene, tokens[-1], "before")
    return None


def _before(scene: Scene, number: int) -> Voice | None:
    """Read he said on Monday: "…": the nearest verb before in the same sentence that may carry words."""
    tokens = scene.preceding(number)
    for token in reversed(tokens[-_FAR_CUE:]):
        if (
            token.pos == "VERB"
            and not token.dep.startswith("acl:relcl")
            and scene.speech.quoting(token.lemma) is not None
        ):
            voice = _of_verb(scene, token, "before")
            if voice is not None:
                return voice
    return None


def _of_verb(scene: Scene, verb: Token, rule: str) -> Voice | None:
    subject = scene.subject_of(verb.index)
    if subject is None:
        subject = _phrase_before(scene, verb)
    if subject is None:
        return None
    is_reporting = scene.speech.reporting(verb.lemma) is not None
    return Voice(rule, (verb.start, verb.end), subject, is_reporting)


def _phrase_before(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """Return the noun phrase just before a verb that the tree gives no subject."""
    clause = scene.clauses.get(verb.index)
    if clause is not None and (clause.is_passive or not clause.is_finite):
        return None
    tokens = scene.parsed.tokens
    at = verb.index - 1
    while at >= 0 and tokens[at].pos in ("AUX", "ADV"):
        at -= 1
    if at < 0 or tokens[at].pos not in ("NOUN", "PROPN", "PRON") or scene.owner[at] >= 0:
        return None
    return scene.phrase_of(at)


def _colon(scene: Scene, number: int) -> Voice | None:
    """Read a transcript's "Smith: …" and "In a letter the council was clear: …"."""
    tokens = scene.preceding(number)
    if not tokens or tokens[-1].text != ":":
        return None
    body = tokens[:-1]
    if not any(token.pos in _VERBAL for token in body):
        phrase = scene.phrase_from(body)
        names = [token for token in body if token.pos == "PROPN"]
        return Voice("colon", (tokens[-1].start, tokens[-1].end), phrase) if phrase is not None and names else None
    for token in reversed(body):
        subject = scene.subject_of(token.index) if token.pos in _VERBAL or token.index in scene.clauses else None
        if subject is not None:
            return Voice("colon", (tokens[-1].start, tokens[-1].end), subject)
    return None


def _governed(scene: Scene, number: int) -> Voice | None:
    """Climb the tree from a quoted span to the verb or noun that carries it."""
    span = scene.quoted[number]
    inside = scene.inside(number)
    if not inside:
        return None
    head = scene.parsed.head_in(inside[0].start, span.end)
    if head is None:
        return None
    for steps, token in enumerate(scene.parsed.ancestors(head.index)):
        if steps >= _CLIMB:
            break
        if scene.owner[token.index] >= 0:
            continue
        if token.pos in ("VERB", "ADJ") and scene.speech.quoting(token.lemma) is not None:
            voice = _of_verb(scene, token, "governed")
            if voice is not None:
                return voice
        if token.pos == "NOUN" and scene.speech.holds_words(token.lemma):
            voice = _of_noun(scene, token)
            if voice is not None:
                return voice
    return None


def _of_noun(scene: Scene, noun: Token) -> Voice | None:
    """Read the minister's claim that "…", a statement by the army that "…"."""
    for child in scene.parsed.children(noun.index, "nmod"):
        cases = {case.lower for case in scene.parsed.children(child.index, "case")}
        is_owner = child.dep == "nmod:poss" or cases & {"by", "from"}
        if is_owner and scene.owner[child.index] < 0 and child.lower not in ("its",):
            return Voice("noun", (noun.start, noun.end), scene.phrase_of(child.index))
    return None


def _phrase(scene: Scene, number: int) -> Voice | None:
    """Read according to the minister, "…"; "…", in the words of a witness."""
    before, after = scene.preceding(number), scene.following(number)
    for tokens in (after, before):
        for at in range(len(tokens)):
            for size in (4, 3, 2):
                words = " ".join(token.lower for token in tokens[at : at + size])
                if len(tokens) >= at + size and scene.speech.phrase(words) is not None:
                    phrase = scene.phrase_from(tokens[at + size :])
                    if phrase is not None:
                        return Voice("phrase", (tokens[at].start, tokens[at + size - 1].end), phrase)
    return None
