"""The command `due`: time limits counted out from a day."""

from datetime import date
from typing import Any, Final

import attrs
import click

from lsprocess.calendar import Policy, policy
from lsprocess.cli.after_care import after_care
from lsprocess.cli.arguments import as_json_option, day_type, lang_option, say_json
from lsprocess.cli.console import Page
from lsprocess.cli.duties import ends_text
from lsprocess.cli.texts import TEXTS
from lsprocess.law.limit import Ends, Limit
from lsprocess.processes import PROCESSES
from lsprocess.text import Lang


ASSESSMENT: Final = TEXTS["law.assessment"]
START_BY: Final = TEXTS["law.start_by"]
FINISH_BY: Final = TEXTS["law.finish_by"]
COUNTED: Final = TEXTS["law.counted"]


_policy = click.option(
    "--policy",
    type=click.Choice(["thl", "conservative", "ordinary"]),
    default="thl",
    show_default=True,
    help="Which days count as business days.",
)


@click.group()
def due() -> None:
    """Count out time limits from a day."""


due.add_command(after_care)


@due.command()
@click.option("--opened", type=day_type, required=True, metavar="DATE", help="Day of receipt.")
@_policy
@as_json_option
@lang_option
def assessment(opened: date, policy: str, as_json: bool, lang: Lang) -> None:
    """
    Say by when the assessment of a case must start and be finished.

    The strict last day comes from the count itself; the rolled one moves on from a Saturday, a
    holiday or an eve (150/1930 5 §).  Alarms go by the strict one.
    """
    days = assessment_days(opened, policy)
    if as_json:
        say_json(days_json(days))
    else:
        write_days(Page(), days, lang)


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
    page.paragraph((ASSESSMENT.fill(lang, opened=days.opened), "bold"))
    page.pairs(
        (START_BY.of(lang), _shown(days.start, lang)),
        (FINISH_BY.of(lang), _shown(days.finish, lang)),
    )
    counted = COUNTED.fill(lang, policy=days.policy.name.of(lang), version=days.policy.version)
    page.paragraph((counted, "dim"), indent=2)


def _shown(found: tuple[Limit, Ends], lang: Lang) -> str:
    limit, ends = found
    cites = " · ".join(limit.rule.cites())
    return f"{ends_text(ends.strict, ends.rolled, lang)} · {cites}"
