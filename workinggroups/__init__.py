"""The Working Groups, their Coordinators, workplans and ad hoc Analysis Groups."""
