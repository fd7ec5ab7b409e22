"""Who may do what: told by the class of the asserted role, before anything else is asked."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Literal

from lsprocess.process import MET, ActionData, Fact, Finding, Guard, Level, View, met_if, unmet
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.people import meant, reached_facts, seen_facts
from lsprocess.processes.common.roles import (
    PRIVATE,
    PROFESSIONALS,
    PUPIL_WELFARE,
    ROLE_TABLE,
    SCHOOL,
    WORKERS,
)
from lsprocess.processes.common.texts import TEXTS, WHO


Who = Literal[
    "workers",
    "workers_or_curator",
    "workers_or_partner",
    "workers_or_taking_part",
    "pupil_welfare",
    "pupil_welfare_or_taking_part",
    "asker_workers",
    "asker_pupil_welfare",
    "asker_school",
    "asker_others",
    "school_or_member",
    "school_or_workers",
    "professionals",
    "everybody",
]
Tasked = Who | Callable[[View], Who]
"""Whose task an action is; or a pure function of the view that says so."""
Own = Callable[[View], str | None]
"""Whose own an action is: those who act for themselves may do it, each for their own part."""

CLASSES: Final[Mapping[Who, frozenset[str]]] = MappingProxyType(
    {
        "workers": WORKERS,
        "workers_or_curator": WORKERS | {"curator"},
        "workers_or_partner": WORKERS,
        "workers_or_taking_part": WORKERS,
        "pupil_welfare": PUPIL_WELFARE,
        "pupil_welfare_or_taking_part": PUPIL_WELFARE,
        "asker_workers": WORKERS,
        "asker_pupil_welfare": PUPIL_WELFARE,
        "asker_school": SCHOOL,
        "asker_others": PROFESSIONALS - WORKERS,
        "school_or_member": SCHOOL,
        "school_or_workers": SCHOOL | WORKERS,
        "professionals": PROFESSIONALS,
        "everybody": frozenset(ROLE_TABLE),
    }
)


def _nobody(_view: View) -> Finding:
    return unmet(who="workers")


def _asked_first(level: Level, *rules: str) -> Guard:
    return Guard(
        code="actor_may_act",
        level=level,
        rules=rules,
        reason=TEXTS["guards.actor_may_act.reason"],
        remedy=TEXTS["guards.actor_may_act.remedy"],
        test=_nobody,
        words=WHO,
        name=TEXTS["guard_names.actor_may_act"],
        alone=True,
    )


_BY_LAW: Final = _asked_first("statute", "OPN-03", "OPN-03a")
_BY_PROGRAM: Final = _asked_first("program", "LIB-04")


def acts(who: Tasked, *, own: Own | None = None, law: bool = False) -> Guard:
    """
    Make the guard that lets an action be done by some and by nobody else.

    Args:
        who: Whose task it is; or a pure function of the view that says so.
        own: Whose own it is besides.
        law: Whether the law says so; a convention of this library where it does not.
    """
    name = who if isinstance(who, str) else who.__name__
    code = f"{name}_or_own" if own is not None else name
    concerns = None if code == "everybody" else TEXTS[f"who.{code}"]

    def may_act(view: View) -> Finding:
        task = who if isinstance(who, str) else who(view)
        if view.actor.role in CLASSES[task]:
            return MET
        if own is None:
            return unmet(who=task)
        mine = view.actor.role in PRIVATE and own(view) == view.actor.id
        return met_if(mine, who=f"{task}_or_own")

    variant = code if own is None else f"{code} {own.__name__}"
    return (_BY_LAW if law else _BY_PROGRAM).varied(variant, may_act, concerns)


def person(view: View) -> str | None:
    """Give whom the action names as the person."""
    person_id: str | None = view.data.person
    return person_id


def party(view: View) -> str | None:
    """Give whom the action names as the party."""
    party_id: str | None = view.data.party
    return party_id


def partner(view: View) -> str | None:
    """Give the partner who answers an invitation."""
    partner_id: str | None = view.data.partner
    return partner_id


def giver(view: View) -> str | None:
    """Give who answers a request for consent; that a pupil cannot judge it is nobody's own word."""
    giver_id: str | None = view.data.giver
    return None if view.data.pupil_unable else giver_id


def forbidder(view: View) -> str | None:
    """Give who forbids."""
    forbidder_id: str | None = view.data.by
    return forbidder_id


def who_answered(view: View) -> str | None:
    """Give whose consent is withdrawn."""
    return _latest(view, seen_facts(view, f.RecordConsent), "consent", "giver")


def who_forbade(view: View) -> str | None:
    """Give whose ban is lifted."""
    return _latest(view, reached_facts(view, f.Forbid), "ban", "by")


def _latest(view: View, recorded: Sequence[Fact[Any]], key: str, whose: str) -> str | None:
    wanted = getattr(view.data, key)
    namesakes = [fact for fact in recorded if getattr(fact.data, key) == wanted]
    facts = meant(view.case.id, namesakes)
    return getattr(facts[-1].data, whose) if facts else None


OWN: Final[Mapping[type[ActionData], Own]] = MappingProxyType(
    {
        f.RecordConsent: giver,
        f.WithdrawConsent: who_answered,
        f.Forbid: forbidder,
        f.LiftBan: who_forbade,
    }
)
"""Shared facts that are somebody's own."""


def judging(view: View) -> Who:
    """Pupil welfare judges a ban in its own register; elsewhere a worker does, or the curator."""
    return "pupil_welfare" if _pupil_welfares(view) else "workers_or_curator"


def deciding(view: View) -> Who:
    """Pupil welfare decides what a party is told in its own register, a worker elsewhere."""
    return "pupil_welfare" if _pupil_welfares(view) else "workers"


def _pupil_welfares(view: View) -> bool:
    return bool(view.case.process.register(view) == "pupil_welfare")


def acting(
    who: Tasked,
    *,
    own: Mapping[type[ActionData], Own] = MappingProxyType({}),
    but: Mapping[type[ActionData], Guard | None] = MappingProxyType({}),
) -> Mapping[type[ActionData] | None, Guard | None]:
    """
    Say who may do the actions of a process.

    Args:
        who: Whose task each is, unless it is told otherwise.
        own: Actions that are somebody's own, besides the shared ones.
        but: Actions that are others' task; None for what anybody may do.
    """
    by_record: dict[type[ActionData] | None, Guard | None] = {
        None: acts(who),
        f.JudgeBan: acts(judging),
        f.DecidePartyAccess: acts(deciding),
    }
    for record, whose in {**OWN, **own}.items():
        by_record[record] = _each_for_themselves(who, whose)
    return by_record | dict(but)


@cache
def _each_for_themselves(who: Tasked, whose: Own) -> Guard:
    return acts(who, own=whose)
