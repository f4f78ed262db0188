"""Slates in the admin: pages of their own, on which a meeting is prepared and recorded."""

from presidency.admin.slates import views

__all__ = ["views"]
