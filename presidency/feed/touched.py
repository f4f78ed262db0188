"""Which public rows entries touched: of the whole register, of one State, of one Working Group."""

from dataclasses import dataclass, field

from django.db.models import F, OuterRef, Q, Subquery, Value

from officeholders.canonical import canonical_json
from officeholders.models import Mandate
from officeholders.privacy import CANDIDATURES, COMMITTEE_MEETINGS, SAID_IN_AN_IMAGE
from officeholders.tables import history_of
from officeholders.words import listed_models


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows a feed is about: by list, a column and the value it has; none is all rows."""

    columns: dict[str, tuple[str, str]] = field(default_factory=dict)


EVERYTHING = Scope()


def of_state(code):
    """The State, its mandates and candidatures."""
    own = ("state_id", code)
    return Scope({"states": ("code", code), "mandates": own, CANDIDATURES: own})


def of_group(code):
    """The group, its mandates, candidatures, workplans, and seats that nobody recorded."""
    columns = dict.fromkeys(("mandates", CANDIDATURES, "unrecorded"), ("office_id", code))
    columns["working_groups"] = ("key", canonical_json([code]))  # its code is its office's
    return Scope(columns | {"workplans": ("working_group_id", code)})


def entries_touching(scope, **entries):
    """The list and the entry of every touched row; ``entries`` are conditions: one query."""
    arms = (_arm(name, scope).filter(**entries) for name in _names(scope))
    return [(_told()[place], entry) for place, entry in _union(arms, "entry_id")]


def rows_touched(scope, wanted):
    """The rows of each list that the entries touched, ``wanted`` by list: their list, entry, key,
    and image before and after. One query."""
    arms = (_arm(name, scope).filter(entry__in=wanted.get(name, ())) for name in _names(scope))
    told = _union(arms, "entry_id", "touched", "key", "image", "was")
    return [(_told()[place], *row) for place, *row in sorted(told, key=lambda row: row[:3])]


def images_of(names, number):
    """Every image of these lists up to the entry, oldest first: one query."""
    arms = (_images(name).filter(entry__lte=number) for name in names)
    told = _union(arms, "touched", "entry_id", "image")
    return [(_told()[place], *row) for place, *row in sorted(told, key=lambda row: row[:3])]


def images_of_mandates(offices, number):
    """Every image of a mandate in these offices up to the entry, oldest first: one query."""
    images = _images("mandates").filter(entry__lte=number, office_id__in=offices)
    told = images.order_by("entry_id").values_list("touched", "entry_id", "image")
    return [("mandates", *row) for row in told]


def _told():
    """The lists of which a feed may tell, in the order of the register file."""
    return [name for name in listed_models() if name != COMMITTEE_MEETINGS]


def _names(scope):
    return [name for name in _told() if not scope.columns or name in (*scope.columns, "meetings")]


def _union(arms, *values):
    first, *others = (arm.values_list("list_place", *values) for arm in arms)
    return first.union(*others, all=True)


def _images(name):
    model = listed_models()[name]
    images = history_of(model)._base_manager.order_by()
    place = Value(_told().index(name))
    return images.annotate(touched=F(model._meta.pk.attname), list_place=place)


def _before(name, column):
    images = _images(name).filter(touched=OuterRef("touched"), entry_id__lt=OuterRef("entry_id"))
    return Subquery(images.order_by("-entry_id").values(column)[:1])


def _arm(name, scope):
    """The public images of the list that the scope is about, with what the row said before."""
    images = _images(name).annotate(was=_before(name, "image"))
    if name == CANDIDATURES:
        was_public = Q(image__isnull=True, was__contains=SAID_IN_AN_IMAGE)
        images = images.filter(Q(image__contains=SAID_IN_AN_IMAGE) | was_public)
    if scope.columns and name == "meetings":
        return images.filter(position__in=_ends(scope))
    if scope.columns:
        column, value = scope.columns[name]
        images = images.annotate(was_of=_before(name, column))
        images = images.filter(Q(**{column: value}) | Q(was_of=value))
    return images


def _ends(scope):
    """Where mandates end that the scope is about: whoever moves that meeting moves them."""
    mandates = history_of(Mandate)._base_manager.order_by()
    mandates = mandates.filter(Q(scope.columns["mandates"]), until_end_of_id__isnull=False)
    return mandates.values("until_end_of_id")
