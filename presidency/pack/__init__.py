"""The pack for a meeting: all that is carried to it, in one archive (CONTRACT section 5)."""

from presidency.pack.assembling import Pack, papers
from presidency.pack.making import make_pack

__all__ = ["Pack", "make_pack", "papers"]
