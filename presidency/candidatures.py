"""Candidatures that wait for a decision, and those that an appointment answers."""

from officeholders.models import Candidature
from officeholders.planning import altered
from officeholders.stored import stored_rows

WAITING = (Candidature.Status.EXPRESSED, Candidature.Status.ENDORSED)
OFFERED = ("office", "presides_over", "state")


def waiting():
    """The candidatures that wait for a decision."""
    return Candidature.objects.standing().filter(status__in=WAITING)


def is_answered(candidature, words):
    """Whether the stored candidature waits for just what a mandate of these words gives."""
    is_waiting = not candidature.withdrawn and candidature.words["status"] in WAITING
    return is_waiting and all(candidature.words.get(key) == words.get(key) for key in OFFERED)


def appointed(candidature):
    """The stored candidature as it stands once its State is appointed."""
    return altered(candidature, status=Candidature.Status.APPOINTED.value)


def with_candidatures(plan):
    """The plan, and the candidatures that its new mandates answer, told to be appointed."""
    given = [one.words for one in plan if one.list == "mandates" and one.stored is None]
    rows = stored_rows("candidatures", list(waiting().values_list("pk", flat=True)))
    return (
        *plan,
        *(appointed(row) for row in rows if any(is_answered(row, words) for words in given)),
    )
