"""What the guided forms about one mandate have in common."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.force import instant_on
from officeholders.admin.guided import AboutOne
from officeholders.answers import today_in_geneva
from officeholders.models import PRESIDENT, Mandate, State
from officeholders.seats import seat_of
from officeholders.stages import Stage, stage_of
from officeholders.stored import stored_rows
from presidency.admin.guided.preview import ConsequencesPreview

A_MANDATE = gettext_lazy("To a mandate")
KINDS = ("workinggroups.coordinator", "presidency.president")


def stored(name, row):
    """The row of the list as the register holds it now, in words."""
    return next(stored_rows(name, [row.pk]))


def read_mandates():
    """The mandates that stand, each with all that it is told by."""
    told = Mandate.objects.standing().with_meetings().select_related("office")
    return told.prefetch_related("state__former_names").order_by(
        "office__order", "office_id", "from_end_of_id", "state__name"
    )


def stored_mandates(**like_these):
    """The mandates that stand and are like these, as the register holds them, in words."""
    pks = Mandate.objects.standing().filter(**like_these).values_list("pk", flat=True)
    return list(stored_rows("mandates", list(pks)))


def name_of_state(code):
    return State.objects.get(code=code).name


def office_in_words(mandate):
    """``President of the 3RC``, ``Universalization``."""
    if mandate.office_id == PRESIDENT:
        return _("President of the %(meeting)s") % {"meeting": mandate.presides_over.label}
    return mandate.office.name


def mandate_in_words(mandate):
    """``Norway, Universalization: until the end of the 3RC``."""
    words = {
        "state": mandate.state,
        "office": office_in_words(mandate),
        "until": seat_of(mandate, None).phrase(),
    }
    return _("%(state)s, %(office)s: %(until)s") % words


def stage(mandate, instant):
    """At which stage the mandate is at the instant."""
    return stage_of(seat_of(mandate, instant.day), instant)


class AboutMandate(AboutOne):
    """A guided form about one mandate, by its primary key; chosen among those at ``stages``."""

    heading = A_MANDATE
    parameter = "mandate"
    list_name = "mandates"
    subject_is = gettext_lazy("Whose mandate")
    preview_class = ConsequencesPreview
    stages = (Stage.IN_FORCE,)

    def __init_subclass__(cls, **kwargs):
        cls.offered_for = dict.fromkeys(KINDS, cls.offered)
        super().__init_subclass__(**kwargs)

    @classmethod
    def offered(cls, mandate):
        """The parameters of a link to this form; none where it does not apply."""
        applies = cls.applies(mandate, instant_on(today_in_geneva()))
        return {cls.parameter: mandate.pk} if applies else None

    @classmethod
    def applies(cls, mandate, instant):
        """Whether it is at one of the stages and was not left."""
        return not mandate.ended_on and stage(mandate, instant) in cls.stages

    def rows(self):
        return read_mandates()

    def choices(self):
        instant = instant_on(today_in_geneva())
        coming = self.rows().filter(from_end_of__gt=instant.position)
        found = [*self.rows().spanning(instant.position), *coming]
        return [(one.pk, mandate_in_words(one)) for one in found if self.applies(one, instant)]

    def subject_in_words(self, subject):
        return mandate_in_words(subject)

    def own_form(self, subject):
        is_president = subject.office_id == PRESIDENT
        kind = "presidency_president" if is_president else "workinggroups_coordinator"
        return reverse(f"admin:{kind}_change", args=[subject.pk])

    def in_words(self, cleaned):
        """What a reason is made of: the State and the office of the mandate."""
        subject = cleaned["subject"]
        return {"state": subject.state, "office": office_in_words(subject)}
