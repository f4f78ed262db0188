"""The register as Popolo in tests: read from rows, and held against Popolo's own schemas."""

import json
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from jsonschema import Draft3Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from presidency.popolo import popolo
from tests.builders import register
from tests.conftest import IS_REQUIRED

SCHEMAS = settings.BASE_DIR.parent / "shared" / "popolo"
LISTS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "events": "event",
}
ENTRY = SimpleNamespace(number=7, digest="0" * 64)
formats = FormatChecker()


@formats.checks("uri")
def is_an_address(text):
    told = urlsplit(text)
    return told.scheme in ("http", "https") and bool(told.netloc) and text.isascii()


def popolo_of(*rows):
    """The public register of these rows, which are in canonical order, as Popolo."""
    return popolo(register(*rows), ENTRY)


def one(told, name, identity):
    """The object of that id in a list of Popolo."""
    (found,) = [found for found in told[name] if found["id"] == identity]
    return found


def mandates_in(told):
    """The memberships that are mandates, in their order."""
    return [found for found in told["memberships"] if found["id"].startswith("mandate/")]


def schemas():
    """Popolo's own schemas by the class, each a validator that knows the others.

    Where they are not there the test is skipped, or in error where CI requires it.
    """
    if not SCHEMAS.is_dir() and not IS_REQUIRED:
        pytest.skip(f"Popolo's schemas are not at {SCHEMAS.parent.name}/{SCHEMAS.name}")
    told = {name: json.loads((SCHEMAS / f"{name}.json").read_text()) for name in LISTS.values()}
    registry = Registry().with_resources(
        (address, Resource(contents=schema, specification=DRAFT3))
        for schema in map(json.loads, (path.read_text() for path in SCHEMAS.glob("*.json")))
        for address in (schema["id"], schema["id"].rstrip("#"))
    )
    return {
        name: Draft3Validator(schema, registry=registry, format_checker=formats)
        for name, schema in told.items()
    }


def complaints(told, validators):
    """What Popolo's schemas say against it, each with its list and its id."""
    return [
        (name, found["id"], error.message)
        for name, schema in LISTS.items()
        for found in told[name]
        for error in validators[schema].iter_errors(found)
    ]
