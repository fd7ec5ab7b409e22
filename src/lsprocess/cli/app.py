"""The commands, their arguments and exit statuses."""

from importlib import metadata
from pathlib import Path
from typing import IO, Any

import click

from click.exceptions import NoArgsIsHelpError

from lsprocess.cli import app_law, app_reports, app_store, app_views
from lsprocess.cli.arguments import (
    as_json_option,
    lang_option,
    look_for_lang,
    reader_lang,
    say_json,
    store_option,
)
from lsprocess.cli.cases import cases
from lsprocess.cli.complaints import misused, refused
from lsprocess.cli.do import do
from lsprocess.errors import CasesUnreadable, InvalidInput, LsprocessError
from lsprocess.problems import another, problem, told
from lsprocess.text import Lang


_PARTLY = 1
_UNUSABLE = 2
_INTERRUPTED = 130


class Commands(click.Group):
    """The group of commands: what goes wrong becomes a message, never a traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments before the command's name."""
        look_for_lang(ctx, args)
        try:
            return super().parse_args(ctx, args)
        except NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            safe = _safe(error, ctx)
        raise safe

    def invoke(self, ctx: click.Context) -> Any:
        """Invoke a command and turn what it raises into an exit status."""
        try:
            return super().invoke(ctx)
        except CasesUnreadable as error:
            _tell(told(error, reader_lang(ctx)))
            ctx.exit(_PARTLY)
        except LsprocessError as error:
            _tell(refused(error, self, reader_lang(ctx)))
            ctx.exit(_UNUSABLE)
        except NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            safe = _safe(error, ctx)
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
        raise safe


def _safe(error: click.UsageError, ctx: click.Context) -> click.UsageError:
    return click.UsageError(misused(error).text(reader_lang(ctx)), error.ctx)


def _tell(message: str) -> None:
    click.echo(f"lsprocess: {message}", err=True)


def version() -> str:
    """Give the installed release, where there is one."""
    try:
        return metadata.version("lsprocess")
    except metadata.PackageNotFoundError:
        return "not installed"


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="lsprocess")
@click.option(
    "--processes",
    multiple=True,
    envvar="LSPROCESS_PROCESSES",
    metavar="MODULE:NAME",
    help="A definition of your own, in a module that Python can import; or set "
    "LSPROCESS_PROCESSES.",
)
@click.pass_context
def app(ctx: click.Context, processes: tuple[str, ...]) -> None:
    """
    Finnish child-welfare referral processes as state machines that explain themselves.

    Every attempt is recorded, with who, when, and what each condition found.
    """
    ctx.obj = processes


@app.command()
@click.argument("file", type=click.File("rb"))
@click.option("--store", metavar="URL", help="Where to record; a new file when left out.")
@click.option(
    "--audit",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Audit file: one JSON line for each attempt, appended to.",
)
@click.option(
    "--audit-after",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The audit file put away last; a new one goes on after it.",
)
@as_json_option
@lang_option
@click.option(
    "--profile",
    type=click.Choice(["seed", "statute"]),
    help="Profile of the cases whose opening names none.",
)
@click.option("--group", is_flag=True, help="Let the group read and write the files made anew.")
@click.option(
    "--clock",
    metavar="TIME",
    help="The time it is while the script runs, such as 2026-03-02T09:00:00+02:00; the clock's.",
)
@click.pass_context
def run(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: click.Context,
    file: IO[bytes],
    store: str | None,
    audit: Path | None,
    audit_after: Path | None,
    as_json: bool,
    lang: Lang,
    profile: str | None,
    group: bool,
    clock: str | None,
) -> None:
    """
    Perform the case script FILE, one action a line.

    FILE is - for standard input.  Without --store the run records in a new file in the current
    directory, whose URL is told on the first line.  Only their owner can read and write the store
    and the audit file that a run makes; with --group, their group too.

    A line that lies later than the clock by more than five minutes is invalid; a script told in
    the future names its own with --clock.

    Exit status: 0 when every line went through (applied, or as it expected), 1 when some did not,
    2 when the file, the store or the audit file cannot be used.
    """
    from lsprocess.cli.session import Session
    from lsprocess.cli.stores import clock_of, opened

    if audit is None and audit_after is not None:
        raise InvalidInput(problem("no_audit", "--audit"))
    files = opened(
        store, audit, profile, clock_of(clock), audit_after=audit_after, shared_with_group=group
    )
    with files as (book, url, trail):
        session = Session(book, file, lang=lang, as_json=as_json)
        if as_json and store is None:
            session.tell_store(url)
        ctx.exit(session.run(url, trail, audit))


@app.command()
@click.argument("case")
@store_option
@as_json_option
@lang_option
def show(case: str, store: str, as_json: bool, lang: Lang) -> None:
    """Show CASE: its state, people, consents, duties and links."""
    from lsprocess.cli.console import Page
    from lsprocess.cli.shown import case_json, write_case
    from lsprocess.cli.stores import existing

    with existing(store) as book:
        found = book.case(case)
        if as_json:
            say_json(case_json(book, found, lang))
        else:
            write_case(Page(), book, found, lang)


@app.command()
@click.argument("case")
@store_option
@click.option("--actor", metavar="ID", help="Who would act; the responsible social worker.")
@click.option("--role", default="social_worker", show_default=True, help="Role of the actor.")
@click.option("--at", metavar="TIME", help="When, such as 2026-03-02T09:00:00+02:00; now.")
@as_json_option
@lang_option
def options(
    case: str, store: str, actor: str | None, role: str, at: str | None, as_json: bool, lang: Lang
) -> None:
    """List what can be done in CASE, and why not the rest."""
    from lsprocess.cli.choices import ask, choices_json, write_choices
    from lsprocess.cli.console import Page
    from lsprocess.cli.stores import existing

    with existing(store) as book:
        choices = ask(book, book.case(case), actor, role, at)
        if as_json:
            say_json(choices_json(choices, lang))
        else:
            write_choices(Page(), choices, lang)


@app.command()
@click.argument("case")
@store_option
@as_json_option
@lang_option
def history(case: str, store: str, as_json: bool, lang: Lang) -> None:
    """List every attempt in CASE, with what each guard found."""
    from lsprocess.cli.console import Page
    from lsprocess.cli.past import write_history
    from lsprocess.cli.stores import existing
    from lsprocess.journal.codec import encode

    with existing(store) as book:
        events = book.history(case)
        if as_json:
            for event in events:
                click.echo(encode(event))
        else:
            write_history(Page(), book, events, lang)


@app.command()
@lang_option
def processes(lang: Lang) -> None:
    """List the processes with their versions, digests and states."""
    from lsprocess.cli.catalogue import write_processes
    from lsprocess.cli.console import Page
    from lsprocess.cli.definitions import definitions

    write_processes(Page(), definitions(), lang)


@app.command()
@click.argument("action")
@as_json_option
@lang_option
def describe(action: str, as_json: bool, lang: Lang) -> None:
    """Describe the data of ACTION, in every process that has it, with an example line."""
    from lsprocess.cli.console import Page
    from lsprocess.cli.described import actions_called, described_json, write_described

    for process, found in actions_called(action):
        if as_json:
            say_json(described_json(process, found, lang))
        else:
            write_described(Page(), process, found, lang)


@app.command()
@click.argument("process")
@click.option(
    "--format",
    "drawn_as",
    type=click.Choice(["mermaid", "dot", "table"]),
    default="mermaid",
    show_default=True,
    help="Mermaid, Graphviz, or Markdown tables.",
)
@lang_option
def diagram(process: str, drawn_as: Any, lang: Lang) -> None:
    """Draw PROCESS from its definition."""
    from lsprocess.cli.definitions import definitions
    from lsprocess.diagram import render

    found = {one.id: one for one in definitions()}
    known = tuple(found)
    if process not in known:
        got = another(process, known)
        raise InvalidInput(problem("must_be_one_of", "PROCESS", codes=known, got=got))
    click.echo(render(found[process], drawn_as, lang).rstrip("\n"))


app.add_command(cases)
app.add_command(do)
app_law.add(app)
app_reports.add(app)
app_store.add(app)
app_views.add(app)
