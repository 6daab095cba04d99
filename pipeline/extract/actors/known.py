"""What the lexicon's names mean where they stand: a country, its government by metonymy, its people, an organisation.

Belongs here: the reading of each lexicon hit by its place in the sentence. Does not belong here: names the lexicon does
not know.
"""

from pipeline.extract.actors.compose import of_country, of_lexicon, of_people, population_of, role_of
from pipeline.extract.actors.found import MODIFIERS, Found, PersonName, Reading
from pipeline.extract.actors.names import Hit, Name
from pipeline.extract.actors.titles import titles_beside
from pipeline.extract.facts import Actor
from pipeline.language.parsed import Token
from pipeline.lexicon.spelling import name_words

_ADDRESSING_CASES = frozenset({"with", "against", "between", "by", "for", "toward", "towards"})
_ONE = frozenset({"a", "an", "one", "another", "each", "every"})
_NOT_ACTING = frozenset(
    {"in", "at", "near", "from", "to", "around", "outside", "through", "into", "on", "within", "of"}
)


def find_known(reading: Reading) -> list[Found]:
    """Return what the lexicon names outside the names already taken, in text order."""
    found: list[Found] = []
    for hit in reading.hits:
        tokens = range(hit.first, hit.last)
        if any(index in reading.taken or index in reading.ships for index in tokens) or _follows_head(reading, hit):
            continue
        result = _read(reading, hit)
        if result:
            found.append(result)
    return found


def _read(reading: Reading, hit: Hit) -> Found | None:
    lexicon = reading.lexicon
    head = reading.head_of(hit.first, hit.last)
    token = reading.tokens[head]
    actor = meant_actor(reading, hit)
    if actor and not (hit.first in reading.sites and lexicon.actors.actors[actor.id].type == "person"):
        basis = _basis(lexicon.actors.actors[actor.id].name, hit, reading)
        if lexicon.actors.actors[actor.id].type == "person":
            titles, title_country = titles_beside(reading, hit.first, hit.last)
            words = tuple(name_words(reading.text_of(hit.first, hit.last)))
            person = PersonName(words, reading.name_of(hit.first, hit.last), titles, title_country)
            return Found(hit.first, hit.last, head, "name", basis, of_lexicon(actor.id, lexicon), person)
        return _found(hit, head, "name", basis, of_lexicon(actor.id, lexicon))
    if metonym := hit.of_kind("metonym"):
        government = lexicon.actors.classes["GOV"]
        return _found(hit, head, "metonym", "alias", role_of(lexicon.countries.by_id[metonym.id], government, lexicon))
    if people := hit.of_kind("people", "people_adjective"):
        if token.text.islower() and not _is_of_people(reading, hit.last):
            # Western Myanmar, the western bank.
            return None
        return _found(hit, head, "name", "alias", of_people(lexicon.countries.peoples[people.id], lexicon))
    demonym, adjective, country = hit.of_kind("demonym"), hit.of_kind("adjective"), hit.of_kind("country")
    if demonym and not country and not (adjective and not _is_noun(reading, hit, token)):
        return _found(hit, head, "name", "alias", population_of(lexicon.countries.by_id[demonym.id], lexicon))
    if named := country or adjective or demonym:
        entry = lexicon.countries.by_id[named.id]
        return _found(hit, head, "name", _basis(entry.name, hit, reading), of_country(entry), country is None)
    capital = hit.of_kind("capital")
    if capital and not reading.is_elsewhere(hit) and _acts(reading, hit, token):
        country_acting = lexicon.countries.by_id.get(capital.id)
        acting = of_country(country_acting) if country_acting else of_lexicon(capital.id, lexicon)
        return _found(hit, head, "metonym", "alias", acting)
    return None


def _is_of_people(reading: Reading, at: int) -> bool:
    """Tell whether the word at a token is a noun for people or a body: western diplomats, western governments."""
    noun = reading.tokens[at] if at < len(reading.tokens) else None
    if noun is None or noun.text[:1].isupper():
        return False
    is_person = "@person_noun" in reading.lexicon.frames.word_classes.get(noun.lemma, frozenset())
    return is_person or noun.lower in reading.lexicon.actors.role_forms


def _follows_head(reading: Reading, hit: Hit) -> bool:
    """Tell whether a name ends that of a house, team or station: "Hotel Ukraine", "Radio Kabul"."""
    before = reading.tokens[hit.first - 1] if reading.same_sentence(hit.first - 1, hit.first) else None
    is_head = before is not None and before.text[:1].isupper() and reading.lexicon.places.is_cue(before.text, "head")
    return is_head and reading.is_embedded(hit)


def meant_actor(reading: Reading, hit: Hit) -> Name | None:
    """Return which known actor a name means: a user's own; one whose country the text names; a leader in office.

    A name that others share means nobody where the text does not name the actor's country; nor does a single word in
    a sentence of capitals, unless it is an abbreviation.
    """
    known = reading.lexicon.actors
    named = [name for name in hit.names if name.kind == "actor"]
    if own := next((name for name in named if name.id in known.own), None):
        return own
    fitting = [name for name in named if known.actors[name.id].country in reading.countries_named]
    # Manipur and Imphal name India, where two bear a name.
    fitting = fitting or [n for n in named if n.is_shared and known.actors[n.id].country in reading.countries_placed]
    if not fitting:
        may_be_word = hit.last - hit.first == 1 and reading.is_shouted(reading.tokens[hit.first])
        return next((n for n in named if not n.is_shared and (n.is_abbreviation or not may_be_word)), None)
    # Of two of one name the one that bears it alone: the PLA is China's where China is named too.
    fitting.sort(key=lambda name: name.is_shared)
    day = reading.document.published_date
    if len(fitting) > 1 and day:
        fitting.sort(key=lambda name: not known.terms.is_in_office(name.id, day))
    return fitting[0]


def _found(hit: Hit, head: int, kind: str, basis: str, actor: Actor, is_modifier: bool = False) -> Found:
    return Found(hit.first, hit.last, head, kind, basis, actor=actor, is_modifier=is_modifier)


def _basis(name: str, hit: Hit, reading: Reading) -> str:
    text = reading.document.text[hit.start : hit.end]
    if text == name:
        return "exact"
    return "abbreviation" if hit.names[0].is_abbreviation else "alias"


def _is_noun(reading: Reading, hit: Hit, token: Token) -> bool:
    """Tell whether a word that is adjective and demonym is a noun here ("an Armenian was", not "Armenian villages")."""
    top = token
    while top.dep == "conj" and top.head != top.index:
        top = reading.tokens[top.head]
    if "Number=Plur" in token.morph or token.tag == "NNPS":
        return True
    after = reading.tokens[hit.last] if reading.same_sentence(hit.first, hit.last) else None
    is_counted = reading.lower(hit.first - 1) in _ONE and (after is None or after.pos not in ("NOUN", "PROPN", "ADJ"))
    if is_counted and reading.same_sentence(hit.first - 1, hit.first):
        return reading.lower(hit.last) not in ("-", "–")
    if (after is not None and after.pos in ("NOUN", "PROPN", "ADJ")) or reading.lower(hit.last) in ("-", "–"):
        return False
    return token.pos in ("NOUN", "PROPN") and top.dep not in MODIFIERS | {"flat"}


def _acts(reading: Reading, hit: Hit, token: Token) -> bool:
    """Tell whether a capital stands for its country: it does or is asked something that only a government does."""
    parsed, cues = reading.document.parsed, reading.lexicon.actors.metonym_cues
    while token.dep == "conj" and token.head < token.index:
        token = reading.tokens[token.head]
    governor = reading.tokens[token.head]
    cue = cues.get(governor.lemma)
    cases = {child.lower for child in parsed.children(token.index, "case")}
    if reading.lower(hit.first - 1) in _NOT_ACTING and cases <= _NOT_ACTING:
        return False
    if token.dep == "nsubj":
        return governor.pos in ("VERB", "ADJ") and cue != "literal" and not cases & _NOT_ACTING
    if token.dep in ("nsubj:pass", "obj", "iobj"):
        return cue == "addressed"
    if token.dep in ("nmod:poss", "compound", "nmod:desc"):
        return cue == "stance"
    if cases & _ADDRESSING_CASES and token.dep in ("obl", "obl:agent", "nmod", "obl:unmarked"):
        return cue != "motion" and not (
            governor.pos == "VERB" and "for" in cases and cue is None and not _is_comparison(governor)
        )
    return False


def _is_comparison(governor: Token) -> bool:
    return governor.pos == "ADJ"
