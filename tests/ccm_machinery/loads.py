"""Loading in tests: register files made of builders' rows."""

import json

import pytest
from django.db import transaction

from ccm_machinery.registerfile import LoadRefused, dump, load
from officeholders.stored import stored_rows
from tests.builders import group, mandate, meetings, register, state

GROUND = (
    *meetings("2011-09-16", "2012-09-14", "2013-09-13", None),
    state("AUT", party_from="2010-08-01"),
    state("FRA", party_from="2010-08-01"),
    state("LAO", party_from="2010-08-01"),
    group("clearance", seats=2),
)
FRANCE = mandate("clearance", "FRA", "1MSP", "3MSP")
AUSTRIA = mandate("clearance", "AUT", "1MSP", "2MSP")


def take(*rows, **options):
    """Loads a register file of these rows; what it did."""
    return load(json.dumps(register(*rows)), **{"reason": "A test"} | options)


def refusals(*rows, **options):
    """The faults for which the register file of these rows is refused, as they are printed."""
    with pytest.raises(LoadRefused) as refused:
        take(*rows, **options)
    return [str(fault) for fault in refused.value.faults]


def dumped(**options):
    """The register as its own file, read again; the private one unless asked otherwise."""
    return json.loads(dump(**{"private": True} | options))


def loaded_and_dumped(content):
    """The private dump of an empty register that has loaded this file; it is empty again."""
    with transaction.atomic():
        load(content, reason="A test")
        text = dump(private=True)
        transaction.set_rollback(True)
    return text


def stored(name):
    """The rows of a list as they stand, withdrawn ones too."""
    return list(stored_rows(name))


def told(steps):
    """Which rows were written, in words."""
    return [" ".join(filter(None, step.row.identity)) for step in steps]
