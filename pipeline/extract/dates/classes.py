"""The classes of pieces, each a single character, so that a grammar rule is a regular expression over classes.

Belongs here: the alphabet and how a readable rule is compiled with it. Does not belong here: the rules (`grammar.py`).
"""

import re

_KINDS = (
    "other number day zero ordinal year twodigit elided decade period numeric slash clock month weekday weekdays "
    "season unit daypart dayparts deictic vague recent overnight last next this previous following that same ago "
    "earlier later before after from fromnow edge edgenoun since until approximately bound every frequency vaguecount "
    "fiscal a the of in during on and to between era ad zone holiday nothing old movement dash stroke comma stop "
    "open shut possessive apostrophe blank cardinal scale "
)
CODES = {kind: chr(0x100 + at) for at, kind in enumerate(_KINDS.split())}

SETS = {
    "DAY": ("day", "zero", "ordinal"),
    "FULLYEAR": ("year", "elided"),
    "ANYYEAR": ("year", "elided", "twodigit", "zero"),
    "NUMBER": ("day", "number", "twodigit", "year", "zero"),
    "COUNT": ("day", "number", "twodigit", "zero", "a", "vaguecount"),
    "WHICH": ("last", "next", "this", "previous", "following", "that", "same"),
    "JOIN": ("dash", "to", "until"),
    "RULE": ("dash", "stroke"),
    "OF": ("of", "in"),
}


def compile_rule(rule: str) -> re.Pattern[str]:
    """Compile a rule: class names in lower case, sets of classes in capitals, regex operators as they are.

    Names between square brackets are alternatives in one place.
    """

    def replaced(names: re.Match[str]) -> str:
        kinds = [kind for name in re.findall("[A-Za-z]+", names[0]) for kind in SETS.get(name, (name,))]
        return "[" + "".join(CODES[kind] for kind in kinds) + "]"

    return re.compile(re.sub(r"\[[A-Za-z ]+\]|[A-Za-z]+", replaced, rule).replace(" ", ""))


def openings(pattern: re.Pattern[str]) -> list[str]:
    """Return the class characters a match of a compiled rule can begin with (a few more do no harm)."""
    opener = re.compile("|".join(_leading(pattern.pattern)))
    return [char for char in CODES.values() if opener.match(char)]


def _leading(pattern: str) -> list[str]:
    """The sets of a rule up to the first that must be there."""
    found: list[str] = []
    depth = 0
    for token in re.finditer(r"\(\?[^)]*\)|\[[^\]]*\]|[()]", pattern):
        if token[0].startswith("(?"):
            continue
        if token[0] == "(":
            depth += 1
            continue
        if token[0] == ")":
            depth -= 1
        else:
            found.append(token[0])
        if depth == 0 and not pattern.startswith(("?", "{0"), token.end()):
            break
    return found
