"""A mandate is extended by a decision: a new one, from the end of the old one."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm
from officeholders.admin.guided.fields import LineField, MeetingField, RoughField, TextField
from officeholders.models import PRESIDENT
from officeholders.stages import Stage
from presidency.admin.guided.about_mandate import AboutMandate, stored
from presidency.candidatures import with_candidatures
from presidency.midterm.mandates import extending

WORDS = (
    "until_end_of",
    "presides_over",
    "appointed_at",
    "appointed_on",
    "appointed_by",
    "footnote",
)


class ExtendingForm(AboutForm):
    """Until when, and by which decision."""

    until_end_of = MeetingField(label=gettext_lazy("Until the end of"))
    presides_over = MeetingField(label=gettext_lazy("Presides over"))
    appointed_at = MeetingField(
        label=gettext_lazy("Decided at"),
        required=False,
        empty_label=gettext_lazy("not at a meeting"),
    )
    appointed_on = RoughField(label=gettext_lazy("or on"), required=False)
    appointed_by = LineField(
        label=gettext_lazy("Decision"),
        required=False,
        help_text=gettext_lazy("The symbol of its document, or words."),
    )
    footnote = TextField(label=gettext_lazy("Footnote"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.subject.office_id != PRESIDENT:
            del self.fields["presides_over"]

    def clean(self):
        cleaned = super().clean()
        told = ("appointed_at", "appointed_on", "appointed_by")
        if not any(cleaned.get(key) or key in self.errors for key in told):
            self.add_error("appointed_at", _("Say at which meeting or by what it was decided."))
        return cleaned


class Extending(AboutMandate):
    name = "extending"
    order = 14
    title = gettext_lazy("A mandate is extended")
    lead = gettext_lazy(
        "A decision keeps a State in office beyond the end of its mandate. The end that was "
        "decided first stays as it is: what is recorded is a new mandate from there on."
    )
    form_class = ExtendingForm
    told_on = {key: key for key in WORDS}
    stages = (Stage.IN_FORCE, Stage.DESIGNATED, Stage.NOT_BEGUN)

    @classmethod
    def applies(cls, mandate, instant):
        return super().applies(mandate, instant) and bool(mandate.until_end_of)

    def plan(self, cleaned):
        words = {key: cleaned[key] for key in WORDS if key in cleaned}
        return with_candidatures(extending(stored("mandates", cleaned["subject"]), **words))

    def reason(self, cleaned):
        words = self.in_words(cleaned) | {"meeting": cleaned["until_end_of"]}
        sentence = _("%(state)s stays in office until the end of the %(meeting)s: %(office)s.")
        return sentence % words

    def document(self, cleaned):
        return cleaned["appointed_by"]
