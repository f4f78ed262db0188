"""A guided form in the hands of staff: they answer, look at the preview, and record it."""

from html import unescape
from re import DOTALL, search, sub

from officeholders.models import Mandate
from tests.staff import address_of


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
