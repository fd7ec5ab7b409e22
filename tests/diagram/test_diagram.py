"""Diagrams and tables: complete, truthful, legible to the programs that read them, and stable."""

import os
import subprocess
import sys

from typing import Any

import attrs
import pytest

from diagram_examples import cells, named, row_of_states, tiny_process
from lsprocess.diagram import Condition, Format, Obligation, extract, render
from lsprocess.diagram.lines import lines, span, ways
from lsprocess.errors import InvalidInput
from lsprocess.law import rule
from lsprocess.law.limit import Limit
from lsprocess.process import Process
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, Lang


FORMATS: tuple[Format, ...] = ("mermaid", "dot", "table")


@pytest.fixture(name="tiny")
def _tiny() -> Process:
    """Make the tiny process."""
    return tiny_process()


@pytest.fixture(name="process", params=["tiny", *PROCESSES])
def _process(request: pytest.FixtureRequest, tiny: Process) -> Process:
    """Give the tiny process and each real one in turn."""
    return PROCESSES.get(request.param, tiny)


# What there is to draw


def test_the_graph_has_every_state_arc_fact_guard_and_duty(process: Process) -> None:
    """The graph must hold all that can be done by the definition, in its order, and nothing else."""
    graph = extract(process)
    assert [(s.id, s.name, s.final) for s in process.states] == [
        (n.id, n.name, n.final) for n in graph.nodes
    ]
    moves = {
        (arc.action.verb, None if source == "(start)" else source, target)
        for arc in process.arcs
        for source in arc.sources
        if source not in arc.refused_in
        for target in arc.targets
    }
    assert moves == {(e.action, e.source, e.target) for e in graph.edges}
    stays = [(a.action.verb, a.sources, a.refused_in) for a in process.arcs if a.stays]
    assert [(verb, tuple(s for s in there if s not in out)) for verb, there, out in stays] == [
        (f.action, f.states) for f in graph.facts
    ]
    said = dict.fromkeys(key[:2] for key in process.every_guard)
    assert list(said) == [(c.code, c.level) for c in graph.conditions]
    assert [d.code for d in process.duties] == [o.code for o in graph.obligations]
    assert list(process.roles) == [code for code, _ in graph.roles]


def test_the_graph_marks_where_a_case_may_begin(tiny: Process) -> None:
    """A state that a start leads to must be marked, and no other."""
    assert ["asked", "thinking"] == [node.id for node in extract(tiny).nodes if node.start]


def test_lines_and_ways_lose_no_edge(process: Process) -> None:
    """Joining edges for a picture or a table must keep each of them exactly once."""
    graph = extract(process)
    wanted = sorted((e.action, e.source or "", e.target) for e in graph.edges)
    by_line = [
        (edge.action, source, line.target)
        for line in lines(graph)
        for edge in line.edges
        for source in line.sources or ("",)
    ]
    by_way = [
        (way.edge.action, source, way.edge.target)
        for way in ways(graph)
        for source in way.sources or ("",)
    ]
    assert wanted == sorted(by_line)
    assert wanted == sorted(by_way)


def test_an_action_from_everywhere_is_one_line(tiny: Process) -> None:
    """An action that ends a case from any open state must not hide the straight way."""
    wide = [line for line in lines(extract(tiny)) if line.wide]
    assert [(("asked", "thinking", "doubting"), "answered")] == [
        (line.sources, line.target) for line in wide
    ]


def test_arcs_side_by_side_are_one_line(tiny: Process) -> None:
    """Two actions between the same two states must share one line when they look alike."""
    line = next(line for line in lines(extract(tiny)) if line.sources == ("doubting",))
    assert ["answer", "scrap"] == [edge.action for edge in line.edges]


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ("abcde", "any state"),
        ("abcd", "any open state"),
        ("abc", "a, b, c"),
        ("abce", "any state but d"),
        ("ab", "a, b"),
        ("ae", "a, e"),
    ],
)
def test_states_are_told_briefly(states: str, said: str) -> None:
    """A set of states must be told in the fewest words that leave no doubt."""
    assert said == span(row_of_states("abcd", "e"), states, "en", lambda node: node.id)


def test_open_states_are_told_by_the_few_that_are_left_out() -> None:
    """Where only a few open states are missing, those must be named."""
    graph = row_of_states("abcdefgh", "z")
    assert "kaikki avoimet tilat paitsi a ja c" == span(graph, "bdefgh", "fi", lambda n: n.id)
    assert "b, d, e, f, g" == span(graph, "bdefg", "fi", lambda n: n.id)


# What every rendering must say


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_process_and_its_graph_are_drawn_alike(
    process: Process, format_: Format, lang: Lang
) -> None:
    """Drawing must depend on the graph alone, and the same graph must give the same text."""
    assert render(process, format_, lang) == render(extract(process), format_, lang)


def test_drawing_does_not_depend_on_hash_seeds() -> None:
    """Two runs of Python must draw the same process byte for byte."""
    code = (
        "import sys; from lsprocess.diagram import render; from lsprocess.processes import PROCESSES;"
        "sys.stdout.write(''.join(render(p, f, 'fi') for p in PROCESSES.values() "
        "for f in ('mermaid', 'dot', 'table')))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert b"digraph" in runs[0]


def test_an_unknown_format_is_refused_with_the_nearest_one(tiny: Process) -> None:
    """A mistyped format must be answered with the one that was meant."""
    wrong: Any = "mermiad"
    with pytest.raises(
        InvalidInput, match=r"'format' must be one of .* \(did you mean mermaid\?\)"
    ):
        render(tiny, wrong, "en")


# Tables


@pytest.mark.parametrize("lang", LANGS)
def test_tables_tell_every_part(process: Process, lang: Lang) -> None:
    """The tables must tell each state, action, guard, duty and role by its code."""
    graph = extract(process)
    rows = cells(render(graph, "table", lang))
    first = [row[0] for row in rows]
    codes = [
        *(node.id for node in graph.nodes),
        *(condition.code for condition in graph.conditions),
        *(obligation.code for obligation in graph.obligations),
        *(code for code, _ in graph.roles),
    ]
    assert {f"`{code}`" for code in codes} <= set(first)
    actions = [row[0] for row in rows if "(`" in row[0]]
    assert len(ways(graph)) + len(graph.facts) == len(actions)


def test_tables_tell_what_an_arc_asks(tiny: Process) -> None:
    """An arc's row must say where it leads and what it asks, with each guard's level."""
    rows = cells(render(tiny, "table", "en"))
    assert [
        "answering (`answer`)",
        "`asked` → `thinking`",
        "`somebody_asked` (statute), `manners_kept` (recommended practice)",
    ] in rows
    assert [
        "stopping (`stop`)",
        "any open state → `answered`",
        "`somebody_asked` (statute)",
    ] in rows
    assert [
        "answering (`answer`), *urgent path*",
        "`thinking`",
        "`somebody_asked` (statute)",
    ] in rows


def test_tables_tell_where_a_guard_stands_and_how_to_meet_it(tiny: Process) -> None:
    """A guard's row must name its level, its rules and their sources, the reason and the remedy."""
    rows = cells(render(tiny, "table", "fi"))
    assert [
        "`manners_kept`",
        "suositeltu käytäntö",
        "HEA-01: S0",
        "*party* puuttuu",
        "Ask!",
    ] in rows
    assert ["`reply`", "reply", "", "DL-01: LSL 26 § 2 mom"] in rows


def test_every_level_has_a_name_in_every_language() -> None:
    """A municipality's own guard must be called local in the tables."""
    local = Condition(
        code="own", level="local", rules=(rule("HEA-01"),), reason=named("r"), remedy=named("r")
    )
    limits = (Limit(rule=rule("DL-02"), unit="business_days", amount=7),)
    rules = (rule("DL-01"), rule("HEA-01"))
    duty = Obligation(code="d", name=named("d"), rules=rules, limits=limits)
    graph = attrs.evolve(row_of_states("a", "z"), conditions=(local,), obligations=(duty,))
    assert ["`own`", "lokalt tilläggskrav", "HEA-01: S0", "r", "r"] in cells(
        render(graph, "table", "sv")
    )
    by_when = "senast den 7:e vardagen (DL-02)"
    expected = ["`d`", "d", by_when, "DL-01: LSL 26 § 2 mom; HEA-01: S0"]
    assert expected in cells(render(graph, "table", "sv"))
    at_once = attrs.evolve(duty, limits=(Limit(rule=rule("DL-01"), unit="at_once"),))
    again = attrs.evolve(graph, obligations=(at_once,))
    assert "at once, the same day (DL-01)" in render(again, "table", "en")


def test_a_table_without_rows_is_left_out() -> None:
    """A process without facts or duties must not have empty tables."""
    source = render(row_of_states("a", "z"), "table", "en")
    assert ["## States", "## Arcs"] == [row for row in source.splitlines() if row[:2] == "##"]


def test_names_do_not_break_tables(tiny: Process) -> None:
    """A name with Markdown's own signs must stay in its cell and read as it is."""
    rows = cells(
        render(attrs.evolve(extract(tiny), roles=(("r", named("a | b_c")),)), "table", "en")
    )
    assert ["`r`", r"a \| b\_c"] in rows
    assert ["`asked`", r'asked - "a.b": (c); \#1 \& \<d\>', "start"] in rows
