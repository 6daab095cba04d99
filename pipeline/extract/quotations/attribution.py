"""Which words bring in a quoted span, and who is said to speak them.

Belongs here: the rules of attribution, by what stands after the span, before it, and over it in the tree. Does not
belong here: what the speaker is called elsewhere (`speakers.py`) and spans without any such words (`turns.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.extract.quotations.scene import Scene
from pipeline.language.parsed import Token

_SEPARATORS = frozenset((",", "-", "--", "—", "–", "...", "…"))
_PAUSES = frozenset(",?!—-….")
_CLOSING = frozenset(".!?,…—")
_VERBAL = frozenset(("VERB", "AUX"))
_NO_START = frozenset(("that", "which", "who", "and", "but", "or", "as", "because", "while", "what", "where", "if"))
_OPENERS = frozenset(("that", "a", "an", "the", "as", "it"))
_HEARSAY = frozenset(("he", "she", "they", "it", "who", "which", "that", "we", "i"))
_FAR_CUE = 22
_LONG = 7
_SHORT = 3
_CLIMB = 12
_CLOSE_CLIMB = 3
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_BRACKET = 8
_BARE = 3
_PHRASE_SIZES = (4, 3, 2)


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue of a quoted span and its speaker, as spans. `rule` names the rule that found them."""

    rule: str
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None


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
            return (_after, _just_before, _governed, _phrase, _before)
        return (_just_before, _governed, _phrase, _after, _before)
    before = scene.preceding(number)
    if before and before[-1].text in (",", ":") and not _is_parted(scene, number):
        return (_just_before, _colon, _before, _after, _governed, _phrase)
    return (_after, _just_before, _before, _colon, _governed, _phrase)


def is_sentence_like(scene: Scene, number: int) -> bool:
    """Tell whether a quoted span reads as a sentence of its own: a capital, a verb, more than a few words."""
    content = scene.content(number)
    words = [token for token in scene.inside(number) if token.pos != "PUNCT"]
    if not content or not words:
        return False
    has_verb = any(token.pos in _VERBAL for token in words)
    is_closed = content[-1] in _CLOSING
    if next((char for char in content if char.isalpha()), "").isupper():
        return (has_verb and len(words) >= _SHORT) or is_closed
    return is_closed and has_verb and len(words) >= _LONG


def _is_parted(scene: Scene, number: int) -> bool:
    """Tell whether a comma or dash at its end hands a quoted span over to the words after it."""
    after = scene.following(number)
    return scene.last(number) == "," or bool(after and after[0].text in _SEPARATORS)


def is_handed_over(scene: Scene, number: int) -> bool:
    """Tell whether a comma and then a verb of saying with its speaker follow a quoted span."""
    return _is_parted(scene, number) and _after(scene, number) is not None


def _after(scene: Scene, number: int) -> Voice | None:
    """Read "…," he said; "…," said a woman; "…," the army, which had come, announced."""
    tokens = scene.following(number)
    is_parted = _is_parted(scene, number)
    while tokens and (tokens[0].text in _SEPARATORS or tokens[0].tag == "RB"):
        tokens = tokens[1:]
    if not tokens or tokens[0].lower in _NO_START:
        return None
    if not is_parted and scene.last(number) == "." and tokens[0].text[0].isupper():
        return _bare_tag(scene, tokens)
    if is_inverted_cue(scene, tokens, is_parted):
        phrase = scene.phrase_from(_without_adverbs(tokens[1:]))
        return Voice("after-inverted", (tokens[0].start, tokens[0].end), phrase) if phrase is not None else None
    if not is_parted and scene.last(number) not in _PAUSES:
        return None
    verb = _first_verb(scene, tokens, is_parted and is_sentence_like(scene, number))
    phrase = scene.phrase_from(tokens) if verb is not None else None
    return Voice("after", (verb.start, verb.end), phrase) if verb is not None and phrase is not None else None


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


def is_inverted_cue(scene: Scene, tokens: Sequence[Token], is_parted: bool) -> bool:
    """Tell whether the first token is a verb that its speaker follows; a reporting verb even if the tagger missed it."""
    first = tokens[0]
    if first.tag in _FINITE and _is_plain(first) and (is_parted or scene.quoting(first) is not None):
        return True
    is_form = _is_plain(first) and scene.speech.reporting_form(first.lower) is not None
    return is_form and (is_parted or first.pos in _VERBAL)


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


def _just_before(scene: Scene, number: int) -> Voice | None:
    """Read he said "…", she told them that "…": a verb right before, with nothing but "that" between."""
    tokens = scene.preceding(number)
    while tokens and (tokens[-1].text in (",", ":") or tokens[-1].lower in _OPENERS):
        tokens = tokens[:-1]
    if not tokens:
        return None
    last = tokens[-1]
    if last.pos == "VERB" and scene.quoting(last) is not None:
        is_reporting = scene.reporting(last) is not None or is_sentence_like(scene, number)
        return _of_verb(scene, last, "before") if is_reporting else None
    if len(tokens) > 1 and _is_plain(last) and scene.speech.reporting_form(last.lower) and last.dep != "acl":
        phrase = _phrase_before(scene, last)
        return Voice("before", (last.start, last.end), phrase) if phrase is not None else None
    return None


def _before(scene: Scene, number: int) -> Voice | None:
    """Read he said on Monday: "…": the nearest verb before in the same sentence that may carry words."""
    for token in reversed(scene.preceding(number)[-_FAR_CUE:]):
        is_cue = token.pos == "VERB" and token.dep != "acl:relcl" and scene.quoting(token) is not None
        voice = _of_verb(scene, token, "before") if is_cue else None
        if voice is not None:
            return voice
    return None


def _of_verb(scene: Scene, verb: Token, rule: str) -> Voice | None:
    subject = scene.subject_of(verb.index)
    if subject is None:
        subject = _phrase_before(scene, verb)
    return Voice(rule, (verb.start, verb.end), subject) if subject is not None else None


def _phrase_before(scene: Scene, verb: Token) -> tuple[int, int] | None:
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


def _colon(scene: Scene, number: int) -> Voice | None:
    """Read a transcript's "Smith: …" and "In its letter the council was clear: …"."""
    tokens = scene.preceding(number)
    if not tokens or tokens[-1].text != ":":
        return None
    body, cue = tokens[:-1], (tokens[-1].start, tokens[-1].end)
    dashes = [
        at for at, token in enumerate(body) if token.text in ("-", "–", "—", "--") and token.start > body[at - 1].end
    ]
    body = body[dashes[-1] + 1 :] if dashes else body
    if not any(token.pos in _VERBAL for token in body):
        phrase = scene.phrase_from(body)
        names = [token for token in body if token.pos == "PROPN"]
        return Voice("colon", cue, phrase) if phrase is not None and names else None
    for token in reversed(body):
        subject = scene.subject_of(token.index)
        if subject is not None:
            return Voice("colon", cue, subject)
    return None


def _governed(scene: Scene, number: int) -> Voice | None:
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
    path = [head, *scene.parsed.ancestors(head.index)]
    for steps, token in enumerate(path[1 : _CLIMB + 1]):
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
            voice = _of_verb(scene, token, "governed")
            if voice is not None and not _is_within(voice, weak):
                return weak if weak is not None and is_naming and not _is_hearsay(scene, weak) else voice
        elif weak is None and steps < _CLOSE_CLIMB and _takes_words(scene, token, path[: steps + 1]):
            weak = _of_verb(scene, token, "governed")
            is_naming = scene.speech.is_naming(token.lemma)
    return weak


def _inserted(scene: Scene, token: Token, number: int) -> Voice | None:
    """Read a plan, the minister said, that would "…": a verb of saying put into the clause that it reports."""
    for child in scene.parsed.children(token.index, "parataxis"):
        if scene.owner[child.index] < 0 and scene.reporting(child) is not None:
            voice = _of_verb(scene, child, "inserted")
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


def _phrase(scene: Scene, number: int) -> Voice | None:
    """Read according to the minister, "…"; "…", in the words of a witness."""
    for tokens in (scene.following(number), scene.preceding(number)):
        for at in range(len(tokens)):
            for size in _PHRASE_SIZES:
                words = " ".join(token.lower for token in tokens[at : at + size])
                phrase = scene.phrase_from(tokens[at + size :]) if scene.speech.phrase(words) is not None else None
                if phrase is not None:
                    return Voice("phrase", (tokens[at].start, tokens[at + size - 1].end), phrase)
    return None
