"""Table `events`."""

from pipeline.lexicon import plover
from pipeline.tables import shared
from pipeline.tables.fields import Day, Number, Table, Text, Whole, number_field, rule, text_field, verbatim_field

PLOVER = plover.shipped()
QUAD_CLASSES = dict.fromkeys(entry.quad_class for entry in PLOVER.types)
MODE_OF_TYPE = "event_type || '/' || mode IN ({})".format(", ".join(f"'{entry.id}'" for entry in PLOVER.modes))
QUAD_CLASS_OF_TYPE = "event_type || '/' || quad_class IN ({})".format(
    ", ".join(f"'{entry.id}/{entry.quad_class}'" for entry in PLOVER.types)
)
TRIGGER = ("trigger_start_char", "trigger_end_char")
ATTRIBUTION = ("attribution_start_char", "attribution_end_char")
PLACE = ("place_start_char", "place_end_char")


class Events(Table):
    """One act, state of violence or speech act that one document states, claims, denies or plans, in one clause."""

    event_id: Text = shared.event_id()
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    evidence: Text = shared.evidence()
    trigger: Text = verbatim_field("The word or words that tell of the act, verbatim.", TRIGGER)
    trigger_start_char: Whole = number_field("Offset of the trigger's first character.", minimum=0)
    trigger_end_char: Whole = number_field("Offset just behind the trigger's last character.", minimum=1)
    event_type: Text = shared.event_type()
    mode: Text = text_field(
        "PLOVER's mode: how it was done, or what was threatened, refused or asked for.",
        optional=True,
        allowed=sorted({entry.mode for entry in PLOVER.modes}),
    )
    context: Text = text_field(
        "PLOVER's context: what it was about.", optional=True, allowed=[entry.id for entry in PLOVER.contexts]
    )
    quad_class: Text = text_field(
        "Verbal or material, cooperation or conflict; follows from the event type.", allowed=list(QUAD_CLASSES)
    )
    intensity: Number = number_field(
        "PLOVER's intensity of the type and mode, from -10 (most hostile) to 10 (most cooperative).",
        optional=True,
        minimum=-10,
        maximum=10,
    )
    status: Text = shared.status()
    attributed_actor_id: Text = shared.attributed_actor_id()
    attribution: Text = shared.attribution(ATTRIBUTION)
    attribution_start_char: Whole = number_field(
        "Offset of the attribution's first character.", optional=True, minimum=0
    )
    attribution_end_char: Whole = number_field(
        "Offset just behind the attribution's last character.", optional=True, minimum=1
    )
    start_date: Day = shared.start_date()
    end_date: Day = shared.end_date()
    date_precision: Text = shared.date_precision()
    date_basis: Text = shared.date_basis()
    place_id: Text = shared.place_id(optional=True)
    place_text: Text = verbatim_field("The words that name where it happened, verbatim.", PLACE)
    place_start_char: Whole = number_field("Offset of the place's first character.", optional=True, minimum=0)
    place_end_char: Whole = number_field("Offset just behind the place's last character.", optional=True, minimum=1)
    instrument_text: Text = verbatim_field("The words that name the weapon or means, verbatim.")
    incident_id: Text = shared.incident_id(optional=True)
    rule_id: Text = shared.rule_id()
    confidence: Number = number_field("Chance that the row is right, calibrated on gold texts.", minimum=0, maximum=1)

    span = shared.span_rule()
    trigger_span = rule("trigger_start_char < trigger_end_char", "a trigger starts before it ends")
    attribution_span = rule("attribution_start_char < attribution_end_char", "an attribution starts before it ends")
    place_span = rule("place_start_char < place_end_char", "a place's words start before they end")
    dates = shared.date_rule()
    mode_of_type = rule(MODE_OF_TYPE, "the mode is one of its event type's")
    quad_class_of_type = rule(QUAD_CLASS_OF_TYPE, "the quad class is its event type's")

    class Config(Table.Config):
        """Name and key."""

        name = "events"
        unique = ["event_id"]
