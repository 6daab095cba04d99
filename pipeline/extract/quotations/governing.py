"""Who speaks quoted words, by the verb, noun or phrase that governs them in the tree.

Belongs here: mixed quotations ("called it a …"), claims that "…", according to whom. Does not belong here: what
stands right beside the marks (`beside.py`).
"""

from collections.abc import Sequence
from itertools import islice

from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.voice import Voice, of_verb
from pipeline.language.parsed import Token

_HEARSAY = frozenset(("he", "she", "they", "it", "who", "which", "that", "we", "i"))
_CLIMB = 12
_CLOSE_CLIMB = 3
_PHRASE_SIZES = (4, 3, 2)


def governed(scene: Scene, number: int) -> Voice | None:
    """Climb the tree from a quoted span to what carries it: the nearest verb that reports, else one that takes words.

    A verb that reports nothing ("wants …") yields to one further out; one that names ("called it …") only if its
    subject is a pronoun, the outer speaker then. The quoted words must be its own, not something far down its clause.
    """
    span, inside = scene.quoted[number], scene.inside(number)
    head = scene.parsed.head_in(inside[0].start, span.end) if inside else None
    if head is None:
        return None
    weak: Voice | None = None
    is_naming = False
    path = [head, *islice(scene.parsed.ancestors(head.index), _CLIMB)]
    for steps, token in enumerate(path[1:]):
        if scene.owner[token.index] >= 0:
            continue
        inserted = _inserted(scene, token, number)
        if inserted is not None:
            return inserted
        if token.pos == "NOUN" and scene.speech.holds_words(token.lemma):
            weak = weak or _of_noun(scene, token)
        if token.pos not in ("VERB", "ADJ"):
            continue
        if scene.reporting(token) is not None:
            voice = of_verb(scene, token, "governed")
            if voice is not None and not _is_within(voice, weak):
                return weak if weak is not None and is_naming and not _is_hearsay(scene, weak) else voice
        elif weak is None and steps < _CLOSE_CLIMB and _takes_words(scene, token, path[: steps + 1]):
            weak = of_verb(scene, token, "governed")
            is_naming = scene.speech.is_naming(token.lemma)
    return weak


def _inserted(scene: Scene, token: Token, number: int) -> Voice | None:
    """Read a plan, the minister said, that would "…": a verb of saying put into the clause that it reports."""
    for child in scene.parsed.children(token.index, "parataxis"):
        if scene.owner[child.index] < 0 and scene.reporting(child) is not None:
            voice = of_verb(scene, child, "inserted")
            if voice is not None:
                return voice
    return None


def _takes_words(scene: Scene, verb: Token, path: Sequence[Token]) -> bool:
    """Tell whether a verb takes the quoted words: by its meaning, or as what something is held to be ("as a …")."""
    if scene.quoting(verb) is not None:
        return True
    return any(case.lower == "as" for token in path for case in scene.parsed.children(token.index, "case"))


def _is_within(voice: Voice, weak: Voice | None) -> bool:
    return weak is not None and weak.speaker == voice.speaker


def _is_hearsay(scene: Scene, voice: Voice) -> bool:
    return voice.speaker is not None and scene.parsed.text[slice(*voice.speaker)].casefold() in _HEARSAY


def _of_noun(scene: Scene, noun: Token) -> Voice | None:
    """Read the minister's claim that "…", a statement by the army that "…"."""
    for child in scene.parsed.children(noun.index, "nmod"):
        cases = {case.lower for case in scene.parsed.children(child.index, "case")}
        is_owner = child.dep == "nmod:poss" or cases & {"by", "from"}
        if is_owner and scene.owner[child.index] < 0 and child.lower != "its":
            return Voice("noun", (noun.start, noun.end), scene.phrase_of(child.index))
    return None


def by_phrase(scene: Scene, number: int) -> Voice | None:
    """Read according to the minister, "…"; "…", in the words of a witness."""
    for tokens in (scene.following(number), scene.preceding(number)):
        for at in range(len(tokens)):
            for size in _PHRASE_SIZES:
                words = " ".join(token.lower for token in tokens[at : at + size])
                phrase = scene.phrase_from(tokens[at + size :]) if scene.speech.phrase(words) is not None else None
                if phrase is not None:
                    return Voice("phrase", (tokens[at].start, tokens[at + size - 1].end), phrase)
    return None
