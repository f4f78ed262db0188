"""Ends: what runs from one moment until another must end after it starts."""

from django.utils.translation import gettext as _

from officeholders.faults.proposal import rough

SPANS = {
    "provisions": ("decided_at", "superseded_at"),
    "working_groups": ("from_end_of", "until_end_of"),
    "observers": ("from_end_of", "until_end_of"),
    "mandates": ("from_end_of", "until_end_of"),
    "unrecorded": ("from_end_of", "until_end_of"),
}


def ends_at_a_later_meeting(proposal):
    """An end at the meeting of the start or at one before it in the sequence."""
    for name, (start, end) in SPANS.items():
        for row in proposal.standing(name):
            span = proposal.span(row, start, end)
            if span and span[1] is not None and span[1] <= span[0]:
                words = {"end": row.words[end], "start": row.words[start]}
                sentence = _("the %(end)s does not come after the %(start)s")
                yield row.fault(end, sentence % words)


def ends_on_a_later_day(proposal):
    """A State that stops being Party, or a representative that stops, wholly before the start."""
    for row in proposal.standing("states"):
        yield from _wholly_before(row, row.words, "party_from", "party_until")
    for row in proposal.standing("mandates"):
        for place, person in enumerate(row.words.get("representatives", [])):
            yield from _wholly_before(row, person, "from", "until", f"representatives[{place}].")


def _wholly_before(row, words, start, end, path=""):
    begins, ends = rough(words.get(start)), rough(words.get(end))
    if begins and ends and ends.last < begins.first:
        words = {"end": ends.in_words(), "start": begins.in_words()}
        yield row.fault(f"{path}{end}", _("%(end)s is before %(start)s") % words)
