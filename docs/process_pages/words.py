"""The words of the process pages, from `texts.toml` beside this module."""

from typing import Final

from lsprocess.process import Process
from lsprocess.text import Lang, Texts


TEXTS: Final = Texts(__file__)
SUMMARY_TITLE: Final = TEXTS["title.summary"]
TABLES_TITLE: Final = TEXTS["title.tables"]


def summary(process: Process, lang: Lang) -> str:
    """Say what *process* is for, how it goes and who uses it."""
    return TEXTS[f"summary.{process.id}"].of(lang)


def capital(said: str) -> str:
    """Begin a sentence with *said*."""
    return said[:1].upper() + said[1:]
