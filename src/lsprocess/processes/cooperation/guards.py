"""What must hold: what the partner may be told, who does what, the plan and the child's say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.basis import Act, RecipientKind
from lsprocess.calendar import add_years
from lsprocess.problems import Problem
from lsprocess.process import NOT_ASKED, Finding, View, after, met, met_if, met_on, unmet
from lsprocess.processes.common.case_basis import WORDS, basis_for, carried, kind_by_service
from lsprocess.processes.common.facts import RecordView
from lsprocess.processes.common.links import misnamed
from lsprocess.processes.common.people import child_of, guardians, is_adult, seen_facts, where
from lsprocess.processes.common.tasks import keeps_its_owner
from lsprocess.processes.cooperation import standing
from lsprocess.processes.cooperation.actions import Evaluate, NameWorkingPair, Plan
from lsprocess.processes.cooperation.texts import PROBLEMS, TEXTS, guard


LET_GO: Final = frozenset({"client_wish", "consent_withdrawn", "died", "opened_by_mistake"})
"""Reasons of an end that waits for nothing."""

OTHERS_HEAR: Final[Mapping[str, RecipientKind]] = MappingProxyType(
    {"expert_by_experience": "private", "family_group_conference": "close_person"}
)
"""Forms of participation in which somebody else hears of the matter, and who the law sees there."""

TWO: Final = 2


# What the partner, and others, may be told.


@guard(
    *("statute", "FBK-01", "FBK-01a", "NET-03", "NET-05", "HEA-04", "HEA-04a"),
    judges_basis=True,
    words=WORDS,
)
def partner_contact_permitted(view: View) -> Finding:
    """A consent that says what is told, or a legal basis, opens the way to the partner."""
    return carried(standing.telling_partner(view))


def _where_partner_judged(view: View) -> Finding:
    return NOT_ASKED if standing.judged_here(view) else partner_contact_permitted.test(view)


def _where_partner_declines(view: View) -> Finding:
    return partner_contact_permitted.test(view) if view.data.side == "partner" else NOT_ASKED


partner_judging_permitted = partner_contact_permitted.varied(
    "judged", _where_partner_judged, TEXTS["when.partner_judged"]
)
partner_declining_permitted = partner_contact_permitted.varied(
    "declined", _where_partner_declines, TEXTS["when.partner_declines"]
)


@guard(
    *("statute", "FBK-01", "FBK-01a", "HEA-04", "HEA-04a", "NET-07"),
    judges_basis=True,
    words=WORDS,
)
def disclosure_permitted(view: View) -> Finding:
    """An expert by experience or a close person hears of the matter by the client's consent."""
    person, kind = view.data.person, OTHERS_HEAR.get(view.data.form)
    of_family = {child_of(view), *(() if is_adult(view) else guardians(view))}
    if kind is None or person in of_family:
        return NOT_ASKED
    act = Act(
        kind="disclose",
        scope="disclose",
        recipient=person or view.data.ref,
        recipient_kind=kind,
        what="content",
    )
    return carried(basis_for(view, act))


# Access to the partner's service.


@guard("practice", "NET-09")
def all_criteria_met(view: View) -> Finding:
    """Each criterion for getting the service is met."""
    criteria = view.data.criteria
    failed = tuple(one.id for one in criteria if not one.met)
    return met_if(criteria and not failed, criteria=failed)


@guard("practice", "NET-09")
def judged_by_partner(view: View) -> Finding:
    """The partner judges who gets its service."""
    return met_if(not standing.judged_here(view))


@guard("statute", "NET-01", warns=True)
def other_way_named(view: View) -> Finding:
    """Whoever does not get the service is shown another: nobody is left between two."""
    return met_if(view.data.other_way is not None)


# Who does what, and by which model.


@guard("practice", "NET-10")
def one_owner_per_task(view: View) -> Finding:
    """A task that is open has no other owner."""
    return met_if(keeps_its_owner(view, standing.open_tasks(view)))


@guard("practice", "NET-10")
def tasks_have_one_owner(view: View) -> Finding:
    """Each side has something to do, and each task an owner."""
    sides = {fact.data.side: fact.seq for fact in standing.open_tasks(view).values()}
    return met(*sides.values()) if len(sides) == TWO else unmet()


@guard("practice", "NET-12")
def pair_from_two_services(view: View) -> Finding:
    """The two who work as a pair come from two services."""
    return met_if(len({one.service for one in view.data.persons}) == TWO)


@guard("practice", "NET-12")
def working_pair_named(view: View) -> Finding:
    """It is said who work as a pair."""
    return met_on(view.last(NameWorkingPair))


def by_model(view: View) -> bool:
    """Only where the services have a model of working together."""
    return standing.model(view) is not None


@guard("practice", "GOV-06", "NET-09", when=by_model)
def model_in_force(view: View) -> Finding:
    """The model is in force: what rests on joint training begins when the training has ended."""
    case = standing.model(view)
    told = None if case is None else standing.told_of_model(view, case)
    return met_if(told is not None and told.in_force, case=case)


# The plan, and the child's own say.


def under_age(view: View) -> bool:
    """Only of a client under 18, or of unknown age."""
    return not is_adult(view)


def _views(view: View) -> list[int | str]:
    views = [fact for fact in seen_facts(view, RecordView) if fact.data.party == child_of(view)]
    return [where(view, fact) for fact in after(view.last(Plan, Evaluate), views)]


@guard("statute", "HEA-10", when=under_age)
def child_view_recorded(view: View) -> Finding:
    """The child's view is recorded, or why it was not found out."""
    return met_on(*_views(view))


@guard("practice", "NET-12")
def client_view_recorded(view: View) -> Finding:
    """What the client thinks of the work is recorded since the plan, or the last evaluation."""
    return met_on(*_views(view))


def joint(view: View) -> bool:
    """Only where one plan is made for both services."""
    return bool(view.data.joint)


@guard("statute", "PLN-07", "FBK-01", "FBK-01a", when=joint, judges_basis=True, words=WORDS)
def joint_plan_consented(view: View) -> Finding:
    """One plan of social welfare and another sector is made with the client's consent."""
    return carried(
        basis_for(
            view,
            Act(
                kind="joint_plan",
                scope="joint_plan",
                recipient=view.start.partner,
                recipient_kind=kind_by_service(view.start.partner_kind),
            ),
        )
    )


@guard("practice", "ASM-08")
def assessment_is_recent(view: View) -> Finding:
    """Where nothing was assessed together, the plan rests on an assessment of this last year."""
    day = view.data.assessed_on
    return met_if(day is not None and view.day <= add_years(day, 1))


# The end.


def unless_let_go(view: View) -> bool:
    """Not asked where the client wants no more, nobody is left, or it was opened by mistake."""
    return view.data.reason not in LET_GO


@guard("practice", "NET-10", when=unless_let_go)
def tasks_settled(view: View) -> Finding:
    """No task is left open."""
    left = tuple(standing.open_tasks(view))
    return met_if(not left, tasks=left)


# What makes data invalid.


def unclear_proposal(view: View) -> Problem | None:
    """Refuse a case that is none, and as the model what is no model of working together."""
    problem = misnamed(view, "from_case")
    if problem is not None or view.data.model is None:
        return problem
    told = standing.told_of_model(view, view.data.model)
    if told is not None and not told.model:
        return PROBLEMS["no_model"].at("model")
    return misnamed(view, "model", "division_of_labour")


def no_open_task(view: View) -> Problem | None:
    """Refuse to complete or drop what is no open task."""
    return None if view.data.task in standing.open_tasks(view) else PROBLEMS["no_task"].at("task")


def no_pair(view: View) -> Problem | None:
    """Refuse a pair that is not of two."""
    persons = [one.person for one in view.data.persons]
    two = len(persons) == len(set(persons)) == TWO
    return None if two else PROBLEMS["no_pair"].at("persons")


def unnamed(view: View) -> Problem | None:
    """Refuse that somebody else heard of the matter, where neither who nor a document is given."""
    data = view.data
    told = data.person is not None or data.ref is not None
    return None if told or data.form not in OTHERS_HEAR else PROBLEMS["unnamed"].at("person")


def unclear_plan(view: View) -> Problem | None:
    """Refuse an assessment of a later day, and as the client plan what is none."""
    day = view.data.assessed_on
    if day is not None and day > view.day:
        return PROBLEMS["assessed_later"].at("assessed_on")
    return misnamed(view, "client_plan", "client_plan")
