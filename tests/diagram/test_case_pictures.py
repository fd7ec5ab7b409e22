"""A picture of one case: what it has done and when, where it is, what may come next, and by when."""

from datetime import datetime, timedelta
from functools import cache

import pytest

from lsprocess import Casebook
from lsprocess.calendar import helsinki_day
from lsprocess.diagram import extract
from lsprocess.diagram.layout import lay_out
from lsprocess.diagram.legend import legend
from lsprocess.diagram.plan import NEXT, Plan
from lsprocess.diagram.planner import plan
from lsprocess.diagram.progress import Progress, progress
from lsprocess.diagram.texts import LEGEND_NEXT, LEGEND_NOW, LEGEND_TAKEN
from lsprocess.process import agenda, replay
from lsprocess.text import LANGS
from overlaps import overlaps
from performed import performed
from places import EXAMPLES, SCRIPTS


STORIES = sorted(EXAMPLES.glob("*.jsonl"))


@cache
def cases() -> dict[tuple[str, str], tuple[Casebook, str]]:
    """Give every case of the stories, by the story's name and the case's id."""
    return {
        (path.stem, case): (performed(path)[0], case)
        for path in STORIES
        for case in performed(path)[0].cases()
    }


CASES = sorted((path.stem, case) for path in STORIES for case in performed(path)[0].cases())
every_case = pytest.mark.parametrize(("story", "case"), CASES)


def come(story: str, case: str, lang: str = "en", at: datetime | None = None) -> Progress:
    """Say how far a case of a story has come."""
    book, name = cases()[story, case]
    return progress(book.history(name), book.agenda(name, at=at), lang)


def planned(story: str, case: str, lang: str = "en", at: datetime | None = None) -> Plan:
    """Give what the picture of a story's case shows."""
    book, name = cases()[story, case]
    return plan(extract(book.case(name).process), lang, come(story, case, lang, at))


@every_case
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_runs_into_anything(story, case, lang):
    """Days that are written into it push nothing over an edge."""
    assert [] == overlaps(lay_out(planned(story, case, lang)))


@every_case
def test_what_is_done_is_ticked_and_where_it_is_is_said(story, case):
    """Each state that it came to has its day, and one alone says that it is there now."""
    book, name = cases()[story, case]
    shown = {box.id: box for box in planned(story, case).boxes}
    reached = {
        event.target: helsinki_day(event.at)
        for event in book.history(name)
        if event.applied and event.target not in (None, event.source)
    }
    marked = {box.id: box.mark for box in shown.values() if box.mark and box.kind != "fact"}
    state = book.case(name).state
    assert {one: "now" if one == state else "done" for one in reached} == marked
    for one, day in reached.items():
        assert f"{day.day} {day:%B %Y}" in shown[one].rows[-1].text


@every_case
def test_the_way_that_it_took_is_strong(story, case):
    """Whoever follows the strong lines from the start comes to where the case is."""
    shown = planned(story, case)
    ways = {(link.source, link.target) for link in shown.links if link.strong}
    reached = {box.id for box in shown.boxes if box.kind in ("start", "crowd")}
    for _ in ways:
        reached |= {target for source, target in ways if source in reached}
    assert cases()[story, case][0].case(case).state in reached


def cut(verb: str):
    """Give the history of a night's case up to an action, and the case as it was then."""
    book, name = cases()["a_night_and_a_ban", "r-1"]
    events = book.history(name)
    end = next(n for n, one in enumerate(events, 1) if one.applied and one.data.verb == verb)
    return events[:end], replay(events[:end])


def test_what_is_owed_has_its_day_where_it_is_done():
    """A time limit that runs stands on the action that fulfils it, and under the picture."""
    events, then = cut("begin_urgently")
    for days, word in ((1, "by 8 March 2026"), (40, "late: was to be done by 8 March 2026")):
        found = progress(events, agenda(then, events[-1].at + timedelta(days=days)), "en")
        drawn = plan(extract(then.process), "en", found)
        (ending,) = (box for box in drawn.boxes if box.id == "(end_placement)")
        assert word in " ".join(row.text for row in ending.rows)
        assert any(f"({word})" in said for said in drawn.owed)


def test_possible_next_steps_have_a_sign_and_no_others():
    """What leads on from where it is stands out from what does not, and from what boxes say."""
    events, then = cut("start_assessment")
    drawn = plan(extract(then.process), "en", progress(events, agenda(then, events[-1].at), "en"))
    bold = {" ".join(row.text for row in link.rows if row.bold) for link in drawn.links}
    wanted = {"hear_parents", "hear_school", "close", "transfer"}
    named = {action.id: action.name.of("en") for action in then.process.actions}
    assert {f"{NEXT} {named[verb]}" for verb in wanted} == bold - {""}
    assert not any(NEXT in row.text for box in drawn.boxes for row in box.rows)


@every_case
@pytest.mark.parametrize("lang", LANGS)
def test_the_legend_names_what_is_seen_and_nothing_else(story, case, lang):
    """The sign of a next step, and a thick line, are explained where the picture has them."""
    drawn = planned(story, case, lang)
    said = [words for _, words in legend(drawn, lang)]
    signs = any(row.text.startswith(NEXT) for link in drawn.links for row in link.rows)
    thick = any(link.strong and not link.urgent and not link.hidden for link in drawn.links)
    assert signs == (LEGEND_NEXT.of(lang) in said)
    assert LEGEND_NEXT.of(lang).startswith(NEXT)
    assert thick == (LEGEND_TAKEN.of(lang) in said)
    assert LEGEND_NOW.of(lang) in said


def test_what_was_taken_back_is_not_shown():
    """A correction takes its step out of the way that is drawn."""
    path = next(path for path in SCRIPTS if path.stem == "referral_corrections")
    book = performed(path)[0]
    for name in book.cases():
        found = progress(book.history(name), book.agenda(name), "en")
        assert book.case(name).state == found.now


def test_nobodys_id_stands_in_it():
    """It shows states, actions and days, and no person."""
    for (story, case), (book, name) in cases().items():
        shown = planned(story, case)
        said = " ".join(
            [row.text for one in (*shown.boxes, *shown.links) for row in one.rows] + [*shown.owed]
        )
        people = {event.actor.id for event in book.history(name) if event.actor is not None}
        assert not any(f" {one} " in f" {said} " for one in people)


def test_what_was_entered_late_does_not_hide_what_happened_after_it():
    """The day of a fact is that of its latest happening, in whatever order it was entered."""
    events, then = cut("begin_urgently")
    screened = [one for one in events if one.applied and one.data.verb == "screen"]
    late = screened[0]._replace(seq=events[-1].seq + 1, at=screened[0].at - timedelta(days=3))
    found = progress((*events, late), agenda(then, events[-1].at), "en")
    assert helsinki_day(screened[-1].at) == found.recorded["screen"]
