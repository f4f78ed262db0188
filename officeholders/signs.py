"""Signs that no text of the register may have, and how long one may be."""

import unicodedata

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LONGEST_TEXT = 2000
WHITE_SPACE = "\n\t"
CONTROL = gettext_lazy("a control character (%(sign)s)")
HALF = gettext_lazy("half of a character (%(sign)s)")
TURNED = gettext_lazy("a sign that turns the direction of writing (%(sign)s)")
TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def fault_of_text(text, most=LONGEST_TEXT):
    """Why a text from outside is not taken, as a sentence; None where it is."""
    if len(text) > most:
        words = {"length": len(text), "most": most}
        return _("the text has %(length)s characters; the most is %(most)s") % words
    if text.isprintable():
        return None
    told = next(filter(None, map(_told, text)), None)
    return told and _("the text has %s, which is not seen and not taken: type it anew") % told


def _told(sign):
    """What an unwanted sign is, in words; None for any other."""
    name = {"sign": f"U+{ord(sign):04X}"}
    if sign in TURNING:
        return TURNED % name
    category = unicodedata.category(sign)
    if category == "Cs":
        return HALF % name
    return CONTROL % name if category == "Cc" and sign not in WHITE_SPACE else None
