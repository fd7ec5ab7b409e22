"""
Asking another service for advice, with the client named or not: its records, what must hold, what
must be done, and the way.

An anonymous case holds no identity, and never comes to hold one: what would bring one in is
refused, and of such an attempt nothing is kept.  Nothing here stands before a notification.

Any professional asks, accepts and declines.  Where the client is named, everything else is done by
the service that asks and, once the question is accepted, by whoever is consulted.
"""

from datetime import date
from typing import Any, Final, Literal

from lsprocess.basis import Act
from lsprocess.calendar import helsinki_day
from lsprocess.law.limit import Limit
from lsprocess.problems import Problem, problems_in
from lsprocess.process import (
    ActionData,
    CaseId,
    Correct,
    Count,
    Document,
    Fact,
    Finding,
    Guard,
    Id,
    View,
    Words,
    action,
    define,
    final,
    met_if,
    move,
    start,
    stay,
    unmet,
)
from lsprocess.process.left_out import LeftOut
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.acting import Who, acting, acts
from lsprocess.processes.common.case_basis import WORDS as BASIS_WORDS
from lsprocess.processes.common.case_basis import basis_for, carried, kind_by_service, lacking
from lsprocess.processes.common.codes import (
    NOT_KNOWN_BOUND,
    PROFILES,
    SOCIAL_SERVICES,
    ConsentPolicy,
    Profile,
    Service,
)
from lsprocess.processes.common.duty_search import NONE, Owed, owe
from lsprocess.processes.common.links import link_concerns_same_child, misnamed
from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.openings import Child, opened_on
from lsprocess.processes.common.people import holders, named_child
from lsprocess.processes.common.roles import PRIVATE
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.telling import tell_of_legal_basis
from lsprocess.processes.common.texts import ROLES


WORDS = Words(__file__)
guard, duty = WORDS.guard, WORDS.duty
PROBLEMS = problems_in(WORDS)

SCHOOLS: Final[frozenset[Service]] = frozenset({"education", "early_education"})

# What is recorded.


@action(holds="disclosures", organisation="to", birth="child")
class Request(ActionData):
    """
    Another service is asked for advice, or for what it has to offer.

    Attributes:
        kind: ``anonymous``, with nobody named, or ``identified``.
        purpose: A question on a case, or an enquiry about resources, which is always anonymous.
        from_service: The service that asks.
        to_service: The service that is asked.
        topic: What is asked about.
        to: The organisation that is asked; a consent that names it needs this.
        child: Whose matter it is, where they are named.
        question_ref: The document that holds the question.
        anonymised: That it tells nobody's identity; whoever asks answers for that.
        profile: ``seed`` or ``statute``.
        consent_policy: How many guardians must consent: ``all`` (default), ``any``, a number.
    """

    kind: Literal["anonymous", "identified"]
    purpose: Literal["case_question", "resource_enquiry"]
    from_service: Service
    to_service: Service
    topic: Literal[
        "resources",
        "when_to_refer",
        "access_criteria",
        "which_service",
        "how_to_support",
        "next_step",
    ]
    to: Id | None = None
    child: Child | None = None
    question_ref: Document | None = None
    anonymised: bool | None = None
    profile: Profile | None = None
    consent_policy: ConsentPolicy | Count | None = None


def _accepting(data: "Accept") -> tuple[str, str]:
    return data.consultant, "consultant"


@action(holds="disclosures", position=_accepting)
class Accept(ActionData):
    """The service asked names who answers, and by which day, if both agree on one."""

    consultant: Id
    answer_by: date | None = None


@action(holds="decisions")
class Decline(ActionData):
    """The service asked does not take the question, and names another that may."""

    reason: Literal["not_our_service", "no_capacity"]
    other_service: Service | None = None


@action(holds="disclosures")
class Answer(ActionData):
    """*by*, who was consulted, answers; with a document, if there is one."""

    by: Id
    advice: Literal[
        "continue",
        "talk_with_family",
        "contact_pupil_welfare",
        "propose_cooperation",
        "ask_identified",
        "notify_child_welfare",
    ]
    answer_ref: Document | None = None


@action(holds="disclosures")
class Refer(ActionData):
    """The advice is acted on in another process; its case is named where the child is."""

    to_process: Literal["referral", "pupil_welfare", "cooperation", "consultation"]
    to_case: CaseId | None = None


@action(holds="decisions")
class Close(ActionData):
    """The consultation is over."""

    reason: Literal["died", "opened_by_mistake"] | None = None


@action(holds="decisions")
class Withdraw(ActionData):
    """The question is taken back."""

    reason: Literal[
        "no_longer_needed",
        "consent_withdrawn",
        "notification_made_instead",
        "died",
        "opened_by_mistake",
    ]


# What must hold.


def identified(view: View) -> bool:
    """Only where the client is named."""
    return getattr(view.start, "kind", None) == "identified"


def anonymous(view: View) -> bool:
    """Only where nobody is named; what is not known to be identified counts as anonymous."""
    return not identified(view)


@guard("statute", "NET-08", "NOT-11", "DAT-01", "DAT-01a", when=anonymous)
def no_identity_when_anonymous(view: View) -> Finding:
    """Nobody is named, and no document goes along that was not said to be anonymised."""
    match view.data:
        case Request(child=child, question_ref=ref, anonymised=anonymised):
            return met_if(child is None and (ref is None or anonymised))
        case Answer(answer_ref=ref) | f.Note(document_ref=ref):
            return met_if(ref is None or view.start.anonymised)
        case Refer(to_case=case):
            return met_if(case is None)
        case f.AssignRole(role=role) | f.ReleaseRole(role=role):
            return met_if(role not in PRIVATE)
    return unmet()


def _never(_view: View) -> Finding:
    return unmet()


nobody_named = no_identity_when_anonymous.varied("always", _never, WORDS["when.anonymous"])
"""The same of facts that could only be somebody's: no data need be asked for."""


@guard(
    "statute",
    "NET-08",
    "HEA-04",
    "HEA-04a",
    "FBK-01",
    "FBK-01a",
    when=identified,
    judges_basis=True,
    words=BASIS_WORDS,
)
def consultation_permitted(view: View) -> Finding:
    """A consent to be consulted about, or a statutory basis, opens the way to whoever is asked."""
    asked, data = view.start, view.data
    consulted = data.consultant if isinstance(data, Accept) else data.by
    act = Act(
        kind="consult_identified",
        scope="consult_identified",
        recipient=asked.to or consulted,
        recipient_kind=kind_by_service(asked.to_service),
        also=(consulted,),
    )
    answer = basis_for(view, act)
    # Whoever is asked may be the one who tries, and may not know yet whose matter it is.
    knows = answer.basis is not None or not isinstance(data, Accept)
    return carried(answer) if knows else unmet(**_naming_nobody(**lacking(answer)))


def _naming_nobody(missing: tuple[Any, ...], next_steps: tuple[Any, ...]) -> dict[str, Any]:
    """Give what is missing without whose answer or ban it is."""
    codes = dict.fromkeys(one["code"] for one in missing)
    return {"missing": tuple({"code": code} for code in codes), "next_steps": next_steps}


@guard("practice", "NET-09")
def by_is_consultant(view: View) -> Finding:
    """Whoever was named for it answers."""
    return met_if(view.data.by in _consultants(view))


def _consultants(view: View) -> frozenset[str]:
    named = (fact.data.consultant for fact in view.facts(Accept))
    return frozenset(named).union(holders(view, "consultant"))


@guard("practice", "NET-11", warns=True)
def other_way_named(view: View) -> Finding:
    """Whoever declines says who may answer instead."""
    return met_if(view.data.other_service is not None)


def told_to_notify(view: View) -> bool:
    """Only where somebody who is bound to notify was advised to."""
    return _advised_to_notify(view) is not None


def _advised_to_notify(view: View) -> Fact[Answer] | None:
    answer = view.last(Answer)
    if answer is None or view.start.from_service in NOT_KNOWN_BOUND:
        return None
    return answer if answer.data.advice == "notify_child_welfare" else None


@guard("statute", "NOT-01", "NOT-01a", "NOT-01b", when=told_to_notify, warns=True)
def advice_to_notify_followed(view: View) -> Finding:
    """Whoever was advised to notify has said that they did."""
    return met_if(not notify_child_welfare.find(view))


def unclear_request(view: View) -> Problem | None:
    """Refuse an identified request without a child, and an enquiry about resources that has one."""
    data = view.data
    if data.kind == "anonymous":
        return None
    if data.purpose == "resource_enquiry":
        return PROBLEMS["enquiry_identified"].at("kind")
    return PROBLEMS["child_missing"].at("child") if data.child is None else None


def other_process(view: View) -> Problem | None:
    """Refuse what is no other open case of the process that is named, on somebody who is named."""
    return misnamed(view, "to_case", view.data.to_process)


def answer_earlier(view: View) -> Problem | None:
    """Refuse an answer that was agreed for a day before it was."""
    agreed = view.data.answer_by
    late = agreed is not None and agreed < view.day
    return PROBLEMS["answer_earlier"].at("answer_by") if late else None


# What must be done.


def agreed_day(_view: View, fact: Fact[Accept], _subject: str | None) -> date:
    """Give the day by which an answer was agreed on."""
    return fact.data.answer_by or helsinki_day(fact.at)


@duty(Limit(rule="NET-09", unit="agreed"), counted_from=agreed_day, met_by=(Answer,))
def answer_by_agreed_day(view: View) -> Owed:
    """An answer comes by the day that both agreed on."""
    accepted = view.last(Accept)
    if accepted is None or accepted.data.answer_by is None or view.facts(Answer, Withdraw):
        return NONE
    return {None: accepted}


@duty("NOT-01", "NOT-01a", "NOT-01b", "DL-13", "DL-13a", met_by=(Refer,))
def notify_child_welfare(view: View) -> Owed:
    """Whoever is bound to notify and was advised to does so, also when the case is closed."""
    referred = (fact for fact in view.facts(Refer) if fact.data.to_process == "referral")
    return owe(_advised_to_notify(view), *referred)


# The way.

HOLDS_NOBODY: Final = frozenset({f.WithdrawConsent, f.JudgeBan, f.ChangeProfile, f.Exempt, Correct})
"""Shared facts that name nobody; the consent or ban that one names must be recorded already."""

MAY_NAME: Final = frozenset({f.AssignRole, f.ReleaseRole, f.Note})
"""Shared facts that are asked whom they name."""


def named_nobody(shared: type[ActionData]) -> tuple[Guard, ...]:
    """Ask of a shared fact that nobody is named, unless it is known to name nobody."""
    if shared in HOLDS_NOBODY:
        return ()
    return (no_identity_when_anonymous if shared in MAY_NAME else nobody_named,)


def register_of(view: View) -> Register | None:
    """Give the asker's register; None where nobody is named, or where it is none of these."""
    if anonymous(view):
        return None
    if view.start.from_service in SOCIAL_SERVICES:
        return "social_welfare_client"
    return "pupil_welfare" if view.start.from_service == "pupil_welfare" else None


def left_out(view: View) -> tuple[LeftOut, ...]:
    """Of what came to nothing in an anonymous case nothing is kept, nor who of a family tried."""
    if identified(view):
        return ()
    return ("data", "actor") if view.actor.role in PRIVATE else ("data",)


def asker(view: View) -> Who:
    """Give who is of the service that asks, as far as roles tell it."""
    service = view.start.from_service
    if service in SOCIAL_SERVICES:
        return "asker_workers"
    if service == "pupil_welfare":
        return "asker_pupil_welfare"
    return "asker_school" if service in SCHOOLS else "asker_others"


def consulting(view: View) -> Who:
    """
    Where the client is named the asker's side acts, and who was consulted once they accepted.

    A refusal names people, and would tell anybody else whose matter it is.
    """
    if anonymous(view):
        return "professionals"
    accepted = view.facts(Accept)
    to, actor = view.start.to, view.actor
    asked = actor.id in _consultants(view) or (to is not None and actor.organisation == to)
    return "professionals" if accepted and asked else asker(view)


STATES = (
    "requested",
    "accepted",
    "answered",
    final("closed"),
    final("declined"),
    final("withdrawn"),
)

PROCESS = define(
    "consultation",
    "2026.1",
    texts=WORDS,
    states=STATES,
    phases={
        "asking": ("requested", "declined", "withdrawn"),
        "answering": ("accepted", "answered", "closed"),
    },
    way=(
        start(Request, "requested", guards=(no_identity_when_anonymous,)),
        move(Accept, "requested", "accepted", consultation_permitted),
        move(Decline, "requested", "declined", other_way_named),
        move(
            Answer,
            "accepted",
            "answered",
            by_is_consultant,
            no_identity_when_anonymous,
            consultation_permitted,
        ),
        stay(Refer, ("answered", "closed"), no_identity_when_anonymous, link_concerns_same_child),
        move(Close, "answered", "closed", advice_to_notify_followed),
        move(Withdraw, ("requested", "accepted"), "withdrawn"),
    ),
    duties=(answer_by_agreed_day, notify_child_welfare, tell_of_legal_basis),
    valid={Request: unclear_request, Accept: answer_earlier, Refer: other_process},
    shared=SHARED.asking(named_nobody),
    by=acting(consulting, but=dict.fromkeys((Request, Accept, Decline), acts("professionals"))),
    roles=ROLES,
    profiles=PROFILES,
    calendar="thl",
    date_of=opened_on,
    client_of=named_child,
    register=register_of,
    leaves_out=left_out,
)
