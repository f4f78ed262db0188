"""An independent, naive reading of CONTRACT sections 1 and 4, over a register file as it lies.

It shares no code with the project: the whole file in memory, no database, no cleverness.
"""

import calendar
import unicodedata
from datetime import date, timedelta


def first_day(rough):
    parts = [int(part) for part in rough.split("-")]
    return date(*(parts + [1, 1])[:3])


def last_day(rough):
    parts = [int(part) for part in rough.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], calendar.monthrange(*parts)[1])
    return date(*parts)


def covers(rough, day):
    return bool(rough) and len(rough) < 10 and first_day(rough) <= day <= last_day(rough)


def in_words(rough):
    parts = rough.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, calendar.month_name[int(parts[1])])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


class NaiveRegister:
    def __init__(self, file):
        self.file = file
        self.meetings = sorted(file["meetings"], key=lambda meeting: meeting["position"])
        self.position = {meeting["label"]: meeting["position"] for meeting in self.meetings}
        self.closes_on = {held["label"]: held.get("closes_on") for held in self.meetings}
        self.states = {state["code"]: state for state in file["states"]}
        self.groups = file["working_groups"]
        # The contract leaves a last tie open; the register settles it by the State's code.
        self.mandates = sorted(file["mandates"], key=lambda mandate: mandate["state"])

    def closing(self, label):
        closes_on = self.closes_on.get(label)
        return date.fromisoformat(closes_on) if closes_on else None

    def position_of_day(self, day):
        position = 0
        for meeting in self.meetings:
            closing = self.closing(meeting["label"])
            if closing and closing < day:
                position = meeting["position"]
        return position

    def moment(self, on=None, after=None):
        """The position and the day of a question."""
        if after is None:
            return self.position_of_day(on), on
        if self.closing(after):
            day = self.closing(after) + timedelta(days=1)
            return self.position_of_day(day), day
        return self.position[after], None

    def stepped_down(self, mandate):
        left = mandate.get("ended_on")
        if not left:
            return False
        if self.position_of_day(last_day(left)) < self.position[mandate["from_end_of"]]:
            return True
        starts = mandate.get("starts_on")
        return bool(starts) and last_day(left) < first_day(starts)

    def begun(self, mandate, position, day):
        if self.stepped_down(mandate) or self.position[mandate["from_end_of"]] > position:
            return False
        starts = mandate.get("starts_on")
        return not (starts and day and first_day(starts) > day)

    def ended(self, mandate, position, day):
        until = mandate.get("until_end_of")
        if until and self.position[until] <= position:
            return True
        left = mandate.get("ended_on")
        if not left:
            return False
        if day:
            return last_day(left) < day
        begins_here = self.position[mandate["from_end_of"]] == position
        return not (begins_here and not self.stepped_down(mandate))

    def in_force(self, mandate, position, day):
        return self.begun(mandate, position, day) and not self.ended(mandate, position, day)

    def designated(self, mandate, position, day):
        if self.begun(mandate, position, day) or self.ended(mandate, position, day):
            return False
        if mandate.get("appointed_at"):
            return self.position[mandate["appointed_at"]] <= position
        if mandate.get("appointed_on"):
            return day is None or first_day(mandate["appointed_on"]) <= day
        return False

    def possibly(self, mandate, day, designate=False):
        keys = ["starts_on", "ended_on"] + (["appointed_on"] if designate else [])
        return day is not None and any(covers(mandate.get(key), day) for key in keys)

    def first_of_span(self, mandate):
        if mandate.get("starts_on"):
            return first_day(mandate["starts_on"])
        closing = self.closing(mandate["from_end_of"])
        return closing + timedelta(days=1) if closing else None

    def state_name(self, code, day):
        state = self.states[code]
        names = state.get("former_names", []) if day is not None else []
        former = [name for name in names if last_day(name["until"]) >= day]
        if former:
            return min(former, key=lambda name: last_day(name["until"]))["name"]
        return state["name"]

    def group_name(self, group, position):
        names = group.get("former_names", [])
        former = [name for name in names if self.position[name["until_end_of"]] > position]
        if former:
            return min(former, key=lambda name: self.position[name["until_end_of"]])["name"]
        return group["name"]

    def seat(self, mandate, day, designate=False):
        until, left = mandate.get("until_end_of"), mandate.get("ended_on")
        phrase = f"until the end of the {until}" if until else "no end stated"
        keys = ("office", "state", "from_end_of", "starts_on", "until_end_of", "ended_on")
        return {key: mandate.get(key) for key in keys} | {
            "name": self.state_name(mandate["state"], day),
            "presides_over": mandate.get("presides_over"),
            "phrase": f"until {in_words(left)}" if left else phrase,
            "possibly": self.possibly(mandate, day, designate),
            "inferred": bool(mandate.get("inferred")),
            "footnote": mandate.get("footnote"),
        }

    def presidencies(self):
        return [mandate for mandate in self.mandates if mandate["office"] == "president"]

    def president(self, position, day):
        held = [one for one in self.presidencies() if self.in_force(one, position, day)]

        def rank(mandate):
            began = self.first_of_span(mandate)
            return (
                not self.possibly(mandate, day),
                (0, began) if began else (1, date.max),
                0 if began else self.position[mandate["from_end_of"]],
                self.position[mandate["presides_over"]],
            )

        return max(held, key=rank, default=None)

    def designates(self, position, day):
        chosen = [one for one in self.presidencies() if self.designated(one, position, day)]
        return sorted(
            chosen,
            key=lambda one: (
                self.position[one["from_end_of"]],
                one.get("starts_on") or "",
                self.position[one["presides_over"]],
            ),
        )

    def outgoing(self, position, day):
        over = [
            one
            for one in self.presidencies()
            if self.begun(one, position, day) and self.ended(one, position, day)
        ]

        def rank(mandate):
            closing, left = self.closing(mandate.get("until_end_of")), mandate.get("ended_on")
            days = [each for each in (closing, left and last_day(left)) if each]
            tie = self.position[mandate["presides_over"]]
            if days:
                return (0, min(days).toordinal(), tie)
            return (1, self.position[mandate["until_end_of"]], tie)

        return max(over, key=rank, default=None)

    def holders(self, code, position, day):
        of_office = [one for one in self.mandates if one["office"] == code]
        held = [one for one in of_office if self.in_force(one, position, day)]
        return self.as_told(held, day)

    def as_told(self, held, day):
        def plain(text):
            decomposed = unicodedata.normalize("NFD", text)
            return "".join(sign for sign in decomposed if not unicodedata.combining(sign))

        def rank(mandate):
            until, order = mandate.get("until_end_of"), mandate.get("order")
            return (
                (0, self.position[until]) if until else (1, 0),
                self.position[mandate["from_end_of"]],
                mandate.get("starts_on") or "",
                (0, order) if order is not None else (1, 0),
                plain(self.state_name(mandate["state"], day)),
            )

        return sorted(held, key=rank)

    def coordination(self, group, position, day):
        holders = self.holders(group["code"], position, day)
        seats = group["seats"]
        unrecorded = sum(
            one["seats"]
            for one in self.file.get("unrecorded", [])
            if one["office"] == group["code"]
            and self.position[one["from_end_of"]] <= position < self.position[one["until_end_of"]]
        )
        unrecorded = max(0, min(unrecorded, seats - len(holders)))
        return {
            "working_group": group["code"],
            "name": self.group_name(group, position),
            "seats": seats,
            "vacant": max(0, seats - len(holders) - unrecorded),
            "unrecorded": unrecorded,
            "holders": [self.seat(holder, day) for holder in holders],
        }

    def presidency_vacancy(self, position, day):
        presided = {
            one["presides_over"]
            for one in self.presidencies()
            if self.in_force(one, position, day) or self.designated(one, position, day)
        }
        coming = [
            meeting["label"]
            for meeting in self.meetings
            if meeting["position"] > position and not meeting.get("cancelled")
        ]
        open_ones = [label for label in coming if label not in presided]
        if not open_ones:
            return []
        if open_ones[0] != coming[0] and self.designates(position, day):
            return []
        return [{"office": "president", "presides_over": open_ones[0], "seats": 1}]

    def committee(self, on=None, after=None):
        """The body of GET /api/v1/committee/ but for ``entry`` and ``digest``."""
        position, day = self.moment(on, after)
        exists = [
            group
            for group in self.groups
            if self.position[group["from_end_of"]] <= position
            and (not group.get("until_end_of") or self.position[group["until_end_of"]] > position)
        ]
        president, outgoing = self.president(position, day), self.outgoing(position, day)
        designates = [self.seat(one, day, True) for one in self.designates(position, day)]
        groups = [self.coordination(group, position, day) for group in exists]
        observers = [
            one
            for one in self.file.get("observers", [])
            if self.position[one["from_end_of"]] <= position
            and not (one.get("until_end_of") and self.position[one["until_end_of"]] <= position)
        ]
        names = {one["code"]: one["name"] for one in self.file.get("organizations", [])}
        vacancies = self.presidency_vacancy(position, day) + [
            {"office": group["working_group"], "presides_over": None, "seats": group["vacant"]}
            for group in groups
            if group["vacant"]
        ]
        president = president and self.seat(president, day)
        outgoing = outgoing and self.seat(outgoing, day)
        held = [holder for group in groups for holder in group["holders"]]
        members = [seat for seat in [president, outgoing, *designates, *held] if seat]
        label = next((one["label"] for one in self.meetings if one["position"] == position), None)
        return {
            "moment": {"on": on and on.isoformat(), "after": after, "position": label},
            "president": president,
            "presidents_designate": designates,
            "outgoing_president": outgoing,
            "coordinators": groups,
            "observers": [
                {"code": one["organization"], "name": names[one["organization"]]}
                for one in observers
            ],
            "vacancies": vacancies,
            "counts": {
                "coordinators": len(held),
                "states": len({seat["state"] for seat in members}),
                "vacant_seats": sum(group["vacant"] for group in groups),
                "observers": len(observers),
            },
        }
