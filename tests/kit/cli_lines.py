"""Lines of case scripts for the tests of the command line."""

import json


WORKER = {"id": "w-17", "role": "social_worker"}
OPEN = {
    "kind": "notification",
    "child": {"id": "c-1", "born": "2014-05-01"},
    "received_on": "2026-03-02",
    "notifier": {"id": "school-3", "category": "education", "anonymous": False},
    "joint_discussion_requested": True,
    "grounds_ref": "doc-1",
}
PROPOSE = {"kind": "joint_discussion", "initiator": "school-3", "subject_ref": "doc-2"}


def line(action, data=None, *, case="r-1", at="2026-03-02T09:00:00+02:00", actor=None, **more):
    """Give a line's object; data are left out when there are none."""
    made = {"case": case, "action": action, "actor": actor or WORKER, "at": at, **more}
    return made if data is None else {**made, "data": data}


HEAR = line("hear_school", {"school": "school-3", "person": "p-9"})


def opening(case="r-1", **more):
    """Give the line that opens a referral."""
    return line("open", more.pop("data", OPEN), case=case, process="referral", **more)


def script(*lines):
    """Give the bytes of a script; what is bytes already stays as it is."""
    return b"".join(
        (one if isinstance(one, bytes) else json.dumps(one).encode()) + b"\n" for one in lines
    )


def course():
    """Give the lines of a referral to its assessment, with a meeting linked to it."""
    return [
        opening(),
        line("assign_role", {"role": "social_worker", "person": "w-17"}),
        line("assign_role", {"role": "intake_worker", "person": "w-17"}),
        line("screen", {"urgent": False}),
        line("start_assessment"),
        line("record_guardian", {"person": "g-1", "custody": True}),
    ]
