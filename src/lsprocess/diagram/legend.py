"""What the marks of a picture mean, in words that a worker knows."""

from collections.abc import Iterator
from typing import Final, Literal, get_args

from lsprocess.diagram import texts
from lsprocess.diagram.plan import NEXT, Plan
from lsprocess.text import Lang


Mark = Literal["strong", "urgent", "practice", "other", "fact", "crowd", "final", "when"]
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)


def legend(plan: Plan, lang: Lang) -> Iterator[tuple[Mark | None, str]]:
    """Give the marks that a picture has, each with what it means, and at last who acts."""
    there = _marks(plan)
    said = {**texts.LEGEND, "strong": texts.LEGEND_TAKEN} if plan.case else texts.LEGEND
    yield from ((mark, said[mark].of(lang)) for mark in MARKS if mark in there)
    if plan.case:
        for text in (texts.LEGEND_DONE, texts.LEGEND_NOW):
            yield None, text.of(lang)
        if any(row.text.startswith(NEXT) for link in plan.links for row in link.rows):
            yield None, texts.LEGEND_NEXT.of(lang)
    if plan.usual is not None:
        yield None, texts.LEGEND_USUAL.fill(lang, who=plan.usual)


def _marks(plan: Plan) -> set[str]:
    links = [link for link in plan.links if not link.track]
    rows = [*(row for box in plan.boxes for row in box.rows)]
    rows += (row for link in plan.links for row in link.rows)
    return {
        *(box.kind for box in plan.boxes),
        *(row.ink for row in rows),
        *(
            name
            for link in links
            for name in ("strong", "urgent", "practice")
            if getattr(link, name) and not (name == "strong" and link.urgent)  # drawn double
        ),
        "other",
    }
