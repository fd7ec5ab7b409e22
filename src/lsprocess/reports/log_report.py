"""The client's own log report: who used the data, to whom they went, and on what basis."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, Literal

import attrs

from lsprocess.calendar import add_months, rolled
from lsprocess.errors import InvalidInput
from lsprocess.law.sentences import law
from lsprocess.problems import another, problem
from lsprocess.process import Case, Event
from lsprocess.reports import texts as w
from lsprocess.reports.disclosure_log import bases_of, disclosure_log
from lsprocess.reports.log_groups import grouped, kept_in
from lsprocess.reports.log_lines import (
    DisclosureEntry,
    UseEntry,
    disclosure_entry,
    use_entry,
)
from lsprocess.reports.log_rights import Limits, Standing, Why, limits_for, standing
from lsprocess.reports.logged import documents
from lsprocess.reports.use_log import use_log
from lsprocess.text import Lang


YEARS_BACK: Final = 2
"""Older log data are given for a special reason only (703/2023 11 §)."""

ANSWER_MONTHS: Final = 2
"""Within how many months a request is answered (703/2023 11 §)."""

_FEBRUARY: Final = 2
_LEAP_DAY: Final = 29


@attrs.frozen(kw_only=True)
class Withheld:
    """
    An entry that is left out of an answer; for the worker who decides on it alone.

    Attributes:
        case: Id of the case.
        seq: Number of the event.
        why: Code of why it is left out.
    """

    case: str
    seq: int
    why: Why

    def text(self, lang: Lang) -> str:
        """Say which entry it is, and why it is left out."""
        why = w.WITHHELD[self.why].of(lang)
        return w.LEFT_OUT.fill(lang, case=self.case, seq=self.seq, why=why)


@attrs.frozen(kw_only=True)
class LogReport:
    """
    The answer to a written request for log data (703/2023 11 §); it is free.

    Attributes:
        client: Id of whose data it is about.
        asked_by: Id of who asked.
        asked_on: Day on which the request came.
        due_strict: Last day of the answer by the count of two months.
        due_rolled: Last day when that moves on from a day off (150/1930 5 §).
        first: First day of the log data in the answer; None for all of them.
        special_reason: Code of the reason for which older data are given.
        standing: Whether the client or a guardian asked; None in a refused answer.
        refused: Why nothing is given.  A refusal must be made as a written decision; it is the
            same whether the client has cases or not.
        uses: Who used the data, the earliest first.
        disclosures: To whom the data went, the earliest first.
        withheld: What the answer leaves out, for the worker who answers, never for whoever asked:
            what stays left out needs a written decision, by the last day of the answer.
        unread: Ids of cases that could not be read, and are not in the answer; for the worker too.
    """

    client: str
    asked_by: str
    asked_on: date
    due_strict: date
    due_rolled: date
    first: date | None
    special_reason: str | None
    standing: Standing | None = None
    refused: Literal["not_entitled"] | None = None
    uses: tuple[UseEntry, ...] = ()
    disclosures: tuple[DisclosureEntry, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    unread: tuple[str, ...] = ()

    def lines(self, lang: Lang) -> tuple[str, ...]:
        """
        Say the answer in plain sentences, a line for each.

        What was done by the same people for the same purpose stands together, and what was done
        several times once, with its times; `as_dict` tells each entry by itself.
        """
        head = (
            w.TITLE.fill(lang, client=self.client),
            w.ASKED.fill(lang, asked_on=self.asked_on, due=self.due_strict),
        )
        if self.refused is not None:
            return (*head, w.REFUSED.fill(lang, **law(w.REFUSED, self.asked_on, lang)))
        kept = kept_in((*self.uses, *self.disclosures), lang)
        uses = grouped(self.uses, lang, registers=len(kept) > 1)
        disclosures = grouped(self.disclosures, lang, registers=len(kept) > 1)
        nothing = (f"– {w.NOTHING.of(lang)}",)
        return (
            *head,
            self.covers(lang),
            w.MAY_BE_WITHHELD.fill(lang, **law(w.MAY_BE_WITHHELD, self.asked_on, lang)),
            *(kept if len(kept) == 1 else ()),
            w.USES.of(lang),
            *(tuple(uses) or nothing),
            w.DISCLOSURES.of(lang),
            *(tuple(disclosures) or nothing),
        )

    def for_worker(self, lang: Lang) -> tuple[str, ...]:
        """
        Say what the worker who answers must decide on; nothing where nothing is left out.

        The first line names the duty ``decide_log_refusal`` and its last day.
        """
        if not self.withheld:
            return ()
        return (
            w.DECIDE_LOG_REFUSAL.fill(
                lang, due=self.due_strict, **law(w.DECIDE_LOG_REFUSAL, self.asked_on, lang)
            ),
            *(entry.text(lang) for entry in self.withheld),
        )

    def covers(self, lang: Lang) -> str:
        """Say from which day on the answer tells, and for which special reason."""
        if self.special_reason is None:
            return w.SINCE.fill(lang, first=self.first or "")
        reason = w.SPECIAL_REASONS[self.special_reason].of(lang)
        if self.first is None:
            return w.ALL_FOR_REASON.fill(lang, reason=reason)
        return w.SINCE_FOR_REASON.fill(lang, first=self.first, reason=reason)

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give the answer as one JSON object, without what is the worker's alone to know."""
        return {
            "client": self.client,
            "asked_by": self.asked_by,
            "asked_on": self.asked_on,
            "due_strict": self.due_strict,
            "due_rolled": self.due_rolled,
            "first": self.first,
            "special_reason": self.special_reason,
            "refused": self.refused,
            "uses": [entry.as_dict(lang) for entry in self.uses],
            "disclosures": [entry.as_dict(lang) for entry in self.disclosures],
            "lines": self.lines(lang),
        }


def client_log_report(
    cases: Iterable[tuple[Case, Sequence[Event]]],
    client: str,
    *,
    asked_on: date,
    asked_by: str,
    today: date | None = None,
    first: date | None = None,
    special_reason: str | None = None,
) -> LogReport:
    """
    Answer a written request for the log data of *client*.

    Whoever asks must be entitled, and is told, both on the day of the request and by the clock: a
    right that has lapsed meanwhile, or a ban made meanwhile, counts.

    Args:
        cases: The client's cases with their whole histories; none for somebody unknown.
        client: Id of whose data it is about.
        asked_on: Day on which the request came; what was recorded later is left out.
        asked_by: Id of who asked: the client, or a guardian of one who is under 18.
        today: Day by the clock; *asked_on* when left out.
        first: First day wanted.
        special_reason: Code out of `SPECIAL_REASONS`; whoever gives it has accepted the reason.

    Raises:
        InvalidInput: When the reason is not known, or a day is outside the calendar's years.
    """
    listed = tuple(cases)
    strict = add_months(asked_on, ANSWER_MONTHS)
    report = LogReport(
        client=client,
        asked_by=asked_by,
        asked_on=asked_on,
        due_strict=strict,
        due_rolled=rolled(strict),
        first=_first_day(asked_on, first, special_reason),
        special_reason=special_reason,
    )
    found = [case for case, _ in listed]
    days = (asked_on,) if today is None or today <= asked_on else (asked_on, today)
    entitled = [standing(found, client, asked_by, day) for day in days]
    if None in entitled:
        return attrs.evolve(report, refused="not_entitled")
    limits = tuple(limits_for(listed, client, asked_by, day) for day in days)
    events = tuple(event for _, history in listed for event in history)
    return _filled(attrs.evolve(report, standing=entitled[0]), events, limits)


def _first_day(asked_on: date, first: date | None, special_reason: str | None) -> date | None:
    if special_reason is not None:
        known = tuple(w.SPECIAL_REASONS)
        if special_reason not in known:
            got = another(special_reason, known)
            raise InvalidInput(problem("must_be_one_of", "special_reason", codes=known, got=got))
        return first
    border = _years_before(asked_on, YEARS_BACK)
    return border if first is None else max(first, border)


def _years_before(day: date, years: int) -> date:
    # Backwards a 29 February ends on the 28th, as forwards (150/1930 4 §).
    if (day.month, day.day) == (_FEBRUARY, _LEAP_DAY):
        day = day.replace(day=_LEAP_DAY - 1)
    return day.replace(year=day.year - years)


def _filled(report: LogReport, events: tuple[Event, ...], limits: tuple[Limits, ...]) -> LogReport:
    data = {(event.case, event.seq): event for event in events}
    withheld: dict[tuple[str, int], Why] = {}
    uses: list[UseEntry] = []
    disclosures: list[DisclosureEntry] = []
    for use in use_log(events):
        event = data[use.case, use.seq]
        if not _wanted(report, use.client, use.day):
            continue
        acts = tuple(basis.act for basis in bases_of(event))
        why = _why(limits, event, acts, use.references)
        if why is None:
            uses.append(use_entry(use, kinds=report.standing == "client"))
        else:
            withheld[use.case, use.seq] = why
    for given in disclosure_log(events):
        event = data[given.case, given.seq]
        if not _wanted(report, given.client, given.day):
            continue
        why = _why(limits, event, (given.act,), (*given.references, *documents(event.data)))
        if why is None:
            disclosures.append(disclosure_entry(given))
        else:
            withheld[given.case, given.seq] = why
    return attrs.evolve(
        report,
        uses=tuple(sorted(uses, key=lambda use: use.at)),
        disclosures=tuple(sorted(disclosures, key=lambda given: given.at)),
        withheld=tuple(
            Withheld(case=case, seq=seq, why=why) for (case, seq), why in withheld.items()
        ),
    )


def _why(
    limits: tuple[Limits, ...], event: Event, acts: Iterable[str], references: Iterable[str]
) -> Why | None:
    reasons = (limit.why(event, tuple(acts), tuple(references)) for limit in limits)
    return next((why for why in reasons if why is not None), None)


def _wanted(report: LogReport, client: str | None, day: date) -> bool:
    since = report.first is None or day >= report.first
    return client == report.client and since and day <= report.asked_on
