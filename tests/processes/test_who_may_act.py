"""Who may do what: by the class of the asserted role, alone and before anything else."""

from datetime import UTC, date, datetime
from typing import get_args

import attrs
import pytest

from lsprocess import Actor, Casebook, Process
from lsprocess.errors import DefinitionError
from lsprocess.process import Arc, View
from lsprocess.processes import (
    PROCESSES,
    after_care,
    client_plan,
    consultation,
    cooperation,
    division_of_labour,
    meeting,
    pupil_welfare,
    referral,
)
from lsprocess.processes.common.codes import Role
from lsprocess.processes.common.facts import Exempt
from lsprocess.processes.common.roles import (
    PRIVATE,
    PROFESSIONALS,
    ROLE_TABLE,
    SINGLE_HOLDER,
    SOCIAL_WORKERS,
    TOLD,
    WORKERS,
)
from lsprocess.processes.common.texts import ROLES
from lsprocess.reports.log_lines import Who


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORKER = Actor(id="w-1", role="social_worker")
CURATOR = Actor(id="w-2", role="curator")
OPENINGS = {
    "referral": referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    ),
    "meeting": meeting.Propose(
        kind="joint_discussion", initiator="w-1", child="c-1", subject_ref="doc-1"
    ),
    "consultation": consultation.Request(
        kind="identified",
        purpose="case_question",
        from_service="child_welfare",
        to_service="child_psychiatry",
        topic="how_to_support",
        child=referral.Child(id="c-1"),
    ),
    "cooperation": cooperation.Propose(
        child=referral.Child(id="c-1"), partner_kind="youth_psychiatry", partner="clinic-1"
    ),
    "client_plan": client_plan.Open(client=referral.Child(id="c-1"), kind="child_welfare"),
    "after_care": after_care.CheckEligibility(
        client=after_care.Child(id="c-1", born=date(2005, 5, 15)),
        ground="substitute_care_ended",
        last_client_on=date(2023, 5, 15),
    ),
    "division_of_labour": division_of_labour.Propose(
        kind="task_division",
        parties=("child_welfare", "child_psychiatry"),
        initiator="w-1",
        subject_ref="doc-1",
        training_required=False,
    ),
    "pupil_welfare": pupil_welfare.Contact(
        pupil=pupil_welfare.Child(id="c-1"),
        school="school-3",
        received_on=date(2026, 3, 2),
        contacter=pupil_welfare.Contacter(id="x-1", category="school_staff"),
        with_pupil=True,
        urgent=False,
    ),
}
EACH = pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
BY_LAW = {
    "screen",
    "start_assessment",
    "hear_parents",
    "hear_school",
    "complete_assessment",
    "begin_urgently",
    "begin_client_relationship",
}
SHARED = {"record_consent", "withdraw_consent", "forbid", "lift_ban"}
OWN = {
    "referral": SHARED,
    "meeting": SHARED | {"collect_wishes", "accept", "decline"},
    "consultation": SHARED,
    "cooperation": SHARED,
    "client_plan": SHARED | {"record_dissent"},
    "after_care": SHARED | {"answer_invitation", "record_worry"},
    "division_of_labour": set(),
    "pupil_welfare": SHARED | {"answer_invitation", "decline"},
}
"""What somebody may do for their own part."""
ANYBODY = {
    "referral": {"merge_notification", "wish_joint_discussion"},
    "meeting": set(),
    "consultation": set(),
    "cooperation": set(),
    "client_plan": set(),
    "after_care": set(),
    "division_of_labour": set(),
    "pupil_welfare": {"contact", "add_contact", "notify_child_welfare"},
}


def opened(process: Process) -> Casebook:
    """Give a casebook with a case of *process*, called ``x-1``."""
    book = Casebook.open("memory:")
    book.start(process, OPENINGS[process.id], actor=WORKER, at=AT, case="x-1")
    return book


def keeper(process: Process) -> Actor:
    """Give somebody of the register in which a case of *process* is kept."""
    return CURATOR if process.id == "pupil_welfare" else WORKER


def test_the_table_has_every_role_and_no_other() -> None:
    """A role that is no row may do nothing, so none may be forgotten there."""
    assert set(get_args(Role)) == set(ROLE_TABLE) == set(ROLES)
    assert PRIVATE.isdisjoint(PROFESSIONALS)
    assert PRIVATE | PROFESSIONALS == set(ROLE_TABLE)
    assert SOCIAL_WORKERS <= WORKERS
    assert {"social_worker", "chair", "recorder", "coach"} == SINGLE_HOLDER


@pytest.mark.parametrize("role", [*sorted(PRIVATE), "expert_by_experience", "of_no_row"])
def test_who_acted_for_themselves_is_not_told_by_id(role: str) -> None:
    """Deny by default: only a role that the table lets be told is."""
    assert role not in TOLD
    assert Who.of(Actor(id="x-9", role=role, organisation="o-1")).id is None


@EACH
def test_who_may_act_comes_first_wherever_it_is_asked(process: Process) -> None:
    """It is the law where the law says who acts, and a rule of the program elsewhere."""
    for arc in process.arcs:
        codes = [guard.code for guard in arc.guards]
        asked = "actor_may_act" in codes
        assert asked == (arc.action.verb not in ANYBODY[process.id])
        if asked:
            assert 0 == codes.index("actor_may_act")
            by_law = process.id == "referral" and arc.action.verb in BY_LAW
            assert ("statute" if by_law else "program") == arc.guards[0].level


@EACH
@pytest.mark.parametrize("role", sorted(ROLE_TABLE))
def test_only_what_somebody_may_do_is_offered(process: Process, role: str) -> None:
    """What is left out would be refused for that reason; a private person has their own left."""
    book = opened(process)
    actor = Actor(id="x-9", role=role)
    offered = {option.action for option in book.options("x-1", actor=actor, at=AT)}
    row = process.table[book.case("x-1").state]
    refused = {name for name, arc in row.items() if _refused(book, arc, actor)}
    assert offered == row.keys() - refused
    if role in PRIVATE:
        own = (OWN[process.id] | ANYBODY[process.id]) & row.keys()
        assert own == offered
    assert set(
        book.perform("x-1", _harmless(process), actor=keeper(process), at=AT).available()
    ) <= {option.action for option in book.options("x-1", actor=keeper(process), at=AT)}


def _refused(book: Casebook, arc: Arc, actor: Actor) -> bool:
    view = View(book.case("x-1"), AT, actor)
    return any(
        guard.finds(view).result == "unmet"
        for guard in arc.guards
        if guard.alone and not (actor.role in PRIVATE and "_or_own" in guard.variant)
    )


def _harmless(process: Process) -> referral.Note:
    assert "note" in process.by_name
    return referral.Note(document_ref="doc-2")


@EACH
def test_who_may_not_act_is_told_nothing_else(process: Process) -> None:
    """A refusal tells what the case lacks, and that is not for everybody to know."""
    book = opened(process)
    child = Actor(id="c-1", role="child")
    data = {
        "referral": referral.Transfer(documents=()),
        "meeting": meeting.Plan(),
        "consultation": consultation.Accept(consultant="x-1"),
        "cooperation": cooperation.MeetCriteria(criteria=(), judged_by="x-1"),
        "client_plan": client_plan.BeginDrafting(),
        "after_care": after_care.Transfer(documents=()),
        "division_of_labour": division_of_labour.Agree(agreement_ref="doc-1", agreed_in="meeting"),
        "pupil_welfare": pupil_welfare.TellGuardian(party="g-1"),
    }[process.id]
    refused = book.perform("x-1", data, actor=child, at=AT)
    assert ["actor_may_act"] == [verdict.code for verdict in refused.event.verdicts]
    assert 1 < len(book.perform("x-1", data, actor=keeper(process), at=AT).event.verdicts)
    assert "child" not in refused.unmet[0].text("en")
    assert refused.unmet[0].text("sv").startswith("Detta hör inte till aktörens roll.")


def test_somebody_s_own_action_needs_its_data_to_be_told() -> None:
    """Without them it is offered; with somebody else's, it is refused to that person alone."""
    book = opened(PROCESSES["referral"])
    guardian = Actor(id="g-1", role="guardian")
    told = {one.action: one for one in book.options("x-1", actor=guardian, at=AT)}
    assert ["needs_data"] == [one.result for one in told["record_consent"].verdicts]
    for giver, applied in (("g-1", True), ("g-2", False)):
        consent = referral.RecordConsent(
            consent=f"con-{giver}", scope="contact_school", giver=giver, form="oral"
        )
        (option,) = book.options("x-1", actor=guardian, at=AT, data=consent)
        assert applied == option.open
        assert applied == book.perform("x-1", consent, actor=guardian, at=AT).applied


def test_nobody_says_by_themselves_what_is_judged_of_them() -> None:
    """That a pupil cannot judge the matter is for those who work on it, as is judging a ban."""
    book = opened(PROCESSES["referral"])
    group = {"scope": "pupil_welfare_group", "giver": "g-1", "form": "written"}
    ban = {"by": "c-1", "level": "service_task", "target": "disclose", "reason_code": "own_wish"}
    child, guardian = Actor(id="c-1", role="child"), Actor(id="g-1", role="guardian")
    for number, (actor, data, applied) in enumerate(
        (
            (guardian, referral.RecordConsent(consent="k-1", pupil_unable=True, **group), False),
            (guardian, referral.RecordConsent(consent="k-1", **group), True),
            (WORKER, referral.RecordConsent(consent="k-2", pupil_unable=True, **group), True),
            (child, referral.Forbid(ban="b-1", **ban), True),
            (child, referral.JudgeBan(ban="b-1", accepted=True), False),
            (guardian, referral.JudgeBan(ban="b-1", accepted=True), False),
            (WORKER, referral.JudgeBan(ban="b-1", accepted=True), True),
        )
    ):
        done = book.perform("x-1", data, actor=actor, at=AT)
        assert applied == done.applied, number
        assert applied or ["actor_may_act"] == [verdict.code for verdict in done.unmet]


@EACH
def test_who_may_act_is_part_of_what_decides(process: Process) -> None:
    """Another class of roles makes another digest, though code, level and texts are the same."""
    arc = next(one for one in process.arcs if one.guards and one.guards[0].alone)
    wider = arc.guards[0].varied("somebody_else", arc.guards[0].test)
    arcs = tuple(
        attrs.evolve(one, guards=(wider, *one.guards[1:])) if one is arc else one
        for one in process.arcs
    )
    assert process.digest != attrs.evolve(process, arcs=arcs).digest


@EACH
def test_a_guard_that_stands_alone_is_asked_first_and_says_the_same(process: Process) -> None:
    """A definition that puts it later, or makes another guard of its code, cannot be built."""
    place, arc = next(
        (n, one)
        for n, one in enumerate(process.arcs)
        if len(one.guards) > 1 and one.guards[0].alone
    )
    first, *others = arc.guards
    own = attrs.evolve(first, variant="own")
    for guards, said in (
        ((*others, first), "guard actor_may_act must come first on its arc"),
        ((own, *others), "guard actor_may_act must be a variant of the other"),
    ):
        arcs = list(process.arcs)
        arcs[place] = attrs.evolve(arc, guards=guards)
        with pytest.raises(DefinitionError, match=said):
            attrs.evolve(process, arcs=tuple(arcs))


@EACH
def test_who_leads_the_work_exempts_only_where_there_is_no_client(process: Process) -> None:
    """In a client's case a practice is waived by a social worker, whoever chairs or represents."""
    book = opened(process)
    practice = next(
        g.code for g in process.guards.values() if g.level == "practice" and not g.warns
    )
    waiver = Exempt(guard=practice, reason_code="urgent")
    for role in ("chair", "representative", "initiator"):
        outcome = book.perform("x-1", waiver, actor=Actor(id="x-9", role=role), at=AT)
        assert outcome.applied is (process.id == "division_of_labour"), role
    assert book.perform("x-1", waiver, actor=keeper(process), at=AT).applied
