"""Assets, checks, the job and what starts it: with `definitions.py` all that knows Dagster.

Only the command line imports it. Does not belong here: anything that finds, resolves or writes facts.
"""
