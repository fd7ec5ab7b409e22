"""The use log and the disclosure log: complete, each thing once, whatever happens later."""

from datetime import UTC, date, datetime, timedelta

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from fresh import CLOCK
from lsprocess import Actor, Casebook
from lsprocess.errors import UnknownCase
from lsprocess.process import Basis, Correct, Event
from lsprocess.processes import meeting, referral
from lsprocess.reports import disclosure_log, use_log
from parcel import PARCEL, Desk, Receive
from performed import histories
from places import SCRIPTS


NOON = datetime(2026, 3, 2, 10, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
OTHER = Actor(id="w-3", role="intake_worker", organisation="county-08")
OPEN = referral.Open(
    kind="notification",
    child=referral.Child(id="c-1", born=date(2014, 5, 1)),
    received_on=date(2026, 3, 2),
    notifier=referral.Notifier(id="p-5", category="education", anonymous=False),
    joint_discussion_requested=False,
    grounds_ref="doc-1",
)


def every_event() -> tuple[Event, ...]:
    """Give every event of all scripts, whose cases have names of their own in each script."""
    return tuple(
        event._replace(case=f"{number}.{event.case}")
        for number, path in enumerate(SCRIPTS)
        for history in histories(path).values()
        for event in history
    )


def hours(number: float) -> datetime:
    """Give a time so many hours after noon."""
    return NOON + timedelta(hours=number)


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Open a referral whose school may be contacted."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    book.start(referral, OPEN, actor=OTHER, at=NOON, case="r-1")
    consent = {"giver": "g-1", "form": "written"}
    for number, data in enumerate(
        (
            referral.AssignRole(role="social_worker", person="w-17"),
            referral.Screen(urgent=False),
            referral.StartAssessment(),
            referral.RecordGuardian(person="g-1", custody=True),
            referral.HearParents(heard=("g-1",)),
            referral.RecordConsent(consent="k-1", scope="contact_school", **consent),
            referral.RecordConsent(consent="k-2", scope="disclose", what="content", **consent),
        ),
        start=1,
    ):
        assert book.perform("r-1", data, actor=WORKER, at=hours(number)).applied
    return book


def do(book: Casebook, data, number: int, case: str = "r-1") -> Event:
    """Attempt something so many hours after noon."""
    return book.perform(
        case, data, actor=WORKER, at=hours(number), recorded_at=hours(number + 1)
    ).event


def test_every_attempt_is_one_use() -> None:
    """No attempt of any script is missing from the use log, refused ones included."""
    events = every_event()
    uses = list(use_log(events))
    assert [(one.case, one.seq, one.id, one.data.verb) for one in events] == [
        (one.case, one.seq, one.event, one.action) for one in uses
    ]
    assert {"applied", "refused", "not_available"} == {one.outcome for one in uses}


def test_every_basis_towards_an_outsider_is_one_disclosure() -> None:
    """No basis of an applied event of any script is missing, none comes twice, no other comes."""
    events = every_event()
    told = sorted(
        (one.case, one.seq, one.act, str(one.recipient), one.ref)
        for one in disclosure_log(events)
        if one.act not in ("transfer", "police_report")
    )
    carried = sorted(
        (event.case, event.seq, basis.act, str(basis.recipient), basis.ref)
        for event in events
        if event.applied
        for verdict in event.verdicts
        for basis in verdict.bases
        if basis.kind != "own_task"
    )
    assert carried == told
    assert {
        "contact_school",
        "joint_discussion",
        "share_memo",
        "pupil_welfare_group",
        "disclose",
        "consult_identified",
        "joint_plan",
        "transfer_record",
    } == {act for _, _, act, _, _ in told}
    transfers = [one for one in events if one.data.verb == "transfer" and one.applied]
    assert len(transfers) == sum(one.act == "transfer" for one in disclosure_log(events))


@st.composite
def bases(draw: st.DrawFn) -> Basis:
    """Draw a basis."""
    return Basis(
        kind=draw(st.sampled_from(("consent", "statute", "party", "own_task"))),
        act=draw(st.sampled_from(("contact_school", "disclose"))),
        recipient=draw(st.sampled_from((None, "school-3", "p-9"))),
        ref=draw(st.sampled_from(((), ("k-1",)))),
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("applied", "refused")),
            st.lists(st.lists(bases(), max_size=3), max_size=2),
        ),
        max_size=4,
    )
)
def test_whatever_guards_find_is_logged_once(drawn) -> None:
    """A basis that two guards of one event found is one disclosure; one of the own service is none."""
    verdict = Desk()
    verdict.do(Receive(kind="plain", owner="p-9"))
    plain = PARCEL.guards["label_written"].editions[0].plain["met"]
    events = [
        verdict.history[0]._replace(
            seq=seq,
            outcome=outcome,
            verdicts=tuple(attrs.evolve(plain, bases=tuple(found)) for found in guards),
        )
        for seq, (outcome, guards) in enumerate(drawn, start=1)
    ]
    wanted = [
        (seq, basis.kind, basis.act, basis.recipient, basis.ref)
        for seq, (outcome, guards) in enumerate(drawn, start=1)
        if outcome == "applied"
        for basis in dict.fromkeys(basis for found in guards for basis in found)
        if basis.kind != "own_task"
    ]
    told = list(disclosure_log(events))
    assert wanted == [(one.seq, one.basis, one.act, one.recipient, one.ref) for one in told]
    assert all(plain.sources == one.rules for one in told)


def test_a_use_tells_whose_data_who_when_and_why(book: Casebook) -> None:
    """The provider is the organisation that opened the case, whoever uses the data."""
    do(book, referral.CompleteAssessment(assessment_ref="doc-3"), 20)
    *_, use = book.use_log("r-1")
    assert ("r-1", 9, "complete_assessment", "refused") == (
        use.case,
        use.seq,
        use.action,
        use.outcome,
    )
    assert ("c-1", "social_welfare_client", "county-08") == (use.client, use.register, use.provider)
    assert (WORKER, "case_handling", ("doc-3",)) == (use.actor, use.purpose, use.references)
    assert (hours(20), hours(21), False) == (use.at, use.recorded_at, use.corrected)
    assert "completion of the service needs assessment" == use.name.of("en")
    assert (None, ()) == (use.work_task, use.categories)


def test_a_log_record_is_kept_for_twelve_years(book: Casebook) -> None:
    """They count from the day of recording in Finland."""
    book.perform(
        "r-1",
        referral.Note(document_ref="doc-9"),
        actor=WORKER,
        at=hours(30),
        recorded_at=datetime(2028, 2, 28, 23, tzinfo=UTC),
    )
    *_, use = book.use_log("r-1")
    assert (date(2028, 2, 29), date(2040, 2, 29)) == (use.day, use.keep_until)


@pytest.mark.parametrize(
    ("kind", "received", "register"),
    [
        ("notification", date(2021, 10, 31), "notification_register"),
        ("notification", date(2021, 11, 1), "social_welfare_client"),
        ("notification", date(2008, 1, 1), "notification_register"),
        ("notification", date(2007, 12, 31), "social_welfare_client"),
        ("application", date(2021, 10, 31), "social_welfare_client"),
    ],
)
def test_notifications_had_a_register_of_their_own(
    kind: str, received: date, register: str
) -> None:
    """The case's date decides, for everything that happens in it."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    notifier = {"id": "g-1", "category": "parent", "anonymous": False}
    data = attrs.evolve(
        OPEN, kind=kind, received_on=received, notifier=referral.Notifier(**notifier)
    )
    book.start(referral, data, actor=WORKER, at=NOON, case="r-1")
    do(book, referral.Note(document_ref="doc-9"), 1)
    assert [register] * 2 == [use.register for use in book.use_log("r-1")]


@pytest.mark.parametrize(
    ("kind", "register"),
    [
        ("negotiation", "social_welfare_client"),
        ("pupil_welfare_group", "pupil_welfare"),
        ("workshop", None),
    ],
)
def test_a_meeting_is_kept_where_its_kind_says(kind: str, register: str | None) -> None:
    """An expert group's data are the education provider's; a workshop concerns no client."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    child = None if register is None else "c-1"
    start = meeting.Propose(kind=kind, initiator="w-17", subject_ref="doc-2", child=child)
    book.start(meeting, start, actor=WORKER, at=NOON, case="m-1")
    assert [(register, child)] == [(use.register, use.client) for use in book.use_log("m-1")]


def test_a_refused_start_is_a_use_of_the_data_that_it_names() -> None:
    """What cannot start a case names nobody; the case's own opening decides for what follows."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    other = attrs.evolve(OPEN, child=referral.Child(id="c-9", unborn=True))
    for data in (other, referral.Screen(urgent=False), OPEN):
        book.start(referral, data, actor=WORKER, at=NOON, case="r-1")
    do(book, referral.Note(document_ref="doc-9"), 1)
    told = [(use.outcome, use.client) for use in book.use_log("r-1")]
    assert [
        ("refused", "c-9"),
        ("not_available", None),
        ("applied", "c-1"),
        ("applied", "c-1"),
    ] == told
    alone = book.history("r-1")[3:]
    assert [None] == [use.client for use in use_log(alone)]


def test_a_disclosure_tells_what_to_whom_and_on_what_basis(book: Casebook) -> None:
    """A school that is heard is an organisation; its consents and rules are told."""
    do(book, referral.HearSchool(school="school-3", person="p-9", need="schooling"), 20)
    (given_,) = book.disclosure_log("r-1")
    assert ("contact_school", "schooling") == (given_.act, given_.part)
    assert ("school-3", "organisation", None) == (
        given_.recipient,
        given_.recipient_kind,
        given_.recipient_role,
    )
    assert ("consent", ("k-1",), ()) == (given_.basis, given_.ref, given_.overridden)
    assert "HEA-02" in given_.rules
    assert (WORKER, "county-08", "c-1") == (given_.actor, given_.provider, given_.client)


def test_a_person_is_known_by_role_or_sector(book: Casebook) -> None:
    """A notifier is known by the sector until the case gives a role; a consent names nobody new."""
    do(book, referral.AcknowledgeNotifier(level="content"), 20)
    (told,) = book.disclosure_log("r-1")
    assert ("disclose", "content", "p-5", "person", "education") == (
        told.act, told.part, told.recipient, told.recipient_kind, told.recipient_role
    )  # fmt: skip
    do(book, referral.AssignRole(role="principal", person="p-5"), 21)
    (told,) = book.disclosure_log("r-1")
    assert "principal" == told.recipient_role


@pytest.mark.parametrize("level", ["received", "general"])
def test_a_receipt_is_a_use_and_no_disclosure(book: Casebook, level: str) -> None:
    """It holds nothing that the notifier did not tell."""
    assert do(book, referral.AcknowledgeNotifier(level=level), 20).applied
    assert [] == list(book.disclosure_log("r-1"))
    assert "acknowledge_notifier" in [use.action for use in book.use_log("r-1")]


def test_a_refused_attempt_is_a_use_and_no_disclosure(book: Casebook) -> None:
    """Nothing was given to anybody."""
    do(book, referral.WithdrawConsent(consent="k-1"), 20)
    assert "refused" == do(book, referral.HearSchool(school="school-3", person="p-9"), 21).outcome
    assert [] == list(book.disclosure_log("r-1"))
    assert ["refused"] == [
        use.outcome for use in book.use_log("r-1") if use.action == "hear_school"
    ]


def test_a_transfer_discloses_the_documents_by_statute(book: Casebook) -> None:
    """The new county is an organisation, and needs nobody's consent."""
    do(book, referral.Transfer(documents=("doc-1", "doc-4"), to_county="county-11"), 20)
    (told,) = book.disclosure_log("r-1")
    assert ("transfer", "county-11", "organisation", "statute") == (
        told.act, told.recipient, told.recipient_kind, told.basis
    )  # fmt: skip
    assert ("doc-1", "doc-4") == told.references
    assert "OPN-05" in told.rules
    assert "LIB-04" not in told.rules


def test_what_was_corrected_stays_and_is_marked(book: Casebook) -> None:
    """A correction cannot undo a use or a disclosure."""
    do(book, referral.HearSchool(school="school-3", person="p-9"), 20)
    do(book, Correct(event=9, reason="wrong_person"), 21)
    (told,) = book.disclosure_log("r-1")
    assert told.corrected
    assert [9] == [use.seq for use in book.use_log("r-1") if use.corrected]
    do(book, Correct(event=10, reason="wrong_content"), 22)
    (told,) = book.disclosure_log("r-1")
    assert not told.corrected
    assert [10] == [use.seq for use in book.use_log("r-1") if use.corrected]


def test_a_shared_memo_is_named() -> None:
    """The record holds the memo's reference, the part given, and what the child is known as."""
    book = Casebook.open("memory:", clock=lambda: CLOCK)
    propose = meeting.Propose(
        kind="negotiation", initiator="w-17", subject_ref="doc-2", child="c-1"
    )
    book.start(meeting, propose, actor=WORKER, at=NOON, case="m-1")
    (proposed,) = book.history("m-1")
    minuted = book.history("m-1")[0]._replace(
        seq=2, source="summarised", data=meeting.WriteMemo(memo_ref="doc-7")
    )
    guard = meeting.PROCESS.guards["memo_sharing_permitted"].editions[0].plain["met"]
    shared = [
        minuted._replace(
            seq=seq,
            data=meeting.ShareMemo(recipient=person, part="extract"),
            verdicts=(
                attrs.evolve(
                    guard, bases=(Basis(kind="party", act="share_memo", recipient=person),)
                ),
            ),
        )
        for seq, person in ((3, "c-1"), (4, "x-1"), (5, None))
        if person is not None
    ]
    told = list(disclosure_log([proposed, minuted, *shared]))
    assert [(("doc-7",), "extract", "party")] * 2 == [
        (one.references, one.part, one.basis) for one in told
    ]
    assert ["child", None] == [one.recipient_role for one in told]
    early = list(disclosure_log([proposed, shared[0]]))
    assert [()] == [one.references for one in early]


def test_an_unknown_case_has_no_logs(book: Casebook) -> None:
    """The casebook says so at once."""
    for ask in (book.use_log, book.disclosure_log):
        with pytest.raises(UnknownCase):
            ask("r-2")
