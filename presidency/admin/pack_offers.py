"""The pack, offered on the form of the meeting to which it is carried."""

from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.admin.guided import Offer, offer


@offer("officeholders.meeting")
def pack_of_papers(meeting):
    """The page that makes the pack; all staff may open it."""
    return [Offer(_("Papers for the meeting"), reverse("admin:pack", args=[meeting.label]))]
