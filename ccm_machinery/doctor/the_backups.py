"""Backups: whether one could be made, and when the last one was."""

from datetime import timedelta

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.backups.programs import program
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.doctor.finding import good, look_at, wrong

OLD = timedelta(days=2)
PROGRAMS = ("pg_dump", "pg_restore")


def age(noted, now):
    """Of the last backup that was noted, or None."""
    about = _("last backup")
    if noted is None:
        return look_at(about, _("None is known of here: run “manage.py backup FILE” daily."))
    days = (now - noted.moment).days
    told = ngettext(
        "%(count)s day ago, entry %(number)s, %(file)s",
        "%(count)s days ago, entry %(number)s, %(file)s",
        days,
    ) % {"count": days, "number": noted.number, "file": noted.file}
    if now - noted.moment > OLD:
        return look_at(about, _("%s: run “manage.py backup FILE” daily.") % told)
    return good(about, f"{told}.")


def programs(version, folders=None):
    """Of the server's version, and of where its programs may be."""
    about = _("backup programs")
    try:
        for name in PROGRAMS:
            program(name, version, folders)
    except BackupRefused as refused:
        return wrong(about, str(refused))
    return good(about, _("PostgreSQL's are here."))


def look_at_programs():
    if connection.vendor != "postgresql":
        return []
    return programs(connection.pg_version // 10_000)
