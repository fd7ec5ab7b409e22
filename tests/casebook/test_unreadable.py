"""A case that cannot be read is named, and stops nobody else's."""

import copy
import json
import sqlite3

from contextlib import closing
from pathlib import Path

import attrs
import pytest

from click.testing import CliRunner

import racing

from cli_lines import course, line, script
from damage import damage
from lsprocess import Actor, Casebook
from lsprocess.audit import AuditFile
from lsprocess.casebook import check_store
from lsprocess.cli.app import app
from lsprocess.errors import CasesUnreadable, CaseUnreadable, InvalidInput
from lsprocess.journal import open_journal
from lsprocess.process import Correct, new_case
from lsprocess.process.links import Links, readable
from lsprocess.processes import PROCESSES, meeting, referral
from places import EXAMPLES
from racing import LATE, NOW, WORKER


NOTE = referral.Note(document_ref="doc-9")
URGENT = (
    referral.Screen(urgent=True),
    referral.BeginUrgently(measure="emergency_placement"),
)
OWN = attrs.evolve(PROCESSES["referral"], id="own_referral")


def open_cases(path, numbers, process=referral):
    """Open referrals whose assessment will be late."""
    with Casebook(
        open_journal(f"sqlite:///{path}"),
        processes=(*PROCESSES.values(), OWN),
        clock=lambda: LATE,
    ) as book:
        for number in numbers:
            opening = attrs.evolve(racing.OPENING, child=referral.Child(id=f"c-{number}"))
            book.start(process, opening, actor=WORKER, at=NOW, case=f"r-{number}")


def reopened(path):
    """Open a casebook that knows the library's own processes alone."""
    return Casebook.open(f"sqlite:///{path}", clock=lambda: LATE)


# Those who look at many cases


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> Path:
    """Make a store of cases with a damaged one and one of an unknown process in the middle."""
    path = tmp_path / "s.db"
    open_cases(path, range(1, 5))
    open_cases(path, [5], OWN)
    open_cases(path, range(6, 10))
    damage(path, "r-3", 1)
    return path


def test_a_watch_records_what_has_passed_in_every_other_case(store: Path) -> None:
    """Those that it cannot read are named when it has seen all."""
    found = []
    with reopened(store) as book, pytest.raises(CasesUnreadable) as caught:
        found.extend(book.watch(actor=WORKER))
    assert {1, 2, 4, 6, 7, 8, 9} == {int(one.event.case[2:]) for one in found}
    assert ["r-3", "r-5"] == sorted(one.case for one in caught.value.cases)
    assert "case r-3 must be readable" in str(caught.value)
    assert "'process' must be a process version of this library" in str(caught.value)


@pytest.mark.parametrize(("named", "told"), [("r-none", "r-none"), ("Matti Meik", "?")])
def test_a_row_of_the_index_that_names_no_case_stops_nobody(
    tmp_path: Path, named: str, told: str
) -> None:
    """It is told as a case that cannot be read, and what no id is like is not repeated."""
    path = tmp_path / "s.db"
    open_cases(path, [1, 2, 3])
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "UPDATE cases SET case_id = ?, client = 'c-1' WHERE case_id = 'r-2'", (named,)
        )
        database.execute("UPDATE limits SET case_id = ? WHERE case_id = 'r-2'", (named,))
    found = []
    with reopened(path) as book:
        with pytest.raises(CasesUnreadable) as caught:
            found.extend(book.watch(actor=WORKER))
        assert ["r-1", "r-3"] == sorted(one.event.case for one in found)
        assert [told] == [one.case for one in caught.value.cases]
        assert (told,) == book.log_report("c-1").unread
        assert told in check_store(book.journal, book.library).index
    error: BaseException | None = caught.value.cases[0]
    while error is not None:
        assert "Meik" not in repr(error)
        error = error.__cause__ or error.__context__


def test_the_command_says_so_and_ends_with_one(store: Path) -> None:
    """The answers of the others come first."""
    url = f"sqlite:///{store}"
    done = CliRunner().invoke(app, ["watch", "--store", url, "--at", LATE.isoformat(), "--json"])
    assert (1, 7) == (done.exit_code, len(done.stdout.splitlines()))
    assert "asian r-3 on oltava luettavissa" in done.stderr
    assert "asian r-5 on oltava luettavissa" in done.stderr


def test_what_is_due_is_listed_of_cases_that_cannot_be_read_too(store: Path) -> None:
    """From the index, and they are named; a duty that no definition names is called by its code."""
    open_cases(store, [11], OWN)
    with closing(sqlite3.connect(store)) as database, database:
        database.execute(
            "UPDATE limits SET code = 'odd', duty = 'odd:' || duty WHERE case_id = 'r-11'"
        )
    url, at = f"sqlite:///{store}", LATE.isoformat()
    done = CliRunner().invoke(app, ["agenda", "--store", url, "--at", at, "--json"])
    assert (1, 10) == (
        done.exit_code,
        len({json.loads(o)["case"] for o in done.stdout.split("\n") if o}),
    )
    told = CliRunner().invoke(app, ["agenda", "--store", url, "--at", at])
    assert "r-11 · odd" in told.stdout
    assert "r-11" in told.stderr
    assert "r-11 · odd" in CliRunner().invoke(app, ["agenda", "--store", url]).stdout


def test_a_log_report_names_to_the_worker_what_it_lacks(tmp_path: Path) -> None:
    """The client gets what can be read; whoever answers learns what is missing."""
    path = tmp_path / "s.db"
    open_cases(path, [1])
    with reopened(path) as book:
        book.start(
            referral,
            attrs.evolve(racing.OPENING, child=referral.Child(id="c-1")),
            actor=WORKER,
            at=NOW,
            case="r-2",
        )
    damage(path, "r-2", 1)
    with reopened(path) as book:
        report = book.log_report("c-1")
    assert (("r-2",), 1) == (report.unread, len(report.uses))
    assert "r-2" not in json.dumps(report.as_dict("en"), default=str)
    url, at = f"sqlite:///{path}", LATE.isoformat()
    done = CliRunner().invoke(app, ["log-report", "--client", "c-1", "--store", url, "--at", at])
    assert 1 == done.exit_code
    assert "r-2" in done.stderr
    assert "r-2" not in done.stdout


def test_a_script_goes_on_after_a_case_that_cannot_be_read(tmp_path: Path) -> None:
    """Its line is told as that, not as an invalid one, and counts against the run."""
    path, story = tmp_path / "s.db", tmp_path / "s.jsonl"
    open_cases(path, [1, 2])
    damage(path, "r-1", 1)
    note = line("note", {"document_ref": "doc-1"}, case="r-1")
    story.write_bytes(script(note, note | {"case": "r-2"}))
    done = CliRunner().invoke(app, ["run", str(story), "--store", f"sqlite:///{path}", "--json"])
    assert 1 == done.exit_code
    said = [json.loads(one) for one in done.stdout.splitlines()]
    assert [("r-1", "unreadable"), ("r-2", "applied")] == [(s["case"], s["outcome"]) for s in said]
    told = CliRunner().invoke(
        app, ["run", str(story), "--store", f"sqlite:///{path}", "--lang", "en"]
    )
    assert "the case cannot be read, nothing was recorded" in told.stdout
    assert "The case cannot be read: 1." in " ".join(told.stdout.split())


# A linked case


@pytest.fixture(name="half")
def _half(tmp_path: Path) -> Path:
    """Make a store of a referral whose linked meeting is damaged."""
    path = tmp_path / "s.db"
    with reopened(path) as book:
        racing.prepare(book, "consent", 1)
        racing.prepare(book, "custody", 1)
    damage(path, "m-consent-1", 2)
    damage(path, "m-custody-1", 1)
    return path


def test_urgent_help_does_not_wait_for_a_linked_case(half: Path) -> None:
    """What no guard looks for in it is done, and what can be done next is told."""
    with reopened(half) as book:
        for data in URGENT:
            outcome = book.perform("r-consent-1", data, actor=WORKER, at=NOW)
            assert outcome.applied
            assert "note" in outcome.available()
    with reopened(half) as book:
        assert "begin_urgently" == book.history("r-consent-1")[-1].data.verb


def test_a_repeated_command_is_answered_whatever_became_of_the_linked_case(tmp_path: Path) -> None:
    """The first answer is given again, with what could be done next."""
    path = tmp_path / "s.db"
    with reopened(path) as book:
        racing.prepare(book, "consent", 1)
        first = book.perform("r-consent-1", NOTE, actor=WORKER, at=NOW, key="k-1").or_raise()
        assert "m-consent-1" in dict(first.event.linked)
    damage(path, "m-consent-1", 2)
    with reopened(path) as book:
        again = book.perform("r-consent-1", NOTE, actor=WORKER, at=NOW, key="k-1")
        assert (True, first.event.id) == (again.repeated, again.event.id)
        assert "note" in again.available()


def test_a_child_s_new_case_does_not_wait_for_another_one(store: Path) -> None:
    """It opens as ever, warned of the open case that can be read alone."""
    opening = attrs.evolve(racing.OPENING, child=referral.Child(id="c-3"))
    with reopened(store) as book:
        done = book.start(referral, opening, actor=WORKER, at=NOW, case="r-31").or_raise()
        assert ((), ()) == (done.event.linked, done.event.warnings)
        done = book.start(referral, opening, actor=WORKER, at=NOW, case="r-32").or_raise()
        assert [{"case": "r-31"}] == [dict(one.params) for one in done.event.warnings]


def test_a_correction_does_not_ask_what_the_opening_only_looked_at(tmp_path: Path) -> None:
    """A case that was never linked with the corrected one keeps nothing there wrong for ever."""
    path = tmp_path / "s.db"
    with reopened(path) as book:
        for case in ("r-1", "r-2"):
            book.start(referral, racing.OPENING, actor=WORKER, at=NOW, case=case).or_raise()
        assert (("r-1", 1),) == book.history("r-2")[0].linked
        book.perform("r-2", NOTE, actor=WORKER, at=NOW).or_raise()
    damage(path, "r-1", 1)
    with reopened(path) as book:
        taken_back = Correct(event=2, reason="wrong_content")
        assert book.perform("r-2", taken_back, actor=WORKER, at=NOW).applied


def test_what_asks_the_linked_case_is_a_clear_error(half: Path) -> None:
    """It is neither applied nor refused on a part of what is recorded, and nothing is kept."""
    with reopened(half) as book:
        seq = book.case("r-consent-1").seq
        with pytest.raises(CaseUnreadable, match="case m-consent-1 must be readable"):
            book.perform("r-consent-1", racing.HEAR_SCHOOL, actor=WORKER, at=NOW)
        with pytest.raises(CaseUnreadable):
            book.case("m-consent-1")
        with pytest.raises(CaseUnreadable):
            book.history("m-consent-1")
        with pytest.raises(CaseUnreadable):
            book.given_under("r-consent-1", "con-1")
        assert seq == book.case("r-consent-1").seq
        (hearing,) = book.options("r-consent-1", actor=WORKER, at=LATE, data=racing.HEAR_SCHOOL)
    assert (["met", "unread"], False) == ([one.result for one in hearing.verdicts], hearing.open)


def test_a_correction_asks_every_linked_case(half: Path) -> None:
    """What rests on the corrected event there cannot be told, and so nothing is corrected."""
    with reopened(half) as book:
        assert (0, 1) == (len(book.linked("r-consent-1").cases), len(book.linked("r-consent-1")))
        with pytest.raises(CaseUnreadable):
            list(book.linked("r-consent-1"))
        seq = book.perform("r-consent-1", NOTE, actor=WORKER, at=NOW).event.seq
        with pytest.raises(CaseUnreadable):
            book.perform(
                "r-consent-1", Correct(event=seq, reason="wrong_case"), actor=WORKER, at=NOW
            )


def test_a_line_that_asks_the_linked_case_is_told_and_the_script_goes_on(
    half: Path, tmp_path: Path
) -> None:
    """As a line of a case that cannot be read itself."""
    story = tmp_path / "s.jsonl"
    data = {"school": "school-1", "person": "t-1"}
    hear = line(
        "hear_school", data, case="r-consent-1", actor={"id": "w-1", "role": "social_worker"}
    )
    story.write_bytes(script(hear, hear | {"action": "note", "data": {"document_ref": "doc-1"}}))
    done = CliRunner().invoke(app, ["run", str(story), "--store", f"sqlite:///{half}", "--json"])
    said = [json.loads(one)["outcome"] for one in done.stdout.splitlines()]
    assert (1, ["unreadable", "applied"]) == (done.exit_code, said)


def test_to_whom_a_consent_has_led_is_not_told_in_part(half: Path) -> None:
    """Recipients in the linked case would be missing."""
    with reopened(half) as book:
        given = racing.consent("contact_school")
        book.perform("r-consent-1", given, actor=WORKER, at=NOW).or_raise()
    done = CliRunner().invoke(
        app, ["show", "r-consent-1", "--store", f"sqlite:///{half}", "--json"]
    )
    assert [None] == [one["given_to"] for one in json.loads(done.stdout)["consents"]]


def test_pages_of_the_case_name_the_linked_one(half: Path) -> None:
    """What is owed and what is shown may lack something, and says so."""
    with reopened(half) as book:
        assert ("m-consent-1",) == book.agenda("r-consent-1").unread
        assert ["m-consent-1"] == list(book.linked("r-consent-1").lost)
    url = ["--store", f"sqlite:///{half}"]
    for command, status in (("agenda", 1), ("show", 0)):
        done = CliRunner().invoke(app, [command, "r-consent-1", *url, "--lang", "en"])
        assert (status, True) == (done.exit_code, "m-consent-1" in done.stdout), done.output
        done = CliRunner().invoke(app, [command, "r-consent-1", *url, "--json"])
        assert (status, True) == (done.exit_code, "m-consent-1" in done.stdout)
    done = CliRunner().invoke(app, ["options", "r-custody-1", *url, "--lang", "en"])
    assert "Cannot be told, for a linked case cannot be read" in done.stdout
    found = json.loads(CliRunner().invoke(app, ["options", "r-custody-1", *url, "--json"]).stdout)
    assert "unread" in {option["status"] for option in found["options"]}


# The audit trail


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"[1]", b"{}", b'{"outcome":"applied"}\n{"store":"x"}', b"\xff\xfe", b"null"],
)
def test_a_damaged_record_is_told_by_its_place_and_the_others_as_they_are(
    tmp_path: Path, body: bytes
) -> None:
    """The audit file holds whole lines, and goes on with the next one whenever it is opened."""
    path = tmp_path / "s.db"
    open_cases(path, [1, 2, 3])
    damage(path, "r-2", 1, body)
    for _ in range(2):
        with reopened(path) as book:
            AuditFile(tmp_path / "audit.jsonl", book.journal).close()
            store = book.journal.store_id
    lines = [json.loads(one) for one in (tmp_path / "audit.jsonl").read_text().splitlines()]
    assert ["r-1", "r-2", "r-3"] == [one["case"] for one in lines]
    damaged = {"store": store, "position": 2, "case": "r-2", "seq": 1}
    assert damaged | {"event": "lsprocess.unreadable"} == lines[1]
    assert "lsprocess.applied" == lines[2]["event"]


def test_a_damaged_record_is_told_without_what_its_row_was_changed_to(tmp_path: Path) -> None:
    """Neither the trail nor a check of the store repeats what is no id."""
    path = tmp_path / "s.db"
    open_cases(path, [1, 2])
    damage(path, "r-1", 1, b"{", case_id="Matti Meik")
    with reopened(path) as book:
        AuditFile(tmp_path / "audit.jsonl", book.journal).close()
        (lost,) = check_store(book.journal, book.library).unreadable
    assert "?" == lost.case
    told = (tmp_path / "audit.jsonl").read_text()
    assert ["?", "r-2"] == [json.loads(one)["case"] for one in told.splitlines()]


def test_what_came_before_a_damaged_record_is_looked_at_first(tmp_path: Path) -> None:
    """A case is lost from its damaged event on, for that reason and no other."""
    path = tmp_path / "s.db"
    open_cases(path, [1])
    with reopened(path) as book:
        for _ in range(2):
            book.perform("r-1", NOTE, actor=WORKER, at=NOW)
    damage(path, "r-1", 3)
    with reopened(path) as book:
        (lost,) = check_store(book.journal, book.library).unreadable
    assert "r-1" == lost.case
    assert "its shape is another" in lost.problem


# Rows and bodies


def test_a_row_that_holds_another_event_is_not_read(tmp_path: Path) -> None:
    """Two cases that were swapped are both told; each body is sound in itself."""
    path = tmp_path / "s.db"
    open_cases(path, [1, 2])
    with open_journal(f"sqlite:///{path}") as journal:
        bodies = {case: next(journal.read(case)).body for case in ("r-1", "r-2")}
    damage(path, "r-1", 1, bodies["r-2"])
    damage(path, "r-2", 1, bodies["r-1"])
    with reopened(path) as book:
        for case in ("r-1", "r-2"):
            with pytest.raises(CaseUnreadable, match="must be the one that its row names"):
                book.case(case)


def test_a_key_that_answers_with_a_damaged_event_is_told(tmp_path: Path) -> None:
    """A repeated command is not decided a second time instead."""
    path = tmp_path / "s.db"
    open_cases(path, [1])
    with reopened(path) as book:
        book.perform("r-1", NOTE, actor=WORKER, at=NOW, key="k-1")
        damage(path, "r-1", 2)
        with pytest.raises(CaseUnreadable):
            book.perform("r-1", NOTE, actor=WORKER, at=NOW, key="k-1")


def test_what_could_not_be_read_back_is_not_kept(tmp_path: Path) -> None:
    """A record that was altered past its own checks leaves nothing, and nothing of it is told."""
    path = tmp_path / "s.db"
    open_cases(path, [1])
    altered = copy.copy(NOTE)
    object.__setattr__(altered, "document_ref", "Matti Meikäläinen")
    actor = Actor(id="w-1", role="social_worker")
    object.__setattr__(actor, "organisation", "Matti Meikäläinen")
    with reopened(path) as book:
        for data, who in ((altered, WORKER), (NOTE, actor)):
            with pytest.raises(InvalidInput, match="that can be read back") as caught:
                book.perform("r-1", data, actor=who, at=NOW)
            assert "Meik" not in repr(caught.value)
        assert 1 == book.case("r-1").seq


# Definitions of one's own on the command line


def test_a_definition_of_ones_own_is_named_with_an_option(tmp_path: Path, monkeypatch) -> None:
    """Its cases are opened, read and shown as the library's own are."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    loan = {"case": "loan-1", "actor": {"id": "l-2", "role": "librarian"}, "at": NOW.isoformat()}
    story = tmp_path / "s.jsonl"
    story.write_bytes(
        script(
            loan
            | {
                "process": "library_loan",
                "action": "request",
                "data": {"book": "b-1", "reader": "card-5"},
            },
            *course()[:1],
        )
    )
    url = f"sqlite:///{tmp_path}/s.db"
    own = ["--processes", "library_loan:LOAN"]
    assert 0 == CliRunner().invoke(app, [*own, "run", str(story), "--store", url]).exit_code
    done = CliRunner().invoke(app, [*own, "history", "loan-1", "--store", url, "--json"])
    assert (0, "request") == (done.exit_code, json.loads(done.stdout)["action"])
    assert "library_loan" in CliRunner().invoke(app, [*own, "processes"]).stdout
    done = CliRunner().invoke(app, ["history", "loan-1", "--store", url, "--lang", "en"])
    assert 2 == done.exit_code
    assert "must be a process version of this library" in done.stderr


@pytest.mark.parametrize(
    "name", ["", "library_loan", "no.such:THING", "json:loads", "131052-308T:X", ".x:y", "json:"]
)
def test_what_is_no_definition_is_told_without_being_repeated(name: str) -> None:
    """The option is named, with what it must be."""
    done = CliRunner().invoke(app, ["--processes", name, "processes", "--lang", "en"])
    assert 2 == done.exit_code
    assert "'--processes' must be MODULE:NAME" in done.stderr
    assert not name or name not in done.stderr


def test_ids_of_sixty_four_characters_are_read_back_wherever_they_stand() -> None:
    """In links, echoes, evidence and duties, where something is added to them."""
    names = {letter: f"{letter}-{'x' * 62}" for letter in "rm"}
    person = f"g-{'x' * 62}"
    with Casebook.open("memory:", clock=lambda: LATE) as book:
        book.start(referral, racing.OPENING, actor=WORKER, at=NOW, case=names["r"])
        book.start(meeting, racing.PROPOSAL, actor=WORKER, at=NOW, case=names["m"])
        given = attrs.evolve(racing.consent("contact_school"), giver=person, consent=person)
        for case, data in (
            ("r", referral.AssignRole(role="social_worker", person="w-1")),
            ("r", referral.Screen(urgent=False)),
            ("r", referral.StartAssessment()),
            ("r", referral.RecordGuardian(person=person, custody=True)),
            ("r", referral.LinkMeeting(meeting=names["m"])),
            ("m", given),
            ("r", referral.HearParents(heard=(person,))),
            ("r", racing.HEAR_SCHOOL),
        ):
            book.perform(names[case], data, actor=WORKER, at=NOW).or_raise()
        fresh = Casebook(book.journal)
        assert all(fresh.history(case) == book.history(case) for case in names.values())
        evidence = [
            place
            for verdict in fresh.history(names["r"])[-1].verdicts
            for place in verdict.evidence
        ]
        assert any(str(place).startswith(f"{names['m']}#") for place in evidence)


def test_beside_a_case_that_cannot_be_read_the_others_are_looked_at() -> None:
    """Whoever looks at the lost one is told so; the others are there as ever."""
    opened = new_case(PROCESSES["referral"], "r-1")
    lost = CaseUnreadable("m-1", "lost")
    links = Links({"r-1": opened}, {"m-1": lost})
    assert opened is links["r-1"]
    assert 2 == len(links)
    for look in (lambda: links["m-1"], lambda: list(links)):
        with pytest.raises(CaseUnreadable) as caught:
            look()
        assert lost is caught.value
    assert ["r-1"] == list(readable(links))
