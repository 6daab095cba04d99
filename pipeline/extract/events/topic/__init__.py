"""Topic: whether an act is one of public life at all.

Belongs here: sport, markets, culture, nature, private life, invented stories told apart from politics and war. Does not
belong here: how sure an act is (`extract/status`).
"""
