"""Emergency placements: each keeps a clock of its own, until it is ended."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.process import CheckDeadlines, Deadline
from lsprocess.processes import referral


ON_CALL = Actor(id="w-40", role="duty_social_worker")
WATCH = Actor(id="night-watch", role="intake_worker")
FIRST = date(2026, 3, 6)
PLACED = referral.BeginUrgently(measure="emergency_placement")
CONTINUED = referral.ContinuePlacement(decision_ref="doc-5")
APPLIED = referral.ApplyForCareOrder(application_ref="doc-6")
ENDED = referral.EndPlacement(ground="need_ended")


def noon(day: date) -> datetime:
    """Give midday UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def after(days: int) -> date:
    """Give a day after the first placement."""
    return FIRST + timedelta(days=days)


@pytest.fixture(name="book")
def _book() -> Casebook:
    book = fresh_book()
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2014, 5, 1)),
        received_on=FIRST,
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, opening, actor=ON_CALL, at=noon(FIRST), case="r-1")
    done(book, 0, referral.Screen(urgent=True), PLACED)
    return book


def done(book: Casebook, days: int, *steps: Any) -> None:
    """Do something a number of days after the first placement, known from then on."""
    for step in steps:
        outcome = book.perform("r-1", step, actor=ON_CALL, at=noon(after(days)))
        assert outcome.applied, outcome.explain("en")


def clocks(book: Casebook) -> dict[str, date | None]:
    """Give each placement's last day, by the day on which it began; None for one without."""
    return {
        item.subject or "": item.deadline and item.deadline.strict
        for item in book.agenda("r-1", at=noon(FIRST))
        if item.duty.code == "emergency_placement_limit"
    }


def passed(book: Casebook, days: int) -> list[str]:
    """Give the placements that a watch finds past their time."""
    list(book.watch(at=noon(after(days)), actor=WATCH))
    found = [e for e in book.history("r-1") if isinstance(e.data, CheckDeadlines)]
    limits: list[Deadline] = [limit for event in found for limit in event.breached]
    return [one.duty for one in limits if one.duty.startswith("emergency_placement_limit")]


def test_a_placement_lasts_thirty_days_its_first_one_counted(book: Casebook) -> None:
    """The clock is told by the day of the placement."""
    assert {"2026-03-06": after(29)} == clocks(book)


def test_another_measure_leaves_the_clock_alone(book: Casebook) -> None:
    """Neither support in open care nor the end of the relationship touches it."""
    done(book, 5, referral.BeginUrgently(measure="open_care_support"))
    done(book, 6, referral.EndRelationship(ground="need_ended"))
    assert {"2026-03-06": after(29)} == clocks(book)


def test_a_second_placement_has_a_clock_of_its_own(book: Casebook) -> None:
    """The first one keeps its own."""
    done(book, 10, PLACED)
    assert {"2026-03-06": after(29), "2026-03-16": after(39)} == clocks(book)


def test_a_continuation_adds_thirty_days_once(book: Casebook) -> None:
    """A second one adds nothing."""
    done(book, 20, CONTINUED)
    assert {"2026-03-06": after(59)} == clocks(book)
    done(book, 25, CONTINUED)
    assert {"2026-03-06": after(59)} == clocks(book)


def test_a_continuation_of_one_placement_is_none_of_a_later_one(book: Casebook) -> None:
    """What was decided before a placement continues another."""
    done(book, 20, CONTINUED)
    done(book, 40, PLACED)
    assert {"2026-03-06": after(59), "2026-04-15": after(69)} == clocks(book)


def test_while_an_application_is_pending_the_placement_has_no_limit(book: Casebook) -> None:
    """It is owed without a day: no watch finds it passed, and it can still be ended."""
    done(book, 20, APPLIED)
    assert {"2026-03-06": None} == clocks(book)
    assert [] == passed(book, 100)
    running = [one.deadline.duty for one in book.due_items(noon(after(100)))]
    assert "start_assessment" in running
    assert "emergency_placement_limit:2026-03-06" not in running
    done(book, 120, ENDED)
    assert {} == clocks(book)


def test_a_placement_begun_after_the_application_has_its_own_limit(book: Casebook) -> None:
    """An application lets those go on that it found."""
    done(book, 20, APPLIED)
    done(book, 30, PLACED)
    assert {"2026-03-06": None, "2026-04-05": after(59)} == clocks(book)


def test_an_application_taken_back_as_wrong_brings_the_limit_back(book: Casebook) -> None:
    """The case is then what it was without it."""
    done(book, 20, APPLIED)
    wrong = book.history("r-1")[-1].seq
    done(book, 21, referral.Correct(event=wrong, reason="wrong_case"))
    assert {"2026-03-06": after(29)} == clocks(book)
    assert ["emergency_placement_limit:2026-03-06"] == passed(book, 31)


def test_an_end_ends_every_placement_begun_before_it(book: Casebook) -> None:
    """Those begun later go on."""
    done(book, 10, PLACED)
    done(book, 15, ENDED)
    assert {} == clocks(book)
    done(book, 20, PLACED)
    assert {"2026-03-26": after(49)} == clocks(book)


def test_a_late_end_erases_no_later_clock(book: Casebook) -> None:
    """It ends what was begun by then, however late it is entered."""
    done(book, 10, PLACED)
    late = {"at": noon(after(5)), "recorded_at": noon(after(12))}
    assert book.perform("r-1", ENDED, actor=ON_CALL, **late).applied
    assert {"2026-03-16": after(39)} == clocks(book)


def test_a_placement_past_its_time_is_found_once(book: Casebook) -> None:
    """Overdue is told, and stops nothing: it can still be continued or ended."""
    assert ["emergency_placement_limit:2026-03-06"] == passed(book, 31)
    done(book, 32, CONTINUED, ENDED)


def test_the_old_county_owes_nothing_after_a_transfer(book: Casebook) -> None:
    """The new county goes on with what is owed."""
    done(book, 10, ENDED, referral.Transfer(documents=(), to_county="county-11"))
    assert [] == [item.id for item in book.agenda("r-1", at=noon(after(10)))]
