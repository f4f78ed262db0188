"""The days of a meeting become known, or are put off."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutOne
from officeholders.admin.guided.fields import DayField, LineField, RoughField
from officeholders.admin.recorded.choices import meeting_in_words
from officeholders.answers import today_in_geneva
from officeholders.in_full import meeting_in_full
from presidency.admin.guided.about_mandate import stored
from presidency.admin.guided.days_outside import AsksDaysAnew, MovingForm
from presidency.admin.guided.preview import ConsequencesPreview
from presidency.midterm.meetings import dated, with_days

A_MEETING = gettext_lazy("To a meeting")
SITTING = ("opens_on", "closes_on", "planned_for", "place")


def is_to_come(meeting, today):
    """Whether the meeting is not over, as far as its days are known, and not cancelled."""
    is_over = meeting.closes_on and meeting.closes_on < today
    return not is_over and not meeting.cancelled


class AboutMeeting(AboutOne):
    """A guided form about one meeting, by its label; those over are not among the choices."""

    heading = A_MEETING
    parameter = "meeting"
    list_name = "meetings"
    named_by = "label"
    subject_is = gettext_lazy("Which meeting")
    rights = ("officeholders.change_meeting", "officeholders.change_mandate")
    preview_class = ConsequencesPreview

    def __init_subclass__(cls, **kwargs):
        cls.offered_for = {"officeholders.meeting": cls.offered}
        super().__init_subclass__(**kwargs)

    @classmethod
    def offered(cls, meeting):
        """The parameters of a link to this form; none where it does not apply."""
        return {cls.parameter: meeting.label} if cls.applies(meeting, today_in_geneva()) else None

    @classmethod
    def applies(cls, meeting, today):
        """Whether this can happen to the meeting."""
        return is_to_come(meeting, today)

    def rows(self):
        return super().rows().filter(cancelled="")

    def choices(self):
        today = today_in_geneva()
        found = [meeting for meeting in self.rows() if self.applies(meeting, today)]
        return [(meeting.label, meeting_in_words(meeting, today)) for meeting in found]

    def subject_in_words(self, subject):
        return f"{meeting_in_full(subject)}, {meeting_in_words(subject, today_in_geneva())}"


class DaysQuestions(forms.Form):
    """On which days a meeting is held, and where."""

    opens_on = DayField(label=gettext_lazy("Opens on"))
    closes_on = DayField(label=gettext_lazy("Closes on"))
    place = LineField(label=gettext_lazy("Place"), required=False)
    document = LineField(
        label=gettext_lazy("Document"),
        required=False,
        help_text=gettext_lazy("Where it says so, if anywhere."),
    )


class DatingForm(MovingForm, DaysQuestions):
    """The days, all of them."""


class Dating(AsksDaysAnew, AboutMeeting):
    name = "date-meeting"
    order = 20
    title = gettext_lazy("The dates of a meeting are known")
    lead = gettext_lazy(
        "Every mandate that begins or ends with the meeting begins or ends on its closing day "
        "from then on: none of them has to be touched."
    )
    form_class = DatingForm
    told_on = {key: key for key in SITTING}

    @classmethod
    def applies(cls, meeting, today):
        return is_to_come(meeting, today) and not meeting.closes_on

    def known(self, subject):
        return {"opens_on": subject.opens_on, "place": subject.place}

    def elsewhere(self, subject):
        if subject.parts.exists():
            return "parts"
        return "postponing" if subject.closes_on else ""

    def plan(self, cleaned):
        sitting = {key: cleaned[key] for key in SITTING if key in cleaned}
        plan = dated(stored("meetings", cleaned["subject"]), **sitting)
        return with_days(plan, cleaned["mandates"], cleaned["days"])

    def reason(self, cleaned):
        words = {"meeting": cleaned["subject"]}
        return _("The dates of the %(meeting)s are known.") % words

    def document(self, cleaned):
        return cleaned["document"]


class PostponingForm(MovingForm, DaysQuestions):
    """The new days, or when it is planned for, or that nothing is known yet."""

    planned_for = RoughField(
        label=gettext_lazy("or planned for"),
        required=False,
        help_text=gettext_lazy("While its days are not known: a month (2027-02) or a year."),
    )
    is_open = forms.BooleanField(
        label=gettext_lazy("Nothing is known yet of its new date"), required=False
    )
    field_order = ("opens_on", "closes_on", "planned_for", "is_open")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("opens_on", "closes_on"):
            self.fields[name].required = False

    def clean(self):
        cleaned = super().clean()
        days = [name for name in ("opens_on", "closes_on") if cleaned.get(name)]
        given = [bool(days), bool(cleaned.get("planned_for")), cleaned.get("is_open", False)]
        if not self.errors and sum(given) != 1:
            sentence = _("Give its new days, or when it is planned for, or that nothing is known.")
            self.add_error(None, sentence)
        return cleaned


class Postponing(Dating):
    name = "postponing"
    order = 21
    title = gettext_lazy("A meeting is moved")
    lead = gettext_lazy(
        "A meeting is postponed or brought forward: to other days, to a month or a year, or until "
        "further notice. Every mandate that begins or ends with it moves with it."
    )
    form_class = PostponingForm

    @classmethod
    def applies(cls, meeting, today):
        return is_to_come(meeting, today) and bool(meeting.opens_on or meeting.planned_for)

    def known(self, subject):
        return {"place": subject.place}

    def elsewhere(self, subject):
        return "parts" if subject.parts.exists() else ""

    def reason(self, cleaned):
        return _("The %(meeting)s is moved.") % {"meeting": cleaned["subject"]}
