"""Guards made of functions, and asked."""

from lsprocess.errors import CaseUnreadable, DefinitionError
from lsprocess.process.definition import Arc
from lsprocess.process.guard import Guard
from lsprocess.process.verdict import MET, NOT_ASKED, UNMET, Finding, Verdict
from lsprocess.process.view import NeedsData, View


def judge(guard: Guard, view: View) -> Verdict:
    """
    Ask one guard; an unmet practice guard passes by an exemption in force.

    Raises:
        DefinitionError: When the guard's function gives something else than a finding.
        NeedsData: When it asks for the command's data, and none are given.
    """
    finding = guard.finds(view)
    if type(finding) is not Finding:
        msg = (
            f"guard {guard.code} must give a Finding, got {type(finding).__name__}; "
            "give met(), unmet() or met_if(...)"
        )
        raise DefinitionError(msg)
    editions = guard.editions
    edition = editions[0] if len(editions) == 1 else guard.on(view.law_day(guard))
    if finding is MET or finding is NOT_ASKED:
        return edition.plain[finding.result]
    if finding.result == "unmet" and guard.warns:
        return Verdict(edition, "warned", finding.params, finding.evidence, finding.bases)
    if finding.result == "unmet":
        waived = view.exemption(guard)
        if waived is not None:
            return Verdict(edition, "exempted", finding.params, (waived.seq,), finding.bases)
        if finding is UNMET:
            return edition.plain["unmet"]
    return Verdict(edition, finding.result, finding.params, finding.evidence, finding.bases)


def judge_all(arc: Arc, view: View) -> tuple[Verdict, ...]:
    """Ask the guards of *arc*; one that stands alone may spare the rest."""
    verdicts: list[Verdict] = []
    for guard in arc.guards:
        verdict = judge(guard, view)
        if guard.alone and verdict.result == "unmet":
            return (verdict,)
        verdicts.append(verdict)
    return tuple(verdicts)


def ask(guard: Guard, view: View) -> Verdict:
    """
    Ask one guard as far as that can be done.

    It *needs data* where it asks for missing ones, and has *unread* where it looks at a linked case
    that cannot be read.
    """
    try:
        return judge(guard, view)
    except NeedsData:
        return guard.on(view.law_day(guard)).plain["needs_data"]
    except CaseUnreadable:
        return guard.on(view.law_day(guard)).plain["unread"]
