"""A tiny process to draw, and readers of what was drawn."""

import html
import re
import shutil
import subprocess
import sysconfig

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from lsprocess.diagram import Edge, Graph, Node
from lsprocess.law import rule
from lsprocess.process import (
    MET,
    Action,
    ActionData,
    Duty,
    Finding,
    Process,
    State,
    View,
    action,
    guard,
    move,
    start,
    stay,
)
from lsprocess.text import Text


def named(text: str) -> Text:
    """Name something alike in every language."""
    return Text(fi=text, sv=text, en=text)


@action("ask")
class Ask(ActionData):
    """Start of the tiny process."""

    hurry: bool


@action("answer")
class Answer(ActionData):
    """Arc of the tiny process with a guard of practice, and a fact in its middle state."""


@action("stop")
class Stop(ActionData):
    """Arc of the tiny process that leaves every open state."""


@action("scrap")
class Scrap(ActionData):
    """Arc of the tiny process that lies beside the answer's."""


WORDS = {
    code: (Text(fi="{party} puuttuu", sv="{party} saknas", en="{party} is missing"), named("Ask!"))
    for code in ("somebody_asked", "manners_kept")
}


@guard("statute", rule("HEA-08"), texts=WORDS)
def somebody_asked(_: View) -> Finding:
    """Somebody has asked."""
    return MET


@guard("practice", rule("HEA-01"), texts=WORDS)
def manners_kept(_: View) -> Finding:
    """They asked with manners."""
    return MET


def tiny_process() -> Process:
    """Make a process that has every kind of thing that is drawn, with hostile names."""
    states = ("asked", "thinking", "doubting", "answered")
    return Process(
        id="tiny",
        version="1",
        name=named("a small | process"),
        states=tuple(
            State(id=s, name=named(f'{s} - "a.b": (c); #1 & <d>'), final=s == "answered")
            for s in states
        ),
        actions=(
            Action(record=Ask, name=named('asking: "now" (or later); #2')),
            Action(record=Answer, name=named("answering")),
            Action(record=Stop, name=named("stopping")),
            Action(record=Scrap, name=named("scrapping")),
        ),
        arcs=(
            start(Ask, "asked", "thinking", choose=lambda data, _: data, urgent=True),
            move(Answer, "asked", "thinking", somebody_asked, manners_kept),
            stay(Answer, ("thinking",), somebody_asked, urgent=True),
            move(Answer, "doubting", "answered"),
            move(Stop, ("doubting", "thinking", "asked"), "answered", somebody_asked),
            move(Scrap, "asked", "doubting"),
            move(Scrap, "doubting", "answered"),
            stay(Scrap, ("thinking", "answered")),
            stay(Ask, states),
        ),
        roles={"asker": named("asker")},
        duties=(Duty(code="reply", name=named("reply"), rules=(rule("DL-01"),), find=_nobody),),
    )


def _nobody(_: object) -> dict[str | None, int]:
    return {}


def row_of_states(running: str, final: str) -> Graph:
    """Make a graph of states named by one letter, of which the second ones are final."""
    nodes = tuple(
        Node(id=name, name=named(name), start=name == running[0], final=name in final)
        for name in running + final
    )
    edge = Edge(
        action="go", name=named("go"), source=None, target=final[0], conditions=(), urgent=False
    )
    return Graph(
        id="row",
        version="1",
        name=named("row"),
        nodes=nodes,
        edges=(edge,),
        facts=(),
        conditions=(),
        obligations=(),
        roles=(),
    )


def laid_out(dot: str) -> ET.Element:
    """Let Graphviz lay *dot* out, and give the picture's XML."""
    program = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts"))
    done = subprocess.run(
        [str(program), "-Tsvg"], input=dot.encode(), capture_output=True, check=True
    )
    return ET.fromstring(done.stdout)  # noqa: S314


def drawn(picture: ET.Element, kind: str) -> Iterator[tuple[str, str]]:
    """Give the title and the words of each node or edge in a picture."""
    svg = "{http://www.w3.org/2000/svg}"
    for group in picture.iter(f"{svg}g"):
        if group.get("class") == kind:
            texts = [text.text or "" for text in group.iter(f"{svg}text")]
            yield group.findtext(f"{svg}title") or "", " ".join(" ".join(texts).split())


def statements(mermaid: str) -> list[str]:
    """Give the statements of a Mermaid state diagram, which must start as one."""
    first, *rows = mermaid.splitlines()
    assert "stateDiagram-v2" == first
    return [row.removeprefix("    ") for row in rows]


MERMAID_STATE = re.compile(r'state "([^"]*)" as (\w+)', re.ASCII)
MERMAID_ARC = re.compile(r"(\[\*\]|\w+) --> (\w+) : ((?:[^:;#]|#\d+;)+)", re.ASCII)
MERMAID_OTHER = re.compile(r"(\w+ --> \[\*\]|classDef any \S.*|class [\w,]+ any)", re.ASCII)


def decoded(label: str) -> str:
    """Read a label's entity codes as Mermaid does."""
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", label))


def mermaid_names(mermaid: str) -> dict[str, str]:
    """Give the shown name of each state by its Mermaid id."""
    found = (MERMAID_STATE.fullmatch(row) for row in statements(mermaid))
    return {match[2]: decoded(match[1]) for match in found if match}


def cells(table: str) -> list[list[str]]:
    """Give the rows of every Markdown table, without heads and rules."""
    return [re.split(r"(?<!\\) \| ", row[2:-2]) for row in table.splitlines() if row[:2] == "| "]
