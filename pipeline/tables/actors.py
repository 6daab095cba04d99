"""Table `actors`."""

from pipeline.tables import shared
from pipeline.tables.fields import Count, Table, Text, rule, text_field
from pipeline.tables.vocabulary import ACTOR_TYPES


class Actors(Table):
    """One real-world actor over the whole corpus, mentioned at least once, itself or through one that belongs to it."""

    actor_id: Text = shared.actor_id()
    name: Text = shared.name()
    actor_type: Text = text_field("What kind of actor it is.", allowed=ACTOR_TYPES)
    sector: Text = shared.sector()
    country_code: Text = shared.country_code()
    country_name: Text = shared.country_name()
    parent_actor_id: Text = text_field(
        "The actor it belongs to: the country of a government or an army, the organisation of a branch.",
        optional=True,
        references="actors.actor_id",
    )
    mention_count: Count = shared.mention_count()
    document_count: Count = shared.document_count()

    not_its_own_parent = rule("parent_actor_id <> actor_id", "an actor is not its own parent")

    class Config(Table.Config):
        """Name and key."""

        name = "actors"
        unique = ["actor_id"]
