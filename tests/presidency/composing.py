"""The Committee of a register file, composed of rows that no database has ever held."""

from datetime import date

from officeholders.models import Mandate, Meeting, State, StateName
from officeholders.moments import Moment, right_after
from officeholders.roughdate import RoughDate
from officeholders.seats import seat_of
from officeholders.terms import Instant
from officeholders.timeline import Held, Timeline
from presidency.committee import GroupSeats, ObserverSeat, compose
from tests.conformance.naive import NaiveRegister

DAYS = ("starts_on", "ended_on", "appointed_on")
MEETINGS = ("from_end_of", "until_end_of", "appointed_at", "presides_over")
PLAIN = ("order", "inferred", "footnote")


class Composer:
    """Composes the Committees of one register file."""

    def __init__(self, file):
        self.file = file
        self.meetings = {words["label"]: _meeting(words) for words in file["meetings"]}
        held = [Held(one.position, one.label, one.closes_on) for one in self.meetings.values()]
        self.line = Timeline(held)
        self.states = {words["code"]: _state(words) for words in file["states"]}
        rows = sorted(file["mandates"], key=lambda words: words["state"])
        self.mandates = [self._mandate(words) for words in rows]

    def committee(self, on=None, after=None):
        """The Committee at that moment."""
        moment = right_after(self.meetings[after]) if after else self._on(on)
        position, naive = moment.instant.position, NaiveRegister(self.file)
        seats = [seat_of(mandate, moment.instant.day) for mandate in self.mandates]
        return compose(
            moment,
            presidencies=[seat for seat in seats if seat.office == "president"],
            coordinators=[seat for seat in seats if seat.office != "president"],
            groups=[self._group(words, position, naive) for words in self._spanning(position)],
            observers=[
                ObserverSeat(words["organization"], "Organization")
                for words in self._spanning(position, "observers")
            ],
            meetings=list(self.meetings.values()),
        )

    def _on(self, day):
        position = self.line.position_on(day)
        at = [one for one in self.meetings.values() if one.position == position]
        return Moment(Instant(position, day), at[0] if at else None, on=day)

    def _spanning(self, position, name="working_groups"):
        return [
            words
            for words in self.file[name]
            if self.line.position(words["from_end_of"]) <= position
            and not ("until_end_of" in words and self._ended(words, position))
        ]

    def _ended(self, words, position):
        return self.line.position(words["until_end_of"]) <= position

    def _group(self, words, position, naive):
        unrecorded = sum(
            one["seats"]
            for one in self._spanning(position, "unrecorded")
            if one["office"] == words["code"]
        )
        name = naive.group_name(words, position)
        return GroupSeats(words["code"], name, words["seats"], unrecorded)

    def _mandate(self, words):
        told = {key: self.meetings[words[key]] for key in MEETINGS if key in words}
        told |= {key: RoughDate(words[key]) for key in DAYS if key in words}
        told |= {key: words[key] for key in PLAIN if key in words}
        mandate = Mandate(office_id=words["office"], state=self.states[words["state"]], **told)
        mandate.from_over_by = self.line.over_by(mandate.from_end_of_id)
        return mandate


def _meeting(words):
    told = {
        key: date.fromisoformat(words[key]) for key in ("opens_on", "closes_on") if key in words
    }
    return Meeting(**words | told)


def _state(words):
    state = State(pk=1, code=words["code"], name=words["name"])  # of one without, nothing is asked
    former = [StateName(**one | {"until": RoughDate(one["until"])}) for one in _former(words)]
    state._prefetched_objects_cache = {"former_names": former}
    return state


def _former(words):
    return words.get("former_names", [])
