"""The words before the tables of a process's page: steps, each with who, by when and conditions."""

import re

from datetime import date
from itertools import pairwise

import process_pages
import pytest

from process_pages import steps, words

from lsprocess.diagram.by_when import by_when
from lsprocess.diagram.table import escape
from lsprocess.law.documents import DOCUMENTS
from lsprocess.law.rules import in_force
from lsprocess.law.sentences import section
from lsprocess.process.texts import LEVELS
from lsprocess.processes import PROCESSES
from lsprocess.text import LANGS, format_date


EACH = [(process, lang) for process in PROCESSES.values() for lang in LANGS]
pages = pytest.mark.parametrize(("process", "lang"), EACH, ids=lambda one: getattr(one, "id", one))
HEADING = re.compile(r"^#### (?:\d+\. )?(.+)$")


def drawn(process):
    """Give the arcs that a picture draws: those that lead somewhere, and the facts of tracks."""
    facts = {one.action for track in process.tracks for one in track.steps}
    return [arc for arc in process.arcs if arc.targets or arc.action in facts]


def blocks(process, lang):
    """Give the text of each step by what it is called; of an action with several, all of them."""
    found, name = {}, None
    for block in steps.sections(process, lang):
        heading = HEADING.match(block)
        if heading is not None:
            name = heading[1]
        elif block.startswith("#") or block == steps.ALSO.of(lang):
            name = None
        elif name is not None:
            found[name] = f"{found.get(name, '')}{block}\n"
    return found


def block_of(process, lang, arc):
    """Give the text of the step of an arc."""
    name = process.by_name[arc.action.verb].name.of(lang)
    return blocks(process, lang)[escape(name[0].upper() + name[1:])]


def narrower(guard, arc):
    """Say whether a role that must act stands for the class of workers that a guard names."""
    role = any(one.code.startswith("actor_is_") and one.level != "practice" for one in arc.guards)
    return guard.code == "actor_may_act" and role


def places(told):
    """Give each line of a step, one that stands under another together with that one."""
    above = ""
    for line in told.splitlines():
        above = above if line.startswith("  - ") else line
        yield line if above == line else f"{above}\n{line}"


def numbers(citation):
    """Give the sections that a citation names, such as 13 b."""
    return re.findall(r"\d+(?: [a-z]\b)?", citation)


@pages
def test_every_guard_of_a_drawn_action_stands_in_its_step_with_its_source(process, lang):
    """It is named with its level, the law or the guidance that it rests on, and since when."""
    for arc in drawn(process):
        told = block_of(process, lang, arc)
        for guard in arc.guards:
            if narrower(guard, arc):
                continue
            role = process.roles.get(guard.code.removeprefix("actor_is_"))
            said = guard.concerns if guard.code == "actor_may_act" else guard.name
            names = [escape(one.of(lang)) for one in (said, role) if one is not None]
            lines = [
                place for place in places(told) if not names or any(one in place for one in names)
            ]
            assert lines, guard.code
            place = "\n".join(lines)
            assert guard.warns or LEVELS[guard.level].of(lang) in place
            for rule in in_force(guard.rules, date.max):
                for source in rule.sources:
                    if source.act is not None:
                        assert set(numbers(section(source).of(lang))) <= set(numbers(place))
                    elif source.title != "design" and not any(one.act for one in rule.sources):
                        assert DOCUMENTS[source.title].name.of(lang) in place
                if rule.from_ is not None and rule.sources[0].title != "design":
                    assert format_date(lang, rule.from_) in place


@pages
def test_a_warning_stands_apart_from_what_must_hold(process, lang):
    """What stands in nobody's way is listed under words that say so, and nothing else is."""
    for arc in drawn(process):
        told = block_of(process, lang, arc)
        _, mark, warned = told.partition(f"{process_pages.conditions.WARNED.of(lang)}\n")
        assert bool(mark) == any(
            guard.warns
            for other in drawn(process)
            if other.action is arc.action
            for guard in other.guards
        )
        for guard in arc.guards:
            if guard.warns:
                assert escape(guard.name.of(lang)) in warned


@pages
def test_a_warning_of_what_is_recorded_besides_says_that_it_is_one(process, lang):
    """Among the facts without a step, each line of a warning says that it stands in no way."""
    mark = process_pages.conditions.REMARK.of(lang).rpartition("}")[2]
    lists = [block for block in steps.sections(process, lang) if block.startswith("- ")]
    facts = [arc for arc in process.arcs if arc.stays and arc not in drawn(process)]
    for guard in {guard.key: guard for arc in facts for guard in arc.guards}.values():
        if guard.warns:
            name = f"  - {escape(guard.name.of(lang))}"
            lines = [one for block in lists for one in block.splitlines() if one.startswith(name)]
            assert any(line.endswith(mark) for line in lines)


@pages
def test_each_phase_has_its_steps(process, lang):
    """Each phase has a heading with steps below it, in the order of the phases."""
    headings = [block for block in steps.sections(process, lang) if block.startswith("###")]
    phases = [n for n, block in enumerate(headings) if block.startswith("### ")]
    called = [escape(phase.name.of(lang)) for phase in process.phases]
    assert called == [headings[n].removeprefix("### ") for n in phases[:-1]]
    assert all(later - former > 1 for former, later in pairwise(phases))


@pages
def test_every_action_that_is_drawn_has_a_step(process, lang):
    """What leads a case on and what is drawn beside it is told, and the usual way is numbered."""
    told = blocks(process, lang)
    for arc in drawn(process):
        name = process.by_name[arc.action.verb].name.of(lang)
        assert escape(name[0].upper() + name[1:]) in told
    numbered = [b for b in steps.sections(process, lang) if re.match(r"#### \d+\. ", b)]
    assert [n for n, _ in enumerate(numbered, start=1)] == [
        int(b.split()[1][:-1]) for b in numbered
    ]
    assert numbered


@pages
def test_a_step_says_by_when(process, lang):
    """The time limits of today that an action meets are said with it."""
    for arc in drawn(process):
        told = block_of(process, lang, arc)
        for duty in process.duties:
            for limit in duty.limits:
                if arc.action in duty.met_by and limit.rule.to is None:
                    assert by_when(limit, lang) in told


@pages
def test_what_is_recorded_besides_is_told(process, lang):
    """No action that somebody performs is left out of the words."""
    told = "\n".join(process_pages.sections(process, lang)).casefold()
    for arc in process.arcs:
        action = process.by_name[arc.action.verb]
        assert escape(action.name.of(lang)).casefold() in told


@pages
def test_a_process_says_what_it_is_for(process, lang):
    """Two to four sentences say what a process is for and how it goes."""
    said = words.summary(process, lang)
    assert 2 <= len(re.findall(r"[.!?](?: |$)", said)) <= 4
