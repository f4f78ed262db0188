"""A slate recorded as what its meeting decided: one entry, which the draft remembers."""

from django.db import transaction

from officeholders.planning import record_plan
from officeholders.repeating import repeated
from presidency.models import Slate
from presidency.slates.keeping import Overtaken, mark_recorded
from presidency.slates.proposal import proposals_of
from presidency.slates.reading import read_plan


@repeated
def record_slate(slate, *, version, seen, by, document="", **about):
    """Records what the draft proposes as one entry; returns the entry.

    ``version`` of the draft and ``seen``, the number of the last entry, are those looked at.
    Refused: Overtaken where the draft was changed since, and what ``record_plan`` refuses. An
    entry without number says that the register said so already.
    """

    def make():
        draft = Slate.objects.filter(pk=slate.pk).first()
        if draft is None or draft.version != version:
            raise Overtaken(draft)
        return read_plan(slate.meeting, proposals_of(draft.seats), document=document).rows

    with transaction.atomic():
        entry = record_plan(make, seen=seen, by=by, document=document, **about)
        if entry.number:
            mark_recorded(slate.pk, entry.number, seen=version)
    return entry
