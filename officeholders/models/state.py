"""States and the organizations invited to observe."""

from functools import partial

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length, Upper
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import InnerList, RegisterList
from officeholders.models.tracked import Inner, Listed, TrackedQuerySet


class StateQuerySet(TrackedQuerySet):
    def with_names(self):
        return self.prefetch_related("former_names")


class State(Listed):
    """A State, Party to the Convention between two days; it is States that hold offices."""

    class Region(models.TextChoices):
        AFRICAN = "AG", _("African Group")
        ASIA_PACIFIC = "APG", _("Asia-Pacific Group")
        EASTERN_EUROPEAN = "EEG", _("Eastern European Group")
        LATIN_AMERICAN = "GRULAC", _("Latin American and Caribbean Group")
        WESTERN = "WEOG", _("Western European and Others Group")

    register = RegisterList(
        name="states",
        identity=("code",),
        required=("code", "name"),
        keys=(
            "code",
            "name",
            "formal_name",
            "also_known_as",
            "region",
            "party_from",
            "party_until",
            "former_names",
        ),
    )

    fixed = ("code",)
    history_indexes = (partial(models.Index, fields=("code",)),)

    code = models.CharField(
        _("code"), max_length=3, unique=True, help_text=_("ISO 3166-1 alpha-3, such as LAO.")
    )
    name = models.CharField(_("name"), help_text=_("As lists of office holders print it."))
    formal_name = models.CharField(_("formal name"), blank=True, default="")
    also_known_as = models.JSONField(
        _("also known as"), blank=True, default=list, help_text=_("Other names people search for.")
    )
    region = models.CharField(
        _("regional group"), max_length=6, choices=Region, blank=True, default=""
    )
    party_from = RoughDateField(
        _("State Party from"), help_text=_("Entry into force for this State.")
    )
    party_until = RoughDateField(
        _("State Party until"), help_text=_("The last day, where it has withdrawn.")
    )

    objects = StateQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["name"]
        verbose_name = _("State")
        verbose_name_plural = _("States")
        constraints = [
            models.CheckConstraint(
                condition=Q(Exact(Length("code"), 3)) & Q(code=Upper("code")),
                name="a_state_has_three_capital_letters",
                violation_error_message=_("The code of a State is three capital letters."),
            ),
        ]

    def __str__(self):
        return self.name

    def name_on(self, day):
        """Its name on ``day``: the former one with the earliest end not before it, else the
        present one; the present one too where there is no day."""
        if day is None:
            return self.name
        held = [former for former in self.former_names.all() if former.until.last >= day]
        return min(held, key=lambda former: former.until.last).name if held else self.name


class StateName(Inner):
    """A name the State had until a day."""

    register = InnerList(keys=("name", "until"), required=("name", "until"))

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="former_names")
    name = models.CharField(_("former name"))
    until = RoughDateField(_("until"), blank=False)

    class Meta(Inner.Meta):
        verbose_name = _("former name")
        verbose_name_plural = _("former names")

    def __str__(self):
        return self.name


class Organization(Listed):
    """An organization that may be invited to the Coordination Committee."""

    register = RegisterList(
        name="organizations",
        identity=("code",),
        required=("code", "name"),
        keys=("code", "name"),
    )

    fixed = ("code",)

    code = models.CharField(_("code"), unique=True)
    name = models.CharField(_("name"))

    class Meta(Listed.Meta):
        ordering = ["code"]
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")

    def __str__(self):
        return self.name
