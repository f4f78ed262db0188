"""A meeting is held in several parts."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided.fields import DayField, LineField, RoughField
from presidency.admin.guided.about_mandate import stored
from presidency.admin.guided.days_outside import AsksDaysAnew, MovingForm
from presidency.admin.guided.meetings import SITTING, AboutMeeting
from presidency.midterm.meetings import in_parts, with_days

FEWEST, ROOM = 2, 3
KEY = re.compile(r"parts\[(\d+)\]\.(\w+)")


class PartsForm(MovingForm):
    """The days and the place of each part, of which the later ones may not be known yet."""

    place = LineField(label=gettext_lazy("Place"), required=False)
    document = LineField(label=gettext_lazy("Document"), required=False)

    def __init__(self, subject, *args, **kwargs):
        super().__init__(subject, *args, **kwargs)
        self.count = max(ROOM, subject.parts.count() + 1)
        for place in range(self.count):
            self.fields |= {part_name(place, key): field for key, field in part_fields().items()}

    @property
    def fieldsets(self):
        parts = [
            (
                _("Part %(number)s") % {"number": place + 1},
                [self[part_name(place, key)] for key in SITTING],
            )
            for place in range(self.count)
        ]
        asked = {part_name(place, key) for place in range(self.count) for key in SITTING}
        others = [field for field in self.visible_fields() if field.name not in asked]
        return (*parts, (_("The meeting as a whole"), others))

    def clean(self):
        """Gathers the parts, which follow one another without a gap."""
        cleaned = super().clean()
        parts = [
            {key: cleaned.get(part_name(place, key)) for key in SITTING}
            for place in range(self.count)
        ]
        told = [place for place, part in enumerate(parts) if any(part.values())]
        if not self.errors and (len(told) < FEWEST or told[-1] >= len(told)):
            first = next(place for place in range(self.count) if place not in told)
            sentence = _("Fill in at least two parts, from the first one on.")
            self.add_error(part_name(first, SITTING[0]), sentence)
        return cleaned | {"parts": [parts[place] for place in told]}


class InParts(AsksDaysAnew, AboutMeeting):
    name = "parts"
    order = 22
    title = gettext_lazy("A meeting is held in parts")
    lead = gettext_lazy(
        "A meeting opens with its first part and ends with the last day of its last one, as the "
        "Second Review Conference did. While the days of the last part are not known, the meeting "
        "has not ended."
    )
    form_class = PartsForm

    def known(self, subject):
        sittings = list(subject.parts.order_by("row", "pk")) or [subject]
        days = {
            part_name(place, key): getattr(sitting, key)
            for place, sitting in enumerate(sittings)
            for key in SITTING
        }
        return {**days, "place": subject.place}

    def plan(self, cleaned):
        meeting = stored("meetings", cleaned["subject"])
        plan = in_parts(meeting, cleaned["parts"], cleaned["place"])
        return with_days(plan, cleaned["mandates"], cleaned["days"])

    def reason(self, cleaned):
        return _("The %(meeting)s is held in parts.") % {"meeting": cleaned["subject"]}

    def document(self, cleaned):
        return cleaned["document"]

    def field_of(self, fault):
        match = KEY.fullmatch(fault.key or "")
        return part_name(int(match[1]), match[2]) if match else None


def part_name(place, key):
    """The name of the field for that key of the part at that place, which counts from 0."""
    return f"part-{place + 1}-{key}"


def part_fields():
    """The questions about one part."""
    return {
        "opens_on": DayField(label=_("Opens on"), required=False),
        "closes_on": DayField(label=_("Closes on"), required=False),
        "planned_for": RoughField(label=_("or planned for"), required=False),
        "place": LineField(label=_("Place"), required=False),
    }
