"""How a process is laid out for people: its phases, and paths of facts that run beside its way."""

from collections.abc import Collection, Iterator

import attrs

from lsprocess.process.fields import ActionData
from lsprocess.text import Text


@attrs.frozen(kw_only=True)
class Phase:
    """
    A phase of a process, as a worker speaks of it.

    Attributes:
        id: Name in the public vocabulary.
        name: Name that people read.
        states: Its states, in the order of the definition.
    """

    id: str
    name: Text
    states: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Step:
    """
    A fact that is drawn where it belongs, though it leaves the state as it is.

    Attributes:
        action: Record class of the action.
        phase: Id of the phase in which it is drawn.
        after: What it follows: states, and actions that are steps themselves.
    """

    action: type[ActionData]
    phase: str
    after: tuple[str | type[ActionData], ...] = ()


def step(action: type[ActionData], phase: str, *after: str | type[ActionData]) -> Step:
    """Draw a fact in *phase*, following states or steps."""
    return Step(action=action, phase=phase, after=after)


@attrs.frozen(kw_only=True)
class Track:
    """
    Facts that follow one another beside the way from state to state.

    Attributes:
        id: Name in the public vocabulary.
        name: Name that people read.
        steps: Its facts, the first first.
    """

    id: str
    name: Text
    steps: tuple[Step, ...]


def phase_problems(
    phases: tuple[Phase, ...],
    tracks: tuple[Track, ...],
    states: Collection[str],
    facts: Collection[type[ActionData]],
) -> Iterator[str]:
    """Say what is wrong with the phases and the tracks of a process with *states* and *facts*."""
    placed = [state for phase in phases for state in phase.states]
    if phases and sorted(placed) != sorted(states):
        yield (
            "'phases' must hold each state once, got one left out, repeated or unknown; "
            "put each in its phase"
        )
    for track in tracks:
        before: set[str | type[ActionData]] = {*states}
        for one in track.steps:
            what = f"step {one.action.verb} of track {track.id}"
            if one.phase not in {phase.id for phase in phases}:
                yield f"{what} must be in a phase of the process, got another; name one of them"
            if one.action not in facts:
                yield f"{what} must be a fact of the process, got none; draw an action that stays"
            if not before.issuperset(one.after):
                yield f"{what} must follow states or earlier steps, got others; put them first"
            before.add(one.action)
