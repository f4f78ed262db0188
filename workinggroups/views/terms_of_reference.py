"""Terms of reference."""

from officeholders.pages import MomentPage


class TermsOfReference(MomentPage):
    """What decisions say of one office or body."""

    template = "workinggroups/terms_of_reference.html"
    here = "decisions"
