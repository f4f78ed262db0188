"""The papers of a pack, each by its name, in one archive."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from officeholders.papers import zip_bytes
from presidency.pack.candidature_chart import candidature_tables
from presidency.pack.draft import draft_docx, draft_txt
from presidency.pack.history import history_tables
from presidency.pack.leaving import leaving_tables
from presidency.pack.readme import readme_txt
from presidency.pack.regions import regional_tables
from presidency.pack.register_file import register_json
from presidency.pack.tables import tables_pdf, tables_xlsx
from presidency.pack.terms import terms_pdf
from presidency.papers.committee import committee_docx, committee_pdf

README = "README.txt"


@dataclass(frozen=True, slots=True)
class Pack:
    """The archive: its name, plain ASCII, and its bytes."""

    name: str
    content: bytes


def assemble(contents, stamp, tell):
    """The pack of these contents; ``tell`` is called with what is being written."""
    which = f"{contents.meeting.label}-{contents.moment.on}-entry-{stamp.entry}"
    files = []
    for name, form, about, write in PAPERS:
        tell(f"{name}.{form}")
        files.append((f"{name}-{which}.{form}", str(about), write(contents, stamp)))
    members = {name: content for name, _about, content in files}
    members[README] = readme_txt(contents, stamp, files)
    return Pack(f"ccm-pack-{which}.zip", zip_bytes(members))


def papers():
    """What lies in a pack, paper by paper, in words."""
    return [f"{name}.{form}: {about}" for name, form, about, _write in PAPERS]


def _as_workbook(tables_of):
    return lambda contents, stamp: tables_xlsx(tables_of(contents), stamp)


def _as_paper(tables_of):
    return lambda contents, stamp: tables_pdf(tables_of(contents), stamp)


PAPERS = (
    (
        "1-composition",
        "docx",
        gettext_lazy("The Coordination Committee at the moment, as a Word document."),
        lambda contents, stamp: committee_docx(contents.committee, stamp),
    ),
    (
        "1-composition",
        "pdf",
        gettext_lazy("The same, to be printed."),
        lambda contents, stamp: committee_pdf(contents.committee, stamp),
    ),
    (
        "2-leaving-and-open-seats",
        "xlsx",
        gettext_lazy("Who leaves with the meeting, and which seats are open after it."),
        _as_workbook(leaving_tables),
    ),
    (
        "2-leaving-and-open-seats",
        "pdf",
        gettext_lazy("The same, to be printed."),
        _as_paper(leaving_tables),
    ),
    (
        "3-candidature-chart",
        "xlsx",
        gettext_lazy("Body, seats, open, incumbent, candidature, endorsement."),
        _as_workbook(candidature_tables),
    ),
    (
        "3-candidature-chart",
        "pdf",
        gettext_lazy("The same, to be printed."),
        _as_paper(candidature_tables),
    ),
    (
        "4-historical-chart",
        "xlsx",
        gettext_lazy("All meetings by all seats; the same seat by seat; the offices by name."),
        _as_workbook(history_tables),
    ),
    (
        "5-presidents-by-regional-group",
        "xlsx",
        gettext_lazy("Presidencies by regional group."),
        _as_workbook(regional_tables),
    ),
    (
        "5-presidents-by-regional-group",
        "pdf",
        gettext_lazy("The same, to be printed."),
        _as_paper(regional_tables),
    ),
    (
        "6-terms-of-reference",
        "pdf",
        gettext_lazy("The terms of reference of every office and body, in one paper."),
        terms_pdf,
    ),
    (
        "7-draft-paragraph",
        "docx",
        gettext_lazy("The paragraph of the meeting's report if nothing more is decided."),
        draft_docx,
    ),
    (
        "7-draft-paragraph",
        "txt",
        gettext_lazy("The same as plain text."),
        draft_txt,
    ),
    (
        "8-register",
        "json",
        gettext_lazy(
            "The whole public register as a register file. Without the line that begins with "
            "“about” it is, to the byte, what /register.json and “dumpregister” give for the same "
            "entry."
        ),
        register_json,
    ),
)
