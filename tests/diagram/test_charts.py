"""Wall charts: one sheet of A4 that says all that is done in a process."""

import re

from functools import cache
from xml.etree import ElementTree as ET

import pytest

from fresh import CLOCK
from lsprocess.diagram import draw_case, extract, of_kind, render
from lsprocess.diagram.layout import Area, height_of, lay_out, width_of
from lsprocess.diagram.notes import notes
from lsprocess.diagram.plan import Row
from lsprocess.diagram.planner import plan
from lsprocess.diagram.room import points, with_room
from lsprocess.papers import kinds_of, sample
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS
from overlaps import overlaps
from performed import performed
from places import SCRIPTS


SVG = "{http://www.w3.org/2000/svg}"
GRAPHS = {name: extract(process) for name, process in PROCESSES.items()}

every_chart = pytest.mark.parametrize(
    ("name", "lang"), [(name, lang) for name in PROCESSES for lang in LANGS]
)


@cache
def chart(name: str, lang: str) -> ET.Element:
    """Draw a process's chart, and read it."""
    return ET.fromstring(render(GRAPHS[name], "chart", lang))  # noqa: S314


def sizes(name: str, lang: str) -> list[tuple[float, float]]:
    """Give the sizes of what can be recorded in each phase."""
    lists = notes(GRAPHS[name], lang).phases
    return [(max(map(width_of, rows), default=0), height_of(rows)) for rows in lists]


@every_chart
def test_a_chart_is_one_sheet_of_a4(name, lang):
    """It has the sheet's size and shape, upright or lying."""
    root = chart(name, lang)
    sheet = (root.get("width"), root.get("height"))
    assert sheet in {("210mm", "297mm"), ("297mm", "210mm")}
    _, _, wide, high = map(float, root.get("viewBox").split())
    wanted = [float(one.removesuffix("mm")) for one in sheet]
    assert wanted[0] / wanted[1] == pytest.approx(wide / high, rel=0.002)


@every_chart
def test_its_words_can_be_read_on_paper(name, lang):
    """No letter is smaller than five points and a half when the sheet is printed."""
    root = chart(name, lang)
    wide = float(root.get("width").removesuffix("mm")) / 25.4 * 72
    smallest = min(float(one.get("font-size")) for one in root.iter(f"{SVG}text"))
    assert smallest * wide / float(root.get("viewBox").split()[2]) >= 5.5


@every_chart
def test_it_says_everything_that_can_be_done(name, lang):
    """Each action stands on the sheet: drawn, listed in a phase, or among what is always done."""
    told = " ".join("".join(one.itertext()) for one in chart(name, lang).iter(f"{SVG}text"))
    plain = re.sub(r"[^\w]+", " ", told)
    for action in PROCESSES[name].actions:
        if action.performable:
            words = re.sub(r"[^\w]+", " ", action.name.of(lang)).split()
            assert all(word in plain for word in words), action.id


@every_chart
def test_lists_stand_where_nothing_else_is(name, lang):
    """What is listed in a phase stands within it, and clear of boxes, lines and words."""
    wanted = sizes(name, lang)
    found, places = with_room(lay_out(plan(GRAPHS[name], lang)), wanted)
    assert [] == overlaps(found)
    assert [bool(high) for _, high in wanted] == [place is not None for place in places]
    for place, (top, bottom) in zip(places, found.bands, strict=True):
        if place is None:
            continue
        assert top <= place.y
        assert place.bottom <= bottom
        assert 0 <= place.x
        assert place.right <= found.width + 0.001
        assert not any(place.meets(one.area) for one in found.boxes)
        assert not any(one.plate is not None and place.meets(one.plate) for one in found.links)
        for line in found.links:
            if not line.link.hidden:
                assert not any(place.meets(Area(x, y, 0.1, 0.1)) for x, y in points(line, 60))


def test_a_phase_is_made_higher_where_its_list_is_long():
    """The picture grows by what a list needs, and nothing in it comes apart."""
    layout = lay_out(plan(GRAPHS["meeting"], "fi"))
    found, places = with_room(layout, [(100, 0), (100, 900), (100, 0)])
    assert places[0] is None
    grown = (layout.bands[1][1] - layout.bands[1][0]) - 920
    assert found.height == pytest.approx(layout.height - grown)
    assert [] == overlaps(found)
    for line in found.links:
        if line.tip is not None:
            (x, y), (to_x, to_y) = line.curve[-1], line.tip
            assert abs(to_x - x) + abs(to_y - y) < 20


def test_what_some_cases_alone_have_stands_under_their_name():
    """A workshop's actions are not listed as if every meeting had them."""
    during = notes(GRAPHS["meeting"], "en").phases[1]
    said = [row.text for row in during]
    heading = said.index("only in a workshop:")
    assert any("visit to another group" in text for text in said[heading:])
    assert not any("visit to another group" in text for text in said[:heading])
    assert Row("Recorded in this phase:", ink="soft", bold=True) == during[0]
    assert any("development group" in one for one in notes(GRAPHS["meeting"], "en").anytime)


KINDS = kinds_of(PROCESSES["meeting"], CLOCK)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_runs_into_anything_on_the_chart_of_a_kind(kind, lang):
    """A kind of meeting has a chart of its own, named after it, with its own actions alone."""
    meeting = PROCESSES["meeting"]
    graph = of_kind(meeting, sample(meeting, kind, CLOCK), kind)
    assert meeting.codes[kind].of(lang) in graph.name.of(lang)
    assert [] == overlaps(lay_out(plan(graph, lang)))


def test_a_workshop_has_no_child_and_no_early_meeting():
    """What a kind does not have is neither drawn nor listed, and no state stands there unreached."""
    meeting = PROCESSES["meeting"]
    graph = of_kind(meeting, sample(meeting, "workshop", CLOCK), "workshop")
    assert () == graph.tracks
    assert "reconvened" not in {node.id for node in graph.nodes}
    shown = {fact.action for fact in graph.facts}
    assert "visit_group" in shown
    assert set() == shown & {
        "hear_child",
        "present_item",
        "check_network_before",
        "record_guardian",
    }


def test_a_case_is_drawn_with_what_its_kind_has():
    """A workshop's own picture shows no child's way."""
    path = next(path for path in SCRIPTS if path.stem == "meeting_workshop")
    book = performed(path)[0]
    drawn = draw_case(book.case("m-1"), book.history("m-1"), book.agenda("m-1"), "en")
    assert "now, since" in drawn
    assert "child" not in drawn
