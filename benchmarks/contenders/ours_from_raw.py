"""lsprocess from raw data: every field is checked and the typed command made in the timed part."""

from benchmarks.contenders import ours
from benchmarks.work import Attempt


class Contender(ours.Contender):
    """The pure kernel, with the checks that stand at the door of an importing system."""

    name = "lsprocess, typed command included"

    def ready(self, attempt: Attempt) -> Attempt:
        """Take the attempt as it is."""
        return attempt

    def attempt(self, case: ours._Case, attempt: Attempt) -> bytes:
        """Make the command, then do as the kernel alone does."""
        return super().attempt(case, ours.command_of(attempt))
