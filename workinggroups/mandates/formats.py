"""In which formats, besides the page, the list of mandates can be had as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.questions import BadQuestion, echo
from workinggroups.mandates.csv import mandates_as_csv


@dataclass(frozen=True, slots=True)
class Format:
    """What kind of file it is, and how the mandates that were found are written in it."""

    content_type: str
    written: Callable


FORMATS = {"csv": Format("text/csv; charset=utf-8; header=present", mandates_as_csv)}


def format_asked(own):
    """The format of the file that is asked for, or None for the page. Refused: any other."""
    name = own.get("format")
    if name is None or name in FORMATS:
        return FORMATS.get(name)
    (near,) = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0)
    sentence = _("There is no format “%(name)s”; the nearest is format=%(near)s.")
    raise BadQuestion(sentence % {"name": echo(name), "near": near}, format=near)


def file_name(asked):
    """``mandates-2026-03-30-entry-1.csv``: about which moment, from which entry."""
    question = asked.question
    moment = f"after-{question.after}" if question.after else question.on or asked.today
    return f"mandates-{moment}-entry-{asked.entry.number}.{question.own['format']}"
