"""Mermaid and DOT: every state and arc is drawn, and no name can break the drawing."""

import re

import attrs
import pytest

from hypothesis import example, given, settings
from hypothesis import strategies as st

from diagram_examples import (
    MERMAID_ARC,
    MERMAID_OTHER,
    MERMAID_STATE,
    decoded,
    drawn,
    laid_out,
    mermaid_names,
    named,
    row_of_states,
    statements,
    tiny_process,
)
from lsprocess.diagram import Graph, extract, render
from lsprocess.diagram.lines import lines
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, Lang


@pytest.fixture(name="tiny")
def _tiny() -> Process:
    """Make the tiny process."""
    return tiny_process()


@pytest.fixture(name="process", params=["tiny", *PROCESSES])
def _process(request: pytest.FixtureRequest, tiny: Process) -> Process:
    """Give the tiny process and each real one in turn."""
    return PROCESSES.get(request.param, tiny)


@pytest.mark.parametrize("lang", LANGS)
def test_mermaid_shows_every_state_and_arc(process: Process, lang: Lang) -> None:
    """Mermaid must be told each state once, and each arc that is drawn, by valid names."""
    graph = extract(process)
    source = render(graph, "mermaid", lang)
    names = mermaid_names(source)
    assert {node.name.of(lang) for node in graph.nodes} <= set(names.values())
    arcs = [match for row in statements(source) if (match := MERMAID_ARC.fullmatch(row))]
    told = sorted((names.get(m[1], ""), names[m[2]], decoded(m[3])) for m in arcs)
    by_id = {node.id: node.name.of(lang) for node in graph.nodes}
    narrow = [
        (
            by_id[line.sources[0]] if line.sources else "",
            by_id[line.target],
            " / ".join(edge.name.of(lang) for edge in line.edges),
        )
        for line in lines(graph)
        if not line.wide
    ]
    assert set(narrow) <= set(told)
    assert len(lines(graph)) == len(told)


def test_mermaid_holds_nothing_else(process: Process) -> None:
    """Every line of a Mermaid diagram must be one of the five kinds of statement that we use."""
    for row in statements(render(process, "mermaid", "fi")):
        assert any(kind.fullmatch(row) for kind in (MERMAID_STATE, MERMAID_ARC, MERMAID_OTHER)), row


def test_mermaid_joins_final_states_to_the_end(tiny: Process) -> None:
    """A final state, and no other, must lead to Mermaid's end."""
    source = render(tiny, "mermaid", "en")
    assert ["s_answered --> [*]"] == [r for r in statements(source) if r.endswith("--> [*]")]


def test_mermaid_ids_stay_apart() -> None:
    """States whose ids differ only in signs that Mermaid cannot take must stay two states."""
    graph = row_of_states("a", "z")
    twins = tuple(attrs.evolve(graph.nodes[0], id=i, name=named(i)) for i in ("a-b", "a.b", "a_b"))
    source = render(attrs.evolve(graph, nodes=(*graph.nodes, *twins)), "mermaid", "en")
    assert {"a-b", "a.b", "a_b", "a", "z"} == set(mermaid_names(source).values())


PRINTABLE = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="{}"),
    min_size=1,
    max_size=60,
).filter(str.strip)


@given(state=PRINTABLE, act=PRINTABLE)
def test_any_name_survives_mermaid(state: str, act: str) -> None:
    """Whatever stands in a name, Mermaid must read the diagram and show that name."""
    source = render(_hostile(state, act), "mermaid", "en")
    labels = [m[3] for row in statements(source) if (m := MERMAID_ARC.fullmatch(row))]
    assert [re.sub(r"\s+", " ", act)] == [decoded(label) for label in labels]
    assert re.sub(r"\s+", " ", state) in mermaid_names(source).values()


def _hostile(state: str, act: str) -> Graph:
    graph = row_of_states("a", "z")
    return attrs.evolve(
        graph,
        nodes=(attrs.evolve(graph.nodes[0], name=named(state)), graph.nodes[1]),
        edges=(attrs.evolve(graph.edges[0], name=named(act)),),
    )


@pytest.mark.parametrize("lang", LANGS)
def test_dot_shows_every_state_and_arc(process: Process, lang: Lang) -> None:
    """Graphviz must lay the picture out with each state and each line, under its name."""
    graph = extract(process)
    picture = laid_out(render(graph, "dot", lang))
    nodes = dict(drawn(picture, "node"))
    for node in graph.nodes:
        assert f"{node.name.of(lang)} {node.id}" == nodes[node.id]
    edges = [words for _, words in drawn(picture, "edge")]
    wanted = [" ".join(edge.name.of(lang) for edge in line.edges) for line in lines(graph)]
    assert sorted(wanted) == sorted(edges)


def test_dot_tells_lines_apart(tiny: Process) -> None:
    """Practice must be dashed, the urgent path thick and a final state doubled; all is explained."""
    source = render(tiny, "dot", "en")
    rows = source.splitlines()
    assert all("penwidth=2.4" in row for row in rows if row.startswith('  "(start)" ->'))
    (dashed,) = [row for row in rows if "->" in row and "style=dashed" in row]
    assert dashed.startswith('  "asked" -> "thinking" ')
    assert "answer: somebody_asked, manners_kept" in dashed
    (doubled,) = [row for row in rows if "peripheries=2" in row]
    assert doubled.startswith('  "answered" ')
    for word in ("Thick line", "Dashed line", "Double border"):
        assert word in source


def test_dot_explains_only_what_it_shows() -> None:
    """A picture without an urgent path or practice must not speak of them."""
    source = render(row_of_states("a", "z"), "dot", "en")
    assert "Double border" in source
    assert "Thick line" not in source
    assert "Dashed line" not in source


@settings(max_examples=25)
@given(state=PRINTABLE, act=PRINTABLE)
@example(state="\\N", act="\\E")
def test_any_name_survives_dot(state: str, act: str) -> None:
    """Whatever stands in a name, Graphviz must read the diagram and show that name."""
    picture = laid_out(render(_hostile(state, act), "dot", "en"))
    assert f"{' '.join(state.split())} a" == dict(drawn(picture, "node"))["a"]
    assert [" ".join(act.split())] == [words for _, words in drawn(picture, "edge")]
