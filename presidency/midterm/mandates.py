"""What happens to a mandate in mid-term, as rows: pure functions from answers to a plan.

Answers are words of the register file; a refused one raises ValidationError under its own name.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words
from officeholders.models import PRESIDENT
from officeholders.planning import altered, new
from officeholders.terms import is_stepped_down
from presidency.midterm.line import begins_in_words, cycle_of, day_after, term_in

SEAT = ("office", "presides_over")


def joining(line, *, joined_on, from_end_of="", **words):
    """A State joins in the cycle in which ``joined_on`` falls, or in that of ``from_end_of``."""
    begins = from_end_of or cycle_of(line, joined_on, "joined_on")
    return (new("mandates", from_end_of=begins, starts_on=joined_on, **words),)


def leaving(line, mandate, *, last_day, end_reason=""):
    """The State leaves early: ``last_day`` is the last one of its mandate.

    Refused: a mandate that was left before, or that has not begun by then.
    """
    _refuse_if_left(mandate)
    if is_stepped_down(term_in(line, mandate.words | {"ended_on": last_day})):
        sentence = _(
            "By %(day)s the mandate has not begun: it begins %(begins)s. Who steps down "
            "before that is recorded by “A designate steps down”."
        )
        words = {"day": last_day.in_words(), "begins": begins_in_words(line, mandate.words)}
        raise ValidationError({"last_day": sentence % words})
    return (altered(mandate, ended_on=last_day, end_reason=end_reason),)


def replacing(line, mandate, *, last_day, end_reason="", joined_on="", state, **words):
    """The State leaves early, and another holds its seat from ``joined_on``, else the day after.

    A President’s successor presides over the same meeting. Refused: what :func:`leaving` and
    :func:`joining` refuse; the same State; no first day where the last is not a single day.
    """
    if state == mandate.words["state"]:
        raise ValidationError({"state": _("It is the State that leaves.")})
    joined_on = joined_on or day_after(last_day)
    if not joined_on:
        sentence = _("%(day)s is not a single day: say since when the other State is in office.")
        raise ValidationError({"joined_on": sentence % {"day": last_day.in_words()}})
    seat = {key: mandate.words.get(key) for key in SEAT}
    left = leaving(line, mandate, last_day=last_day, end_reason=end_reason)
    return left + joining(line, joined_on=joined_on, state=state, **seat, **words)


def stepping_down(line, mandate, *, last_day, end_reason="", state="", **words):
    """A designate steps down on ``last_day``; another State, if given, is designated instead.

    Refused: a mandate that was left before, or that has begun by then; the same State.
    """
    _refuse_if_left(mandate)
    if not is_stepped_down(term_in(line, mandate.words | {"ended_on": last_day})):
        sentence = _(
            "By %(day)s the mandate had begun: it began %(begins)s. Who leaves after that is "
            "recorded by “A State leaves early”."
        )
        told = {"day": last_day.in_words(), "begins": begins_in_words(line, mandate.words)}
        raise ValidationError({"last_day": sentence % told})
    if state == mandate.words["state"]:
        raise ValidationError({"state": _("It is the State that steps down.")})
    left = altered(mandate, ended_on=last_day, end_reason=end_reason)
    return (left, new("mandates", **_place(mandate), state=state, **words)) if state else (left,)


def extending(mandate, *, until_end_of, **words):
    """The mandate is extended by a decision: a new one, from the end of the old one.

    Refused: a mandate without a stated end, which needs no extension, and one left early.
    """
    _refuse_if_left(mandate)
    ends = mandate.words.get("until_end_of")
    if not ends:
        raise ValidationError(
            _("No end of this mandate is stated, so there is nothing to extend: it goes on.")
        )
    if mandate.words["office"] == PRESIDENT and not words.get("presides_over"):
        raise ValidationError({"presides_over": _("Name the meeting the State presides over.")})
    held = {key: mandate.words[key] for key in ("office", "state")}
    return (new("mandates", **held, from_end_of=ends, until_end_of=until_end_of, **words),)


def note_in_words(state, note, note_on):
    """By what a State joined: the words given, else ``Note verbale of Japan, February 2026``."""
    if note or not note_on:
        return note
    words = {"state": state, "day": note_on.in_words()}
    return _("Note verbale of %(state)s, %(day)s") % words


def _place(mandate):
    """The seat and the span of a mandate, for another State."""
    keys = (*SEAT, "from_end_of", "until_end_of")
    return {key: mandate.words.get(key) for key in keys}


def _refuse_if_left(mandate):
    ended_on = mandate.words.get("ended_on")
    if ended_on:
        sentence = _(
            "This mandate was left already, on %(day)s. If that is wrong, correct it on the "
            "mandate’s own form."
        )
        raise ValidationError(sentence % {"day": day_in_words(ended_on)})
