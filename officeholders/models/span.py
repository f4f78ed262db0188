"""Rows that run from the end of one meeting until the end of another."""

from django.db.models import Q

from officeholders.models.tracked import TrackedQuerySet


class SpanQuerySet(TrackedQuerySet):
    """Rows that run from the end of one meeting until the end of another."""

    def spanning(self, position):
        """Those whose span holds ``position``: begun at or before it, to end after it."""
        return self.filter(
            Q(until_end_of__gt=position) | Q(until_end_of__isnull=True), from_end_of__lte=position
        )
