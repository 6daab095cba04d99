"""Whole articles of our own with who did what to whom marked in the text."""
