"""The description of the API as its page sets it out."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ccm_machinery.api.parameters import DAY
from ccm_machinery.api.words import A_DAY, A_ROUGH_DATE, LABEL
from officeholders.addresses import addressed, entry_asked, moment_asked

REF = "$ref"


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter of an address or a key of an object: what it is, and what is told of it."""

    name: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One address; ``example`` is the same about the moment asked, ``answer`` an object's name."""

    anchor: str
    path: str
    example: str
    summary: str
    words: str
    parameters: tuple[Row, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Told:
    """An object of the answers, with its keys."""

    name: str
    keys: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The whole description; ``common`` are the parameters that every address takes."""

    words: str
    common: tuple[Row, ...]
    operations: tuple[Operation, ...]
    objects: tuple[Told, ...]


def reference(told, question):
    """The description in OpenAPI, with examples about the moment that the question asks for."""
    paths = [(path, operation["get"]) for path, operation in told["paths"].items()]
    by_name = [{row["name"]: row for row in operation["parameters"]} for _path, operation in paths]
    shared = set.intersection(*map(set, by_name))
    kept = moment_asked(question) | entry_asked(question)
    return Reference(
        words=told["info"]["description"],
        common=tuple(_parameter(row) for name, row in by_name[0].items() if name in shared),
        operations=tuple(_operation(*of_path, shared, kept) for of_path in paths),
        objects=tuple(
            Told(name, tuple(_key(key, words) for key, words in schema["properties"].items()))
            for name, schema in told["components"]["schemas"].items()
        ),
    )


def _operation(path, operation, shared, kept):
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    rows = operation["parameters"]
    return Operation(
        anchor=operation["operationId"],
        path=path,
        example=addressed(path, kept),
        summary=operation["summary"],
        words=operation["description"],
        parameters=tuple(_parameter(row) for row in rows if row["name"] not in shared),
        answer=_name(answer),
    )


def _parameter(row):
    name = row["name"] if row["in"] == "query" else f"{row['name']}:"
    return Row(name, kind_in_words(row["schema"]), row["description"])


def _key(key, schema):
    return Row(key, kind_in_words(schema), schema.get("description", ""))


def _name(schema):
    return schema[REF].rpartition("/")[2]


def kind_in_words(schema):
    """What may stand under a key: ``text or null``, ``list of Seat``, ``whole number from 1``."""
    if REF in schema:
        return _name(schema)
    if "anyOf" in schema:
        return _(" or ").join(kind_in_words(one) for one in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        values = schema.get("enum", [schema.get("const")])
        return ", ".join(json.dumps(value).strip('"') for value in values)
    return _of_type(schema)


def _of_type(schema):
    kinds = {
        "array": lambda: _("list of %(kind)s") % {"kind": kind_in_words(schema["items"])},
        "boolean": lambda: _("true or false"),
        "integer": lambda: _number(schema),
        "null": lambda: _("null"),
        "string": lambda: _text(schema.get("pattern", "")),
    }
    return kinds[schema["type"]]()


def _number(schema):
    if "maximum" in schema:
        bounds = {"least": schema["minimum"], "most": schema["maximum"]}
        return _("whole number from %(least)s to %(most)s") % bounds
    return _("whole number")


def _text(pattern):
    kinds = {
        LABEL: _("label of a meeting"),
        A_DAY: _("day"),
        DAY["pattern"]: _("day"),
        A_ROUGH_DATE: _("day, month or year"),
    }
    return kinds.get(pattern, _("text"))
