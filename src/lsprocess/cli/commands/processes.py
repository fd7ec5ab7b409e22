"""The command `processes`: the processes that there are."""

from collections.abc import Iterable

import click

from lsprocess.cli import texts
from lsprocess.cli.arguments import lang_option
from lsprocess.cli.console import Page, capital
from lsprocess.cli.definitions import definitions
from lsprocess.process import Process, State
from lsprocess.text import Lang


@click.command()
@lang_option
def processes(lang: Lang) -> None:
    """List the processes with their versions, digests and states."""
    write_processes(Page(), definitions(), lang)


def write_processes(page: Page, processes: Iterable[Process], lang: Lang) -> None:
    """Write every process with its version, digest, counts and states."""
    for process in processes:
        version = texts.VERSION.fill(lang, version=process.version)
        page.paragraph((process.id, "bold"), f" · {version}")
        page.paragraph(capital(process.name.of(lang)), indent=2)
        contents = texts.CONTENTS.fill(
            lang,
            states=len(process.states),
            actions=len(process.actions),
            arcs=len(process.arcs),
            guards=len(process.guards),
            duties=len(process.duties),
        )
        page.paragraph(contents, indent=2)
        page.paragraph((texts.DIGEST.fill(lang, digest=process.digest), "dim"), indent=2)
        page.gap()
        page.pairs(*((state.id, _state(state, lang)) for state in process.states))
        page.gap()


def _state(state: State, lang: Lang) -> str:
    name = state.name.of(lang)
    return f"{name} ({texts.FINAL.of(lang)})" if state.final else name
