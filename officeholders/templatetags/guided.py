"""The guided forms that apply to a row, on the row's own form."""

from django import template

from officeholders.admin.guided import offers_for

register = template.Library()


@register.simple_tag(takes_context=True)
def guided_offers(context, row):
    """The guided forms that apply to the row and that the reader may use.

    None for no row, and none beside what was typed and refused: the row is then not as recorded,
    and to go elsewhere would lose it.
    """
    request = context["request"]
    return offers_for(row, request.user) if row and request.method == "GET" else []
