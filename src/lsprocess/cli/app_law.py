"""The commands of law and time: rules, time limits counted out, agendas, the nightly watch."""

from datetime import datetime

import click

from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.text import Lang


_day = click.DateTime(formats=["%Y-%m-%d"])
_policy = click.option(
    "--policy",
    type=click.Choice(["thl", "conservative", "ordinary"]),
    default="thl",
    show_default=True,
    help="Which days count as business days.",
)
_at = click.option("--at", metavar="TIME", help="When, such as 2026-03-02T09:00:00+02:00; now.")


def add(app: click.Group) -> None:
    """Add the commands to *app*."""
    for command in (rules, due, agenda, watch):
        app.add_command(command)


@click.command()
@click.argument("rule", metavar="[ID]", required=False)
@click.option("--as-of", type=_day, metavar="DATE", help="Only rules in force on this day.")
@as_json_option
@lang_option
def rules(rule: str | None, as_of: datetime | None, as_json: bool, lang: Lang) -> None:
    """List the rules of law and practice, or say all about the rule ID."""
    from lsprocess.cli.console import Page
    from lsprocess.cli.rules import listed, rules_json, write_rule, write_rules

    found = listed(rule, None if as_of is None else as_of.date())
    if as_json:
        say_json(rules_json(found, lang, whole=rule is not None))
    elif rule is not None:
        for one in found:
            write_rule(Page(), one, lang)
    else:
        write_rules(Page(), found, lang)


@click.group()
def due() -> None:
    """Count out time limits from a day."""


@due.command()
@click.option("--opened", type=_day, required=True, metavar="DATE", help="Day of receipt.")
@_policy
@as_json_option
@lang_option
def assessment(opened: datetime, policy: str, as_json: bool, lang: Lang) -> None:
    """
    Say by when the assessment of a case must start and be finished.

    The strict last day comes from the count itself; the rolled one moves on from a Saturday, a
    holiday or an eve (150/1930 5 §).  Alarms go by the strict one.
    """
    from lsprocess.cli.console import Page
    from lsprocess.cli.due import assessment_days, days_json, write_days

    days = assessment_days(opened.date(), policy)
    if as_json:
        say_json(days_json(days))
    else:
        write_days(Page(), days, lang)


@click.command()
@click.argument("case", required=False)
@store_option
@_at
@click.option(
    "--within",
    type=click.IntRange(min=-1),
    default=7,
    show_default=True,
    help="Calendar days ahead, when no CASE is named; -1 for what is overdue alone.",
)
@as_json_option
@lang_option
def agenda(
    case: str | None, store: str, at: str | None, within: int, as_json: bool, lang: Lang
) -> None:
    """Say what is owed in CASE and by when, or in every case what is due soon or overdue."""
    from lsprocess.cli.agenda import agenda_json, items_json, moment, write_agenda, write_items
    from lsprocess.cli.console import Page
    from lsprocess.cli.stores import existing

    with existing(store) as book:
        when = moment(at)
        if case is not None:
            found = book.agenda(case, at=when)
            if as_json:
                say_json(agenda_json(found, lang))
            else:
                write_agenda(Page(), book, found, lang)
            click.get_current_context().exit(1 if found.unread else 0)
        items = book.due_items(when, within=within)
        if as_json:
            for line in items_json(items, when):
                say_json(line)
        else:
            write_items(Page(), items, when, lang)


@click.command()
@store_option
@_at
@click.option("--actor", default="watch", show_default=True, metavar="ID", help="Who watches.")
@as_json_option
@lang_option
def watch(store: str, at: str | None, actor: str, as_json: bool, lang: Lang) -> None:
    """Record every time limit that has passed, each once; run it every night."""
    from lsprocess.cli.agenda import breach_json, breaches, moment, write_breaches
    from lsprocess.cli.console import Page
    from lsprocess.cli.stores import existing

    with existing(store, to_record=True) as book:
        found = breaches(book, actor, moment(at))
        if as_json:
            for outcome in found:
                say_json(breach_json(outcome))
        else:
            write_breaches(Page(), found, lang)
