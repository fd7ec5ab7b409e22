"""Showing cases: to whom what may be shown, and each look recorded."""

from datetime import datetime

from lsprocess.casebook.arguments import argument
from lsprocess.casebook.desk import Desk
from lsprocess.casebook.readings import Readings
from lsprocess.process import Id
from lsprocess.views import NotifierView, Projection, Viewer, notifier_view


class Looking(Readings):
    """The showing half of `Casebook`."""

    _desk: Desk

    def see(self, case: str, viewer: Viewer, *, at: datetime | None = None) -> Projection:
        """
        Show a case to somebody, as far as they may see it, and record that they looked.

        A look that shows nothing is recorded too, as refused.

        Args:
            case: Id of the case.
            viewer: Who looks.
            at: When (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id.
            InvalidInput: When something is malformed; nothing is recorded then.
            SequenceConflict: When other writers came first ten times; look again.
        """
        viewer = argument("viewer", Viewer, viewer)

        def see() -> Projection:
            recorded_at = self._clock()
            when = recorded_at if at is None else at
            return self._desk.see(self.case(case), viewer, when, recorded_at=recorded_at)

        return self._desk.anew(see)

    def notifier_view(
        self, case: str, *, notifier: str | None = None, at: datetime | None = None
    ) -> NotifierView:
        """
        Give what a notifier may be told of a referral; nothing is recorded.

        Telling is an act of its own: record it with `acknowledge_notifier`.

        Args:
            case: Id of the referral.
            notifier: Id of the notifier; needed when several have notified.
            at: When it would be told (aware); the clock's time when left out.

        Raises:
            UnknownCase: When no case was opened under that id.
            InvalidInput: When the case is no referral, or has no such notifier by then.
        """
        notifier = argument("notifier", Id | None, notifier)
        moment = self._clock() if at is None else at
        with self._lock:
            found = self.case(case)
            linked = self._reader.linked(found).told
            history = self.history(case)
        return notifier_view(found, history, notifier=notifier, at=moment, linked=linked)
