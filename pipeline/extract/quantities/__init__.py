"""Quantities: the numbers of a text, what they measure and whose they are.

`find.find_quantities` is the only door. Does not belong here: reading digits and number words (`extract/numbers`).
"""

from pipeline.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
