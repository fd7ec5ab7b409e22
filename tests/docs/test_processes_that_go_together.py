"""From the page of each process a reader comes to the others, by the action that leads there."""

import re

import pytest

from process_pages import named, others

from docs_blocks import ROOT
from lsprocess.process.fields import case_fields
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS


LINK = re.compile(r"^- \[[^]]+\]\((\w+)\.\w\w\.md\)$", re.MULTILINE)
ITSELF = {"link"}
"""A link says itself of which process the case is that it names."""


def section(process, lang):
    """Give what the page of *process* says of the processes with which it goes."""
    page = (ROOT / "docs" / "processes" / f"{process.id}.{lang}.md").read_text(encoding="utf-8")
    return page.partition(f"## {others.TITLE.of(lang)}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("lang", LANGS)
def test_every_process_is_at_most_two_links_away(lang):
    """Two links lead from any process to any other, but for one that says it stands by itself."""
    links = {one: set(LINK.findall(section(PROCESSES[one], lang))) for one in PROCESSES}
    alone = {one for one in PROCESSES if others.ALONE.of(lang) in section(PROCESSES[one], lang)}
    assert {"division_of_labour"} == alone
    assert all(links.values())
    for one, near in links.items():
        reached = near.union(*(links[other] for other in near), {one})
        assert one in alone or PROCESSES.keys() - alone <= reached


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_every_field_that_names_a_case_was_seen_to_name_one(process):
    """What the definition lets a case name is on its page, for a test or a story names it."""
    can = {
        (action.id, field)
        for action in process.actions
        if action.id not in ITSELF and action.performable
        for field in case_fields(action.record)
    }
    seen = {(way.action, way.field) for way in named.ways() if way.source == process.id}
    assert set() == can - seen


@pytest.mark.parametrize("lang", LANGS)
def test_a_way_stands_on_the_pages_of_both_its_processes(lang):
    """Who names and who is named both have the action and the story on their page."""
    for way in named.ways():
        for one in (way.source, way.target):
            said = section(PROCESSES[one], lang)
            assert f"(`{way.action}`)" in said
            assert way.story is None or f"(../stories/{way.story}.{lang}.md)" in said


@pytest.mark.parametrize("lang", LANGS)
def test_every_story_stands_on_the_page_of_each_process_that_it_plays(lang):
    """Whoever reads of a process finds the stories in which it is played."""
    played = named.played()
    assert all(played.values())
    for one, told in played.items():
        said = section(PROCESSES[one], lang)
        assert all(f"(../stories/{name}.{lang}.md)" in said for name in told)
