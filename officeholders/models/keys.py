"""Foreign keys to what the register names by itself: a position, a code, a symbol.

The row then carries the value that the Convention uses, which the database can compare and
history keeps.
"""

from django.db import models


def _key(model, to_field, verbose_name, **options):
    options.setdefault("related_name", "+")
    return models.ForeignKey(
        f"officeholders.{model}",
        on_delete=models.PROTECT,
        to_field=to_field,
        verbose_name=verbose_name,
        **options,
    )


def meeting_key(verbose_name, **options):
    """A meeting, by its position in the sequence."""
    return _key("Meeting", "position", verbose_name, **options)


def optional_meeting_key(verbose_name, **options):
    return meeting_key(verbose_name, null=True, blank=True, **options)


def office_key(verbose_name, **options):
    return _key("Office", "code", verbose_name, **options)


def group_key(verbose_name, **options):
    """A Working Group, by the code of the office it is one with."""
    return office_key(verbose_name, limit_choices_to={"kind": "coordination"}, **options)


def state_key(verbose_name, **options):
    return _key("State", "code", verbose_name, **options)


def organization_key(verbose_name, **options):
    return _key("Organization", "code", verbose_name, **options)


def document_key(verbose_name, **options):
    return _key("Document", "symbol", verbose_name, **options)
