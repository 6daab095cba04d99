"""The classes of pieces, each a single character, so that a grammar rule is a regular expression over classes.

Belongs here: the alphabet and how a readable rule is compiled with it. Does not belong here: the rules (`grammar.py`).
"""

import re

_KINDS = (
    "other number day zero ordinal year twodigit elided decade numeric slash clock month weekday weekdays season unit "
    "daypart dayparts deictic vague recent overnight last next this previous following that same ago earlier later "
    "before after from fromnow edge since until approximately every frequency vaguecount fiscal a the of in on and to "
    "between era ad zone holiday dash comma open shut possessive apostrophe blank cardinal scale"
).split()
_CODES = {kind: chr(0x100 + at) for at, kind in enumerate(_KINDS)}

MACROS = {
    "DAY": ("day", "zero", "ordinal"),
    "YY": ("year", "elided"),
    "YEARISH": ("year", "elided", "twodigit", "zero"),
    "NUM": ("day", "number", "twodigit", "year", "zero"),
    "COUNT": ("day", "number", "twodigit", "a", "vaguecount", "zero"),
    "DEMO": ("last", "next", "this", "previous", "following", "that", "same"),
    "JOIN": ("dash", "to", "until"),
    "BACK": ("ago", "earlier", "before"),
    "ANY_DIRECTION": ("ago", "earlier", "before", "later", "after", "fromnow", "from"),
    "UNITS": ("unit",),
}


def code(kind: str) -> str:
    """Return the character that stands for a class."""
    return _CODES[kind]


def compile_rule(rule: str) -> re.Pattern[str]:
    """Compile a rule: class names in lower case, sets of classes in capitals, regex operators as they are."""

    def replaced(name: re.Match[str]) -> str:
        kinds = MACROS.get(name[0], (name[0],))
        return "[" + "".join(_CODES[kind] for kind in kinds) + "]"

    return re.compile(re.sub(r"[A-Za-z_]+", replaced, rule).replace(" ", ""))
