"""Pictures: everything is drawn, nothing runs into anything, and they look the same everywhere."""

from collections import Counter
from functools import cache
from xml.etree import ElementTree as ET

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from diagram_examples import named, row_of_states, tiny_process
from lsprocess.diagram import Graph, extract, font, layout, render
from lsprocess.diagram.colours import DARK, LIGHT, colours
from lsprocess.diagram.layout import Area, Layout, lay_out
from lsprocess.diagram.plan import Plan, Row
from lsprocess.diagram.planner import plan
from lsprocess.errors import InvalidInput
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS
from overlaps import overlaps


SVG = "{http://www.w3.org/2000/svg}"
EVERY = [(name, lang) for name in ("tiny", *PROCESSES) for lang in LANGS]

every_picture = pytest.mark.parametrize(("name", "lang"), EVERY)


@cache
def graph(name: str) -> Graph:
    """Give the graph of a process."""
    return extract(tiny_process() if name == "tiny" else PROCESSES[name])


@cache
def planned(name: str, lang: str) -> Plan:
    """Give what the picture of a process shows."""
    return plan(graph(name), lang)


@cache
def placed(name: str, lang: str) -> Layout:
    """Give everything in the picture of a process its place."""
    return lay_out(planned(name, lang))


@cache
def picture(name: str, lang: str) -> ET.Element:
    """Draw a process, and read the picture."""
    return ET.fromstring(render(graph(name), "svg", lang))  # noqa: S314


def words(rows: tuple[Row, ...]) -> str:
    """Join rows of words."""
    return " ".join(row.text for row in rows)


@every_picture
def test_nothing_runs_into_anything(name, lang):
    """No words cross a box's edge, other words, a line or a phase's border; no line a box."""
    assert [] == overlaps(placed(name, lang))


def test_what_runs_into_something_is_found():
    """The measuring tells of words on words, on a box and on a line, and of boxes on boxes."""
    whole = placed("referral", "fi")
    worded = next(n for n, one in enumerate(whole.links) if one.plate is not None)
    moved = list(whole.links)
    there = whole.boxes[3].area
    plate = whole.links[worded].plate
    moved[worded] = attrs.evolve(
        moved[worded], plate=Area(there.x, there.y, plate.width, plate.height)
    )
    told = overlaps(attrs.evolve(whole, links=tuple(moved)))
    assert any(f"lie on {whole.boxes[3].box.id}" in one for one in told)
    line = next(n for n, one in enumerate(whole.links) if one.link.track and n != worded)
    corner = (there.x, there.y), (there.right, there.bottom)
    moved[line] = attrs.evolve(moved[line], curve=(corner[0], *corner, corner[1]), tip=None)
    told = overlaps(attrs.evolve(whole, links=tuple(moved)))
    assert any(f"goes through {whole.boxes[3].box.id}" in one for one in told)
    assert any(" goes through words of " in one for one in told)
    shoved = [attrs.evolve(one, area=Area(0, 0, 10, 10)) for one in whole.boxes]
    told = overlaps(attrs.evolve(whole, boxes=tuple(shoved)))
    assert any(" lies on " in one for one in told)
    assert any(" runs over its box" in one for one in told)


@every_picture
def test_every_state_and_action_is_drawn(name, lang):
    """Each state has its box, and each action that leads somewhere stands beside its line."""
    shown = planned(name, lang)
    boxes = {box.id: words(box.rows) for box in shown.boxes}
    for node in graph(name).nodes:
        assert node.name.of(lang) == boxes[node.id]
    said = [*boxes.values(), *(words(link.rows) for link in shown.links)]
    for edge in graph(name).edges:
        assert any(edge.name.of(lang) in one for one in said)


@every_picture
def test_no_words_are_repeated_where_lines_can_meet(name, lang):
    """What leads to one state by one action is said once."""
    said = Counter((link.target, words(link.rows)) for link in planned(name, lang).links)
    assert [] == [one for one, times in said.items() if one[1] and times > 1]


@every_picture
def test_words_can_be_searched_and_letters_need_no_font(name, lang):
    """All words stand unseen over their outlines, each letter of which the picture brings."""
    root = picture(name, lang)
    told = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    for node in graph(name).nodes:
        assert all(word in told for word in node.name.of(lang).split())
    brought = {one.get("id") for one in root.iter(f"{SVG}path")} - {None}
    used = {one.get("href", "").removeprefix("#") for one in root.iter(f"{SVG}use")}
    assert brought == used
    assert "text{fill:#000;fill-opacity:0" in root.findtext(f"{SVG}style")


@every_picture
def test_the_font_has_every_letter(name, lang):
    """No letter of a picture is drawn as an empty box."""
    shown = planned(name, lang)
    rows = [row for one in (*shown.boxes, *shown.links) for row in one.rows]
    said = "".join([*(row.text for row in rows), *shown.bands])
    assert set() == font.face(bold=True).lacks(said) | font.face(bold=False).lacks(said)


@pytest.mark.parametrize("name", PROCESSES)
def test_phases_follow_one_another(name):
    """Each box stands within its phase, and the phases fill the picture from top to bottom."""
    found = placed(name, "fi")
    assert len(graph(name).phases) == len(found.bands)
    for one in found.boxes:
        top, bottom = found.bands[one.box.band]
        assert top <= one.area.y
        assert one.area.bottom <= bottom
    assert [end for _, end in found.bands[:-1]] == [top for top, _ in found.bands[1:]]


@pytest.mark.parametrize("name", PROCESSES)
def test_the_straight_way_is_strong_from_the_start_to_an_end(name):
    """Whoever follows the strong lines from the start comes to an end."""
    shown = planned(name, "fi")
    ways = {link.source: link.target for link in shown.links if link.strong}
    place = next(box.id for box in shown.boxes if box.kind == "start")
    passed = []
    while place in ways and place not in passed:
        passed.append(place)
        place = ways[place]
    straight = [node for node in graph(name).nodes if not node.aside]
    reached = {*passed, place} & {node.id for node in straight}
    wanted = [node.id for node in straight if not node.final]
    assert set(wanted) <= reached


def test_the_urgent_path_is_drawn_whole():
    """From the opening it leads over the placement and its thirty days to the relationship's end."""
    shown = planned("referral", "en")
    ways = [(link.source, link.target) for link in shown.links if link.urgent]
    reached = {"(open)"}
    for _ in ways:
        reached |= {target for source, target in ways if source in reached}
    steps = ("begin_urgently", "continue_placement", "apply_for_care_order", "end_placement")
    assert {f"({step})" for step in (*steps, "end_relationship")} <= reached
    boxes = {box.id: words(box.rows) for box in shown.boxes}
    assert all("30 days, the first counted in" in boxes[f"({step})"] for step in steps[1:])


def test_the_childs_steps_stand_in_their_phases():
    """A coach is agreed on and the child prepared before, heard during and debriefed after."""
    bands = {box.id: box.band for box in planned("meeting", "fi").boxes}
    steps = ("agree_coach", "prepare_child", "hear_child", "debrief_child")
    assert [0, 0, 1, 2] == [bands[f"({step})"] for step in steps]


@pytest.mark.parametrize("name", PROCESSES)
def test_no_box_names_a_state_that_can_only_refuse(name):
    """What is drawn from a state can be done there."""
    refused = {(arc.action.verb, state) for arc in PROCESSES[name].arcs for state in arc.refused_in}
    drawn = {(edge.action, edge.source) for edge in graph(name).edges}
    assert set() == refused & drawn


def test_who_acts_and_by_when_are_said():
    """A line says who acts where it is not who usually does, and what the time limit is."""
    shown = planned("referral", "en")
    said = {link.target: words(link.rows) for link in shown.links if link.rows}
    assert "social worker" == shown.usual
    assert "by the 7th business day" in said["in_assessment"]
    assert "a worker of social welfare" in said["parents_heard"]


def test_the_same_picture_is_drawn_again():
    """The same definition gives the same bytes."""
    assert render(graph("meeting"), "svg", "sv") == render(graph("meeting"), "svg", "sv")


def test_a_picture_is_for_light_paper_and_for_dark_screens():
    """Its style sheet has the colours of both, and every mark a shape of its own."""
    style = picture("referral", "fi").findtext(f"{SVG}style")
    assert "prefers-color-scheme:dark" in style
    for mark in (".dashed{stroke-dasharray", ".line.strong{stroke-width", ".hollow{fill:none"):
        assert mark in style


def test_words_can_be_read_on_every_ground():
    """Light and dark: letters differ from what they stand on as WCAG 2 asks of small text."""
    for of in (LIGHT, DARK):
        for ground in ("paper", "shade", "state", "final", "fact"):
            assert f".{ground}{{fill:{of[ground]}" in colours(of)
            for ink in ("ink", "soft", "when"):
                assert contrast(of[ink], of[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, as WCAG 2 counts it."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Give how light a colour is, from 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


PRINTABLE = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="{}"),
    min_size=1,
    max_size=40,
).filter(str.strip)


@settings(max_examples=15)
@given(state=PRINTABLE, act=PRINTABLE)
def test_any_name_survives(state, act):
    """Whatever stands in a name, the picture is well-formed and its words are there."""
    base = row_of_states("a", "z")
    shown = attrs.evolve(
        base,
        nodes=(attrs.evolve(base.nodes[0], name=named(state)), base.nodes[1]),
        edges=(attrs.evolve(base.edges[0], name=named(act)),),
    )
    root = ET.fromstring(render(shown, "svg", "en"))  # noqa: S314
    told = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text")).split()
    assert set((state + " " + act).split()) <= set(told)


def test_without_its_programs_a_picture_says_what_to_install(monkeypatch):
    """Where the layout program is missing, the way out is told."""
    monkeypatch.setattr(layout.shutil, "which", lambda *_, **__: None)
    with pytest.raises(InvalidInput, match=r"lsprocess\[pictures\]"):
        render(graph("consultation"), "svg", "fi")


def test_without_its_font_a_picture_says_what_to_install(monkeypatch):
    """Where the font is missing, the way out is told."""
    monkeypatch.setitem(__import__("sys").modules, "font_source_sans_pro", None)
    font.face.cache_clear()
    with pytest.raises(InvalidInput, match=r"lsprocess\[pictures\]"):
        render(graph("consultation"), "svg", "fi")
    font.face.cache_clear()
