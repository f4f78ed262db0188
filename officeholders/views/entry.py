"""One entry of the register's log."""

from officeholders.answers import Page


class OneEntry(Page):
    """One entry, row by row, before and after."""

    takes = ()
    template = "officeholders/entry.html"
