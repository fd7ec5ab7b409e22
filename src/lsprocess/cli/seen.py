"""Feedback to a notifier, and a case as one viewer may see it, written for people."""

from lsprocess.calendar import helsinki_day
from lsprocess.cli import texts, texts_views
from lsprocess.cli.console import Page, capital
from lsprocess.cli.parts import MARKS, write_duties
from lsprocess.cli.told import data_told
from lsprocess.text import Lang
from lsprocess.views import CATEGORIES, NotifierView, Projection, Shown
from lsprocess.views.texts import LEVELS


_LEFT = 5


def write_feedback(page: Page, view: NotifierView, lang: Lang) -> None:
    """Write what a notifier may be told, as it may be read out to them."""
    level = LEVELS[view.level].of(lang)
    said = texts_views.FEEDBACK.fill(lang, notifier=view.notifier, level=level)
    page.paragraph((said, "bold"))
    for line in view.lines(lang):
        page.paragraph(line, indent=2)
    page.gap()
    page.paragraph((texts_views.RECORD_IT.of(lang), "dim"))


def write_projection(page: Page, seen: Projection, lang: Lang) -> None:
    """Write what a viewer may see."""
    said = texts_views.SEEN.fill(lang, case=seen.case, viewer=seen.viewer.actor.id)
    page.paragraph((said, "bold"))
    if seen.allowed:
        _write_shown(page, seen, lang)
    else:
        page.item("✗", seen.why_not(lang), indent=2, style="red")
    page.gap()
    page.paragraph((texts_views.RECORDED.of(lang), "dim"))


def _write_shown(page: Page, seen: Projection, lang: Lang) -> None:
    rows = [(texts_views.RULES.of(lang), ", ".join(rule.id for rule in seen.rules))]
    if seen.state is not None:
        rows.insert(0, (texts.STATE.of(lang), capital(seen.state.name.of(lang))))
    if seen.hidden:
        hidden = ", ".join(CATEGORIES[one].of(lang) for one in seen.hidden)
        rows.append((texts_views.HIDDEN.of(lang), hidden))
    page.pairs(*rows)
    page.heading(texts_views.EVENTS.of(lang))
    for event in seen.events:
        _write_event(page, event, lang)
    if not seen.events:
        page.paragraph((texts_views.NO_EVENTS.of(lang), "dim"), indent=2)
    if "time_limits" in seen.permitted:
        page.heading(texts.OPEN_DUTIES.of(lang))
        write_duties(page, seen.agenda, lang, indent=2, view=None, day=helsinki_day(seen.at))


def _write_event(page: Page, event: Shown, lang: Lang) -> None:
    mark, style = MARKS[event.outcome]
    number = f"{event.seq:>{_LEFT - 1}}"
    back = event.outcome == "applied" and not event.stands
    taken = f" · {texts_views.TAKEN_BACK.of(lang)}" if back else ""
    name = (capital(event.name.of(lang)), "bold")
    page.item(number, (f"{mark} ", style), name, f" ({event.action}){taken}", style="dim")
    at = texts.SAME.fill(lang, what=event.at)
    who = "" if event.actor is None else f" · {event.actor.id}"
    page.paragraph((f"{at}{who}", "dim"), indent=_LEFT)
    if event.data:
        page.paragraph(
            " · ".join(data_told(event.process, event.action, event.data, lang)), indent=_LEFT
        )
    for warning in event.warnings:
        page.paragraph((f"! {warning.text(lang)}", "yellow"), indent=_LEFT)
    if event.withheld:
        said = texts_views.WITHHELD.fill(lang, fields=event.withheld)
        page.paragraph((said, "yellow"), indent=_LEFT)
