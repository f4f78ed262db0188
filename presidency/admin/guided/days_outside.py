"""Recorded days that would fall outside their mandates, asked anew on the form that moves them."""

import re

from django.db.models import Q
from django.utils.translation import gettext as _

from officeholders.admin.guided import AboutForm
from officeholders.admin.guided.fields import RoughField
from officeholders.admin.recorded.refusal import as_sentence
from officeholders.changes import label_of
from officeholders.models import Mandate
from officeholders.stored import stored_rows
from officeholders.words import key_of, vocabulary
from presidency.admin.guided.about_mandate import office_in_words, read_mandates

DAYS = {
    word.key: label_of(word)
    for word in vocabulary(Mandate)
    if word.key in ("starts_on", "ended_on", "appointed_on")
}
NAME = re.compile(rf"mandate-([0-9]{{1,9}})-({'|'.join(DAYS)})")


class MovingForm(AboutForm):
    """A form that moves a meeting, and with it mandates; ``subject`` is the meeting.

    Once a day of a mandate was refused, the form has a field for it.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        told = self.data if self.is_bound else self.initial
        asked = [NAME.fullmatch(name) for name in told]
        self._mandates = _moving_with(self.subject) if any(asked) else {}
        for match in filter(None, asked):
            self._add_field(int(match[1]), match[2])

    def days(self):
        """The days that were asked anew, by primary key and word; of a valid form."""
        found = {NAME.fullmatch(name): day for name, day in self.cleaned_data.items()}
        return {(int(match[1]), match[2]): day for match, day in found.items() if match}

    def clean(self):
        cleaned = super().clean()
        days = self.days()
        pks = {pk for pk, _key in days}
        return cleaned | {"days": days, "mandates": tuple(stored_rows("mandates", pks))}

    def ask_anew(self, fault):
        """Puts a field for the day that the fault is about on the form; whether it could."""
        self._mandates = self._mandates or _moving_with(self.subject)
        key = key_of(Mandate, fault.row.words)
        found = [one for one in stored_rows("mandates", list(self._mandates)) if one.key == key]
        if fault.key not in DAYS or not found:
            return False
        name = self._add_field(found[0].pk, fault.key)
        self.data = self.data.copy()
        self.data[name] = fault.row.words[fault.key]
        self.add_error(name, as_sentence(fault.sentence))
        return True

    def _add_field(self, pk, key):
        mandate = self._mandates.get(pk)
        name = f"mandate-{pk}-{key}"
        if mandate:
            words = {"state": mandate.state, "office": office_in_words(mandate), "day": DAYS[key]}
            label = _("%(state)s, %(office)s: %(day)s") % words
            self.fields[name] = RoughField(label=label, required=False)
        return name


def _moving_with(meeting):
    """The mandates that begin or end with the meeting, by primary key."""
    moving = Q(from_end_of=meeting.position) | Q(until_end_of=meeting.position)
    return {mandate.pk: mandate for mandate in read_mandates().filter(moving)}


class AsksDaysAnew:
    """A guided page whose form moves mandates: days that would fall outside are asked anew."""

    def refuse(self, form, faults):
        others = [one for one in faults if one.list != "mandates" or not form.ask_anew(one)]
        super().refuse(form, others)
