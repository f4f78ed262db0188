"""What else is done with a slate: copied, renamed, deleted; and a candidature put into one."""

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.admin.pages import staff_page
from presidency.admin.slates.forms import NameForm
from presidency.admin.slates.pages import (
    ADD,
    CHANGE,
    DELETE,
    is_recorded,
    page,
    say_recorded,
    slate_or_404,
    to_slate,
    version_in,
)
from presidency.slates import proposals_of
from presidency.slates.keeping import Overtaken, delete_draft, free_name, new_draft, rename_draft


@staff_page("slates/<int:pk>/copy/", "slate_copy", ADD)
def copy_slate(request, pk):
    """The form that asks under which name, and the copy, which is a draft of its own."""
    slate = slate_or_404(pk)
    name = _("%(name)s, copy") % {"name": slate.name}
    initial = {"name": free_name(slate.meeting, name)}
    form = NameForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = slate.meeting, form.cleaned_data["name"], proposals_of(slate.seats)
        try:
            return to_slate(new_draft(*told, by=request.user))
        except IntegrityError:
            form.tell_taken()
    return _asked(request, slate, form, _("Copy the slate"), _("Copy it"))


@staff_page("slates/<int:pk>/rename/", "slate_rename", CHANGE)
def rename_slate(request, pk):
    """The form that asks for another name, and what it answers."""
    slate = slate_or_404(pk)
    initial = {"name": slate.name, "version": slate.version}
    form = NameForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            rename_draft(
                pk, form.cleaned_data["name"], seen=version_in(request.POST), by=request.user
            )
        except IntegrityError:
            form.tell_taken()
        except Overtaken:
            return _overtaken(request, slate)
        else:
            return to_slate(slate)
    return _asked(request, slate, form, _("Rename the slate"), _("Rename it"))


@staff_page("slates/<int:pk>/delete/", "slate_delete", DELETE)
def delete_slate(request, pk):
    """Asks once more, then deletes the draft; one that was recorded stays."""
    slate = slate_or_404(pk)
    if is_recorded(slate):
        say_recorded(request, slate)
        return to_slate(slate)
    if request.method == "POST":
        try:
            delete_draft(pk, seen=version_in(request.POST))
        except Overtaken:
            return _overtaken(request, slate)
        messages.success(request, _("The draft “%(name)s” was deleted.") % {"name": slate.name})
        return HttpResponseRedirect(reverse("admin:slates"))
    return page(request, "delete", _("Delete the draft"), slate=slate)


def _asked(request, slate, form, title, button):
    return page(request, "name", title, slate=slate, form=form, button=button)


def _overtaken(request, slate):
    messages.error(
        request, _("Somebody else saved this slate meanwhile. Look at it before you go on.")
    )
    return to_slate(slate)
