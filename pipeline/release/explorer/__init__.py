"""`explorer.html`: the whole release in one page that opens by double-click and asks nothing of the network.

`page.write_explorer` is the way in. What goes into the page is decided here, what it looks like and does in the files
under `page/`. Does not belong here: which words of a text may go out (the released tables hold no others).
"""
