"""In which formats, besides the page, the list of mandates can be had as a file."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.questions import BadQuestion, echo
from workinggroups.mandates.csv import mandates_as_csv
from workinggroups.mandates.xlsx import mandates_as_xlsx

# How the mandates that were found are written, given them and the stamp of moment and entry.
FORMATS = {"csv": mandates_as_csv, "xlsx": mandates_as_xlsx}


def format_asked(own):
    """The format of the file that is asked for, or None for the page. Refused: any other."""
    name = own.get("format")
    if name is None or name in FORMATS:
        return name
    (near,) = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0)
    sentence = _("There is no format “%(name)s”; the nearest is format=%(near)s.")
    raise BadQuestion(sentence % {"name": echo(name), "near": near}, format=near)
