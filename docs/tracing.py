"""The pages that lead from every rule to what rests on it and to the tests, and back again."""

import re

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reasons import reason_of

from lsprocess.casebook import Casebook
from lsprocess.cli.commands.rules import LAWYER, how_sure, span
from lsprocess.cli.commands.rules import RESTS as WHAT
from lsprocess.diagram.table import escape
from lsprocess.errors import UnknownCase
from lsprocess.law import RULES, Rule
from lsprocess.process import Case, Observed, whole
from lsprocess.processes import PROCESSES
from lsprocess.scripts import perform
from lsprocess.text import Lang, Text
from lsprocess.trace import USES, Use


TESTS: Final = Path(__file__).resolve().parent.parent / "tests"

TITLE: Final = Text(
    fi="Säännöt ja mihin ne vaikuttavat", sv="Reglerna och vad de styr",
    en="The rules and what rests on them",
)  # fmt: skip
INTRODUCTION: Final = Text(
    fi=(
        "Jokainen luettelon sääntö: mitä se sanoo, missä se on, milloin se on voimassa, mitkä "
        "edellytykset, velvollisuudet, määräajat ja perusteet nojaavat siihen, missä "
        "toimenpiteissä ne ovat ja mitkä testit koettelevat niitä. Toinen taulukko kulkee "
        "toimenpiteistä sääntöihin. Sivu on tehty määritelmistä ja testeistä."
    ),
    sv=(
        "Varje regel i förteckningen: vad den säger, var den finns, när den är i kraft, vilka "
        "villkor, skyldigheter, tidsfrister och grunder som vilar på den, i vilka åtgärder de "
        "finns och vilka tester som prövar dem. Den andra tabellen går från åtgärderna till "
        "reglerna. Sidan är gjord av definitionerna och testerna."
    ),
    en=(
        "Every rule of the catalogue: what it says, where it stands, when it is in force, which "
        "guards, duties, time limits and bases rest on it, on which actions they stand, and which "
        "tests try them. The second table goes from the actions to the rules. The page is made "
        "from the definitions and the tests."
    ),
)
RULE: Final = Text(fi="Sääntö", sv="Regel", en="Rule")
SAYS: Final = Text(fi="Mitä se sanoo", sv="Vad den säger", en="What it says")
STANDS: Final = Text(fi="Missä se on", sv="Var den finns", en="Where it stands")
IN_FORCE: Final = Text(fi="Voimassa", sv="I kraft", en="In force")
RESTS: Final = Text(fi="Mikä nojaa siihen", sv="Vad som vilar på den", en="What rests on it")
TESTED: Final = Text(fi="Testit", sv="Tester", en="Tests")
ACTION: Final = Text(fi="Toimenpide", sv="Åtgärd", en="Action")
RULES_OF: Final = Text(fi="Säännöt", sv="Regler", en="Rules")
BACK: Final = Text(
    fi="Toimenpiteistä sääntöihin: {process}", sv="Från åtgärder till regler: {process}",
    en="From actions to rules: {process}",
)  # fmt: skip

_DUTY: Final = ("duty", "limit")
_GUARD_OR_DUTY: Final = ("guard", *_DUTY)

_Code = tuple[str, str]
"""Id of a process, and code of a guard or a duty of it."""


class _Observed(NamedTuple):
    """
    What is seen while the case scripts are performed.

    Attributes:
        tried: The scripts in which a guard was asked, or a duty opened.
        looked: The actions of its own process at which a duty looked.
    """

    tried: Mapping[_Code, tuple[str, ...]]
    looked: Mapping[_Code, tuple[str, ...]]


def page(lang: Lang) -> str:
    """Write the page in *lang*."""
    parts = [f"# {TITLE.of(lang)}", INTRODUCTION.of(lang), *_forth(lang), *_back(lang)]
    return "\n\n".join(parts) + "\n"


def dangling() -> list[str]:
    """Name rules that nothing rests on and no reason stands for, or both; and uses untested."""
    found = [
        rule_id for rule_id, uses in USES.items() if bool(uses) == (reason_of(rule_id) is not None)
    ]
    untested = {use.code for uses in USES.values() for use in uses if not tests_of(use)}
    return found + sorted(untested)


@cache
def tests_of(use: Use) -> tuple[str, ...]:
    """Name the case scripts, or the test modules, that try what rests on a rule."""
    if use.what in _GUARD_OR_DUTY:
        return _scripts().tried.get((str(use.process), use.code), ())
    word = re.compile(rf"\b{use.code}\b", re.IGNORECASE)
    return tuple(name for name, text in _modules().items() if word.search(text))


@cache
def _modules() -> Mapping[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("test_*.py"))
    }


def actions_of(use: Use) -> tuple[str, ...]:
    """Name the actions that a guard stands on, or that a duty was seen to look at."""
    if use.what in _DUTY:
        return _scripts().looked.get((str(use.process), use.code), ())
    return use.actions


@cache
def _scripts() -> _Observed:
    """Perform every case script, and watch the guards and the duties meanwhile."""
    tried: dict[_Code, dict[str, None]] = {}
    looked: dict[_Code, set[str]] = {}
    for path in sorted((TESTS / "scripts").glob("*.jsonl")):
        with Casebook.open("memory:") as book, path.open("rb") as file:
            watched: dict[str, tuple[Case, ...]] = {}
            for answer in perform(book, file):
                if answer.outcome is not None and answer.outcome.applied:
                    _watch_duties(book, looked, watched)
            for case in book.cases():
                for event in book.history(case):
                    asked = [v.code for v in event.verdicts if v.result in ("met", "unmet")]
                    owed = [duty.partition(":")[0] for duty in event.opened]
                    for code in (*asked, *owed):
                        tried.setdefault((event.process.id, code), {})[path.name] = None
    return _Observed(
        {key: tuple(names) for key, names in tried.items()},
        {
            (process, code): tuple(
                action.id for action in PROCESSES[process].actions if action.id in seen
            )
            for (process, code), seen in looked.items()
        },
    )


def _watch_duties(
    book: Casebook, looked: dict[_Code, set[str]], watched: dict[str, tuple[Case, ...]]
) -> None:
    for case in map(book.case, book.cases()):
        if case.state is None:
            continue
        linked = _linked(book, case)
        here = (case, *linked.values())
        if watched.get(case.id) == here:
            continue
        watched[case.id] = here
        view = whole(case, linked)
        for duty in case.process.duties:
            observed = Observed(case, view.at, view.actor, None, linked)
            for subject, opener in duty.find(observed).items():
                if duty.limits:
                    duty.counted_from(observed, opener, subject)
            names = looked.setdefault((case.process.id, duty.code), set())
            names.update(kind.verb for kind in observed.kinds)


def _linked(book: Casebook, case: Case) -> dict[str, Case]:
    found = {}
    for other in case.process.linked(whole(case)):
        try:
            found[other] = book.case(other)
        except UnknownCase:
            continue  # an action may be carried over to a meeting that is yet to be proposed
    return found


def _forth(lang: Lang) -> Iterator[str]:
    chapters: dict[str, list[Rule]] = {}
    for rule in sorted(RULES.values(), key=lambda rule: rule.id):
        chapters.setdefault(rule.id.partition("-")[0], []).append(rule)
    head = _row(*(text.of(lang) for text in (RULE, SAYS, STANDS, IN_FORCE, RESTS, TESTED)))
    for chapter, rules in chapters.items():
        yield f"## {chapter}"
        yield "\n".join((head, _row(*["---"] * 6), *(_rule(rule, lang) for rule in rules)))


def _rule(rule: Rule, lang: Lang) -> str:
    sources = "; ".join(escape(source.cite()) for source in rule.sources)
    sure = f" ({how_sure(rule, lang)})"
    lawyer = f" **{escape(LAWYER.of(lang))}**" if rule.lawyer else ""
    uses = USES[rule.id]
    reason = reason_of(rule.id)
    rests = "; ".join(_use(use, lang) for use in uses) if reason is None else f"*{reason.of(lang)}*"
    tests = dict.fromkeys(name for use in uses for name in tests_of(use))
    return _row(
        f'<a id="{rule.id.lower()}"></a>{rule.id}',
        escape(rule.statement.of(lang)) + lawyer,
        sources + sure,
        escape(span(rule, lang)),
        rests,
        ", ".join(f"`{name}`" for name in tests),
    )


def _use(use: Use, lang: Lang) -> str:
    what = WHAT[use.what]
    params = {"process": use.process} if "process" in what.placeholders else {}
    actions = ", ".join(f"`{action}`" for action in actions_of(use))
    named = f"{escape(what.fill(lang, **params))} `{use.code}`"
    return f"{named} ({actions})" if actions else named


def _back(lang: Lang) -> Iterator[str]:
    for process in PROCESSES.values():
        resting: dict[str, dict[Use, list[str]]] = {action.id: {} for action in process.actions}
        for rule_id, uses in USES.items():
            for use in uses:
                if use.process == process.id:
                    for action in actions_of(use):
                        resting[action].setdefault(use, []).append(rule_id)
        yield f"## {BACK.fill(lang, process=process.id)}"
        lines = [_row(*(t.of(lang) for t in (ACTION, RESTS, RULES_OF, TESTED))), _row(*["---"] * 4)]
        for action, found in resting.items():
            for use, rules in found.items():
                named = WHAT[use.what].fill(lang, process=process.id)
                tests = ", ".join(f"`{name}`" for name in tests_of(use))
                lines.append(
                    _row(f"`{action}`", f"{escape(named)} `{use.code}`", ", ".join(rules), tests)
                )
        yield "\n".join(lines)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
