"""The command `rules`: the rules of law and practice."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import click

from lsprocess.cli.arguments import as_json_option, day_type, lang_option, say_json
from lsprocess.cli.console import Page, capital
from lsprocess.cli.texts import TEXTS
from lsprocess.errors import InvalidInput
from lsprocess.law import RULES, Reading, Rule, Source
from lsprocess.law.acts import ACTS
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.source import DESIGN
from lsprocess.problems import another, problem
from lsprocess.process.texts import LEVELS
from lsprocess.text import Lang, Text
from lsprocess.trace import USES


HOW_MANY: Final = TEXTS.counted("law.how_many")
LAWYER: Final = TEXTS["law.lawyer"]
IN_FORCE: Final = TEXTS["law.in_force"]
KIND: Final = TEXTS["law.kind"]
KINDS: Final[Mapping[str, Text]] = dict(TEXTS.section("law.kinds"))
SURE: Final = TEXTS["law.sure"]
SOURCES: Final = TEXTS["law.sources"]
RESTING: Final = TEXTS["law.resting"]
NOTHING: Final = TEXTS["law.nothing"]
ALWAYS: Final = TEXTS["law.always"]
SINCE: Final = TEXTS["law.since"]
UNTIL: Final = TEXTS["law.until"]
BETWEEN: Final = TEXTS["law.between"]
CONFIDENCE: Final[Mapping[str, Text]] = dict(TEXTS.section("law.confidence"))
UNDATED: Final = TEXTS["law.undated"]
READ: Final[Mapping[str, Text]] = dict(TEXTS.section("law.read"))
RESTS: Final[Mapping[str, Text]] = dict(TEXTS.section("law.uses"))
"""What rests on a rule, by its kind."""


@click.command()
@click.argument("rule", metavar="[ID]", required=False)
@click.option("--as-of", type=day_type, metavar="DATE", help="Only rules in force on this day.")
@as_json_option
@lang_option
def rules(rule: str | None, as_of: date | None, as_json: bool, lang: Lang) -> None:
    """List the rules of law and practice, or say all about the rule ID."""
    found = listed(rule, as_of)
    if as_json:
        say_json(rules_json(found, lang, whole=rule is not None))
    elif rule is not None:
        for one in found:
            write_rule(Page(), one, lang)
    else:
        write_rules(Page(), found, lang)


_NAMES: Final = {act.number: act.name for act in ACTS.values()} | {
    document.code: document.name for document in DOCUMENTS.values()
}


def listed(rule_id: str | None, day: date | None) -> tuple[Rule, ...]:
    """
    Give the rules asked for.

    Args:
        rule_id: One rule's id, in any case; all of them when left out.
        day: Only those in force on this day; all days when left out.

    Raises:
        InvalidInput: When no rule has that id.
    """
    if rule_id is not None:
        by_any_case = {known.casefold(): known for known in RULES}
        rule_id = by_any_case.get(rule_id.casefold(), rule_id)
    if rule_id is not None and rule_id not in RULES:
        got = another(rule_id, tuple(RULES))
        raise InvalidInput(problem("unknown_rule", "ID", got=got))
    found = RULES.values() if rule_id is None else (RULES[rule_id],)
    return tuple(rule for rule in found if day is None or rule.in_force(day))


def rules_json(rules: Iterable[Rule], lang: Lang, *, whole: bool) -> dict[str, Any]:
    """Give the rules as one JSON object; *whole* says with what rests on them."""
    return {"rules": [_rule_json(rule, lang, whole=whole) for rule in rules]}


def _rule_json(rule: Rule, lang: Lang, *, whole: bool) -> dict[str, Any]:
    said = {
        "id": rule.id,
        "statement": rule.statement.of(lang),
        "kinds": list(rule.kinds),
        "sources": [_source_json(source) for source in rule.sources],
        "confidence": rule.confidence,
        "from": rule.from_,
        "to": rule.to,
        "lawyer": rule.lawyer,
    }
    if whole:
        said["uses"] = [
            {
                "what": use.what,
                "code": use.code,
                "process": use.process,
                "actions": list(use.actions),
            }
            for use in USES[rule.id]
        ]
    return said


def _source_json(source: Source) -> dict[str, Any]:
    read = source.read
    return {
        "cite": source.cite(),
        "reference": source.reference(),
        "read": None if read is None else read.how,
        "through": None if read is None else read.through,
    }


def write_rules(page: Page, rules: tuple[Rule, ...], lang: Lang) -> None:
    """Write a line or two of every rule."""
    for rule in rules:
        page.item(rule.id, rule.statement.of(lang))
        cites = " · ".join(source.cite() for source in rule.sources)
        page.paragraph((f"{cites} · {span(rule, lang)}", "dim"), indent=8)
    page.gap()
    page.paragraph((HOW_MANY.fill(lang, count=len(rules)), "dim"))


def write_rule(page: Page, rule: Rule, lang: Lang) -> None:
    """Write all about one rule."""
    page.paragraph((rule.id, "bold"))
    page.paragraph(rule.statement.of(lang), indent=2)
    if rule.lawyer:
        page.paragraph((LAWYER.of(lang), "yellow"), indent=2)
    page.gap()
    page.pairs(
        (IN_FORCE.of(lang), span(rule, lang)),
        (KIND.of(lang), ", ".join(KINDS[kind].of(lang) for kind in rule.kinds)),
        (SURE.of(lang), how_sure(rule, lang)),
    )
    page.heading(SOURCES.of(lang))
    for source in rule.sources:
        page.item("•", *_source(source, lang), indent=2)
    page.heading(RESTING.of(lang))
    for line in _uses(rule, lang):
        page.item("•", line, indent=2)
    if not USES[rule.id]:
        page.paragraph((NOTHING.of(lang), "dim"), indent=2)


def span(rule: Rule, lang: Lang) -> str:
    """Say from when to when a rule is in force."""
    if rule.from_ is None and rule.to is None:
        return ALWAYS.of(lang)
    if rule.to is None:
        return SINCE.fill(lang, from_=rule.from_)
    if rule.from_ is None:
        return UNTIL.fill(lang, to=rule.to)
    return BETWEEN.fill(lang, from_=rule.from_, to=rule.to)


def how_sure(rule: Rule, lang: Lang) -> str:
    """Say what a rule rests on: a convention of the program's own is no reading of any law."""
    said = LEVELS["program"] if DESIGN in rule.sources else CONFIDENCE[rule.confidence]
    return said.of(lang)


def _source(source: Source, lang: Lang) -> Iterator[str]:
    yield source.cite()
    yield f" – {_NAMES[str(source.act or source.title)].of(lang)}"
    read = source.read or Reading("own")
    if read.how == "own":
        shown: Any = ""
    else:
        shown = read.through or UNDATED.of(lang)
    yield f" ({READ[read.how].fill(lang, through=shown)})"


def _uses(rule: Rule, lang: Lang) -> Iterator[str]:
    for use in USES[rule.id]:
        what = RESTS[use.what]
        params = {"process": use.process} if "process" in what.placeholders else {}
        actions = f": {', '.join(use.actions)}" if use.actions else ""
        yield capital(f"{what.fill(lang, **params)}, {use.code}{actions}")
