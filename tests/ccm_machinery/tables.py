"""Tables as they are handed in, and what is read of them."""

import pytest

from ccm_machinery.bulkimport.names import Names
from ccm_machinery.bulkimport.table import read_table
from officeholders.uploads.refused import UploadRefused
from presidency.search.things import Kind, Known, Name, Thing


def thing(kind, code, *names):
    return Thing(kind, code, names[0], tuple(Name(name) for name in (*names, code)))


NAMES = Names.of(
    [
        thing(Kind.STATE, "CIV", "Côte d'Ivoire"),
        thing(Kind.STATE, "COD", "Congo"),
        thing(Kind.STATE, "COG", "Republic of the Congo", "Congo"),
        thing(Kind.STATE, "NLD", "Netherlands"),
        thing(Kind.OFFICE, "president", "President", "Presidency"),
        Thing(Kind.OFFICE, "committee", "Committee", (Name("Committee", Known.CODE),)),
        thing(Kind.WORKING_GROUP, "clearance", "Clearance", "Clearance and risk reduction"),
        thing(Kind.MEETING, "13MSP", "Thirteenth Meeting of States Parties"),
        thing(Kind.MEETING, "3RC", "Third Review Conference"),
        thing(Kind.ORGANIZATION, "ICRC", "Red Cross"),
    ]
)
HEADINGS = "office,state,from_end_of"
ROW = {"office": "clearance", "state": "CIV", "from_end_of": "13MSP"}


def read(text, name="mandates"):
    return read_table(name, text.encode() if isinstance(text, str) else text, NAMES)


def values(text, name="mandates"):
    """The values of the only row, which has no fault."""
    (row,) = read(text, name).rows
    assert row.faults == ()
    return row.values


def faults(text, name="mandates"):
    """Row, key and sentence of each cell that cannot be read."""
    return [(row.number, *fault) for row in read(text, name).rows for fault in row.faults]


def refusal(content, name="mandates"):
    with pytest.raises(UploadRefused) as refused:
        read(content, name)
    return str(refused.value)
