"""In which order mandates are listed."""

from django.db.models import Case, F, IntegerField, Value, When
from django.utils.translation import gettext_lazy as _

KEYS = {
    "office": _("Office"),
    "state": _("State"),
    "from_end_of": _("From"),
    "until_end_of": _("Until"),
}
NONE_LAST = F("until_end_of_id").asc(nulls_last=True)
NONE_FIRST = F("until_end_of_id").desc(nulls_first=True)
# The canonical order of CONTRACT section 3, in which those are told that a key leaves equal. A
# State holds an office once at a time, so that ``presides_over`` is never left to decide.
CANONICAL = (
    "from_end_of_id",
    "office__order",
    "office_id",
    NONE_LAST,
    "state_id",
)


def in_order(mandates, order, names):
    """The mandates by the key ``order``, ``-`` before it turns that key round; by none canonical.

    ``names`` are those of the States in their order. No end stated counts as after every end.
    """
    key, is_turned = order.removeprefix("-"), order.startswith("-")
    return mandates.order_by(*_expressions(key, is_turned, names), *CANONICAL)


def _expressions(key, is_turned, names):
    sign = "-" if is_turned else ""
    if key == "office":
        return [f"{sign}office__order", f"{sign}office_id"]
    if key == "state":
        place = _place(names)
        return [place.desc() if is_turned else place.asc()]
    if key == "from_end_of":
        return [f"{sign}from_end_of_id"]
    if key == "until_end_of":
        return [NONE_FIRST if is_turned else NONE_LAST]
    return []


def _place(names):
    """The place of the State's name, which no database could sort as the page does."""
    places = [When(state=code, then=Value(place)) for place, code in enumerate(names)]
    return Case(*places, default=Value(len(names)), output_field=IntegerField())
