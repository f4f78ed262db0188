"""What lies on this machine: room on its disks, static files, who may read what."""

import shutil
import stat
import tempfile
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import connection
from django.utils.translation import gettext as _

from ccm_machinery.doctor.finding import good, look_at, wrong

MEGABYTE = 10**6
LITTLE, HARDLY_ANY = 1000, 100  # megabytes
OTHERS = stat.S_IRWXO


def room(place, free):
    """Of a place and the bytes that are free there."""
    about, free = _("room in %s") % place, free // MEGABYTE
    told = {"free": free}
    if free < HARDLY_ANY:
        return wrong(about, _("%(free)s MB are free: make room before anything is lost.") % told)
    if free < LITTLE:
        return look_at(about, _("%(free)s MB are free: make room soon.") % told)
    return good(about, _("%(free)s MB are free.") % told)


def journal(mode):
    """Of the way in which SQLite keeps what is being written."""
    about = _("journal")
    if mode != "wal":
        told = _("SQLite works without its log (%s): put the database on a local disk.")
        return wrong(about, told % mode)
    return good(about, _("Readers and whoever records do not wait for one another."))


def static(missing, count):
    """Of the files that are not collected as they are now, and of how many there are."""
    about = _("static files")
    if missing:
        told = _(
            "%(missing)s of %(count)s are missing or old, first %(first)s: run “manage.py "
            "collectstatic” and restart the site."
        )
        words = {"missing": len(missing), "count": count, "first": missing[0]}
        return wrong(about, told % words)
    return good(about, _("All %s are collected.") % count)


def secret_file(file, mode):
    """Of the file with the secret, and its mode; None where it is not there."""
    about = _("secret")
    if mode is None:
        return good(about, _("It is in the environment, in no file."))
    if mode & (stat.S_IRWXG | OTHERS):
        return wrong(about, _("Others may read it: run “chmod 600 %s”.") % file)
    return good(about, _("Nobody else may read its file."))


def privacy(places):
    """Of places where personal data lie, by their modes."""
    about = _("permissions")
    written = [place for place, mode in places.items() if mode & stat.S_IWOTH]
    read = [place for place, mode in places.items() if mode & OTHERS]
    if written:
        return wrong(about, _("Anybody may write there: run “chmod o= %s”.") % " ".join(written))
    if read:
        told = _("Anybody on this machine may read personal data there: run “chmod o= %s”.")
        return look_at(about, told % " ".join(read))
    return good(about, _("Nobody else on this machine may read the register's files."))


def look_at_room(var):
    places = {var, Path(tempfile.gettempdir()), *(file.parent for file in _database_files()[:1])}
    return [room(place, shutil.disk_usage(place).free) for place in sorted(places)]


def look_at_journal():
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        return journal(cursor.fetchone()[0])


def look_at_static():
    sources = {
        name: storage.path(name) for finder in get_finders() for name, storage in _listed(finder)
    }
    missing = [name for name, source in sources.items() if not _is_collected(name, source)]
    return static(sorted(missing), len(sources))


def _listed(finder):
    for name, storage in finder.list([]):
        prefix = getattr(storage, "prefix", None)
        yield (f"{prefix}/{name}" if prefix else name), storage


def _is_collected(name, source):
    """Whether the file lies there as it is now, and under the name that pages call it by."""
    try:
        collected = Path(staticfiles_storage.path(name)).read_bytes()
        called = Path(staticfiles_storage.path(staticfiles_storage.stored_name(name)))
        return collected == Path(source).read_bytes() and called.exists()
    except (OSError, ValueError):
        return False


def look_at_secret_file(var):
    file = var / "secret_key"
    return secret_file(file, file.stat().st_mode if file.exists() else None)


def look_at_privacy(var):
    files = [file for file in [*_database_files(), var / "imports"] if file.exists()]
    return privacy({str(file): _mode(file) for file in files})


def _mode(file):
    """Of the file: nothing for others where they cannot enter its folder."""
    is_entered = file.parent.stat().st_mode & stat.S_IXOTH
    return file.stat().st_mode & (~0 if is_entered else ~OTHERS)


def _database_files():
    """The database's own files, on SQLite."""
    if connection.vendor != "sqlite":
        return []
    name = str(connection.settings_dict["NAME"])
    return [Path(name), Path(f"{name}-wal")]
