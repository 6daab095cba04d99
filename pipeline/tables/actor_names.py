"""Table `actor_names`."""

from pipeline.tables import shared
from pipeline.tables.fields import Count, Flag, Table, Text, plain_field


class ActorNames(Table):
    """One name or alias of an actor."""

    actor_id: Text = shared.actor_id()
    name: Text = shared.name()
    is_canonical: Flag = plain_field("Whether it is the name the actor goes by in this dataset.")
    mention_count: Count = shared.mention_count()

    class Config(Table.Config):
        """Name and key."""

        name = "actor_names"
        unique = ["actor_id", "name"]
