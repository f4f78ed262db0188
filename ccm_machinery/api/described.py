"""What describes the API: its schema, and a page made of it. Both are there before entry 1."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from ccm_machinery.api.operations import description
from ccm_machinery.api.reference import reference
from officeholders.answers import ForPrograms, tag
from officeholders.pages import MomentPage
from officeholders.refusals import NOTHING_RECORDED


class Schema(ForPrograms):
    """The API in OpenAPI 3: the same whatever is recorded."""

    takes = ()

    def get(self, request):
        asked = self.asked(request)
        return self.told(asked, self.show(asked, None), tag(asked))

    def words(self, asked, answer):
        return description()


class AboutTheApi(MomentPage):
    """The API for those who write programs; its examples are about the moment asked."""

    template = "api.html"

    def find(self, asked, moment):
        """Nothing: what it says is said of every entry."""

    def title(self, subject):
        return _("Programming interface")

    def words(self, asked, found):
        return {"reference": reference(description(), asked.question)}

    def before_entry_1(self, asked):
        told = {"title": self.title(None), "nothing": NOTHING_RECORDED}
        told["reference"] = reference(description(), asked.question)
        return self.told(asked, render_to_string("api_alone.html", told), tag(asked))
