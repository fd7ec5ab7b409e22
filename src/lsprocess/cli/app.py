"""The group of the commands; each is loaded from the file of its name when it is called."""

from collections.abc import Mapping
from importlib import import_module, metadata
from typing import Any, Final

import click

from click.exceptions import NoArgsIsHelpError

from lsprocess.cli.arguments import look_for_lang, reader_lang
from lsprocess.cli.complaints import misused, refused
from lsprocess.errors import CasesUnreadable, LsprocessError
from lsprocess.problems import told


_PARTLY = 1
_UNUSABLE = 2
_INTERRUPTED = 130


COMMANDS: Final[Mapping[str, str]] = {
    "run": "Perform the case script FILE, one action a line",
    "do": "Perform ACTION in CASE, with its data as KEY=VALUE",
    "show": "Show CASE: its state, people, consents, matters, duties and links",
    "options": "List what can be done in CASE, and why not the rest",
    "history": "List every attempt in CASE, with what each guard found",
    "cases": "List the cases of a store, those with the nearest last day first",
    "timeline": "Tell all that happened in a client's cases, as one timeline",
    "see": "Show CASE as somebody may see it in their work task, and record that they looked",
    "notifier-view": "Say what a notifier may be told of CASE",
    "agenda": "Say what is owed in CASE and by when, or in every case what is due soon or overdue",
    "watch": "Record every time limit that has passed, each once; run it every night",
    "due": "Count out time limits from a day",
    "rules": "List the rules of law and practice, or say all about the rule ID",
    "report": "Report on how time limits were kept, and on what agreements leave undone",
    "log-report": "Answer a client who asks who has used the data, and to whom they went",
    "paper": "Make a paper to hand over: a checklist, a list for a call, a receipt or a letter",
    "processes": "List the processes with their versions, digests and states",
    "describe": "Describe the data of ACTION, in every process that has it, with an example line",
    "diagram": "Draw PROCESS from its definition",
    "store": "Look a store through",
}
"""What the commands are called and do; told from here, so that help loads none of them."""


class Commands(click.Group):
    """The group of commands: what goes wrong becomes a message, never a traceback."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name the commands."""
        return list(COMMANDS)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands into the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Give a command from the file of its name."""
        if name not in COMMANDS:
            return None
        own = name.replace("-", "_")
        command: click.Command = getattr(import_module(f"lsprocess.cli.commands.{own}"), own)
        return command

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
            _tell(refused(error, ctx, reader_lang(ctx)))
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
