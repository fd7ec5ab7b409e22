"""What a linked case lends, it lends within one register; bans reach everywhere."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.cli.commands.show import case_json
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import ActionData, Correct, View, whole
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.people import born, views_of
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.reports.texts import REGISTERS
from lsprocess.views import Viewer


NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
WORKER = Actor(id="w-2", role="social_worker")
CURATOR = Actor(id="p-12", role="curator")
GUARDIAN = Viewer(
    actor=Actor(id="g-1", role="guardian"), work_task="guardian", purpose="own_matter"
)
KINDS = ("joint_discussion", "negotiation", "pupil_welfare_group")
OUTSIDE = "pupil_welfare_group"
IDS = st.integers(1, 4)

LENT: tuple[st.SearchStrategy[ActionData], ...] = (
    st.builds(meeting.RecordGuardian, person=IDS.map("g-{}".format), custody=st.booleans()),
    st.builds(
        meeting.RecordConsent,
        consent=IDS.map("k-{}".format),
        scope=st.sampled_from(("contact_school", "joint_discussion")),
        giver=IDS.map("g-{}".format),
        form=st.just("oral"),
    ),
    st.builds(
        meeting.RecordLegalBasis,
        basis=st.just("ATL64"),
        scope=st.just("contact_school"),
        reason=st.just("child_interest"),
        client_informed=st.booleans(),
    ),
    st.builds(
        meeting.RecordView,
        party=st.sampled_from(("c-1", "g-1")),
        manner=st.just("met_alone"),
        summary_ref=st.just("doc-3"),
    ),
    st.builds(
        meeting.AssignRole,
        role=st.just("legal_representative"),
        person=IDS.map("x-{}".format),
    ),
)
BANS: st.SearchStrategy[ActionData] = st.builds(
    meeting.Forbid,
    ban=IDS.map("b-{}".format),
    by=st.sampled_from(("c-1", "g-1")),
    level=st.just("controller"),
    target=st.just("contact_school"),
    reason_code=st.just("own_wish"),
)


def named(fact: Any) -> str:
    """Give the id of a consent or a ban, which is used once; other facts may come again."""
    return getattr(fact, "consent", None) or getattr(fact, "ban", None) or f"at {id(fact)}"


class Office:
    """A referral that has linked a meeting of one child."""

    def __init__(self, kind: Any, *, linked: bool = True) -> None:
        """Open both cases."""
        self.minutes = count()
        later = NOW + timedelta(days=1)
        self.book = Casebook(MemoryJournal(), clock=lambda: later)
        opening = referral.Open(
            kind="notification",
            child=referral.Child(id="c-1", born=date(2015, 9, 1)),
            received_on=NOW.date(),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id="school-1", category="education", anonymous=False),
        )
        proposal = meeting.Propose(kind=kind, initiator="w-2", child="c-1", subject_ref="doc-2")
        self.book.start(referral, opening, case="r-1", **self.by(WORKER)).or_raise()
        self.book.start(meeting, proposal, case="m-1", **self.by(WORKER)).or_raise()
        self.keeper = CURATOR if kind == OUTSIDE else WORKER
        if linked:
            self.do("r-1", referral.LinkMeeting(meeting="m-1"))

    def by(self, actor: Actor) -> dict[str, Any]:
        """Say who acts in the next minute."""
        at = NOW + timedelta(minutes=next(self.minutes))
        return {"actor": actor, "at": at, "recorded_at": at}

    def do(self, case: str, data: ActionData, actor: Actor = WORKER) -> int:
        """Do something that is applied, and give its number."""
        done = self.book.perform(case, data, **self.by(actor))
        assert done.applied, done.explain("en")
        return done.event.seq

    def view(self, case: str = "r-1") -> View:
        """See a case as it stands."""
        return whole(self.book.case(case), self.book.linked(case).cases)


@settings(max_examples=40)
@given(
    kind=st.sampled_from(KINDS),
    facts=st.lists(st.one_of(*LENT, BANS), max_size=6, unique_by=named),
)
def test_a_case_lends_within_one_register(kind: str, facts: list[ActionData]) -> None:
    """Whatever a linked meeting holds is lent or not by its register alone; bans always are."""
    office, alone = Office(kind), Office(kind, linked=False)
    for fact in facts:
        office.do("m-1", fact, office.keeper)
    seen, own, held = office.view(), alone.view(), office.view("m-1")
    lent = kind != OUTSIDE
    known, there, here = known_of(seen), known_of(held), known_of(own)
    for part in ("consents", "grounds", "guardians", "excused"):
        expected = getattr(there, part) if lent else ()
        assert len(expected) == len(getattr(known, part)), part
        assert () == getattr(here, part)
    for party in ("c-1", "g-1"):
        assert (len(views_of(held, party)) if lent else 0) == len(views_of(seen, party))
    assert [ban.id for ban in there.bans] == [ban.id for ban in known.bans]


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_between_registers_is_left_in_no_other_case(kind: str) -> None:
    """The meeting of another register does not learn of the referral, not by its age either."""
    office = Office(kind)
    left = [event.data.verb for event in office.book.history("m-1")]
    assert (["propose"] if kind == OUTSIDE else ["propose", "link"]) == left
    assert (kind == OUTSIDE) == (not office.book.linked("m-1").cases)
    assert (born(office.view("m-1")) is None) == (kind == OUTSIDE)
    assert {"m-1"} == set(office.book.linked("r-1").cases)


def test_a_link_between_registers_can_be_corrected() -> None:
    """Nothing was left in the other case, and nothing is taken back there."""
    office = Office(OUTSIDE)
    link = office.book.case("r-1").seq
    office.do("r-1", Correct(event=link, reason="wrong_case"))
    assert {} == dict(office.book.linked("r-1").cases)
    assert 1 == office.book.case("m-1").seq


def test_a_ban_of_another_register_can_be_lifted_where_it_reaches() -> None:
    """Whose ban it is, is known there; a consent of another register is not to be withdrawn."""
    office = Office(OUTSIDE)
    ban = meeting.Forbid(
        ban="b-1", by="c-1", level="controller", target="contact_school", reason_code="own_wish"
    )
    consent = meeting.RecordConsent(consent="k-1", scope="contact_school", giver="g-1", form="oral")
    office.do("m-1", ban)
    office.do("m-1", consent)
    office.do("r-1", referral.LiftBan(ban="b-1", by="c-1"), Actor(id="c-1", role="child"))
    with pytest.raises(InvalidInput):
        office.book.perform("r-1", referral.WithdrawConsent(consent="k-1"), **office.by(WORKER))


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_hidden_in_one_register_is_hidden_in_the_other(kind: str) -> None:
    """A notifier whom a linked meeting alone names as such is kept from the family everywhere."""
    office = Office(kind)
    office.do("m-1", meeting.AssignRole(role="notifier", person="n-7"))
    office.do("r-1", referral.RecordGuardian(person="g-1", custody=True))
    seq = office.do("r-1", referral.AssignRole(role="close_person", person="n-7"))
    shown = office.book.see("r-1", GUARDIAN)
    assert shown.allowed
    assert "n-7" not in str([(one.actor, one.data) for one in shown.events])
    assert all("person" not in one.data for one in shown.events if one.seq == seq)
    assert {()} == {one.withheld for one in shown.events}


@pytest.mark.parametrize("kind", KINDS)
def test_a_guardian_known_in_another_register_is_shown_nothing(kind: str) -> None:
    """Who may look is told by what is lent: a guardian recorded in the pupil's group is not."""
    office = Office(kind)
    office.do("m-1", meeting.RecordGuardian(person="g-1", custody=True), office.keeper)
    assert (kind != OUTSIDE) == office.book.see("r-1", GUARDIAN).allowed


def test_an_agreed_action_moves_within_one_register() -> None:
    """A meeting of another register would learn of the first one by it."""
    office = Office("negotiation", linked=False)
    for kind, case in ((OUTSIDE, "m-2"), ("network_meeting", "m-3")):
        proposal = meeting.Propose(kind=kind, initiator="w-2", child="c-1", subject_ref="doc-2")
        office.book.start(meeting, proposal, case=case, **office.by(WORKER)).or_raise()
    assert _problem_of_carrying(office, "m-2") == "to_meeting"
    assert _problem_of_carrying(office, "m-3") == "action"


def _problem_of_carrying(office: Office, to_meeting: str) -> str:
    """Give what is wrong with carrying over an action that was never agreed: the place, if ever."""
    data = meeting.CarryOverAction(action="a-1", to_meeting=to_meeting)
    case, view = office.book.case("m-1"), office.view("m-1")
    linked = {to_meeting: office.book.case(to_meeting)}
    problem = case.process.by_record[type(data)].problem
    assert problem is not None
    found: Any = problem(View(case, view.at, WORKER, data, linked))
    return str(found.path)


@pytest.mark.parametrize(("kind", "state"), [("joint_discussion", "proposed"), (OUTSIDE, None)])
def test_the_state_of_a_case_of_another_register_is_not_shown(kind: str, state: str | None) -> None:
    """The one register tells that it is linked, and the other one how it stands."""
    book = Casebook(MemoryJournal(), clock=lambda: NOW)
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=date(2026, 3, 9),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    proposal = meeting.Propose(kind=kind, initiator="w-2", child="c-1", subject_ref="doc-2")
    book.start(referral, opening, actor=WORKER, at=NOW, case="r-1")
    book.start(meeting, proposal, actor=WORKER, at=NOW, case="m-1")
    book.perform("r-1", referral.LinkMeeting(meeting="m-1"), actor=WORKER, at=NOW).or_raise()
    (linked,) = case_json(book, book.case("r-1"), "en")["linked"]
    assert ("m-1", state) == (linked["case"], linked["state"])


@pytest.mark.parametrize("kind", ["negotiation", "pupil_welfare_group"])
def test_a_look_and_the_log_name_a_register_by_one_code_and_one_word(kind: str) -> None:
    """What is stored of a look and what a report says of it is the same register."""
    book = Casebook(MemoryJournal(), clock=lambda: NOW)
    start = meeting.Propose(kind=kind, initiator="w-2", subject_ref="doc-2", child="c-1")
    book.start(meeting, start, actor=WORKER, at=NOW, case="m-1")
    book.see("m-1", GUARDIAN, at=NOW)
    *_, look = book.history("m-1")
    assert {look.data.register} == {use.register for use in book.use_log("m-1")}
    assert CODES[look.data.register] is REGISTERS[look.data.register]
