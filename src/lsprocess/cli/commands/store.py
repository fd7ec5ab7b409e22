"""The command `store`: a store looked through, and mended where that can be done."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import click

from lsprocess.audit.following import differing
from lsprocess.casebook import StoreCheck, check_store
from lsprocess.cli.arguments import as_json_option, lang_option, say_json, store_option
from lsprocess.cli.console import Page
from lsprocess.cli.definitions import definitions
from lsprocess.cli.texts import TEXTS
from lsprocess.journal import open_journal
from lsprocess.problems import as_problem
from lsprocess.text import Lang, Text


CHECKED: Final = TEXTS["stores.checked"]
RESTORED: Final = TEXTS["stores.restored"]
REBUILT: Final = TEXTS["stores.rebuilt"]
FAULTS: Final = TEXTS["stores.faults"]
UNREADABLE: Final = TEXTS["stores.unreadable"]
STALE: Final = TEXTS["stores.stale"]
INDEX: Final = TEXTS["stores.index"]
AUDIT: Final = TEXTS["stores.audit"]
SOUND: Final = TEXTS["stores.sound"]


_FOUND = 1


@click.group()
def store() -> None:
    """Look a store through."""


@store.command()
@store_option
@click.option(
    "--audit",
    multiple=True,
    type=click.Path(path_type=Path),
    help="An audit file of the store, compared line by line; give each one that was kept.",
)
@click.option("--rebuild-index", is_flag=True, help="Make a wrong index anew from the events.")
@click.option("--restore-guards", is_flag=True, help="Make changed guards of the file anew.")
@as_json_option
@lang_option
def check(
    store: str,
    audit: tuple[Path, ...],
    rebuild_index: bool,
    restore_guards: bool,
    as_json: bool,
    lang: Lang,
) -> None:
    """
    Read every case of a store, and compare its index and its audit files with them.

    Exit status: 0 when all is as it must be, 1 when something was found, 2 when the store cannot
    be looked into.
    """
    found = checked(store, audit, rebuild_index=rebuild_index, restore_guards=restore_guards)
    if as_json:
        say_json(check_json(found, lang))
    else:
        write_check(Page(), found, lang)
    click.get_current_context().exit(0 if found.sound else _FOUND)


@attrs.frozen(kw_only=True)
class Checked:
    """
    What was found, and what was mended.

    Attributes:
        store: What was found in the store.
        differing: Positions where an audit file says something else than the store.
        rebuilt: Whether its index was made anew.
        restored: Whether its guards were.
    """

    store: StoreCheck
    differing: tuple[int, ...]
    rebuilt: bool
    restored: bool

    @property
    def sound(self) -> bool:
        """Whether nothing was found that is not mended."""
        return self.store.sound and not self.differing


def checked(
    store: str, audit: Iterable[Path], *, rebuild_index: bool, restore_guards: bool
) -> Checked:
    """
    Look a store through; it is only written to where something is to be mended.

    Raises:
        StoreUnusable: When there is no store, or no audit file, that can be looked into.
    """
    library = {(process.id, process.version): process for process in definitions()}
    read_only = not (rebuild_index or restore_guards)
    with open_journal(store, must_exist=True, read_only=read_only, guarded=False) as journal:
        if restore_guards:
            journal.restore_guards()
        before = check_store(journal, library)
        found = before
        if before.index and rebuild_index:
            found = check_store(journal, library, rebuild_index=True)
        positions = {place for path in audit for place in differing(path, journal)}
    return Checked(
        store=found,
        differing=tuple(sorted(positions)),
        rebuilt=found is not before,
        restored=restore_guards,
    )


def check_json(found: Checked, lang: Lang) -> dict[str, Any]:
    """Give what was found as one JSON object."""
    store = found.store
    return {
        "sound": found.sound,
        "cases": store.cases,
        "events": store.events,
        "faults": list(_faults(store, lang)),
        "unreadable": [
            {"case": case, "problem": problem} for case, problem in _unreadable(store, lang)
        ],
        "stale": [{"case": case, "seq": seq} for case, seq in store.stale],
        "index": list(store.index),
        "audit": list(found.differing),
        "index_rebuilt": found.rebuilt,
        "guards_restored": found.restored,
    }


def _faults(store: StoreCheck, lang: Lang) -> Iterator[str]:
    return (as_problem(fault).text(lang) for fault in store.faults)


def _unreadable(store: StoreCheck, lang: Lang) -> Iterator[tuple[str, str]]:
    return ((one.case, as_problem(one.problem).text(lang)) for one in store.unreadable)


def write_check(page: Page, found: Checked, lang: Lang) -> None:
    """Write what was found for a person."""
    store = found.store
    said = CHECKED.fill(lang, cases=store.cases, events=store.events)
    page.paragraph((said, "bold"))
    if found.restored:
        page.paragraph((RESTORED.of(lang), "green"))
    if found.rebuilt:
        page.paragraph((REBUILT.of(lang), "green"))
    listed: tuple[tuple[Text, Iterable[str]], ...] = (
        (FAULTS, _faults(store, lang)),
        (UNREADABLE, map(": ".join, _unreadable(store, lang))),
        (STALE, (f"{case} {seq}" for case, seq in store.stale)),
        (INDEX, store.index),
        (AUDIT, map(str, found.differing)),
    )
    for title, items in listed:
        lines = tuple(items)
        if lines:
            page.heading(title.of(lang))
        for line in lines:
            page.item("!", line, indent=2, style="red")
    if found.sound:
        page.paragraph((SOUND.of(lang), "green"))
