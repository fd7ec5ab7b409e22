"""The command `see`: a case as somebody may see it."""

from typing import Final

import click

from lsprocess.calendar import helsinki_day
from lsprocess.cli import texts
from lsprocess.cli.arguments import acting, as_json_option, lang_option, say_json, store_option
from lsprocess.cli.console import Page, capital
from lsprocess.cli.data_words import data_told
from lsprocess.cli.duties import write_duties
from lsprocess.cli.stores import existing
from lsprocess.cli.texts import TEXTS
from lsprocess.cli.verdicts import MARKS
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process.structure import structure
from lsprocess.text import Lang
from lsprocess.views import CATEGORIES, Projection, Shown, Viewer


SEEN: Final = TEXTS["views.seen"]
RECORDED: Final = TEXTS["views.recorded"]
RULES: Final = TEXTS["views.rules"]
HIDDEN: Final = TEXTS["views.hidden"]
EVENTS: Final = TEXTS["views.events"]
NO_EVENTS: Final = TEXTS["views.no_events"]
TAKEN_BACK: Final = TEXTS["views.taken_back"]
WITHHELD: Final = TEXTS["views.withheld"]


_DENIED = 1


WORKER: Final = "social_worker"
WITHOUT_ROLE: Final = {
    "leading_officeholder": "leading_social_worker",
    "leadership_oversight": "leading_social_worker",
    "individual_pupil_welfare": "curator",
    "guardian": "guardian",
    "child": "child",
    "notifier": "notifier",
}
"""In what role somebody looks who names none, by work task; in any other as a worker."""


@click.command()
@click.argument("case", required=False)
@click.option("--client", metavar="ID", help="All cases of this client, in the place of one CASE.")
@click.option("--as", "work_task", required=True, metavar="WORK_TASK", help="In what work task.")
@click.option("--actor", required=True, metavar="ID", help="Who looks.")
@click.option("--role", help="Role of the actor; the one that fits the work task.")
@click.option("--purpose", metavar="CODE", help="What for, such as assessment.")
@click.option("--service-task", metavar="CODE", help="In which service task.")
@store_option
@as_json_option
@lang_option
@click.pass_context
def see(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: click.Context,
    case: str | None,
    client: str | None,
    work_task: str,
    actor: str,
    role: str | None,
    purpose: str | None,
    service_task: str | None,
    store: str,
    as_json: bool,
    lang: Lang,
) -> None:
    """
    Show CASE as somebody may see it in their work task, and record that they looked.

    With --client, all of a client's cases of which they may see anything.

    Exit status: 0 when something was shown, 1 when nothing may be, 2 when it could not be asked.
    """
    who = acting(actor, role or WITHOUT_ROLE.get(work_task, WORKER))
    told = {"work_task": work_task, "purpose": purpose, "service_task": service_task}
    given = {name: code for name, code in told.items() if code is not None}
    viewer = structure({"actor": {"id": who.id, "role": who.role}, **given}, Viewer)
    with existing(store, to_record=True) as book:
        if (case is None) == (client is None):
            raise InvalidInput(problem("case_or_client", "--client"))
        shown = (
            (book.see(case, viewer),)
            if case is not None
            else tuple(book.see_client(str(client), viewer))
        )
    for projection in shown:
        if as_json:
            say_json(projection.as_dict(lang))
        else:
            write_projection(Page(), projection, lang)
    ctx.exit(0 if any(one.allowed for one in shown) else _DENIED)


_LEFT = 5


def write_projection(page: Page, seen: Projection, lang: Lang) -> None:
    """Write what a viewer may see."""
    said = SEEN.fill(lang, case=seen.case, viewer=seen.viewer.actor.id)
    page.paragraph((said, "bold"))
    if seen.allowed:
        _write_shown(page, seen, lang)
    else:
        page.item("✗", seen.why_not(lang), indent=2, style="red")
    page.gap()
    page.paragraph((RECORDED.of(lang), "dim"))


def _write_shown(page: Page, seen: Projection, lang: Lang) -> None:
    rows = [(RULES.of(lang), ", ".join(rule.id for rule in seen.rules))]
    if seen.state is not None:
        rows.insert(0, (texts.STATE.of(lang), capital(seen.state.name.of(lang))))
    if seen.hidden:
        hidden = ", ".join(CATEGORIES[one].of(lang) for one in seen.hidden)
        rows.append((HIDDEN.of(lang), hidden))
    page.pairs(*rows)
    page.heading(EVENTS.of(lang))
    for event in seen.events:
        _write_event(page, event, lang)
    if not seen.events:
        page.paragraph((NO_EVENTS.of(lang), "dim"), indent=2)
    if "time_limits" in seen.permitted:
        page.heading(texts.OPEN_DUTIES.of(lang))
        write_duties(page, seen.agenda, lang, indent=2, view=None, day=helsinki_day(seen.at))


def _write_event(page: Page, event: Shown, lang: Lang) -> None:
    mark, style = MARKS[event.outcome]
    number = f"{event.seq:>{_LEFT - 1}}"
    back = event.outcome == "applied" and not event.stands
    taken = f" · {TAKEN_BACK.of(lang)}" if back else ""
    name = (capital(event.name.of(lang)), "bold")
    page.item(number, (f"{mark} ", style), name, f" ({event.action}){taken}", style="dim")
    at = texts.SAME.fill(lang, what=event.at)
    who = "" if event.actor is None else f" · {event.actor.id}"
    page.paragraph((f"{at}{who}", "dim"), indent=_LEFT)
    if event.data:
        page.paragraph(
            " · ".join(data_told(event.process, event.action, event.data, lang)), indent=_LEFT
        )
    for warning in event.warnings:
        page.paragraph((f"! {warning.text(lang)}", "yellow"), indent=_LEFT)
    if event.withheld:
        said = WITHHELD.fill(lang, fields=event.withheld)
        page.paragraph((said, "yellow"), indent=_LEFT)
