"""The command `run`: a case script performed, its answers told as they come."""

import sys

from pathlib import Path
from typing import IO, Final, TextIO

import click

from lsprocess.audit import AuditFile
from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.arguments import as_json_option, lang_option
from lsprocess.cli.console import Page, new_progress
from lsprocess.cli.output import OutputLost, telling
from lsprocess.cli.script_page import ScriptPage
from lsprocess.cli.stores import clock_of, opened
from lsprocess.errors import InvalidInput, LsprocessError
from lsprocess.journal.jsons import to_json
from lsprocess.problems import problem, told
from lsprocess.scripts import Answer, as_json, perform
from lsprocess.text import Lang, Text


@click.command()
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
@click.option(
    "--brief",
    is_flag=True,
    help="Tell in a few lines: what was done by name alone, and what a refused action lacked.",
)
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
    brief: bool,
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
    if audit is None and audit_after is not None:
        raise InvalidInput(problem("no_audit", "--audit"))
    files = opened(
        store, audit, profile, clock_of(clock), audit_after=audit_after, shared_with_group=group
    )
    with files as (book, url, trail):
        session = Session(book, file, lang=lang, as_json=as_json, brief=brief)
        if as_json and store is None:
            session.tell_store(url)
        ctx.exit(session.run(url, trail, audit))


LONG: Final = 200
"""Lines beyond which a file is long enough for a progress bar."""


WENT_THROUGH: Final = 0


SOME_DID_NOT: Final = 1


INTERRUPTED: Final = 130


_CHUNK: Final = 1 << 20


class Session:
    """
    A run of one script.

    Args:
        book: The casebook that performs it.
        file: The script.
        lang: Language of what people read.
        as_json: Whether to answer in JSON, for programs.
        brief: Whether to tell people in a few lines.
    """

    def __init__(
        self, book: Casebook, file: IO[bytes], *, lang: Lang, as_json: bool, brief: bool = False
    ) -> None:
        self._book = book
        self._file = file
        self._lang: Lang = lang
        self._json = as_json
        self._page = Page()
        self._timeline = ScriptPage(self._page, lang, brief=brief)
        self._number = 0
        self._status = WENT_THROUGH

    def tell_store(self, url: str) -> None:
        """Tell on standard error where the run writes."""
        click.echo(f"{texts.STORE.of(self._lang)} {url}", err=True)

    def run(self, url: str, trail: AuditFile | None, audit: Path | None) -> int:
        """
        Perform every line, tell what each came to, and give the exit status.

        Raises:
            LsprocessError: When the script or the store fails before the first line is done.
        """
        try:
            self._tell_beginning(url)
            try:
                self._perform()
            finally:
                with telling():
                    self._timeline.flush()
            self._tell_end(url, audit)
        except KeyboardInterrupt:
            self._tell(texts.INTERRUPTED)
            return INTERRUPTED
        except LsprocessError as error:
            if self._number == 0 and not isinstance(error, OutputLost):
                raise
            self._tell(texts.STOPPED, number=self._number, problem=told(error, self._lang))
            return SOME_DID_NOT
        if trail is not None:
            self._complete(trail)
        return self._status

    def _tell_beginning(self, url: str) -> None:
        if not self._json:
            with telling():
                self._page.line((texts.STORE.of(self._lang), "dim"), f" {url}")
                self._page.gap()

    def _tell_end(self, url: str, audit: Path | None) -> None:
        if not self._json:
            with telling():
                self._timeline.summary(self._book, url, None if audit is None else str(audit))

    def _perform(self) -> None:
        answers = perform(self._book, self._file)
        total = self._length()
        if total <= LONG:
            for answer in answers:
                self._add(answer)
            return
        with new_progress() as bar:
            task = bar.add_task(texts.READING.of(self._lang), total=total)
            for answer in answers:
                self._add(answer)
                bar.update(task, completed=answer.number)

    def _length(self) -> int:
        """Count the lines, where somebody could watch a progress bar; 0 elsewhere."""
        in_the_way = self._json and is_terminal(sys.stdout)
        if in_the_way or not is_terminal(sys.stderr) or not self._file.seekable():
            return 0
        total = 0
        while chunk := self._file.read(_CHUNK):
            total += chunk.count(b"\n")
        self._file.seek(0)
        return total

    def _add(self, answer: Answer) -> None:
        self._number = answer.number
        if not answer.went_through:
            self._status = SOME_DID_NOT
        with telling():
            if self._json:
                click.echo(to_json(as_json(answer, self._lang)))
            else:
                self._timeline.add(answer)

    def _complete(self, trail: AuditFile) -> None:
        # What could not be told while the run went on gets a last chance.
        try:
            trail.trail.catch_up()
        except OSError as error:
            self._tell(texts.AUDIT_BEHIND, problem=str(error.strerror))
            self._status = SOME_DID_NOT

    def _tell(self, text: Text, **params: object) -> None:
        click.echo(f"lsprocess: {text.fill(self._lang, **params)}", err=True)


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person watches *stream*."""
    return stream.isatty()
