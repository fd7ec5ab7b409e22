"""Nothing is recorded later than the clock, through whichever door it comes, and nothing locks."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Final

import pytest

from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.processes import referral
from lsprocess.views import Viewer
from strategies import World


NOON: Final = datetime(2026, 3, 6, 12, tzinfo=UTC)
CLOCK: Final = NOON + timedelta(hours=1)
GRACE: Final = timedelta(minutes=5)
MISTYPED: Final = (CLOCK + GRACE + timedelta(microseconds=1), NOON.replace(year=2062))
WORKER: Final = Actor(id="w-1", role="social_worker")
OPENING: Final = referral.Open(
    kind="notification",
    child=referral.Child(id="c-1"),
    received_on=date(2026, 3, 6),
    joint_discussion_requested=False,
    grounds_ref="doc-1",
)


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Give a casebook whose clock stands still, with a case in it."""
    book = Casebook(MemoryJournal(), clock=lambda: CLOCK)
    book.start(referral, OPENING, actor=WORKER, at=NOON, case="r-1").or_raise()
    return book


def kept(book: Casebook) -> tuple[Any, ...]:
    """Give all that a casebook holds."""
    return book.journal.last_position(), *(book.history(case) for case in book.cases())


@pytest.mark.parametrize("late", MISTYPED, ids=datetime.isoformat)
def test_no_action_is_recorded_later_than_the_clock(book: Casebook, late: datetime) -> None:
    """Whatever it is, said as recorded then or as happened then."""
    before, random = kept(book), Random(3)
    world = World(referral.PROCESS, ("r-1",))
    for record in world.records(starts=False):
        data = world.data(record, random.choice)
        for told in ({"at": late}, {"at": late, "recorded_at": late}):
            with pytest.raises(InvalidInput):
                book.perform("r-1", data, actor=WORKER, **told)
    for told in ({"at": late}, {"at": NOON, "recorded_at": late}):
        with pytest.raises(InvalidInput):
            book.start(referral, OPENING, actor=WORKER, case="r-2", **told)
    assert before == kept(book)


@pytest.mark.parametrize("late", MISTYPED, ids=datetime.isoformat)
def test_no_watch_and_no_look_is_recorded_later_than_the_clock(
    book: Casebook, late: datetime
) -> None:
    """A watch of another day leaves nothing; a look is kept with the time at which it was looked."""
    before = kept(book)
    with suppress(InvalidInput):
        assert [] == list(book.watch(actor=WORKER, at=late))
    assert before == kept(book)
    viewer = Viewer(actor=WORKER, work_task="named_social_worker", purpose="assessment")
    with suppress(InvalidInput):
        book.see("r-1", viewer, at=late)
    assert all(event.recorded_at <= CLOCK + GRACE for event in book.history("r-1"))
    assert all(event.at <= CLOCK + GRACE for event in book.history("r-1"))


def test_after_all_that_the_case_goes_on_at_its_own_time(book: Casebook) -> None:
    """A mistyped year has locked nothing: urgent help begins within the hour."""
    late = MISTYPED[-1]
    for data in (referral.Screen(urgent=True), referral.Screen(urgent=False)):
        with pytest.raises(InvalidInput):
            book.perform("r-1", data, actor=WORKER, at=late, recorded_at=late)
    for data in (
        referral.Screen(urgent=True),
        referral.BeginUrgently(measure="emergency_placement"),
    ):
        assert book.perform("r-1", data, actor=WORKER, at=NOON + timedelta(minutes=5)).applied
