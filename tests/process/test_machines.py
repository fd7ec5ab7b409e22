"""Machines made from each definition: whatever is attempted, in whatever order, the promises hold."""

import json
import re

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, ClassVar

import orjson
import pytest

from hypothesis import HealthCheck, currently_in_test_context, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from lsprocess import Actor, Case, Casebook, Event, Process, replay
from lsprocess.errors import InvalidInput, UnknownCase
from lsprocess.ids import check_id
from lsprocess.journal import MemoryJournal
from lsprocess.journal.codec import as_dict, decode, encode
from lsprocess.journal.jsons import plain_json
from lsprocess.process import ActionData, Correct
from lsprocess.processes import PROCESSES
from parcel import PARCEL
from reaching import Walker, ended
from strategies import BASE, World, actors, data, times, without_gaps, words_of


pytestmark = pytest.mark.no_cover  # as other properties: conftest.py says why

CASES = ("c-1", "c-2", "c-3")
ALL = (*PROCESSES.values(), PARCEL)
RESULTS = {"met", "unmet", "exempted", "not_asked", "applied", "refused", "not_available"}
LEVELS = {"statute", "practice", "local"}
BASES = {"consent", "statute", "party", "own_task"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?")
PLACE = re.compile(r"([a-z0-9.:-]{1,64})#[1-9][0-9]*")
DUTY = re.compile(r"([a-z_]+):([a-z0-9._:-]{1,64})")
SEEDS = st.integers(0, 2**32)


def strings(value: Any) -> Iterator[str]:
    """Give every string in a JSON value, the keys of objects too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


class Promises(RuleBasedStateMachine):
    """Several cases in one casebook, attempted by the rules, judged after every attempt."""

    process: ClassVar[Process]

    def __init__(self) -> None:
        """Begin with an empty journal."""
        super().__init__()
        known = PROCESSES.values() if self.process in ALL[:-1] else (self.process,)
        self.book = Casebook(MemoryJournal(), processes=known)
        self.codes = RESULTS | LEVELS | BASES | set().union(*map(words_of, known))
        self.now = BASE
        self.visits: Counter[str] = Counter()
        self.actors: list[Actor] = []
        self.reached: set[str] = set()
        resting = [r for one in known for each in one.guards.values() for r in each.rules]
        resting += [rule for one in known for duty in one.duties for rule in duty.rules]
        self.cites = {cite for rule in resting for cite in rule.cites()}
        self.cites |= {
            source
            for one in known
            for guard in one.guards.values()
            for edition in guard.editions
            for source in edition.sources
        }

    @initialize(seed=SEEDS)
    def open_one(self, seed: int) -> None:
        """Open the first case of the process."""
        self.open(self.process, CASES[0], Random(seed))

    @rule(case=st.sampled_from(CASES), seed=SEEDS)
    def open_another(self, case: str, seed: int) -> None:
        """Open a case, of any process of the casebook, perhaps where there is one."""
        random = Random(seed)
        self.open(random.choice((self.process, *self.book.processes.values())), case, random)

    @rule(case=st.sampled_from(CASES), seed=SEEDS, pace=times())
    def press_on(self, case: str, seed: int, pace: tuple[timedelta, ...]) -> None:
        """Do what is open, or what helps to open it, several times."""
        walker = Walker(self.book, CASES, Random(seed), self.visits, self.actors)
        found = self._found(case)
        for _ in range(6):
            if found is None or not found.process.table.get(found.state):
                return
            self.now += pace[0] + timedelta(minutes=1)
            attempt = walker.step(found, self.now)
            done = self._attempt(case, *attempt, self.now)
            if done is not None and done.applied:
                walker.learn(done.actor, self.book.case(case))
            found = self._found(case)

    @rule(case=st.sampled_from(CASES), draw=st.data(), pace=times())
    def try_anything(
        self, case: str, draw: st.DataObject, pace: tuple[timedelta, timedelta]
    ) -> None:
        """Attempt any action with any data, perhaps long after it happened."""
        found = self._found(case)
        if found is None:
            return
        self.now += pace[0]
        made = draw.draw(data(found.process, starts=False, cases=CASES))
        self._attempt(case, made, draw.draw(actors(found.process)), self.now - pace[1])

    @rule(case=st.sampled_from(CASES), seed=SEEDS)
    def take_back(self, case: str, seed: int) -> None:
        """Correct something that was recorded."""
        found = self._found(case)
        if found is None:
            return
        self.now += timedelta(minutes=1)
        made = Correct(event=Random(seed).randint(1, found.seq), reason="wrong_content")
        actor = World(found.process).actor(Random(seed).choice)
        self._attempt(case, made, actor, self.now)

    @rule(case=st.sampled_from(CASES), draw=st.data())
    def record_before_it_happened(self, case: str, draw: st.DataObject) -> None:
        """What is recorded before it happened is invalid, whatever it is."""
        found = self._found(case)
        if found is None:
            return
        made = draw.draw(data(found.process, starts=False, cases=CASES))
        actor = draw.draw(actors(found.process))
        later = self.now + timedelta(seconds=1)
        assert self._attempt(case, made, actor, later) is None

    def open(self, process: Process, case: str, random: Random) -> None:
        """Open a case of *process*, most likely so that it is applied."""
        made, actor = Walker(self.book, CASES, random).opening(process, case, self.now)
        before, position = self._found(case), self.book.journal.last_position()
        try:
            outcome = self.book.start(
                process, made, actor=actor, at=self.now, recorded_at=self.now, case=case
            )
        except InvalidInput:
            assert position == self.book.journal.last_position()
            return
        self._judge(before, outcome.event, outcome.case)

    def running(self) -> list[str]:
        """Give the cases that have not ended."""
        found = {name: self._found(name) for name in CASES}
        return [name for name, case in found.items() if case is not None and not ended(case)]

    def _found(self, case: str) -> Case | None:
        try:
            return self.book.case(case)
        except UnknownCase:
            return None

    def _attempt(self, case: str, made: ActionData, actor: Actor, at: datetime) -> Event | None:
        before = {name: self._found(name) for name in CASES}
        position = self.book.journal.last_position()
        try:
            listed = self.book.options(case, actor=actor, at=at, data=made)
        except InvalidInput:
            listed = None
        try:
            outcome = self.book.perform(case, made, actor=actor, at=at, recorded_at=self.now)
        except InvalidInput:
            assert before == {name: self._found(name) for name in CASES}
            assert position == self.book.journal.last_position()
            assert not listed or at > self.now
            return None
        done = outcome.event
        assert listed is not None
        if done.outcome == "not_available":
            assert () == listed
        else:
            assert [made.verb] == [option.action for option in listed]
            assert listed[0].verdicts == done.verdicts
            assert listed[0].open is done.applied
        self._judge(before[case], done, outcome.case)
        for name in CASES:
            if name != case and before[name] is not None:
                self._judge_other(before[name], done)
        return done

    def _judge(self, before: Case | None, done: Event, after: Case) -> None:
        assert after == replay(self.book.history(done.case))
        if done.applied:
            assert done.target == after.state
            assert () == done.unmet
        else:
            assert done.target is None
            assert bool(done.unmet) is (done.outcome == "refused")
            if before is not None:
                assert after == before._replace(seq=before.seq + 1)
        if after.state is not None:
            self.reached.add(after.state)
            if currently_in_test_context():
                event(f"{after.process.id}: {after.state}")
        self._judge_record(done)

    def _judge_other(self, before: Case | None, done: Event) -> None:
        assert before is not None
        after = self.book.case(before.id)
        history = self.book.history(before.id)
        left = history[before.seq :]
        assert all(echo.echo_of == f"{done.case}#{done.seq}" for echo in left)
        assert before.state == after.state
        assert replay(history) == after
        if not left:
            assert before == after
        for echo in left:
            self._judge_record(echo)

    def _judge_record(self, done: Event) -> None:
        body = encode(done)
        assert body == encode(decode(body, self.book.library))
        assert body == plain_json(as_dict(done))
        assert body == orjson.dumps(as_dict(done), option=orjson.OPT_UTC_Z)
        parts = json.loads(body)
        assert done.process.digest == parts["process"].pop("digest")
        for key in list(strings(parts)):
            assert key in parts or self._closed(key), key

    def _closed(self, text: str) -> bool:
        if text in self.codes or text in self.cites or MOMENT.fullmatch(text):
            return True
        if place := PLACE.fullmatch(text):
            return check_id(place[1]) == place[1]
        if duty := DUTY.fullmatch(text):
            subject = duty[2]
            return duty[1] in self.codes and (subject in self.codes or check_id(subject) == subject)
        return text in KEYS or check_id(text) == text

    def teardown(self) -> None:
        """Read everything back as another process would."""
        fresh = Casebook(self.book.journal, processes=self.book.processes.values())
        for name in self.book.cases():
            history = fresh.history(name)
            assert without_gaps(done.seq for done in history)
            assert history == self.book.history(name)
            if (case := self._found(name)) is not None:
                assert case == fresh.case(name) == replay(history)
        owed = {
            (name, item.id): item.deadline
            for name in CASES
            if self._found(name) is not None
            for item in self.book.agenda(name, at=self.now)
            if item.deadline is not None
        }
        due = self.book.journal.due(date.max)
        assert owed == {(item.case, item.deadline.duty): item.deadline for item in due}


KEYS = {
    *("guard", "level", "result", "sources", "params", "evidence", "basis", "overridden", "ref"),
    *("id", "role", "organisation", "kind", "act", "recipient", "case", "seq"),
    *("persons", "events", "count", "missing", "actions", "meeting", "school", "urgent", "what"),
    *("roles", "next_steps", "duty", "rule", "counted_from", "strict", "rolled", "policy"),
    *("policy_version", "code", "person", "ban", "ground", "last_day", "ends_by", "partners"),
    *("tasks", "parts"),
}
"""Keys of the record's inner objects, the parameters of guards among them."""


def machine_of(process: Process) -> type[Promises]:
    """Make the machine of one definition."""
    return type(f"{process.id}_machine", (Promises,), {"process": process})


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
def test_the_promises_hold_whatever_is_attempted(process: Process) -> None:
    """Replay, options, codec and closedness hold under any sequence of attempts in linked cases."""
    run_state_machine_as_test(
        machine_of(process),
        settings=settings(
            max_examples=20,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
def test_the_promises_hold_in_every_state(process: Process) -> None:
    """A walker that does what helps comes to every state, and the promises hold all the way."""
    wanted = {target for arc in process.arcs for target in arc.targets}
    visits: Counter[str] = Counter()
    reached: set[str] = set()
    for seed in range(80, 120):
        machine = machine_of(process)()
        machine.visits, machine.reached = visits, reached
        random = Random(seed)
        for case in CASES:
            machine.open(process, case, random)
        while (running := machine.running()) and machine.book.journal.last_position() < 400:
            machine.press_on(random.choice(running), random.randrange(2**32), (timedelta(0),))
            if wanted <= reached:
                machine.teardown()
                return
        machine.teardown()
    pytest.fail(f"never reached: {sorted(wanted - reached)}")
