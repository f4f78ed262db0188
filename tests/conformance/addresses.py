"""The public addresses of the contract, filled with what a register holds."""

from dataclasses import dataclass

HTML, JSON, CALENDAR, FEED = (
    "text/html",
    "application/json",
    "text/calendar",
    "application/atom+xml",
)
CARRIED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "txt": "text/plain",
}
MOMENT, AS_KNOWN = ("on", "after"), ("entry", "known_on")
ALL = MOMENT + AS_KNOWN
PAGES = ("/", "/working-groups/", "/presidency/", "/meetings/", "/states/", "/mandates/")
PAGES += ("/decisions/", "/analysis-groups/", "/statistics/", "/search/", "/api/v1/")
LISTS = ("mandates", "states", "meetings", "working-groups", "provisions", "entries")
THERE_BEFORE_ENTRY_1 = ("/", "/healthz/", "/entries/", "/api/v1/", "/api/v1/schema/")


@dataclass(frozen=True)
class Address:
    """A path, the type of what is there, and which parameters of section 1 it takes."""

    path: str
    content_type: str
    takes: tuple[str, ...] = ALL

    def as_known_at(self, entry):
        """The question as known at the entry, where one may be named."""
        return {"entry": entry} if "entry" in self.takes else {}


def addresses(file):
    """Every public address of the contract, with the first codes and labels of the register."""
    return [
        *(Address(path, HTML) for path in [*PAGES, *_pages_of_one(file)]),
        *(Address(f"/committee.{ending}", kind) for ending, kind in CARRIED.items()),
        *(Address(f"/api/v1/{name}/", JSON) for name in ("committee", *LISTS)),
        Address("/committee.json", JSON),
        *_without_a_moment(["", *_holders(file)]),
    ]


def _holders(file):
    """The first group and the first State, so far as there are any."""
    groups = [f"/working-groups/{row['code']}" for row in file["working_groups"][:1]]
    return groups + [f"/states/{row['code']}" for row in file["states"][:1]]


def _pages_of_one(file):
    yield from (f"{holder}/" for holder in _holders(file))
    yield from (f"/meetings/{row['label']}/" for row in file["meetings"][:1])
    for row in file["mandates"][-1:]:
        yield f"/mandates/{row['office']}/{row['state']}/{row['from_end_of']}/"
    codes = [row["code"] for row in (*file["working_groups"][:1], *file["analysis_groups"][:1])]
    yield from (f"/offices/{code}/mandate/" for code in ("president", "committee", *codes))


def _without_a_moment(holders):
    return [
        Address("/compare/", HTML, AS_KNOWN),
        Address("/popolo.json", JSON, AS_KNOWN),
        Address("/register.json", JSON, AS_KNOWN),
        *(Address(f"{holder}/calendar.ics", CALENDAR, AS_KNOWN) for holder in holders),
        *(Address(f"{holder}/feed/", FEED, AS_KNOWN) for holder in holders[1:]),
        Address("/entries/feed/", FEED, ()),
        Address("/entries/", HTML, ()),
        Address("/entries/1/", HTML, ()),
        Address("/entries.jsonl", "application/jsonl", ()),
        Address("/api/v1/schema/", JSON, ()),
    ]


def is_for_programs(path):
    """Whether errors at this address are JSON."""
    return path.startswith("/api/") or path.endswith((".json", ".jsonl"))
