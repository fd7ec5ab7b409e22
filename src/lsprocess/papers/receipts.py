"""The receipt that a notifier is given: what their view holds, and that they may notify anew."""

from collections.abc import Iterator

from lsprocess.papers import texts as w
from lsprocess.papers.paper import Item, Paper, Section
from lsprocess.text import Lang
from lsprocess.views import NotifierView
from lsprocess.views import texts as told


def receipt(view: NotifierView, lang: Lang) -> Paper:
    """
    Make the receipt of a notification or a contact.

    It tells what the notifier may be told and no more; who handles it is written in by hand, for no
    id of a person stands on a paper.

    Args:
        view: What the notifier may be told.
        lang: The language.
    """
    sections = (
        Section(items=tuple(_received(view, lang))),
        Section(title=w.NEXT.of(lang), items=tuple(_next(view, lang))),
        Section(
            title=w.ANEW.of(lang),
            items=tuple(_said(text.of(lang)) for text in (w.NOTIFY_ANEW, w.DANGER)),
        ),
    )
    return Paper(
        code="receipt",
        lang=lang,
        title=w.RECEIPT.of(lang),
        sections=tuple(section for section in sections if section.items),
    )


def _received(view: NotifierView, lang: Lang) -> Iterator[Item]:
    yield _said(told.RECEIVED.fill(lang, days=view.received_on))
    if not view.handlers:
        yield _said(told.NO_HANDLER.of(lang))
        return
    yield Item(kind="line", text=w.HANDLER.of(lang))
    yield Item(kind="line", text=w.PHONE.of(lang))


def _next(view: NotifierView, lang: Lang) -> Iterator[Item]:
    permitted = view.as_dict(lang)
    if permitted["general"] is not None:
        yield _said(permitted["general"])
    for stage in permitted["stages"]:
        said = told.STAGE.fill(lang, day=stage["on"], stage=stage["name"])
        yield Item(kind="point", text=said)
    if view.status is not None and not view.stages:
        yield _said(told.STATUS[view.status].of(lang))
    if view.level != "content":
        yield _said(told.NO_MORE.of(lang))


def _said(text: str) -> Item:
    return Item(kind="paragraph", text=text)
