"""Where guided forms are offered: on one page for all of them, and on the forms of rows."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.admin import site
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from officeholders.addresses import addressed
from officeholders.admin.guided.page import guided_pages
from officeholders.admin.pages import staff_page

_others = defaultdict(list)


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to a guided form or another page: its title and its address, with what that knows
    already."""

    title: str
    address: str


def offer(*labels):
    """A decorator: the function gives what else is offered on the form of a row of such a model,
    as Offers."""

    def added(offers):
        for label in labels:
            _others[label].append(offers)
        return offers

    return added


def offers_for(row, user):
    """What applies to a row that stands: the guided forms that the user may use, and others."""
    if getattr(row, "withdrawn", True):
        return []
    label = row._meta.label_lower
    asked = [
        (page, page.offered_for[label](row))
        for page in guided_pages()
        if label in page.offered_for and user.has_perms(page.rights)
    ]
    guided = [
        Offer(page.title, addressed(page.address, parameters))
        for page, parameters in asked
        if parameters
    ]
    return [*guided, *(one for offers in _others[label] for one in offers(row))]


@staff_page("guided/", "guided")
def what_happened(request):
    """Every guided form that the user may use, under what each is about."""
    headings = {}
    for page in guided_pages():
        if request.user.has_perms(page.rights):
            headings.setdefault(str(page.heading), []).append(page)
    request.current_app = site.name
    context = {"title": _("What happened?"), "headings": headings}
    context = {**site.each_context(request), **context}
    return TemplateResponse(request, "admin/guided/happened.html", context)
