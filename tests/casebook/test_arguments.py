"""A casebook's door: each argument of each method is checked, and named when it will not do."""

import inspect

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from lsprocess import Actor, Casebook, Process
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import ActionData
from lsprocess.processes import meeting, referral
from lsprocess.views import Viewer


SECRET = "010190-123a"  # noqa: S105 - the shape of an identity, of nobody
NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
NAIVE = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - the point of the test
DAY = date(2026, 3, 2)
WORKER = Actor(id="w-1", role="social_worker")
OPEN = referral.Open(
    kind="notification",
    child=referral.Child(id="p-1"),
    received_on=DAY,
    joint_discussion_requested=False,
    grounds_ref="doc-1",
    notifier=referral.Notifier(id="n-1", category="education", anonymous=False),
)
SCREEN = referral.Screen(urgent=False)


class Bare(ActionData):
    """Data of no action."""


class Shadow(Actor):
    """An actor that says more than an actor does."""


SHADOW = Shadow(id="w-1", role="social_worker")
IDS = (5, b"p-1", [], WORKER, SECRET, f"r-{SECRET}", "R 1")
TIMES = ("2026-03-02T10:00:00+02:00", NAIVE, DAY, 5)
DAYS = ("2026-03-02", NOON, 20260302)
NUMBERS = ("1", 1.0, True, [])
WRONG: dict[str, tuple[Any, ...]] = {
    "process": (None, "referral", Process, MemoryJournal(), OPEN),
    "case": IDS,
    "consent": (None, *IDS),
    "client": (None, *IDS),
    "asked_by": IDS,
    "notifier": IDS,
    "key": IDS,
    "data": (referral.Screen, "screen", {}, ActionData(), Bare(), WORKER),
    "actor": (None, "w-1", Actor, {"id": "w-1"}, SCREEN, SHADOW),
    "viewer": (None, "w-1", WORKER, Viewer),
    "at": TIMES,
    "recorded_at": TIMES,
    "asked_on": DAYS,
    "first": DAYS,
    "last": (None, *DAYS),
    "special_reason": (5, SECRET, []),
    "within": (None, *NUMBERS),
    "small": (None, *NUMBERS),
    "position": (None, *NUMBERS),
    "expected_seq": NUMBERS,
    "mask": (None, "yes", 1),
}

RIGHT: dict[str, Any] = {
    "process": referral,
    "case": "r-1",
    "consent": "c-1",
    "client": "p-1",
    "data": SCREEN,
    "actor": WORKER,
    "viewer": Viewer(actor=WORKER, work_task="named_social_worker", purpose="assessment"),
    "at": NOON,
    "first": DAY,
    "last": DAY,
    "logger": None,
}

UNASKED = {"close": "takes nothing", "cases": "takes nothing", "open": "takes a URL"}
METHODS = sorted(
    name
    for name, _ in inspect.getmembers(Casebook, callable)
    if not name.startswith("_") and name not in UNASKED
)


def parameters(method: str) -> list[str]:
    """Name what a method is asked with, without whatever tells its trail."""
    found = inspect.signature(getattr(Casebook, method)).parameters
    return [name for name in found if name not in {"self", "logger"}]


def wrong() -> Iterator[Any]:
    """Give every method with every parameter and each value that it may not have."""
    for method in METHODS:
        for name in parameters(method):
            for place, value in enumerate(WRONG[name]):
                yield pytest.param(method, name, value, id=f"{method}-{name}-{place}")


@pytest.fixture(name="book", scope="module")
def _book() -> Casebook:
    book = Casebook(MemoryJournal(), clock=lambda: NOON)
    book.start(referral, OPEN, actor=WORKER, at=NOON, case="r-1")
    return book


@pytest.mark.parametrize(("method", "name", "value"), [*wrong()])
def test_a_wrong_argument_is_named_and_nothing_is_recorded(
    book: Casebook, method: str, name: str, value: Any
) -> None:
    """The error says which argument it is, and never what it held."""
    asked = {one: RIGHT[one] for one in parameters(method) if one in RIGHT}
    if method == "start":
        asked |= {"data": OPEN, "case": "r-2"}
    if method == "follow":
        asked["logger"] = None
    with pytest.raises(InvalidInput) as caught:
        getattr(book, method)(**(asked | {name: value}))
    assert f"'{name}' must " in str(caught.value)
    assert SECRET not in str(caught.value)
    assert ["r-1"] == list(book.cases())
    assert 1 == len(book.history("r-1"))


def test_data_of_another_process_are_no_action_of_the_case(book: Casebook) -> None:
    """A record that another process knows is told from one that this one does."""
    other = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-1")
    with pytest.raises(InvalidInput, match="'action' must be one of referral's, got something"):
        book.options("r-1", actor=WORKER, at=NOON, data=other)
    with pytest.raises(InvalidInput, match="'action' must be one of referral's, got something"):
        book.perform("r-1", other, actor=WORKER, at=NOON)


def test_a_watch_in_a_role_that_the_process_does_not_know_records_nothing(book: Casebook) -> None:
    """Whoever watches is somebody whom the process knows, as whoever acts is."""
    later = datetime(2027, 3, 2, tzinfo=UTC)
    watching = Casebook(book.journal, clock=lambda: later)
    with pytest.raises(InvalidInput, match="'role' of the actor must be one of"):
        list(watching.watch(actor=Actor(id="w-1", role="nobody"), at=later))
    assert 1 == len(book.history("r-1"))
