"""A release on this machine's own address: its pages and files, and a box to ask it in SQL.

`site.site(release)` is the web application, `query.ask(...)` the box. Nothing is written, nobody else is let in. Does
not belong here: making a release.
"""
