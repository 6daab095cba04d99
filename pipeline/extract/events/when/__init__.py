"""When: the day an act happened, as its own sentence or the story around it tells.

Belongs here: choosing among dates already read. Does not belong here: reading dates (`extract/dates`).
"""
