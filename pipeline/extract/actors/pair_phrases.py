"""Words for two at once: "both sides", "the two countries", "the warring parties", "each other", "the latter".

Belongs here: finding such words, also for one of two ("its rival") and for three, and of what kind they are. Does not
belong here: who they are (`pairs.py`).
"""

from dataclasses import dataclass, replace

from pipeline.extract.actors.clause_mates import ROLES
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.rivals import POSSESSIVE
from pipeline.language.parsed import Token

_THESE = frozenset({"the", "these", "those"})
_EACH = frozenset({"each", "either", "neither"})
_OPPOSED = frozenset({"warring", "rival", "opposing", "feuding", "belligerent", "contending", "hostile"})
_RECIPROCAL = (("each", "other"), ("one", "another"))
_DUO = frozenset({"pair", "duo"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
# Of what two sides may be those of: both sides of the conflict, not of the border.
_CONTESTS = frozenset({"conflict", "war", "dispute", "feud", "fighting", "quarrel"})
_TITLES = frozenset({"office", "rank"})
_MORE = {"three": 3, "four": 4, "five": 5}
_HYPHENS = frozenset({"-", "–"})
# Whose rival or neighbour one is: relations of two, not of a man to those next door.
_RELATIONS = frozenset({"rival", "enemy", "foe", "adversary", "neighbour", "neighbor", "antagonist"})
_LONGEST = 5
# How many sentences back `the three` make `each` one of three.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class PairPhrase:
    """Words for two: tokens `first` to `last` (exclusive).

    `kind` is state, side, opponent, group, army, person, the title of an office, or any. `reach` tells where the two
    are looked for: text, subject (of the same clause), former or latter (of the two nearest), other (than who does
    it), partner (of whom the pronoun at token `owner` means). `is_either`: one by one. `count` is more than two for
    `the three countries`.
    """

    first: int
    last: int
    head: int
    kind: str
    reach: str = "text"
    is_either: bool = False
    owner: int = -1
    count: int = 2


def find_pair_phrases(reading: Reading) -> dict[int, PairPhrase]:
    """Return the words for two in a text by their head token."""
    found: dict[int, PairPhrase] = {}
    more: PairPhrase | None = None
    for token in reading.tokens:
        phrase = _by_noun(reading, token) if token.pos in _NOMINAL else None
        phrase = phrase or _by_pronoun(reading, token) or _one_of_two(reading, token)
        if phrase is None:
            continue
        if phrase.count > 2:
            more = phrase
        elif more and phrase.is_either and token.sentence - reading.tokens[more.head].sentence <= _NEAR:
            phrase = replace(phrase, count=more.count)
        found[phrase.head] = phrase
    return found


def _by_noun(reading: Reading, token: Token) -> PairPhrase | None:
    """Read `both sides`, `the two Gulf states`, `neither government`, `the warring parties`, `between the rivals`."""
    holder = reading.taken.get(token.index)
    is_named = holder is not None and holder.role is None and holder.office is None
    if is_named or token.dep in ("compound", "nmod:desc", "flat"):
        return None
    if token.lower in _DUO:
        is_one = reading.lower(token.index - 1) == "the" and token.dep in ROLES
        return PairPhrase(token.index - 1, token.index + 1, token.index, "any") if is_one else None
    is_plural = "Number=Plur" in token.morph
    kind = _kind(reading, token, is_plural)
    if kind is None or _is_told_anew(reading, token):
        return None
    first, words = _words_before(reading, token)
    is_definite = bool(words & _THESE)
    if words == {"the", "other"} and not is_plural and kind in ("side", "opponent"):
        return PairPhrase(first, token.index + 1, token.index, kind, "other")
    if kind == "opponent" and words == {"the"} and not is_plural:
        return PairPhrase(first, token.index + 1, token.index, kind, "other")
    if token.lemma in _RELATIONS and not is_plural and (owner := _owner(reading, token, first)):
        return PairPhrase(owner, token.index + 1, token.index, kind, "partner", owner=owner)
    is_between = is_definite and reading.lower(first - 1) == "between"
    is_opposed = is_definite and (bool(words & _OPPOSED) or kind == "opponent" or is_between)
    of_two = "both" in words or (is_definite and "two" in words) or is_opposed
    count = next((_MORE[word] for word in words & _MORE.keys()), 2)
    if (is_plural and (of_two or (is_definite and count > 2))) or (not is_plural and words & _EACH):
        return PairPhrase(first, token.index + 1, token.index, kind, is_either=not is_plural, count=count)
    return None


def _words_before(reading: Reading, token: Token) -> tuple[int, set[str]]:
    """Return where the words for several begin before their noun, and these words; hyphens hold words together."""
    first, words = token.index, set[str]()
    while reading.same_sentence(first - 1, token.index) and first > token.index - _LONGEST - 1:
        before = reading.tokens[first - 1]
        if before.lower in _THESE | _EACH or before.lower == "both":
            words.add(before.lower)
            first -= 1
            break
        is_joined = before.text in _HYPHENS or reading.tokens[first].text in _HYPHENS
        if before.pos not in ("ADJ", "NUM", "VERB", "PROPN") or before.head != token.index:
            if not is_joined:
                break
        elif not is_joined:
            words.add(before.lower)
        first -= 1
    return first, words


def _owner(reading: Reading, token: Token, first: int) -> int | None:
    """Return the possessive pronoun right before a noun phrase that no name in apposition explains."""
    before = reading.tokens[first - 1] if reading.same_sentence(first - 1, token.index) else None
    is_owned = before is not None and before.lower in POSSESSIVE and before.dep == "nmod:poss"
    following = reading.tokens[token.index + 1] if reading.same_sentence(token.index, token.index + 1) else None
    is_named = following is not None and (following.text == "," or following.pos == "PROPN")
    return before.index if before is not None and is_owned and not is_named else None


def _kind(reading: Reading, token: Token, is_plural: bool) -> str | None:
    """Return what kind of two a noun counts; of an office or rank its title."""
    lexicon = reading.lexicon.actors
    singular = token.lemma if is_plural else token.lower
    if kind := lexicon.pair_nouns.get(singular) or lexicon.pair_nouns.get(token.lower):
        return kind
    phrase = f"{reading.lower(token.index - 1)} {token.lower}"
    title = lexicon.title_forms.get(phrase) or lexicon.title_forms.get(token.lower)
    return title.id if title and title.kind in _TITLES else None


def _is_told_anew(reading: Reading, token: Token) -> bool:
    """Tell whether what follows says which two are meant: `the two men who fled`, `both sides of the road`."""
    parsed = reading.document.parsed
    if reading.lower(token.index + 1) == "of" and reading.tokens[token.index + 2].tag != "VBG":
        inner = parsed.child(token.index, "nmod")
        return inner is None or inner.lemma not in _CONTESTS
    return parsed.child(token.index, "acl", "acl:relcl") is not None


def _by_pronoun(reading: Reading, token: Token) -> PairPhrase | None:
    """Read `both`, `the two`, `neither`, `each`, `each other`, `each … the other` in the place of somebody."""
    at, following = token.index, reading.lower(token.index + 1)
    if (token.lower, following) in _RECIPROCAL:
        head = at if reading.tokens[at + 1].head == at else at + 1
        return PairPhrase(at, at + 2, head, "any", "subject")
    if token.dep not in ROLES or reading.document.parsed.child(at, "nmod", "acl", "acl:relcl", "conj") is not None:
        return None
    if token.lower in ("both", "neither", "each") and following != "of":
        return PairPhrase(at, at + 1, at, "any")
    if token.lower == "two" and reading.lower(at - 1) in _THESE:
        return PairPhrase(at - 1, at + 1, at, "any")
    if token.lower == "other" and reading.lower(at - 1) == "the" and _is_mutual(reading, token):
        return PairPhrase(at - 1, at + 1, at, "any", "subject")
    return None


def _is_mutual(reading: Reading, token: Token) -> bool:
    """Tell whether `the other` answers `each` or `neither` as the subject of its verb."""
    subjects = reading.document.parsed.children(token.head, "nsubj")
    words = {word.lower for s in subjects for word in (s, *reading.document.parsed.children(s.index, "det"))}
    return bool(words & _EACH)


def _one_of_two(reading: Reading, token: Token) -> PairPhrase | None:
    """Read `the former` and `the latter` with no noun behind them."""
    following = reading.tokens[token.index + 1] if reading.same_sentence(token.index, token.index + 1) else None
    is_alone = following is None or following.pos not in ("NOUN", "PROPN", "ADJ", "NUM")
    if token.lower not in ("former", "latter") or reading.lower(token.index - 1) != "the" or not is_alone:
        return None
    return PairPhrase(token.index - 1, token.index + 1, token.index, "any", token.lower)
