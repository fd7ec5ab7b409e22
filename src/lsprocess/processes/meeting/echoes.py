"""What meetings leave in other meetings; nobody performs these actions."""

from datetime import date

from lsprocess.process import ActionData, Count, Document, Id, action, record


@record
class AgreedAction:
    """
    An agreed action on its way to another meeting.

    Attributes:
        action: Its id.
        agreed_in: Id of the meeting in which it was agreed on; it keeps it wherever it goes.
        what_ref: The document that says what is done.
        due: By when.
        owner: Id of who does it.
    """

    action: Id
    agreed_in: Id
    what_ref: Document
    due: date
    owner: Id | None = None


@action(holds="meetings")
class InheritActions(ActionData):
    """
    What another meeting's ``reconvene_early`` or ``carry_over_action`` leaves in this one.

    Attributes:
        case: Id of the other meeting.
        event: Sequence number there.
        actions: The agreed actions that go on here.
    """

    case: Id
    event: Count
    actions: tuple[AgreedAction, ...]


@action(holds="meetings")
class FollowUp(ActionData):
    """
    What the proposal of a meeting that follows this one leaves here after a worsening.

    Attributes:
        case: Id of the meeting that follows.
        event: Sequence number there.
    """

    case: Id
    event: Count
