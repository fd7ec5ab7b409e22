"""Case scripts: every line comes to what it expects, and together they leave nothing untried."""

import json

from collections.abc import Iterator

import pytest

from facts_everywhere import recorded
from lsprocess import Event, Process, replay
from lsprocess.errors import UnknownCase
from lsprocess.processes import PROCESSES
from lsprocess.scripts import Answer
from performed import histories, performed
from places import SCRIPTS


ONLY_REFUSE = {
    (process.id, state, arc.action.verb)
    for process in PROCESSES.values()
    for arc in process.arcs
    for state in arc.refused_in
}


def told(answer: Answer) -> str:
    """Say what a line came to instead of what it expected."""
    unmet = () if answer.outcome is None else tuple(v.code for v in answer.outcome.unmet)
    found = f"{answer.code} {unmet or answer.problems}"
    return f"line {answer.number}, {answer.action}: {answer.expect}, got {found}"


def every_event(process: Process) -> Iterator[Event]:
    """Give every event that the scripts left in cases of a process."""
    for path in SCRIPTS:
        for events in histories(path).values():
            if events[0].process is process:
                yield from events
    for state in process.by_state:
        yield from (one for one in recorded(process, state).events if one.process is process)


def verdicts(process: Process, result: str) -> set[str]:
    """Give the codes of the guards that came to *result* somewhere."""
    events = every_event(process)
    return {v.code for event in events for v in event.verdicts if v.result == result}


EVERYWHERE = [(process.id, state) for process in PROCESSES.values() for state in process.by_state]


@pytest.fixture(name="process", params=PROCESSES.values(), ids=lambda process: process.id)
def _process(request) -> Process:
    return request.param


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_every_line_comes_to_what_it_expects(path):
    """A script's line is applied, refused by exactly the named guards, not available or invalid."""
    _, answers = performed(path)
    assert [] == [told(answer) for answer in answers if not answer.as_expected]


@pytest.mark.parametrize(("of_process", "state"), EVERYWHERE)
def test_a_fact_can_be_recorded_in_whatever_state_takes_it(of_process, state):
    """What the law asks to be recorded is not refused for where the case happens to be."""
    answers = recorded(PROCESSES[of_process], state).answers
    assert [] == [told(answer) for answer in answers if answer.code != "applied"]
    assert {"note", "correct"} <= {answer.action for answer in answers}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_every_case_of_a_script_can_be_replayed(path):
    """The stored events of a case make the same case again; a refused start makes none."""
    book, _ = performed(path)
    for case, events in histories(path).items():
        again = replay(events)
        assert list(range(1, len(events) + 1)) == [event.seq for event in events]
        if again.state is None:
            with pytest.raises(UnknownCase):
                book.case(case)
        else:
            assert book.case(case) == again


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_an_invalid_line_leaves_no_trace(path):
    """Every attempt but the invalid ones and the repeated ones is in the history, once."""
    _, answers = performed(path)
    kept = [a for a in answers if a.outcome is not None and not a.outcome.repeated]
    recorded = [e for events in histories(path).values() for e in events if e.echo_of is None]
    assert len(kept) == len(recorded)


def test_every_line_of_every_script_says_what_it_expects():
    """A line without an expectation would prove nothing."""
    silent = [
        f"{path.name}:{answer.number}"
        for path in SCRIPTS
        for answer in performed(path)[1]
        if answer.expect is None
    ]
    assert [] == silent


def test_a_line_that_expects_anything_but_to_be_applied_says_why():
    """What the law or good practice wants is read from the script, not from the code."""
    unexplained = [
        f"{path.name}:{number}"
        for path in SCRIPTS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line and (step := json.loads(line))["expect"] != "applied"
        if not step.get("why", "").endswith(".")
    ]
    assert [] == unexplained


def test_every_arc_was_applied(process):
    """Each action was applied from each state that it has an arc from, starts included."""
    table = process.table
    arcs = {(process.id, state, verb) for state, row in table.items() for verb in row}
    applied = {(process.id, e.source, e.data.verb) for e in every_event(process) if e.applied}
    assert [] == sorted(arcs - applied - ONLY_REFUSE, key=str)


def test_arcs_that_can_only_refuse_did_refuse(process):
    """Each arc that is left out above was tried, and refused."""
    refused = {
        (process.id, e.source, e.data.verb) for e in every_event(process) if e.outcome == "refused"
    }
    assert [] == sorted({arc for arc in ONLY_REFUSE if arc[0] == process.id} - refused)


def test_every_target_of_a_start_was_reached(process):
    """A start whose data choose its target led to each of them."""
    targets = {(a.action.verb, t) for a in process.arcs for t in a.targets}
    reached = {(e.data.verb, e.target) for e in every_event(process) if e.applied}
    assert [] == sorted(targets - reached)


def test_every_guard_was_met(process):
    """Each guard was seen to let an action through by what it asks for."""
    assert [] == sorted(process.guards.keys() - verdicts(process, "met"))


def test_every_guard_refused(process):
    """Each guard was seen to stand in the way, or to warn where it only does that."""
    warning = {code for code, guard in process.guards.items() if guard.warns}
    assert warning == verdicts(process, "warned")
    assert [] == sorted(process.guards.keys() - warning - verdicts(process, "unmet"))


def test_every_guard_refused_alone(process):
    """Each guard was seen to be the only one in the way, so that none hides behind another."""
    alone = {event.unmet[0].code for event in every_event(process) if len(event.unmet) == 1}
    stopping = {code for code, guard in process.guards.items() if not guard.warns}
    assert [] == sorted(stopping - alone)


def test_every_practice_guard_was_exempted_and_no_other(process):
    """Each practice guard was passed by an exemption; a statute never is."""
    practice = {
        code
        for code, guard in process.guards.items()
        if guard.level == "practice" and not guard.warns
    }
    assert practice == verdicts(process, "exempted")


def test_every_duty_was_opened_and_settled(process):
    """Each duty was seen to arise from an action, and to be discharged by another."""
    events = list(every_event(process))
    duties = {duty.code for duty in process.duties}
    opened = {duty.partition(":")[0] for event in events for duty in event.opened}
    settled = {duty.partition(":")[0] for event in events for duty in event.settled}
    assert ([], []) == (sorted(duties - opened), sorted(duties - settled))


def test_every_outcome_of_a_line_occurs(process):
    """The scripts show actions applied, refused and not available, and lines that are invalid."""
    outcomes = {event.outcome for event in every_event(process)}
    invalid = any(a.code == "invalid" for path in SCRIPTS for a in performed(path)[1])
    assert ({"applied", "refused", "not_available"}, True) == (outcomes, invalid)


def test_both_profiles_were_in_force(process):
    """Actions were decided in each profile of the process."""
    assert (set(process.profiles) or {None}) == {e.profile for e in every_event(process)}


def test_an_action_that_moves_to_another_meeting_is_a_duty_there():
    """What `reconvene_early` leaves in the new meeting says which duties it opened there."""
    events = every_event(PROCESSES["meeting"])
    inherited = [event for event in events if event.data.verb == "inherit_actions"]

    assert inherited
    for event in inherited:
        assert {f"agreed_action:{one.agreed_in}:{one.action}" for one in event.data.actions} == set(
            event.opened
        )
