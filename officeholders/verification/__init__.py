"""Does the register agree with its log? What no database can refuse is found here."""

from officeholders.verification.entries import entry_findings
from officeholders.verification.finding import Finding
from officeholders.verification.guard import guard_findings
from officeholders.verification.images import image_findings
from officeholders.verification.log import Log
from officeholders.verification.moment import one_moment
from officeholders.verification.rows import row_findings
from officeholders.verification.unreadable import unreadable_findings

__all__ = ["Finding", "verify"]


def verify(head=""):
    """Every disagreement, the first in the log's order first; none where all is whole.

    Recomputes the chain, every image from the history it stands with, and compares every row
    with its newest image. A cut tail shows only against a ``head``, a digest kept elsewhere.
    """
    with one_moment():
        try:
            found = _log_findings(head)
        except Exception:
            found = list(unreadable_findings())
            if not found:
                raise
        return [*found, *guard_findings()]


def _log_findings(head):
    log = Log.read()
    return [*entry_findings(log, head), *image_findings(log), *row_findings(log)]
