"""The public register file, which says of itself from which entry it is."""

import json

from django.utils.translation import gettext as _


def register_json(contents, stamp):
    """The register file as ``dumpregister`` writes it, with one line more: its ``about``.

    Whoever loads it, loads just that: what a file says about itself is read and not kept.
    """
    told = json.loads(contents.register)
    words = _("The public register of office holders of the Convention on Cluster Munitions")
    about = "; ".join([words, *(f"{name}: {value}" for name, value in stamp.pairs)])
    file = {"format": told.pop("format"), "about": about, **told}
    return (json.dumps(file, ensure_ascii=False, indent=1) + "\n").encode()
