"""How a time limit is said, where there is no case whose days could be told."""

from collections.abc import Iterable

from lsprocess.diagram import texts
from lsprocess.law.limit import Limit
from lsprocess.text import Lang, ordinal


def by_when(limit: Limit, lang: Lang) -> str:
    """Say how long *limit* gives."""
    if limit.unit in texts.SPANS:
        return texts.SPANS[limit.unit].fill(lang, count=limit.amount)
    return texts.UNITS[limit.unit].fill(lang, nth=ordinal(lang, limit.amount))


def by_when_once(limits: Iterable[Limit], lang: Lang) -> tuple[str, ...]:
    """Say each of several limits, those that are said alike once."""
    return tuple(dict.fromkeys(by_when(limit, lang) for limit in limits))
