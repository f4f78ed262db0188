"""Documents and the provisions in them: what was decided, and for whom."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import InnerList, RegisterList
from officeholders.models.keys import document_key, meeting_key, optional_meeting_key
from officeholders.models.tracked import Inner, Listed


class Document(Listed):
    """A document of the Convention, known by its symbol."""

    register = RegisterList(
        name="documents",
        identity=("symbol",),
        required=("symbol", "title"),
        keys=("symbol", "title", "meeting", "date", "url"),
    )
    fixed = ("symbol",)

    symbol = models.CharField(_("symbol"), unique=True, help_text=_("Such as CCM/CONF/2021/6."))
    title = models.TextField(_("title"))
    meeting = optional_meeting_key(_("meeting"))
    date = RoughDateField(_("date"))
    url = models.CharField(_("address"), blank=True, default="")

    class Meta(Listed.Meta):
        ordering = ["symbol"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self):
        return self.symbol


class Provision(Listed):
    """One clause of a decision, and the offices it is addressed to."""

    register = RegisterList(
        name="provisions",
        identity=("document", "paragraph", "decided_at", "addressed_to"),
        required=("document", "decided_at", "addressed_to", "text"),
        keys=(
            "document",
            "paragraph",
            "decided_at",
            "addressed_to",
            "text",
            "superseded_at",
            "source",
        ),
    )

    document = document_key(_("document"), related_name="provisions")
    paragraph = models.CharField(_("paragraph"), blank=True, default="")
    decided_at = meeting_key(_("decided at"), related_name="provisions")
    text = models.TextField(_("text"))
    superseded_at = optional_meeting_key(_("superseded at"))
    source = models.TextField(_("source"), blank=True, default="")

    class Meta(Listed.Meta):
        ordering = ["decided_at_id", "document_id", "paragraph"]
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        constraints = [
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True) | Q(superseded_at__gt=F("decided_at")),
                name="a_provision_is_superseded_at_a_later_meeting",
                violation_error_message=_("A provision is superseded at a later meeting."),
            ),
        ]

    def __str__(self):
        return " ".join(filter(None, [self.document_id, self.paragraph]))


class Addressee(Inner):
    """Whom a provision is addressed to: an office, an Analysis Group, or the Committee."""

    register = InnerList(keys=("code",), scalar=True)

    provision = models.ForeignKey(Provision, on_delete=models.PROTECT, related_name="addressed_to")
    code = models.CharField(
        _("addressed to"),
        db_index=True,
        help_text=_("president, committee, or the code of a group."),
    )

    class Meta(Inner.Meta):
        verbose_name = _("addressee")
        verbose_name_plural = _("addressed to")

    def __str__(self):
        return self.code
