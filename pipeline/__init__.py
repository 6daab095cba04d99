"""Conflict Ledger: raw news text about political and armed conflict turned into an open dataset that can be checked."""
