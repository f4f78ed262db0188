"""The consolidated terms of reference of one office or body: what decisions say of it."""

from dataclasses import dataclass
from enum import Enum

from officeholders.faults.proposal import COMMITTEE
from officeholders.models import PRESIDENT, Addressee, Provision
from officeholders.provisions import Clauses, clauses_at, read_clauses
from workinggroups.models import AnalysisGroup, WorkingGroup

# The clause whose words the register computes the Committee by.
RULE_OF_THE_COMMITTEE = ("CCM/CONF/2021/6", "84 (iii) (a)")


class Gap(Enum):
    """What no decision recorded here says."""

    NO_CLAUSE = "no clause"
    NONE_IN_FORCE = "no clause in force"
    LENGTH = "length"
    SOURCE = "source of seats"
    RULE = "rule of composition"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFacts:
    """What the register holds of a Working Group itself; ``exists`` at the moment asked about."""

    seats: int
    usual_term: int | None = None
    drafting_name: str = ""
    from_end_of: str
    until_end_of: str | None = None
    exists: bool = True
    split_from: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisFacts:
    """What it holds of an Analysis Group: its members, and the question about one left open."""

    decided_at: str
    exists: bool = True
    members: tuple[str, ...]
    asked_of: str | None = None
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsOfReference:
    """What decisions say of one office or body, as it stands at a moment.

    ``names`` are those of all of them then, by their codes; ``facts`` are there for a group only.
    """

    code: str
    names: dict[str, str]
    clauses: Clauses
    facts: GroupFacts | AnalysisFacts | None = None

    @property
    def name(self):
        return self.names[self.code]

    @property
    def rule(self):
        """The clause by which the Committee is computed, if it is recorded."""
        return next(filter(_is_rule, self._all), None)

    @property
    def _all(self):
        return self.clauses.in_force + self.clauses.superseded + self.clauses.later

    @property
    def gaps(self):
        """What no decision recorded here says of it, as far as the register can know that."""
        return tuple(gap for gap, is_open in self._judged() if is_open)

    def _judged(self):
        is_group, told = isinstance(self.facts, GroupFacts), self.clauses
        yield Gap.NO_CLAUSE, not self._all
        yield Gap.NONE_IN_FORCE, bool(self._all) and not told.in_force
        yield Gap.LENGTH, self.code == PRESIDENT or (is_group and not self.facts.usual_term)
        yield Gap.SOURCE, is_group and not self.facts.source
        yield Gap.RULE, self.code == COMMITTEE and self.rule is None


def _is_rule(clause):
    return (clause.document, clause.paragraph) == RULE_OF_THE_COMMITTEE


def read_terms(code, position, names):
    """The terms of reference of the office or body ``code``, one of those in ``names``, right
    after the meeting at ``position``: at most four queries."""
    addressed = Addressee.objects.filter(code=code).values("provision")
    clauses = read_clauses(Provision.objects.filter(pk__in=addressed))
    return TermsOfReference(
        code=code,
        names=names,
        clauses=clauses_at(clauses, position),
        facts=_facts(code, position),
    )


def _facts(code, position):
    if code in (PRESIDENT, COMMITTEE):
        return None
    groups = WorkingGroup.objects.standing().select_related("from_end_of", "until_end_of")
    group = groups.filter(code=code).first()
    return group_facts(group, position) if group else _analysis_facts(code, position)


def group_facts(group, position):
    """The facts of a group read with its meetings."""
    from_position, until_position = group.from_end_of_id, group.until_end_of_id
    return GroupFacts(
        seats=group.seats,
        usual_term=group.usual_term,
        drafting_name=group.drafting_name,
        from_end_of=group.from_end_of.label,
        until_end_of=group.until_end_of and group.until_end_of.label,
        exists=from_position <= position and (until_position is None or until_position > position),
        split_from=group.split_from_id,
        source=group.source,
    )


def _analysis_facts(code, position):
    groups = AnalysisGroup.objects.standing().select_related("decided_at", "open_question")
    group = groups.prefetch_related("members").get(code=code)
    question = getattr(group, "open_question", None)
    return AnalysisFacts(
        decided_at=group.decided_at.label,
        exists=group.decided_at_id <= position,
        members=tuple(member.group_id for member in group.members.all()),
        asked_of=question and question.group_id,
        question=question.text if question else "",
    )
