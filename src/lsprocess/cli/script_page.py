"""A run as a person reads it: what was done when, what was refused and why, and what is left."""

from collections import Counter
from typing import Final

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.console import Page, capital
from lsprocess.cli.duties import write_duties
from lsprocess.cli.people import view_of
from lsprocess.cli.verdicts import MARKS, states, write_exemption, write_unmet
from lsprocess.process import Event
from lsprocess.processes.common.texts import OUTCOMES
from lsprocess.scripts import (
    Answer,
    deed_name,
    expectation,
    problems_told,
    state_name,
    where_available,
)
from lsprocess.text import Lang


SHOWN_CASES: Final = 12
"""Cases that a summary lists; beyond that they are counted."""

SHOWN_NUMBERS: Final = 20
"""Line numbers that a summary lists."""

_LEFT = 5
_INNER = _LEFT + 2


class ScriptPage:
    """Writes answers one after the other, and the summary at the end."""

    def __init__(self, page: Page, lang: Lang) -> None:
        self._page = page
        self._lang: Lang = lang
        self._counts: Counter[str] = Counter()
        self._others: list[int | str] = []
        self._cases: dict[str, bool] = {}

    def add(self, answer: Answer) -> None:
        """Write one answer."""
        self._counts[answer.code] += 1
        if not answer.went_through:
            self._others.append(answer.number)
        if answer.outcome is None:
            self._unanswered(answer)
        else:
            case = answer.outcome.case
            self._cases[case.id] = case.state is not None
            self._event(answer, answer.outcome.event)
            if answer.outcome.repeated:
                self._page.paragraph((texts.REPEATED.of(self._lang), "dim"), indent=_INNER)
        if answer.expect is not None and not answer.as_expected:
            said = expectation(answer.expect, self._lang)
            self._page.paragraph((said, "bold red"), indent=_INNER)
        self._page.gap()

    def _event(self, answer: Answer, event: Event) -> None:
        at = texts.SAME.fill(self._lang, what=event.at)
        deed = capital(deed_name(event, self._lang))
        self._head(answer, (deed, "bold"))
        self._page.paragraph((f"{at} · {event.case}", "dim"), indent=_LEFT)
        said = OUTCOMES[event.outcome].of(self._lang)
        if event.outcome == "not_available":
            self._verdict(answer, said)
            self._page.paragraph(where_available(event, self._lang), indent=_INNER)
        else:
            self._verdict(answer, said, states(event, self._lang))
        for verdict in event.unmet:
            write_unmet(self._page, verdict, self._lang, indent=_INNER)
        write_exemption(self._page, event.process, event.unmet, self._lang, indent=_INNER)
        for verdict in event.warnings:
            self._page.item("!", verdict.text(self._lang), indent=_INNER, style="yellow")

    def _unanswered(self, answer: Answer) -> None:
        number = texts.LINE_NUMBER.fill(self._lang, number=answer.number)
        named = " · ".join(part for part in (answer.case, answer.action) if part is not None)
        self._head(answer, (named or capital(number), "bold"))
        why = texts.NOT_DONE[answer.code]
        self._verdict(answer, why.of(self._lang))
        for problem in problems_told(answer, self._lang):
            self._page.item("•", problem, indent=_INNER)

    def _head(self, answer: Answer, title: tuple[str, str]) -> None:
        self._page.item(f"{answer.number:>{_LEFT - 1}}", title, style="dim")

    def _verdict(self, answer: Answer, said: str, *more: str) -> None:
        mark, style = MARKS[answer.code]
        if answer.as_expected and answer.code != "applied":
            said = f"{said} ({texts.AS_EXPECTED.of(self._lang)})"
        rest = "".join(f" · {part}" for part in more)
        self._page.item(mark, (said, style), rest, indent=_LEFT, style=style)

    def summary(self, book: Casebook, url: str, audit: str | None) -> None:
        """Write what the run came to and what is left to be done."""
        total = sum(self._counts.values())
        if total == 0:
            self._page.paragraph(texts.EMPTY.of(self._lang))
        else:
            self._totals(total)
        if self._cases:
            self._left(book)
        self._page.gap()
        self._page.line((texts.STORE.of(self._lang), "dim"), f" {url}")
        if audit is not None:
            self._page.line((texts.AUDIT.of(self._lang), "dim"), f" {audit}")

    def _totals(self, total: int) -> None:
        counts = {code: self._counts[code] for code in MARKS}
        failures = {code: counts.pop(code) for code in texts.FAILED}
        self._page.paragraph((texts.SUMMARY.of(self._lang), "bold"))
        said = texts.COUNTED.fill(self._lang, total=total, **counts)
        for code, count in failures.items():
            if count:
                said = f"{said} {texts.FAILED[code].fill(self._lang, count=count)}"
        self._page.paragraph(said, indent=2)
        if not self._others:
            self._page.paragraph((texts.ALL_WENT.of(self._lang), "green"), indent=2)
            return
        numbers = self._others[:SHOWN_NUMBERS]
        if len(self._others) > SHOWN_NUMBERS:
            rest = len(self._others) - SHOWN_NUMBERS
            numbers.append(texts.AND_MORE.fill(self._lang, count=rest))
        said = texts.SOME_DID_NOT.fill(self._lang, count=len(self._others), numbers=numbers)
        self._page.paragraph((said, "bold red"), indent=2)

    def _left(self, book: Casebook) -> None:
        self._page.heading(texts.OPEN_DUTIES.of(self._lang))
        for case, opened in list(self._cases.items())[:SHOWN_CASES]:
            if opened:
                now = book.case(case)
                name = state_name(now.process, str(now.state), self._lang)
                self._page.paragraph((case, "bold"), f" · {name}", indent=2)
                view = view_of(book, now)
                write_duties(self._page, book.agenda(case), self._lang, indent=4, view=view)
            else:
                said = texts.NOT_OPENED.of(self._lang)
                self._page.paragraph((case, "bold"), f" · {said}", indent=2)
        rest = len(self._cases) - SHOWN_CASES
        if rest > 0:
            self._page.paragraph(texts.MORE_CASES.fill(self._lang, count=rest), indent=2)
