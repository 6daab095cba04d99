"""Events: who did what to whom, when and where, from frames on parsed clauses.

`find_events` is the whole. `frames` matches predicates and fills their slots, `roles` says who the heads in them are,
`when` and `where` give day and place, `acts` compares the rows of one text, `topic` leaves out what is not of public
life; how sure an act is and who says so is `extract/status`, which figures share.
"""

from pipeline.extract.events.find import find_events

__all__ = ["find_events"]
