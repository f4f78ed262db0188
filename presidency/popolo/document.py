"""The register in the words of Popolo (CONTRACT section 4), whole and at no moment.

What Popolo means here. A State holds an office, so it is an *organization*: only persons and
organizations can be members, and an area can be neither. A *post* is an office with its seats,
since no decision says which of two Coordinators sits on which; the presidency of each meeting is
a post of its own. A *membership* is a mandate, with its words as properties of the same names:
the meetings in them are the ids of *events*. A *person* is a representative, a member on behalf
of the State. The Committee has observers only: who else sits on it is computed, never typed.

Dates stand only where they are known. A mandate that ends with a meeting without dates has no
``end_date``: its ``until_end_of`` says when it ends.
"""

from presidency.popolo.events import events
from presidency.popolo.memberships import memberships
from presidency.popolo.organizations import organizations
from presidency.popolo.persons import persons
from presidency.popolo.posts import posts
from presidency.popolo.register import Register


def popolo(lists, entry):
    """The public rows of a register file, list by list in canonical order, as Popolo.

    ``entry`` is the one they were read at. Every object but a source has an id, which stays the
    same while its row has its identity; keys without value are left out.
    """
    register = Register(lists)
    return {
        "entry": entry.number,
        "digest": entry.digest,
        "persons": persons(register),
        "organizations": organizations(register),
        "posts": posts(register),
        "memberships": memberships(register),
        "events": events(register),
    }
