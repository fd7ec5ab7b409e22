"""The processes that there are, as people read them."""

from collections.abc import Iterable

from lsprocess.cli import texts
from lsprocess.cli.console import Page, capital
from lsprocess.process import Process, State
from lsprocess.text import Lang


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
