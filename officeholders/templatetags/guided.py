"""The guided forms that apply to a row, on the row's own form."""

from django import template

from officeholders.admin.guided import offers_for

register = template.Library()


@register.simple_tag(takes_context=True)
def guided_offers(context, row):
    """The guided forms that apply to the row and that the reader may use; none for no row."""
    return offers_for(row, context["request"].user) if row else []
