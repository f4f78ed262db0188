"""The Presidency."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from presidency.succession import read_succession
from presidency.succession.presenter import SuccessionPresenter


class Presidency(MomentPage):
    """Presidents on the line of meetings, and their succession."""

    template = "presidency/presidency.html"
    here = "presidency"
    hangs_on_the_last_entry = True  # a representative's name may be erased

    def find(self, asked, moment):
        return read_succession(moment)

    def title(self, subject):
        return _("Presidency")

    def words(self, asked, found):
        return {"presidency": SuccessionPresenter(found, asked.question)}
