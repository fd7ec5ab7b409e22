"""The list for receiving a notification by phone: what to ask and tell, and what follows."""

from datetime import datetime
from typing import Final, cast, get_args

from lsprocess.calendar import helsinki_day
from lsprocess.process import ActionData, Duty
from lsprocess.processes.common.checklists import PHASES, CheckItem, Checklist, Form, Phase
from lsprocess.processes.common.openings import Child
from lsprocess.processes.referral import actions as a
from lsprocess.processes.referral.call.texts import TEXTS
from lsprocess.processes.referral.duties import (
    acknowledge_receipt,
    assess_urgency,
    contact_notifier,
    report_offence,
    tell_family_of_notification,
)


__all__ = ["CALL"]

HOLDER: Final = "intake_worker"


def _item(
    phase: Phase,
    key: str,
    *fields: str,
    form: Form = "tick",
    records: tuple[type[ActionData], ...] = (),
    duties: tuple[Duty, ...] = (),
    rules: tuple[str, ...] = (),
) -> CheckItem:
    return CheckItem(
        key=key,
        text=TEXTS[f"items.{key}"],
        phase=phase,
        holders=frozenset({HOLDER}),
        form=form,
        records=(a.Open, *records) if fields else records,
        fields=fields,
        duties=duties,
        rules=rules,
    )


def _blank(kind: str, at: datetime) -> ActionData:
    return a.Open(
        kind=cast("a.Kind", kind),
        child=Child(id="blank"),
        received_on=helsinki_day(at),
        joint_discussion_requested=False,
        grounds_ref="blank",
    )


ITEMS: Final = (
    _item("before", "received", "received_on", form="line"),
    _item(
        "before",
        "kind",
        "kind",
        form="line",
        rules=("NOT-01b", "NOT-01a", "NOT-01", "NOT-02", "NOT-08"),
    ),
    _item("before", "notifier", "notifier", form="line", rules=("NOT-13",)),
    _item("before", "category", "notifier", form="line"),
    _item("before", "anonymous", "notifier", rules=("NOT-09",)),
    _item("before", "contact", "contact_requested", duties=(contact_notifier,)),
    _item("during", "child", "child", form="line", rules=("NOT-12",)),
    _item("during", "whereabouts", form="line"),
    _item("during", "reason", "grounds_ref", form="line", rules=("NOT-12",)),
    _item("during", "observed", form="line", rules=("NOT-13",)),
    _item("during", "at_hand", rules=("NOT-13",)),
    _item("during", "all_children", form="line", rules=("NOT-13",)),
    _item("during", "tried", form="line", rules=("NOT-13",)),
    _item("during", "others", form="line", rules=("NOT-13",)),
    _item("during", "family_knows", form="line", rules=("NOT-12", "NOT-13")),
    _item("during", "expects", form="line", rules=("NOT-13",)),
    _item("during", "joint", "joint_discussion_requested", rules=("NOT-15",)),
    _item("during", "tell_how", records=(a.AcknowledgeNotifier,), rules=("FBK-03",)),
    _item("during", "tell_nothing", form="paragraph", rules=("FBK-01a", "FBK-01")),
    _item("during", "tell_anew", rules=("FBK-03",)),
    _item("during", "tell_family_told", rules=("NOT-09",)),
    _item("during", "tell_no_mail", rules=("NOT-14",)),
    _item("after", "urgent", records=(a.Screen,), duties=(assess_urgency,)),
    _item(
        "after",
        "offence",
        records=(a.SuspectOffence, a.ReportToPolice),
        duties=(report_offence,),
    ),
    _item("after", "acknowledged", records=(a.AcknowledgeNotifier,), duties=(acknowledge_receipt,)),
    _item("after", "ask_more", records=(a.ClarifyWithNotifier,), duties=(contact_notifier,)),
    _item("after", "family_told", duties=(tell_family_of_notification,)),
    _item("after", "invite", rules=("FBK-04",)),
)

CALL: Final = Checklist(
    titles=dict(TEXTS.section("titles")),
    intro=dict(TEXTS.section("intro")),
    phases={phase: TEXTS[f"phases.{phase}"] for phase in PHASES},
    items=ITEMS,
    blank=_blank,
    kinds=get_args(a.Kind),
)
