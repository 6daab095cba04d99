"""From a raw folder to staged texts: every input read once, or rejected with its reason.

Belongs here: input formats, encodings, metadata, what an article's own text says of itself (headline, date line),
boilerplate, the language check, duplicates. Does not belong here: anything that reads what a text reports. The entry
point is `stage.stage`; the other modules each hold one idea and no state.
"""
