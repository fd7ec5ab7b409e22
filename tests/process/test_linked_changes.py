"""What a case owes by another's doing is at once in its agenda, in the index, and gone again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.journal import open_journal
from lsprocess.process import ActionData, Correct, View
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.people import guardians


NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
LEADER = Actor(id="w-2", role="leading_social_worker")
CHILD = referral.Child(id="c-1", born=date(2015, 9, 1))
OWED = "tell_family_of_notification"
CHILDS = f"{OWED}:c-1"
PARENTS = f"{OWED}:g-1"


class Office:
    """A referral and a meeting of one child, in any store."""

    def __init__(self, url: str) -> None:
        """Open both cases; the referral's last event is its screening."""
        self.hours, self.numbers, self.url = count(), count(1), url
        self.book = self.another()
        opening = referral.Open(
            kind="notification",
            child=CHILD,
            received_on=NOW.date(),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id="school-1", category="education", anonymous=False),
        )
        proposal = meeting.Propose(
            kind="joint_discussion", initiator="w-1", child="c-1", subject_ref="doc-2"
        )
        for process, case, data in ((referral, "r-1", opening), (meeting, "m-1", proposal)):
            self.book.start(process, data, case=case, **self.times())
        self.do("r-1", referral.AssignRole(role="social_worker", person="w-2"))
        self.do("r-1", referral.Screen(urgent=False))
        self.do("r-1", referral.StartAssessment())

    def another(self) -> Casebook:
        """Give a casebook of its own on the same store, where there is one."""
        if self.url == "memory:" and hasattr(self, "book"):
            return Casebook(self.book.journal, clock=lambda: NOW + timedelta(days=1))
        ids = map("e-{}".format, self.numbers).__next__
        return Casebook(open_journal(self.url), ids=ids, clock=lambda: NOW + timedelta(days=1))

    def times(self) -> dict[str, Any]:
        """Give the next hour, and who does it all."""
        at = NOW + timedelta(minutes=next(self.hours))
        return {"actor": LEADER, "at": at, "recorded_at": at}

    def do(self, case: str, data: ActionData) -> int:
        """Do something that is applied, and give its number."""
        done = self.book.perform(case, data, **self.times())
        assert done.applied, done.explain("en")
        return done.event.seq

    def told(self, case: str = "r-1") -> list[str]:
        """Give whom the notification must be told; agenda, index and a fresh reader agree."""
        late = NOW + timedelta(days=90)
        listed = {item.id: item.deadline for item in self.book.agenda(case)}
        fresh = self.another()
        assert listed == {item.id: item.deadline for item in fresh.agenda(case)}
        if fresh.journal is not self.book.journal:
            fresh.close()
        due = {
            item.deadline.duty: item.deadline
            for item in self.book.due_items(late, within=365)
            if item.case == case
        }
        assert due == {duty: limit for duty, limit in listed.items() if limit is not None}
        return sorted(duty for duty in due if duty.startswith(OWED))


@pytest.fixture(name="office", params=["memory", "sqlite"])
def _office(request: Any, tmp_path: Path) -> Iterator[Office]:
    """Open both cases in memory, and in a file."""
    office = Office("memory:" if request.param == "memory" else f"sqlite:///{tmp_path}/cases.db")
    yield office
    office.book.close()


GUARDIAN = meeting.RecordGuardian(person="g-1", custody=True)
LINK = referral.LinkMeeting(meeting="m-1")


def back(seq: int) -> Correct:
    """Take an event back."""
    return Correct(event=seq, reason="wrong_person")


def test_a_guardian_recorded_in_a_meeting_is_told_by_the_referral(office: Office) -> None:
    """The duty and its limit are there at once, with the clock of the notification."""
    office.do("r-1", LINK)
    assert [CHILDS] == office.told()
    seq = office.book.case("r-1").seq
    office.do("m-1", GUARDIAN)
    assert [CHILDS, PARENTS] == office.told()
    assert seq == office.book.case("r-1").seq
    limits = {item.id: item.deadline for item in office.book.agenda("r-1")}
    assert NOW.date() == limits[PARENTS].counted_from
    assert limits[CHILDS].strict == limits[PARENTS].strict


def test_what_is_taken_back_in_the_meeting_is_owed_no_more(office: Office) -> None:
    """Correcting the guardian settles it in the other case, and restoring it brings it back."""
    office.do("r-1", LINK)
    seq = office.do("m-1", GUARDIAN)
    taken = office.do("m-1", back(seq))
    assert [CHILDS] == office.told()
    office.do("m-1", back(taken))
    assert [CHILDS, PARENTS] == office.told()
    office.do("m-1", meeting.RecordGuardian(person="g-1", custody=False))
    assert [CHILDS] == office.told()


def test_taking_the_link_back_takes_away_what_came_by_it(office: Office) -> None:
    """The echo of the correction ends it in both cases, and another link begins it again."""
    link = office.do("r-1", LINK)
    office.do("m-1", GUARDIAN)
    assert [CHILDS, PARENTS] == office.told()
    office.do("r-1", back(link))
    assert [CHILDS] == office.told()
    assert f"r-1#{office.book.case('r-1').seq}" == office.book.history("m-1")[-1].echo_of
    office.do("r-1", LINK)
    assert [CHILDS, PARENTS] == office.told()


def test_a_guardian_known_before_the_link_is_owed_from_it_on(office: Office) -> None:
    """The event of the link itself says what it opens."""
    office.do("m-1", GUARDIAN)
    assert [CHILDS] == office.told()
    office.do("r-1", LINK)
    assert [CHILDS, PARENTS] == office.told()
    assert PARENTS in office.book.history("r-1")[-1].opened


def test_the_next_event_of_a_case_says_what_it_owes_since(office: Office) -> None:
    """What another case began, or ended, stands in the first applied event after it."""
    office.do("r-1", LINK)
    seq = office.do("m-1", GUARDIAN)
    office.do("r-1", referral.WishJointDiscussion(party="school-1"))
    assert (PARENTS,) == office.book.history("r-1")[-1].opened
    assert PARENTS in office.book.case("r-1").owed
    office.do("m-1", back(seq))
    office.do("r-1", referral.WishJointDiscussion(party="school-1"))
    assert PARENTS in office.book.history("r-1")[-1].settled
    assert [CHILDS] == office.told()


def test_telling_the_guardian_settles_what_the_meeting_began(office: Office) -> None:
    """It is done where it is owed, and stays done when the meeting goes on."""
    office.do("r-1", LINK)
    office.do("m-1", GUARDIAN)
    office.do("r-1", referral.InformFamily(party="g-1", topic="notification"))
    assert [CHILDS] == office.told()
    office.do("m-1", meeting.SetGoal(goal_ref="doc-5"))
    assert [CHILDS] == office.told()
    assert PARENTS not in office.book.case("r-1").owed


def test_every_referral_of_a_meeting_learns_of_it(office: Office) -> None:
    """A second referral of the child, linked with the same meeting, owes the same."""
    opening = office.book.history("r-1")[0].data
    office.book.start(referral, opening, case="r-2", **office.times())
    office.do("r-2", referral.AssignRole(role="social_worker", person="w-2"))
    office.do("r-2", referral.Screen(urgent=False))
    office.do("r-2", referral.StartAssessment())
    for case in ("r-1", "r-2"):
        office.do(case, LINK)
    seq = office.do("m-1", GUARDIAN)
    assert [[CHILDS, PARENTS]] * 2 == [office.told(case) for case in ("r-1", "r-2")]
    office.do("m-1", back(seq))
    assert [[CHILDS]] * 2 == [office.told(case) for case in ("r-1", "r-2")]


@given(
    st.lists(st.tuples(st.sampled_from(("r-1", "m-1")), st.booleans()), min_size=1, max_size=4),
    st.booleans(),
)
def test_at_the_same_time_what_was_recorded_last_decides(
    told: list[tuple[str, bool]], together: bool
) -> None:
    """Across linked cases too; recorded together, the case's id decides, then the number in it."""
    office = Office("memory:")
    office.do("r-1", LINK)
    at = office.times()["at"]
    for minutes, (case, custody) in enumerate(told):
        recorded = at + timedelta(minutes=0 if together else minutes)
        data = meeting.RecordGuardian(person="g-1", custody=custody)
        office.book.perform(case, data, actor=LEADER, at=at, recorded_at=recorded)
    last = max(told, key=lambda pair: pair[0]) if together else told[-1]
    decides = [custody for case, custody in told if case == last[0]][-1] if together else last[1]
    assert ([CHILDS, PARENTS] if decides else [CHILDS]) == office.told()


def test_a_link_counts_from_its_own_time(office: Office) -> None:
    """Recorded late, it lets see what the other case knows from when it was made, not before."""
    first, second = office.times()["at"], office.times()["at"]
    office.do("m-1", GUARDIAN)
    now = office.times()["at"]
    office.book.perform("r-1", LINK, actor=LEADER, at=second, recorded_at=now)
    linked = {"m-1": office.book.case("m-1")}
    for at, wanted in ((first, ()), (second, ()), (now, ("g-1",))):
        view = View(office.book.case("r-1"), at, LEADER, None, linked)
        assert wanted == tuple(guardians(view))
        assert (("m-1",) if at >= second else ()) == office.book.case("r-1").process.linked(view)
    assert [CHILDS, PARENTS] == office.told()


def test_a_guardian_known_before_the_link_is_not_seen_before_it(office: Office) -> None:
    """What the other case knew for long counts here only from the link on."""
    office.do("m-1", GUARDIAN)
    before, made = office.times()["at"], office.times()["at"]
    office.book.perform("r-1", LINK, actor=LEADER, at=made, recorded_at=made + timedelta(hours=1))
    linked = {"m-1": office.book.case("m-1")}
    case = office.book.case("r-1")
    seen = [tuple(guardians(View(case, at, LEADER, None, linked))) for at in (before, made)]
    assert [(), ("g-1",)] == seen
    assert ("r-1",) == linked["m-1"].process.linked(View(linked["m-1"], made, LEADER))
    assert () == linked["m-1"].process.linked(View(linked["m-1"], before, LEADER))
