"""One action told on the command line, and the list of cases."""

import json

from pathlib import Path

import pytest

from click.testing import CliRunner, Result

from lsprocess import Casebook
from lsprocess.cli.app import app
from lsprocess.cli.commands import do as command


OPENING = (
    *("open", "kind=notification", "child.id=c-1", "child.born=2014-05-01"),
    *("received_on=2026-03-02", "joint_discussion_requested=false", "grounds_ref=doc-1"),
    *("--process", "referral", "--actor", "w-3", "--role", "intake_worker"),
)


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 's.db').as_posix()}"


def do(store: str, *args: str, typed: str | None = None) -> Result:
    """Call ``do`` in English."""
    call = ["do", *args, "--store", store, "--lang", "en", "--at", "2026-03-02T09:00:00+02:00"]
    return CliRunner().invoke(app, call, input=typed)


def test_an_opening_makes_its_store_and_the_next_action_goes_on(store: str) -> None:
    """Keys inside an object have a point; what was applied ends with 0."""
    assert 0 == do(store, "r-1", *OPENING).exit_code
    assert 0 == do(store, "r-1", "screen", "urgent=false", "--actor", "w-3").exit_code
    with Casebook.open(store) as book:
        assert ("screened", "c-1") == (book.case("r-1").state, book.case("r-1").start.data.child.id)


def test_what_is_refused_says_why_and_ends_with_one(store: str) -> None:
    """The answer is that of a script's line."""
    do(store, "r-1", *OPENING)
    do(store, "r-1", "screen", "urgent=false", "--actor", "w-3")
    done = do(store, "r-1", "start_assessment", "--actor", "w-3", "--role", "intake_worker")
    assert 1 == done.exit_code
    assert "social_worker_assigned" in done.stdout
    told = do(store, "r-1", "close", "reason=no_need", "--actor", "w-1", "--json")
    assert "not_available" != json.loads(told.stdout)["outcome"]
    assert 1 == told.exit_code


def test_a_list_is_told_by_its_key_again(store: str) -> None:
    """A key whose field is a list gathers its values, one alone too."""
    do(store, "r-1", *OPENING)
    for heard in (("g-1",), ("g-1", "g-2")):
        words = (f"heard={one}" for one in heard)
        done = do(store, "r-1", "hear_parents", *words, "--actor", "w-3", "--json")
        assert "not_available" == json.loads(done.stdout)["outcome"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("screen",), "'data.urgent' must be given"),
        (("screen", "urgent=maybe"), "'data.urgent' must be true or false"),
        (("screen", "urgently=true"), "got 'urgently' (did you mean urgent?)"),
        (("record_guardian", "person=g-1", "custody.x=1"), "'data.custody'"),
        (("screen", "urgent=true", "--role", "teachr"), "'--role' of the actor must be"),
        (("screen", "urgent"), "'KEY=VALUE' must be a key, an equals sign and a value"),
        (("scren", "urgent=true"), "did you mean screen?"),
    ],
)
def test_what_is_malformed_says_its_place(store: str, args: tuple[str, ...], said: str) -> None:
    """Nothing is recorded of it."""
    do(store, "r-1", *OPENING)
    done = do(store, "r-1", *args, "--actor", "w-3")
    assert 0 != done.exit_code
    assert said in " ".join(done.output.split())
    with Casebook.open(store) as book:
        assert 1 == book.case("r-1").seq


def test_data_are_those_of_the_case_s_own_process(store: str) -> None:
    """Several processes call an action alike, and each has fields of its own."""
    asked = ("kind=anonymous", "purpose=case_question", "from_service=education")
    asked += ("to_service=child_welfare", "topic=next_step", "--process", "consultation")
    assert 0 == do(store, "k-1", "request", *asked, "--actor", "p-1", "--role", "teacher").exit_code
    taken = ("consultant=w-2", "answer_by=2026-03-09")
    assert 0 == do(store, "k-1", "accept", *taken, "--actor", "w-2").exit_code
    wrong = do(store, "k-1", "accept", "person=w-2", "--actor", "w-2")
    assert "'data.consultant' must be given" in " ".join(wrong.output.split())
    assert (
        "must be one of the process consultation's"
        in do(store, "k-1", "screen", "--actor", "w-2").output
    )


def test_a_slip_in_an_opening_makes_no_store(store: str, tmp_path: Path) -> None:
    """What cannot be read at all is told before anything is made."""
    assert 2 == do(store, "r-1", *OPENING, "urgent").exit_code
    assert [] == list(tmp_path.iterdir())


def test_only_an_opening_makes_a_store(store: str, tmp_path: Path) -> None:
    """A slip in the store's name leaves no empty store behind."""
    assert 2 == do(store, "r-1", "screen", "urgent=false", "--actor", "w-3").exit_code
    assert [] == list(tmp_path.iterdir())


def test_what_must_be_given_is_asked_for_on_a_terminal(
    store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each field by what it is called, with its codes; inside an object too."""
    monkeypatch.setattr(command, "_on_terminal", lambda: True)
    typed = "notification\nc-1\n2026-03-02\nfalse\ndoc-1\n"
    words = ("--process", "referral", "--actor", "w-3", "--role", "intake_worker")
    done = do(store, "r-1", "open", *words, typed=typed)
    assert 0 == done.exit_code, done.output
    assert "child.id" in done.output
    assert "anticipatory_notification" in done.output


def listed(store: str, *args: str) -> list[str]:
    """Give the ids of the cases that are listed."""
    done = CliRunner().invoke(app, ["cases", "--store", store, "--json", *args])
    assert 0 == done.exit_code
    return [json.loads(line)["case"] for line in done.stdout.splitlines()]


def test_cases_are_listed_by_state_worker_and_client(store: str) -> None:
    """The nearest last day first; one whose start was refused is none."""
    do(store, "r-2", *OPENING)
    do(store, "r-1", *OPENING)
    do(store, "r-1", "screen", "urgent=false", "--actor", "w-3")
    named = ("role=social_worker", "person=w-17", "--actor", "w-1", "--role", "social_worker")
    do(store, "r-1", "assign_role", *named)
    assert {"r-1", "r-2"} == set(listed(store))
    assert ["r-1"] == listed(store, "--state", "screened")
    assert ["r-1"] == listed(store, "--worker", "w-17")
    assert {"r-1", "r-2"} == set(listed(store, "--client", "c-1"))
    assert [] == listed(store, "--client", "c-9")
    told = CliRunner().invoke(app, ["cases", "--store", store, "--lang", "en"]).stdout
    assert "r-1 · urgent need of child welfare assessed · w-17" in " ".join(told.split())
    none = CliRunner().invoke(app, ["cases", "--store", store, "--state", "closed", "--lang", "en"])
    assert "No cases." in none.stdout


FORBID = ("forbid", "ban=ban-1", "by=g-1", "level=document", "target=doc-1", "reason_code=own_wish")
AS_GUARDIAN = ("--actor", "g-1", "--role", "guardian")


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_who_acts_for_themselves_is_told_whether_it_was_recorded_and_no_more(
    store: str, as_json: tuple[str, ...]
) -> None:
    """Not the number, the state, what stood in the way or what can be done next."""
    do(store, "r-1", *OPENING)
    done = do(store, "r-1", *FORBID, *AS_GUARDIAN, *as_json)
    said = "Recorded: recording of a disclosure ban."
    assert 0 == done.exit_code
    if as_json:
        assert {"action": "forbid", "recorded": True, "message": said} == json.loads(done.stdout)
    else:
        assert f"{said}\n" == done.stdout


def test_why_it_was_not_recorded_is_the_workers_to_say(store: str) -> None:
    """An id that is used, another's ban, no such ban and no such case all look alike."""
    do(store, "r-1", *OPENING)
    do(store, "r-1", *FORBID, *AS_GUARDIAN)
    tried = [
        do(store, "r-1", *FORBID, *AS_GUARDIAN),
        do(store, "r-1", "forbid", "ban=ban-2", "by=g-2", *FORBID[3:], *AS_GUARDIAN),
        do(store, "r-9", *FORBID, *AS_GUARDIAN),
    ]
    assert 1 == len({(done.exit_code, done.stdout, done.stderr) for done in tried})
    assert (1, "") == (tried[0].exit_code, tried[0].stderr)
    assert "The worker who handles the case tells why" in tried[0].stdout
    lifted = [
        do(store, case, "lift_ban", f"ban={ban}", "by=g-2", "--actor", "g-2", "--role", "guardian")
        for case, ban in (("r-1", "ban-1"), ("r-1", "ban-9"), ("r-9", "ban-1"))
    ]
    assert 1 == len({(done.exit_code, done.stdout, done.stderr) for done in lifted})


@pytest.mark.parametrize("case", ["r-1", "r-9"])
def test_a_slip_of_their_own_is_told_to_who_acts_for_themselves(store: str, case: str) -> None:
    """What is wrong with what they typed tells nothing of the case, nor that there is one."""
    do(store, "r-1", *OPENING)
    done = do(store, case, *FORBID[:-1], "reason_code=Because", *AS_GUARDIAN)
    assert (2, "") == (done.exit_code, done.stdout)
    assert "lsprocess: 'data.reason_code' must be" in done.stderr
