"""Whose a role is, from the words around it: "Armenian", "Syria's", "in Baku", "of Hamas", "its".

Belongs here: reading the modifiers before and the phrase behind a role noun. Does not belong here: who an owner that is
only pointed at is (`resolution.py`).
"""

from dataclasses import dataclass

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.names import Hit
from pipeline.extract.actors.role_phrases import LONGEST_ROLE, role_at
from pipeline.lexicon.actor_entries import RoleNoun

_MODIFIER_DEPS = frozenset({"compound", "amod", "nmod", "nummod", "obl:npmod"})
_MODIFIER_POS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "X"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both"})
_OWNED_BY_ORIGIN = frozenset({"from", "of", "in", "for", "at"})
_BRANCHES = frozenset({"branch", "wing", "arm", "faction", "affiliate", "cell", "section"})
_STATE_ONLY = frozenset({"in", "at"})
_AT_HOME = frozenset({"REB", "SEP", "PRM", "DEM", "OPP", "VOT"})
_SEATED = frozenset({"GOV", "COP", "LEG", "JUD", "PRO", "LOC", "SEC", "EMB"})


@dataclass(slots=True)
class Owner:
    """What a role's modifiers tell: a country, a people, a known organisation; `first` is where they begin.

    `affinity` is whom it sides with or is backed by, `relation` how: pro, anti, backed, led.
    """

    first: int
    country: str = ""
    people: str = ""
    actor: str = ""
    is_definite: bool = False
    coordinate: Hit | None = None
    possessor: str = ""
    affinity: str = ""
    relation: str = ""


def owner_before(reading: Reading, first: int) -> Owner:
    """Read the modifiers left of a role noun, nearest first."""
    owner = Owner(first)
    at = first - 1
    while at >= 0 and reading.same_sentence(at, first):
        token = reading.tokens[at]
        hit = reading.hit_at.get(at)
        if token.lower in _DEFINITE or token.pos == "DET":
            owner.is_definite = token.lower in _DEFINITE
            if token.lower in ("its", "their"):
                owner.possessor = "pronoun"
            break
        described = reading.lexicon.actors.descriptions.get(token.lower)
        if described and described.kind in ("country", "territory") and reading.lower(at + 1) in ("'s", "'"):
            owner.possessor, owner.first = described.kind, at
            owner.is_definite = True
            break
        if hit and hit.last - 1 <= at:
            if not _is_bound(reading, hit):
                _add_owner(owner, hit)
                owner.first = hit.first
                if coordinate := _coordinate(reading, hit):
                    owner.coordinate = coordinate
                    break
            else:
                at = _add_relation(reading, owner, hit)
                continue
            at = hit.first - 1
            continue
        taken = reading.taken.get(at)
        if taken and taken.actor and taken.actor.is_known and not owner.actor:
            owner.actor, owner.first, at = taken.actor.actor_id, taken.first, taken.first - 1
            continue
        is_hyphen = token.text in ("-", "–")
        is_possessive = token.lower in ("'s", "'", "s'")
        if not (token.pos in _MODIFIER_POS or is_hyphen or is_possessive or _is_participle(reading, at)):
            break
        if token.pos == "NOUN" and token.dep not in _MODIFIER_DEPS:
            break
        at -= 1
    return owner


def _is_participle(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.pos == "VERB" and token.dep in ("amod", "compound")


def _add_owner(owner: Owner, hit: Hit) -> None:
    if (actor := hit.of_kind("actor")) and not owner.actor:
        owner.actor = actor.id
    elif (people := hit.of_kind("people_adjective", "people")) and not owner.people:
        owner.people = people.id
    elif (country := hit.of_kind("adjective", "country", "demonym", "capital", "metonym")) and not owner.country:
        owner.country = country.id


def _add_relation(reading: Reading, owner: Owner, hit: Hit) -> int:
    """Add whom the role is for, against or backed by, as part of its phrase; return the index before those words."""
    side = hit.of_kind("adjective", "country", "actor", "capital", "metonym", "demonym")
    prefix = reading.lower(hit.first - 2) if reading.lower(hit.first - 1) in ("-", "–") else ""
    suffix = reading.lower(hit.last + 1) if reading.lower(hit.last) in ("-", "–") else ""
    words = reading.lexicon.actors.compound_words
    owner.first = hit.first - 2 if words.get(prefix) == "prefix" else hit.first
    if side is not None and (prefix == "pro" or words.get(suffix) == "backer"):
        owner.affinity, owner.relation = side.id, "pro" if prefix == "pro" else suffix
    return owner.first - 1


def _is_bound(reading: Reading, hit: Hit) -> bool:
    """Tell whether a name is only part of a hyphenated word that tells of relation, not ownership (US-backed)."""
    if reading.lower(hit.last) in ("-", "–") and reading.lexicon.actors.compound_words.get(
        reading.lower(hit.last + 1)
    ) in ("suffix", "backer"):
        return True
    if reading.lower(hit.first - 1) in ("-", "–") and reading.is_glued(hit.first - 1):
        return reading.lexicon.actors.compound_words.get(reading.lower(hit.first - 2)) == "prefix"
    return False


def _coordinate(reading: Reading, hit: Hit) -> Hit | None:
    """Return the country before "and" or "or" that shares the role ("Russian and Syrian forces")."""
    if reading.lower(hit.first - 1) not in ("and", "or"):
        return None
    other = reading.hit_at.get(hit.first - 2)
    if other and other.of_kind("adjective") and not _is_bound(reading, other):
        return other
    return None


def owner_after(reading: Reading, last: int, noun: RoleNoun, owner: Owner) -> int:
    """Read an owner behind the role noun: "of Armenia", "in Baku", "from Hamas"; return where the phrase ends."""
    link = reading.lower(last)
    if link not in _OWNED_BY_ORIGIN or not reading.same_sentence(last - 1, last):
        return last
    at = last + 1
    while reading.tokens[at].pos == "DET" or reading.lower(at) in (
        "neighbouring",
        "neighboring",
        "republic",
        "province",
    ):
        at += 1
        if not reading.same_sentence(last, at):
            return last
    at = _behind_branch(reading, at) if link == "of" else at
    hit = reading.hit_at.get(at)
    taken = reading.taken.get(at)
    inner = role_at(reading, at)
    if link == "of" and inner and inner[0] <= at + LONGEST_ROLE:
        end = owner_after(reading, inner[0], inner[1], owner)
        return end if owner.country or owner.people or owner.actor else last
    shared = role_at(reading, hit.last) if link == "of" and hit is not None and hit.first == at else None
    if shared is not None and hit is not None and hit.of_kind("adjective", "country") and not _is_bound(reading, hit):
        # Negotiators of the Colombian government.
        _add_owner(owner, hit)
        return shared[0]
    if shared is not None and hit is not None and hit.of_kind("actor") and not _is_bound(reading, hit):
        # The leader of the 400 Mawozo gang.
        _add_owner(owner, hit)
        return shared[0]
    if hit is None or hit.first != at or _is_bound(reading, hit) or reading.lower(hit.last) in ("'s", "'"):
        return last
    if taken is not None and (taken.first, taken.last) != (hit.first, hit.last):
        return last
    if link in _STATE_ONLY and not _is_seat(hit, noun):
        return last
    if hit.of_kind("adjective", "people_adjective") and not hit.of_kind("country", "people", "demonym", "actor"):
        return last
    if link == "from" and hit.of_kind("capital"):
        return last
    if _is_modifier(reading, hit):
        return last
    _add_owner(owner, hit)
    return hit.last


def _behind_branch(reading: Reading, at: int) -> int:
    """Return the token behind the branch of somebody that begins at a token: `the Sahelian branch of` Islamic State."""
    noun = at + 1 if reading.tokens[at].pos == "ADJ" else at
    is_branch = reading.lower(noun) in _BRANCHES and reading.lower(noun + 1) == "of"
    if not is_branch or not reading.same_sentence(at, noun + 2):
        return at
    return noun + 3 if reading.lower(noun + 2) == "the" and reading.same_sentence(at, noun + 3) else noun + 2


def _is_seat(hit: Hit, noun: RoleNoun) -> bool:
    """Tell whether "in X" says whose they are: a government in its capital, rebels in the country they fight in."""
    if noun.class_id in _SEATED:
        return hit.of_kind("country", "capital", "metonym") is not None
    return noun.class_id in _AT_HOME and hit.of_kind("country") is not None


def _is_modifier(reading: Reading, hit: Hit) -> bool:
    """Tell whether the name only modifies a following noun ("officials in Baku hospitals")."""
    head = reading.tokens[reading.head_of(hit.first, hit.last)]
    return head.head >= hit.last and head.dep in ("compound", "amod", "nmod:poss")
