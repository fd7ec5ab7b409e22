"""Two processes may have a duty of the same code: its name and its limits are each one's own."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import click
import pytest

from lsprocess import Casebook, Process
from lsprocess.cli.duties import duty_name
from lsprocess.errors import DefinitionError
from lsprocess.journal import open_journal
from lsprocess.law import rule
from lsprocess.law.limit import Limit
from lsprocess.process import Duty, Reported
from lsprocess.reports import time_limit_report
from parcel import CLERK, NOON, PARCEL, Bundle, Receive, WriteLabel, hours, named, parts, unlabelled


DUTY = rule("DL-25")


def crate_duty(code: str) -> Duty:
    """Owe a label within five business days."""
    limit = Limit(rule=DUTY, unit="business_days", amount=5)
    name = named("label of the crate")
    return Duty(code=code, name=name, rules=(DUTY,), find=unlabelled, limits=(limit,))


CRATE = Process(
    **{**parts(), "id": "crate", "duties": (crate_duty("label"), crate_duty("start_assessment"))}
)
PLAIN = Receive(kind="plain", owner="p-9")
LATE = NOON + timedelta(days=30)
DAYS = {"p-1": date(2026, 3, 4), "k-1": date(2026, 3, 9)}
"""The last day of each label: two and five business days from a Monday."""


@pytest.fixture(name="book", params=["memory", "sqlite"])
def _book(request: Any, tmp_path: Path) -> Iterator[Casebook]:
    """Open a parcel and a crate that are bundled, in memory and in a file."""
    url = "memory:" if request.param == "memory" else f"sqlite:///{tmp_path}/cases.db"
    with Casebook(open_journal(url), processes=(PARCEL, CRATE), clock=lambda: LATE) as book:
        for process, case in ((PARCEL, "p-1"), (CRATE, "k-1")):
            book.start(process, PLAIN, case=case, actor=CLERK, at=NOON).or_raise()
        book.perform("p-1", Bundle(parcel="k-1"), actor=CLERK, at=hours(1)).or_raise()
        yield book


def test_each_case_owes_by_the_limit_of_its_own_process(book: Casebook) -> None:
    """Agenda and index say the same day, also between cases that are linked."""
    for case, day in DAYS.items():
        (item,) = [one for one in book.agenda(case) if one.duty.code == "label"]
        assert item.deadline is not None
        assert (day, book.case(case).process.id) == (
            item.deadline.strict,
            "parcel" if item.duty is PARCEL.duties[1] else "crate",
        )
    due = [one for one in book.due_items(LATE) if one.code == "label"]
    assert DAYS == {one.case: one.deadline.strict for one in due}


def test_limits_are_asked_by_process_and_code(book: Casebook) -> None:
    """What the index gives of one process's duty is of no other."""
    for process, case in (("parcel", "p-1"), ("crate", "k-1")):
        (one,) = book.journal.limits(process, "label", NOON.date(), NOON.date())
        assert (process, case, DAYS[case]) == (one.process, one.case, one.deadline.strict)


def test_what_one_settles_the_other_still_owes(book: Casebook) -> None:
    """A label on the parcel is none on the crate."""
    book.perform("p-1", WriteLabel(label="doc-1"), actor=CLERK, at=hours(2)).or_raise()
    assert ["k-1"] == [one.case for one in book.due_items(LATE) if one.code == "label"]
    assert [] == [one.id for one in book.agenda("p-1")]
    assert ["label", "start_assessment"] == [one.id for one in book.agenda("k-1")]


def test_each_is_late_by_its_own_limit(book: Casebook) -> None:
    """Between the two last days only the shorter limit has passed."""
    between = NOON + timedelta(days=4)
    assert ["p-1"] == [one.case for one in book.due_items(between)]


def test_the_time_limit_report_counts_assessments_of_referrals_alone(book: Casebook) -> None:
    """A duty of the same code in another process is no overdue assessment, unless it says so."""
    report = book.time_limit_report(date(2026, 1, 1), date(2026, 3, 31))
    assert {0} == {row.counts["overdue_to_start"] for row in report.rows}
    counted = {"started": Reported(duty="label", by="write_label")}
    own = attrs.evolve(PARCEL, reported=counted)
    period = date(2026, 1, 1), date(2026, 12, 31)
    said = time_limit_report(book.journal, (own,), *period)
    assert 1 in {row.counts["overdue_to_start"] for row in said.rows}
    astray = {"started": Reported(duty="no_such", by="write_label")}
    with pytest.raises(DefinitionError, match="must name a duty and an action of the process"):
        attrs.evolve(PARCEL, reported=astray)


def test_a_duty_is_called_what_its_own_process_calls_it() -> None:
    """The first definition that has the code does not name another's duty."""
    named_ones = ("parcel:PARCEL", "test_same_code:CRATE")
    with click.Context(click.Command("agenda"), obj=named_ones):
        assert "label" == duty_name("parcel", "label", "en")
        assert "label of the crate" == duty_name("crate", "label", "en")
        assert "label" == duty_name(None, "label", "en")
