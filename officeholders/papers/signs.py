"""Signs that no paper can hold."""

import re

from django.utils.translation import gettext as _

from officeholders.signs import fault_of_text

# All that XML 1.0 has no place for, however it is written.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fault_on_paper(text):
    """Why a text of the register cannot stand in a paper, in words; None where it can."""
    fault, sign = fault_of_text(text), NOT_IN_XML.search(text)
    if fault or not sign:
        return fault
    return _("the text has a sign that no document can hold (U+%04X)") % ord(sign[0])


def on_paper(text):
    """The text as a paper can hold it: for a sign that none can, the one for “no such sign”."""
    return NOT_IN_XML.sub("\ufffd", text)
