"""Third-person pronouns whose antecedent is plain.

Belongs here: he, she, they, it and who in the place of a doer or receiver, his, her, their and its, read only where one
antecedent fits. Does
not belong here: choosing the antecedent (`antecedents.py`), any other anaphora. Silence is right wherever two
antecedents would do.
"""

from pipeline.extract.actors.antecedents import antecedents_of
from pipeline.extract.actors.clause_mates import ROLES, SUBJECTS
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.rivals import PERSONAL, POSSESSIVE
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token

# What somebody is told, asked or accused of.
_CONTENTS = ("xcomp", "ccomp", "advcl", "obl")


def is_pronoun(token: Token) -> bool:
    """Tell whether a token is a pronoun that is read."""
    if token.pos != "PRON":
        return False
    if token.lower in POSSESSIVE and token.dep == "nmod:poss":
        return True
    return token.lower == "who" or (token.lower in PERSONAL and token.dep in ROLES and not token.text.isupper())


def read_pronoun(reading: Reading, token: Token, mentions: list[ActorMention]) -> list[ActorMention]:
    """Return the mentions that a pronoun is, one for each whom it means; `mentions` are those before it by start."""
    found: tuple[ActorMention, ...] = ()
    if token.lower == "who":
        antecedent = _relative(reading, token, mentions)
        found = (antecedent,) if antecedent is not None else ()
    elif token.lower != "it" or _is_addressed(reading, token) or _is_doer(reading, token):
        found = antecedents_of(reading, token, mentions)
    at = (token.start, token.end, token.index)
    return [ActorMention(*at, "pronoun", a.actor, "coreference", True, is_together=len(found) > 1) for a in found]


def _relative(reading: Reading, token: Token, mentions: list[ActorMention]) -> ActorMention | None:
    """Return the mention whose head the relative clause of "who" modifies."""
    verb = reading.tokens[token.head]
    while verb.dep in ("conj", "cop", "aux") and verb.head < verb.index:
        verb = reading.tokens[verb.head]
    if not verb.dep.startswith("acl"):
        return None
    noun = verb.head
    holding = [m for m in mentions if m.end <= token.start and (m.head == noun or _covers(reading, m, noun))]
    return max(holding, key=lambda m: m.end - m.start) if holding else None


def _covers(reading: Reading, mention: ActorMention, index: int) -> bool:
    return mention.start <= reading.tokens[index].start < mention.end


def _is_addressed(reading: Reading, token: Token) -> bool:
    """Tell whether an object is somebody: `Paris urged it to leave`, `accused it of theft`, not `condemned it`."""
    verb = reading.tokens[token.head]
    if token.dep not in ("obj", "iobj") or reading.lexicon.actors.metonym_cues.get(verb.lemma) != "addressed":
        return False
    return any(child.index > token.index for child in reading.document.parsed.children(verb.index, *_CONTENTS))


def _is_doer(reading: Reading, token: Token) -> bool:
    return token.dep in SUBJECTS and not _is_expletive(reading, token)


def _is_expletive(reading: Reading, token: Token) -> bool:
    """Tell whether "it" stands for nothing or for a clause ("it is clear that", "it was raining")."""
    if token.dep == "expl":
        return True
    governor = reading.tokens[token.head]
    return governor.pos in ("ADJ", "NOUN", "ADV") and bool(
        reading.document.parsed.children(governor.index, "ccomp", "csubj", "xcomp", "advcl", "acl", "expl")
    )
