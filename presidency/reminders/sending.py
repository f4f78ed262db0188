"""Handing a digest over to the mail server, once on each occasion."""

from smtplib import SMTPException

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from presidency.models import SentReminder
from presidency.reminders.occasions import due

KEEPS_THE_REGISTER = "officeholders.change_mandate"


class NotHandedOver(Exception):
    """The mail server did not take the digest: why, in words that name nobody."""


def staff_addresses():
    """The e-mail addresses of those who keep the register, each once."""
    accounts = get_user_model().objects.filter(is_active=True).exclude(email="")
    keepers = (user.email for user in accounts if user.has_perm(KEEPS_THE_REGISTER))
    return sorted({address.casefold(): address for address in keepers}.values())


def occasion_of(desk):
    """The occasion of the digest that is due on the desk's day about its next meeting, or None."""
    meeting = desk.next.meeting
    sent = SentReminder.objects.filter(meeting=meeting.position)
    return due(meeting, desk.today, set(sent.values_list("occasion", flat=True)))


def send(digest, meeting, occasion, addresses):
    """Hands the digest over and marks it as sent, both or neither.

    The answer is False where somebody else has sent it meanwhile. Refused (NotHandedOver):
    the mail server did not take it.
    """
    try:
        with transaction.atomic():
            # The mark comes first: whoever sends the same at once waits here, and then stops.
            SentReminder.objects.create(meeting_id=meeting.position, occasion=occasion)
            _hand_over(digest, addresses)
    except IntegrityError:
        return False
    return True


def _hand_over(digest, addresses):
    """One message, in which no recipient reads the addresses of the others."""
    to_nobody = {"To": "undisclosed-recipients:;"}
    message = EmailMessage(digest.subject, digest.text, bcc=addresses, headers=to_nobody)
    try:
        message.send()
    except (OSError, ValueError) as error:
        raise NotHandedOver(_why(error)) from error


def _why(error):
    """What went wrong; what a mail server says may hold addresses, so that is left out."""
    if isinstance(error, OSError) and not isinstance(error, SMTPException) and error.strerror:
        return error.strerror
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip()
