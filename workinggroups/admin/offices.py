"""The choice of a Working Group: those that stand, in the order of decisions."""

from officeholders.models import Office


class OnlyWorkingGroups:
    """A form whose offices are those of Working Groups."""

    def offered(self, db_field):
        if db_field.related_model is not Office:
            return super().offered(db_field)
        groups = Office.objects.filter(working_group__withdrawn=False)
        return groups.order_by("order", "code")
