"""Whose word a whole sentence rests on, told beside the act and not above it: `as the survivors tell it`, `, the mayor
contends,`, `on his own account`, `, a charge she denies`.

Belongs here: asides told by commas, order and fixed words, read from the words themselves since a parser hangs them
anywhere. Does not belong here: verbs of saying above the act or hung on it (`hearsay.py`).
"""

from pipeline.extract.status.attribution import attribute_to
from pipeline.extract.status.operators import speech_entry
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token
from pipeline.lexicon.speech import SpeechWord
from pipeline.lexicon.status import StatusWord

_MARKS = frozenset({",", "(", ")", ";", ":"})
_DASHES = frozenset({"-", "–", "—"})
_BREAKS = _MARKS | _DASHES
_LONGEST = 8
_OPENING = 5
# Two words that bring in what somebody goes by.
_EVIDENCE = {"to": "judge", "from": "what", "by": "what", "going": "by"}
_OPENERS = frozenset({"so", "as"})
_DETERMINERS = frozenset({"a", "an", "the", "this", "both", "all"})
_ON = frozenset({"by", "in", "on", "from"})
_WHOSE = frozenset(
    {"all", "most", "some", "every", "'s", "’s", "'", "’", "his", "her", "its", "their", "my", "our", "own"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ"})
_SAID = frozenset({"reported", "claimed", "alleged"})
_CONTESTING = frozenset({"claimed", "alleged"})
_TAINTED = _CONTESTING | {"denied"}
_RELATIVE = frozenset({"which", "something"})
_RELATIVES = frozenset({"which", "who", "whom", "that"})
_NOBODY = frozenset({"nobody", "none", "no"})


def apply_asides(view: TextView, token: Token, standing: Standing) -> None:
    """Take in what is said beside an act in its sentence."""
    words = view.parsed.words(view.parsed.sentences[token.sentence])
    segments = _segments(view, token.sentence)
    opening = words[:_OPENING]
    if opening[0].lower in _ON and token not in opening and _is_account(view, opening):
        segments = [opening, *segments[1:]]
    is_claim = bool(segments) and _claims(view, token)
    for segment in segments:
        if token in segment:
            continue
        is_behind = segment[0].index > token.index and not is_claim
        effect = _effect(view, segment, is_behind)
        if effect is not None:
            standing.under(effect)
        if effect in _SAID and standing.attribution is None:
            _attribute(view, segment, standing)


def _attribute(view: TextView, segment: list[Token], standing: Standing) -> None:
    """Take whoever a stretch of words names first as the source: `survivors say`, `as the bishop tells it`."""
    for word in segment:
        whole = view.parsed.tokens[word.head] in segment and word.dep in ("compound", "amod", "det", "nmod:poss")
        is_somebody = word.pos in _NOMINAL and (view.mention_of(word.index) is not None or _is_human(view, word))
        if is_somebody and (not whole or word.dep == "nmod:poss"):
            attribute_to(view, word.index, standing, contested=False)
            return


def _is_human(view: TextView, word: Token) -> bool:
    return "@human" in view.kinds(word.index)


def _segments(view: TextView, sentence: int) -> list[list[Token]]:
    """Return what commas set off in a sentence, worked out once for all acts and figures in it."""
    kept = view.answers.setdefault(_segments, {})
    if sentence not in kept:
        kept[sentence] = _between_commas(view.parsed.words(view.parsed.sentences[sentence]))
    segments: list[list[Token]] = kept[sentence]
    return segments


def _claims(view: TextView, token: Token) -> bool:
    """Tell whether a word is itself the claim that is disputed behind it: `blamed Oslo, a charge it denies`."""
    words = view.lexicon.status
    found = (words.find(pos, token.lemma) for pos in ("verb", "oblique", "noun"))
    return any(entry is not None and entry.effect in _CONTESTING for entry in found)


def _between_commas(words: list[Token]) -> list[list[Token]]:
    """Return the stretches of a sentence that commas, dashes or its ends set off; none where nothing is set off."""
    cuts = [
        at
        for at, word in enumerate(words)
        if word.lower in _BREAKS and (word.lower in _MARKS or (at > 0 and words[at - 1].end < word.start))
    ]
    if not cuts:
        return []
    ends = zip([-1, *cuts], [*cuts, len(words)], strict=True)
    segments = ([word for word in words[first + 1 : last] if word.pos != "PUNCT"] for first, last in ends)
    return [segment for segment in segments if segment]


def _effect(view: TextView, segment: list[Token], is_behind: bool) -> str | None:
    """Return what a stretch of words makes of the rest of the sentence; some do so only of what stands before them."""
    first, last = segment[0].lower, segment[-1].lower
    contested = _contested(view, segment) if is_behind else None
    if contested is not None:
        return contested
    if first == "judging" or (first in _EVIDENCE and len(segment) > 1 and segment[1].lower == _EVIDENCE[first]):
        return "reported"
    if len(segment) <= _LONGEST:
        if first == "if" and any(word.lemma in view.lexicon.cues["believing"] for word in segment):
            return "claimed"
        if first in _OPENERS and last == "it" and segment[-2].lemma in view.lexicon.cues["having_it"]:
            return "reported"
        if first == "to" and segment[1:2] and segment[1].lower == "hear" and _tells_it(view, segment):
            return "claimed"
        spoken = _spoken(view, segment) or (_spoken_by(view, segment) if is_behind else None)
        if spoken is not None:
            return spoken
    return _of_account(view, segment) if first in _ON and _is_account(view, segment) else None


def _spoken(view: TextView, segment: list[Token]) -> str | None:
    """`, officials insist,`, `, or so its owners allege`, `, it is alleged,`: a subject with its verb of saying."""
    last = segment[-1]
    if len(segment) < 2:
        return None
    speech = view.lexicon.speech.reporting_form(last.lower) or _held(view, last)
    opens = [word.lower for word in segment[:2]]
    if speech is None or opens[0] in _RELATIVES or not _NOBODY.isdisjoint(opens):
        return None
    is_told = opens[0] in _OPENERS or opens == ["or", "so"]
    is_passive = opens[0] == "it" and segment[-2].lemma == "be"
    # A verb read as a noun: his aides contend, the governor contends; not: the two states, the new claims.
    is_like_verb = (last.lower.endswith(("s", "ed")) or segment[-2].tag == "NNS") and segment[-2].pos in _NOMINAL
    is_verb = last.pos == "VERB" or (is_like_verb and view.lexicon.speech.reporting_noun(last.lemma) is None)
    is_verb |= _agrees(segment[-2], last)
    before = [word for word in segment[:-1] if word.dep != "amod" and word.lower not in ("has", "have", "had")]
    has_verb = any(word.pos in ("VERB", "AUX") for word in before)
    is_subject = segment[0].lower in _DETERMINERS or segment[0].pos in _NOMINAL or segment[0].dep == "amod"
    if is_passive or is_told or (is_verb and is_subject and not has_verb):
        return speech_entry(speech).effect if isinstance(speech, SpeechWord) else speech.effect
    return None


def _tells_it(view: TextView, segment: list[Token]) -> bool:
    """`To hear the generals tell it`: what they would have us believe."""
    return segment[-1].lower == "it" and segment[-2].lemma in view.lexicon.cues["having_it"]


def _held(view: TextView, last: Token) -> StatusWord | None:
    """Return what a verb of holding something true makes of it: `, his family believes,`."""
    entry = view.lexicon.status.find("verb", last.lemma) if last.tag in ("VBZ", "VBP", "VBD") else None
    return entry if entry is not None and entry.effect in ("reported", "alleged", "claimed", "hypothetical") else None


def _agrees(noun: Token, last: Token) -> bool:
    """Tell whether a word right after a noun has the ending of its verb: the agents report, the website reports."""
    is_plural = noun.tag in ("NNS", "NNPS") or noun.lower == "they"
    is_singular = noun.tag in ("NN", "NNP")
    return (is_plural and not last.lower.endswith("s")) or (is_singular and last.lower.endswith("s"))


def _spoken_by(view: TextView, segment: list[Token]) -> str | None:
    """`, claimed a spokesman for the rebels`: the verb of saying before its subject."""
    first, others = segment[0], segment[1:]
    speech = view.lexicon.speech.reporting(first.lemma) if first.tag in ("VBD", "VBZ", "VBP") else None
    if speech is None or any(word.pos in ("VERB", "AUX", "CCONJ") for word in others):
        return None
    return speech_entry(speech).effect if any("@human" in view.kinds(word.index) for word in others) else None


def _is_account(view: TextView, segment: list[Token]) -> bool:
    """Tell whether a phrase names somebody's account of things: on his own admission, by most accounts."""
    words = segment[:_LONGEST]
    return any(word.lower in _WHOSE | {"of"} for word in words) and any(
        word.lemma in view.lexicon.cues["account"] for word in words
    )


def _of_account(view: TextView, segment: list[Token]) -> str | None:
    words, tallies = view.lexicon.status, view.lexicon.cues["tally"]
    told = [word.lemma for word in segment if word.lemma not in tallies]
    known = (words.find("source", lemma) or words.find("noun", lemma) for lemma in told)
    return next((entry.effect for entry in known if entry is not None and entry.effect in _TAINTED), "reported")


def _contested(view: TextView, segment: list[Token]) -> str | None:
    """`, a boast nobody believes`, `, which the army denies`: a claim is what was told before it."""
    first = segment[0]
    if first.lower in _RELATIVE and _is_called_untrue(view, segment):
        return "claimed"
    noun = next((word for word in segment[:3] if word.pos == "NOUN"), None)
    if noun is None or not (noun is first or first.lower in _DETERMINERS):
        return None
    entry = view.lexicon.status.find("noun", noun.lemma)
    return "claimed" if entry is not None and entry.effect in _CONTESTING and len(segment) > 1 else None


def _is_called_untrue(view: TextView, segment: list[Token]) -> bool:
    """Tell whether a relative clause denies what it is told of: `which the army denies`, `which was a lie`."""
    called = (view.lexicon.status.find("predicate", word.lower, word.lemma) for word in segment[1 : _LONGEST + 2])
    disputes = [at for at, word in enumerate(segment) if word.lemma in view.lexicon.cues["denying"]]
    is_disputed = bool(disputes) and not any(word.pos in ("VERB", "AUX") for word in segment[disputes[0] + 1 :])
    return is_disputed or any(entry is not None and entry.effect == "denied" for entry in called)
