"""Attempting: a command in a case, and everything that comes of it.  All of it is pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from lsprocess.process.case import Case, Command, Deadline, Event
from lsprocess.process.correction import Correct
from lsprocess.process.decide import checked, decide
from lsprocess.process.definition import Action, Arc
from lsprocess.process.duties import breached, known_limits
from lsprocess.process.duty_cache import NOTHING_KNOWN, Owed, Owing, owed_in
from lsprocess.process.evolve import evolve, fold, moved, told
from lsprocess.process.fields import ActionData
from lsprocess.process.left_out import without
from lsprocess.process.links import NOTHING_LOST, Links, Lost
from lsprocess.process.view import NO_HISTORIES, NO_LINKS, View


class Change(NamedTuple):
    """
    What a case owes otherwise since an attempt, in it or in a linked case.

    Attributes:
        case: The case before the attempt.
        deadlines: Time limits that began, or whose clock moved.
        settled: Duties that it owes no more, or without the day that they had.
    """

    case: Case
    deadlines: tuple[Deadline, ...]
    settled: tuple[str, ...]


class Attempt(NamedTuple):
    """
    What comes of one attempt.

    Attributes:
        events: The event that it leaves in its own case, then those that it leaves in others.
        cases: The cases after these events, in the same order.
        changes: What these cases, and the linked ones, owe otherwise.
        owed: What these cases, and the linked ones, owe now, by case: for the next attempt, which
            then need not find it again.
    """

    events: tuple[Event, ...]
    cases: tuple[Case, ...]
    changes: tuple[Change, ...] = ()
    owed: Mapping[str, Owed] = NOTHING_KNOWN


def attempt(
    case: Case,
    command: Command,
    ids: Callable[[], str],
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    beyond: Mapping[str, Case] = NO_LINKS,
    lost: Lost = NOTHING_LOST,
    histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES,
    owed: Mapping[str, Owed] = NOTHING_KNOWN,
) -> Attempt:
    """
    Attempt *command* in *case*.

    Args:
        case: The case as its events have left it.
        command: The attempt.
        ids: Gives an id for each event that is left.
        linked: The linked cases, and those that the data name, by id.
        beyond: The cases that the linked ones are linked with, by id.
        lost: Cases of these that cannot be read.  No duty counts what they hold; an attempt goes
            through where no guard looks at them.
        histories: For ``correct`` alone: every event so far of the case, of the linked cases, and
            of the cases that their events have seen, by case.
        owed: What earlier attempts have given as ``owed``, by case; whatever has changed since is
            found anew.

    Raises:
        InvalidInput: When the command is malformed for this case; nothing comes of it then.
        CaseUnreadable: When a guard looks at a case that cannot be read; nothing comes of it then.
    """
    process, state, data = case.process, case.state, command.data
    action = checked(case, command)
    arc = process.table[state].get(data.verb)
    urgent = arc is not None and arc.urgent
    links = Links(linked, lost) if lost else linked
    said = command.said
    view = View(case, command.at, command.actor, data, links, histories, urgent)
    asked = view if said is None else attrs.evolve(view, data=said)
    outcome, verdicts = decide(action, arc, asked, data)
    applied = outcome == "applied"
    event = Event(
        id=ids(),
        case=case.id,
        seq=case.seq + 1,
        process=process,
        data=data,
        outcome=outcome,
        source=state,
        target=_target(arc, view, data) if applied and arc is not None else None,
        actor=command.actor,
        at=command.at,
        recorded_at=command.recorded_at,
        profile=view.profile,
        calendar=view.calendar,
        verdicts=verdicts,
        linked=tuple([(other.id, other.seq) for other in linked.values()]) if linked else (),
        key=command.key,
    )
    if not applied:
        kept = without(event, process.leaves_out(view))
        return Attempt((kept,), (case._replace(seq=event.seq),))
    if not (linked or action.echoes or process.duties):
        return Attempt((event,), (_after(case, event, histories),))
    steps = [(case, event), *_echoes(action, view, event, ids)]
    return _attempted(steps, {**beyond, **linked, case.id: case}, linked, histories, owed)


def _target(arc: Arc, view: View, data: ActionData) -> str | None:
    if type(data) is Correct:
        return fold(event for event in view.history if event.seq != data.event).state
    return view.case.state if arc.stays else arc.target(data, view.at)


def _after(case: Case, event: Event, histories: Mapping[str, tuple[Event, ...]]) -> Case:
    if type(event.data) is Correct:
        return evolve(case, event, histories.get(case.id, ()))
    return moved(case, event)


def _echoes(
    action: Action, view: View, event: Event, ids: Callable[[], str]
) -> Iterator[tuple[Case, Event]]:
    for name, data in () if action.echoes is None else action.echoes(view):
        linked_case = view.linked[name]
        inside = view.into(linked_case)
        echo = Event(
            id=ids(),
            case=linked_case.id,
            seq=linked_case.seq + 1,
            process=linked_case.process,
            data=data,
            outcome="applied",
            source=linked_case.state,
            target=linked_case.state,
            actor=event.actor,
            at=event.at,
            recorded_at=event.recorded_at,
            profile=inside.profile,
            calendar=inside.calendar,
            echo_of=f"{event.case}#{event.seq}",
        )
        yield linked_case, echo


def recorded(
    left: Sequence[tuple[Case, Event]],
    *,
    linked: Mapping[str, Case] = NO_LINKS,
    beyond: Mapping[str, Case] = NO_LINKS,
    histories: Mapping[str, tuple[Event, ...]] = NO_HISTORIES,
    owed: Mapping[str, Owed] = NOTHING_KNOWN,
) -> Attempt:
    """
    Give what came of an attempt that was made: what its events are known to have left.

    Args:
        left: Each event that it left, with its case before it; the attempt's own case first.
        linked: The linked cases as the attempt saw them, by id.
        beyond: The cases that the linked ones were linked with, by id.
        histories: For ``correct`` alone: every event of its case before it, by case.
        owed: As for `attempt`.

    Raises:
        InvalidInput: When an event does not follow on its case.
    """
    events = tuple([event for _, event in left])
    nexts = [evolve(was, event, histories.get(was.id, ())) for was, event in left]
    (was, event), *_ = left
    if not event.applied:
        return Attempt(events, tuple(nexts))
    owing = _owing(left, nexts, {**beyond, **linked, was.id: was}, linked, owed)
    return Attempt(events, tuple(nexts), owing.changes, owing.has)


class _Owing(NamedTuple):
    """What the cases around an attempt owed before it, and what they owe after it."""

    cases: tuple[Case, ...]
    had: Mapping[str, Owed]
    has: Mapping[str, Owed]

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(
            [
                Change(
                    was,
                    _begun(self.had[was.id].owing, self.has[was.id].owing),
                    _left_off(self.had[was.id].owing, self.has[was.id].owing),
                )
                for was in self.cases
                if self.had[was.id].owing != self.has[was.id].owing
            ]
        )


def _owing(
    steps: Sequence[tuple[Case, Event]],
    nexts: Sequence[Case],
    before: Mapping[str, Case],
    linked: Mapping[str, Case],
    owed: Mapping[str, Owed],
) -> _Owing:
    after = {**before, **{case.id: case for case in nexts}}
    touched = {was.id: (was, now) for (was, _), now in zip(steps, nexts, strict=True)}
    touched |= {o.id: (o, o) for o in linked.values() if o.state is not None} | touched
    had = {was.id: owed_in(was, before, owed.get(was.id)) for was, _ in touched.values()}
    has = {now.id: owed_in(now, after, had.get(now.id)) for _, now in touched.values()}
    return _Owing(tuple([was for was, _ in touched.values()]), had, has)


def _attempted(
    steps: list[tuple[Case, Event]],
    before: Mapping[str, Case],
    linked: Mapping[str, Case],
    histories: Mapping[str, tuple[Event, ...]],
    owed: Mapping[str, Owed],
) -> Attempt:
    nexts = [_after(was, event, histories) for was, event in steps]
    owing = _owing(steps, nexts, before, linked, owed)
    events, cases = [], []
    for (was, event), now in zip(steps, nexts, strict=True):
        known, then, owes = _known(was), owing.had[was.id].owing, owing.has[was.id].owing
        passed = breached(was, then.values(), event.at)
        if owes == then == known and not passed:
            events.append(event)
            cases.append(now)
            continue
        done = event._replace(
            opened=tuple(
                [duty for duty in owes if duty not in known or _lifted(duty, known, owes)]
            ),
            settled=_left_off({**known, **then, **known}, owes),
            deadlines=_begun(known, owes),
            breached=passed,
        )
        events.append(done)
        cases.append(told(was, done, now))
    return Attempt(tuple(events), tuple(cases), owing.changes, owing.has)


def _known(case: Case) -> Owing:
    limits = known_limits(case)
    return {duty: limits.get(duty) for duty in case.owed}


def _begun(had: Owing, has: Owing) -> tuple[Deadline, ...]:
    return tuple([due for duty, due in has.items() if due is not None and had.get(duty) != due])


def _left_off(had: Owing, has: Owing) -> tuple[str, ...]:
    """Give what is owed no more, and what is owed without the day that it had."""
    return tuple([duty for duty in had if duty not in has or _lifted(duty, had, has)])


def _lifted(duty: str, had: Owing, has: Owing) -> bool:
    """Say whether a duty lost its day: it is settled as it was, and opened anew without one."""
    return had.get(duty) is not None and duty in has and has[duty] is None
