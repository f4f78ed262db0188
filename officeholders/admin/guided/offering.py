"""Where guided forms are offered: on one page for all of them, and on the forms of rows."""

from dataclasses import dataclass

from django.contrib.admin import site
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from officeholders.addresses import addressed
from officeholders.admin.guided.page import guided_pages
from officeholders.admin.pages import staff_page


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to a guided form: its title and, with what it knows already, its address."""

    title: str
    address: str


def offers_for(row, user):
    """The guided forms that apply to a row that stands and that the user may use."""
    if getattr(row, "withdrawn", True):
        return []
    asked = [
        (page, page.offered_for[row._meta.label_lower](row))
        for page in guided_pages()
        if row._meta.label_lower in page.offered_for and user.has_perms(page.rights)
    ]
    return [
        Offer(page.title, addressed(page.address, parameters))
        for page, parameters in asked
        if parameters
    ]


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
