"""Attendance at the Committee's meetings, by office and by State, as a page and as a file."""

from django import forms
from django.contrib.admin import site
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.choices import DayInput
from officeholders.answers import today_in_geneva
from officeholders.questions import FIRST_DAY, LAST_DAY
from officeholders.spreadsheets import csv_text
from presidency.attendance import read_attendance
from presidency.comparison.roles import Kind

COMMITTEE = "committee"
KEYS = (
    "office",
    "office_name",
    "state",
    "name",
    "meetings",
    "present",
    "excused",
    "absent",
    "possibly",
)


class PeriodForm(forms.Form):
    """From which day until which; either may be left open."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, label in (("from", _("From")), ("to", _("Until"))):
            bounds = [MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)]
            self.fields[name] = forms.DateField(
                label=label, required=False, widget=DayInput, validators=bounds
            )

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and first > last:
            self.add_error("to", _("It cannot end before it begins."))
        return cleaned


@staff_page(
    "committee-meetings/attendance/",
    "committee_meetings_attendance",
    "presidency.view_committeemeeting",
)
def attendance_page(request):
    """The page; the same as CSV with ``format=csv``. Without a period: all meetings so far."""
    form, told = PeriodForm(request.GET), None
    if form.is_valid():
        told = read_attendance(*form.cleaned_data.values(), today_in_geneva())
        if request.GET.get("format") == "csv":
            return _file(told)
    request.current_app = site.name
    context = {
        **site.each_context(request),
        "title": _("Attendance at the Committee’s meetings"),
        "form": form,
        "attendance": told,
        "offices": told and [(office_in_words(office), office) for office in told.offices],
        "file": f"?{_query(request)}",
    }
    return TemplateResponse(request, "admin/committee_meetings/attendance.html", context)


def office_in_words(office):
    """The name of an office for which attendance is told."""
    names = {
        Kind.PRESIDENT: _("President"),
        Kind.DESIGNATE: _("President-designate"),
        Kind.OUTGOING: _("Outgoing President"),
    }
    return names.get(office.office, office.name)


def _query(request):
    asked = request.GET.copy()
    asked["format"] = "csv"
    return asked.urlencode()


def _file(told):
    rows = [
        (_code(office), office_in_words(office), *_cells(tally))
        for office in told.offices
        for tally in office.states
    ]
    rows += [(COMMITTEE, _("Coordination Committee"), *_cells(tally)) for tally in told.states]
    file = HttpResponse(csv_text(KEYS, rows), content_type="text/csv; charset=utf-8")
    file["Content-Disposition"] = 'attachment; filename="committee-attendance.csv"'
    return file


def _code(office):
    return office.office.name.lower() if isinstance(office.office, Kind) else office.office


def _cells(tally):
    return [getattr(tally, {"meetings": "held"}.get(key, key)) for key in KEYS[2:]]
