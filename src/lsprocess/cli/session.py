"""One run of a script: its answers told as they come, and its exit status."""

import sys

from pathlib import Path
from typing import IO, Final, TextIO

import click

from lsprocess.audit import AuditFile
from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.console import Page, new_progress
from lsprocess.cli.output import OutputLost, telling
from lsprocess.cli.timeline import Timeline
from lsprocess.errors import LsprocessError
from lsprocess.journal.jsons import to_json
from lsprocess.problems import told
from lsprocess.scripts import Answer, as_json, perform
from lsprocess.text import Lang, Text


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
    """

    def __init__(self, book: Casebook, file: IO[bytes], *, lang: Lang, as_json: bool) -> None:
        self._book = book
        self._file = file
        self._lang: Lang = lang
        self._json = as_json
        self._page = Page()
        self._timeline = Timeline(self._page, lang)
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
            self._perform()
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
