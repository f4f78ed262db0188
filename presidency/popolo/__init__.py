"""The register as Popolo: the words that programs about offices and their holders share."""

from presidency.popolo.document import popolo

__all__ = ["popolo"]
