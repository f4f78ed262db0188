"""At which moments a plan changes who sits on the Committee."""

from officeholders.faults.proposal import rough
from officeholders.models import Meeting
from officeholders.moments import moment_on, right_after
from officeholders.timeline import ONE_DAY

# The words of a row that name a meeting after which something may be otherwise, and those of a
# beginning, which count only where they are new.
MEETINGS = {
    "meetings": ("label",),
    "mandates": ("until_end_of", "presides_over"),
    "working_groups": ("until_end_of",),
}
BEGINS_AFTER = "from_end_of"
# Days: on these something begins, and after those something is over.
BEGINNINGS = {"mandates": ("starts_on", "appointed_on")}
LAST_DAYS = {"mandates": ("ended_on",), "meetings": ("closes_on",), "states": ("party_until",)}


def days_of(plan):
    """The days on which something is otherwise by the plan, or was to be, in their order."""
    days = set()
    for words, name in _versions(plan):
        days |= {rough(words[key]).first for key in BEGINNINGS.get(name, ()) if key in words}
        lasts = [words[key] for key in LAST_DAYS.get(name, ()) if key in words]
        days |= {rough(last).last + ONE_DAY for last in lasts}
    return sorted(days | {rough(last).last + ONE_DAY for last in _renamed(plan, "until")})


def labels_of(plan):
    """The labels of the meetings after which something is otherwise by the plan, or was to be."""
    labels = {
        words[key]
        for words, name in _versions(plan)
        for key in MEETINGS.get(name, ())
        if key in words
    }
    labels |= _renamed(plan, "until_end_of")
    return labels | {label for one in plan for label in _begins_anew(one)}


def read_moments(days, labels):
    """The moments of the days, then those right after the meetings, as the line stands now."""
    meetings = Meeting.objects.standing().filter(label__in=labels).order_by("position")
    return [*map(moment_on, days), *map(right_after, meetings)]


def _versions(plan):
    """The words of each row of the plan, as they stand and as they are to stand."""
    return [
        (words, intended.list)
        for intended in plan
        for words in (intended.before, intended.words)
        if words
    ]


def _begins_anew(intended):
    """After which meetings the row begins, and began until now, where the two differ."""
    versions = [words.get(BEGINS_AFTER) for words in (intended.before or {}, intended.words)]
    return set(filter(None, versions)) if versions[0] != versions[1] else set()


def _renamed(plan, key):
    """Until when rows of the plan bear a name that they did not bear until then so far, or did."""
    return {
        until for one in plan for _name, until in _former(one.before, key) ^ _former(one.words, key)
    }


def _former(words, key):
    """The former names in the words of a row, each with until when it was borne."""
    former = (words or {}).get("former_names", ())
    return {(name["name"], name[key]) for name in former if key in name}
