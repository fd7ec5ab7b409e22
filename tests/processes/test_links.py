"""Cases that belong together: a link is in every state, of one child, and echoed in one register."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import ActionData, whole
from lsprocess.processes import PROCESSES, consultation, meeting, referral
from lsprocess.processes.common.facts import Link, RecordGuardian
from lsprocess.processes.common.openings import Child
from lsprocess.processes.common.people import guardians


NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
WORKER = Actor(id="w-2", role="social_worker")
CURATOR = Actor(id="p-12", role="curator")


class Office:
    """A referral and a meeting on one child, a referral on another, and what else is opened."""

    def __init__(self) -> None:
        """Open the cases."""
        self.minutes = count()
        self.book = Casebook(MemoryJournal(), clock=lambda: NOW + timedelta(days=1))
        self.open(referral, opening("c-1"), "r-1")
        self.open(referral, opening("c-2"), "r-2")
        self.open(meeting, proposal("negotiation", "c-1"), "m-1")

    def open(self, process: Any, data: ActionData, case: str) -> None:
        """Open a case."""
        at = NOW + timedelta(minutes=next(self.minutes))
        self.book.start(process, data, actor=WORKER, at=at, case=case).or_raise()

    def do(self, case: str, data: ActionData, actor: Actor = WORKER) -> Outcome:
        """Attempt an action a minute later."""
        at = NOW + timedelta(minutes=next(self.minutes))
        return self.book.perform(case, data, actor=actor, at=at)

    def links(self, case: str) -> list[Link]:
        """Give the links that a case has recorded."""
        return [fact.data for fact in whole(self.book.case(case)).facts(Link)]


def opening(child: str) -> referral.Open:
    """Make the opening of a referral."""
    return referral.Open(
        kind="notification",
        child=Child(id=child),
        received_on=date(2026, 3, 9),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )


def proposal(kind: Any, child: str | None) -> meeting.Propose:
    """Make the proposal of a meeting."""
    return meeting.Propose(kind=kind, initiator="w-2", subject_ref="doc-2", child=child)


def asked(**changes: Any) -> consultation.Request:
    """Make a request for a consultation."""
    keys: dict[str, Any] = {
        "kind": "identified",
        "purpose": "case_question",
        "from_service": "education",
        "to_service": "child_welfare",
        "topic": "next_step",
        "child": Child(id="c-1"),
    }
    return consultation.Request(**keys | changes)


ANONYMOUS = {"kind": "anonymous", "child": None}


@pytest.mark.parametrize(
    ("said", "heard"),
    [("opens", "opened_by"), ("opened_by", "opens"), ("meeting", None), ("plan", None)],
)
def test_a_link_is_recorded_in_both_cases_of_one_register(said: Any, heard: str | None) -> None:
    """Each says what the other is to it, where that has a name; both see what the other lends."""
    office = Office()
    done = office.do("r-1", Link(process="meeting", case="m-1", as_=said)).or_raise()
    assert [("m-1", said, None)] == [(k.case, k.as_, k.event) for k in office.links("r-1")]
    (echo,) = office.links("m-1")
    assert ("referral", "r-1", heard, done.event.seq) == (
        echo.process,
        echo.case,
        echo.as_,
        echo.event,
    )
    office.do("m-1", RecordGuardian(person="g-1", custody=True)).or_raise()
    linked = {"m-1": office.book.case("m-1")}
    assert ["g-1"] == list(guardians(whole(office.book.case("r-1"), linked)))


def test_a_link_beyond_the_register_stands_where_it_was_made() -> None:
    """The other register would learn from it that the child is a client; nothing is lent either."""
    office = Office()
    office.open(meeting, proposal("pupil_welfare_group", "c-1"), "m-2")
    office.open(consultation, asked(), "k-1")
    for case, process in (("m-2", "meeting"), ("k-1", "consultation")):
        office.do("r-1", Link(process=process, case=case, as_="opened_by")).or_raise()
        assert [] == office.links(case)
        office.do(case, RecordGuardian(person=f"g-{case}", custody=True), CURATOR).or_raise()
    linked = {name: office.book.case(name) for name in ("m-2", "k-1")}
    assert [] == list(guardians(whole(office.book.case("r-1"), linked)))


def test_cases_in_no_register_lend_each_other_nothing() -> None:
    """A school's question and a clinic's are kept by two, though neither's register is known."""
    office = Office()
    office.open(consultation, asked(), "k-1")
    office.open(consultation, asked(from_service="youth_psychiatry"), "k-2")
    teacher, nurse = Actor(id="t-1", role="teacher"), Actor(id="n-1", role="participant")
    office.do("k-1", Link(process="consultation", case="k-2", as_="opens"), teacher).or_raise()
    assert [] == office.links("k-2")
    office.do("k-2", RecordGuardian(person="g-1", custody=True), nurse).or_raise()
    linked = {"k-2": office.book.case("k-2")}
    assert [] == list(guardians(whole(office.book.case("k-1"), linked)))


def test_only_who_keeps_a_meeting_lets_another_case_lend_to_it() -> None:
    """Whoever proposes one from elsewhere would read in a refusal what is recorded there."""
    office, teacher = Office(), Actor(id="t-1", role="teacher")
    own = attrs.evolve(proposal("negotiation", "c-1"), initiator="t-1")
    times = {"at": NOW + timedelta(hours=1)}
    following = attrs.evolve(own, follows="m-1")
    refused = office.book.start(meeting, following, actor=teacher, case="m-2", **times)
    assert ["actor_may_act"] == [verdict.code for verdict in refused.unmet]
    office.book.start(meeting, own, actor=teacher, case="m-3", **times).or_raise()
    link = Link(process="referral", case="r-1", as_="opens")
    done = office.book.perform("m-3", link, actor=teacher, **times)
    assert ["actor_may_act"] == [verdict.code for verdict in done.unmet]


def test_another_child_s_case_is_not_linked() -> None:
    """A link lends what is recorded of a child, so it must be the same one."""
    office = Office()
    done = office.do("r-1", Link(process="referral", case="r-2", as_="opens"))
    assert ["link_concerns_same_child"] == [verdict.code for verdict in done.unmet]
    assert [] == office.links("r-2")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (Link(process="meeting", case="m-1"), "'as' must be given, got nothing"),
        (Link(process="meeting", case="m-1", as_="plan", event=1), "'event' must be left out"),
        (Link(process="referral", case="m-1", as_="plan"), "'case' must be another case"),
        (Link(process="referral", case="r-1", as_="plan"), "'case' must be another case"),
        (Link(process="referral", case="nowhere", as_="plan"), "'case'"),
        (Link(process="consultation", case="k-1", as_="opens"), "got one that names nobody"),
        (Link(process="meeting", case="m-9", as_="meeting"), "got one that names nobody"),
    ],
)
def test_a_link_names_another_case_of_its_process_and_what_it_is(data: Link, said: str) -> None:
    """Else it is invalid and leaves nothing, nor anything that tells whose a nameless case is."""
    office = Office()
    office.open(consultation, asked(**ANONYMOUS), "k-1")
    office.open(meeting, proposal("development_group", None), "m-9")
    before = office.book.case("r-1").seq
    with pytest.raises(InvalidInput, match=said):
        office.do("r-1", data)
    assert before == office.book.case("r-1").seq


def test_a_case_that_names_nobody_is_linked_by_nobody() -> None:
    """An anonymous consultation refuses every link, and keeps nothing of the attempt."""
    office = Office()
    office.open(consultation, asked(**ANONYMOUS), "k-1")
    done = office.do("k-1", Link(process="referral", case="r-1", as_="opens"))
    assert ["no_identity_when_anonymous"] == [verdict.code for verdict in done.unmet]
    assert "r-1" not in repr(done.event)


def test_cases_of_nobody_are_linked_in_both() -> None:
    """Development work has no register to protect."""
    office = Office()
    office.open(meeting, proposal("workshop", None), "m-8")
    office.open(meeting, proposal("development_group", None), "m-9")
    office.do("m-8", Link(process="meeting", case="m-9", as_="opens")).or_raise()
    assert [("m-8", "opened_by")] == [(link.case, link.as_) for link in office.links("m-9")]


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_a_link_can_be_made_in_every_state(process: Any) -> None:
    """What belongs to a case may become known after its end too."""
    assert [s for s in process.by_state if "link" not in process.table[s]] == []


def test_a_worker_is_warned_of_a_child_s_open_case() -> None:
    """The opening goes through all the same; another child's case, and one that is over, warn not."""
    office = Office()
    office.open(referral, opening("c-1"), "r-3")
    event = office.book.history("r-3")[0]
    assert ["open_case_exists"] == [verdict.code for verdict in event.warnings]
    assert {"case": "r-1"} == dict(event.warnings[0].params)
    assert (("r-1", 1),) == event.linked
    office.open(referral, opening("c-3"), "r-4")
    assert () == office.book.history("r-4")[0].warnings
    office.do("r-4", referral.Close(reason="died")).or_raise()
    office.open(referral, opening("c-3"), "r-5")
    assert () == office.book.history("r-5")[0].warnings


def test_nobody_else_learns_of_a_child_s_open_case() -> None:
    """A teacher's opening looks at no other case, and is warned of none."""
    office = Office()
    teacher = Actor(id="p-9", role="teacher")
    at = NOW + timedelta(hours=1)
    office.book.start(referral, opening("c-1"), actor=teacher, at=at, case="r-3").or_raise()
    event = office.book.history("r-3")[0]
    assert ((), ()) == (event.warnings, event.linked)
