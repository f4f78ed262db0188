"""Personal values, kept apart so that they can be erased and the chain still verifies."""

import hashlib
import secrets
import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.opening import require_recording


class PersonalValueQuerySet(models.QuerySet):
    def keep(self, text):
        """Keeps ``text`` and returns the digest that stands for it everywhere else."""
        (digest,) = self.keep_all([text])
        return digest

    def keep_all(self, texts):
        """Keeps each of these texts, by a salt of its own; returns their digests in order."""
        require_recording(self.model)
        values = self.bulk_create([self.model.of(text) for text in texts])
        return [value.digest for value in values]

    def by_digest(self, digests):
        """What is kept under each of these digests; an erased value is not in the answer."""
        found = self.filter(digest__in=[digest for digest in digests if digest])
        return dict(found.values_list("digest", "value"))


class PersonalValue(models.Model):
    """One name, title or address of a person, with the salt of its digest.

    Tracked rows, history, images and entries hold only the digest. Erasing deletes this row.
    """

    digest = models.CharField(max_length=71, primary_key=True)
    salt = models.BinaryField(max_length=32)
    value = models.TextField()

    objects = PersonalValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal value")
        verbose_name_plural = _("personal values")

    def __str__(self):
        return self.digest

    @classmethod
    def of(cls, text):
        """The text with a new salt and their digest, not kept yet."""
        salt, value = secrets.token_bytes(32), unicodedata.normalize("NFC", text)
        return cls(digest=digest_of(salt, value), salt=salt, value=value)


def digest_of(salt, text):
    """``sha256:`` and the SHA-256 of the salt followed by the text in UTF-8, in hex."""
    return "sha256:" + hashlib.sha256(bytes(salt) + text.encode()).hexdigest()
