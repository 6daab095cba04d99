"""Numbers in text: from characters to value, form and span, without a parse.

Belongs here: how numerals and number words are written, and the words that bound a number. Does not belong here: what a
number measures (`extract/quantities`).
"""
