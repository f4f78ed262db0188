"""What a search found, in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.addresses import address, entry_asked, moment_asked
from officeholders.documents import document_address
from officeholders.models import PRESIDENT
from officeholders.presenters import Label, marked
from presidency.search.ranking import found_among, nearest_spellings
from presidency.search.things import Kind, Known

MOST = 60
KINDS = {
    Kind.STATE: gettext_lazy("State"),
    Kind.OFFICE: gettext_lazy("Office"),
    Kind.WORKING_GROUP: gettext_lazy("Working Group"),
    Kind.ANALYSIS_GROUP: gettext_lazy("Analysis Group"),
    Kind.MEETING: gettext_lazy("Meeting"),
    Kind.ORGANIZATION: gettext_lazy("Organization"),
    Kind.DOCUMENT: gettext_lazy("Document"),
}
HAVE_PAGES = {
    Kind.STATE: "state",
    Kind.WORKING_GROUP: "working-group",
    Kind.MEETING: "meeting",
}


@dataclass(frozen=True)
class Result:
    """One thing found: its name at the moment, what it is, where it is told, and why."""

    name: str
    kind: str
    address: str
    why: str


class SearchPresenter:
    """What the page says about a search for ``text`` among ``things``."""

    def __init__(self, text, things, question):
        self.text, self.things, self.question = text, things, question

    @cached_property
    def found(self):
        return found_among(self.things, self.text)

    @cached_property
    def results(self):
        return [self._result(finding) for finding in self.found[:MOST]]

    @property
    def is_cut(self):
        return len(self.found) > MOST

    @cached_property
    def spellings(self):
        """The nearest spellings, each with the address of its search."""
        return [
            (spelling, address(self.question, "search", q=spelling))
            for spelling in nearest_spellings(self.things, self.text)
        ]

    @property
    def kept(self):
        """The moment and the entry asked about, which the form keeps."""
        return moment_asked(self.question) | entry_asked(self.question)

    def _result(self, finding):
        thing = finding.thing
        return Result(_named(thing), KINDS[thing.kind], self._address(thing), _why(finding))

    def _address(self, thing):
        if thing.kind in HAVE_PAGES:
            return address(self.question, HAVE_PAGES[thing.kind], thing.code)
        if thing.kind is Kind.DOCUMENT:
            return document_address(self.question, thing.code)
        if thing.kind is Kind.ANALYSIS_GROUP:
            return address(self.question, "analysis-groups")
        if thing.kind is Kind.ORGANIZATION:
            return f"{address(self.question, 'committee')}#observers"
        return address(self.question, "presidency" if thing.code == PRESIDENT else "committee")


def _named(thing):
    """The name at the moment; meetings and documents with the label or symbol they are known by."""
    if thing.kind is Kind.MEETING:
        return marked(_("{name} ({label})"), name=thing.name, label=Label(thing.code))
    if thing.kind is Kind.DOCUMENT:
        return format_html("<bdi>{}</bdi>, {}", thing.code, thing.name)
    return thing.name


def _why(finding):
    """By which name it was found, where that is not the one it is told by."""
    name = finding.name
    if name.text == finding.thing.name or _is_told_anyway(finding):
        return ""
    if name.until:
        return marked(_("formerly {name}, until {date}"), name=name.text, date=name.until)
    if name.until_end_of:
        sentence = _("formerly {name}, until the end of the {meeting}")
        return marked(sentence, name=name.text, meeting=Label(name.until_end_of))
    return marked(SENTENCES[name.known], name=name.text)


def _is_told_anyway(finding):
    """Whether it was found by the label or the symbol that stands beside its name."""
    with_code = (Kind.MEETING, Kind.DOCUMENT)
    return finding.name.known is Known.CODE and finding.thing.kind in with_code


SENTENCES = {
    Known.PRESENT: gettext_lazy("later named {name}"),
    Known.CODE: gettext_lazy("code {name}"),
    Known.FORMAL: gettext_lazy("in full {name}"),
    Known.ALSO: gettext_lazy("also known as {name}"),
    Known.DRAFTING: gettext_lazy("in decisions {name}"),
}
