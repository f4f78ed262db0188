"""The real register many times over, along one line of meetings: the same nine groups, the same
States, every mandate again in each copy."""

from datetime import date, timedelta

FIRST_CLOSING, BETWEEN = date(1995, 1, 1), timedelta(days=4)  # 17,000 meetings end in 2181
LEFT_OUT = {"starts_on", "ended_on", "appointed_on", "representatives", "footnote", "end_reason"}
PLACES = ("from_end_of", "until_end_of", "presides_over", "appointed_at")


def grown(register, times):
    """A register file in which the meetings, mandates and unrecorded seats stand ``times`` over.

    The days are new ones, and no mandate is narrowed by a day, so that the copies are alike. One
    for which no end is stated ends with its copy.
    """
    copies = [_Copy(register["meetings"], number) for number in range(times)]
    first = copies[0].label(register["meetings"][0]["label"])
    kept = ("format", "states", "organizations", "observers")
    return {name: register[name] for name in kept} | {
        "meetings": [meeting for copy in copies for meeting in copy.meetings()],
        "observers": [row | {"from_end_of": first} for row in register["observers"]],
        "working_groups": [
            {key: row[key] for key in ("code", "name", "seats")} | {"from_end_of": first}
            for row in register["working_groups"]
        ],
        "mandates": [row for copy in copies for row in copy.rows(register["mandates"])],
        "unrecorded": [row for copy in copies for row in copy.rows(register["unrecorded"])],
    }


def middle_label(register, times):
    """In the middle copy, the label of the meeting that was the real register's last but two."""
    return _Copy(register["meetings"], times // 2).label(register["meetings"][-3]["label"])


class _Copy:
    """One copy: which of its meetings stands for which of the real ones."""

    def __init__(self, meetings, number):
        self.first = number * len(meetings) + 1
        self.kinds = [meeting["kind"] for meeting in meetings]
        self.places = {meeting["label"]: place for place, meeting in enumerate(meetings)}

    def label(self, label):
        place = self.places[label]
        return f"{self.first + place}{self.kinds[place]}"

    def meetings(self):
        for place, kind in enumerate(self.kinds):
            number = self.first + place
            day = (FIRST_CLOSING + number * BETWEEN).isoformat()
            yield {
                "label": f"{number}{kind}",
                "position": 10 * number,
                "kind": kind,
                "number": number,
                "opens_on": day,
                "closes_on": day,
            }

    def rows(self, rows):
        """These rows in this copy; without those that begin only when it ends."""
        last = list(self.places)[-1]
        for row in rows:
            if row["from_end_of"] != last:
                told = {"until_end_of": last} | row
                kept = {key: value for key, value in told.items() if key not in LEFT_OUT}
                yield kept | {key: self.label(told[key]) for key in PLACES if key in told}
