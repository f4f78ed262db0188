"""Time: Geneva's day, and a clock that does not run backwards."""

from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from ccm_machinery.doctor.finding import good, look_at, wrong
from officeholders.models import Entry

APART, FAR_APART = timedelta(seconds=5), timedelta(minutes=1)
ZONE = "Europe/Zurich"
NOW = {
    "postgresql": "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', "
    "'YYYY-MM-DD\"T\"HH24:MI:SS.US+00:00')",
    "sqlite": "SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')",
}


def zone(name, told, now):
    """Of the name of the time zone, and of the day in Geneva that the register tells ``now``."""
    about = _("time zone")
    if name != ZONE:
        words = {"name": name, "zone": ZONE}
        return wrong(about, _("It is %(name)s and must be %(zone)s.") % words)
    if told != day_in_geneva(now):
        words = {"told": told, "day": day_in_geneva(now)}
        sentence = _("Geneva's day is %(day)s and the register says %(told)s: update tzdata.")
        return wrong(about, sentence % words)
    return good(about, _("It is %s in Geneva.") % told)


def day_in_geneva(now):
    """The civil day there, by the rule itself: an hour before UTC, two from the last Sunday of
    March until the last of October, at one o'clock UTC."""
    now = now.astimezone(UTC)
    is_summer = _change(now.year, 3) <= now < _change(now.year, 10)
    return (now + timedelta(hours=2 if is_summer else 1)).date()


def _change(year, month):
    last = date(year, month, 31)
    sunday = last - timedelta(days=last.isoweekday() % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)


def clock(now, in_database, last_entry):
    """Of this machine's clock, the database's, and the time of the last entry or None."""
    about = _("clock")
    apart = abs(now - in_database)
    if last_entry and last_entry > now + APART:
        told = _("The last entry was recorded at %s, and it is earlier now: set the clock right.")
        return wrong(about, told % f"{last_entry.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC")
    if apart > APART:
        judged = wrong if apart > FAR_APART else look_at
        told = _("It is %s seconds from the database's: set both by a time server.")
        return judged(about, told % round(apart.total_seconds()))
    return good(about, _("It agrees with the database's, and comes after the last entry."))


def look_at_clock(now):
    last = Entry.objects.first()
    return clock(now, _in_database(), last and last.at)


def _in_database():
    with connection.cursor() as cursor:
        cursor.execute(NOW[connection.vendor])
        return parse_datetime(cursor.fetchone()[0])
