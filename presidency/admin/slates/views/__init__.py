"""The pages of slates, each at its address; importing them adds them to the admin."""

from presidency.admin.slates.views import acting, drafting, listing, pasting, proposing, recording

__all__ = ["acting", "drafting", "listing", "pasting", "proposing", "recording"]
