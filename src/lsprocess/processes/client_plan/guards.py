"""What must hold: who was with it, what the plan has, and to whom it may be given."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, get_args

from lsprocess.basis import Act, RecipientKind, What
from lsprocess.calendar import add_years
from lsprocess.law import rule
from lsprocess.problems import Problem
from lsprocess.process import NOT_ASKED, Fact, Finding, View, after, met, met_if, met_on, unmet
from lsprocess.processes.client_plan import actions as a
from lsprocess.processes.client_plan.texts import PARTS, PROBLEMS, TEXTS, guard
from lsprocess.processes.common.bans import may_take_part, no_ban_stands
from lsprocess.processes.common.case_basis import (
    WORDS,
    basis_for,
    carried,
    kind_by_role,
    kind_by_sector,
)
from lsprocess.processes.common.codes import Sector
from lsprocess.processes.common.facts import DecidePartyAccess, RecordView
from lsprocess.processes.common.people import (
    HEARD_AS_PARTY,
    age,
    child_of,
    guardians,
    is_adult,
    known_as,
    named_guardians,
    reached_facts,
    roles_of,
    seen_facts,
    where,
)
from lsprocess.processes.common.tasks import keeps_its_owner, tasks_standing
from lsprocess.processes.common.texts import KNOWN_AS


ASKED: Final = (
    ("PLN-03", a.Core, None),
    ("CLI-12", a.Frequency, None),
    ("PLN-05a", a.Social, None),
    ("PLN-06a", a.Means, None),
    ("PLN-05", a.Newer, None),
    ("PLN-08", a.InCare, "in_care"),
    ("PLN-09a", a.AfterCare, "after_care"),
)
"""The rule from whose first day some parts are asked, and the one kind of plan that has them."""


DAYS_OF_YEAR: Final = 366
UNTOLD: Final[Mapping[str, Sector]] = MappingProxyType({"party": "private", "other": "private"})
"""The sector of somebody who gets the plan and is no partner, where none is told."""


def kinds_of(view: View) -> tuple[a.Kind, ...]:
    """Give the kinds of plan that it has been, the present one last."""
    later = (fact.data.kind for fact in view.facts(a.StartReview))
    return (view.start.kind, *(kind for kind in later if kind is not None))


def under_age(view: View) -> bool:
    """Only of a client under 18, or of unknown age."""
    return not is_adult(view)


def in_force(view: View) -> Fact[a.BringIntoForce] | None:
    """Give what last brought the plan into force, or confirmed its review."""
    return view.last(a.BringIntoForce, a.ConfirmReview)


def _took_part(view: View, *kinds: type[a.TakePart | a.ExcusePart]) -> dict[str, int]:
    """Give who took part since the plan was last in force, or last reviewed."""
    facts = after(in_force(view), view.facts(*kinds))
    return {fact.data.person: fact.seq for fact in facts}


# Making it.


@guard(
    "statute",
    *("CLI-12", "PLN-03", "PLN-05", "PLN-05a", "PLN-06", "PLN-06a", "PLN-08", "PLN-09", "PLN-09a"),
    words=PARTS,
)
def parts_complete(view: View) -> Finding:
    """The plan has every part that the law of the day asks of its kind."""
    written = {fact.data.part: fact.seq for fact in view.facts(a.SetPart)}
    missing = tuple(part for part in _asked(kinds_of(view)[-1], view.day) if part not in written)
    return unmet(missing=missing) if missing else met(*written.values())


def _asked(kind: a.Kind, day: date) -> Iterator[str]:
    for since, parts, only in ASKED:
        first = rule(since).from_
        if only in (None, kind) and first is not None and first <= day:
            yield from get_args(parts)


@guard("statute", "PLN-02")
def child_took_part_or_excused(view: View) -> Finding:
    """The client was with it, or it is recorded why not."""
    return met_on(_took_part(view, a.TakePart, a.ExcusePart).get(str(child_of(view))))


@guard("statute", "PLN-02", "HEA-13", "HEA-13a", when=under_age)
def guardians_recorded(view: View) -> Finding:
    """It is known who has custody, before anybody is said to have been with it."""
    return met_on(*guardians(view).values())


@guard("statute", "PLN-02", words=KNOWN_AS, when=under_age)
def guardians_took_part_or_excused(view: View) -> Finding:
    """Every guardian was with it, or it is recorded why not."""
    settled = _took_part(view, a.TakePart, a.ExcusePart)
    missing = tuple(person for person in guardians(view) if person not in settled)
    return met_if(not missing, **named_guardians(view, missing))


@guard("statute", "HEA-10", when=under_age)
def child_view_recorded(view: View) -> Finding:
    """The child's view is recorded, or why it was not found out; at a review, anew."""
    views = [fact for fact in seen_facts(view, RecordView) if fact.data.party == child_of(view)]
    found = [where(view, fact) for fact in after(in_force(view), views)]
    return met_on(*found)


@guard("statute", "PLN-03", words=KNOWN_AS)
def dissent_asked(view: View) -> Finding:
    """Each party who was with it was asked for a dissenting view; whatever it is blocks nothing."""
    years, parties = age(view), set() if is_adult(view) else {*guardians(view)}
    if years is None or years >= HEARD_AS_PARTY:
        parties.add(str(child_of(view)))
    asked = after(view.last(a.Agree, a.ConfirmReview), view.facts(a.RecordDissent))
    answered = {fact.data.party: fact.seq for fact in asked}
    there = (person for person in _took_part(view, a.TakePart) if person in parties)
    missing = tuple(person for person in there if person not in answered)
    if not missing:
        return met(*answered.values())
    as_client = "client" if is_adult(view) else None
    roles = tuple(as_client or known_as(view, person) or "person" for person in missing)
    return unmet(persons=missing, roles=roles)


@guard("practice", "NET-12", warns=True)
def participatory_recording(view: View) -> Finding:
    """The plan was written together with the client."""
    return met_if(view.data.written_with_client)


@guard("statute", "PLN-04", "DL-08")
def review_within_a_year(view: View) -> Finding:
    """The plan is reviewed a year from now at the latest."""
    return met_if(view.data.review_by <= add_years(view.day, 1))


@guard("practice", "NET-10", "PLN-05", "PLN-05a")
def one_owner_per_task(view: View) -> Finding:
    """A task that is not done has no other owner."""
    return met_if(keeps_its_owner(view, open_tasks(view)))


def open_tasks(view: View) -> dict[str | None, Fact[Any]]:
    """Give the tasks that are not done."""
    return tasks_standing(view, a.SetTask, a.CompleteTask)


@guard("statute", "HEA-12", when=under_age)
def reason_recorded(view: View) -> Finding:
    """Where a child was met without a guardian's consent, it is told why, and the guardian too."""
    data = view.data
    told = data.guardian_told or data.not_told_reason is not None
    return met_if(not data.without_guardian or (data.reason is not None and told))


# Who may hear of it.


def _seen_as(view: View, person: str, sector: Sector | None) -> RecipientKind:
    """Say who the law sees in somebody: a party, or else what a sector or a role tells."""
    if person == child_of(view):
        return "child"
    if person in guardians(view):
        return "close_person" if is_adult(view) else "guardian"
    by_role = kind_by_role(roles_of(view, person)) if sector is None else None
    kind = by_role or kind_by_sector(sector)
    # The school social worker is the county's own, but the plan is agreed on with the client.
    return "other_authority" if kind == "pupil_welfare_social" else kind


def _hears(view: View) -> RecipientKind | None:
    """Say who the law sees in somebody who needs a basis to take part; None where none is asked."""
    person, data = view.data.person, view.data
    if person == child_of(view):
        return None
    if data.as_ == "partner" or kind_by_role(roles_of(view, person)) is not None:
        return _seen_as(view, person, data.sector)
    return "close_person" if is_adult(view) else None


@guard(
    *("statute", "FBK-01", "FBK-01a", "HEA-04", "HEA-04a", "PLN-11"), judges_basis=True, words=WORDS
)
def disclosure_permitted(view: View) -> Finding:
    """A partner hears of the matter by consent, or as far as a statute lets it."""
    kind = _hears(view)
    if kind is None:
        return NOT_ASKED
    return _carried(view, view.data.person, kind, "content", None)


def _carried(
    view: View, person: str, kind: RecipientKind, what: What, document: str | None
) -> Finding:
    act = Act(
        kind="disclose",
        scope="disclose",
        recipient=person,
        recipient_kind=kind,
        what=what,
        document=document,
    )
    return carried(basis_for(view, act), recipient=person)


guardian_may_take_part = no_ban_stands.varied(
    "participation", may_take_part, TEXTS["when.guardian_takes_part"]
)


@guard(
    "statute",
    *("DAT-16", "DAT-16a", "DAT-18", "FBK-01", "FBK-01a", "HEA-04", "HEA-04a"),
    *("MTG-12", "MTG-12a"),
    judges_basis=True,
    words=WORDS,
)
def plan_sharing_permitted(view: View) -> Finding:
    """The plan goes to a party, to others by consent, or as far as a statute lets it."""
    data: a.GivePlan = view.data
    kind = _seen_as(view, data.recipient, data.sector or UNTOLD.get(data.as_))
    decided = [f for f in reached_facts(view, DecidePartyAccess) if f.data.person == data.recipient]
    if kind == "guardian" and decided and not decided[-1].data.granted:
        lack = {"code": "party_access_denied", "person": data.recipient, "role": "guardian"}
        return unmet(recipient=data.recipient, missing=(lack,), next_steps=("do_without",))
    plan = in_force(view)
    return _carried(view, data.recipient, kind, "client_plan", plan and plan.data.plan_ref)


# What is no good data.


def unclear_opening(view: View) -> Problem | None:
    """Refuse a client who is not born yet, and a case that is nobody's, or is not there."""
    client, case = view.data.client, view.data.from_case
    if client.unborn or (client.born or view.day) > view.day:
        return PROBLEMS["unborn_client"].at("client")
    other = view.linked.get(case)
    names_nobody = other is None or child_of(view.into(other)) is None
    return PROBLEMS["unknown_case"].at("from_case") if case and names_nobody else None


def wrong_capacity(view: View) -> Problem | None:
    """Refuse to let somebody take part as who they are not."""
    person, as_ = view.data.person, view.data.as_
    wrong = (person == child_of(view)) is not (as_ in ("child", "client"))
    wrong = wrong or (as_ == "guardian" and person not in guardians(view))
    return PROBLEMS["wrong_capacity"].at("as") if wrong else None


def unclear_dissent(view: View) -> Problem | None:
    """Refuse what says neither that there is a dissenting view nor that there is none, or both."""
    told = view.data.dissent_ref is not None
    return PROBLEMS["unclear_dissent"] if told is (view.data.none is True) else None


def unknown_task(view: View) -> Problem | None:
    """Refuse to complete what is no open task."""
    return None if view.data.task in open_tasks(view) else PROBLEMS["unknown_task"].at("task")


def unclear_plan(view: View) -> Problem | None:
    """Refuse a review on the day itself, or before, and a child who is not met in a year."""
    if view.data.review_by <= view.day:
        return PROBLEMS["review_passed"].at("review_by")
    seldom = (view.data.child_met_every_days or 1) > DAYS_OF_YEAR
    return PROBLEMS["seldom_met"].at("child_met_every_days") if seldom else None


def later_day(view: View) -> Problem | None:
    """Refuse a matter opened, or a service started, after the day of the action."""
    key = "opened_on" if isinstance(view.data, a.DecideService) else "started_on"
    day = getattr(view.data, key)
    return PROBLEMS["later"].at(key) if day is not None and day > view.day else None
