"""The addresses that give the register as a whole."""

from django.conf import settings
from django.utils.translation import gettext as _

from ccm_machinery.registerfile import register_lists, register_text
from officeholders.answers import Answer, ForPrograms
from officeholders.pages import MomentPage
from officeholders.questions import AS_KNOWN
from officeholders.refusals import JSON
from presidency.popolo import popolo


class RegisterFile(Answer):
    """The public register file, as of an entry."""

    takes = AS_KNOWN
    content_type = JSON
    hangs_on_the_last_entry = True  # which may have erased a name that an earlier one holds

    def read(self, asked):
        return register_text()

    def show(self, asked, answer):
        return answer


class Popolo(ForPrograms):
    """The same register in the words of Popolo, as of an entry."""

    takes = AS_KNOWN
    hangs_on_the_last_entry = True  # as the register file does

    def read(self, asked):
        return register_lists()

    def words(self, asked, answer):
        return popolo(answer, asked.entry)


class AboutTheRegister(MomentPage):
    """What the register is, and what it is not."""

    template = "about.html"
    here = "about"

    def find(self, asked, moment):
        """Nothing: what it says is said of every entry."""

    def title(self, subject):
        return _("About the register")

    def words(self, asked, found):
        return {"contact": settings.CONTACT_EMAIL}
