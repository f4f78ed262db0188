"""Filters in an address (django-filter): each value is one of those there are, or is refused."""

from difflib import get_close_matches

from django.utils.translation import gettext as _
from django_filters import ChoiceFilter, FilterSet
from django_filters.fields import ChoiceField

from officeholders.moments import nearest_label
from officeholders.questions import LONGEST_ECHO, BadQuestion, echo


class OneOf(ChoiceField):
    """One of some codes. While nobody has read which there are, any text will do."""

    def __init__(self, *, choices=None, **kwargs):
        self.is_read = choices is not None
        super().__init__(choices=choices or (), **kwargs)

    def valid_value(self, value):
        return not self.is_read or super().valid_value(value)

    def nearest(self, text):
        """The code that was probably meant, by itself or by its words; None where there is none."""
        codes = {spelling.casefold(): code for code, spelling in self._spellings()}
        meant = text[:LONGEST_ECHO].strip().casefold()
        return next((codes[near] for near in get_close_matches(meant, codes, n=1, cutoff=0)), None)

    def codes(self):
        """The codes themselves, without the empty one."""
        return [str(code) for code, _words in self.choices if code]

    def _spellings(self):
        """Codes after words, so that where both are spelt alike the code is meant."""
        words = [(str(code), str(words)) for code, words in self.choices if code]
        return words + [(code, code) for code, _words in words]


class OneMeeting(OneOf):
    """The label of a meeting."""

    def nearest(self, text):
        return nearest_label(text, self.codes())


class OneOfFilter(ChoiceFilter):
    field_class = OneOf


class MeetingFilter(ChoiceFilter):
    field_class = OneMeeting


class StrictFilterSet(FilterSet):
    """Filters that leave out nothing in silence.

    ``codes`` gives, by the name of a filter, the codes and words that are read from the register.
    """

    def __init__(self, given, queryset, codes=None):
        super().__init__(given, queryset)
        for name, choices in (codes or {}).items():
            self.filters[name].extra["choices"] = choices

    def refuse_faults(self):
        """Refused (BadQuestion): the first value that is none of its filter's, naming the nearest
        that is."""
        for name in self.form.errors:
            raise self._refusal(name, self.data[name])

    def _refusal(self, name, text):
        near = self.form.fields[name].nearest(text)
        sentence = _("“%(text)s” is no value of “%(name)s”; the nearest is %(name)s=%(near)s.")
        if near is None:
            sentence = _("“%(text)s” is no value of “%(name)s”: the register holds none.")
        return BadQuestion(
            sentence % {"text": echo(text), "name": name, "near": near}, **{name: near}
        )
