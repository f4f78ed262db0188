"""Terms of reference."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from workinggroups.bodies import body_names, no_such_body
from workinggroups.terms_in_words import TermsPresenter
from workinggroups.terms_of_reference import read_terms


class TermsOfReferencePage(MomentPage):
    """What decisions say of one office or body."""

    template = "workinggroups/terms_of_reference.html"
    here = "decisions"

    def find(self, asked, moment, code):
        names = body_names(moment.instant.position)
        if code not in names:
            raise no_such_body(asked.question, code, names)
        return read_terms(code, moment.instant.position, names)

    def title(self, subject):
        return _("Terms of reference: %(name)s") % {"name": subject.name}

    def words(self, asked, found):
        return {"terms": TermsPresenter(found.subject, found.moment, asked.question)}
