"""The Coordination Committee, for people and for programs."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.addresses import address, address_as_known
from officeholders.answers import ForPrograms, tag
from officeholders.pages import Found, MomentPage
from officeholders.refusals import NOTHING_RECORDED
from presidency.committee import read_committee
from presidency.picture import picture
from presidency.presenters import CommitteePresenter

FILES = {
    "docx": gettext_lazy("Word"),
    "pdf": gettext_lazy("PDF"),
    "xlsx": gettext_lazy("Excel"),
    "csv": gettext_lazy("CSV"),
    "txt": gettext_lazy("plain text"),
}


class CommitteePage(MomentPage):
    """The Coordination Committee."""

    template = "presidency/committee.html"
    here = "committee"

    def read(self, asked):
        committee = read_committee(asked.question, asked.today)
        return Found(committee.moment, committee.meetings, committee)

    def title(self, subject):
        return _("Coordination Committee")

    def words(self, asked, found):
        return {
            "committee": CommitteePresenter(found.subject, asked.question),
            "line": picture(found.subject),
            "files": [(name, _file(asked, ending)) for ending, name in FILES.items()],
            "json": address(asked.question, "committee-json"),
            "register": address_as_known(asked.question, "register-json"),
            "popolo": address_as_known(asked.question, "popolo-json"),
        }

    def before_entry_1(self, asked):
        nothing = {"sentence": NOTHING_RECORDED, "here": self.here, "title": self.title(None)}
        return self.told(asked, render_to_string("nothing.html", nothing), tag(asked))


def _file(asked, ending):
    """The address of the same Committee as a file."""
    return address(asked.question, "committee-file", ending)


class CommitteeForPrograms(ForPrograms):
    """The Coordination Committee, as ``GET /api/v1/committee/``."""

    def read(self, asked):
        return read_committee(asked.question, asked.today)

    def words(self, asked, answer):
        return answer.as_json(asked.entry)
