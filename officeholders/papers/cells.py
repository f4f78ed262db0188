"""What stands in a typed cell of a spreadsheet."""

from datetime import date

from officeholders.roughdate import RoughDate


def typed(value):
    """The value as a cell can hold it: a date that is a day as a day, a month or a year as text."""
    if isinstance(value, RoughDate) and not value.is_imprecise:
        return date.fromisoformat(value)
    return value
