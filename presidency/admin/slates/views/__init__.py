"""The pages of slates, each at its address; importing them adds them to the admin."""

from presidency.admin.slates.views import acting, drafting, listing, recording

__all__ = ["acting", "drafting", "listing", "recording"]
