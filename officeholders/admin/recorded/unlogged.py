"""The entries are the register's log: Django's own is never written."""


class Unlogged:
    """An admin page that writes nothing to Django's log and deletes nothing."""

    actions = None

    def log_addition(self, request, obj, message):
        """Nothing: the entry tells it."""

    def log_change(self, request, obj, message):
        """Nothing: the entry tells it."""

    def log_deletions(self, request, queryset):
        """Nothing: nothing is deleted."""

    def has_delete_permission(self, request, obj=None):
        return False
