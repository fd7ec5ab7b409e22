"""Every use of the kernel and of other internals in the benchmark on the real referral.

The rest of it calls these functions only, and the casebook as everybody does: what is called
differently tomorrow is adapted here, and the figures stay comparable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprocess import Actor, Casebook
from lsprocess.event_ids import new_event_id
from lsprocess.journal import Entry
from lsprocess.journal.codec import decode, encode
from lsprocess.process import Attempt, Case, Command, Correct, Event, attempt, new_case, replay
from lsprocess.process import agenda as kernel_agenda
from lsprocess.process import options as kernel_options
from lsprocess.processes import PROCESSES, referral
from lsprocess.scripts import Step, lines, read
from lsprocess.scripts.performing import _find


if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from lsprocess.casebook import Outcome
    from lsprocess.journal import Journal
    from lsprocess.journal.port import Stored
    from lsprocess.process import ActionData, Agenda, Option

LIBRARY = {(process.id, process.version): process for process in PROCESSES.values()}


class Scene(NamedTuple):
    """
    An attempt with all that deciding it takes.

    Attributes:
        case: The case before it.
        command: The attempt, as a typed command.
        linked: The linked cases, and those that the data name, by id.
        beyond: The cases that the linked ones are linked with, by id.
    """

    case: Case
    command: Command
    linked: Mapping[str, Case]
    beyond: Mapping[str, Case]


def attempt_one(scene: Scene) -> Attempt:
    """Decide, give what the attempt leaves in other cases too, and the cases after it."""
    case, command, linked, beyond = scene
    return attempt(case, command, new_event_id, linked=linked, beyond=beyond)


def written(event: Event) -> bytes:
    """Write an event as it is stored."""
    return encode(event)


def read_back(body: bytes) -> Event:
    """Read a stored event back."""
    return decode(body, LIBRARY)


def rebuild(events: Iterable[Event]) -> Case:
    """Give the case that its events make."""
    return replay(events)


def options(scene: Scene) -> tuple[Option, ...]:
    """List what the scene's actor could do at the scene's time."""
    case, command, linked, _ = scene
    return kernel_options(case, actor=command.actor, at=command.at, linked=linked)


def agenda(scene: Scene) -> Agenda:
    """Give what is owed at the scene's time."""
    return kernel_agenda(scene.case, scene.command.at, linked=scene.linked)


def unopened(case: str) -> Case:
    """Give a referral that nobody has opened yet."""
    return new_case(referral.PROCESS, case)


def scene_of(case: Case, data: ActionData, actor: Actor, at: datetime) -> Scene:
    """Make a scene of a case that is linked with no other."""
    return Scene(case, Command(data=data, actor=actor, at=at, recorded_at=at), {}, {})


def play(book: Casebook, script: Path) -> Iterator[tuple[Step, Scene, Outcome]]:
    """Parse each line of a script, and perform it: only then can the next one be parsed."""
    with script.open("rb") as file:
        for number, raw in lines(file):
            step = read(number, raw, book.processes, lambda case: _find(book, case))
            assert isinstance(step, Step), step
            case = _find(book, step.case) or new_case(step.process, step.case)
            command = Command(
                data=step.data, actor=step.actor, at=step.at, recorded_at=step.recorded_at
            )
            linked = book._reader.linked(case, step.data)
            scene = Scene(case, command, linked, book._reader.beyond(case, linked))
            yield step, scene, perform(book, step)


def perform(book: Casebook, step: Step) -> Outcome:
    """Attempt what a line of a script says."""
    data, actor, at, recorded_at = step.data, step.actor, step.at, step.recorded_at
    if step.starts:
        return book.start(
            step.process, data, actor=actor, at=at, case=step.case, recorded_at=recorded_at
        )
    return book.perform(step.case, data, actor=actor, at=at, recorded_at=recorded_at)


def perform_scene(book: Casebook, scene: Scene) -> Outcome:
    """Attempt a scene's command in the case as the book has it."""
    case, command = scene.case, scene.command
    return book.perform(
        case.id,
        command.data,
        actor=command.actor,
        at=command.at,
        recorded_at=command.recorded_at,
    )


def correct(book: Casebook, scene: Scene, seq: int) -> Outcome:
    """Take back the event *seq*, and make sure that it is taken back."""
    case, command = scene.case, scene.command
    data = Correct(event=seq, reason="wrong_content")
    at = command.at
    outcome = book.perform(case.id, data, actor=command.actor, at=at, recorded_at=at)
    assert outcome.event.applied, outcome.event
    return outcome


def copied(journal: Journal, stored: Iterable[Stored | Entry]) -> Journal:
    """Put stored events into another journal, at once; nothing goes into its index."""
    journal.append([Entry(one.case, one.seq, one.key, one.body) for one in stored])
    return journal
