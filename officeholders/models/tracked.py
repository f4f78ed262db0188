"""What every recorded table has in common: its guard and its history."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from officeholders.canonical import in_normal_form
from officeholders.opening import require_recording


class NothingIsDeleted(TypeError):
    """A row of the register was to be deleted; it is withdrawn instead."""


class TrackedQuerySet(models.QuerySet):
    """Writes are refused outside a recording; inside one the database notes every row."""

    def standing(self):
        """Rows that have not been withdrawn."""
        return self.filter(withdrawn=False)

    def update(self, **kwargs):
        require_recording(self.model)
        return super().update(**kwargs)

    def bulk_create(self, *args, **kwargs):
        require_recording(self.model)
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, *args, **kwargs):
        require_recording(self.model)
        return super().bulk_update(*args, **kwargs)

    def delete(self):
        self.model.refuse_deletion()
        require_recording(self.model)
        return super().delete()


class Image(models.Model):
    """The base of every history table: which entry wrote the row, and the bytes it hashed.

    ``image`` is null for a withdrawn row and for the rows of inner lists, which stand in
    the image of the row they belong to; ``key`` is the identity under which it was written.
    """

    entry = models.ForeignKey(
        "officeholders.Entry", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    image = models.TextField(null=True)  # noqa: DJ001
    key = models.TextField(default="")

    class Meta:
        abstract = True


class RecordedHistory(HistoricalRecords):
    """simple-history's tables, written by ``recording`` when it closes and by nothing else."""

    def __init__(self, **kwargs):
        kwargs["history_change_reason_field"] = models.TextField(null=True)
        kwargs["history_user_id_field"] = models.BigIntegerField(null=True)
        super().__init__(bases=(Image,), inherit=True, **kwargs)

    def finalize(self, sender, **kwargs):
        if not sender._meta.proxy:  # a proxy's rows are its model's rows
            super().finalize(sender, **kwargs)

    def fields_included(self, model):
        return list(model._meta.local_concrete_fields)

    def copy_fields(self, model):
        """Copies without index, default or duty: a column added later must not touch old images."""
        fields = super().copy_fields(model)
        for field in fields.values():
            field.null, field.db_index, field.default = True, False, models.NOT_PROVIDED
            field._unique = False
        return fields

    def get_meta_options(self, model):
        """simple-history builds its own Meta and drops the base class's: say the index here."""
        row = model._meta.pk.name
        name = model._meta.model_name
        return super().get_meta_options(model) | {
            "constraints": [
                models.UniqueConstraint(fields=[row, "entry"], name=f"one_image_of_a_{name}")
            ],
            "indexes": [
                models.Index(fields=["entry", row], name=f"{name[:22]}_entry"),
                *(
                    index(name=f"{name[:20]}_image_{place}")
                    for place, index in enumerate(getattr(model, "history_indexes", ()))
                ),
            ],
        }

    def post_save(self, instance, created, using=None, **kwargs):
        """Nothing: images are made when the recording closes."""

    def post_delete(self, instance, using=None, **kwargs):
        """Nothing: images are made when the recording closes."""

    def pre_delete(self, instance, **kwargs):
        """Nothing: images are made when the recording closes."""


class Tracked(models.Model):
    """A table whose every change is recorded."""

    objects = TrackedQuerySet.as_manager()
    history = RecordedHistory()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args, **kwargs):
        require_recording(type(self))
        self._write_in_normal_form()
        super().save(*args, **kwargs)

    def _write_in_normal_form(self):
        """So that a row says to the byte what its image says."""
        for field in self._meta.concrete_fields:
            value = getattr(self, field.attname)
            if isinstance(value, str | list) and value != in_normal_form(value):
                setattr(self, field.attname, in_normal_form(value))

    def delete(self, *args, **kwargs):
        self.refuse_deletion()
        require_recording(type(self))
        return super().delete(*args, **kwargs)

    @classmethod
    def refuse_deletion(cls):
        """Rows of inner lists may go: they belong to their row, whose image keeps them."""


class Listed(Tracked):
    """A row of one of the register file's lists (CONTRACT section 3)."""

    withdrawn = models.BooleanField(_("withdrawn"), default=False, editable=False)

    class Meta(Tracked.Meta):
        abstract = True

    @classmethod
    def refuse_deletion(cls):
        raise NothingIsDeleted(
            _("Nothing is deleted: withdraw the row that was recorded by mistake.")
        )


class Inner(Tracked):
    """A row of an inner list: it belongs to its row and keeps its row in it."""

    row = models.PositiveSmallIntegerField(_("row"), default=1, editable=False)

    class Meta(Tracked.Meta):
        abstract = True
        ordering = ["row", "pk"]
