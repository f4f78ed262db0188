"""The record: the guard that stands before it, and its chain."""

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ccm_machinery.doctor.finding import good, wrong
from officeholders import triggers
from officeholders.chain import digest_of_entry
from officeholders.chain_file import items_of_entries
from officeholders.models import NO_DIGEST, Entry
from officeholders.verification import verify

NEWEST = 20
REMEDY = gettext_lazy(
    "keep a copy with “manage.py backup --unverified”, and restore the last good backup."
)


def guard(missing):
    """Of triggers that are missing or changed, as (table, name)."""
    about = _("triggers")
    if not missing:
        return good(about, _("All stand as they were made."))
    told = _(
        "%(count)s are missing or changed, first %(name)s on %(table)s: run “manage.py migrate”, "
        "which makes them anew, then “manage.py verifyregister”."
    )
    table, name = missing[0]
    return wrong(about, told % {"count": len(missing), "name": name, "table": table})


def chain(count, entries, digests, before):
    """Of the newest entries, oldest first, their digests as computed anew, the entry before them
    if there is one, and how many entries there are in all."""
    about = _("chain")
    if not entries:
        return good(about, _("There is no entry yet."))
    last, number, previous = entries[-1], before.number if before else 0, NO_DIGEST
    previous = before.digest if before else previous
    for entry, digest in zip(entries, digests, strict=True):
        if (entry.number, entry.previous, entry.digest) != (number + 1, previous, digest):
            return _broken(about, entry.number)
        number, previous = entry.number, entry.digest
    if count != last.number:
        return _broken(about, count)
    told = ngettext(
        "%(count)s entry, head %(digest)s.", "%(count)s entries, head %(digest)s.", count
    )
    return good(about, told % {"count": count, "digest": last.digest})


def _broken(about, number):
    told = _("It does not hold at entry %s: run “manage.py verifyregister”, ") % number
    return wrong(about, told + REMEDY)


def tail(noted, digest):
    """Of the last backup that was noted, and the digest that the entry of its number has now."""
    about = _("last entries")
    if noted is None or noted.number == 0 or noted.digest == digest:
        return good(about, _("None is known to be missing."))
    told = _(
        "Entry %(number)s is not the one that the backup of %(at)s holds. Unless an older one was "
        "restored on purpose, "
    )
    return wrong(about, told % {"number": noted.number, "at": noted.at[:16]} + REMEDY)


def whole(found):
    """Of what a whole verification found."""
    about = _("register")
    if not found:
        return good(about, _("Every row agrees with the log."))
    told = _("%(count)s findings, first %(first)s; “manage.py verifyregister” names all. Then ")
    return wrong(about, told % {"count": len(found), "first": found[0]} + REMEDY)


def look_at_guard():
    return guard(triggers.faults(connection))


def look_at_chain():
    newest = list(Entry.objects.order_by("-number")[: NEWEST + 1])[::-1]
    before, entries = (newest[0], newest[1:]) if len(newest) > NEWEST else (None, newest)
    items = items_of_entries([entry.number for entry in entries])
    digests = [digest_of_entry(entry, items[entry.number]) for entry in entries]
    return chain(Entry.objects.count(), entries, digests, before)


def look_at_tail(noted):
    entry = Entry.objects.filter(number=noted.number).first() if noted else None
    return tail(noted, entry and entry.digest)


def look_at_register():
    return whole(verify())
