"""Words of a page as a paper has them."""

import re
from html import unescape

from django.utils.safestring import SafeData

MARK = re.compile("<[^>]*>")


def plain(words):
    """The words without the marks that a page gives to days, labels and links."""
    return unescape(MARK.sub("", words)) if isinstance(words, SafeData) else str(words)
