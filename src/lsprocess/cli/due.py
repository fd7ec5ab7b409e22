"""Time limits of an assessment, counted out from the day on which a case opened."""

from datetime import date
from typing import Any

import attrs

from lsprocess.calendar import Policy, policy
from lsprocess.cli import texts_law as texts
from lsprocess.cli.console import Page
from lsprocess.cli.texts import SAME
from lsprocess.law.limit import Ends, Limit
from lsprocess.law.sentences import law
from lsprocess.processes import PROCESSES
from lsprocess.text import Lang


@attrs.frozen(kw_only=True)
class Days:
    """
    By when an assessment must start and be finished.

    Attributes:
        opened: Day of receipt.
        policy: Which days count as business days.
        start: Last days to start, and the time limit that gives them.
        finish: Last days to finish, and the time limit that gives them.
    """

    opened: date
    policy: Policy
    start: tuple[Limit, Ends]
    finish: tuple[Limit, Ends]


def assessment_days(opened: date, calendar: str) -> Days:
    """Count out the time limits of a referral opened on a day, by the law of that day."""
    days = policy(calendar)
    return Days(
        opened=opened,
        policy=days,
        start=_ends("started", opened, days),
        finish=_ends("finished", opened, days),
    )


def _ends(counted: str, opened: date, days: Policy) -> tuple[Limit, Ends]:
    process = next(one for one in PROCESSES.values() if counted in one.reported)
    code = process.reported[counted].duty
    duty = next(duty for duty in process.duties if duty.code == code)
    limit = duty.limit_on(opened)
    assert limit is not None
    return limit, limit.ends(opened, days)


def days_json(days: Days) -> dict[str, Any]:
    """Give the days as one JSON object."""
    _, start = days.start
    _, finish = days.finish
    return {
        "start_by": start.strict,
        "finish_by": {"strict": finish.strict, "rolled": finish.rolled},
    }


def write_days(page: Page, days: Days, lang: Lang) -> None:
    """Write the days for a person, with the rules they come from."""
    page.paragraph((texts.ASSESSMENT.fill(lang, opened=days.opened), "bold"))
    page.pairs(
        (texts.START_BY.of(lang), _shown(days.start, lang)),
        (texts.FINISH_BY.of(lang), _shown(days.finish, lang)),
    )
    counted = texts.COUNTED.fill(
        lang, policy=days.policy.name.of(lang), version=days.policy.version
    )
    page.paragraph((counted, "dim"), indent=2)


def _shown(found: tuple[Limit, Ends], lang: Lang) -> str:
    limit, ends = found
    cites = " · ".join(limit.rule.cites())
    return f"{ends_text(ends.strict, ends.rolled, lang)} · {cites}"


def ends_text(strict: date, rolled: date, lang: Lang) -> str:
    """Say a strict last day, and the rolled one where it differs."""
    if strict == rolled:
        return SAME.fill(lang, what=strict)
    cites = law(texts.ROLLED, strict, lang)
    return texts.ROLLED.fill(lang, strict=strict, rolled=rolled, **cites)
