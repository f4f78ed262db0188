"""The kinds of values in the answers of the API, as its description tells them."""

from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field

LABEL = "^[1-9][0-9]*(MSP|RC)$"
A_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
A_ROUGH_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
A_DIGEST = "^[0-9a-f]{64}$"

Label = Annotated[str, Field(pattern=LABEL)]
Day = Annotated[str, Field(pattern=A_DAY)]
RoughDate = Annotated[str, Field(pattern=A_ROUGH_DATE)]
Digest = Annotated[str, Field(pattern=A_DIGEST)]
Count = Annotated[int, Field(ge=0)]
Number = Annotated[int, Field(ge=1)]


def told(text, **more):
    """A key that is always there, and what is told of it."""
    return Field(description=text, **more)


class Words(Schema):
    """An object whose every key is always there, and no other."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=lambda schema: _plainly(schema))


def _plainly(schema: dict[str, Any]):
    """Without the titles that only repeat the keys."""
    for words in schema.get("properties", {}).values():
        words.pop("title", None)
