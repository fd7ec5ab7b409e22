"""The consultation: asking another service, with the child named or with nobody named."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import attrs
import pytest

from hypothesis import event, given, settings
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.journal.codec import encode
from lsprocess.process import Command, Correct, Document, Event, Id, View, attempt, new_case, whole
from lsprocess.process.left_out import NothingKept
from lsprocess.process.record_fields import fields_of
from lsprocess.processes import consultation as c
from lsprocess.processes import referral
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.codes import NOT_KNOWN_BOUND, Service
from lsprocess.processes.common.look_record import ViewCase
from lsprocess.processes.common.openings import Child
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.views import Viewer
from strategies import World


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEACHER = Actor(id="w-1", role="teacher", organisation="school-3")
WORKER = Actor(id="w-2", role="social_worker")
MOTHER = Actor(id="kin-g", role="guardian")

ASK: dict[str, Any] = {
    "kind": "anonymous",
    "purpose": "case_question",
    "from_service": "education",
    "to_service": "child_welfare",
    "topic": "when_to_refer",
}
ANONYMOUS = c.Request(**ASK)
NAMED = c.Request(**ASK | {"kind": "identified", "child": Child(id="kin-c"), "to": "county-7"})
ACCEPT = c.Accept(consultant="w-2")
ANSWER = c.Answer(by="w-2", advice="continue")
NOTIFY = c.Answer(by="w-2", advice="notify_child_welfare")
MISTAKE = c.Withdraw(reason="opened_by_mistake")
GUARDIAN = f.RecordGuardian(person="kin-g", custody=True)
CONSENT = f.RecordConsent(consent="con-1", scope="consult_identified", giver="kin-g", form="oral")
REFUSAL = attrs.evolve(CONSENT, consent="con-2", answer="refused")
BASIS = f.RecordLegalBasis(
    basis="ATL56",
    scope="consult_identified",
    reason="necessary_for_care",
    client_informed=True,
)


class Talk:
    """A consultation in a casebook, with two referrals beside it; every step an hour later."""

    def __init__(self, *steps: Any) -> None:
        """Take these steps, each of which goes through."""
        self.book = Casebook(MemoryJournal(), processes=(c.PROCESS, referral.PROCESS))
        self.at = AT
        self.left: list[Event] = []
        for case, child in (("kin-r", "kin-c"), ("other-r", "other-c")):
            opening = referral.Open(
                kind="notification",
                child=Child(id=child),
                received_on=date(2026, 3, 2),
                joint_discussion_requested=False,
                grounds_ref="doc-9",
            )
            self.book.start(referral, opening, actor=WORKER, at=AT, case=case).or_raise()
        for step in steps:
            self.do(step).or_raise()

    def do(self, data: Any, actor: Actor = TEACHER) -> Outcome:
        """Attempt the next step; a request opens the case."""
        self.at += timedelta(hours=1)
        if isinstance(data, c.Request):
            done = self.book.start(c, data, actor=actor, at=self.at, case="k-1")
        else:
            done = self.book.perform("k-1", data, actor=actor, at=self.at)
        self.left.append(done.event)
        return done

    def unmet(self, data: Any, actor: Actor = TEACHER) -> list[str]:
        """Attempt what is refused, and give what is unmet."""
        done = self.do(data, actor)
        assert "refused" == done.event.outcome
        return [verdict.code for verdict in done.unmet]

    @property
    def view(self) -> View:
        """What is recorded now."""
        return whole(self.book.case("k-1"))

    @property
    def owed(self) -> list[str]:
        """What is owed now."""
        return [item.id for item in self.book.agenda("k-1", at=self.at)]


# Nobody is named.


class Family(World):
    """Whoever is asked for an id gives one of the family."""

    def _leaves(self, kind: Any) -> Any:
        return ("kin-c", "kin-g") if kind in (Id, Document) else super()._leaves(kind)


PROFESSIONALS: dict[type[Any], str] = {c.Accept: "consultant", c.Answer: "by", c.Request: "to"}
"""Fields that hold a professional or an organisation by what they are."""
DOCUMENTS: dict[type[Any], str] = {
    c.Request: "question_ref",
    c.Answer: "answer_ref",
    f.Note: "document_ref",
}
"""Fields that hold a document for whose anonymity the asker answers."""


def anonymous_of(data: Any, *, anonymised: bool) -> Any:
    """Name professionals where they are meant, and documents that are said to be anonymised."""
    kind, named = type(data), {}
    if kind in PROFESSIONALS:
        named[PROFESSIONALS[kind]] = "w-2"
    if kind in DOCUMENTS and anonymised:
        named[DOCUMENTS[kind]] = "doc-1"
    if kind is c.Request:
        named |= {"kind": "anonymous", "anonymised": anonymised}
    if getattr(data, "role", None) not in {None, *PRIVATE}:
        named["person"] = "w-2"
    return attrs.evolve(data, **named)


@settings(max_examples=60)
@given(
    seed=st.integers(0, 2**32),
    taken=st.integers(0, 4),
    anonymised=st.booleans(),
)
def test_no_field_of_an_anonymous_case_can_hold_an_id_of_the_family(
    seed: int, taken: int, anonymised: bool
) -> None:
    """Whatever anybody tries, in any state and role: not when it is refused or not available."""
    world = Family(c.PROCESS, ("kin-r",))
    random = Random(seed)
    asked = anonymous_of(ANONYMOUS, anonymised=anonymised)
    talk = Talk(*(asked, ACCEPT, ANSWER, c.Close())[:taken])
    records = [*world.records(starts=True), *world.records(starts=False)]
    for record in random.choices(records, k=60):
        data = anonymous_of(world.data(record, random.choice), anonymised=anonymised)
        role = random.choice(tuple(c.PROCESS.roles))
        actor = Actor(id="kin-g" if role in PRIVATE else "w-1", role=role)
        with suppress(InvalidInput):
            event(f"{data.verb} {talk.do(data, actor).event.outcome}")
    for left in talk.left:
        assert b"kin-" not in encode(left)


NAMING: tuple[Any, ...] = (
    GUARDIAN,
    CONSENT,
    BASIS,
    f.RecordView(party="kin-c", manner="met_alone", summary_ref="doc-1"),
    f.Forbid(
        ban="ban-1",
        by="kin-c",
        level="controller",
        target="consult_identified",
        reason_code="own_wish",
    ),
    f.InformFamily(party="kin-g", topic="notification"),
    f.AssignRole(role="guardian", person="kin-g"),
    f.ReleaseRole(role="child", person="kin-c"),
    f.Note(document_ref="kin-doc"),
)


@pytest.mark.parametrize("data", NAMING, ids=lambda data: data.verb)
def test_what_names_somebody_is_refused_and_nothing_of_it_is_kept(data: Any) -> None:
    """In an anonymous case; the event says that it was refused, of what, and why."""
    talk = Talk(ANONYMOUS)
    done = talk.do(data)
    assert ["no_identity_when_anonymous"] == [verdict.code for verdict in done.unmet]
    assert isinstance(done.event.data, NothingKept)
    assert data.verb == done.event.data.verb
    assert TEACHER == done.event.actor
    assert "nothing of it was kept" in done.explain("en")
    assert Talk(NAMED).do(data).applied


def test_a_consent_is_not_waited_for_where_nobody_is_named() -> None:
    """Excusing a guardian would name them, too."""
    excuse = f.ExcuseConsent(party="kin-g", reason="absent_and_delay_harms")
    assert ["no_identity_when_anonymous"] == Talk(ANONYMOUS).unmet(excuse, WORKER)
    asked_by_worker = attrs.evolve(NAMED, from_service="family_social_work")
    assert Talk(asked_by_worker).do(excuse, WORKER).applied


def test_an_anonymous_request_names_no_child() -> None:
    """And the id that was refused is kept nowhere; the same question without it goes through."""
    talk = Talk()
    assert ["no_identity_when_anonymous"] == talk.unmet(
        attrs.evolve(ANONYMOUS, child=Child(id="kin-c"))
    )
    assert b"kin-" not in encode(talk.left[-1])
    assert talk.do(ANONYMOUS).applied


def test_documents_go_along_that_were_said_to_be_anonymised() -> None:
    """Of the question, the answer and a note alike; whoever asks answers for it."""
    asked = attrs.evolve(ANONYMOUS, question_ref="doc-1")
    answer = attrs.evolve(ANSWER, answer_ref="doc-2")
    note = f.Note(document_ref="doc-3")
    assert ["no_identity_when_anonymous"] == Talk().unmet(asked)
    assert ["no_identity_when_anonymous"] == Talk(ANONYMOUS, ACCEPT).unmet(answer)
    Talk(attrs.evolve(asked, anonymised=True), ACCEPT, answer, note)


def test_professionals_may_be_named() -> None:
    """Who answers, and in which role somebody of a service takes part."""
    Talk(ANONYMOUS, f.AssignRole(role="consultant", person="w-3"), ACCEPT, ANSWER)


def test_a_private_person_who_tries_is_not_named_either() -> None:
    """Their id is the family's; in an identified case what they did is kept."""
    done = Talk(ANONYMOUS).do(CONSENT, MOTHER)
    assert Actor(id="nobody", role="guardian") == done.event.actor
    assert MOTHER == Talk(NAMED).do(CONSENT, MOTHER).event.actor


def test_a_look_of_a_private_person_names_them_in_an_identified_case_alone() -> None:
    """In an anonymous one it is refused, and the use log has the role, the task and the purpose."""
    looker = Viewer(actor=MOTHER, work_task="guardian", purpose="own_matter")
    for request, named in ((ANONYMOUS, "nobody"), (NAMED, "kin-g")):
        talk = Talk(request)
        talk.book.see("k-1", looker, at=talk.at)
        look = talk.book.history("k-1")[-1]
        assert ("refused", named, "guardian") == (look.outcome, look.actor.id, look.actor.role)
        assert ViewCase(categories=(), work_task="guardian", purpose="own_matter") == (
            attrs.evolve(look.data, register=None)
        )


def test_what_is_not_known_to_be_identified_leaves_nothing() -> None:
    """A fact for a case that was never opened could be of an anonymous one."""
    command = Command(data=GUARDIAN, actor=TEACHER, at=AT, recorded_at=AT)
    (left,) = attempt(new_case(c.PROCESS, "k-1"), command, lambda: "e-1").events
    assert ("not_available", True) == (left.outcome, isinstance(left.data, NothingKept))


def test_what_no_rule_of_anonymity_knows_is_refused() -> None:
    """An action that is added to the process names nobody until it is said what it may name."""
    case = Talk(ANONYMOUS).book.case("k-1")
    view = View(case, AT, TEACHER, MISTAKE)
    assert "unmet" == c.no_identity_when_anonymous.test(view).result


def test_an_anonymous_case_is_not_linked() -> None:
    """Or the link would identify it afterwards; that advice was acted on can be said."""
    talk = Talk(ANONYMOUS, ACCEPT, ANSWER)
    assert ["no_identity_when_anonymous"] == talk.unmet(
        c.Refer(to_process="referral", to_case="kin-r")
    )
    assert () == talk.left[-1].linked
    assert talk.do(c.Refer(to_process="referral")).applied


def test_an_enquiry_about_resources_is_anonymous_and_an_identified_one_has_a_child() -> None:
    """What says otherwise is malformed, and nothing of it is recorded."""
    for wrong, said in (
        ({"purpose": "resource_enquiry"}, "'kind' must be anonymous"),
        ({"child": None}, "'child' must be given"),
    ):
        with pytest.raises(InvalidInput, match=said):
            Talk().do(attrs.evolve(NAMED, **wrong))
    Talk(attrs.evolve(ANONYMOUS, purpose="resource_enquiry", topic="resources"))


def test_whose_it_is_and_where_it_is_kept() -> None:
    """The child's and the asker's where the child is named; nobody's and nowhere otherwise."""
    for service, kept in (
        ("child_welfare", "social_welfare_client"),
        ("pupil_welfare", "pupil_welfare"),
        ("education", None),
    ):
        for request, client, register in (
            (ANONYMOUS, None, None),
            (NAMED, "kin-c", kept),
        ):
            talk = Talk(attrs.evolve(request, from_service=service))
            view = talk.view
            assert client == c.PROCESS.client_of(view)
            assert register == c.PROCESS.register(view)
            assert date(2026, 3, 2) == c.PROCESS.date_of(view)


# With the child named.


def test_a_named_child_s_matter_goes_out_by_consent() -> None:
    """Neither taking the question nor answering it goes before that."""
    talk = Talk(NAMED, GUARDIAN)
    assert ["consultation_permitted"] == talk.unmet(ACCEPT)
    talk.do(CONSENT).or_raise()
    done = talk.do(ACCEPT).or_raise()
    (basis,) = [one for verdict in done.event.verdicts for one in verdict.bases]
    assert ("consent", "county-7", ("con-1",)) == (basis.kind, basis.recipient, basis.ref)
    talk.do(f.WithdrawConsent(consent="con-1")).or_raise()
    assert ["consultation_permitted"] == talk.unmet(ANSWER)


def test_a_consent_counts_for_whom_it_names() -> None:
    """The organisation that the request names, or who is consulted there; nobody else."""
    for recipient, carries in (("county-7", True), ("w-2", True), ("county-8", False)):
        talk = Talk(NAMED, GUARDIAN, attrs.evolve(CONSENT, recipient=recipient))
        assert carries is talk.do(ACCEPT).applied
    talk = Talk(attrs.evolve(NAMED, to=None), GUARDIAN, attrs.evolve(CONSENT, recipient="county-7"))
    assert ["consultation_permitted"] == talk.unmet(ACCEPT)


def test_what_was_told_names_the_consultant_by_their_position() -> None:
    """Whoever reads the log of disclosures sees as what the recipient took the question."""
    talk = Talk(attrs.evolve(NAMED, to="w-2"), GUARDIAN, CONSENT, ACCEPT)
    (told,) = talk.book.disclosure_log("k-1")
    assert ("w-2", "consultant") == (told.recipient, told.recipient_role)


def test_a_statutory_basis_carries_it_past_a_refusal() -> None:
    """A ban beats a consent, and the statute beats both where its own conditions hold."""
    assert ["consultation_permitted"] == Talk(NAMED, GUARDIAN, BASIS).unmet(ACCEPT)
    Talk(NAMED, GUARDIAN, REFUSAL, BASIS, ACCEPT, ANSWER)
    ban = f.Forbid(
        ban="ban-1",
        by="kin-g",
        level="service_task",
        target="consult_identified",
        reason_code="own_wish",
    )
    assert ["consultation_permitted"] == Talk(NAMED, GUARDIAN, CONSENT, ban).unmet(ACCEPT)
    Talk(NAMED, GUARDIAN, CONSENT, ban, BASIS, ACCEPT)


def test_a_consultation_without_a_name_asks_for_no_consent() -> None:
    """Nothing is disclosed of anybody."""
    talk = Talk(ANONYMOUS, ACCEPT, ANSWER)
    asked = {v.code: v.result for left in talk.left for v in left.verdicts}
    assert "not_asked" == asked["consultation_permitted"]


# The way.


def test_whoever_was_named_answers() -> None:
    """By practice: named when it was accepted, or given the role; or exempted."""
    other = attrs.evolve(ANSWER, by="w-3")
    assert ["by_is_consultant"] == Talk(ANONYMOUS, ACCEPT).unmet(other)
    Talk(ANONYMOUS, ACCEPT, f.AssignRole(role="consultant", person="w-3"), other)
    talk = Talk(ANONYMOUS, ACCEPT)
    exempt = f.Exempt(guard="by_is_consultant", reason_code="urgent")
    assert talk.do(exempt, WORKER).applied
    assert talk.do(other).applied


def test_the_service_that_was_asked_acts_once_it_has_accepted() -> None:
    """Its own people do, whoever of them answers; nobody from elsewhere does, before or after."""
    colleague = Actor(id="w-7", role="consultant", organisation="county-7")
    stranger = Actor(id="w-8", role="consultant", organisation="county-8")
    talk = Talk(NAMED, GUARDIAN, CONSENT)
    note = f.Note(document_ref="doc-1")
    assert ["actor_may_act"] == talk.unmet(note, colleague)
    talk.do(ACCEPT).or_raise()
    talk.do(note, colleague).or_raise()
    assert ["actor_may_act"] == talk.unmet(note, stranger)


def test_a_consultant_who_was_named_beforehand_acts_only_once_it_is_accepted() -> None:
    """A role in the case opens nothing before the outward arc."""
    named = f.AssignRole(role="consultant", person="w-9")
    expert = Actor(id="w-9", role="consultant")
    talk = Talk(NAMED, GUARDIAN, CONSENT, named)
    note = f.Note(document_ref="doc-1")
    assert ["actor_may_act"] == talk.unmet(note, expert)
    talk.do(ACCEPT).or_raise()
    talk.do(note, expert).or_raise()


def test_whoever_declines_names_another_way() -> None:
    """A warning alone: it stands in no way."""
    for other, warned in ((None, ["other_way_named"]), ("mental_health", [])):
        done = Talk(ANONYMOUS).do(c.Decline(reason="not_our_service", other_service=other))
        assert warned == [verdict.code for verdict in done.or_raise().warnings]


def test_the_advice_leads_to_a_case_of_the_same_child() -> None:
    """Of the process that is named, and in no other register is anything left of it."""
    talk = Talk(NAMED, GUARDIAN, CONSENT, ACCEPT, ANSWER)
    other = c.Refer(to_process="referral", to_case="other-r")
    assert ["link_concerns_same_child"] == talk.unmet(other)
    with pytest.raises(
        InvalidInput, match="'to_case' must be another case that has been opened in the process"
    ):
        talk.do(attrs.evolve(other, to_process="cooperation"))
    with pytest.raises(InvalidInput, match="'to_case'"):
        talk.do(attrs.evolve(other, to_case="nowhere"))
    assert talk.do(attrs.evolve(other, to_case="kin-r")).applied
    assert 1 == talk.book.case("kin-r").seq


@pytest.mark.parametrize(("case", "said"), [("k-2", "got one that names nobody"), ("k-1", "got")])
def test_no_link_tells_of_whom_a_case_is_that_names_nobody(case: str, said: str) -> None:
    """Nor does a case lead to itself; and nothing of the attempt is recorded."""
    talk = Talk(NAMED, GUARDIAN, CONSENT, ACCEPT, ANSWER)
    talk.book.start(c, ANONYMOUS, actor=TEACHER, at=talk.at, case="k-2").or_raise()
    before = talk.book.case("k-1").seq
    with pytest.raises(InvalidInput, match=f"'to_case' must be a.*case.*{said}"):
        talk.do(c.Refer(to_process="consultation", to_case=case))
    assert before == talk.book.case("k-1").seq


def test_no_answer_is_agreed_for_a_day_that_has_passed() -> None:
    """The day of the acceptance is the first that will do."""
    for day in (date(2026, 3, 1), date(2026, 3, 2)):
        talk, accept = Talk(ANONYMOUS), attrs.evolve(ACCEPT, answer_by=day)
        if day < talk.at.date():
            with pytest.raises(InvalidInput, match="'answer_by' must be the day"):
                talk.do(accept)
        else:
            assert talk.do(accept).applied


@pytest.mark.parametrize("steps", [(ANONYMOUS,), (ANONYMOUS, ACCEPT)])
def test_a_question_can_be_taken_back_until_it_is_answered(steps: tuple[Any, ...]) -> None:
    """For any reason, and nothing is asked."""
    assert "withdrawn" == Talk(*steps).do(MISTAKE).or_raise().case.state


@pytest.mark.parametrize("step", [ANONYMOUS, ACCEPT, c.Withdraw(reason="no_longer_needed")])
def test_private_people_ask_no_service_here(step: Any) -> None:
    """A consultation is among professionals."""
    talk = Talk() if step is ANONYMOUS else Talk(ANONYMOUS)
    assert ["actor_may_act"] == talk.unmet(step, MOTHER)


def test_an_answer_comes_by_the_day_agreed_on() -> None:
    """Where one was agreed on; what passed is found once, and stands in no way."""
    day = date(2026, 3, 6)
    for left in (ANSWER, MISTAKE):
        talk = Talk(ANONYMOUS, attrs.evolve(ACCEPT, answer_by=day))
        (item,) = talk.book.agenda("k-1", at=talk.at)
        assert item.deadline is not None
        assert ("answer_by_agreed_day", day) == (item.id, item.deadline.strict)
        talk.at += timedelta(days=5)
        done = talk.do(left).or_raise()
        assert ("answer_by_agreed_day",) == done.event.settled
        assert [day] == [limit.strict for limit in done.event.breached]
    assert [] == Talk(ANONYMOUS, ACCEPT).owed


def test_a_correction_takes_an_answer_back() -> None:
    """And with it the advice, and what was owed by it."""
    talk = Talk(ANONYMOUS, ACCEPT, NOTIFY)
    assert ["notify_child_welfare"] == talk.owed
    done = talk.do(Correct(event=3, reason="wrong_content")).or_raise()
    assert ("accepted", []) == (done.case.state, talk.owed)


# Nothing stands before a notification.


@given(
    service=st.sampled_from(Service.__args__),  # type: ignore[attr-defined]
    answer=st.sampled_from([ANSWER, NOTIFY]),
    steps=st.lists(
        st.sampled_from(
            [
                c.Close(),
                f.Note(document_ref="doc-1"),
                *(c.Refer(to_process=one) for one in ("pupil_welfare", "cooperation", "referral")),
            ]
        ),
        max_size=6,
    ),
)
def test_advice_to_notify_stays_owed_until_it_is_done(
    service: Any, answer: c.Answer, steps: list[Any]
) -> None:
    """Also when the case is closed; by whoever is bound to notify, and nobody else."""
    request = attrs.evolve(ANONYMOUS, from_service=service, anonymised=True)
    talk = Talk(request, ACCEPT, answer)
    owed = answer is NOTIFY and service not in NOT_KNOWN_BOUND
    for step in (None, *steps):
        done = None if step is None else talk.do(step)
        if done is not None and done.event.outcome != "applied":
            continue
        if isinstance(step, c.Close):
            assert owed is (["advice_to_notify_followed"] == [one.code for one in done.warnings])
        owed = owed and step != c.Refer(to_process="referral")
        assert (["notify_child_welfare"] if owed else []) == talk.owed


NOTIFIED = {
    "requested": c.Withdraw(reason="notification_made_instead"),
    "accepted": c.Withdraw(reason="notification_made_instead"),
    "answered": c.Refer(to_process="referral"),
    "closed": c.Refer(to_process="referral"),
}


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize(("taken", "state"), [*enumerate(NOTIFIED, start=1)])
def test_nothing_stands_before_a_notification(taken: int, state: str, named: bool) -> None:
    """That it was made is recorded in every state, of either kind, without a consent."""
    steps: tuple[Any, ...] = (ANONYMOUS, ACCEPT, ANSWER, c.Close())[:taken]
    if named:
        steps = (NAMED, GUARDIAN, CONSENT, *steps[1:], f.WithdrawConsent(consent="con-1"))
    talk = Talk(*steps)
    assert state == talk.book.case("k-1").state
    assert talk.do(NOTIFIED[state]).applied


def test_a_teacher_asks_without_a_name_is_told_to_notify_and_notifies() -> None:
    """The story: the notification is a case of its own, and the anonymous one never names it."""
    talk = Talk(attrs.evolve(ANONYMOUS, question_ref="doc-1", anonymised=True))
    talk.do(ACCEPT, WORKER).or_raise()
    told = talk.do(NOTIFY, WORKER).or_raise()
    assert ("notify_child_welfare",) == told.event.opened
    (item,) = talk.book.agenda("k-1", at=talk.at)
    assert "tee lastensuojeluilmoitus viipymättä" == item.duty.name.of("fi")
    closed = talk.do(c.Close()).or_raise()
    (warning,) = closed.warnings
    assert "lastensuojeluilmoitus viipymättä (lastensuojelulain 25 §" in warning.text("fi")
    opening = referral.Open(
        kind="notification",
        child=Child(id="kin-c"),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=True,
        grounds_ref="doc-2",
        notifier=referral.Notifier(id="w-1", category="education", anonymous=False),
    )
    talk.book.start(referral, opening, actor=TEACHER, at=talk.at, case="r-1").or_raise()
    done = talk.do(c.Refer(to_process="referral")).or_raise()
    assert ("notify_child_welfare",) == done.event.settled
    assert [] == talk.owed
    assert not any(b"kin-" in encode(left) or b"r-1" in encode(left) for left in talk.left)


def test_every_word_is_said_and_every_field_and_code_has_one() -> None:
    """No text is left over in the file, and none is missing where people read data and guards."""
    fields, codes = set(), set()
    waiting = [field for one in c.PROCESS.actions for field in fields_of(one.record)]
    while waiting:
        field = waiting.pop()
        fields.add(field.name)
        codes.update(field.codes)
        waiting += field.fields
    assert fields <= set(c.PROCESS.fields)
    assert codes <= set(c.PROCESS.codes)
    assert [] == [guard.code for guard in c.PROCESS.guards.values() if guard.name is None]
    assert c.WORDS.maybe("fields").keys() <= fields
    assert c.WORDS.maybe("codes").keys() <= codes
    c.WORDS.check_all_asked()


BAN = f.Forbid(
    ban="kin-b",
    by="kin-g",
    level="service_task",
    target="consult_identified",
    reason_code="own_wish",
)


@pytest.mark.parametrize("steps", [(), (GUARDIAN,), (GUARDIAN, REFUSAL), (GUARDIAN, CONSENT, BAN)])
@pytest.mark.parametrize("role", ["social_worker", "consultant"])
def test_whoever_is_asked_learns_of_nobody_before_they_may(
    role: str, steps: tuple[Any, ...]
) -> None:
    """A refusal to take the question on says what is missing, and not whose answer or ban it is."""
    done = Talk(NAMED, *steps).do(ACCEPT, Actor(id="x-1", role=role))
    (verdict,) = done.unmet
    assert "consultation_permitted" == verdict.code
    assert verdict.params["missing"]
    assert "kin-" not in f"{verdict.params} {[verdict.text(lang) for lang in ('fi', 'sv', 'en')]}"


def test_who_knows_of_the_matter_is_told_whose_answer_is_missing() -> None:
    """After the question was taken on, a withdrawn consent is told of by who gave it."""
    talk = Talk(NAMED, GUARDIAN, CONSENT, ACCEPT, f.WithdrawConsent(consent="con-1"))
    (verdict,) = talk.do(ANSWER).unmet
    assert ["kin-g"] == [one["person"] for one in verdict.params["missing"] if "person" in one]
