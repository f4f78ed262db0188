"""A State takes another name, or leaves the Convention."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm, AboutOne
from officeholders.admin.guided.fields import LineField, RoughField
from officeholders.presenters import marked
from officeholders.roughdate import RoughDate
from presidency.admin.guided.about_mandate import (
    mandate_in_words,
    read_mandates,
    stored,
    stored_mandates,
)
from presidency.admin.guided.preview import ConsequencesPreview
from presidency.admin.guided.which_end import WhichEndForm
from presidency.midterm.line import read_line
from presidency.midterm.states import no_longer_party, outliving, renamed

STATE = "officeholders.state"


class AboutState(AboutOne):
    """A guided form about one State, by its code."""

    heading = gettext_lazy("To a State")
    parameter = "state"
    list_name = "states"
    named_by = "code"
    subject_is = gettext_lazy("Which State")
    rights = ("officeholders.change_state", "officeholders.change_mandate")
    preview_class = ConsequencesPreview

    def choices(self):
        return list(self.rows().order_by("name").values_list("code", "name"))


class RenamingStateForm(AboutForm):
    """The new name, and since when."""

    name = LineField(
        label=gettext_lazy("New name"),
        help_text=gettext_lazy("As lists of office holders print it."),
    )
    formal_name = LineField(label=gettext_lazy("New formal name"), required=False)
    since = RoughField(label=gettext_lazy("Since"))
    document = LineField(label=gettext_lazy("Document"), required=False)


class RenamingState(AboutState):
    name = "renaming-state"
    order = 30
    title = gettext_lazy("A State takes another name")
    lead = gettext_lazy(
        "Pages, papers and lists about an earlier day keep the name of that day; from the new "
        "one’s first day on they use the new one. It is still found by any name it ever had."
    )
    form_class = RenamingStateForm
    told_on = {"name": "name", "formal_name": "formal_name"}
    offered_for = {STATE: lambda state: {"state": state.code}}

    def known(self, subject):
        return {"formal_name": subject.formal_name}

    def plan(self, cleaned):
        words = {key: cleaned[key] for key in ("name", "formal_name", "since")}
        return renamed(stored("states", cleaned["subject"]), **words)

    def reason(self, cleaned):
        words = {"state": cleaned["subject"], "name": cleaned["name"]}
        return _("%(state)s is now called %(name)s.") % words

    def document(self, cleaned):
        return cleaned["document"]


class LeavingTheConventionForm(WhichEndForm):
    """Its last day as a State Party, and which mandates end with it."""

    which_end = gettext_lazy("Mandates that end on that day too")
    party_until = RoughField(label=gettext_lazy("Last day as a State Party"))
    end_reason = LineField(
        label=gettext_lazy("Reason, for the mandates that end"),
        required=False,
        initial=gettext_lazy("Withdrawal from the Convention"),
    )
    document = LineField(label=gettext_lazy("Document"), required=False)

    def concerned(self):
        day = self.typed("party_until")
        return outliving(read_line(), stored_mandates(state=self.subject.code), day) if day else ()


class LeavingTheConventionPreview(ConsequencesPreview):
    """Also which mandates go on though the State is no longer Party."""

    def __init__(self, considered):
        (state,) = (one.words for one in considered.plan if one.list == "states")
        super().__init__(considered, going_on(state, considered.plan))


class LeavingTheConvention(AboutState):
    name = "leaving-the-convention"
    order = 31
    title = gettext_lazy("A State leaves the Convention")
    lead = gettext_lazy(
        "A State withdraws from the Convention. It is asked which of the mandates it holds end on "
        "its last day as a State Party; those that do not are told as unusual."
    )
    form_class = LeavingTheConventionForm
    preview_class = LeavingTheConventionPreview
    told_on = {"party_until": "party_until", "ended_on": "party_until"}
    offered_for = {STATE: lambda state: None if state.party_until else {"state": state.code}}

    def plan(self, cleaned):
        day, why = cleaned["party_until"], cleaned["end_reason"]
        state = stored("states", cleaned["subject"])
        return no_longer_party(state, cleaned["ending"], party_until=day, end_reason=why)

    def reason(self, cleaned):
        words = {"state": cleaned["subject"], "day": cleaned["party_until"].in_words()}
        return _("%(state)s leaves the Convention: State Party until %(day)s.") % words

    def document(self, cleaned):
        return cleaned["document"]


def going_on(state, plan):
    """Sentences about the mandates of a State that outlive its being Party, and stay so."""
    day = RoughDate(state["party_until"])
    ended = {one.stored.pk for one in plan if one.list == "mandates"}
    left = [row.pk for row in outliving(read_line(), stored_mandates(state=state["code"]), day)]
    told = read_mandates().filter(pk__in=set(left) - ended)
    sentence = _("Unusual: this mandate goes on though the State is no longer Party: {mandate}.")
    return tuple(marked(sentence, mandate=mandate_in_words(mandate)) for mandate in told)
