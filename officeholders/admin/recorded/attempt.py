"""One request to a form: what is known of it while it is answered."""

from dataclasses import dataclass, field

from officeholders.admin.recorded.refusal import Refusal


@dataclass
class Attempt:
    """What one request to a form is about.

    ``version`` is the newest entry that touched the row, ``is_stale`` whether the form was
    opened before it; ``revives`` whether a withdrawn row is to be recorded again.
    """

    version: int = 0
    is_stale: bool = False
    revives: bool = False
    is_saved: bool = False
    row: object = None
    refusal: Refusal | None = None
    warnings: list = field(default_factory=list)

    @property
    def may_write_withdrawn(self):
        """Whether a withdrawn row may be written: to revive it, or to show what was typed."""
        return self.revives or self.is_stale or self.conflict is not None

    @property
    def conflict(self):
        """Both versions, where somebody else changed the row meanwhile; else None."""
        return self.refusal and self.refusal.conflict

    def begin_again(self, refusal):
        """The same request once more, to show what was typed and why it was refused."""
        self.is_saved, self.row, self.refusal = False, None, refusal


def attempt_of(request):
    """The attempt of this request, which begins when first asked for."""
    if not hasattr(request, "attempt"):
        request.attempt = Attempt()
    return request.attempt
