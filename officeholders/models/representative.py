"""The persons who act for a State in its office."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.fields import PersonalField, RoughDateField
from officeholders.lists import InnerList
from officeholders.models.mandate import Mandate
from officeholders.models.tracked import Inner


class Representative(Inner):
    """A person who acts for the State in its office; the values are kept apart, as digests."""

    register = InnerList(
        keys=("name", "title", "from", "until", "email", "telephone"),
        required=("name",),
        fields={"from": "serves_from", "until": "serves_until"},
        private=("email", "telephone"),
    )

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="representatives")
    name = PersonalField(_("name"))
    title = PersonalField(_("title"), blank=True)
    serves_from = RoughDateField(_("from"))
    serves_until = RoughDateField(_("until"))
    email = PersonalField(_("e-mail"), blank=True)
    telephone = PersonalField(_("telephone"), blank=True)

    class Meta(Inner.Meta):
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")

    def __str__(self):
        return str(_("Representative %(row)s") % {"row": self.row})
