"""A walk through a referral and a meeting on the same child, with much that is taken back again."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import attrs

from fresh import fresh_book
from lsprocess import Actor
from lsprocess.errors import InvalidInput
from lsprocess.process import Correct, effective
from lsprocess.processes import meeting, referral
from wandering_steps import FACTS, IN_MEETING, IN_REFERRAL, ONWARDS, PLANNING, PREPARING


BASE = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER = Actor(id="w-1", role="social_worker")
LEADER = Actor(id="w-2", role="leading_social_worker")
CASES = ("r-1", "m-1")
BACK = 0.35
"""How often a step takes something back."""
ON = 0.5
"""How often a step is one that brings the case on."""
TRIES = 3
"""How many steps are thought of, until one of them is open."""
LATE = 0.15
"""How often a fact is recorded long after it happened."""


@attrs.define
class Wanderer:
    """
    Somebody who works on two cases, and takes much back.

    Attributes:
        random: Where every choice comes from.
        back: How often a step takes something back.
        book: The casebook.
        now: When the next step is recorded.
        told: Every event that was recorded by a step: the case and the number, in order.
        ids: Numbers for what needs an id of its own.
        consents: Consents that somebody tried to record.
        bans: Bans that somebody tried to record, with who made them.
    """

    random: object
    back: float = BACK
    book: object = attrs.field(factory=fresh_book)
    now: datetime = BASE
    told: list = attrs.field(factory=list)
    ids: object = attrs.field(factory=lambda: count(1))
    consents: list = attrs.field(factory=list)
    bans: list = attrs.field(factory=list)

    def begin(self):
        """Open both cases, and bring the referral into its assessment."""
        child = referral.Child(id="c-1", born=date(2015, 9, 1))
        self._start(
            referral,
            "r-1",
            referral.Open(
                kind="notification",
                child=child,
                received_on=date(2026, 3, 2),
                joint_discussion_requested=self.random.random() < 0.3,
                grounds_ref="doc-1",
                notifier=referral.Notifier(id="school-1", category="education", anonymous=False),
            ),
        )
        proposal = meeting.Propose(
            kind="joint_discussion", initiator="w-1", child="c-1", subject_ref="doc-2"
        )
        self._start(meeting, "m-1", proposal)
        for data in (
            referral.AssignRole(role="social_worker", person="w-1"),
            referral.Screen(urgent=False),
            referral.StartAssessment(),
            referral.LinkMeeting(meeting="m-1"),
            referral.RecordGuardian(person="g-1", custody=True),
            referral.HearParents(heard=("g-1",)),
        ):
            self.do("r-1", data)
        far = self.random.choice((0, len(PLANNING), len(PLANNING + PREPARING)))
        for made in (PLANNING + PREPARING)[:far]:
            self.do("m-1", made(self))

    def step(self):
        """Take something back, or do what the state of a case asks for."""
        case = self.random.choice(("r-1", "r-1", "m-1"))
        if self.random.random() < self.back:
            self._take_back(case)
            return
        choices = self._choices(case)
        for data in (self.random.choice(choices)(self) for _ in range(TRIES)):
            if self._open(case, data):
                break
        self.do(case, data)

    def do(self, case, data):
        """Attempt *data* in *case*; what is malformed leaves nothing."""
        self.now += timedelta(minutes=5)
        late = self.random.random() < LATE and self.now > BASE + timedelta(hours=1)
        at = self.now - timedelta(minutes=self.random.choice((7, 23, 52))) if late else self.now
        try:
            outcome = self.book.perform(
                case, data, actor=self._actor(), at=at, recorded_at=self.now
            )
        except InvalidInput:
            return
        self.told.append((case, outcome.event.seq))

    def number(self, letter):
        """Give an id that nothing has had."""
        return f"{letter}-{next(self.ids)}"

    def _actor(self):
        return LEADER if self.random.random() < 0.2 else WORKER

    def _start(self, process, case, data):
        outcome = self.book.start(
            process, data, actor=WORKER, at=self.now, recorded_at=self.now, case=case
        )
        assert outcome.applied
        self.told.append((case, outcome.event.seq))

    def _open(self, case, data):
        try:
            found = self.book.options(case, actor=WORKER, at=self.now, data=data)
        except InvalidInput:
            return False
        return bool(found) and found[0].open

    def _choices(self, case):
        state = self.book.case(case).state
        onwards = ONWARDS.get((case, state), ())
        if onwards and self.random.random() < ON:
            return onwards
        return (*FACTS, *(IN_REFERRAL if case == "r-1" else IN_MEETING))

    def _take_back(self, case):
        standing = [
            event
            for event in effective(self.book.history(case))
            if event.source not in {None, "received", "screened"} and event.echo_of is None
        ]
        taken = [event for event in standing if isinstance(event.data, Correct)]
        arcs = [event for event in standing if event.source != event.target]
        facts = [event for event in standing if event.source == event.target]
        pool = self.random.choice((taken, taken[-2:], arcs[-1:], facts, facts[-6:], facts[-6:]))
        if pool:
            event = self.random.choice(pool)
            self.do(case, Correct(event=event.seq, reason="wrong_content"))
