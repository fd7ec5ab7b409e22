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
    found = guard.finds(view)
    if type(found) is not Finding:
        msg = (
            f"guard {guard.code} must give a Finding, got {type(found).__name__}; "
            "give met(), unmet() or met_if(...)"
        )
        raise DefinitionError(msg)
    editions = guard.editions
    edition = editions[0] if len(editions) == 1 else guard.on(view.law_day(guard))
    if found is MET or found is NOT_ASKED:
        return edition.plain[found.result]
    if found.result == "unmet" and guard.warns:
        return Verdict(edition, "warned", found.params, found.evidence, found.bases)
    if found.result == "unmet":
        waived = view.exemption(guard)
        if waived is not None:
            return Verdict(edition, "exempted", found.params, (waived.seq,), found.bases)
        if found is UNMET:
            return edition.plain["unmet"]
    return Verdict(edition, found.result, found.params, found.evidence, found.bases)


def judge_all(arc: Arc, view: View) -> tuple[Verdict, ...]:
    """Ask the guards of *arc*, one at least; one that stands alone may spare the rest."""
    first, *others = arc.guards
    found = judge(first, view)
    if first.alone and found.result == "unmet":
        return (found,)
    return (found, *[judge(guard, view) for guard in others])


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
