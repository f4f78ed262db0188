"""Between which dates something lasts, where they are known; else only its meetings tell."""

from officeholders.roughdate import RoughDate
from officeholders.terms import first_day, is_stepped_down, last_day, term_on


def span_dates(register, words, first="start_date", last="end_date"):
    """The first and the last day from the end of one meeting until the end of another, under
    these names; an undated end of a span is left out."""
    term = _term(register, words)
    return said({first: _written(first_day(term)), last: _written(last_day(term))})


def mandate_dates(register, mandate):
    """The start and the end of a mandate, as roughly as they are recorded.

    One stepped down from never began: it has only the day on which the State stepped down.
    """
    dates = span_dates(register, mandate)
    if stepped_down(register, mandate):
        dates.pop("start_date", None)
    elif mandate.get("starts_on"):
        dates["start_date"] = mandate["starts_on"]
    return dates | said({"end_date": mandate.get("ended_on")})


def stepped_down(register, mandate):
    """Whether the State left before the mandate began, and so never held the office."""
    return is_stepped_down(_term(register, mandate))


def _term(register, words):
    return term_on(
        register.timeline,
        from_position=register.position(words["from_end_of"]),
        until_position=register.position(words.get("until_end_of")),
        starts_on=_rough(words.get("starts_on")),
        ended_on=_rough(words.get("ended_on")),
    )


def _rough(text):
    return RoughDate(text) if text else None


def _written(day):
    return day and day.isoformat()


def said(words):
    """Those of the words that have a value."""
    return {key: value for key, value in words.items() if value not in (None, "", [], False)}
