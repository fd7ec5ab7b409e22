"""
What agreements between services leave to two owners, or to none.

It is a report and no guard: agreements are made by different people at different times, and the
same task, known by its id, may come into two of them.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import attrs

from lsprocess.calendar import helsinki_day
from lsprocess.process import NOBODY, Case, View
from lsprocess.processes.common.codes import Service
from lsprocess.processes.common.told import AgreementTold
from lsprocess.reports import texts as w
from lsprocess.text import Lang, Text


@attrs.frozen(kw_only=True)
class Overlap:
    """
    A task with several owners.

    Attributes:
        task: Id of the task.
        owners: The agreements that say so, by the owner they name.
        words: What people call services.
    """

    task: str
    owners: Mapping[Service, tuple[str, ...]]
    words: Mapping[str, Text] = attrs.field(repr=False, eq=False)

    def text(self, lang: Lang) -> str:
        """Say who owns it by which agreements."""
        owners = tuple(
            w.OWNER.fill(lang, owner=self.words[owner].of(lang), cases=cases)
            for owner, cases in self.owners.items()
        )
        return w.OVERLAP.fill(lang, task=self.task, owners=owners)


@attrs.frozen(kw_only=True)
class Gap:
    """
    A task that some agreement has had, and nobody owns by one that is in force.

    Attributes:
        task: Id of the task.
        cases: Ids of the agreements that have had it.
    """

    task: str
    cases: tuple[str, ...]

    def text(self, lang: Lang) -> str:
        """Say where the task was."""
        return w.GAP.fill(lang, task=self.task, cases=self.cases)


@attrs.frozen(kw_only=True)
class AgreementReport:
    """
    Overlaps and gaps between the agreements in force on a day.

    Attributes:
        on: The day.
        in_force: Ids of the agreements that give tasks an owner then.
        overlaps: Tasks with several owners.
        gaps: Tasks with none.
        unread: Ids of cases that could not be read.
    """

    on: date
    in_force: tuple[str, ...]
    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]
    unread: tuple[str, ...] = ()

    def lines(self, lang: Lang) -> tuple[str, ...]:
        """Say it in sentences."""
        head = w.AGREEMENTS.fill(lang, on=self.on, count=len(self.in_force))
        overlaps = (overlap.text(lang) for overlap in self.overlaps)
        gaps = (gap.text(lang) for gap in self.gaps)
        return (head, *((*overlaps, *gaps) or (w.NO_GAPS.of(lang),)))

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give it as one JSON object."""
        return {
            "on": self.on,
            "in_force": list(self.in_force),
            "overlaps": [
                {"task": one.task, "owners": {k: list(v) for k, v in one.owners.items()}}
                for one in self.overlaps
            ],
            "gaps": [{"task": one.task, "cases": list(one.cases)} for one in self.gaps],
            "unread": list(self.unread),
            "lines": self.lines(lang),
        }


def agreement_report(cases: Iterable[Case], at: datetime) -> AgreementReport:
    """
    Compare the agreements among *cases* that are in force.

    Args:
        cases: Cases of any process; those that tell of no agreement are left out.
        at: When (aware).
    """
    owners: dict[str, dict[Service, list[str]]] = {}
    named: dict[str, list[str]] = {}
    words: dict[str, Text] = {}
    in_force: list[str] = []
    for case in cases:
        told = View(case, at, NOBODY).tells(AgreementTold)
        if told is None:
            continue
        words.update(case.process.codes)
        if told.owners:
            in_force.append(case.id)
        for task, owner in told.owners.items():
            owners.setdefault(task, {}).setdefault(owner, []).append(case.id)
        for task in told.tasks:
            named.setdefault(task, []).append(case.id)
    return AgreementReport(
        on=helsinki_day(at),
        in_force=tuple(in_force),
        overlaps=tuple(
            Overlap(task=task, owners={owner: tuple(of) for owner, of in by.items()}, words=words)
            for task, by in sorted(owners.items())
            if len(by) > 1
        ),
        gaps=tuple(
            Gap(task=task, cases=tuple(by))
            for task, by in sorted(named.items())
            if task not in owners
        ),
    )
