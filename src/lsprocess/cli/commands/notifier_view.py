"""The command `notifier-view`: what a notifier may be told of a case."""

from typing import Final

import click

from lsprocess.cli.arguments import (
    as_json_option,
    at_option,
    lang_option,
    moment,
    say_json,
    store_option,
)
from lsprocess.cli.console import Page
from lsprocess.cli.stores import existing
from lsprocess.cli.texts import TEXTS
from lsprocess.text import Lang
from lsprocess.views import NotifierView
from lsprocess.views.texts import LEVELS


FEEDBACK: Final = TEXTS["views.feedback"]
RECORD_IT: Final = TEXTS["views.record_it"]


@click.command()
@click.argument("case")
@click.option("--notifier", metavar="ID", help="Who notified; needed when several did.")
@at_option
@store_option
@as_json_option
@lang_option
def notifier_view(
    case: str, notifier: str | None, at: str | None, store: str, as_json: bool, lang: Lang
) -> None:
    """
    Say what a notifier may be told of CASE.

    Record the telling with acknowledge_notifier.
    """
    with existing(store) as book:
        found = book.notifier_view(case, notifier=notifier, at=moment(at))
    if as_json:
        say_json(found.as_dict(lang))
    else:
        write_feedback(Page(), found, lang)


def write_feedback(page: Page, view: NotifierView, lang: Lang) -> None:
    """Write what a notifier may be told, as it may be read out to them."""
    level = LEVELS[view.level].of(lang)
    said = FEEDBACK.fill(lang, notifier=view.notifier, level=level)
    page.paragraph((said, "bold"))
    for line in view.lines(lang):
        page.paragraph(line, indent=2)
    page.gap()
    page.paragraph((RECORD_IT.of(lang), "dim"))
