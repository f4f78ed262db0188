"""Addresses in templates: about the moment, as known at the entry, that their page is about."""

from django import template

from officeholders import addresses
from officeholders.questions import Question

register = template.Library()


@register.simple_tag(takes_context=True)
def address(context, name, *args):
    """The address of a page that takes a moment."""
    return addresses.address(_question(context), name, *args)


@register.simple_tag(takes_context=True)
def address_as_known(context, name, *args):
    """The address of a page that takes an entry but no moment."""
    return addresses.address_as_known(_question(context), name, *args)


def _question(context):
    """What the page was asked; a refusal answers no question."""
    return context["asked"].question if "asked" in context else Question()
