"""
The command line: case scripts performed and told, cases shown, processes listed and drawn.

Importing this package needs neither click nor rich; `main` asks for them.
"""

import sys

from typing import NoReturn


__all__ = ["main"]


def main() -> None:
    """Run the command ``lsprocess`` and exit with its status."""
    try:
        import click  # noqa: F401 - asked for here, so that one message tells of both
        import rich  # noqa: F401 - the same
    except ModuleNotFoundError:
        sys.stderr.write(
            "lsprocess: the command line must have click and rich, got a Python without them; "
            "run: pip install 'lsprocess[cli]'\n"
        )
        sys.exit(2)
    from lsprocess.cli.app import app
    from lsprocess.cli.output import give_up

    if sys.stdout is None:
        # Closed before the start: the first file opened would take its number, and the answers.
        _fail("standard output must be open, got a closed one; nothing was done: open it")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show an arrow gets a question mark, never a traceback.
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        try:
            app(prog_name="lsprocess")
        finally:
            sys.stdout.flush()
    except OSError as error:
        give_up()
        _fail(
            f"what is read and written must be within reach, got: {error.strerror}; make room, or "
            "name another place"
        )


def _fail(message: str) -> NoReturn:
    if sys.stderr is not None:
        sys.stderr.write(f"lsprocess: {message}\n")
    sys.exit(1)
