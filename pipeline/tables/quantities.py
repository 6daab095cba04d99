"""Table `quantities`."""

from pipeline.tables import shared
from pipeline.tables.fields import Day, Number, Table, Text, Whole, number_field, rule, text_field, verbatim_field
from pipeline.tables.vocabulary import COMPARATORS


class Quantities(Table):
    """One number or amount stated in a text."""

    quantity_id: Text = shared.quantity_id()
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    evidence: Text = shared.evidence()
    value_low: Number = shared.value_low(optional=True)
    value_high: Number = shared.value_high(optional=True)
    comparator: Text = text_field("How the words bound the number.", allowed=COMPARATORS)
    unit: Text = text_field("What one of it is: person, day, percent, kilometre, an ISO 4217 currency code, count …")
    si_value_low: Number = number_field("The low value in the SI unit; null where the unit has none.", optional=True)
    si_value_high: Number = number_field("The high value in the SI unit; null where the unit has none.", optional=True)
    si_unit: Text = text_field(
        "The SI unit of its kind: metre, second, kilogram, square metre, metre per second …; of percentages the share. "
        "Null for people, things, money and ages.",
        optional=True,
    )
    quantity_type: Text = shared.quantity_type()
    counted: Text = verbatim_field("The noun phrase that says what is counted, verbatim.")
    actor_id: Text = shared.actor_id(optional=True)
    place_id: Text = shared.place_id(optional=True)
    start_date: Day = shared.start_date()
    end_date: Day = shared.end_date()
    status: Text = shared.status()
    attributed_actor_id: Text = shared.attributed_actor_id()
    attribution: Text = shared.attribution()
    part_of_quantity_id: Text = text_field(
        "The quantity this one is a part of: of six dead, the four police officers.",
        optional=True,
        references="quantities.quantity_id",
    )
    rule_id: Text = shared.rule_id()

    span = shared.span_rule()
    dates = shared.date_rule()
    values = shared.value_rule()
    exact = rule(
        "comparator NOT IN ('exactly', 'approximately') OR coalesce(value_low = value_high, false)",
        "exactly and approximately fill both values alike",
    )
    between = rule(
        "comparator <> 'between' OR (value_low IS NOT NULL AND value_high IS NOT NULL)", "between fills both values"
    )
    lower_bound = rule(
        "comparator NOT IN ('at_least', 'more_than') OR (value_low IS NOT NULL AND value_high IS NULL)",
        "at least and more than fill only the low value",
    )
    upper_bound = rule(
        "comparator NOT IN ('at_most', 'less_than') OR (value_low IS NULL AND value_high IS NOT NULL)",
        "at most and less than fill only the high value",
    )
    si_values = rule(
        "(si_value_low IS NOT NULL) = (si_unit IS NOT NULL AND value_low IS NOT NULL) AND "
        "(si_value_high IS NOT NULL) = (si_unit IS NOT NULL AND value_high IS NOT NULL)",
        "SI values stand where the text's own values stand, and only with their unit",
    )
    not_part_of_itself = rule("part_of_quantity_id <> quantity_id", "a quantity is not part of itself")

    class Config(Table.Config):
        """Name and key."""

        name = "quantities"
        unique = ["quantity_id"]
