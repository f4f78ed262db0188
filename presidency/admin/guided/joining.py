"""A State joins between two meetings, by a note verbale."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import GuidedPage
from officeholders.admin.guided.fields import NamedField
from officeholders.models import Office
from presidency.admin.guided.about_mandate import A_MANDATE, name_of_state
from presidency.admin.guided.answers import JoiningQuestions, NoteQuestions, appointment, span
from presidency.admin.guided.preview import ConsequencesPreview
from presidency.candidatures import with_candidatures
from presidency.midterm.line import read_line
from presidency.midterm.mandates import joining

GROUPS = Office.objects.filter(working_group__withdrawn=False).order_by("order", "code")
JOINED = {
    "office": "office",
    "state": "state",
    "starts_on": "joined_on",
    "from_end_of": "from_end_of",
    "until_end_of": "until_end_of",
    "appointed_on": "note_on",
}


class JoiningForm(NoteQuestions, JoiningQuestions):
    office = NamedField("code", GROUPS, label=gettext_lazy("Working Group"))

    field_order = ("office",)


class Joining(GuidedPage):
    name = "joining"
    order = 10
    title = gettext_lazy("A State joins in mid-term")
    lead = gettext_lazy(
        "A State takes a seat of a Working Group between two meetings, by a note verbale. Its "
        "mandate begins with the cycle in which it joins, and is told from the day it joins."
    )
    heading = A_MANDATE
    form_class = JoiningForm
    preview_class = ConsequencesPreview
    told_on = JOINED
    offered_for = {
        "officeholders.state": lambda state: {"state": state.code},
        "workinggroups.workinggroup": lambda group: {"office": group.code},
    }

    def plan(self, cleaned):
        told = appointment(cleaned) | span(cleaned)
        return with_candidatures(joining(read_line(), office=cleaned["office"], **told))

    def reason(self, cleaned):
        words = {
            "state": name_of_state(cleaned["state"]),
            "office": Office.objects.get(code=cleaned["office"]),
        }
        return _("%(state)s joins in mid-term: %(office)s.") % words

    def document(self, cleaned):
        return appointment(cleaned)["appointed_by"]
