"""What people read of attempts: who recorded what, small facts in one block, and what is next."""

import json

import pytest

from click.testing import CliRunner

from cli_lines import HEAR, WORKER, course, line, opening, script
from lsprocess.cli.app import app


LATER = "2026-03-02T09:{minute:02}:00+02:00"


@pytest.fixture(name="run")
def _run(tmp_path, monkeypatch):
    """Run a script in English, and give what is read of it."""
    monkeypatch.setenv("LSPROCESS_STORE", f"sqlite:///{tmp_path}/s.db")

    def run(*lines, args=(), status=0):
        path = tmp_path / "s.jsonl"
        path.write_bytes(script(*lines))
        command = ["run", str(path), "--store", f"sqlite:///{tmp_path}/s.db", "--lang", "en"]
        done = CliRunner().invoke(app, [*command, *args])
        assert status == done.exit_code, done.output
        return done.stdout

    return run


def read(*args):
    """Give what another command says in English."""
    done = CliRunner().invoke(app, [*args, "--lang", "en"])
    assert 0 == done.exit_code, done.output
    return done.stdout


def guardian(person, minute=0, **more):
    """Give the line of a small fact."""
    data = {"person": person, "custody": True}
    return line("record_guardian", data, at=LATER.format(minute=minute), **more)


def heads(shown):
    """Give the lines that say when, where and by whom."""
    return [one.strip() for one in shown.splitlines() if one.startswith("     2 March 2026")]


def test_an_attempt_says_by_whom_in_which_role_and_what_was_recorded(run):
    """Data stand beside the action in words, and the head names case, event, role and person."""
    shown = run(opening(), guardian("g-1"))
    assert heads(shown)[1] == "2 March 2026 at 9.00 · r-1, event 2 · social worker w-17"
    assert "   2 ✓ Recording of a guardian · person: g-1 · the person has custody: yes" in shown


def test_small_facts_of_one_actor_in_one_case_stand_under_one_head(run):
    """Within ten minutes of each other they fold; their numbers are told as a span."""
    shown = run(opening(), *(guardian(f"g-{n}", 9 * n) for n in range(3)))
    assert heads(shown)[1] == "2 March 2026 at 9.00–9.18 · r-1, events 2–4 · social worker w-17"
    assert 2 == len(heads(shown))
    assert all(f"   {n + 2} ✓ Recording of a guardian · person: g-{n}" in shown for n in range(3))


@pytest.mark.parametrize(
    "other",
    [
        guardian("g-2", 11),
        guardian("g-2", actor={**WORKER, "id": "w-18"}),
        guardian("g-2", actor={**WORKER, "organisation": "county-07"}),
        guardian("g-2", case="r-2"),
        line("screen", {"urgent": False}),
        {**HEAR, "expect": "not_available"},
    ],
)
def test_what_is_no_small_fact_or_somebody_else_s_has_a_head_of_its_own(run, other):
    """Another time, actor or case, a move, and what was not applied."""
    shown = run(opening(), opening("r-2"), guardian("g-1"), other)
    assert 4 == len(heads(shown))


def test_a_block_ends_after_a_score(run):
    """However many facts come at one time, an answer is held back for few others."""
    shown = run(opening(), *(guardian(f"g-{n}") for n in range(25)))
    assert [1, 20, 5] == [
        int(last) - int(first) + 1
        for first, last in (
            (head.split("event")[1].removeprefix("s ") + " ").split(" ")[0].split("–")
            if "–" in head
            else (1, 1)
            for head in heads(shown)
        )
    ]


def test_the_summary_tells_what_was_refused_as_expected_and_what_is_next(run):
    """Refusals that the script foresaw are named, and so is how the worker can move on."""
    shown = run(*course(), {**HEAR, "expect": "refused"}, {**HEAR, "expect": "refused"})
    assert "Not applied, as expected: lines 7 and 8." in shown
    assert "Possible next (social worker w-17): " in " ".join(shown.split())
    assert "hearing of the parents" in " ".join(shown.split()).partition("Possible next")[2]


def test_a_case_that_has_ended_has_nothing_next(run):
    """Nobody is told how to move it on."""
    assert "lsprocess options" not in run(
        opening(),
        line("assign_role", {"role": "social_worker", "person": "w-17"}),
        line("screen", {"urgent": False}),
        line("close", {"reason": "opened_by_mistake"}),
    )


def test_brief_tells_what_was_done_by_name_and_what_was_lacking(run):
    """A day's work of one worker in a case stands under one head; a refusal names conditions."""
    shown = run(*course(), {**HEAR, "expect": "refused"}, args=["--brief"])
    assert heads(shown) == ["2 March 2026 at 9.00 · r-1 · social worker w-17"]
    said = " ".join(shown.split())
    assert "1 ✓ Opening of the case, assignment of a role (2), " in said
    assert " → service needs assessment under way" in said
    assert "7 ✗ Asking of information from the school – not met: contact with the school" in said
    assert "g-1" not in shown.partition("Summary")[0]
    assert "How to meet it" not in shown


def test_brief_says_of_what_went_astray_what_was_expected(run):
    """What did not go as the script said is told in brief too."""
    shown = run(*course(), {**HEAR, "expect": "applied"}, b"?", args=["--brief"], status=1)
    assert "The line expected something else: applied." in shown
    assert "invalid line, nothing was recorded" in shown


def test_history_and_timeline_fold_and_say_who_recorded_what(run):
    """The number before an attempt is its number in the case."""
    run(opening(), *(guardian(f"g-{n}", n) for n in range(2)))
    for command in (("history", "r-1"), ("timeline", "--client", "c-1")):
        shown = read(*command)
        assert 2 == len(heads(shown))
        assert "   3 ✓ Recording of a guardian · person: g-1 · the person has custody: yes" in shown
        assert "social worker w-17" in heads(shown)[1]
        assert "at 9.00–9.01" in heads(shown)[1]


def test_what_guards_found_of_a_whole_block_is_told_once(run):
    """What they found of each attempt alike is not said again and again in a history."""
    run(opening(), *(guardian(f"g-{n}", n) for n in range(3)))
    assert 2 == read("history", "r-1").count("(actor_may_act; met")


def test_a_timeline_names_what_a_refusal_lacked(run):
    """Conditions are named as not met, never as if they were."""
    run(*course(), {**HEAR, "expect": "refused"})
    assert "not met: contact with the school" in read("timeline", "--client", "c-1")


SITTING = {"starts": "2026-03-20T12:00:00Z", "ends": "2026-03-20T13:00:00Z", "place": "room-4"}
PROPOSAL = {"kind": "negotiation", "initiator": "w-17", "child": "c-1", "subject_ref": "doc-2"}


def arranged():
    """Give the lines of a meeting with a time, somebody invited who comes, and somebody else."""
    guest = {"person": "p-9", "as": "professional", "sector": "education", "inviter": "w-17"}
    lines = (
        line("set_time", SITTING, case="m-1"),
        line("invite", guest, case="m-1"),
        line("accept", {"person": "p-9"}, case="m-1"),
        line("invite", {"person": "g-1", "as": "family"}, case="m-1"),
    )
    return (line("propose", PROPOSAL, case="m-1", process="meeting"), *lines)


def test_show_tells_how_people_meet(run):
    """Time, place, coach, participants with their answers, and what was agreed on."""
    run(*arranged())
    shown = read("show", "m-1")
    for piece in (
        "Time           20 March 2026 at 14.00–15.00",
        "Place          room-4",
        "Child's coach  none recorded",
        "Next meeting   none recorded",
        "• p-9 · professional · education · comes",
        "• g-1 · family member · has not answered yet",
        "Agreed actions\n  none recorded",
    ):
        assert piece in shown, shown
    told = json.loads(read("show", "m-1", "--json"))["arrangements"]
    assert [True, None] == [one["comes"] for one in told["invited"]]


def test_show_of_another_case_tells_the_last_record_of_each_kind(run):
    """Whatever the process, what it holds can be read, with the event that it stands in."""
    run(*course(), line("screen", {"urgent": True}, at=LATER.format(minute=9)))
    shown = read("show", "r-1")
    assert "Last records, one of each kind\n   1 • Opening of the case · kind: " in shown
    assert " · urgent: yes · 2 March 2026 at 9.09" in " ".join(shown.split())
    assert "urgent: no" not in shown
    assert json.loads(read("show", "r-1", "--json"))["arrangements"] is None
