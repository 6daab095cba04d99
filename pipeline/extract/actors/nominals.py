"""Role nouns and whose they are: "Armenian separatists", "the government in Baku", "Syria's army", "police".

Belongs here: finding role noun phrases and reading their owner from the words around them. Does not belong here: who
"the army" is where no owner stands beside it (`registry.py`), or how the composed actor looks (`compose.py`).
"""

from dataclasses import dataclass

from pipeline.extract.actors.found import Found, Reading, Role
from pipeline.extract.actors.names import Hit
from pipeline.lexicon.actors import RoleNoun

_LONGEST_ROLE = 5
_MODIFIER_POS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "X"})
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both"])
_BOUND_SUFFIXES = frozenset(
    [
        "backed",
        "linked",
        "led",
        "held",
        "occupied",
        "controlled",
        "born",
        "funded",
        "supported",
        "allied",
        "aligned",
        "style",
        "made",
        "trained",
        "brokered",
        "based",
        "sponsored",
        "armed",
        "friendly",
        "supplied",
        "mediated",
        "administered",
        "imposed",
        "affiliated",
        "inspired",
        "dominated",
        "run",
        "owned",
    ]
)
_BOUND_PREFIXES = frozenset(["pro", "anti", "non", "ex", "post", "pre", "trans", "intra", "inter"])
_OWNED_BY_ORIGIN = frozenset({"from", "of", "in", "for", "at"})
_STATE_ONLY = frozenset({"in", "at"})
_SEATED = frozenset({"GOV", "COP", "LEG", "JUD", "PRO", "LOC", "SEC", "EMB"})


@dataclass(slots=True)
class _Owner:
    """What a role's modifiers tell: a country, a people, a known organisation; `first` is where they begin."""

    first: int
    country: str = ""
    people: str = ""
    actor: str = ""
    is_definite: bool = False
    coordinate: Hit | None = None
    possessor: str = ""


def find_nominals(reading: Reading) -> list[Found]:
    """Return role noun phrases outside names already taken, in text order."""
    found: list[Found] = []
    at = 0
    while at < len(reading.tokens):
        span = _role_at(reading, at)
        if span is None:
            at += 1
            continue
        last, noun, is_plural = span
        found.extend(_nominal(reading, at, last, noun, is_plural))
        at = last
    return found


def _role_at(reading: Reading, first: int) -> tuple[int, RoleNoun, bool] | None:
    """Return the end, entry and number of the longest role noun phrase that begins at a token."""
    forms = reading.lexicon.actors.role_forms
    if reading.words[first] not in reading.lexicon.actors.role_starts:
        return None
    for count in range(_LONGEST_ROLE, 0, -1):
        last = first + count
        if not reading.same_sentence(first, last - 1) or any(_is_held(reading, index) for index in range(first, last)):
            continue
        words = " ".join(reading.lower(index) for index in range(first, last))
        entry = forms.get(words) or (forms.get(words.replace(" - ", "-")) if " - " in words else None)
        if entry and _is_noun(reading, first, last):
            return last, *entry
    return None


def _is_held(reading: Reading, index: int) -> bool:
    return index in reading.taken or index in reading.hit_at


def _is_noun(reading: Reading, first: int, last: int) -> bool:
    """The phrase heads a noun phrase: it is no modifier of another noun, no verb and no part of a hyphenated word."""
    token = reading.tokens[last - 1]
    if token.pos not in ("NOUN", "PROPN", "ADJ") or (token.pos == "ADJ" and not token.lower.endswith("s")):
        return False
    if reading.lower(last) in ("-", "–") and reading.is_glued(last - 1):
        return False
    if (
        reading.lower(first - 1) in ("-", "–")
        and reading.is_glued(first - 1)
        and reading.lower(first - 2) in _BOUND_PREFIXES
    ):
        return False
    after = reading.tokens[last] if reading.same_sentence(last - 1, last) else None
    if after is None or after.pos not in ("NOUN", "PROPN") or after.index in reading.taken:
        return True
    is_compound = token.dep in ("compound", "amod", "nmod", "nmod:desc") and token.head > token.index
    return not (is_compound and token.dep != "nmod:poss")


def _nominal(reading: Reading, first: int, last: int, noun: RoleNoun, is_plural: bool) -> list[Found]:
    follower = reading.taken.get(last)
    if not is_plural and follower and (follower.person or (follower.actor and follower.actor.actor_type == "person")):
        return []
    owner = _owner_before(reading, first)
    end = last
    if not (owner.country or owner.people or owner.actor):
        end = _owner_after(reading, last, noun, owner)
    has_owner = bool(owner.country or owner.people or owner.actor or owner.possessor)
    if noun.needs_context and not (has_owner or owner.is_definite):
        return []
    if noun.is_individual or (not is_plural and not noun.is_collective and _is_predicate(reading, last - 1)):
        return []
    role = Role(noun, is_plural, owner.is_definite, owner.country, owner.people, owner.actor, possessor=owner.possessor)
    head = last - 1
    result = [Found(owner.first, end, head, "nominal", "exact", role=role)]
    if owner.coordinate:
        other = owner.coordinate.of_kind("adjective", "country")
        if other:
            shared = Role(noun, is_plural, owner.is_definite, other.id, is_coordinate=True)
            hit = owner.coordinate
            result.insert(
                0, Found(hit.first, hit.last, reading.head_of(hit.first, hit.last), "nominal", "exact", role=shared)
            )
    return result


def _is_predicate(reading: Reading, head: int) -> bool:
    """Tell whether a noun only says what someone is ("X, a former student", "she was a nurse")."""
    return reading.tokens[head].dep == "appos" or bool(reading.document.parsed.children(head, "cop"))


def _owner_before(reading: Reading, first: int) -> _Owner:
    """Read the modifiers left of a role noun, nearest first."""
    owner = _Owner(first)
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
        if described and described.kind != "organisation" and reading.lower(at + 1) in ("'s", "'"):
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
        if (
            token.pos == "NOUN"
            and not is_hyphen
            and reading.tokens[at].dep not in ("compound", "amod", "nmod", "nummod", "obl:npmod")
        ):
            if not is_possessive:
                break
        at -= 1
    return owner


def _is_participle(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.pos == "VERB" and token.dep in ("amod", "compound")


def _add_owner(owner: _Owner, hit: Hit) -> None:
    if (actor := hit.of_kind("actor")) and not owner.actor:
        owner.actor = actor.id
    elif (people := hit.of_kind("people_adjective", "people")) and not owner.people:
        owner.people = people.id
    elif (country := hit.of_kind("adjective", "country", "demonym", "capital", "metonym")) and not owner.country:
        owner.country = country.id


def _is_bound(reading: Reading, hit: Hit) -> bool:
    """Tell whether a name is only part of a hyphenated word that tells of relation, not ownership (US-backed)."""
    if reading.lower(hit.last) in ("-", "–") and reading.lower(hit.last + 1) in _BOUND_SUFFIXES:
        return True
    if reading.lower(hit.first - 1) in ("-", "–") and reading.is_glued(hit.first - 1):
        return reading.lower(hit.first - 2) in _BOUND_PREFIXES
    return False


def _coordinate(reading: Reading, hit: Hit) -> Hit | None:
    """Return the country before "and" or "or" that shares the role ("Russian and Syrian forces")."""
    if reading.lower(hit.first - 1) not in ("and", "or"):
        return None
    other = reading.hit_at.get(hit.first - 2)
    if other and other.of_kind("adjective") and not _is_bound(reading, other):
        return other
    return None


def _owner_after(reading: Reading, last: int, noun: RoleNoun, owner: _Owner) -> int:
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
    hit = reading.hit_at.get(at)
    taken = reading.taken.get(at)
    inner = _role_at(reading, at)
    if link == "of" and inner and inner[0] <= at + _LONGEST_ROLE:
        end = _owner_after(reading, inner[0], inner[1], owner)
        return end if owner.country or owner.people or owner.actor else last
    if hit is None or hit.first != at or _is_bound(reading, hit) or reading.lower(hit.last) in ("'s", "'"):
        return last
    if taken is not None and (taken.first, taken.last) != (hit.first, hit.last):
        return last
    if link in _STATE_ONLY and not (noun.class_id in _SEATED and hit.of_kind("country", "capital", "metonym")):
        return last
    if hit.of_kind("adjective", "people_adjective") and not hit.of_kind("country", "people", "demonym", "actor"):
        return last
    if link == "from" and hit.of_kind("capital"):
        return last
    if _is_modifier(reading, hit):
        return last
    _add_owner(owner, hit)
    return hit.last


def _is_modifier(reading: Reading, hit: Hit) -> bool:
    """Tell whether the name only modifies a following noun ("officials in Baku hospitals")."""
    head = reading.tokens[reading.head_of(hit.first, hit.last)]
    return head.head >= hit.last and head.dep in ("compound", "amod", "nmod:poss")
