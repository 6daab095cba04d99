"""Table `event_actors`."""

from pipeline.tables import shared
from pipeline.tables.fields import Flag, Table, Text, Whole, rule, text_field
from pipeline.tables.vocabulary import ROLES


class EventActors(Table):
    """One participant of one event."""

    participant_id: Text = text_field("The participation of one actor in one event.")
    event_id: Text = shared.event_id()
    role: Text = text_field("Doer or speaker (source), or the one it is done or said to (target).", allowed=ROLES)
    actor_id: Text = shared.actor_id(optional=True)
    mention_id: Text = shared.mention_id(optional=True)
    start_char: Whole = shared.start_char(optional=True)
    end_char: Whole = shared.end_char(optional=True)
    text: Text = shared.text_at_span()
    is_inferred: Flag = shared.is_inferred()

    span = shared.span_rule()
    whole_span = rule("(start_char IS NULL) = (end_char IS NULL)", "both offsets or neither")

    class Config(Table.Config):
        """Name and key."""

        name = "event_actors"
        unique = ["participant_id"]
