"""A meeting of a child brought to the state that a test is about, with exemptions on the way."""

from datetime import UTC, datetime, timedelta
from typing import Any

from fresh import fresh_book
from lsprocess import Actor, Outcome
from lsprocess.process import ActionData
from lsprocess.processes import meeting, referral


NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker")
CURATOR = Actor(id="w-18", role="curator")
SKIPPED = (
    "participants_invited",
    "inviter_named",
    "goal_set",
    "time_set",
    "participants_prepared",
    "coach_agreed",
    "child_prepared",
    "family_wishes_asked",
    "everyone_introduced",
    "goal_stated",
    "time_stated",
    "recording_explained",
    "child_debriefed",
)
"""Guards of practice that such a meeting passes by exemption."""
HEARD = meeting.HearChild(party="c-1", manner="in_meeting", summary_ref="doc-5")
WAY: dict[str, tuple[ActionData, ...]] = {
    "planned": (meeting.Plan(),),
    "prepared": (meeting.Prepare(),),
    "in_session": (meeting.OpenMeeting(present=("w-17",)),),
    "summarised": (HEARD, meeting.Summarise(no_actions=True)),
    "minuted": (meeting.WriteMemo(memo_ref="doc-6"),),
    "closed": (meeting.Close(),),
}


class Table:
    """Where meetings of the child c-1 are held, and what is recorded of them."""

    def __init__(self) -> None:
        self.book = fresh_book()
        self.at = NOW

    def by(self, at: datetime | None) -> dict[str, Any]:
        """Say who acts and when: in the next minute, or *at* some other time."""
        self.at += timedelta(minutes=1)
        return {"actor": WORKER, "at": at or self.at, "recorded_at": self.at}

    def attempt(self, case: str, data: ActionData, *, at: datetime | None = None) -> Outcome:
        """Try something in a case."""
        return self.book.perform(case, data, **self.by(at))

    def do(self, case: str, data: ActionData, *, at: datetime | None = None) -> Outcome:
        """Do something that is applied."""
        done = self.attempt(case, data, at=at)
        assert done.applied, done.explain("en")
        return done

    def propose(self, case: str, **more: Any) -> Outcome:
        """Propose a meeting, by somebody of the register that keeps it."""
        told: dict[str, Any] = {"kind": "negotiation", "initiator": "w-17", "child": "c-1"}
        proposal = meeting.Propose(subject_ref="doc-2", **(told | more))
        by = self.by(None)
        if proposal.kind == "pupil_welfare_group":
            by["actor"] = CURATOR
        return self.book.start(meeting, proposal, case=case, **by).or_raise()

    def meet(self, case: str, state: str, **more: Any) -> None:
        """Bring a meeting that is proposed to a state."""
        self.propose(case, **more)
        for role in ("chair", "recorder"):
            self.do(case, meeting.AssignRole(role=role, person="w-17"))
        for code in SKIPPED:
            self.do(case, meeting.Exempt(guard=code, reason_code="urgent"))
        for reached, steps in WAY.items():
            for step in steps:
                self.do(case, step)
            if reached == state:
                return

    def refer(self, case: str, kind: Any = "notification", **child: Any) -> None:
        """Open a referral of the child."""
        opening = referral.Open(
            kind=kind,
            child=referral.Child(id="c-1", **child),
            received_on=NOW.date(),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id="clinic-3", category="health", anonymous=False),
        )
        self.book.start(referral, opening, case=case, **self.by(None)).or_raise()

    def owed(self, case: str) -> set[str]:
        """Give the codes of the duties that are open in a case."""
        return {item.duty.code for item in self.book.agenda(case).items}
