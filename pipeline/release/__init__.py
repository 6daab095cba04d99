"""One dataset out of finished tables: what may be published, checked across tables, written, and moved into place.

`publish.publish(...)` is the way in; `summary.summarise(...)` tells a reader what came out. Does not belong here:
finding facts, or orchestration.
"""
