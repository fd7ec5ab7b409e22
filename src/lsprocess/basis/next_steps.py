"""The ways forward from what is missing."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, get_args

from lsprocess.basis.acts import Act
from lsprocess.basis.answers import Missing, Step
from lsprocess.basis.bans import standing
from lsprocess.basis.consents import by_the_child
from lsprocess.basis.grounds import fitting
from lsprocess.basis.records import Known
from lsprocess.basis.scopes import SCOPE_TABLE
from lsprocess.basis.statutes import permission_refused


ORDER: Final[tuple[Step, ...]] = get_args(Step)
"""Every way forward, in the order in which they are told."""

WAYS: Final[Mapping[str, tuple[Step, ...]]] = MappingProxyType(
    {
        "other_scope": ("ask_wider_consent",),
        "other_recipient": ("ask_wider_consent",),
        "other_content": ("ask_wider_consent",),
        "consent_not_written": ("ask_written_consent",),
        "recipient_not_named": ("ask_written_consent",),
        "giver_not_entitled": ("ask_consent",),
        "child_must_answer": ("ask_child_too",),
        "client_must_answer": ("ask_from_client_self",),
        "other_guardian_missing": ("hear_other_guardian", "excuse_guardian"),
        "consent_not_yet": ("ask_consent",),
        "consent_withdrawn": ("renew_consent",),
        "consent_expired": ("renew_consent",),
        "no_guardian": ("record_guardian",),
        "guardians_too_few": ("record_guardian",),
        "act_banned": ("settle_ban",),
        "banned_by_child": ("settle_ban",),
        "ban_not_judged": ("judge_ban",),
        "party_access_undecided": ("decide_party_access",),
        "ground_not_yet": ("use_basis_in_force",),
        "no_necessity": ("state_necessity",),
        "client_not_informed": ("inform_client",),
        "permission_not_asked": ("ask_permission_first",),
    }
)
"""What can be done about each thing that is missing, whatever the law of the day holds."""

BANNED: Final = frozenset({"act_banned", "banned_by_child"})
"""What is missing where a ban stands."""

WHERE_THE_LAW_HAS_ONE: Final[Mapping[str, Step]] = MappingProxyType(
    {
        "consent_refused": "consider_statutory_basis",
        "act_banned": "consider_statutory_basis",
        "no_ground": "consider_statutory_basis",
        "ground_not_for_act": "use_basis_in_force",
        "ground_not_for_recipient": "use_basis_in_force",
        "ground_not_for_content": "use_basis_in_force",
        "ground_not_in_force": "use_basis_in_force",
        "necessity_not_enough": "state_necessity",
        "profile_closed": "change_profile",
    }
)
"""What can be done where the law of the day has a statutory basis for the act."""


BY_CONSENT: Final[frozenset[Step]] = frozenset(
    {
        "ask_consent",
        "ask_wider_consent",
        "ask_written_consent",
        "renew_consent",
        "hear_other_guardian",
        "excuse_guardian",
        "ask_from_client_self",
        "ask_child_too",
    }
)
"""Ways that end in a consent: no way past a refusal, nor past a ban while it stands."""

BY_STATUTE: Final[frozenset[Step]] = frozenset(
    {
        "consider_statutory_basis",
        "use_basis_in_force",
        "state_necessity",
        "inform_client",
        "change_profile",
    }
)
"""Ways that end in a statutory basis: none where the profile is closed, and nothing opens it."""


def ways(missing: tuple[Missing, ...], act: Act, known: Known) -> tuple[Step, ...]:
    """
    Give the ways forward that are open, in the order in which one would go; where none is, to do
    without the information.

    Nobody is asked again after a refusal, or past a ban that stands; the profile is changed only
    once there is a reason for it; and what carries only past a refusal waits for one.
    """
    lawful = bool(fitting(act, known.day))
    steps = frozenset(
        step for lack in missing for step in _ways(lack.code, act, known, lawful=lawful)
    )
    closed = _closed(missing, act, known)
    return tuple(step for step in ORDER if step in steps and step not in closed) or ("do_without",)


def _closed(missing: tuple[Missing, ...], act: Act, known: Known) -> frozenset[Step]:
    refusers = frozenset(
        person
        for lack in missing
        if lack.code == "consent_refused"
        for person in lack.params["persons"]
    )
    bans = frozenset(lack.params["ban"] for lack in missing if lack.code in BANNED)
    closed: frozenset[Step] = frozenset()
    if refusers or _ban_stands(bans, act, known):
        closed |= BY_CONSENT
    if not permission_refused(act, known, standing(act, known)) and _only_past_a_refusal(
        act, known
    ):
        closed |= {"consider_statutory_basis"}
    reasons = refusers or bans or known.excused
    if not reasons and any(lack.code == "profile_closed" for lack in missing):
        closed |= BY_STATUTE
    return closed


def _only_past_a_refusal(act: Act, known: Known) -> bool:
    return all(ground.asked_first for ground in fitting(act, known.day))


def _ban_stands(bans: frozenset[str], act: Act, known: Known) -> bool:
    # A pupil's own consent to an expert group is stronger than a guardian's ban.
    weaker = known.guardians if SCOPE_TABLE[act.scope].pupils_own else ()
    return any(ban.id in bans and ban.by not in weaker for ban in known.bans)


def _ways(code: str, act: Act, known: Known, *, lawful: bool) -> Iterator[Step]:
    if code == "consent_not_asked":
        yield _first_question(act, known)
    yield from WAYS.get(code, ())
    if lawful and code in WHERE_THE_LAW_HAS_ONE:
        yield WHERE_THE_LAW_HAS_ONE[code]


def _first_question(act: Act, known: Known) -> Step:
    if act.written:
        return "ask_written_consent"
    return "ask_from_client_self" if by_the_child(act, known) else "ask_consent"
