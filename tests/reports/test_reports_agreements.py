"""The report on agreements between services: who owns a task twice, and which nobody owns."""

import json

from datetime import UTC, date, datetime, timedelta

import pytest

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from damage import damage
from lsprocess import Actor, Casebook
from lsprocess.cli.app import app
from lsprocess.journal import MemoryJournal
from lsprocess.process import View
from lsprocess.processes import division_of_labour as d
from lsprocess.processes import referral
from lsprocess.processes.common.told import AgreementTold
from lsprocess.processes.referral import Child


AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
LATER = datetime(2026, 9, 1, 8, tzinfo=UTC)
CHAIR = Actor(id="w-40", role="chair")
PARTIES = ("child_welfare", "pupil_welfare")
HOUR = timedelta(hours=1)


def agreed(book, case, tasks, *, day=date(2026, 4, 1), more=()):
    """Bring an agreement into force, and record what comes after."""
    proposal = d.Propose(
        kind="task_division",
        parties=PARTIES,
        initiator="w-40",
        subject_ref="doc-1",
        training_required=False,
    )
    book.start(d, proposal, actor=CHAIR, at=AT, case=case)
    steps = [
        *(d.SetTask(task=task, what_ref="doc-2", owner=owner) for task, owner in tasks.items()),
        *accepted(),
        d.Agree(agreement_ref="doc-3", agreed_in="meeting"),
        d.BringIntoForce(from_=day),
        *more,
    ]
    for number, step in enumerate(steps, start=1):
        book.perform(case, step, actor=CHAIR, at=AT + number * HOUR).or_raise()


def accepted():
    """Let every party accept."""
    return [d.Accept(party=party, by="w-1") for party in PARTIES]


@pytest.fixture(name="book")
def _book():
    return Casebook(MemoryJournal(), clock=lambda: LATER)


def told(book, case, at=LATER):
    """Give who owns what by an agreement."""
    return View(book.case(case), at, CHAIR).tells(AgreementTold).owners


def test_an_agreement_gives_owners_from_its_first_day_to_its_end(book):
    """Not while it is only agreed on, nor once it has ended."""
    agreed(book, "d-1", {"t-1": "child_welfare"})
    days = [datetime(2026, month, day, 9, tzinfo=UTC) for month, day in ((3, 31), (4, 1))]
    assert [{}, {"t-1": "child_welfare"}] == [told(book, "d-1", at) for at in days]
    book.perform("d-1", d.End(reason="replaced"), actor=CHAIR, at=LATER).or_raise()
    assert {} == told(book, "d-1")


def test_what_is_being_revised_stands_until_it_comes_into_force_anew(book):
    """A revision changes who owns what on the first day of what was agreed on then."""
    revised = (
        d.Revise(reason="gap_found"),
        d.DropTask(task="t-1"),
        d.SetTask(task="t-2", what_ref="doc-4", owner="pupil_welfare"),
    )
    anew = (*accepted(), d.Agree(agreement_ref="doc-5", agreed_in="written"))
    agreed(book, "d-1", {"t-1": "child_welfare"}, more=revised)
    agreed(book, "d-2", {"t-1": "child_welfare"}, more=(*revised, *anew))
    force = d.BringIntoForce(from_=date(2026, 8, 1))
    agreed(book, "d-3", {"t-1": "child_welfare"}, more=(*revised, *anew, force))
    july = datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert [{"t-1": "child_welfare"}] * 3 == [told(book, f"d-{one}", july) for one in (1, 2, 3)]
    assert [{"t-1": "child_welfare"}] * 2 == [told(book, f"d-{one}") for one in (1, 2)]
    assert {"t-2": "pupil_welfare"} == told(book, "d-3")


def test_a_task_with_two_owners_and_one_with_none_are_named(book):
    """Two agreements that name one owner overlap in nothing."""
    agreed(book, "d-1", {"t-1": "child_welfare", "t-2": "child_welfare"})
    agreed(book, "d-2", {"t-1": "pupil_welfare", "t-2": "child_welfare"})
    agreed(
        book,
        "d-3",
        {"t-2": "child_welfare", "t-3": "pupil_welfare"},
        more=(d.End(reason="replaced"),),
    )
    book.start(
        referral,
        referral.Open(
            kind="otherwise_learned",
            child=Child(id="c-1"),
            received_on=AT.date(),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        ),
        actor=Actor(id="w-3", role="intake_worker"),
        at=AT,
    )
    report = book.agreement_report()
    assert ("d-1", "d-2") == report.in_force
    (overlap,) = report.overlaps
    assert ("t-1", {"child_welfare": ("d-1",), "pupil_welfare": ("d-2",)}) == (
        overlap.task,
        overlap.owners,
    )
    assert [("t-3", ("d-3",))] == [(gap.task, gap.cases) for gap in report.gaps]
    assert (
        "The task t-1 has several owners: child welfare (d-1) and pupil welfare (d-2). "
        "Agree on who does it."
    ) in report.lines("en")


OWNED = st.dictionaries(
    st.sampled_from(["t-1", "t-2", "t-3"]), st.sampled_from(PARTIES), min_size=1
)


@given(st.lists(st.tuples(OWNED, st.booleans()), min_size=1, max_size=3))
def test_every_task_is_owned_once_or_named(agreements):
    """Whatever is agreed on: a task is owned by one service, or is an overlap, or a gap."""
    book = Casebook(MemoryJournal(), clock=lambda: LATER)
    for number, (tasks, ended) in enumerate(agreements):
        more = (d.End(reason="replaced"),) if ended else ()
        agreed(book, f"d-{number}", tasks, more=more)
    report = book.agreement_report()
    owners: dict[str, set[str]] = {task: set() for tasks, _ in agreements for task in tasks}
    for tasks, ended in agreements:
        for task, owner in () if ended else tasks.items():
            owners[task].add(owner)
    assert {task for task, of in owners.items() if len(of) > 1} == {o.task for o in report.overlaps}
    assert {task for task, of in owners.items() if not of} == {gap.task for gap in report.gaps}


def test_the_command_tells_people_and_programs(tmp_path):
    """As sentences in three languages, and as one JSON object."""
    store = f"sqlite:///{tmp_path}/s.db"
    with Casebook.open(store) as book:
        agreed(book, "d-1", {"t-1": "child_welfare"})
    call = ["report", "agreements", "--store", store, "--at", LATER.isoformat()]
    for lang, said in (("fi", "ei ole"), ("sv", "Det finns inga"), ("en", "no overlaps")):
        done = CliRunner().invoke(app, [*call, "--lang", lang])
        assert (0, True) == (done.exit_code, said in done.stdout)
    done = CliRunner().invoke(app, [*call, "--json"])
    assert ["d-1"] == json.loads(done.stdout)["in_force"]


def test_an_agreement_that_cannot_be_read_is_named(tmp_path):
    """The others are reported on, and the status says that the report is not whole."""
    store = f"sqlite:///{tmp_path}/s.db"
    with Casebook.open(store) as book:
        agreed(book, "d-1", {"t-1": "child_welfare"})
        agreed(book, "d-2", {"t-2": "child_welfare"})
    damage(tmp_path / "s.db", "d-2", 1)
    done = CliRunner().invoke(app, ["report", "agreements", "--store", store, "--lang", "en"])
    assert (1, True) == (done.exit_code, "d-2" in done.stderr)
    with Casebook.open(store) as book:
        report = book.agreement_report()
    assert (("d-1",), ("d-2",)) == (report.in_force, report.unread)
