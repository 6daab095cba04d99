"""Table `quotations`."""

from pipeline.tables import shared
from pipeline.tables.fields import Flag, Table, Text, Whole, number_field, plain_field, rule, text_field, verbatim_field

SPEAKER = ("speaker_start_char", "speaker_end_char")


class Quotations(Table):
    """One quoted or reported utterance."""

    quotation_id: Text = text_field("The utterance.")
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    text: Text = shared.text_at_span()
    is_direct: Flag = plain_field("Whether the words, or some of them, stand in quotation marks.")
    cue: Text = verbatim_field("The word or words that introduce the utterance, verbatim.")
    speaker_text: Text = verbatim_field("The words that name the speaker, verbatim.", SPEAKER)
    speaker_start_char: Whole = number_field("Offset of the speaker's first character.", optional=True, minimum=0)
    speaker_end_char: Whole = number_field("Offset just behind the speaker's last character.", optional=True, minimum=1)
    speaker_actor_id: Text = text_field("The actor who speaks.", optional=True, references="actors.actor_id")
    rule_id: Text = shared.rule_id()

    span = shared.span_rule()
    speaker_span = rule("speaker_start_char < speaker_end_char", "a speaker's words start before they end")

    class Config(Table.Config):
        """Name and key."""

        name = "quotations"
        unique = ["quotation_id"]
