"""What the pages of an import have in common."""

from django.contrib.admin import site
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ccm_machinery.bulkimport.columns import IMPORTED
from ccm_machinery.bulkimport.waiting import PROGRESS, keep
from officeholders.words import listed_models

RIGHTS = tuple(
    f"officeholders.{act}_{listed_models()[name]._meta.model_name}"
    for name in IMPORTED
    for act in ("add", "change")
)


def page(request, template, **context):
    """The page of the admin made from that template."""
    request.current_app = site.name
    told = {**site.each_context(request), "title": _("Import a table"), **context}
    return TemplateResponse(request, f"admin/bulkimport/{template}.html", told)


def teller(ticket):
    """What is called with words about how far the work under this ticket has come."""

    def tell(words):
        keep(ticket, PROGRESS, {"words": str(words)})

    return tell
