"""
From every rule to what rests on it, and back: guards, duties, statutory bases, dated values.

An auditor asks which rule decided; a lawyer, what a changed rule touches.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal

import attrs

from lsprocess.basis.grounds import GROUNDS
from lsprocess.basis.rules import CATALOGUED
from lsprocess.law import RULES, Rule
from lsprocess.law.child_welfare_act import AFT_04, AFT_08, ASM_15, DL_15, DL_16
from lsprocess.law.client_data_act import (
    DAT_04,
    DAT_05,
    DAT_06,
    DAT_07,
    DAT_08,
    DAT_16,
    DAT_17,
    DL_17,
    DL_18,
    FBK_01,
)
from lsprocess.law.design import FBK_06
from lsprocess.law.guidance import DL_20, FBK_02, FBK_03, NOT_09
from lsprocess.law.openness_act import NOT_10
from lsprocess.law.seeds import FBK_05
from lsprocess.law.values import AFTER_CARE_AGE, CHILDREN_PER_WORKER, NOTIFICATION_REGISTER
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.views import CLASSES


What = Literal["guard", "duty", "limit", "ground", "value", "view", "report"]


@attrs.frozen(order=True)
class Use:
    """
    Something that rests on a rule.

    Attributes:
        what: ``guard``, ``duty``, ``limit`` (a duty's time limit), ``ground`` (a statutory basis
            of information), ``value`` (a dated value), ``view`` (what somebody may see) or
            ``report`` (a log or a report).
        code: Its code.
        process: Id of its process; None for what processes share.
        actions: Actions that the guard stands on.
    """

    what: What
    code: str
    process: str | None = None
    actions: tuple[str, ...] = ()


TABLES: Final[Mapping[What, Mapping[str, tuple[Rule, ...]]]] = {
    "value": {"after_care_ends": (AFT_04, AFT_08, DL_15, DL_16)},
    "view": {
        "notifier_view": (FBK_01, FBK_02, FBK_03, FBK_05, FBK_06),
        "notifier_identity": (NOT_09, NOT_10),
    },
    "report": {
        "use_log": (DAT_04, DAT_05, DAT_08, DL_18),
        "disclosure_log": (DAT_04, DAT_06, DAT_08, DL_18),
        "log_report": (DAT_07, DL_17, DAT_16, DAT_17),
        "time_limit_report": (ASM_15, DL_20),
    },
}
"""Rules of what no definition names: the end of after-care, views, logs and reports."""


def _guards(process: Process) -> Iterator[tuple[Rule, Use]]:
    for guard in process.guards.values():
        on = dict.fromkeys(arc.action.verb for arc in process.arcs if guard in arc.guards)
        for rule in guard.rules:
            yield rule, Use("guard", guard.code, process.id, tuple(on))


def _duties(process: Process) -> Iterator[tuple[Rule, Use]]:
    for duty in process.duties:
        limits = tuple(limit.rule for limit in duty.limits)
        for rule in duty.rules:
            what: What = "limit" if rule in limits else "duty"
            yield rule, Use(what, duty.code, process.id)
        for rule in dict.fromkeys(rule for limit in duty.limits for rule in limit.counting):
            yield rule, Use("limit", duty.code, process.id)


def _information() -> Iterator[tuple[Rule, Use]]:
    for ground in GROUNDS.values():
        for rule in ground.rules:
            yield rule, Use("ground", ground.code)
    for rule in CATALOGUED:
        yield rule, Use("ground", "basis_of")
    for seen in CLASSES.values():
        for rule in seen.rules:
            yield rule, Use("view", seen.code)


def _others() -> Iterator[tuple[Rule, Use]]:
    for value in (AFTER_CARE_AGE, CHILDREN_PER_WORKER, NOTIFICATION_REGISTER):
        for step in value.steps:
            yield step.rule, Use("value", value.id)
    for what, table in TABLES.items():
        for code, rules in table.items():
            for rule in rules:
                yield rule, Use(what, code)


def _uses() -> Mapping[str, tuple[Use, ...]]:
    found: dict[str, list[Use]] = {rule_id: [] for rule_id in RULES}
    for process in PROCESSES.values():
        for rule, use in (*_guards(process), *_duties(process)):
            found[rule.id].append(use)
    for rule, use in (*_information(), *_others()):
        found[rule.id].append(use)
    return MappingProxyType(
        {rule_id: tuple(dict.fromkeys(uses)) for rule_id, uses in found.items()}
    )


USES: Final = _uses()
"""What rests on each rule of the catalogue; an empty tuple where nothing does."""
