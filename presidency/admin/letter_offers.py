"""Letters offered on the form of the candidature or the mandate that they are about."""

from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.addresses import addressed
from officeholders.admin.guided import Offer, offer
from officeholders.models import Candidature
from presidency.letters import Kind

OPEN = (Candidature.Status.EXPRESSED, Candidature.Status.ENDORSED)


@offer("officeholders.candidature")
def invitation(candidature):
    """The letter that invites the State, while its candidature is open."""
    if candidature.status not in OPEN:
        return []
    return [_letter(_("Letter of invitation"), candidature=candidature.pk)]


@offer("workinggroups.coordinator", "presidency.president")
def letters_to_the_holder(mandate):
    """The letter that confirms the mandate, and the one that gives thanks for it."""
    return [
        _letter(_("Letter of confirmation"), kind=Kind.CONFIRMATION.value, mandate=mandate.pk),
        _letter(_("Letter of thanks"), kind=Kind.THANKS.value, mandate=mandate.pk),
    ]


def _letter(title, **about):
    return Offer(title, addressed(reverse("admin:letters"), about))
