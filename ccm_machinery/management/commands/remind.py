"""manage.py remind: the digest of the desk, mailed to the staff before a meeting."""

from argparse import ArgumentTypeError

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.management.base import RegisterCommand
from officeholders.answers import today_in_geneva
from officeholders.presenters import day_in_words
from officeholders.questions import BadQuestion, read_day
from officeholders.reading import NothingRecorded
from presidency.desk import read_desk
from presidency.reminders import NotHandedOver, digest, occasion_of, send, staff_addresses


class Command(RegisterCommand):
    help = _("Mails the staff what is open before a meeting, each digest once. Run it daily.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--dry-run", action="store_true", help=_("print the digest; send and mark nothing")
        )
        parser.add_argument(
            "--on", type=_day, metavar="DAY", help=_("as on this day (default: today in Geneva)")
        )

    def handle(self, *, dry_run, on, **options):
        try:
            entry, desk = read_desk(on or today_in_geneva())
        except NothingRecorded:
            return _("Nothing is recorded in the register yet, so there is nothing to remind of.")
        if desk.next is None:
            return _("No meeting to come is recorded, so there is nothing to remind of.")
        told = digest(desk, entry.number, settings.SITE_URL)
        if dry_run:
            self.stdout.write(f"{told.subject}\n\n{told.text}\n", ending="")
            return _would(desk)
        return _sent(desk, told)


def _would(desk):
    """What a run without ``--dry-run`` would do."""
    if occasion_of(desk) is None:
        return _nothing_due(desk)
    count = len(staff_addresses())
    words = ngettext(
        "It would go to {count} member of staff.", "It would go to {count} members of staff.", count
    )
    return words.format(count=count)


def _sent(desk, told):
    """Sends what is due; a sentence about it. Refused (CommandError): nobody to send it to, and
    a mail server that does not take it."""
    meeting, occasion, addresses = desk.next.meeting, occasion_of(desk), staff_addresses()
    if occasion is None:
        return _nothing_due(desk)
    if not addresses:
        raise CommandError(
            _("Nothing was sent: no account that may change the register has an e-mail address.")
        )
    try:
        is_sent = send(told, meeting, occasion, addresses)
    except NotHandedOver as problem:
        words = _("Nothing was sent: the mail server did not take it (%s). Run this again later.")
        raise CommandError(words % problem) from problem
    return _how_many(len(addresses)) if is_sent else _nothing_due(desk)


def _how_many(count):
    words = ngettext(
        "The digest was sent to {count} member of staff.",
        "The digest was sent to {count} members of staff.",
        count,
    )
    return words.format(count=count)


def _nothing_due(desk):
    words = _("Nothing is due about the {meeting} on {day}.")
    return words.format(meeting=desk.next.meeting.label, day=day_in_words(desk.today))


def _day(text):
    """A day, from the command line."""
    try:
        return read_day({"--on": text}, "--on", today_in_geneva())
    except BadQuestion as problem:
        raise ArgumentTypeError(str(problem)) from problem
