"""The examination: every check in its order, none of which can break it off."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ccm_machinery.backups.last import last_backup
from ccm_machinery.doctor.finding import Finding, Level, look_at, wrong
from ccm_machinery.doctor.the_backups import age, look_at_programs
from ccm_machinery.doctor.the_clock import look_at_clock, zone
from ccm_machinery.doctor.the_database import look_at_database, look_at_migrations, look_at_roles
from ccm_machinery.doctor.the_machine import (
    look_at_journal,
    look_at_privacy,
    look_at_room,
    look_at_secret_file,
    look_at_static,
)
from ccm_machinery.doctor.the_mail import look_at_mail
from ccm_machinery.doctor.the_record import (
    look_at_chain,
    look_at_guard,
    look_at_register,
    look_at_tail,
)
from ccm_machinery.doctor.the_settings import look_at_settings


@dataclass(frozen=True, slots=True)
class Asked:
    """When, of which settings, and how much: the whole log, and the mail server."""

    now: datetime
    settings: Any
    full: bool = False
    mail: bool = False

    @property
    def is_production(self):
        return not self.settings.EMBEDDED


def examine(asked):
    """Every finding, in the order of a person's who looks for a fault: the database first."""
    database = _tried(_("database"), look_at_database)
    yield from database
    if _are_good(database):
        yield from _database_findings(asked)
    else:
        yield look_at(_("record"), _("It was not looked at, because the database does not answer."))
    for about, check in _elsewhere(asked):
        yield from _tried(about, check)


def _database_findings(asked):
    migrations = _tried(_("migrations"), look_at_migrations)
    yield from migrations
    for about, check in _of_the_database(asked):
        yield from _tried(about, check)
    if not _are_good(migrations):
        yield look_at(_("record"), _("It was not looked at, because its tables are not ready."))
        return
    for about, check in _of_the_record(asked):
        yield from _tried(about, check)


def _of_the_database(asked):
    return [
        (_("role"), lambda: look_at_roles(asked.is_production)),
        (_("journal"), look_at_journal),
        (_("backup programs"), look_at_programs),
    ]


def _of_the_record(asked):
    whole = [(_("register"), look_at_register)] if asked.full else []
    return [
        (_("triggers"), look_at_guard),
        (_("chain"), look_at_chain),
        (_("last entries"), lambda: look_at_tail(last_backup(asked.settings.VAR))),
        *whole,
        (_("clock"), lambda: look_at_clock(asked.now)),
    ]


def _elsewhere(asked):
    told, var = asked.settings, asked.settings.VAR
    return [
        (_("time zone"), lambda: zone(told.TIME_ZONE, timezone.localdate(asked.now), asked.now)),
        (_("last backup"), lambda: age(last_backup(var), asked.now)),
        (_("static files"), look_at_static),
        (_("room"), lambda: look_at_room(var)),
        (_("secret"), lambda: look_at_secret_file(var)),
        (_("permissions"), lambda: look_at_privacy(var)),
        (_("settings"), lambda: look_at_settings(told, asked.is_production)),
        (_("mail"), lambda: look_at_mail(told.EMAIL_HOST, asked.mail)),
    ]


def _are_good(findings):
    return all(finding.level is Level.GOOD for finding in findings)


def _tried(about, check):
    """What the check finds; a check that breaks is a finding itself, whatever broke it."""
    try:
        found = check()
    except Exception as error:
        lines = str(error).splitlines() or [type(error).__name__]
        return [wrong(about, _("It could not be looked at: %s.") % lines[0].rstrip("."))]
    return [found] if isinstance(found, Finding) else found
