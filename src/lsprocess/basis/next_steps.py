"""The ways forward from what is missing."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.basis.acts import Act
from lsprocess.basis.answers import Missing, Step
from lsprocess.basis.consents import by_the_child
from lsprocess.basis.grounds import fitting
from lsprocess.basis.records import Known


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
        "act_banned": ("settle_ban",),
        "banned_by_child": ("settle_ban",),
        "ground_not_yet": ("use_basis_in_force",),
        "no_necessity": ("state_necessity",),
        "client_not_informed": ("inform_client",),
        "permission_not_asked": ("ask_permission_first",),
    }
)
"""What can be done about each thing that is missing, whatever the law of the day holds."""

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


def ways(missing: tuple[Missing, ...], act: Act, known: Known) -> tuple[Step, ...]:
    """Give the ways forward, each once; where there is none, to do without the information."""
    lawful = bool(fitting(act, known.day))
    found = dict.fromkeys(
        step for one in missing for step in _ways(one.code, act, known, lawful=lawful)
    )
    return tuple(found) or ("do_without",)


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
