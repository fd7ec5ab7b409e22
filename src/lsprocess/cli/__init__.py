"""
The command line: case scripts performed and told, cases shown, processes listed and drawn.

Importing this package needs neither click nor rich; `main` asks for them.
"""

import sys


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

    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show an arrow gets a question mark, never a traceback.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    app(prog_name="lsprocess")
