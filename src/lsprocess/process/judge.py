"""Guards made of functions, and asked."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lsprocess.errors import CaseUnreadable, DefinitionError
from lsprocess.law.rules import Rule
from lsprocess.process.definition import Arc
from lsprocess.process.guard import Guard
from lsprocess.process.verdict import MET, NOT_ASKED, UNMET, Finding, Level, Verdict
from lsprocess.process.view import NeedsData, View
from lsprocess.text import Text


def guard(
    code: str,
    level: Level,
    *rules: Rule | str,
    texts: Mapping[str, tuple[Text, Text]],
    judges_basis: bool = False,
    warns: bool = False,
    words: Mapping[str, Text] = MappingProxyType({}),
) -> Callable[[Callable[[View], Finding]], Guard]:
    """
    Make a guard of the decorated test; *texts* holds its reason and remedy under its code.

    Raises:
        DefinitionError: When *texts* has no entry for *code*, or the catalogue no rule of an id.
    """
    if code not in texts:
        msg = f"guard {code} must have a reason and a remedy in fi, sv and en, got none"
        raise DefinitionError(msg)
    reason, remedy = texts[code]

    def made(test: Callable[[View], Finding]) -> Guard:
        return Guard(
            code=code,
            level=level,
            rules=rules,
            reason=reason,
            remedy=remedy,
            test=test,
            judges_basis=judges_basis,
            warns=warns,
            words=words,
        )

    return made


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
    """Ask every guard of *arc*, in their order."""
    return tuple([judge(guard, view) for guard in arc.guards])


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
