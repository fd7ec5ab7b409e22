"""The command `due after-care`: whether somebody has a right to after-care, and how it ends."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, get_args

import click

from lsprocess.calendar import helsinki_day
from lsprocess.cli.arguments import as_json_option, day_type, lang_option, moment, say_json
from lsprocess.cli.console import Page
from lsprocess.cli.texts import SAME, TEXTS
from lsprocess.law.after_care import Ground, RightToAfterCare, right_to_after_care
from lsprocess.text import Lang, Text


SAID: Final[Mapping[str, Text]] = dict(TEXTS.section("after_care"))


def _day(
    name: str, about: str, *, required: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(name, type=day_type, required=required, metavar="DATE", help=about)


@click.command(name="after-care")
@_day("--born", "Day of birth.", required=True)
@_day("--last-client-on", "Last day as a client of child welfare.", required=True)
@click.option(
    "--ground",
    type=click.Choice(get_args(Ground)),
    default="substitute_care_ended",
    show_default=True,
    help="From what the right comes.",
)
@_day("--placed-from", "First day of the placement in open care.")
@_day("--placed-to", "Last day of the placement.")
@click.option("--alone", is_flag=True, help="The placement concerned the child alone.")
@click.option("--unbroken", is_flag=True, help="The placement lasted without a break.")
@click.option("--granted", is_flag=True, help="After-care was granted to a former client.")
@_day("--decided-until", "Last day of the support that was decided before 2024.")
@_day("--on", "The day asked about; today when left out.")
@as_json_option
@lang_option
def after_care(on: date | None, as_json: bool, lang: Lang, **facts: Any) -> None:
    """
    Say whether somebody has a right to after-care, its last day and what ends it.

    It ends five years after the last day as a client, and on the day before the age limit is
    reached at the latest (LSL 75 §).
    """
    day = helsinki_day(moment(None)) if on is None else on
    right = right_to_after_care(day, **facts)
    if as_json:
        say_json(right_json(right))
    else:
        write_right(Page(), day, right, lang)


def right_json(right: RightToAfterCare) -> dict[str, Any]:
    """Give the right as one JSON object; ``lacks`` where none comes from the ground."""
    end = right.end
    told = {
        "entitled": right.entitled,
        "last_day": None if end is None else end.last_day,
        "rule": right.rule.id,
        "ends_by": None if end is None else end.ends_by,
    }
    return told if end is not None else {**told, "lacks": list(right.lacks)}


def write_right(page: Page, day: date, right: RightToAfterCare, lang: Lang) -> None:
    """Write the right for a person, with the rule it comes from."""
    said = SAID["entitled" if right.entitled else "not_entitled"]
    page.paragraph((said.fill(lang, day=day), "bold"))
    cites = " · ".join(right.rule.cites())
    if right.end is None:
        for lack in right.lacks:
            page.item("•", SAID[lack].of(lang))
        page.paragraph((cites, "dim"), indent=2)
        return
    page.pairs(
        (SAID["last_day"].of(lang), SAME.fill(lang, what=right.end.last_day)),
        (SAID["what_ends"].of(lang), f"{SAID[right.end.ends_by].of(lang)} · {cites}"),
    )
