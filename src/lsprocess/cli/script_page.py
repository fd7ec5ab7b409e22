"""A run as a person reads it: who did what and when, what was refused and why, what is left."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.attempts import FOLDED, GUTTER, INNER, goes_on, when, who, write_attempt
from lsprocess.cli.brief import goes_on_briefly, write_briefly
from lsprocess.cli.console import Page, Part, capital
from lsprocess.cli.left import write_left
from lsprocess.cli.verdicts import MARKS, write_exemption, write_unmet
from lsprocess.process import Event
from lsprocess.scripts import Answer, expectation, problems_told, where_available
from lsprocess.text import Lang, Text


SHOWN_CASES: Final = 12
"""Cases that a summary lists; beyond that they are counted."""

SHOWN_NUMBERS: Final = 20
"""Line numbers that a summary lists."""


class ScriptPage:
    """Writes answers, block by block, and the summary at the end."""

    def __init__(self, page: Page, lang: Lang, *, brief: bool = False) -> None:
        self._page = page
        self._lang: Lang = lang
        self._goes_on: Callable[[Event, Event], bool] = goes_on_briefly if brief else goes_on
        self._brief = brief
        self._write = self._briefly if brief else self._fully
        self._held: list[Answer] = []
        self._counts: Counter[str] = Counter()
        self._expected: list[int | str] = []
        self._others: list[int | str] = []
        self._cases: dict[str, bool] = {}

    def add(self, answer: Answer) -> None:
        """Take one answer; it is written when its block is full."""
        self._counts[answer.code] += 1
        if not answer.went_through:
            self._others.append(answer.number)
        elif answer.code != "applied":
            self._expected.append(answer.number)
        if answer.outcome is not None:
            case = answer.outcome.case
            self._cases[case.id] = case.state is not None
        if not self._continues(answer):
            self.flush()
        self._held.append(answer)

    def _continues(self, answer: Answer) -> bool:
        if not self._held or len(self._held) == FOLDED:
            return False
        before = self._held[-1]
        if not (_plain(before) and _plain(answer)):
            return False
        return self._goes_on(_event(before), _event(answer))

    def flush(self) -> None:
        """Write what is held back until its block is full."""
        held, self._held = self._held, []
        if not held:
            return
        if held[0].outcome is None:
            self._unanswered(held[0])
        else:
            self._write(held)

    def _briefly(self, answers: Sequence[Answer]) -> None:
        write_briefly(self._page, answers, self._lang)
        self._notes(answers[0])

    def _fully(self, answers: Sequence[Answer]) -> None:
        events = [_event(answer) for answer in answers]
        first, last = events[0], events[-1]
        where = texts.EVENTS.fill(self._lang, count=len(events), first=first.seq, last=last.seq)
        head = f"{when(events, self._lang)} · {first.case}, {where} · {who(first, self._lang)}"
        self._page.paragraph((head, "dim"), indent=GUTTER)
        for answer, event in zip(answers, events, strict=True):
            self._attempt(answer, event)
            self._notes(answer)
        self._page.gap()

    def _attempt(self, answer: Answer, event: Event) -> None:
        write_attempt(self._page, answer.number, event, self._lang, *self._expectedly(answer))
        if event.outcome == "not_available":
            self._page.paragraph(where_available(event, self._lang), indent=INNER)
        for verdict in event.unmet:
            write_unmet(self._page, verdict, self._lang, indent=INNER)
        write_exemption(self._page, event.process, event.unmet, self._lang, indent=INNER)
        for verdict in event.warnings:
            self._page.item("!", verdict.text(self._lang), indent=INNER, style="yellow")

    def _expectedly(self, answer: Answer) -> tuple[Part, ...]:
        if answer.code == "applied" or not answer.as_expected:
            return ()
        return (f" ({texts.AS_EXPECTED.of(self._lang)})",)

    def _notes(self, answer: Answer) -> None:
        if answer.outcome is not None and answer.outcome.repeated:
            self._page.paragraph((texts.REPEATED.of(self._lang), "dim"), indent=INNER)
        if answer.expect is not None and not answer.as_expected:
            said = expectation(answer.expect, self._lang)
            self._page.paragraph((said, "bold red"), indent=INNER)

    def _unanswered(self, answer: Answer) -> None:
        number = texts.LINE_NUMBER.fill(self._lang, number=answer.number)
        named = " · ".join(part for part in (answer.case, answer.action) if part is not None)
        mark, style = MARKS[answer.code]
        self._page.numbered(answer.number, mark, (named or capital(number), "bold"), style=style)
        why = (texts.NOT_DONE[answer.code].of(self._lang), style)
        self._page.paragraph(why, *self._expectedly(answer), indent=INNER)
        for problem in problems_told(answer, self._lang):
            self._page.item("•", problem, indent=INNER)
        self._notes(answer)
        self._page.gap()

    def summary(self, book: Casebook, url: str, audit: str | None) -> None:
        """Write what the run came to and what is left to be done."""
        self.flush()
        if self._brief:
            self._page.gap()
        total = sum(self._counts.values())
        if total == 0:
            self._page.paragraph(texts.EMPTY.of(self._lang))
        else:
            self._totals(total)

        if self._cases:
            self._left(book)
        self._page.gap()
        if not self._brief:
            self._page.line((texts.STORE.of(self._lang), "dim"), f" {url}")
        if audit is not None:
            self._page.line((texts.AUDIT.of(self._lang), "dim"), f" {audit}")

    def _totals(self, total: int) -> None:
        self._page.paragraph((texts.SUMMARY.of(self._lang), "bold"))
        counts = ", ".join(self._counted(texts.COUNTS))
        told = [texts.COUNTED.fill(self._lang, total=total, counts=counts)] if counts else []
        self._page.paragraph(" ".join((*told, *self._counted(texts.FAILED))), indent=2)
        if self._expected:
            said = texts.WENT_AS_EXPECTED.fill(
                self._lang, count=len(self._expected), numbers=self._shown(self._expected)
            )
            self._page.paragraph(said, indent=2)
        if not self._others:
            self._page.paragraph((texts.ALL_WENT.of(self._lang), "green"), indent=2)
            return
        said = texts.SOME_DID_NOT.fill(
            self._lang, count=len(self._others), numbers=self._shown(self._others)
        )
        self._page.paragraph((said, "bold red"), indent=2)

    def _counted(self, words: Mapping[str, Text]) -> Iterator[str]:
        for code, text in words.items():
            if self._counts[code]:
                yield text.fill(self._lang, count=self._counts[code])

    def _shown(self, numbers: list[int | str]) -> list[int | str]:
        if len(numbers) <= SHOWN_NUMBERS:
            return numbers
        rest = texts.AND_MORE.fill(self._lang, count=len(numbers) - SHOWN_NUMBERS)
        return [*numbers[:SHOWN_NUMBERS], rest]

    def _left(self, book: Casebook) -> None:
        self._page.heading(texts.OPEN_DUTIES.of(self._lang))
        for case, opened in list(self._cases.items())[:SHOWN_CASES]:
            if opened:
                write_left(self._page, book, case, self._lang)
            else:
                said = texts.NOT_OPENED.of(self._lang)
                self._page.paragraph((case, "bold"), f" · {said}", indent=2)
        rest = len(self._cases) - SHOWN_CASES
        if rest > 0:
            self._page.paragraph(texts.MORE_CASES.fill(self._lang, count=rest), indent=2)


def _plain(answer: Answer) -> bool:
    """Say whether an answer has nothing to tell but its event."""
    return answer.outcome is not None and answer.went_through and not answer.outcome.repeated


def _event(answer: Answer) -> Event:
    assert answer.outcome is not None
    return answer.outcome.event
