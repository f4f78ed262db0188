"""A meeting gives a Working Group another name, or ends it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm, AboutOne
from officeholders.admin.guided.fields import LineField, MeetingField
from presidency.admin.guided.about_mandate import stored, stored_mandates
from presidency.admin.guided.preview import ConsequencesPreview
from presidency.admin.guided.which_end import WhichEndForm
from presidency.midterm.groups import beyond, ended, renamed
from presidency.midterm.line import read_line

GROUP = "workinggroups.workinggroup"


class AboutGroup(AboutOne):
    """A guided form about one Working Group, by its code."""

    heading = gettext_lazy("To a Working Group")
    parameter = "group"
    list_name = "working_groups"
    named_by = "code"
    subject_is = gettext_lazy("Which Working Group")
    rights = ("workinggroups.change_workinggroup", "officeholders.change_mandate")
    preview_class = ConsequencesPreview
    offered_for = {GROUP: lambda group: None if group.until_end_of else {"group": group.code}}

    def choices(self):
        existing = self.rows().filter(until_end_of=None).order_by("order", "code")
        return list(existing.values_list("code", "name"))

    def document(self, cleaned):
        return cleaned["document"]


class RenamingGroupForm(AboutForm):
    """The new name, and from the end of which meeting."""

    name = LineField(label=gettext_lazy("New name"))
    drafting_name = LineField(
        label=gettext_lazy("As decisions name it"),
        required=False,
        help_text=gettext_lazy("Left empty, decisions use the name."),
    )
    meeting = MeetingField(label=gettext_lazy("From the end of"))
    document = LineField(label=gettext_lazy("Document"), required=False)


class RenamingGroup(AboutGroup):
    name = "renaming-group"
    order = 40
    title = gettext_lazy("A Working Group takes another name")
    lead = gettext_lazy(
        "A meeting gives a Working Group another name. Whatever is asked about a moment before "
        "keeps the name of then; its mandates go on."
    )
    form_class = RenamingGroupForm
    told_on = {"name": "name", "drafting_name": "drafting_name"}

    def plan(self, cleaned):
        words = {key: cleaned[key] for key in ("name", "drafting_name", "meeting")}
        return renamed(read_line(), stored("working_groups", cleaned["subject"]), **words)

    def reason(self, cleaned):
        words = {"group": cleaned["subject"].name, "name": cleaned["name"]}
        return _("%(group)s is now called %(name)s.") % words


class EndingGroupForm(WhichEndForm):
    """With which meeting the group ends, and which mandates end with it."""

    meeting = MeetingField(label=gettext_lazy("Until the end of"))
    document = LineField(label=gettext_lazy("Document"), required=False)

    def concerned(self):
        label = self.typed("meeting")
        return (
            beyond(read_line(), stored_mandates(office=self.subject.code), label) if label else ()
        )


class EndingGroup(AboutGroup):
    name = "ending-group"
    order = 41
    title = gettext_lazy("A Working Group ends")
    lead = gettext_lazy(
        "A meeting ends a Working Group. Mandates that were to go on, or of which no end is "
        "stated, end with it; those that were to begin later must be withdrawn first."
    )
    form_class = EndingGroupForm
    told_on = {"until_end_of": "meeting"}

    def plan(self, cleaned):
        group = stored("working_groups", cleaned["subject"])
        return ended(group, cleaned["ending"], meeting=cleaned["meeting"])

    def reason(self, cleaned):
        words = {"group": cleaned["subject"].name, "meeting": cleaned["meeting"]}
        return _("%(group)s exists until the end of the %(meeting)s.") % words
