"""Pages of the admin that are no list of rows: each room adds its own to the site."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib.admin import site
from django.core.exceptions import PermissionDenied


@dataclass(frozen=True, slots=True)
class StaffPage:
    """An address below the admin's, its name, and the view that answers there."""

    route: str
    name: str
    view: Callable


def add_page(route, name, view, *rights):
    """Adds a page to the admin; who has not all of the rights is refused it."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.has_perms(rights):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    site.pages.append(StaffPage(route, name, guarded))


def staff_page(route, name, *rights):
    """The same, as a decorator of the view."""

    def added(view):
        add_page(route, name, view, *rights)
        return view

    return added
