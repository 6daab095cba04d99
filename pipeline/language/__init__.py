"""The parsed text: sentences, tokens, tree and clauses, and the trained model with its loader.

Does not belong here: what a sentence means (`extract/`).
"""
