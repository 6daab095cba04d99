"""The type and unit of a quantity, from its unit of measure, what is counted and what befell them.

Belongs here: the choice among them. Does not belong here: finding any of the three.
"""

import re

from pipeline.extract.quantities.amounts import Amount
from pipeline.extract.quantities.counted import GROUP_SIZE, Counted
from pipeline.extract.quantities.predicates import Governor, Predicates
from pipeline.language.parsed import ParsedText
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import UnitLexicon

_BY_DIMENSION = {"time": "duration", "length": "distance", "area": "area", "money": "money", "share": "share"}
_OLD = re.compile(r"(?:[-\s]{1,3}olds?\b|\sof\sage\b|[-\s](?:yo|y/o)\b)", re.IGNORECASE)
_AGED = re.compile(
    r"(?:\b(?:aged?|aged between|aged from|ages|age of)|, (?:now|then|just|only))\s(?:about |around |just |only )?$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?P<who>[a-z]+)\s(?:aged\s)?(?:under|over|below|above)\s$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\b(?:turn|turns|turned|turning)\s$", re.IGNORECASE)
_SIBLINGS = re.compile(
    r"\b(?:aged|ages|(?P<word>[a-z]+),)\s(?P<list>(?:[\w-]{1,12}(?:,\s|,?\sand\s)){0,5})$", re.IGNORECASE
)
_GOES_ON = re.compile(r"[,;.)]|,?\sand\s[\w-]{1,12}[,;.)]")
# What the word before an age ends in, in all constructions that tell one.
_BEFORE_AGE = (
    *(
        ",",
        "(",
        "and",
        "aged",
        "age",
        "ages",
        "between",
        "from",
        "of",
        "now",
        "then",
        "just",
        "only",
        "about",
        "around",
    ),
    *("under", "over", "below", "above", "turn", "turns", "turned", "turning"),
)
_CLOSED = re.compile(r"[.,;]|\s(?:last|this|next|on|in|when)\b|$")
_NAMED = re.compile(r"(?P<word>[A-Za-z][\w'’.-]*)(?:\s?,\s|\s\()$")
_OF_ONE = re.compile(r"\ban?\s(?:[a-z]+\s)?(?P<who>[A-Za-z]+)\sof\s$", re.IGNORECASE)
_CLOSES = re.compile(r"[.,;)]|\s(?:and|or|who|was|were|has|had|is|in|from)\b")
_OLDEST = 115
# Parts of people, and words for them, that stand without their noun.
_SOME = frozenset(("half", "most", "many", "all", "some", "those", "they", "who", "third", "quarter"))
_PERSON_CLASSES = frozenset(("@person_noun", "@official"))
# "Dozens", "hundreds" and "thousands" with no noun are people.
_CROWD = 20
# So many of which nothing is said may be money.
_FORTUNE = 1_000_000
# From this many on, "men" near an army are its soldiers.
_HOST = 500
_BEFALL = frozenset(("fatalities", "injuries", "missing", "detained", "displaced", "population"))
_LOOSE = frozenset(("people", "personnel", "population", "casualties"))
# What may yet befall those whom a noun tells of: "four of the wounded died".
_OVERTAKES = {
    "detained": ("fatalities", "injuries", "missing"),
    "displaced": ("fatalities", "injuries", "missing"),
    "injuries": ("fatalities",),
}


def is_age_of_subject(
    parsed: ParsedText, predicates: Predicates, amount: Amount, phrase: Counted | None, lexicon: UnitLexicon
) -> bool:
    """Tell whether a lone number is said of people: "when he was 17", "half of those killed were under 18"."""
    if (
        phrase is None
        or phrase.has_noun
        or amount.unit
        or amount.form not in ("digits", "words")
        or amount.low > _OLDEST
    ):
        return False
    clause = predicates.clauses.get(phrase.number.index)
    subjects = [parsed.tokens[head] for head in clause.agents] if clause else []
    if phrase.number.index and parsed.tokens[phrase.number.index - 1].lower == "under":
        return any(who.lower in _SOME or _is_person(who.lower, lexicon) for who in subjects)
    return any("Gender=Masc" in who.morph or "Gender=Fem" in who.morph or who.lower in ("i", "who") for who in subjects)


def measure_type(text: str, amount: Amount, lexicon: UnitLexicon) -> tuple[str, str] | None:
    """Return (quantity_type, unit) of an amount with a unit of measure, or None where it counts things."""
    if is_age(text, amount, lexicon):
        return "age", amount.unit or "year"
    if amount.unit:
        dimension = lexicon.dimension(amount.unit)
        if dimension == "factor":
            return "count", "count"
        if amount.per:
            is_rate = amount.per in lexicon.units and lexicon.dimension(amount.per) == "time"
            return ("rate" if is_rate else _BY_DIMENSION.get(dimension, "measure")), f"{amount.unit} per {amount.per}"
        return _BY_DIMENSION.get(dimension, "measure"), amount.unit
    if amount.form in ("fraction", "half"):
        return "share", "share"
    return None


def is_age(text: str, amount: Amount, lexicon: UnitLexicon) -> bool:
    """Tell whether an amount is an age: "45-year-old", "aged 45", ", 45," after a name."""
    if _OLD.match(text, amount.end) or text[amount.start : amount.end].lower().endswith("old"):
        return True
    if amount.unit:
        return bool(amount.unit in ("year", "month") and _AGED.search(text, max(0, amount.start - 30), amount.start))
    before = max(0, amount.start - 30)
    if amount.form not in ("digits", "words") or not 0 < amount.low <= _OLDEST:
        return False
    words = text[before : amount.start].split()
    if not words or not words[-1].lower().endswith(_BEFORE_AGE):
        return False
    aged = _AGED.search(text, before, amount.start)
    under = _UNDER.search(text, before, amount.start)
    is_under = under is not None and under["who"].lower() in lexicon.cues["of_age"]
    if is_under or (aged and (aged[0][0] != "," or text[amount.end : amount.end + 1] == ",")):
        return True
    if _TURNED.search(text, before, amount.start) and _CLOSED.match(text, amount.end):
        return True
    is_closed = (
        text[amount.end : amount.end + 1] in (",", ")", ".", ";")
        and not text[amount.end + 1 : amount.end + 2].isdigit()
    )
    of_one = _OF_ONE.search(text, before, amount.start)
    if of_one is not None and of_one["who"].lower() in lexicon.cues["one_person"] and _CLOSES.match(text, amount.end):
        return True
    named = _NAMED.search(text, before, amount.start) if amount.is_bare and is_closed else None
    if named is None:
        return _is_in_age_list(text, amount, lexicon)
    return named["word"][0].isupper() or _is_person(named["word"], lexicon)


def _is_in_age_list(text: str, amount: Amount, lexicon: UnitLexicon) -> bool:
    """Tell whether an amount is one of several ages: "aged two, five and nine", "his daughters, 12 and 9, …"."""
    listed = _SIBLINGS.search(text, max(0, amount.start - 60), amount.start)
    if listed is None or amount.is_range or _GOES_ON.match(text, amount.end) is None:
        return False
    others = re.findall(r"[\w-]+", listed["list"])
    are_numbers = all(word.isdigit() or word.lower() in lexicon.number_words for word in others if word != "and")
    is_list = bool(others) or text[amount.end] not in ".;)"
    return are_numbers and is_list and (listed["word"] is None or _is_person(listed["word"], lexicon))


def _is_person(word: str, lexicon: UnitLexicon) -> bool:
    noun = lexicon.nouns.get(word) or lexicon.nouns.get(word.removesuffix("s"))
    return noun is not None and noun.unit == "person"


def counted_type(
    predicates: Predicates, amount: Amount, counted: Counted | None, governors: list[Governor], lexicon: Lexicon
) -> tuple[str, str]:
    """Return (quantity_type, unit) of an amount that counts things or stands alone."""
    noun = counted.noun if counted else None
    size = GROUP_SIZE.match(predicates.parsed.text, amount.end)
    if size is not None and counted is not None and counted.head is not None:
        strength = predicates.type_of(counted.head.index, "strong")
        if strength or size["sure"]:
            return strength or "people", "person"
    befell = next((found.quantity_type for found in governors if found.quantity_type in _BEFALL), None)
    served = next((found.quantity_type for found in governors if found.quantity_type == "personnel"), None)
    if noun is None:
        is_state = any(found.side == "noun" for found in governors)
        is_thing = counted is not None and counted.has_noun and not is_state and not _is_personal(counted, lexicon)
        is_animate = any(predicates.type_of(found.token, "animate") for found in governors if found.quantity_type)
        told = befell or next((found.quantity_type for found in governors if found.quantity_type), None)
        if told and (not is_thing or (befell and is_animate)):
            return _sure(told), "person"
        if _is_sum(predicates, amount, counted, governors):
            return "money", "count"
        if counted is not None and counted.text_is("forces") and amount.low >= _HOST:
            return "personnel", "person"
        is_crowd = amount.form == "vague" and not is_thing and amount.low >= _CROWD
        is_personal = counted is not None and _is_personal(counted, lexicon)
        return ("people", "person") if is_crowd or is_personal else ("count", "count")
    if noun.unit != "person" and noun.quantity_type not in _LOOSE:
        return ("count" if noun.quantity_type == "party" else noun.quantity_type), noun.unit
    if noun.quantity_type == "people" and not befell and _is_of_place(predicates, amount, counted):
        return "population", noun.unit
    if noun.quantity_type in _LOOSE:
        if befell and not (befell == "population" and noun.quantity_type == "personnel"):
            return befell, noun.unit
        is_troop = noun.quantity_type == "personnel" or (counted is not None and counted.text_is("men"))
        if is_troop and any(predicates.type_of(found.token, "loss") for found in governors if found.side == "patient"):
            return "fatalities", "person"
        if served or (noun.quantity_type == "people" and _is_force(predicates, amount, counted)):
            return "personnel", "person"
        return _sure(noun.quantity_type), noun.unit
    if befell in _OVERTAKES.get(noun.quantity_type, ()):
        return befell, "person"
    return noun.quantity_type, "person"


def _is_sum(predicates: Predicates, amount: Amount, counted: Counted | None, governors: list[Governor]) -> bool:
    """Tell whether many of nothing named are money of no named currency: "millions in aid", "spent billions"."""
    if amount.low < _FORTUNE or counted is None or counted.has_noun:
        return False
    tokens, lexicon = predicates.parsed.tokens, predicates.lexicon
    if any(found.side == "patient" and tokens[found.token].lemma in lexicon.cues["spending"] for found in governors):
        return True
    last = predicates.parsed.tokens_in(amount.start, amount.end)[-1].index
    following = tokens[last + 1 : last + 6]
    nouns = [token for token in following[1:] if token.pos == "NOUN"]
    return bool(nouns) and following[0].lower == "in" and nouns[0].lower in lexicon.cues["sums_in"]


def _sure(kind: str) -> str:
    """Casualties are dead or wounded and nobody says which: people is all that is sure."""
    return "people" if kind == "casualties" else kind


def _is_personal(counted: Counted, lexicon: Lexicon) -> bool:
    """Tell whether the phrase is people by form alone: "them", "Armenians", "Yemeni"."""
    head = counted.head
    if head is None:
        return False
    if head.lower in ("them", "us", "whom", "others", "those") or head.text in lexicon.countries.people_words:
        return True
    classes = lexicon.frames.word_classes
    return not _PERSON_CLASSES.isdisjoint(classes.get(head.lemma, ()) or classes.get(head.lower, ()))


def _is_of_place(predicates: Predicates, amount: Amount, counted: Counted | None) -> bool:
    """Tell whether a place has the people counted: "Gaza's 2.2 million people"."""
    if counted is None or counted.head is None or counted.head.lower not in predicates.lexicon.cues["inhabitants"]:
        return False
    first = predicates.parsed.tokens_in(amount.start, amount.end)[0].index
    before = predicates.parsed.tokens[max(0, first - 2) : first]
    return len(before) == 2 and before[1].tag == "POS" and predicates.is_place(before[0])


def _is_force(predicates: Predicates, amount: Amount, counted: Counted | None) -> bool:
    """Tell whether many "men" near an army are its soldiers."""
    if counted is None or counted.head is None or not counted.text_is("men") or amount.low < _HOST:
        return False
    at = counted.head.sentence
    near = predicates.parsed.sentences[max(0, at - 1) : at + 1]
    return any(
        token.lemma in predicates.lexicon.cues["formation"] for s in near for token in predicates.parsed.words(s)
    )
