"""A paper as plain text, for a terminal or an e-mail program's window."""

from collections.abc import Iterator
from textwrap import fill
from typing import Final

from lsprocess.papers.paper import Item, Paper


WIDTH: Final = 80
_MARKS: Final = {(True, "tick"): "☑ ", (False, "tick"): "☐ ", (False, "point"): "– "}
_RULE: Final = "_" * 40


def as_text(paper: Paper) -> str:
    """Write a paper as text, in lines of at most 80 characters."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    yield paper.title
    for section in paper.sections:
        yield ""
        if section.title is not None:
            yield section.title
            yield ""
        for item in section.items:
            yield from _item(item, paper).splitlines()


def _item(item: Item, paper: Paper) -> str:
    said = [item.text]
    if item.done:
        said.append(f"– {item.standing(paper.lang)}")
    if paper.shows_sources and item.source is not None:
        said.append(f"({item.source})")
    mark = _MARKS.get((item.done, item.kind), "")
    text = fill(
        " ".join(said),
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_on_hyphens=False,
    )
    return f"{text}\n{_RULE}" if item.kind == "line" else text
