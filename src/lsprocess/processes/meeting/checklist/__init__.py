"""The lists of a meeting, before, during and after it, for each of those who hold one."""

from datetime import datetime
from typing import Any, Final, cast, get_args

from lsprocess.process import ActionData, View
from lsprocess.processes.common.checklists import PHASES, Checklist
from lsprocess.processes.meeting.actions import Kind, Propose
from lsprocess.processes.meeting.checklist.afterwards import AFTER
from lsprocess.processes.meeting.checklist.before import BEFORE
from lsprocess.processes.meeting.checklist.during import DURING
from lsprocess.processes.meeting.checklist.family import CHILD, FAMILY
from lsprocess.processes.meeting.checklist.texts import TEXTS
from lsprocess.processes.meeting.kinds import kind_has_action
from lsprocess.processes.meeting.texts import TEXTS as MEETING


__all__ = ["CHECKLIST"]


def _has(view: View, record: type[ActionData]) -> bool:
    guards = (g for arc in view.case.process.arcs if arc.action is record for g in arc.guards)
    of_kind = (guard for guard in guards if guard.code == kind_has_action.code)
    return all(guard.finds(view).result != "unmet" for guard in of_kind)


def _blank(kind: str, _at: datetime) -> ActionData:
    return Propose(kind=cast("Kind", kind), initiator="blank", subject_ref="blank")


_KINDS: Final[tuple[Any, ...]] = get_args(Kind)

CHECKLIST: Final = Checklist(
    titles=dict(TEXTS.section("titles")),
    intro=dict(TEXTS.section("intro")),
    phases={phase: MEETING[f"phases.{phase}"] for phase in PHASES},
    plain=frozenset({"family", "child", "young_child"}),
    items=(*BEFORE, *DURING, *AFTER, *FAMILY, *CHILD),
    blank=_blank,
    kinds=("negotiation", *(kind for kind in _KINDS if kind != "negotiation")),
    has=_has,
)
