"""Walks through cases, and every attempt of a walk made again by the kernel alone."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import attrs

from fresh import CLOCK
from lsprocess import Case, Casebook, Event, Process
from lsprocess.errors import InvalidInput, UnknownCase
from lsprocess.journal import MemoryJournal
from lsprocess.journal.codec import decode
from lsprocess.process import Attempt, Command, Correct, attempt, new_case, whole
from lsprocess.process.duty_cache import Owed
from lsprocess.process.left_out import NothingKept
from lsprocess.processes import PROCESSES
from parcel import PARCEL
from reaching import Walker
from strategies import BASE, World
from wandering import Wanderer


CASES = ("c-1", "c-2", "c-3")
ALL = (*PROCESSES.values(), PARCEL)
BACK = 0.2
"""How often something is taken back."""
ANYTHING = 0.15
"""How often something is attempted whether or not it helps."""
PACE = tuple(timedelta(hours=hours) for hours in (1, 1, 1, 30, 24 * 20, 24 * 1500))
"""How much time passes between two attempts; with the longest ones children grow up."""
LATE = tuple(timedelta(hours=hours) for hours in (0, 0, 0, 2, 48))


def walked(process: Process, seed: int, steps: int = 12) -> Casebook:
    """Walk through three cases, one of *process* at least, always the same way for one seed."""
    random, known = Random(seed), ALL[:-1] if process is not PARCEL else (PARCEL,)
    numbers = count(1)
    book = Casebook(
        MemoryJournal(), processes=known, ids=lambda: f"e-{next(numbers)}", clock=lambda: CLOCK
    )
    walker, now = Walker(book, CASES, random), BASE
    for case, one in zip(CASES, (process, random.choice(known), random.choice(known)), strict=True):
        data, actor = walker.opening(one, case, now)
        with suppress(InvalidInput):  # it may name as the meeting before it what is none
            book.start(one, data, actor=actor, at=now, recorded_at=now, case=case)
    opened = [name for name in CASES if is_open(book, name)]
    for _ in range(steps if opened else 0):
        now += random.choice(PACE)
        case = book.case(random.choice(opened))
        data, actor = walker.step(case, now)
        if random.random() < BACK:
            data = Correct(event=random.randint(1, case.seq), reason="wrong_content")
        elif random.random() < ANYTHING:
            world = World(case.process, CASES)
            data = world.data(random.choice(world.records(starts=False)), random.choice)
        at = now - random.choice(LATE)
        try:
            done = book.perform(case.id, data, actor=actor, at=at, recorded_at=now)
        except InvalidInput:
            continue
        if done.applied:
            walker.learn(actor, done.case)
    return book


def wandered(seed: int, steps: int = 20) -> Casebook:
    """Walk through a referral and a meeting of one child; somewhere on the way the child grows up."""
    walk = Wanderer(Random(seed))
    walk.begin()
    grown = walk.random.randrange(steps)
    for number in range(steps):
        if number == grown:
            walk.now += timedelta(days=365 * 10)
        walk.step()
    return walk.book


def is_open(book: Casebook, name: str) -> bool:
    """Say whether a case was opened under a name."""
    try:
        return book.case(name).state is not None
    except UnknownCase:
        return False


def told(book: Casebook) -> Iterator[Event]:
    """Give every event of a book in the order of recording."""
    for stored in book.journal.since(0):
        yield decode(stored.body, book.library)


def walks(process: Process, seed: int) -> Casebook:
    """Give a walk through linked cases, or one by a walker."""
    if process is PARCEL or seed % 2:
        return walked(process, seed)
    return wandered(seed)


@attrs.define
class Again:
    """
    Cases and their histories, kept by hand.

    Attributes:
        cases: The cases.
        histories: Every event of each.
        owed: What attempts gave as owed, by case; the latest comes last.
        linked: The cases that the last attempt could see.
    """

    cases: dict[str, Case] = attrs.field(factory=dict)
    histories: dict[str, tuple[Event, ...]] = attrs.field(factory=dict)
    owed: dict[str, list[Owed]] = attrs.field(factory=dict)
    linked: Mapping[str, Case] = attrs.field(factory=dict)

    def before(self, event: Event) -> Case:
        """Give the case in which *event* was attempted."""
        found = self.cases.get(event.case)
        if found is None or found.state is None:
            return new_case(event.process, event.case, seq=found.seq if found else 0)
        return found

    def make(
        self, event: Event, ids: Callable[[], str], owed: Mapping[str, Owed] | None = None
    ) -> Attempt:
        """Attempt again what *event* tells, on the cases that it saw, where it tells enough."""
        if isinstance(event.data, NothingKept):
            self.linked = {}
            case = self.before(event)._replace(seq=event.seq)
            return Attempt((event._replace(id=ids()),), (case,))
        made = Command(
            data=event.data,
            actor=event.actor,
            at=event.at,
            recorded_at=event.recorded_at,
            key=event.key,
        )
        self.linked = {name: self.cases[name] for name, _ in event.linked}
        beyond = {
            other: self.cases[other]
            for one in self.linked.values()
            if one.state is not None
            for other in one.process.linked(whole(one))
            if other in self.cases
        }
        more: dict[str, Any] = {} if owed is None else {"owed": owed}
        return attempt(
            self.before(event),
            made,
            ids,
            linked=self.linked,
            beyond=beyond,
            histories=self.histories if type(event.data) is Correct else {},
            **more,
        )

    def keep(self, made: Attempt) -> None:
        """Keep what came of an attempt."""
        for event, case in zip(made.events, made.cases, strict=True):
            self.cases[case.id] = case
            self.histories[case.id] = (*self.histories.get(case.id, ()), event)
        for name, owed in made.owed.items():
            self.owed.setdefault(name, []).append(owed)

    def latest(self) -> datetime:
        """Give the time of the last recording."""
        return max(events[-1].recorded_at for events in self.histories.values())
