"""A guided form in the hands of staff: they answer, look at the preview, and record it."""

from html import unescape
from re import DOTALL, search, sub

from tests.staff import address_of


class Guided:
    """One guided form at one desk; ``about`` is what its address says."""

    def __init__(self, desk, name, about=""):
        self.desk = desk
        self.address = address_of(f"guided_{name}") + about

    def open(self):
        return self.desk.client.get(self.address)

    def answer(self, **typed):
        """The preview of these answers, or the form again with what is wrong."""
        form = self.open().context["form"]
        return self.desk.client.post(self.address, sent(form) | typed)

    def record(self, preview, **typed):
        """What is answered when the button of the preview is pressed."""
        return self.desk.client.post(self.address, shown(preview) | {"record": "yes"} | typed)

    def back(self, preview):
        return self.desk.client.post(self.address, shown(preview) | {"back": "yes"})


def sent(form):
    """What a browser would send of a form as it is shown; nothing of boxes not ticked."""
    values = {name: form[name].value() for name in form.fields}
    return {
        form[name].html_name: [str(one) for one in value] if isinstance(value, list) else str(value)
        for name, value in values.items()
        if value not in (None, "", False)
    }


def shown(preview):
    """What a browser would send of a preview, or of a form that came back."""
    context = preview.context
    typed = sent(context["form"])
    if "about" in context:
        typed |= sent(context["about"]) | {"seen": str(context["seen"])}
    return typed


def said(page):
    """The words in the main part of a page, one line."""
    html = search(r'id="content-main".*?>(.*)</div>', page.content.decode(), DOTALL)[1]
    return sub(r"\s+", " ", unescape(sub(r"<[^>]*>", " ", html))).strip()


def errors(page):
    """The sentences on each field of the form that came back, "" for those on top."""
    found = page.context["form"].errors.items()
    return {"" if name == "__all__" else name: list(told) for name, told in found}
