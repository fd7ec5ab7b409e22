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
from lsprocess.law.after_care import RULES_OF_GROUNDS
from lsprocess.law.catalogue import as_rule
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


TABLES: Final[Mapping[What, Mapping[str, tuple[str, ...]]]] = {
    "value": {
        "right_to_after_care": (
            *RULES_OF_GROUNDS.values(),
            "AFT-04",
            "AFT-08",
            "DL-15",
            "DL-16",
        )
    },
    "view": {
        "notifier_view": ("FBK-01", "FBK-02", "FBK-03", "FBK-05", "FBK-06"),
        "notifier_identity": ("NOT-09", "NOT-10"),
    },
    "report": {
        "use_log": ("DAT-04", "DAT-05", "DAT-08", "DL-18"),
        "disclosure_log": ("DAT-04", "DAT-06", "DAT-06a", "DAT-08", "DL-18"),
        "log_report": ("DAT-07", "DL-17", "DAT-16", "DAT-16a", "DAT-17", "DAT-17a"),
        "time_limit_report": ("ASM-15", "DL-20"),
    },
}
"""Ids of the rules of what no definition names: after-care's right, views, logs, reports."""


def _guards(process: Process) -> Iterator[tuple[Rule, Use]]:
    for guard in process.every_guard.values():
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
    for role_class in CLASSES.values():
        for rule in role_class.rules:
            yield rule, Use("view", role_class.code)


def _others() -> Iterator[tuple[Rule, Use]]:
    for value in (AFTER_CARE_AGE, CHILDREN_PER_WORKER, NOTIFICATION_REGISTER):
        for step in value.steps:
            yield step.rule, Use("value", value.id)
    for what, table in TABLES.items():
        for code, ids in table.items():
            for rule_id in ids:
                yield as_rule(rule_id), Use(what, code)


def _uses() -> Mapping[str, tuple[Use, ...]]:
    by_rule: dict[str, list[Use]] = {rule_id: [] for rule_id in RULES}
    for process in PROCESSES.values():
        for rule, use in (*_guards(process), *_duties(process)):
            by_rule[rule.id].append(use)
    for rule, use in (*_information(), *_others()):
        by_rule[rule.id].append(use)
    return MappingProxyType(
        {rule_id: tuple(dict.fromkeys(uses)) for rule_id, uses in by_rule.items()}
    )


USES: Final = _uses()
"""What rests on each rule of the catalogue; an empty tuple where nothing does."""
