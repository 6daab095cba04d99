"""Towns and countries that stand for their teams: "Chelsea beat Madrid", "Liverpool drew 1-1 with Barcelona".

Belongs here: which names of a sentence about a contest are teams. Does not belong here: clubs known by name, which are
actors of the lexicon, and names that hold a place beside other words (`evidence.py`).
"""

from collections.abc import Sequence

from pipeline.extract.places.scan import Name
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.domains import DomainLexicon
from pipeline.lexicon.places import Gazetteer

_SIDES = frozenset(("nsubj", "obj", "obl", "nsubj:pass", "obl:agent"))
_CLEARLY = 3.0
_SPORT = "sport"
_PUBLIC = "public"


def teams(parsed: ParsedText, names: Sequence[Name], gazetteer: Gazetteer, domains: DomainLexicon) -> set[int]:
    """Return the indices of names that are sides of a contest between towns, or in a sentence of sport."""
    found: set[int] = set()
    sides: dict[int, list[int]] = {}
    for at, name in enumerate(names):
        token = parsed.head_in(name.start, name.end)
        if name.kind == "name" and token is not None and token.dep in _SIDES:
            governor = parsed.tokens[token.head]
            if governor.pos == "VERB" and gazetteer.is_cue(governor.lemma, "contest"):
                sides.setdefault(governor.index, []).append(at)
    for verb, members in sides.items():
        are_towns = all(_is_town(names[at]) for at in members)
        if (len(members) > 1 and are_towns) or _is_sport(parsed, parsed.tokens[verb], domains):
            found.update(members)
    return found


def _is_town(name: Name) -> bool:
    return not any(sense.place_type in ("country", "region", "admin1") for sense in name.senses)


def _is_sport(parsed: ParsedText, verb: Token, domains: DomainLexicon) -> bool:
    """Tell whether the sentence of a verb speaks of sport, and not rather of war."""
    sentence = parsed.sentences[verb.sentence]
    words = [(token.lower, token.lemma) for token in parsed.tokens[sentence.first : sentence.last]]
    signs = domains.signs(words)
    weight = sum(sign.weights.get(_SPORT, 0.0) for sign in signs)
    weight += domains.figures(parsed.text[sentence.start : sentence.end]).get(_SPORT, 0.0)
    return weight >= _CLEARLY and weight > sum(sign.weights.get(_PUBLIC, 0.0) for sign in signs)
