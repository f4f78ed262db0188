"""The addresses that give the register as a whole."""

from ccm_machinery.registerfile import register_text
from officeholders.answers import Answer
from officeholders.pages import MomentPage
from officeholders.questions import AS_KNOWN
from officeholders.refusals import JSON


class RegisterFile(Answer):
    """The public register file, as of an entry."""

    takes = AS_KNOWN
    content_type = JSON
    hangs_on_the_last_entry = True  # which may have erased a name that an earlier one holds

    def read(self, asked):
        return register_text()

    def show(self, asked, answer):
        return answer


class AboutTheRegister(MomentPage):
    """What the register is, and what it is not."""

    template = "about.html"
    here = "about"
