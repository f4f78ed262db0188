"""What is typed into a form: text that everybody sees as it is kept."""

import unicodedata

from django.forms import Textarea

from officeholders.admin.recorded.sentences import as_sentence
from officeholders.signs import fault_of_text

LONGEST_LINE, LONGEST_TEXT = 500, 20_000


class PlainText:
    """A form whose texts are in normal form C and end their lines as the register does.

    Refused, on its field: a text that is too long or has a sign that nobody sees.
    """

    def clean(self):
        super().clean()
        for name, value in list(self.cleaned_data.items()):
            if type(value) is str:
                self.cleaned_data[name] = plain = as_kept(value)
                fault = fault_of_text(plain, self._most(name))
                if fault:
                    self.add_error(name, as_sentence(fault))
        return self.cleaned_data

    def _most(self, name):
        is_long = isinstance(self.fields[name].widget, Textarea)
        return LONGEST_TEXT if is_long else LONGEST_LINE


def as_kept(text):
    """The text in normal form C; browsers end a line with two signs, the register with one."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
