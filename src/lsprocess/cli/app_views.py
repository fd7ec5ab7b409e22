"""The commands of who may see what: feedback to a notifier, a case, a client's cases."""

from typing import TYPE_CHECKING

import click

from lsprocess.cli.arguments import acting, as_json_option, lang_option, say_json, store_option
from lsprocess.text import Lang


if TYPE_CHECKING:
    from lsprocess.processes.common.looking import Register


_DENIED = 1


def add(app: click.Group) -> None:
    """Add the commands to *app*."""
    for command in (notifier_view, see, timeline):
        app.add_command(command)


@click.command()
@click.argument("case")
@click.option("--notifier", metavar="ID", help="Who notified; needed when several did.")
@click.option("--at", metavar="TIME", help="When, such as 2026-03-02T09:00:00+02:00; now.")
@store_option
@as_json_option
@lang_option
def notifier_view(
    case: str, notifier: str | None, at: str | None, store: str, as_json: bool, lang: Lang
) -> None:
    """Say what a notifier may be told of CASE; record the telling with acknowledge_notifier."""
    from lsprocess.cli.agenda import moment
    from lsprocess.cli.console import Page
    from lsprocess.cli.seen import write_feedback
    from lsprocess.cli.stores import existing

    with existing(store) as book:
        found = book.notifier_view(case, notifier=notifier, at=moment(at))
    if as_json:
        say_json(found.as_dict(lang))
    else:
        write_feedback(Page(), found, lang)


_ROLES = {
    "leading_officeholder": "leading_social_worker",
    "leadership_oversight": "leading_social_worker",
    "guardian": "guardian",
    "child": "child",
    "notifier": "notifier",
}
"""In what role somebody looks who names none; anybody else as a social worker."""


@click.command()
@click.argument("case")
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
    case: str,
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

    Exit status: 0 when something was shown, 1 when nothing may be, 2 when it could not be asked.
    """
    from lsprocess.cli.console import Page
    from lsprocess.cli.seen import write_projection
    from lsprocess.cli.stores import existing
    from lsprocess.views import Viewer

    viewer = Viewer(
        actor=acting(actor, role or _ROLES.get(work_task, "social_worker")),
        work_task=work_task,
        purpose=purpose,
        service_task=service_task,
    )
    with existing(store, to_record=True) as book:
        found = book.see(case, viewer)
    if as_json:
        say_json(found.as_dict(lang))
    else:
        write_projection(Page(), found, lang)
    ctx.exit(0 if found.allowed else _DENIED)


@click.command()
@click.option("--client", required=True, metavar="ID", help="Whose cases.")
@click.option(
    "--register",
    type=click.Choice(["social_welfare_client", "pupil_welfare"]),
    default="social_welfare_client",
    show_default=True,
    help="The register whose cases are read; no other one is.",
)
@store_option
@as_json_option
@lang_option
def timeline(client: str, register: "Register", store: str, as_json: bool, lang: Lang) -> None:
    """
    Tell all that happened in a client's cases, as one timeline.

    Exit status: 0 when all was read, 1 when some of the cases could not be.
    """
    from lsprocess.cli.client_past import past_of, write_past
    from lsprocess.cli.console import Page
    from lsprocess.cli.stores import existing
    from lsprocess.cli.texts_reports import UNREAD
    from lsprocess.journal.codec import encode

    with existing(store) as book:
        past = past_of(book, client, register)
        if as_json:
            for event in past.events:
                click.echo(encode(event))
        else:
            write_past(Page(), past, lang)
    if past.unread:
        if as_json:
            click.echo(f"lsprocess: {UNREAD.fill(lang, cases=past.unread)}", err=True)
        click.get_current_context().exit(1)
