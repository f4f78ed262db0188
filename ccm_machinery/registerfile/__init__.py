"""The register file: the whole register as one JSON object (CONTRACT section 3)."""

from ccm_machinery.registerfile.dumping import UnknownEntry, dump, register_lists, register_text
from ccm_machinery.registerfile.loading import Judged, Loaded, judge, load, load_contents
from ccm_machinery.registerfile.refused import LoadRefused

__all__ = [
    "Judged",
    "LoadRefused",
    "Loaded",
    "UnknownEntry",
    "dump",
    "judge",
    "load",
    "load_contents",
    "register_lists",
    "register_text",
]
