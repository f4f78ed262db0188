"""What a verification finds."""

from dataclasses import dataclass

from officeholders.words import listed_models


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the register and what does not agree there."""

    place: str
    sentence: str

    def __str__(self):
        return f"{self.place}: {self.sentence}"


def place_of(model, pk, key=""):
    """A row's place: its list and its key, else its table and its primary key."""
    is_listed = key and model in listed_models().values()
    return f"{model.register.name} {key}" if is_listed else f"{model._meta.db_table} {pk}"
