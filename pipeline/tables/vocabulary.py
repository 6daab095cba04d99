"""Values that columns may take, PLOVER's own aside.

Belongs here: closed lists of codes, importing nothing, so that lexicon readers can check their files against them.
Does not belong here: PLOVER's codes (see `lexicon/plover.py`), what the codes mean (see the columns that hold them).
"""

STATUSES = ("asserted", "reported", "alleged", "denied", "planned", "hypothetical")
PRECISIONS = ("day", "week", "month", "season", "quarter", "year", "decade", "century")
DATE_BASES = ("absolute", "document_date", "previous_date", "event")
DATE_TYPES = ("point", "duration", "recurrence")
DATE_MODIFIERS = ("before", "after", "since", "until", "early", "mid", "late", "approximately")
_COUNTED = (
    "fatalities",
    "injuries",
    "missing",
    "displaced",
    "detained",
    "personnel",
    "population",
    "people",
    "weapons",
)
QUANTITY_TYPES = (*_COUNTED, "duration", "age", "share", "money", "distance", "area", "rate", "measure", "count")
# Those a counted noun or the predicate over it can give.
COUNTED_TYPES = (*_COUNTED, "count")
# What words around one number can say of it; two numbers or none make the others.
MODIFIER_COMPARATORS = ("exactly", "approximately", "at_least", "more_than", "at_most", "less_than")
COMPARATORS = (*MODIFIER_COMPARATORS, "between", "vague")
ACTOR_TYPES = (
    "country",
    "government",
    "military",
    "police",
    "armed_group",
    "party",
    "international_organisation",
    "ngo",
    "media",
    "company",
    "court",
    "population",
    "person",
    "other",
)
# Actors that are bodies with a name, neither states and their organs nor people.
BODY_TYPES = frozenset(
    {"armed_group", "party", "international_organisation", "ngo", "media", "company", "court", "other"}
)
MENTION_TYPES = ("name", "nominal", "pronoun", "metonym")
RESOLUTION_BASES = ("exact", "alias", "short_name", "abbreviation", "office", "apposition", "coreference")
PLACE_TYPES = ("country", "admin1", "admin2", "city", "village", "water", "route", "border", "facility", "region")
PLACE_USAGES = ("literal", "metonym", "modifier", "embedded")
ROLES = ("source", "target")
PUBLISHED_DATE_BASES = ("metadata", "front_matter", "text")
