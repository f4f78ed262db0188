"""What is sent twice is recorded once."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.admin.recorded.about import token_of
from officeholders.recording import AlreadyRecorded, refuse_again


def recorded_once(request, answer):
    """What ``answer()`` returns, unless this very form was sent and recorded before: then the
    way to the entry that it made."""
    try:
        refuse_again(token_of(request.POST))
        return answer()
    except AlreadyRecorded as twice:
        said = _("This was sent twice. It is recorded once, as entry %(number)s.")
        messages.info(request, said % {"number": twice.entry.number})
        address = reverse("admin:officeholders_entry_change", args=[twice.entry.number])
        return HttpResponseRedirect(address)
