"""What a referral tells the rooms that serve its notifiers, and the cases linked with it."""

from datetime import date

from lsprocess.process import View
from lsprocess.processes.common.checklists import Checklist
from lsprocess.processes.common.told import BirthTold, NotifiersTold, UrgencyTold
from lsprocess.processes.referral import actions as a


def told_of_notifiers(view: View) -> NotifiersTold:
    """Give who has notified, on which days, and how they are told."""
    days: dict[str, set[date]] = {}
    for fact in view.facts(*a.NOTIFICATIONS):
        if fact.data.notifier is not None:
            days.setdefault(fact.data.notifier.id, set()).add(fact.data.received_on)
    return NotifiersTold(
        received_on={notifier: tuple(sorted(dates)) for notifier, dates in days.items()},
        telling=a.AcknowledgeNotifier,
    )


def told_of_birth(view: View) -> BirthTold:
    """Give whether the birth of the child of an anticipatory notification is still awaited."""
    anticipated = view.start.kind == "anticipatory_notification"
    return BirthTold(awaited=anticipated and not view.facts(a.RecordBirth))


def told_of_urgency(view: View) -> UrgencyTold:
    """Give when it was assessed whether the need of child welfare is urgent."""
    return UrgencyTold(assessed=view.facts(a.Screen))


def list_of_call(_view: View) -> Checklist:
    """Give the list for a notification by phone; read when it is first asked for."""
    from lsprocess.processes.referral.call import CALL

    return CALL
