"""Who is no `he` and who no `she`: `Ms Sani`, `his widow, Hauwa Sani`, `Rodrigo Duterte`.

Belongs here: what titles, nouns and given names tell of somebody's sex. Does not belong here: whom a pronoun means
(`antecedents.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token
from pipeline.lexicon.spelling import fold

FEMALE = frozenset({"she", "her"})
_OF_MEN = frozenset({"mr", "mr.", "sir", "lord", "father", "sheikh", "king", "prince"})
_OF_WOMEN = frozenset({"ms", "ms.", "mrs", "mrs.", "miss", "dame", "lady", "queen", "princess"})


def is_of_other_sex(reading: Reading, mention: ActorMention, token: Token) -> bool:
    """Tell whether words beside a person, or else the given name, say that a pronoun does not mean that person."""
    head = reading.tokens[mention.head]
    honorific = reading.lower(head.index - 1)
    is_she = token.lower in FEMALE
    if honorific in _OF_MEN | _OF_WOMEN:
        return honorific in (_OF_MEN if is_she else _OF_WOMEN)
    above = reading.tokens[head.head]
    nouns = [head, *reading.document.parsed.children(head.index, "appos", "compound", "nmod:desc")]
    nouns += [above] if head.dep == "appos" else []
    words = {word for noun in nouns for word in (noun.lemma, noun.lower)}
    classes = reading.lexicon.frames.classes
    other = "male" if is_she else "female"
    if words & (classes["male"] | classes["female"]):
        return bool(words & classes[other])
    given, _, more = mention.actor.name.partition(" ")
    return bool(more) and reading.lexicon.actors.given_names.get(fold(given)) == other


def is_of_other_kind(reading: Reading, words: set[str], is_she: bool) -> bool:
    """Tell whether words say of somebody without a name that `he`, or `she`, is another: `his widow` is no `he`."""
    return bool(words & reading.lexicon.frames.classes["male" if is_she else "female"])
