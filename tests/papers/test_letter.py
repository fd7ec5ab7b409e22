"""The letter and the receipt: nothing that the report or the view does not tell, and no id."""

import re

from pathlib import Path
from typing import Literal

import attrs
import pytest

from fresh import CLOCK
from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.papers import Item, Paper, as_dict, as_html, as_text, letter, receipt
from lsprocess.papers.texts import TEXTS
from lsprocess.reports import LogReport
from lsprocess.reports.log_report import Withheld
from lsprocess.text import LANGS, Lang
from lsprocess.views import NotifierView
from performed import performed
from places import SCRIPTS


REFERRALS = [path for path in SCRIPTS if path.name.startswith(("referral_", "telling_", "bans_"))]
EACH = pytest.mark.parametrize("path", REFERRALS, ids=lambda path: path.stem)
DAY = helsinki_day(CLOCK)


def report_of(path: Path, asked_by: str = "c-1") -> LogReport:
    """Answer whoever asks on the day of the clock."""
    book, _ = performed(path)
    return book.log_report("c-1", asked_by=asked_by, asked_on=DAY)


def views_of(path: Path) -> list[NotifierView]:
    """Give what each notifier of each case may be told; nothing of cases without one."""
    book, _ = performed(path)
    views = []
    for case in book.cases():
        for notifier in ("school-3", "clinic-3", "n-1", "n-2", None):
            try:
                views.append(book.notifier_view(case, notifier=notifier, at=CLOCK))
            except InvalidInput:
                continue
    return views


def own_words(lang: Lang) -> set[str]:
    """Give what these papers say by themselves."""
    return {TEXTS[key].of(lang) for key in KEYS}


KEYS = tuple(
    f"{section}.{name}" for section in ("receipt", "letter") for name in TEXTS.section(section)
)


def ids_on(paper: Paper) -> set[str]:
    """Give whatever on a paper has the shape of an id of a person or a case in the scripts."""
    written = as_text(paper) + as_html(paper) + str(as_dict(paper))
    return set(re.findall(r"\b(?:[acgmnprw]|notifier)-[0-9]+\b", written))


@EACH
@pytest.mark.parametrize("lang", LANGS)
def test_a_letter_tells_nothing_that_the_report_does_not(path: Path, lang: Lang) -> None:
    """Each thing said stands among the report's own lines, but for the ids in them."""
    report = report_of(path)
    lines = "\n".join(report.lines(lang))
    ids = {e.who.id for e in (*report.uses, *report.disclosures) if e.who.id is not None}
    for one in sorted(ids, key=len, reverse=True):
        lines = lines.replace(f"{one}, ", "").replace(f" ({one})", "")
    for item in letter(report, lang).items:
        if item.text not in own_words(lang):
            assert item.text in lines


@EACH
@pytest.mark.parametrize("asked_by", ["c-1", "g-1", "x-9"])
def test_a_letter_holds_every_deed_and_no_id(path: Path, asked_by: str) -> None:
    """Neither the client's nor a worker's, and nothing else is left out."""
    report = report_of(path, asked_by)
    paper = letter(report, "en")

    assert set() == ids_on(paper)
    said = [item.text for item in paper.items if item.kind == "point"]
    deeds = [line.removeprefix("– ") for line in report.lines("en") if line.startswith("– ")]
    assert said == deeds


@EACH
def test_a_letter_says_the_register_and_the_law_once(path: Path) -> None:
    """A parent reads them once, and not in each row."""
    text = " ".join(as_text(letter(report_of(path), "fi")).split())
    registers = {e.register for e in (*report_of(path).uses, *report_of(path).disclosures)}
    if 1 == len(registers):
        assert 1 == text.count("Rekisteri:")
    assert 1 == text.count("11 §")


def test_what_is_left_out_is_not_hinted_at() -> None:
    """The letter is the same where something is left out, and where a case cannot be read."""
    report = report_of(REFERRALS[0])
    left = attrs.evolve(report, withheld=(Withheld(case="r-1", seq=1, why="ban"),), unread=("r-2",))
    assert letter(report, "en") == letter(left, "en")


def test_a_refused_answer_is_only_that() -> None:
    """Nobody learns from the letter whether the client has cases."""
    refused = report_of(REFERRALS[0], "x-9")
    nobody = attrs.evolve(refused, client="c-404")
    assert letter(refused, "sv") == letter(nobody, "sv")
    assert not [item for item in letter(refused, "sv").items if item.kind == "point"]


@EACH
@pytest.mark.parametrize("lang", LANGS)
def test_a_receipt_tells_what_the_view_tells_without_ids(path: Path, lang: Lang) -> None:
    """Each thing said is one of the view's own lines, or general."""
    for view in views_of(path):
        paper = receipt(view, lang)
        others = [item for item in paper.items if item.text not in own_words(lang)]
        assert {item.text for item in others} <= set(view.lines(lang))
        assert set() == ids_on(paper)
        assert view.notifier not in as_text(paper)
        lines = len(view.lines(lang)) - bool(view.handlers)
        assert lines == len(others)


def test_there_are_receipts_of_several_levels() -> None:
    """The scripts reach what a notifier may be told with a consent, and without."""
    views = [view for path in REFERRALS for view in views_of(path)]
    assert {"general", "content"} <= {view.level for view in views}
    assert {True, False} == {bool(view.handlers) for view in views}


@pytest.mark.parametrize("status", ["proceeds", "ended"])
def test_a_receipt_says_whether_the_handling_proceeds(status: Literal["proceeds", "ended"]) -> None:
    """And of a case that has ended not how."""
    view = NotifierView(
        notifier="n-1", level="in_progress", received_on=(DAY,), handlers=(), status=status
    )
    texts = [item.text for item in receipt(view, "en").items]
    assert [*view.lines("en")] == texts[: len(view.lines("en"))]


@pytest.mark.parametrize("lang", LANGS)
def test_a_receipt_below_general_tells_only_of_the_receipt(lang: Lang) -> None:
    """How work goes on is told where the view permits it; that one may notify anew, always."""
    view = NotifierView(notifier="n-1", level="received", received_on=(DAY,), handlers=())
    texts = [item.text for item in receipt(view, lang).items]
    assert [*view.lines(lang)] == texts[: len(view.lines(lang))]
    assert TEXTS["receipt.notify_anew"].of(lang) in texts


@EACH
def test_the_languages_have_the_same_items_too(path: Path) -> None:
    """Only the words differ."""
    for made in (
        [letter(report_of(path), lang) for lang in LANGS],
        *([receipt(view, lang) for lang in LANGS] for view in views_of(path)),
    ):
        shapes = {tuple(shape(item) for item in paper.items) for paper in made}
        assert 1 == len(shapes)


def shape(item: Item) -> tuple[str, bool]:
    """Give what is the same in each language."""
    return item.kind, item.done
