"""Whether those entitled have consented to an act, and what their answers lack."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from lsprocess.basis.acts import Act, What
from lsprocess.basis.answers import Missing, lacks
from lsprocess.basis.records import Consent, Known
from lsprocess.basis.scopes import SCOPE_TABLE


COVERS: Final[Mapping[What, frozenset[What]]] = MappingProxyType(
    {
        "progress": frozenset({"progress"}),
        "content": frozenset({"content", "extract", "memo", "client_plan"}),
        "extract": frozenset({"extract"}),
    }
)
"""What a consent that is limited to one kind of content covers."""

NEARNESS: Final = (
    "other_content",
    "consent_not_written",
    "recipient_not_named",
    "giver_not_entitled",
    "child_must_answer",
    "client_must_answer",
    "consent_not_yet",
    "consent_withdrawn",
    "consent_expired",
    "consent_refused",
)
"""What an answer about the act can lack, the one that is nearest to a consent last."""

OTHERS_TOO: Final = frozenset({"giver_not_entitled", "child_must_answer", "client_must_answer"})
"""What is told of the answers of people who are not asked, too."""


@attrs.frozen
class Heard:
    """
    What the answers come to.

    Attributes:
        used: The consents that carry the act together; none when they do not.
        missing: What the answers lack; nothing when they carry the act.
    """

    used: tuple[Consent, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def givers(self) -> frozenset[str]:
        """Ids of those whose consents carry the act."""
        return frozenset(consent.giver for consent in self.used)


def heard(act: Act, known: Known) -> Heard:
    """Say whether those entitled have consented to *act*: the latest answer of each counts."""
    guardians = frozenset(known.guardians)
    given: dict[str, Consent] = {}
    short: dict[str, Missing] = {}
    for consent in known.answers(act.scope, act.recipients):
        lack = _lack(consent, act, known, guardians)
        giver = consent.giver
        if lack is None:
            given[giver] = consent
            short.pop(giver, None)
        elif lack.code == "consent_refused":
            given.pop(giver, None)
            short[giver] = lack
        elif consent.answer == "given" and _nearness(lack) >= _nearness(short.get(giver)):
            short[giver] = lack
    for giver, scopes in known.consented.items():
        if giver not in given and giver not in short:
            short[giver] = lacks("other_recipient" if act.scope in scopes else "other_scope")
    if enough(given.keys(), known):
        return Heard(used=tuple(given[giver] for giver in sorted(given)))
    return Heard(missing=_each_once(_missing(act, known, given, short)))


def enough(givers: Collection[str], known: Known) -> bool:
    """Say whether *givers*, all of them entitled, are as many as must consent."""
    if not givers:
        return False
    if known.adult or known.child in givers:
        return True
    waited = known.waited
    if known.policy == "all":
        return waited <= set(givers)
    needed = 1 if known.policy == "any" else min(known.policy, len(waited))
    return len(givers) >= needed


def _each_once(found: Iterator[Missing]) -> tuple[Missing, ...]:
    return tuple({(one.code, *one.params.items()): one for one in found}.values())


def by_the_child(act: Act, known: Known) -> bool:
    """Say whether the client alone answers: an adult, or a pupil who can judge the matter."""
    return known.adult or SCOPE_TABLE[act.scope].pupils_own


def _nearness(lack: Missing | None) -> int:
    return -1 if lack is None else NEARNESS.index(lack.code)


def _lack(consent: Consent, act: Act, known: Known, guardians: frozenset[str]) -> Missing | None:
    lack = _not_covering(consent, act)
    if lack is None and consent.answer == "given":
        lack = _not_entitled(consent, known, guardians)
    return _not_counting(consent, known) if lack is None else lack


def _not_counting(consent: Consent, known: Known) -> Missing | None:
    if consent.at > known.at:
        return lacks("consent_not_yet")
    if consent.withdrawn(known.at):
        return lacks("consent_withdrawn", **known.named(consent.giver))
    if consent.answer == "refused":
        return lacks("consent_refused", **known.named(consent.giver))
    if consent.valid_until is not None and known.day > consent.valid_until:
        return lacks("consent_expired", **known.named(consent.giver), day=consent.valid_until)
    return None


def _not_covering(consent: Consent, act: Act) -> Missing | None:
    if consent.what and act.content and act.content not in COVERS[consent.what]:
        return lacks("other_content")
    if act.written and consent.answer == "given":
        if consent.form != "written":
            return lacks("consent_not_written")
        if consent.recipient is None:
            return lacks("recipient_not_named")
    return None


def _not_entitled(consent: Consent, known: Known, guardians: frozenset[str]) -> Missing | None:
    child, giver = known.child, consent.giver
    if known.adult:
        own = consent.capacity == "self" and giver == child
        return None if own else lacks("client_must_answer")
    if SCOPE_TABLE[consent.scope].pupils_own and not consent.pupil_unable:
        own = consent.capacity == "child" and giver == child
        return None if own else lacks("child_must_answer")
    if consent.capacity == "guardian" and giver in guardians:
        return None
    return lacks("giver_not_entitled", **known.named(giver))


def _missing(
    act: Act, known: Known, given: Collection[str], short: Mapping[str, Missing]
) -> Iterator[Missing]:
    alone = by_the_child(act, known)
    asked = {known.child, *known.guardians} if alone else set(known.guardians)
    told = [
        short[giver]
        for giver in sorted(short)
        if giver not in given and (giver in asked or short[giver].code in OTHERS_TOO)
    ]
    yield from told
    if not alone and not known.guardians:
        yield lacks("no_guardian")
        return
    silent = known.waited - set(given) - set(short)
    if silent and (given or (told and not alone)):
        yield lacks("other_guardian_missing", **known.named(*sorted(silent)))
    elif not told:
        yield lacks("consent_not_asked")
