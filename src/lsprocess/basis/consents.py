"""Whether those entitled have consented to an act, and what their answers lack."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from operator import itemgetter
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
        "content": frozenset({"progress", "content", "extract", "memo", "client_plan"}),
        "extract": frozenset({"extract"}),
    }
)
"""What a consent that is limited to one kind of content covers."""

REFUSES: Final[Mapping[What, frozenset[What]]] = MappingProxyType(
    {
        "progress": frozenset({"progress", "content", "extract", "memo", "client_plan"}),
        "content": frozenset({"content", "memo", "client_plan"}),
        "extract": frozenset({"extract", "content", "memo", "client_plan"}),
    }
)
"""What a refusal that is limited to one kind refuses: whatever would tell that, too."""

NEARNESS: Final = (
    "other_recipient",
    "other_content",
    "consent_not_written",
    "recipient_not_named",
    "giver_not_entitled",
    "child_must_answer",
    "client_must_answer",
    "consent_not_yet",
)
"""What keeps an answer from being one on the act, the one that is nearest to a consent last."""

OTHERS_TOO: Final = frozenset({"giver_not_entitled", "child_must_answer", "client_must_answer"})
"""What is told of the answers of people who are not asked, too."""


@attrs.frozen
class Heard:
    """
    What the answers come to.

    Attributes:
        used: The consents that carry the act together; none when they do not.
        missing: What the answers lack; nothing when they carry the act.
        refusers: Ids of those entitled whose latest answer is a refusal.
        unable: Whether somebody entitled has said that the client cannot judge the matter.
    """

    used: tuple[Consent, ...] = ()
    missing: tuple[Missing, ...] = ()
    refusers: frozenset[str] = frozenset()
    unable: bool = False

    @property
    def givers(self) -> frozenset[str]:
        """Ids of those whose consents carry the act."""
        return frozenset(consent.giver for consent in self.used)


def heard(act: Act, known: Known) -> Heard:
    """
    Say whether those entitled have consented to *act*: the latest answer of each counts.

    A withdrawal is an answer on all that the withdrawn consent was about, and a consent that has
    run out revives none before it.  What somebody says who is not entitled is no answer.
    """
    latest: dict[str, tuple[Consent, bool]] = {}
    short: dict[str, Missing] = {}
    for consent, withdrawn in _said(act, known):
        lack = _no_answer(consent, act, known)
        if lack is None:
            latest[consent.giver] = consent, withdrawn
        elif consent.answer == "given" and _nearness(lack) >= _nearness(short.get(consent.giver)):
            short[consent.giver] = lack
    given: dict[str, Consent] = {}
    for giver, (consent, withdrawn) in latest.items():
        short.pop(giver, None)
        lack = _not_given(consent, known, withdrawn=withdrawn)
        if lack is None:
            given[giver] = consent
        else:
            short[giver] = lack
    for giver, scopes in known.consented.items():
        if giver not in given and giver not in short:
            code = "other_recipient" if act.scope in scopes else "other_scope"
            short[giver] = lacks(code, **known.named(giver))
    refusers = frozenset(g for g, lack in short.items() if lack.code == "consent_refused")
    unable = any(answer.pupil_unable and not gone for answer, gone in latest.values())
    if enough(given.keys(), known) and not refusers:
        used = tuple(given[giver] for giver in sorted(given))
        return Heard(used=used, unable=unable)
    missing = _each_once(_missing(act, known, given, short))
    return Heard(missing=missing, refusers=refusers, unable=unable)


def _said(act: Act, known: Known) -> Iterator[tuple[Consent, bool]]:
    """Give the answers about the act, and their withdrawals, in the order of their times."""
    answers: list[tuple[datetime, bool, Consent]] = []
    for consent in known.answers(act.scope, act.recipients):
        answers.append((consent.at, False, consent))
        if consent.withdrawn_at is not None and consent.withdrawn(known.at):
            answers.append((consent.withdrawn_at, True, consent))
    for _, withdrawn, consent in sorted(answers, key=itemgetter(0, 1)):
        yield consent, withdrawn


def enough(givers: Collection[str], known: Known) -> bool:
    """
    Say whether *givers*, all of them entitled, are as many as must consent.

    A number waits until so many guardians are recorded.
    """
    if not givers:
        return False
    if known.adult or known.child in givers:
        return True
    waited = known.waited
    if known.policy == "all":
        return waited <= set(givers)
    if known.policy == "any":
        return True
    return not too_few(known) and len(givers) >= min(known.policy, len(waited))


def too_few(known: Known) -> bool:
    """Say whether fewer guardians are recorded than must consent."""
    return isinstance(known.policy, int) and len(known.guardians) < known.policy


def _each_once(missing: Iterator[Missing]) -> tuple[Missing, ...]:
    return tuple({(lack.code, *lack.params.items()): lack for lack in missing}.values())


def by_the_child(act: Act, known: Known) -> bool:
    """Say whether the client alone answers: an adult, or a pupil who can judge the matter."""
    return known.adult or SCOPE_TABLE[act.scope].pupils_own


def _nearness(lack: Missing | None) -> int:
    return -1 if lack is None else NEARNESS.index(lack.code)


def _no_answer(consent: Consent, act: Act, known: Known) -> Missing | None:
    """Say what keeps *consent*, given or refused, from being an answer on the act."""
    lack = _not_covering(consent, act) or _not_entitled(consent, known)
    if lack is None and consent.at > known.at:
        return lacks("consent_not_yet")
    return lack


def _not_given(consent: Consent, known: Known, *, withdrawn: bool) -> Missing | None:
    if withdrawn:
        return lacks("consent_withdrawn", **known.named(consent.giver))
    if consent.answer == "refused":
        return lacks("consent_refused", **known.named(consent.giver))
    if consent.valid_until is not None and known.day > consent.valid_until:
        return lacks("consent_expired", **known.named(consent.giver), day=consent.valid_until)
    return None


def _not_covering(consent: Consent, act: Act) -> Missing | None:
    refused = consent.answer == "refused"
    row = SCOPE_TABLE[act.scope]
    if row.names_body and not refused and consent.recipient not in (None, act.recipient):
        return lacks("other_recipient")
    what = consent.what or (None if refused else row.least)
    if what and act.content and act.content not in (REFUSES if refused else COVERS)[what]:
        return lacks("other_content")
    if act.written and not refused:
        if consent.form != "written":
            return lacks("consent_not_written")
        if consent.recipient is None:
            return lacks("recipient_not_named")
    return None


def _not_entitled(consent: Consent, known: Known) -> Missing | None:
    child, giver = known.child, consent.giver
    # Whoever refuses need not say in what capacity.
    as_said = consent.answer == "refused"
    if known.adult:
        own = giver == child and (as_said or consent.capacity == "self")
        return None if own else lacks("client_must_answer")
    if SCOPE_TABLE[consent.scope].pupils_own and not consent.pupil_unable:
        own = giver == child and (as_said or consent.capacity == "child")
        return None if own else lacks("child_must_answer")
    if giver in known.guardians and (as_said or consent.capacity == "guardian"):
        return None
    return lacks("giver_not_entitled", **known.named(giver))


def _asked(known: Known, *, alone: bool) -> tuple[str, ...]:
    """Give who is to be asked: the client alone, or every guardian who is waited for."""
    if alone:
        return () if known.child is None else (known.child,)
    return tuple(sorted(known.waited))


def _missing(
    act: Act, known: Known, given: Collection[str], short: Mapping[str, Missing]
) -> Iterator[Missing]:
    alone = by_the_child(act, known)
    asked = {known.child, *known.guardians} if alone else set(known.guardians)
    lacking = [
        short[giver]
        for giver in sorted(short)
        if giver not in given and (giver in asked or short[giver].code in OTHERS_TOO)
    ]
    yield from lacking
    if not alone and not known.guardians:
        yield lacks("no_guardian")
        return
    if too_few(known):
        yield lacks("guardians_too_few")
    silent = known.waited - set(given) - set(short)
    if silent and (given or (lacking and not alone)):
        yield lacks("other_guardian_missing", **known.named(*sorted(silent)))
    elif not lacking and not given:
        yield lacks("consent_not_asked", **known.named(*_asked(known, alone=alone)))
