"""Which pages are looked at: of each kind in each language, the rest in one, and papers."""

import re

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from website import LANGUAGES, in_language

from lsprocess import Casebook
from lsprocess.papers import as_html, blank, checklist, intake_list, letter, receipt
from lsprocess.scripts import perform
from lsprocess.text import LANGS, Lang


LOOKED_AT: Final = (
    "README",
    "docs/index.{lang}",
    "docs/processes/referral.{lang}",
    "docs/processes/meeting.{lang}",
    "docs/law/rules.{lang}",
    "docs/how-to/time-limits.{lang}",
    "docs/for/worker.{lang}",
    "docs/stories/a_night_and_a_ban.{lang}",
    "docs/reference/mistakes.{lang}",
)
"""Pages by name, as `navigation.toml` names them."""

IN_ONE_LANGUAGE: Final = {
    "fi": (
        "docs/processes/consultation.fi",
        "docs/processes/pupil_welfare.fi",
        "docs/stories/a_worry_and_a_joint_plan.fi",
    ),
    "sv": (
        "docs/processes/cooperation.sv",
        "docs/processes/division_of_labour.sv",
        "docs/explanation/seeds.sv",
    ),
    "en": ("docs/processes/client_plan.en", "docs/processes/after_care.en"),
}
"""Pages that are made as others are: one language of each is looked at."""

MADE: Final = ("child", "chair", "intake", "letter", "receipt")
PAPERS: Final = "papers"
"""The folder of the papers, beside those of the languages."""

_STORY: Final = Path(__file__).resolve().parents[2] / "examples" / "kallio.jsonl"
_LATER: Final = datetime(2026, 9, 1, 12, tzinfo=UTC)
_DAY: Final = datetime(2026, 1, 7, 12, tzinfo=UTC)


def addresses(lang: str) -> tuple[str, ...]:
    """Give the pages of a language, from the folder of the site on."""
    everywhere = (in_language(page.replace("{lang}", lang), lang) for page in LOOKED_AT)
    named = (*everywhere, *IN_ONE_LANGUAGE[lang])
    papers = tuple(f"{PAPERS}/{name}.{lang}.html" for name in MADE)
    front = ("index.html",) if lang == next(iter(LANGUAGES)) else ()
    return (*front, *(f"{lang}/{page}.html" for page in named), *papers)


def language(address: str) -> str | None:
    """Give the language in which a page is written."""
    found = re.search(r"\.(fi|sv|en)\.html$", address)
    return found[1] if found else None


def write_papers(site: Path) -> None:
    """Write the papers that are looked at into the folder of the site."""
    folder = site / PAPERS
    folder.mkdir(exist_ok=True)
    for lang in LANGS:
        for name, html in _papers(lang).items():
            (folder / f"{name}.{lang}.html").write_text(html, encoding="utf-8")


def _papers(lang: Lang) -> dict[str, str]:
    made = {"intake": intake_list(lang, at=_DAY)}
    for holder in ("child", "chair"):
        made[holder] = checklist(blank(holder, kind="network_meeting", at=_DAY), holder, lang)
    book = Casebook.open("memory:", clock=lambda: _LATER)
    with _STORY.open("rb") as story:
        for _ in perform(book, story):
            pass
    child = str(book.case("r-1").start.data.child.id)
    asked = book.log_report(child, asked_by=child, asked_on=_LATER.date())
    made |= {"letter": letter(asked, lang), "receipt": receipt(book.notifier_view("r-1"), lang)}
    return {name: as_html(paper) for name, paper in made.items()}
