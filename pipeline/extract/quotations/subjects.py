"""Who says a verb of saying, by the tree.

Belongs here: subjects, also those of participles and infinitives, inverted and passive ones. Does not belong here:
which verb brings in which words (`beside.py`, `governing.py`).
"""

from pipeline.extract.quotations.scene import LONGEST_PHRASE, NOMINAL, Scene
from pipeline.language.parsed import Token

_OUTWARD = 6
_REACH = 60
_ACRONYM = 4
_BRACKET = 8
_DATE_LINE = frozenset(("(", "—", "--", "–"))
_RELATIVE = frozenset(("who", "which", "that"))


def subject_of(scene: Scene, verb: int) -> tuple[int, int] | None:
    """Return the span of who says a verb, found further out for participles and infinitives; None if unknown."""
    tokens = scene.parsed.tokens
    token, seen = tokens[verb], 0
    while seen < _OUTWARD:
        own = _own_subject(scene, token, is_shared=seen > 0)
        if own is None and not seen and _trails(scene, token):
            own = _left_speaker(scene, token)
        if own is not None:
            return scene.phrase_of(own)
        if not seen and _is_finite(scene, token) and (aside := _before_aside(scene, token)) is not None:
            return aside
        if _is_finite(scene, token) and token.dep != "conj":
            return _inverted_subject(scene, token)
        noun = tokens[token.head]
        if token.dep == "acl" and noun.pos in ("NOUN", "PROPN") and _names_itself(scene, token, noun):
            return scene.phrase_of(noun.index)
        if token.head == token.index:
            return None
        token, seen = noun, seen + 1
    return None


def _trails(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb is a participle after a comma: …, saying."""
    return verb.tag == "VBG" and verb.index > 0 and scene.parsed.tokens[verb.index - 1].text == ","


def _left_speaker(scene: Scene, verb: Token) -> int | None:
    """Return the subject of the nearest finite verb of saying before a participle in its sentence."""
    first = scene.parsed.sentences[verb.sentence].first
    for token in reversed(scene.parsed.tokens[max(first, verb.index - _REACH) : verb.index]):
        if scene.owner[token.index] < 0 and _is_finite(scene, token) and scene.reporting(token) is not None:
            return _own_subject(scene, token)
    return None


def _own_subject(scene: Scene, verb: Token, is_shared: bool = False) -> int | None:
    """Return the head of a verb's own subject or, in the passive, of the one it is done by.

    `is_shared`: the speaker is wanted of a participle under it ("was quoted as saying"), the subject in any case.
    """
    deps = ("obl:agent",) if _is_passive(scene, verb) and not is_shared else ("nsubj",)
    heads = [child.index for child in scene.parsed.children(verb.index, *deps) if _can_speak(scene, child)]
    if not heads:
        return None
    best = min(heads, key=lambda head: (head > verb.index, abs(head - verb.index)))
    antecedent = scene.parsed.tokens[verb.head]
    is_relative = scene.parsed.tokens[best].lower in _RELATIVE and verb.dep.startswith("acl")
    return antecedent.index if is_relative and _can_speak(scene, antecedent) else best


def _is_passive(scene: Scene, verb: Token) -> bool:
    return bool(scene.parsed.children(verb.index, "nsubj:pass", "aux:pass"))


def _is_finite(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb heads a finite clause, by itself or by its auxiliary."""
    if "VerbForm=Fin" in verb.morph:
        return True
    helpers = scene.parsed.children(verb.index, "aux", "cop")
    return any("VerbForm=Fin" in helper.morph for helper in helpers)


def _can_speak(scene: Scene, token: Token) -> bool:
    if scene.owner[token.index] >= 0 or token.pos not in NOMINAL or scene.speech.is_silent(token.lemma):
        return False
    following = scene.parsed.tokens[token.index + 1 : token.index + 2]
    is_date_line = token.text.isupper() and any(after.text in _DATE_LINE for after in following)
    return not is_date_line or len(token.text) < _ACRONYM


def _names_itself(scene: Scene, verb: Token, noun: Token) -> bool:
    """Tell whether a noun itself says what its participle says: a sign reading "…", not a statement saying "…"."""
    if verb.index < noun.index or scene.parsed.tokens[verb.index - 1].text == ",":
        return False
    return not (scene.speech.holds_words(noun.lemma) and noun.dep in ("obj", "obl")) and _can_speak(scene, noun)


def _inverted_subject(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """Return the noun phrase after a verb of saying that stands right behind a quotation."""
    at = verb.index - 1
    while at >= 0 and scene.owner[at] < 0 and scene.parsed.tokens[at].pos == "PUNCT":
        at -= 1
    if at < 0 or scene.owner[at] < 0 or scene.reporting(verb) is None:
        return None
    return scene.phrase_from(scene.parsed.tokens[verb.index + 1 : verb.index + 1 + LONGEST_PHRASE])


def phrase_before(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """Return the noun phrase just before a finite verb that the tree gives no subject."""
    if verb.pos == "VERB" and ("VerbForm=Fin" not in verb.morph or "Voice=Pass" in verb.morph):
        return None
    tokens = scene.parsed.tokens
    at = verb.index - 1
    while at >= 0 and tokens[at].pos in ("AUX", "ADV"):
        at -= 1
    if at > 0 and tokens[at].text == ")":
        at = next((back for back in range(at, max(0, at - _BRACKET), -1) if tokens[back].text == "("), 0) - 1
    if at < 0 or tokens[at].pos not in ("NOUN", "PROPN", "PRON", "NUM") or scene.owner[at] >= 0:
        return None
    return scene.phrase_of(at)


def _before_aside(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """Return the noun phrase that begins the sentence before an aside: X, speaking by phone, added."""
    comma = verb.index - 1
    if comma < 1 or scene.parsed.tokens[comma].text != ",":
        return None
    tokens, first = scene.parsed.tokens, scene.parsed.sentences[verb.sentence].first
    first = next((at + 1 for at in range(comma, first, -1) if tokens[at].text == ";"), first)
    opening = next((at for at in range(first + 1, comma) if tokens[at].text == ","), None)
    if opening is None or any(scene.owner[at] >= 0 for at in range(first, comma)):
        return None
    phrase = scene.phrase_from(tokens[first:opening])
    has_aside = any(token.tag in ("VBG", "VBN", "WP", "WDT") for token in tokens[opening:comma])
    return phrase if phrase is not None and has_aside and phrase[1] == tokens[opening - 1].end else None
