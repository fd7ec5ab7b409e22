"""What can be recorded in whatever state a case is, recorded in each state of each process."""

import io
import json

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from fresh import CLOCK
from lsprocess import Actor, Case, Casebook, Event, Process
from lsprocess.process import View
from lsprocess.processes.common.codes import SOCIAL_SERVICES
from lsprocess.processes.common.people import child_of, guardians
from lsprocess.processes.pupil_welfare.actions import Part
from lsprocess.scripts import Answer, perform
from performed import performed
from places import SCRIPTS


WORKER = Actor(id="w-17", role="social_worker")
CURATOR = Actor(id="w-17", role="curator")
GUARDIAN = "g-77"
Told = tuple[str, dict[str, Any]]

FACTS: tuple[Told, ...] = (
    ("record_birth", {"born": "{today}"}),
    ("assign_role", {"role": "trusted_worker", "person": "w-51"}),
    ("release_role", {"role": "trusted_worker", "person": "w-51"}),
    ("record_guardian", {"person": GUARDIAN, "custody": True}),
    ("record_consent", {"consent": "con-77", "scope": "consult_identified", "giver": GUARDIAN, "form": "oral"}),
    ("withdraw_consent", {"consent": "con-77"}),
    ("record_legal_basis", {"basis": "SHL41", "scope": "contact_school", "recipient": "school-8", "reason": "necessary_for_care", "client_informed": True}),
    ("excuse_consent", {"party": GUARDIAN, "reason": "absent_and_delay_harms"}),
    ("change_profile", {"profile": "statute", "reason": "guardian_unreachable"}),
    ("record_view", {"party": GUARDIAN, "manner": "by_document", "summary_ref": "doc-177"}),
    ("exempt", {"guard": "{practice}", "reason_code": "agreed_with_family", "until": "2026-03-01"}),
    ("forbid", {"ban": "ban-77", "by": GUARDIAN, "level": "document", "target": "doc-177", "reason_code": "own_wish"}),
    ("judge_ban", {"ban": "ban-77", "accepted": True}),
    ("lift_ban", {"ban": "ban-77", "by": GUARDIAN}),
    ("decide_party_access", {"person": "{guardian}", "granted": True, "decision_ref": "doc-178"}),
    ("inform_family", {"party": "{client}", "topic": "legal_basis"}),
    ("link", {"process": "{beside}", "case": "{linked}", "as": "opens"}),
    ("note", {"document_ref": "doc-179"}),
    ("correct", {"event": "{note}", "reason": "wrong_case"}),
)  # fmt: skip
"""The shared facts, in an order in which each can be recorded."""

OWN: dict[str, tuple[Told, ...]] = {
    "referral": (
        ("merge_notification", {"kind": "notification", "child": {"id": "{client}"}, "received_on": "2026-03-02", "notifier": {"id": "day-care-77", "category": "early_education", "anonymous": False}, "joint_discussion_requested": False, "grounds_ref": "doc-1"}),
        ("screen", {"urgent": False}),
        ("acknowledge_notifier", {"level": "received", "notifier": "{notifier}"}),
        ("clarify_with_notifier", {"topic": "urgency"}),
        ("excuse_hearing", {"party": GUARDIAN, "reason": "obviously_unnecessary"}),
        ("wish_joint_discussion", {"party": GUARDIAN}),
        ("link_meeting", {"meeting": "m-777"}),
        ("decline_joint_discussion", {"reason": "not_needed"}),
        ("suspect_offence", {"offence": "sexual"}),
        ("report_to_police", {"report_ref": "doc-180"}),
    ),
    "client_plan": (
        ("excuse_part", {"person": GUARDIAN, "reason": "unreachable"}),
        ("take_part", {"person": "{client}", "as": "child", "manner": "observed"}),
        ("set_part", {"part": "private_helpers", "content_ref": "none"}),
        ("record_dissent", {"party": "{client}", "none": True}),
        ("set_task", {"task": "task-77", "what_ref": "doc-181", "owner": "w-17"}),
        ("complete_task", {"task": "task-77"}),
        ("decide_service", {"service": "employment", "decision_ref": "doc-182"}),
        ("start_service", {"service": "employment", "started_on": "{today}"}),
        ("meet_child", {"by": "w-17", "manner": "observed", "without_guardian": False, "guardian_told": True}),
        ("give_plan", {"recipient": "{client}", "as": "party"}),
        ("check_after_care", {"entitled": True}),
    ),
    "cooperation": (
        ("set_task", {"task": "task-77", "what_ref": "doc-181", "owner": "w-17", "side": "partner"}),
        ("complete_task", {"task": "task-77"}),
        ("set_task", {"task": "task-78", "what_ref": "doc-181", "owner": "w-17", "side": "partner"}),
        ("drop_task", {"task": "task-78"}),
        ("name_working_pair", {"persons": [{"person": "w-17", "service": "child_welfare"}, {"person": "p-77", "service": "housing"}]}),
        ("record_participation", {"form": "systemic_model"}),
        ("link_meeting", {"meeting": "m-777"}),
    ),
    "after_care": (
        ("record_worry", {"worry_ref": "doc-181", "by": "w-17"}),
        ("name_partner", {"partner": "p-77", "as": "service", "service": "housing"}),
        ("name_working_pair", {"persons": ["w-17", "p-77"]}),
        ("support_family", {"party": GUARDIAN, "support_ref": "doc-182"}),
        ("record_obstacle", {"matter": "housing"}),
        ("remove_obstacle", {"matter": "housing", "decision_ref": "doc-183"}),
        ("link_meeting", {"meeting": "m-777"}),
        ("settle_funds", {"none": True}),
    ),
    "pupil_welfare": (
        ("add_contact", {"received_on": "{today}", "contacter": {"id": GUARDIAN, "category": "guardian"}, "with_pupil": False, "urgent": False}),
        ("set_school_calendar", {"school_calendar": {"id": "school-8", "version": "2025-2026.1", "first_day": "2025-08-12", "last_day": "2026-05-30"}}),
        ("tell_pupil", {}),
        ("tell_guardian", {"party": "{guardian}"}),
        ("offer_talk", {"professional": "curator", "starts": "2026-03-10T10:00:00+02:00"}),
        ("hold_talk", {"by": "w-17", "professional": "curator"}),
        ("triage", {"service": "curator", "urgent": False}),
        ("assign_role", {"role": "curator", "person": "w-17"}),
        ("record_consent", {"consent": "con-78", "scope": "pupil_welfare_group", "giver": "{client}", "capacity": "child", "form": "oral"}),
        ("record_consent", {"consent": "con-79", "scope": "pupil_welfare_group", "giver": "{client}", "capacity": "child", "form": "written", "recipient": "p-78"}),
        ("form_group", {"members": ["w-17"], "responsible": "w-17"}),
        ("invite_partner", {"person": "p-78", "as": "close_person"}),
        ("answer_invitation", {"partner": "p-78", "accepts": True}),
        ("join_group", {"person": "p-78", "as": "close_person"}),
        ("leave_group", {"person": "p-78"}),
        ("link_meeting", {"meeting": "m-777"}),
        ("set_task", {"task": "task-77", "what_ref": "doc-181", "owner": "w-17", "due": "2026-04-01"}),
        ("complete_task", {"task": "task-77"}),
        *(("record_entry", {"entry_ref": "doc-182", "part": part, "by": "w-17"}) for part in get_args(Part)),
        ("disclose_record", {"recipient": "w-17", "what": "content"}),
        ("close_record", {"by": "w-17", "position": "curator"}),
        ("notify_child_welfare", {"to_case": "r-777"}),
    ),
}  # fmt: skip
"""What one process alone records in many of its states."""

BESIDE: tuple[tuple[str, str, Told], ...] = (
    ("r-777", "referral", ("open", {"kind": "notification", "child": {"id": "{client}"}, "received_on": "{today}", "joint_discussion_requested": False, "grounds_ref": "doc-90"})),
    ("m-778", "meeting", ("propose", {"kind": "workshop", "initiator": "w-17", "subject_ref": "doc-20"})),
    ("m-777", "meeting", ("propose", {"kind": "joint_discussion", "initiator": "w-17", "child": "{client}", "subject_ref": "doc-20"})),
)  # fmt: skip
"""Cases of the same child, and one of nobody, to be linked with."""


class Recorded(NamedTuple):
    """What came of a case in which everything was recorded."""

    answers: tuple[Answer, ...]
    events: tuple[Event, ...]


@cache
def shortest_ways(process: Process) -> dict[str, tuple[Path, int]]:
    """
    Give for each state the script that first brings a case there.

    Best it is the process's own, of a family, and of those who keep the case in social welfare.
    """
    ways: dict[str, tuple[bool, bool, bool, int, Path]] = {}
    for path in SCRIPTS:
        for answer in performed(path)[1]:
            event = None if answer.outcome is None else answer.outcome.event
            if event is None or not event.applied or event.process is not process:
                continue
            elsewhere = not path.name.startswith(process.id)
            case = answer.outcome.case
            way = (not _has_family(case), _asked_by_others(case), elsewhere, answer.number, path)
            ways[str(event.target)] = min(way, ways.get(str(event.target), way))
    return {state: (path, number) for state, (*_, number, path) in ways.items()}


def _has_family(case: Case) -> bool:
    view = View(case, CLOCK, WORKER)
    notified = getattr(case.start.data, "notifier", WORKER) is not None
    return notified and child_of(view) is not None and bool(guardians(view))


def _asked_by_others(case: Case) -> bool:
    """Say whether a service asks in which a social worker does not act."""
    return getattr(case.start.data, "from_service", "child_welfare") not in SOCIAL_SERVICES


@cache
def recorded(process: Process, state: str) -> Recorded:
    """Bring a case into a state, and record there every fact that the state takes."""
    path, number = shortest_ways(process)[state]
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    way = b"".join(path.read_bytes().splitlines(keepends=True)[:number])
    *_, last = perform(book, io.BytesIO(way))
    assert last.outcome is not None
    case, at = last.outcome.case, last.outcome.event.at
    view = View(case, CLOCK, WORKER)
    waivable = (one for one in process.guards.values() if one.level == "practice" and not one.warns)
    own = {
        "client": child_of(view),
        "guardian": next(iter(guardians(view)), GUARDIAN),
        "linked": "r-777" if process.has_clients else "m-778",
        "beside": "referral" if process.has_clients else "meeting",
        "today": at.date().isoformat(),
        "notifier": getattr(getattr(case.start.data, "notifier", None), "id", None),
        "practice": next((one.code for one in waivable), None),
    }
    answers = []
    for name, of_process, (verb, data) in _lines(process, state, case.id):
        at += timedelta(minutes=5)
        filled = _filled(data, note=book.case(case.id).seq, **own)
        actor = CURATOR if process.id == "pupil_welfare" and name == case.id else WORKER
        line = {
            "case": name, "process": of_process, "action": verb, "data": filled,
            "actor": {"id": actor.id, "role": actor.role}, "at": at.isoformat(),
        }  # fmt: skip
        answers += perform(book, io.BytesIO(json.dumps(line).encode()))
    return Recorded(tuple(answers), tuple(e for name in book.cases() for e in book.history(name)))


def _lines(process: Process, state: str, case: str) -> Iterator[tuple[str, str | None, Told]]:
    row = process.table[state]
    facts = (*OWN.get(process.id, ()), *FACTS)
    told = [one for one in facts if one[0] in row and row[one[0]].stays]
    client = process.has_clients
    yield from (one for one in BESIDE if client == (one[0] != "m-778"))
    yield from ((case, None, one) for one in told)


def _filled(data: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Put the case's own ids where the table names them."""
    return {
        key: _filled(value, **values)
        if isinstance(value, dict)
        else values.get(str(value)[1:-1], value)
        for key, value in data.items()
    }
