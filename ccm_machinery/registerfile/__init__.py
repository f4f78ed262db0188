"""The register file: the whole register as one JSON object (CONTRACT section 3)."""

from ccm_machinery.registerfile.dumping import UnknownEntry, dump, register_text
from ccm_machinery.registerfile.loading import Loaded, load
from ccm_machinery.registerfile.refused import LoadRefused

__all__ = ["LoadRefused", "Loaded", "UnknownEntry", "dump", "load", "register_text"]
