"""A definition that is laid out for people is laid out whole."""

import attrs
import pytest

from lsprocess.errors import DefinitionError
from lsprocess.process import step
from lsprocess.processes import PROCESSES, referral


PROCESS = PROCESSES["referral"]
FIRST, *OTHERS = PROCESS.phases
TRACK = PROCESS.tracks[0]


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_every_process_is_divided_into_phases(process):
    """Each state stands in one phase."""
    placed = [state for phase in process.phases for state in phase.states]
    assert sorted(process.by_state) == sorted(placed)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"phases": OTHERS}, "'phases' must hold each state once"),
        ({"phases": (FIRST, FIRST, *OTHERS)}, "'phases' must hold each state once"),
        (
            {"tracks": (attrs.evolve(TRACK, steps=(step(referral.Screen, "elsewhere"),)),)},
            "step screen of track urgent_measure must be in a phase of the process",
        ),
        (
            {"tracks": (attrs.evolve(TRACK, steps=(step(referral.Transfer, "outcome"),)),)},
            "step transfer of track urgent_measure must be a fact of the process",
        ),
        (
            {"tracks": (attrs.evolve(TRACK, steps=TRACK.steps[1:]),)},
            "step continue_placement of track urgent_measure must follow states or earlier steps",
        ),
    ],
)
def test_a_definition_that_is_laid_out_amiss_is_an_error(change, told):
    """What is left out, repeated or unknown is told when the process is built."""
    with pytest.raises(DefinitionError, match=told):
        attrs.evolve(PROCESS, **{name: tuple(given) for name, given in change.items()})


def test_phases_and_tracks_change_nothing_that_decides():
    """A process decides alike however it is drawn."""
    bare = attrs.evolve(PROCESS, phases=(), tracks=())
    assert PROCESS.digest == bare.digest


def test_an_arc_is_refused_in_some_of_its_sources_only():
    """An arc that nothing could ever satisfy is none."""
    arcs = tuple(
        attrs.evolve(arc, refused_in=arc.sources) if arc.refused_in else arc for arc in PROCESS.arcs
    )
    with pytest.raises(DefinitionError, match="must be refused in some of its sources only"):
        attrs.evolve(PROCESS, arcs=arcs)


def test_a_duty_is_met_by_the_actions_of_its_process():
    """A duty that names another process's action is an error."""
    duty = attrs.evolve(PROCESS.duties[0], met_by=(PROCESSES["meeting"].actions[0].record,))
    with pytest.raises(DefinitionError, match="must be met by its own actions"):
        attrs.evolve(PROCESS, duties=(duty, *PROCESS.duties[1:]))
