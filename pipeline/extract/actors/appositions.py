"""Descriptions with the name of whom they describe behind a comma: "his counterpart, Pablo Beltran", "the attacker, Ger
Kehoe, is in custody".

Belongs here: such noun phrases and the name each has. Does not belong here: titles before a name (`titles.py`); bodies
and those who speak for one, who act for it ("its spokesman, Mr Muyaya").
"""

from dataclasses import replace

from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.actors.titles import before_titles
from pipeline.language.parsed import Token

_DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her", "my", "our", "'s", "’s"})
_ENDS = frozenset({",", ".", ";", ":", ")", "—", "–"})
_DESCRIBING = frozenset({"office", "rank", "profession", "religious", "kin"})
# Roles that tell of one person what he did or is, and of no state or group.
_SINGLE = frozenset({"UAF", "CVL", "MAN", "WOM", "CHI", "DET", "CRM", "REL", "TRB", "ELI", "ACT", "EDU", "AGR", "LAW"})
_LONGEST = 5


def find_appositions(reading: Reading, people: list[Found]) -> list[Found]:
    """Return the definite descriptions right before the names of `people`, each as a find of that person."""
    found = []
    for named in people:
        start = before_titles(reading, named.first)
        at = start - 2
        is_beside = reading.lower(start - 1) == "," and reading.same_sentence(at, named.first)
        if not is_beside or not _closes(reading, named):
            continue
        noun = _leading_noun(reading, at)
        if noun is None:
            continue
        first = _start(reading, noun)
        if first is not None and _describes(reading, noun):
            found.append(
                replace(
                    named, first=first, last=noun.index + 1, head=noun.index, mention_type="nominal", basis="apposition"
                )
            )
    return found


def _leading_noun(reading: Reading, at: int) -> Token | None:
    """Return the noun that a noun phrase ending at a token is about: itself, of `the leader of the RSF` the leader."""
    held, hit = reading.taken.get(at), reading.hit_at.get(at)
    if held is None and hit is None:
        return reading.tokens[at]
    first = held.first if held is not None else hit.first if hit is not None else at
    link = first - 2 if reading.lower(first - 1) in _DEFINITE else first - 1
    is_linked = reading.lower(link) == "of" and reading.same_sentence(link - 1, at) and link - 1 not in reading.taken
    return reading.tokens[link - 1] if is_linked else None


def _closes(reading: Reading, named: Found) -> bool:
    """Tell whether a name is set off behind too: `his brother, Ahmed said` names somebody else."""
    last = reading.tokens[named.last - 1]
    return not reading.same_sentence(last.index, named.last) or reading.lower(named.last) in _ENDS


def _describes(reading: Reading, noun: Token) -> bool:
    """Tell whether a noun in the singular says what one person is."""
    lexicon = reading.lexicon
    if noun.pos not in ("NOUN", "PROPN") or "Number=Plur" in noun.morph:
        return False
    title = lexicon.actors.titles.get(noun.lower)
    role = lexicon.actors.role_forms.get(noun.lower)
    if role is not None and title is None:
        return role[0].class_id in _SINGLE and not role[0].is_collective
    is_person = "@person_noun" in lexicon.frames.word_classes.get(noun.lemma, frozenset())
    is_person = is_person or lexicon.actors.pair_nouns.get(noun.lemma) == "opponent"
    return title.kind in _DESCRIBING if title is not None else is_person


def _start(reading: Reading, noun: Token) -> int | None:
    """Return where a definite noun phrase begins, without the article; None for an indefinite one."""
    for at in range(noun.index - 1, max(noun.index - _LONGEST, -1), -1):
        if not reading.same_sentence(at, noun.index):
            return None
        if reading.lower(at) in _DEFINITE:
            is_owner = reading.lower(at) not in ("the", "this", "that")
            return at if is_owner and reading.lower(at) not in ("'s", "’s") else at + 1
        if reading.tokens[at].pos not in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT") or reading.lower(at) == ",":
            return None
    return None
