"""Which recording is open in this thread of work, if any."""

from contextvars import ContextVar

from django.db import IntegrityError
from django.utils.translation import gettext as _

_open_entry = ContextVar("open_entry", default=None)


class NotRecorded(IntegrityError):
    """A write was tried outside a recording."""


def current_entry():
    """The entry being recorded here, or None."""
    return _open_entry.get()


def set_current_entry(entry):
    """Makes ``entry`` the open one; returns a token for :func:`reset_current_entry`."""
    return _open_entry.set(entry)


def reset_current_entry(token):
    _open_entry.reset(token)


def require_recording(model):
    """Refuses (NotRecorded) a write to ``model`` while no recording is open."""
    if current_entry() is None:
        raise NotRecorded(
            _("%(model)s can only be written inside “with recording(by=…, reason=…)”.")
            % {"model": model._meta.verbose_name_plural}
        )
