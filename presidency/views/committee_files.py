"""The Coordination Committee as a file to be carried away."""

from difflib import get_close_matches

from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.answers import Answer
from officeholders.carried import as_file
from officeholders.papers import Stamp
from officeholders.questions import echo
from officeholders.refusals import NothingThere
from presidency.committee import read_committee
from presidency.papers import FORMATS

SUBJECT = "coordination-committee"


class CommitteeFile(Answer):
    """The Coordination Committee in the format that the address ends with."""

    def get(self, request, ending):
        if ending not in FORMATS:
            raise _no_such_format(ending)
        return super().get(request, ending=ending)

    def read(self, asked, ending):
        return read_committee(asked.question, asked.today)

    def show(self, asked, answer):
        written = FORMATS[self.kwargs["ending"]]
        return written(answer, Stamp.of(answer.moment, asked.entry))

    def told(self, asked, shown, tag):
        return as_file(super().told(asked, shown, tag), asked, SUBJECT, self.kwargs["ending"])


def _no_such_format(ending):
    """The refusal that names the formats there are, and offers the one that is most alike."""
    there_are = [*FORMATS, "json"]
    (near,) = get_close_matches(ending.lower(), there_are, n=1, cutoff=0)
    address = reverse("committee-json").removesuffix("json") + near
    sentence = _("The Committee is not to be had as “%(ending)s”; the formats are %(formats)s.")
    told = {"ending": echo(ending), "formats": ", ".join(there_are)}
    return NothingThere(sentence % told, address, address)
