"""Events: who did what to whom, when and where, from frames on parsed clauses.

`find_events` is the whole; the modules follow its steps: `view` (look-ups), `arguments` (slots), `match` (frames),
`participants`, `status`, `circumstances`, `evidence`.
"""

from pipeline.extract.events.find import find_events

__all__ = ["find_events"]
