"""States."""

from officeholders.pages import MomentPage


class States(MomentPage):
    """Who has served."""

    template = "presidency/states.html"
    here = "states"


class OneState(MomentPage):
    """The record of one State."""

    template = "presidency/state.html"
    here = "states"
