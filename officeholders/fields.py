"""Fields for what the register holds that no stock field says."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.roughdate import RoughDate

DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


class RoughDateField(models.CharField):
    """A day, a month or a year, kept as text (``2026-02``); empty where nothing is known."""

    description = _("Day, month or year")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return RoughDate(value) if value else ""

    def to_python(self, value):
        if not value:
            return ""
        try:
            return RoughDate(value)
        except ValueError as error:
            raise ValidationError(
                _("Write a day as 2026-02-10, a month as 2026-02 or a year as 2026.")
            ) from error


class PersonalField(models.CharField):
    """The salted digest that stands for a personal value (DESIGN: personal values apart)."""

    description = _("Digest of a personal value")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 71)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)


def is_digest(text):
    return bool(DIGEST.fullmatch(text))
