"""What a process's page says that people are told and shown is what the code tells and shows."""

import re

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest

from process_pages import kinds, partners, told
from process_pages.words import TEXTS

from lsprocess import Actor, Casebook
from lsprocess.diagram.by_when import by_when
from lsprocess.process import Event, View, whole
from lsprocess.process.record_fields import fields_of
from lsprocess.processes import PROCESSES, referral
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.kept_back import KEPT_FROM_PARTIES
from lsprocess.processes.common.look_record import Category, Purpose, ServiceTask
from lsprocess.processes.common.people import is_adult
from lsprocess.processes.common.roles import WORKERS
from lsprocess.processes.referral import actions as r
from lsprocess.text import LANGS
from lsprocess.views import CATEGORIES, CLASSES, Viewer, project
from lsprocess.views.notifier import LEVELS, Level
from lsprocess.views.texts import LEVELS as LEVEL_NAMES
from performed import histories, performed
from places import ROOT, SCRIPTS


EACH = [(process, lang) for process in PROCESSES.values() for lang in LANGS]
pages = pytest.mark.parametrize(("process", "lang"), EACH, ids=lambda one: getattr(one, "id", one))
STORIES = sorted((ROOT / "examples").glob("*.jsonl"))
AT = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker")
SCHOOL = r.Notifier(id="school-3", category="education", anonymous=False)
AUNT = r.Notifier(id="p-9", category="private", anonymous=True)


def cases():
    """Give each case of the stories with its history, and the cases linked with it by id."""
    for story in STORIES:
        book, _ = performed(story)
        all_cases = {case: book.case(case) for case in book.cases()}
        for case, history in histories(story).items():
            others = {name: one for name, one in all_cases.items() if name != case}
            yield all_cases[case], history, others


def looks(case, history: tuple[Event, ...], linked, role, tasks):
    """Give what each task and purpose shows of a case to whoever is in it, acting in a role."""
    people = {"x-1"} | {event.actor.id for event in history}
    for data in (event.data for event in history):
        fields = [field.name for field in fields_of(type(data)) if not field.codes]
        persons = {"person", "child", "client", "party"}.intersection(fields)
        named = (getattr(data, name) for name in persons)
        people |= {one if isinstance(one, str) else one.id for one in named if one is not None}
    at = max(event.at for event in history)
    for person in people:
        for task in tasks:
            for purpose in CLASSES[task].purposes:
                viewer = Viewer(
                    actor=Actor(id=person, role=role),
                    work_task=task,
                    purpose=purpose,
                    service_task=get_args(ServiceTask)[0],
                )
                yield project(case, history, viewer, at=at, linked=linked)


def text(section, process, lang):
    """Give the words of a section."""
    return "\n".join(section.sections(process, lang))


def out_there(out, roles):
    """Say whether all of the roles are shut out, or none."""
    assert set(roles) <= set(out) or set(roles).isdisjoint(out)
    return set(roles) <= set(out)


def test_the_registers_of_a_process_are_those_its_cases_are_kept_in():
    """Every case of the scripts is in one that its process is said to have, and each is seen."""
    found = {}
    for path in SCRIPTS:
        book, _ = performed(path)
        opened = [name for name, past in histories(path).items() if past[0].applied]
        for case in map(book.case, opened):
            register = case.process.register(whole(case))
            if register is not None:
                found.setdefault(case.process.id, set()).add(register)
    said = {one.id: set(kinds.registers(one)) for one in PROCESSES.values() if one.has_clients}
    assert said == found


def test_who_is_said_to_see_nothing_sees_nothing():
    """Whoever is in a case and acts in such a role is shown nothing of it, for no task."""
    tried = set()
    for case, history, linked in cases():
        register = case.process.register(whole(case))
        if register is None:
            continue  # it tells of no client
        out = kinds.shut_out(case.process, register)
        assert "notifier" in out
        of_school = register == "pupil_welfare"
        assert out_there(out, {"teacher", "curator", "principal"}) != of_school
        assert out_there(out, WORKERS) == of_school
        for role in out:
            for shown in looks(case, history, linked, role, CLASSES):
                tried.add((case.process.id, role))
                assert not shown.allowed
                assert () == shown.permitted == shown.events
    assert len(tried) > 60


@pytest.mark.parametrize(("task", "role"), [("guardian", "guardian"), ("child", "child")])
def test_a_party_is_shown_what_the_page_says(task, role):
    """A guardian and a child of a case are permitted the kinds that the page lists, and no other."""
    processes, grown = set(), set()
    for case, history, linked in cases():
        for shown in looks(case, history, linked, role, (task,)):
            if not shown.allowed:
                continue
            processes.add(case.process.id)
            grown.add(is_adult(View(case, shown.at, shown.viewer.actor, None, linked)))
            listed = kinds.seen(case.process, task)
            held = kinds.held(case.process)
            assert listed == tuple(one for one in shown.permitted if one in held)
            for event in shown.events:
                record = event.process.by_name[event.action].record
                assert record.about.holds in listed
                assert not record.about.kept
    assert "referral" in processes
    assert len(processes) > 1
    assert (True in grown) == (task == "child")


def test_every_kind_that_a_case_holds_is_known():
    """What a page lists as held is what the records of the process say that they are."""
    for case, history, _ in cases():
        found = {event.data.about.holds for event in history}
        assert found <= set(kinds.held(case.process))
        assert set(kinds.held(case.process)) <= set(get_args(Category))


@pages
def test_the_page_names_each_kind_and_who_sees_it(process, lang):
    """The kinds, the roles that see nothing and the parties stand there; without a client, none."""
    parties, others = text(told, process, lang), text(partners, process, lang)
    if not process.has_clients:
        assert others == ""
        assert told.NO_CLIENT.of(lang) in parties
        return
    for kind in kinds.held(process):
        assert CATEGORIES[kind].of(lang) in others
        assert CATEGORIES[kind].of(lang) in parties
    for register in kinds.registers(process):
        for role in kinds.shut_out(process, register):
            assert process.roles[role].of(lang) in others
    for task in told.PARTY_TASKS:
        assert CLASSES[task].name.of(lang).casefold() in parties.casefold()


@pages
def test_each_telling_is_told_with_its_time(process, lang):
    """Whatever must be told to the family stands there, by when, and what is asked before it."""
    said = text(told, process, lang)
    duties = [duty for duty in process.duties if duty.code.startswith("tell_")]
    assert duties == told.tellings(process)
    assert bool(duties) == process.has_clients
    for duty in duties:
        assert duty.name.of(lang) in said
        for limit in duty.limits:
            assert limit.rule.to is not None or by_when(limit, lang) in said


@pages
def test_what_is_kept_from_a_party_is_named(process, lang):
    """Entries that are kept from the family, and reasons for which they are, stand there."""
    said = text(told, process, lang)
    for action in process.actions:
        if process.has_clients and action.record.about.kept:
            assert action.name.of(lang) in said
    if process.has_clients:
        for code in ("child_safety", "childs_ban", "police_investigation"):
            assert code in KEPT_FROM_PARTIES
            assert process.codes[code].of(lang) in said


@pages
def test_what_moves_information_is_listed_with_its_condition(process, lang):
    """Each action with a guard that judges a basis stands there with that guard."""
    said = text(partners, process, lang)
    for arc in process.arcs:
        for guard in arc.guards:
            if guard.judges_basis:
                name = process.by_name[arc.action.verb].name.of(lang)
                assert f"- {name[0].upper()}{name[1:]}\n  - " in said
                assert guard.name.of(lang) in said


@pytest.mark.parametrize(
    ("notifier", "what", "level"),
    [
        (SCHOOL, None, "general"),
        (SCHOOL, "progress", "in_progress"),
        (SCHOOL, "content", "content"),
        (AUNT, "content", "general"),
    ],
)
def test_a_notifier_is_told_what_the_page_says(notifier, what, level):
    """Without a consent general information is the most; a private person is told no more ever."""
    book, at = Casebook.open("memory:"), AT
    opening = r.Open(
        kind="notification",
        child=r.Child(id="c-1", born=date(2014, 5, 1)),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        notifier=notifier,
    )
    book.start(referral, opening, actor=WORKER, at=at, recorded_at=at, case="r-1")
    steps = [f.RecordGuardian(person="g-1", custody=True)]
    if what is not None:
        steps.append(
            f.RecordConsent(
                consent="k-1",
                scope="disclose",
                giver="g-1",
                form="oral",
                what=what,
                recipient=notifier.id,
            )
        )
    for data in steps:
        at += timedelta(hours=1)
        assert book.perform("r-1", data, actor=WORKER, at=at, recorded_at=at).applied
    assert level == book.notifier_view("r-1", at=at + timedelta(hours=1)).level
    free = {one for one in LEVELS if TEXTS[f"levels.{one}.needs"].en == "nothing"}
    assert free == {"received", "general"}
    assert (level in free) == (what is None or notifier is AUNT)


@pytest.mark.parametrize("lang", LANGS)
def test_every_level_of_feedback_is_on_the_page(lang):
    """The page of the process that has notifiers names each level; no other page names any."""
    said = text(partners, referral.PROCESS, lang)
    for level in get_args(Level):
        name = LEVEL_NAMES[level].of(lang)
        assert re.search(rf"\*\*{name[0].upper()}{re.escape(name[1:])}\*\*", said)
    assert partners.PRIVATE.of(lang) in said
    assert partners.FEEDBACK.of(lang) not in text(partners, PROCESSES["meeting"], lang)


def test_every_purpose_is_looked_with():
    """The looks above try each purpose that some class of viewers has."""
    assert set(get_args(Purpose)) == {one for task in CLASSES for one in CLASSES[task].purposes}
