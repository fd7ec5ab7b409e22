"""How an item of a meeting's lists is written down."""

from collections.abc import Callable

from lsprocess.process import ActionData, Duty, Guard, View
from lsprocess.processes.common.checklists import CheckItem, Form, Phase
from lsprocess.processes.meeting.checklist.texts import TEXTS
from lsprocess.processes.meeting.checklist.ticks import Tick


def item(  # noqa: PLR0913 - one argument for each part of an item
    phase: Phase,
    key: str,
    holders: str,
    *records: type[ActionData],
    guards: tuple[Guard, ...] = (),
    duties: tuple[Duty, ...] = (),
    rules: tuple[str, ...] = (),
    done: Tick | None = None,
    concerns: Callable[[View], bool] | None = None,
    form: Form = "tick",
    said: str | None = None,
) -> CheckItem:
    """Make an item; its text stands under its key, or under what is *said*."""
    return CheckItem(
        key=key,
        text=TEXTS[f"items.{said or key}"],
        phase=phase,
        holders=frozenset(holders.split()),
        form=form,
        records=records,
        guards=guards,
        duties=duties,
        rules=rules,
        done=done,
        concerns=concerns,
    )
