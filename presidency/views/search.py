"""Search."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from officeholders.questions import AS_KNOWN, MOMENT
from presidency.search import read_things
from presidency.search.presenter import SearchPresenter


class Search(MomentPage):
    """What the register holds, by any name it ever had."""

    takes = (*MOMENT, *AS_KNOWN, "q")
    template = "presidency/search.html"
    here = "search"

    def find(self, asked, moment):
        """Everything that can be found; nothing where nothing is searched for."""
        return read_things(moment.instant) if "q" in asked.question.own else []

    def title(self, subject):
        return _("Search")

    def words(self, asked, found):
        text = asked.question.own.get("q", "")
        return {"search": SearchPresenter(text, found.subject, asked.question)}
