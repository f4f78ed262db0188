"""An independent, naive reading of CONTRACT section 6, over a register file as it lies."""

from tests.conformance.naive import NaiveRegister, last_day

FIRST_TO_SIXTH = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
TO_SEVENTEENTH = (
    *("Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth"),
    *("Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth"),
)
ORDINALS = (*FIRST_TO_SIXTH, *TO_SEVENTEENTH)
KINDS = {"MSP": "Meeting of States Parties", "RC": "Review Conference"}


class NaiveParagraph:
    """The paragraph of one meeting, written by appending one word to the next."""

    def __init__(self, file, label, defined=(), footnote=1):
        self.register = NaiveRegister(file)
        self.label = label
        self.position, self.day = self.register.moment(after=label)
        self.spelt_out, self.number = set(defined), footnote
        self.notes, self.left_out = [], []
        self.intro = (
            f"The {self.mention(label)} welcomed new Coordinators to guide the intersessional "
            "work programme, as follows:"
        )
        self.lines = self.closed([self.line(group) for group in self.groups()])

    def groups(self):
        for group in self.register.groups:
            if not self.holds(group):
                continue
            if self.holders(group):
                yield group
            else:
                self.left_out.append(self.head(group))

    def holds(self, span):
        position = self.register.position
        if position[span["from_end_of"]] > self.position:
            return False
        return not span.get("until_end_of") or position[span["until_end_of"]] > self.position

    def is_listed(self, mandate):
        if not self.holds(mandate):
            return False
        if not mandate.get("ended_on"):
            return True
        closing = self.register.closing(self.label)
        if closing:
            return last_day(mandate["ended_on"]) > closing
        begins = mandate["from_end_of"] == self.label
        return begins and not self.register.stepped_down(mandate)

    def holders(self, group):
        mandates = self.register.mandates
        of_group = [one for one in mandates if one["office"] == group["code"]]
        return self.register.as_told([one for one in of_group if self.is_listed(one)], self.day)

    def mention(self, label):
        if label in self.spelt_out:
            return label
        self.spelt_out.add(label)
        meetings = self.register.meetings
        meeting = next(one for one in meetings if one["label"] == label)
        return f"{ORDINALS[meeting['number'] - 1]} {KINDS[meeting['kind']]} ({label})"

    def head(self, group):
        then, now = self.register.group_name(group, self.position), group["name"]
        former = [self.register.position[one["until_end_of"]] for one in formers(group)]
        if former and max(former) > self.position:
            return then
        return group.get("drafting_name") or now

    def line(self, group):
        holders = self.holders(group)
        has_end = any(one.get("until_end_of") for one in holders)
        text = self.head(group) + ": "
        if group["seats"] != 1 or has_end or len(holders) > 1:
            text = "Working Group on " + text
        for place, holder in enumerate(holders):
            if place == 1:
                text += " working with "
            elif place > 1:
                text += " and " if place == len(holders) - 1 else ", "
            text += self.holder(holder)
        return text, has_end

    def holder(self, mandate):
        text = self.register.state_name(mandate["state"], self.day)
        if mandate.get("footnote"):
            mark = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(figure)] for figure in str(self.number))
            self.notes.append(f"{mark} {mandate['footnote']}")
            self.number += 1
            text += mark
        if mandate.get("until_end_of"):
            text += f" (until the end of the {self.mention(mandate['until_end_of'])})"
        return text

    def closed(self, lines):
        ended = [place for place, (_text, has_end) in enumerate(lines) if has_end]
        closing = dict.fromkeys(ended, ";")
        if ended:
            closing[ended[-1]] = "."
        return [text + closing.get(place, "") for place, (text, _has_end) in enumerate(lines)]

    def text(self, with_intro=False):
        parts = [self.lines, self.notes]
        if with_intro:
            parts.insert(0, [self.intro])
        return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)


def formers(group):
    return group.get("former_names", [])
