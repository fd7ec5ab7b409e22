"""Cooperation on one client: what the partner is told, who does what, and how it ends."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.processes import client_plan, division_of_labour, meeting, referral
from lsprocess.processes import cooperation as c
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.roles import PROFESSIONALS, WORKERS


WORKER = Actor(id="w-1", role="social_worker")
DOCTOR = Actor(id="p-9", role="consultant", organisation="clinic-1")
FAR = datetime(2040, 1, 1, tzinfo=UTC)
MARCH = date(2026, 3, 2)
NOON = 10

PROPOSE = c.Propose(
    child=c.Child(id="c-1", born=date(2010, 5, 15)),
    partner_kind="youth_psychiatry",
    partner="clinic-1",
)
MOTHER = f.RecordGuardian(person="g-1", custody=True)
CONSENT = f.RecordConsent(
    consent="con-1",
    scope="disclose",
    giver="g-1",
    form="written",
    recipient="clinic-1",
    what="content",
)
ACCESS = c.MeetCriteria(criteria=(c.Criterion(id="k-1", met=True),), judged_by="p-9")
OURS = c.SetTask(task="t-1", what_ref="doc-1", owner="w-1", side="child_welfare")
THEIRS = c.SetTask(task="t-2", what_ref="doc-2", owner="p-9", side="partner", due=date(2026, 4, 1))
AGREE = c.Agree(agreement_ref="doc-3")
NAMED = f.AssignRole(role="social_worker", person="w-1")
VIEW = f.RecordView(party="c-1", manner="met_alone", summary_ref="doc-4")
JOINT = f.RecordConsent(consent="con-2", scope="joint_plan", giver="g-1", form="oral")
PLAN = c.Plan(assessment_ref="doc-5", plan_ref="doc-6", joint=True)
PAIR = c.NameWorkingPair(
    persons=(
        c.PairMember(person="w-1", service="child_welfare"),
        c.PairMember(person="p-9", service="youth_psychiatry"),
    )
)
EVALUATE = c.Evaluate(evaluation_ref="doc-7", goals="partly")
DONE = tuple(c.CompleteTask(task=task) for task in ("t-1", "t-2"))

STRAIGHT: tuple[Any, ...] = (
    *(PROPOSE, MOTHER, CONSENT, ACCESS, OURS, THEIRS, AGREE, NAMED, c.StartAssessing()),
    *(VIEW, JOINT, PLAN, PAIR, c.BeginWork(), VIEW, EVALUATE, c.ContinueWork(), VIEW, EVALUATE),
    *(*DONE, c.End(reason="goals_met")),
)
STATES: dict[str, tuple[Any, ...]] = {
    "proposed": STRAIGHT[:1],
    "criteria_met": STRAIGHT[:4],
    "agreed": STRAIGHT[:7],
    "assessing": STRAIGHT[:9],
    "planned": STRAIGHT[:12],
    "working": STRAIGHT[:14],
    "evaluated": STRAIGHT[:16],
}
WITHDRAW = f.WithdrawConsent(consent="con-1")


class Cooperation:
    """A cooperation in a casebook; every step five minutes later."""

    def __init__(self, *steps: Any, on: date = MARCH) -> None:
        """Take these steps, each of which goes through, from noon of a day on."""
        processes = (
            *(c.PROCESS, client_plan.PROCESS, division_of_labour.PROCESS),
            *(meeting.PROCESS, referral.PROCESS),
        )
        self.book = Casebook(MemoryJournal(), processes=processes, clock=lambda: FAR)
        self.go(on)
        for step in steps:
            self.do(step).or_raise()

    def go(self, day: date) -> "Cooperation":
        """Go to noon of a day."""
        self.at = datetime(day.year, day.month, day.day, NOON, tzinfo=UTC)
        return self

    def do(self, data: Any, actor: Actor = WORKER, case: str = "y-1") -> Outcome:
        """Attempt the next step; a proposal opens the case."""
        self.at += timedelta(minutes=5)
        if isinstance(data, c.Propose):
            return self.book.start(c, data, actor=actor, at=self.at, case=case)
        return self.book.perform(case, data, actor=actor, at=self.at)

    def unmet(self, data: Any, actor: Actor = WORKER) -> list[str]:
        """Attempt what is refused, and give what is unmet."""
        done = self.do(data, actor)
        assert "refused" == done.event.outcome
        return [verdict.code for verdict in done.unmet]

    def warned(self, data: Any) -> list[str]:
        """Attempt what goes through, and give what was odd about it."""
        return [verdict.code for verdict in self.do(data).or_raise().event.warnings]

    @property
    def state(self) -> str | None:
        """Where the case stands."""
        return self.book.case("y-1").state

    @property
    def owed(self) -> dict[str, date | None]:
        """What is owed now, each with its last day."""
        items = self.book.agenda("y-1", at=self.at).items
        return {one.id: one.deadline and one.deadline.strict for one in items}


def test_the_straight_way_leads_from_a_proposal_to_an_end() -> None:
    """Each step goes through, and the work goes on once after it was evaluated."""
    case = Cooperation(*STRAIGHT)
    assert "ended" == case.state
    assert {} == case.owed


@pytest.mark.parametrize("state", STATES)
def test_each_state_of_the_way_is_reached(state: str) -> None:
    """The tests below begin there."""
    assert state == Cooperation(*STATES[state]).state


# What the partner is told, and when.


@pytest.mark.parametrize("role", sorted(PROFESSIONALS - WORKERS))
def test_before_it_may_know_of_the_matter_nobody_of_the_partner_learns_anything(role: str) -> None:
    """What is refused says alone whose task it is: no guardian and no task is named."""
    case = Cooperation(PROPOSE, MOTHER, OURS)
    stranger = Actor(id="p-9", role=role, organisation="clinic-1")
    options = {one.action for one in case.book.options("y-1", actor=stranger, at=case.at)}
    assert options <= {"judge_ban"}
    for step in (ACCESS, THEIRS, VIEW, c.End(reason="client_wish")):
        done = case.do(step, stranger)
        assert ["actor_may_act"] == [one.code for one in done.unmet]
        said = [*(one.params for one in done.unmet), done.explain("en")]
        assert not any(known in str(said) for known in ("g-1", "c-1", "t-1"))


def test_the_partner_is_told_by_a_consent_that_says_what() -> None:
    """An answer of nobody, of one that names another partner, or of one that says less is none."""
    case = Cooperation(PROPOSE, MOTHER)
    assert ["partner_contact_permitted"] == case.unmet(ACCESS)
    other = attrs.evolve(CONSENT, consent="con-3", recipient="clinic-2")
    less = attrs.evolve(CONSENT, consent="con-4", what="progress")
    for consent in (other, less):
        case.do(consent).or_raise()
        assert ["partner_contact_permitted"] == case.unmet(ACCESS)
    case.do(CONSENT).or_raise()
    assert "criteria_met" == case.do(ACCESS).or_raise().case.state


def test_once_it_knows_of_the_matter_the_partner_records_its_own_part() -> None:
    """A professional sets and completes tasks, and a child or a guardian does not."""
    case = Cooperation(*STATES["criteria_met"])
    case.do(THEIRS, DOCTOR).or_raise()
    case.do(c.CompleteTask(task="t-2"), DOCTOR).or_raise()
    assert ["actor_may_act"] == case.unmet(OURS, Actor(id="g-1", role="guardian"))


@pytest.mark.parametrize(
    "fact",
    [
        MOTHER,
        f.RecordLegalBasis(
            basis="ATL56", scope="disclose", reason="necessary_for_care", client_informed=True
        ),
    ],
)
def test_workers_alone_record_guardians_and_legal_bases(fact: Any) -> None:
    """The partner does not open its own way to the matter."""
    case = Cooperation(*STATES["agreed"])
    assert ["actor_may_act"] == case.unmet(fact, DOCTOR)


def test_professionals_propose_and_workers_choose_the_profile() -> None:
    """A school social worker may propose, too; how consents are asked is child welfare's to say."""
    curator = Actor(id="p-2", role="curator")
    assert ["actor_may_act"] == Cooperation().unmet(attrs.evolve(PROPOSE, profile="seed"), curator)
    assert ["actor_may_act"] == Cooperation().unmet(PROPOSE, Actor(id="g-1", role="guardian"))
    Cooperation().do(PROPOSE, curator).or_raise()


def test_the_partner_judges_the_access_to_its_own_service() -> None:
    """A worker who judges it is recorded as such, and can be exempted."""
    case = Cooperation(*STATES["proposed"], MOTHER, CONSENT)
    assert ["judged_by_partner"] == case.unmet(attrs.evolve(ACCESS, judged_by="w-1"))
    case.do(NAMED).or_raise()
    held = attrs.evolve(ACCESS, judged_by="w-1")
    assert ["judged_by_partner"] == case.unmet(held, Actor(id="w-2", role="intake_worker"))


@pytest.mark.parametrize("criteria", [(), (c.Criterion(id="k-1", met=False),)])
def test_access_needs_criteria_and_each_of_them_met(criteria: Any) -> None:
    """None is as good as one that is not met."""
    case = Cooperation(*STATES["proposed"], MOTHER, CONSENT)
    assert ["all_criteria_met"] == case.unmet(attrs.evolve(ACCESS, criteria=criteria))


def test_criteria_that_are_not_met_show_another_way() -> None:
    """Where the partner judged it was told, and where child welfare did it was not."""
    failed = c.FailCriteria(
        criteria=(c.Criterion(id="k-1", met=False),), judged_by="p-9", reason="criterion_not_met"
    )
    case = Cooperation(PROPOSE)
    assert ["partner_contact_permitted"] == case.unmet(failed)
    here = attrs.evolve(failed, judged_by="w-1", other_way="low_threshold")
    assert [] == case.warned(here)
    assert "criteria_not_met" == case.state
    case = Cooperation(PROPOSE, MOTHER, CONSENT)
    assert ["other_way_named"] == case.warned(failed)


def test_family_and_child_decline_freely_and_the_partner_where_it_may_know() -> None:
    """That a partner declines says that it was told."""
    case = Cooperation(PROPOSE)
    refused = c.Decline(side="partner", reason="no_capacity")
    assert ["partner_contact_permitted"] == case.unmet(refused)
    case.do(c.Decline(side="family", reason="client_wish")).or_raise()
    assert "declined" == case.state
    case = Cooperation(*STATES["criteria_met"])
    case.do(refused, DOCTOR).or_raise()


# A consent that is withdrawn.


@pytest.mark.parametrize(
    ("state", "step"),
    [
        ("criteria_met", AGREE),
        ("agreed", c.StartAssessing()),
        ("planned", c.BeginWork()),
        ("evaluated", c.ContinueWork()),
    ],
)
def test_after_a_withdrawal_the_next_act_that_rested_on_it_is_refused(
    state: str, step: Any
) -> None:
    """And goes through again when the consent is given anew."""
    case = Cooperation(*STATES[state], OURS, THEIRS, NAMED, PAIR, WITHDRAW)
    assert ["partner_contact_permitted"] == case.unmet(step)
    case.do(attrs.evolve(CONSENT, consent="con-5")).or_raise()
    case.do(step).or_raise()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("reason", ["client_wish", "consent_withdrawn", "died"])
def test_a_client_who_wants_no_more_is_let_go_from_every_state(state: str, reason: Any) -> None:
    """Open tasks and missing consents stand in nobody's way."""
    case = Cooperation(*STATES[state], OURS)
    if state != "proposed":
        case.do(WITHDRAW).or_raise()
    case.do(c.End(reason=reason)).or_raise()
    assert ("ended", {}) == (case.state, case.owed)


def test_a_withdrawal_lists_the_tasks_that_needed_the_consent() -> None:
    """Those of the partner, until the consent is given anew or the task is dropped or done."""
    case = Cooperation(*STATES["agreed"])
    listed = {"task_without_consent:t-2": None}
    assert not listed.keys() & case.owed.keys()
    case.do(WITHDRAW).or_raise()
    assert listed == {name: day for name, day in case.owed.items() if "without" in name}
    case.do(attrs.evolve(CONSENT, consent="con-5")).or_raise()
    assert not listed.keys() & case.owed.keys()
    for step in (c.DropTask(task="t-2"), c.CompleteTask(task="t-2")):
        case = Cooperation(*STATES["agreed"], WITHDRAW, step)
        assert not listed.keys() & case.owed.keys()


def test_a_task_set_after_the_withdrawal_is_listed_until_a_basis_stands_in_its_place() -> None:
    """Setting it anew gives no consent; a basis that is recorded later does, and an older not."""
    basis = f.RecordLegalBasis(
        basis="ATL56", scope="disclose", reason="necessary_for_care", client_informed=True
    )
    case = Cooperation(*STATES["agreed"], basis, WITHDRAW, THEIRS)
    assert "task_without_consent:t-2" in case.owed
    case.do(attrs.evolve(basis, recipient="clinic-2")).or_raise()
    assert "task_without_consent:t-2" in case.owed
    case.do(basis).or_raise()
    assert "task_without_consent:t-2" not in case.owed


def test_tasks_of_a_joint_plan_need_the_consent_to_it() -> None:
    """Both sides' tasks are listed when it is withdrawn, and none where each has its own plan."""
    gone = f.WithdrawConsent(consent="con-2")
    case = Cooperation(*STATES["planned"], gone)
    listed = {name for name in case.owed if "without" in name}
    assert {"task_without_consent:t-1", "task_without_consent:t-2"} == listed
    own = (*STRAIGHT[:11], attrs.evolve(PLAN, joint=False), gone)
    assert not {name for name in Cooperation(*own).owed if "without" in name}


# Who does what.


def test_a_task_has_one_owner() -> None:
    """Another owner waits until the task is dropped, and the same one may set it anew."""
    case = Cooperation(PROPOSE, OURS)
    another = attrs.evolve(OURS, owner="w-2")
    assert ["one_owner_per_task"] == case.unmet(another)
    for step in (OURS, c.DropTask(task="t-1"), another, c.CompleteTask(task="t-1"), OURS):
        case.do(step).or_raise()


def test_who_cooperates_has_something_to_do_on_each_side() -> None:
    """A task that is done or dropped is none."""
    case = Cooperation(*STATES["criteria_met"], OURS)
    assert ["tasks_have_one_owner"] == case.unmet(AGREE)
    for step in (THEIRS, c.DropTask(task="t-2")):
        case.do(step).or_raise()
    assert ["tasks_have_one_owner"] == case.unmet(AGREE)


def test_a_working_pair_comes_from_two_services() -> None:
    """And one is named before the work begins."""
    case = Cooperation(*STATES["planned"])
    alike = tuple(attrs.evolve(one, service="child_welfare") for one in PAIR.persons)
    assert ["pair_from_two_services"] == case.unmet(c.NameWorkingPair(persons=alike))
    assert ["working_pair_named"] == case.unmet(c.BeginWork())


def test_a_social_worker_is_named_before_assessing() -> None:
    """Only a social worker assesses the need of child welfare."""
    assert ["social_worker_assigned"] == Cooperation(*STATES["agreed"]).unmet(c.StartAssessing())


def test_an_end_by_what_was_reached_settles_the_tasks() -> None:
    """It names those that are left."""
    case = Cooperation(*STATES["evaluated"])
    done = case.do(c.End(reason="goals_met"))
    assert [("tasks_settled", ("t-1", "t-2"))] == [
        (one.code, one.params["tasks"]) for one in done.unmet
    ]


# The plan, and the child's own say.


def test_a_plan_waits_for_the_childs_view() -> None:
    """It is recorded, or why it was not found out."""
    case = Cooperation(*STATES["assessing"], JOINT)
    assert ["child_view_recorded"] == case.unmet(PLAN)
    case.do(f.RecordView(party="c-1", not_heard_reason="obviously_unnecessary")).or_raise()
    case.do(PLAN).or_raise()


def test_a_joint_plan_waits_for_a_consent_and_a_plan_of_ones_own_does_not() -> None:
    """The consent to tell the partner is none to plan together."""
    case = Cooperation(*STATES["assessing"], VIEW)
    assert ["joint_plan_consented"] == case.unmet(PLAN)
    case.do(attrs.evolve(PLAN, joint=False)).or_raise()


@pytest.mark.parametrize(
    ("day", "unmet"),
    [(None, True), (date(2025, 3, 1), True), (date(2025, 3, 2), False), (MARCH, False)],
)
def test_a_plan_without_assessing_together_rests_on_a_recent_assessment(
    day: date | None, unmet: bool
) -> None:
    """One of the last year, by its own day."""
    case = Cooperation(*STATES["agreed"], VIEW, JOINT)
    done = case.do(attrs.evolve(PLAN, assessed_on=day))
    assert (["assessment_is_recent"] if unmet else []) == [one.code for one in done.unmet]


def test_the_work_is_evaluated_with_the_clients_view_of_it() -> None:
    """What was said for the plan is no view of the work, nor what was said at the last time."""
    case = Cooperation(*STATES["working"])
    assert ["client_view_recorded"] == case.unmet(EVALUATE)
    for step in (VIEW, EVALUATE, c.ContinueWork()):
        case.do(step).or_raise()
    assert ["client_view_recorded"] == case.unmet(EVALUATE)


@pytest.mark.parametrize("form", ["expert_by_experience", "family_group_conference"])
def test_who_helps_the_family_hears_of_the_matter_by_consent(form: Any) -> None:
    """The consent towards the partner lets nobody else hear."""
    case = Cooperation(*STATES["agreed"])
    there = c.RecordParticipation(form=form, person="x-7")
    assert ["disclosure_permitted"] == case.unmet(there)
    assert ["disclosure_permitted"] == case.unmet(c.RecordParticipation(form=form, ref="doc-8"))
    case.do(attrs.evolve(CONSENT, consent="con-6", recipient="x-7")).or_raise()
    case.do(there).or_raise()
    for own in ("c-1", "g-1"):
        case.do(attrs.evolve(there, person=own)).or_raise()
    with pytest.raises(InvalidInput, match="'person' must be given where 'ref' is not"):
        case.do(c.RecordParticipation(form=form))


@pytest.mark.parametrize("form", ["participatory_recording", "systemic_model"])
def test_forms_in_which_nobody_else_hears_need_no_consent(form: Any) -> None:
    """The family's own recording, and a way of working of the workers."""
    Cooperation(*STATES["agreed"], c.RecordParticipation(form=form))


# The model by which the services work together.


AT = datetime(2026, 1, 5, 10, tzinfo=UTC)


def modelled(kind: Any = "cooperation_model", *, training: bool = True) -> Cooperation:
    """Give a casebook with an agreement of two services, not yet in force."""
    case = Cooperation()
    proposal = division_of_labour.Propose(
        kind=kind,
        parties=("child_welfare", "youth_psychiatry"),
        initiator="w-1",
        subject_ref="doc-20",
        training_required=training,
    )
    case.book.start(division_of_labour, proposal, actor=WORKER, at=AT, case="d-1").or_raise()
    return case


def in_force(case: Cooperation) -> None:
    """Bring the model into force from the day on which it is agreed."""
    parts = ("support_practices", "access_criteria", "process", "assessment", "client_plan")
    steps = (
        *(division_of_labour.SetContent(part=part, content_ref="doc-21") for part in parts),
        division_of_labour.Accept(party="child_welfare", by="w-1"),
        division_of_labour.Accept(party="youth_psychiatry", by="p-9"),
        division_of_labour.Agree(agreement_ref="doc-22", agreed_in="written"),
        f.Exempt(guard="joint_training_ended", reason_code="urgent"),
        division_of_labour.BringIntoForce(from_=MARCH),
    )
    for step in steps:
        case.do(step, case="d-1").or_raise()


def test_work_by_a_model_begins_when_it_is_in_force_and_the_training_has_ended() -> None:
    """Not by an exemption in the agreement, and not before the training's last day."""
    case = modelled()
    for step in (attrs.evolve(PROPOSE, model="d-1"), *STATES["planned"][1:], PAIR):
        case.do(step).or_raise()
    assert ["model_in_force"] == case.unmet(c.BeginWork())
    in_force(case)
    assert ["model_in_force"] == case.unmet(c.BeginWork())
    trained = division_of_labour.RecordTraining(training="tr-1", ended_on=MARCH)
    case.do(trained, case="d-1").or_raise()
    case.do(division_of_labour.Revise(reason="review_due"), case="d-1").or_raise()
    case.do(c.BeginWork()).or_raise()


def test_a_model_can_be_linked_later_and_one_that_ended_is_none() -> None:
    """What is linked last counts."""
    case = modelled(training=False)
    for step in (*STATES["planned"], PAIR):
        case.do(step).or_raise()
    case.do(f.Link(process="division_of_labour", case="d-1", as_="model")).or_raise()
    in_force(case)
    case.do(division_of_labour.End(reason="project_ended"), case="d-1").or_raise()
    assert ["model_in_force"] == case.unmet(c.BeginWork())


def test_a_division_of_tasks_is_no_model() -> None:
    """Nor is a case of another process, or one that is not there."""
    with pytest.raises(InvalidInput, match="must be a model of working together"):
        modelled("task_division").do(attrs.evolve(PROPOSE, model="d-1"))
    with pytest.raises(InvalidInput, match="'model'"):
        Cooperation().do(attrs.evolve(PROPOSE, model="d-1"))


# What is owed.


def test_the_partner_answers_when_it_knows_of_the_matter() -> None:
    """Until it has agreed."""
    case = Cooperation(*STATES["criteria_met"])
    assert {"answer_of_partner": None} == case.owed
    for step in (OURS, THEIRS, AGREE):
        case.do(step).or_raise()
    assert {"carry_out_task:t-1": None, "carry_out_task:t-2": date(2026, 4, 1)} == case.owed


def test_assessment_and_plan_are_made_together() -> None:
    """From the start of the assessment to the plan."""
    case = Cooperation(*STATES["assessing"])
    assert "take_part_in_assessment" in case.owed
    for step in (VIEW, JOINT, PLAN):
        case.do(step).or_raise()
    assert "take_part_in_assessment" not in case.owed


def test_a_task_is_late_after_its_day() -> None:
    """The first act after it names it."""
    case = Cooperation(*STATES["agreed"]).go(date(2026, 4, 2))
    assert ("carry_out_task:t-2",) == tuple(d.duty for d in case.do(NAMED).event.breached)


@pytest.mark.parametrize(
    ("born", "on", "kind", "last"),
    [
        (date(2010, 5, 15), MARCH, "youth_psychiatry", date(2026, 4, 2)),
        (None, MARCH, "youth_psychiatry", date(2026, 4, 2)),
        (date(2003, 3, 3), MARCH, "youth_psychiatry", date(2026, 4, 2)),
        (date(2003, 3, 2), MARCH, "youth_psychiatry", None),
        (date(2010, 5, 15), MARCH, "substance_services", None),
        (date(2010, 5, 15), date(2025, 5, 1), "youth_psychiatry", date(2025, 6, 1)),
        (date(2010, 5, 15), date(2025, 4, 30), "youth_psychiatry", None),
    ],
)
def test_somebody_under_23_gets_the_help_that_they_need_in_a_month(
    born: date | None, on: date, kind: Any, last: date | None
) -> None:
    """From 1 May 2025, of the youth psychiatry; an unknown age counts as young."""
    child = c.Child(id="c-1", born=born)
    start = attrs.evolve(PROPOSE, child=child, partner_kind=kind)
    own = {"giver": "c-1", "capacity": "self"} if born and born.year == 2003 else {}
    steps = (attrs.evolve(s, **own) if isinstance(s, f.RecordConsent) else s for s in STRAIGHT)
    case = Cooperation(start, *[*steps][1:12], on=on)
    assert last == case.owed.get("begin_mental_health_service")
    case.do(PAIR).or_raise()
    case.do(c.BeginWork()).or_raise()
    assert "begin_mental_health_service" not in case.owed


def test_plan_and_work_are_evaluated_in_a_year() -> None:
    """From the plan, and from each evaluation anew."""
    case = Cooperation(*STATES["working"])
    assert date(2027, 3, 2) == case.owed["review_plan"]
    case.go(date(2026, 9, 1))
    for step in (VIEW, EVALUATE):
        case.do(step).or_raise()
    assert date(2027, 9, 1) == case.owed["review_plan"]


# Cases that belong together.


def test_a_meeting_and_a_plan_are_linked_in_both_cases() -> None:
    """And the case from which the child comes knows that it opened this one."""
    case = Cooperation()
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=date(2026, 1, 5),
        joint_discussion_requested=False,
        grounds_ref="doc-30",
    )
    proposal = meeting.Propose(
        kind="negotiation", initiator="w-1", child="c-1", subject_ref="doc-31"
    )
    plan = client_plan.Open(client=c.Child(id="c-1"), kind="child_welfare")
    for process, data, name in (
        (referral, opening, "r-1"), (meeting, proposal, "m-1"), (client_plan, plan, "p-1"),
    ):  # fmt: skip
        case.book.start(process, data, actor=WORKER, at=AT, case=name).or_raise()
    start = attrs.evolve(PROPOSE, from_case="r-1")
    linked = attrs.evolve(PLAN, client_plan="p-1")
    for step in (start, *STATES["planned"][1:-1], linked, c.LinkMeeting(meeting="m-1")):
        case.do(step).or_raise()
    for name in ("r-1", "m-1", "p-1"):
        assert "y-1" == case.book.history(name)[-1].data.case


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (c.LinkMeeting(meeting="y-1"), "'meeting'"),
        (c.CompleteTask(task="t-9"), "'task' must be an open task"),
        (c.DropTask(task="t-9"), "'task' must be an open task"),
        (c.NameWorkingPair(persons=PAIR.persons[:1]), "'persons' must name two"),
        (c.NameWorkingPair(persons=PAIR.persons[:1] * 2), "'persons' must name two"),
    ],
)
def test_what_names_nothing_is_invalid(step: Any, said: str) -> None:
    """It is said what must be there instead."""
    with pytest.raises(InvalidInput, match=said):
        Cooperation(PROPOSE).do(step)


def test_an_assessment_to_come_is_invalid() -> None:
    """A plan rests on what has been assessed."""
    with pytest.raises(InvalidInput, match="'assessed_on'"):
        Cooperation(*STATES["agreed"]).do(attrs.evolve(PLAN, assessed_on=date(2026, 3, 3)))
