"""One client's cases as one timeline, for a reader of one register."""

import json

from datetime import UTC, date, datetime, timedelta

import pytest

from click.testing import CliRunner

from damage import damage
from lsprocess import Actor, Casebook
from lsprocess.cli.app import app
from lsprocess.processes import meeting, referral
from lsprocess.processes.common.look_record import REGISTERS


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
WORKER = Actor(id="w-1", role="social_worker")


@pytest.fixture(name="store")
def _store(tmp_path) -> str:
    """Give a store with a referral, a discussion, a pupil's expert group, and another child's."""
    url = f"sqlite:///{tmp_path / 'cases.db'}"
    with Casebook.open(url) as book:
        for case, child in (("r-1", "c-1"), ("r-2", "c-2")):
            opening = referral.Open(
                kind="notification",
                child=referral.Child(id=child),
                received_on=date(2026, 3, 2),
                joint_discussion_requested=False,
                grounds_ref="doc-1",
            )
            book.start(referral, opening, actor=WORKER, at=AT, case=case)
        for case, kind in (("m-1", "joint_discussion"), ("m-2", "pupil_welfare_group")):
            proposal = meeting.Propose(kind=kind, initiator="w-1", child="c-1", subject_ref="doc-2")
            book.start(meeting, proposal, actor=WORKER, at=AT + 2 * HOUR, case=case)
        book.perform("r-1", referral.Screen(urgent=False), actor=WORKER, at=AT + 3 * HOUR)
        guardian = referral.RecordGuardian(person="g-1", custody=True)
        book.perform("r-1", guardian, actor=WORKER, at=AT + HOUR)
        book.perform("m-1", meeting.Plan(), actor=WORKER, at=AT + 4 * HOUR)
    return url


def told(store: str, *more: str) -> str:
    """Run the command, and give what it says."""
    done = CliRunner().invoke(app, ["timeline", "--client", "c-1", "--store", store, *more])
    assert 0 == done.exit_code, done.output
    return done.stdout


def events(store: str, *more: str) -> list[tuple[str, str]]:
    """Give the case and the action of each event that is told."""
    lines = (json.loads(line) for line in told(store, "--json", *more).splitlines())
    return [(line["case"], line["action"]) for line in lines]


def test_what_happened_in_a_client_s_cases_is_told_in_its_order(store: str) -> None:
    """Across the cases, by when it happened and not by when it was entered."""
    assert [
        ("r-1", "open"),
        ("r-1", "record_guardian"),
        ("m-1", "propose"),
        ("r-1", "screen"),
        ("m-1", "plan"),
    ] == events(store)


def test_only_cases_of_the_register_that_is_read_are_told(store: str) -> None:
    """Two registers are never read as one."""
    assert [("m-2", "propose")] == events(store, "--register", "pupil_welfare")
    assert "m-2" not in told(store)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", ("Asiakkaan c-1 asioiden tapahtumat · sosiaalihuollon asiakasrekisteri", "r-1")),
        ("sv", ("Händelser i ärenden som gäller klienten c-1", "m-1")),
        ("en", ("client register of social welfare", "goal is set")),
    ],
)
def test_the_timeline_reads_in_each_language(store: str, lang: str, said: tuple[str, ...]) -> None:
    """With what stood in the way of what was refused."""
    page = " ".join(told(store, "--lang", lang).split())
    assert all(one in page for one in said), page


def test_a_client_without_cases_has_an_empty_timeline(store: str) -> None:
    """Nothing is told of whether somebody is known elsewhere."""
    done = CliRunner().invoke(app, ["timeline", "--client", "c-9", "--store", store, "--json"])
    assert (0, "") == (done.exit_code, done.stdout)
    done = CliRunner().invoke(
        app, ["timeline", "--client", "c-9", "--store", store, "--lang", "en"]
    )
    assert (0, True) == (done.exit_code, "none recorded" in done.stdout)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_case_that_cannot_be_read_is_named_and_the_rest_is_told(
    store: str, more: tuple[str, ...]
) -> None:
    """A timeline with a gap never passes for the whole."""
    damage(store.removeprefix("sqlite:///"), "r-1", 1)
    args = ["timeline", "--client", "c-1", "--store", store, "--lang", "en", *more]
    done = CliRunner().invoke(app, args)
    said = " ".join((done.stderr if more else done.stdout).split())
    assert (1, True) == (done.exit_code, "r-1" in said)
    assert "m-1" in done.stdout
    assert "r-1" not in done.stdout or not more


def test_every_register_can_be_read() -> None:
    """A register that the command forgot could not be looked into."""
    (register,) = [
        one for one in app.get_command(None, "timeline").params if one.name == "register"
    ]
    assert REGISTERS == tuple(register.type.choices)
