"""A guided form in the hands of staff: they answer, look at the preview, and record it."""

from datetime import date
from html import unescape
from re import DOTALL, search, sub

from officeholders.models import Mandate
from presidency.admin.guided import about_mandate, meetings, preview
from tests.builders import build, group, mandate, meeting, presidency, state
from tests.staff import Desk, address_of

TODAY = date(2026, 3, 30)
WITH_MEETINGS = (
    meeting("13MSP", 130, closes_on="2025-09-19"),
    meeting("3RC", 140, planned_for="2026-09", place="Vientiane"),
    meeting("14MSP", 150),
    state("LAO", "Lao PDR"),
    state("NOR", "Norway"),
    state("JPN", "Japan"),
    group("clearance", "13MSP", seats=2),
    mandate("clearance", "NOR", "13MSP", "3RC"),
    mandate("clearance", "JPN", "13MSP", "14MSP", starts_on="2026-02"),
    presidency("LAO", "3RC", "13MSP", "3RC", appointed_at="13MSP"),
)
WITH_MANDATES = (
    meeting("12MSP", 120, closes_on="2024-09-13"),
    meeting("13MSP", 130, closes_on="2025-09-19"),
    meeting("3RC", 140, planned_for="2026-09"),
    meeting("14MSP", 150),
    state("LAO", "Lao PDR", party_from="2010"),
    state("NOR", "Norway", party_from="2010"),
    state("SWE", "Sweden", party_from="2012"),
    state("JPN", "Japan", party_from="2010"),
    group("victim-assistance", "12MSP", seats=2),
    group("transparency", "12MSP"),
    mandate("victim-assistance", "NOR", "12MSP", "3RC"),
    mandate("transparency", "SWE", "13MSP"),
    presidency("LAO", "3RC", "13MSP", "3RC", appointed_at="13MSP"),
    presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP"),
    presidency("JPN", "14MSP", "3RC", "14MSP", appointed_at="13MSP", ended_on="2026-01"),
)


def desk_on_that_day(client, monkeypatch, *rows):
    """A desk on 30 March 2026, with these rows in the register."""
    for module in (about_mandate, meetings, preview):
        monkeypatch.setattr(module, "today_in_geneva", lambda: TODAY)
    build(*rows)
    return Desk(client)


class Guided:
    """One guided form at one desk; ``about`` is what its address says."""

    def __init__(self, desk, name, **about):
        self.desk = desk
        query = "&".join(f"{key}={value}" for key, value in about.items())
        self.address = address_of(f"guided_{name}") + (f"?{query}" if query else "")

    def open(self):
        return self.desk.client.get(self.address)

    def answer(self, **typed):
        """The preview of these answers, or the form again with what is wrong."""
        return self.send(sent(self.open().context["form"]) | typed)

    def send(self, typed):
        return self.desk.client.post(self.address, typed)

    def again(self, page, **typed):
        """The same form as it came back, with other answers."""
        return self.send(sent(page.context["form"]) | typed)

    def record(self, preview, **typed):
        """What is answered when the button of the preview is pressed."""
        return self.send(shown(preview) | {"record": "yes"} | typed)

    def back(self, preview):
        return self.send(shown(preview) | {"back": "yes"})


def mandate_of(code, office, from_end_of):
    """The primary key of a mandate."""
    found = Mandate.objects.standing().filter(office=office, state=code)
    return found.get(from_end_of__label=from_end_of).pk


def sent(form):
    """What a browser would send of a form as it is shown; nothing of boxes not ticked."""
    values = {name: form[name].value() for name in form.fields}
    return {
        name: [str(one) for one in value] if isinstance(value, list) else str(value)
        for name, value in values.items()
        if value not in (None, "", False, "False")
    }


def shown(preview):
    """What a browser would send of a preview."""
    context = preview.context
    return sent(context["form"]) | sent(context["about"]) | {"seen": str(context["seen"])}


def said(page):
    """The words in the main part of a page, on one line."""
    html = search(r'id="content-main".*?>(.*)</div>', page.content.decode(), DOTALL)[1]
    return sub(r"\s+", " ", unescape(sub(r"<[^>]*>", " ", html))).strip()


def errors(page):
    """The sentences on each field of the form that came back, "" for those on top."""
    found = page.context["form"].errors.items()
    return {"" if name == "__all__" else name: list(told) for name, told in found}


def plan_of(preview):
    """What the preview says of each row: its identity, its act, and the lines as planned."""
    return {
        (change.identity, change.act): {
            difference.label: difference.after for difference in change.differences
        }
        for changes in preview.context["preview"].lists.values()
        for change in changes
    }


def seats(desk):
    """The Committee as the public page has it, for programs."""
    told = desk.client.get("/committee.json?on=2026-03-30").json()
    return {
        "president": told["president"] and told["president"]["state"],
        "designates": [seat["state"] for seat in told["presidents_designate"]],
        **{
            one["working_group"]: [seat["state"] for seat in one["holders"]]
            for one in told["coordinators"]
        },
    }
