"""
What stands on a process's page before its tables, for workers, schools and parents.

Everything but the words themselves is read from the process: nothing is written for one process,
except what it is for.
"""

from collections.abc import Iterator

from lsprocess.process import Process
from lsprocess.text import Lang
from process_pages import others, partners, steps, told
from process_pages.words import SUMMARY_TITLE, TABLES_TITLE, summary


def opening(process: Process, lang: Lang) -> Iterator[str]:
    """Give what a page of *process* begins with: what it is for."""
    yield f"## {SUMMARY_TITLE.of(lang)}"
    yield summary(process, lang)


def sections(process: Process, lang: Lang) -> Iterator[str]:
    """Give the blocks of Markdown that stand after the picture, and the heading of the tables."""
    yield from steps.sections(process, lang)
    yield from told.sections(process, lang)
    yield from partners.sections(process, lang)
    yield from others.sections(process, lang)
    yield f"## {TABLES_TITLE.of(lang)}"
