"""The commands of law and time: rules, time limits counted out, agendas, the watch."""

import json

from itertools import cycle
from pathlib import Path
from typing import Any

import attrs
import pytest

from click.testing import CliRunner, Result

from lsprocess.cli.app import app
from lsprocess.cli.commands.rules import span
from lsprocess.law import RULES
from lsprocess.text import LANGS


OPENING: dict[str, Any] = {
    "case": "r-1",
    "process": "referral",
    "action": "open",
    "actor": {"id": "w-17", "role": "intake_worker", "organisation": "county-07"},
    "at": "2026-06-10T09:00:00+03:00",
    "data": {
        "kind": "notification",
        "child": {"id": "c-1"},
        "received_on": "2026-06-10",
        "notifier": {"id": "school-3", "category": "education", "anonymous": False},
        "joint_discussion_requested": False,
        "grounds_ref": "doc-1",
    },
}


def ask(*args: str, status: int = 0) -> Result:
    """Run a command and check its exit status."""
    result = CliRunner().invoke(app, args)
    assert status == result.exit_code, result.output
    return result


def answer(*args: str) -> Any:
    """Run a command with ``--json`` and read what it answers."""
    return json.loads(ask(*args, "--json").stdout)


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'cases.db'}"
    script = tmp_path / "script.jsonl"
    script.write_text(json.dumps(OPENING), encoding="utf-8")
    ask("run", str(script), "--store", url)
    return url


# Rules


def test_all_rules_are_listed() -> None:
    """Without an id every rule is named."""
    assert list(RULES) == [rule["id"] for rule in answer("rules")["rules"]]
    assert f"{len(RULES)} rules" in ask("rules", "--lang", "en").stdout


@pytest.mark.parametrize(
    ("day", "there", "gone"),
    [
        ("2023-12-31", {"AFT-06", "HEA-03a"}, {"AFT-07", "HEA-03"}),
        ("2024-01-01", {"AFT-07", "HEA-03"}, {"AFT-06", "HEA-03a"}),
    ],
)
def test_only_rules_of_a_day_can_be_asked_for(day: str, there: set[str], gone: set[str]) -> None:
    """What is not in force on the day is left out."""
    found = {rule["id"] for rule in answer("rules", "--as-of", day)["rules"]}
    assert there <= found
    assert not gone & found


@pytest.mark.parametrize(
    ("rule", "lang"),
    list(zip(RULES.values(), cycle(LANGS), strict=False)),
    ids=lambda v: getattr(v, "id", v),
)
def test_every_rule_can_be_shown(rule: Any, lang: Any) -> None:
    """One rule is told whole: statement, dates, sources and what rests on it."""
    said = " ".join(ask("rules", rule.id, "--lang", lang).stdout.split())
    assert said.startswith(rule.id)
    assert " ".join(rule.statement.of(lang).split()) in said
    assert all(source.cite() in said for source in rule.sources)


def test_a_rule_says_what_rests_on_it() -> None:
    """The way from a rule leads to guards, duties, grounds and values, with their actions."""
    (rule,) = answer("rules", "HEA-03", "--lang", "en")["rules"]
    assert {"what": "guard", "code": "school_contact_permitted", "process": "referral",
            "actions": ["hear_school"]} in rule["uses"]  # fmt: skip
    assert ("2024-01-01", None, "statute", False) == (
        rule["from"], rule["to"], rule["confidence"], rule["lawyer"],
    )  # fmt: skip
    assert {"cite": "ATL 64 § 1 mom", "reference": "703/2023:64.1", "read": "consolidated",
            "through": "2026-08-17"} in rule["sources"]  # fmt: skip


def test_every_span_of_days_can_be_said() -> None:
    """A rule may have a beginning, an end, both or neither."""
    whole = RULES["AFT-05"]
    said = {
        span(attrs.evolve(whole, from_=from_, to=to), "en")
        for from_ in (None, whole.from_)
        for to in (None, whole.to)
    }
    assert {
        "no known beginning",
        "from 1 January 2008",
        "to 31 December 2019",
        "1 January 2008 to 31 December 2019",
    } == said


def test_an_unknown_rule_is_told_with_the_nearest_one() -> None:
    """A slip of the pen is answered with what was probably meant."""
    assert "did you mean HEA-" in ask("rules", "HEA-3", "--lang", "en", status=2).stderr


def test_an_id_may_be_written_in_any_case() -> None:
    """Capitals matter to the catalogue and not to people."""
    assert "HEA-03a" == answer("rules", "hea-03A")["rules"][0]["id"]


def test_a_rule_that_was_not_in_force_is_not_shown_for_that_day() -> None:
    """Asking for a rule on a day before it gives none."""
    assert [] == answer("rules", "HEA-03", "--as-of", "2020-01-01")["rules"]


# Counting out


@pytest.mark.parametrize(
    ("opened", "policy", "start", "strict", "rolled"),
    [
        ("2025-09-09", "thl", "2025-09-18", "2025-12-09", "2025-12-09"),
        ("2025-12-19", "conservative", "2026-01-05", "2026-03-19", "2026-03-19"),
        ("2026-06-12", "thl", "2026-06-23", "2026-09-12", "2026-09-14"),
        ("2026-06-12", "ordinary", "2026-06-22", "2026-09-12", "2026-09-14"),
        ("2014-06-12", "thl", "2014-06-23", "2014-09-12", "2014-09-12"),
    ],
)
def test_the_limits_of_an_assessment_are_counted_out(
    opened: str, policy: str, start: str, strict: str, rolled: str
) -> None:
    """The answer has exactly the days to start by and to finish by."""
    found = answer("due", "assessment", "--opened", opened, "--policy", policy)
    assert {"start_by": start, "finish_by": {"strict": strict, "rolled": rolled}} == found


def test_the_limits_are_told_with_their_rules() -> None:
    """A person reads which rule, which policy, and where the last day would move."""
    said = ask("due", "assessment", "--opened", "2026-06-12", "--lang", "en").stdout
    assert "DL-02" in said
    assert (
        "past a holiday (section 5 of the Act on the Calculation of Statutory Time Limits), 14 September 2026"
        in " ".join(said.split())
    )
    old = ask("due", "assessment", "--opened", "2015-03-31", "--lang", "en").stdout
    assert "DL-05" in old


def test_a_day_beyond_the_calendar_is_told() -> None:
    """What cannot be counted is refused with the reason."""
    assert "1992" in ask("due", "assessment", "--opened", "1980-01-01", status=2).stderr


# Agendas and the watch


def test_an_agenda_says_what_is_overdue_and_what_is_next(store: str) -> None:
    """Every open duty stands there with its last day."""
    found = answer("agenda", "r-1", "--store", store, "--at", "2026-06-22T09:00:00+03:00")
    assert "finish_assessment" == found["next"]
    assert {"assess_urgency", "start_assessment", "tell_family_of_notification:c-1"} == set(
        found["overdue"]
    )
    start = next(duty for duty in found["duties"] if duty["duty"] == "start_assessment")
    assert ("2026-06-19", True) == (start["deadline"]["strict"], start["overdue"])
    said = ask("agenda", "r-1", "--store", store, "--lang", "en").stdout
    assert (
        "past a holiday (section 5 of the Act on the Calculation of Statutory Time Limits), 22 June 2026, overdue"
        in " ".join(said.split())
    )


def test_without_a_case_every_case_s_due_limits_are_listed(store: str) -> None:
    """The earliest comes first, and only what ends within the days asked for."""
    command = ("agenda", "--store", store, "--at", "2026-06-12T09:00:00+03:00")
    lines = ask(*command, "--json").stdout.splitlines()
    assert [("assess_urgency", True), ("start_assessment", False),
            ("tell_family_of_notification:c-1", False)] == [
        (line["duty"], line["overdue"]) for line in map(json.loads, lines)
    ]  # fmt: skip
    said = ask(*command, "--within", "-1", "--lang", "en").stdout
    assert "r-1" in said
    assert "19 June" not in said
    none = ask("agenda", "--store", store, "--at", "2026-06-01T09:00:00+03:00", "--within", "0")
    assert "ei päättyviä määräaikoja" in none.stdout


def test_a_watch_records_what_has_passed_once(store: str) -> None:
    """The first run records and tells, the second has nothing more to record."""
    command = ("watch", "--store", store, "--at", "2026-06-22T09:00:00+03:00")
    (line,) = ask(*command, "--json").stdout.splitlines()
    told = json.loads(line)
    assert ("r-1", 2) == (told["case"], told["seq"])
    assert "DL-02" in {deadline["rule"] for deadline in told["breached"]}
    assert "Uusia ylittyneitä määräaikoja ei ollut." in ask(*command).stdout
    shown = json.loads(ask("agenda", "--store", store, "--json").stdout.splitlines()[0])
    assert shown["breach_recorded"]
    said = ask(
        "watch", "--store", store, "--at", "2026-09-22T09:00:00+03:00", "--lang", "en"
    ).stdout
    assert "r-1: passed time limit recorded" in said
    assert (
        "Watch over time limits" in ask("history", "r-1", "--store", store, "--lang", "en").stdout
    )


def test_a_time_without_its_offset_is_refused(store: str) -> None:
    """The error names the option."""
    assert "--at" in ask("agenda", "--store", store, "--at", "2026-06-22T09:00:00", status=2).stderr


@pytest.mark.parametrize("given", ["010190-123a", "no-one@example.fi", "040 123 4567"])
@pytest.mark.parametrize(
    "args",
    [
        ("due", "assessment", "--opened"),
        ("rules", "--as-of"),
        ("rules", "--lang"),
        ("agenda", "r-1"),
        ("agenda", "--within"),
        (),
    ],
)
def test_an_identity_among_the_arguments_is_never_repeated(
    store: str, args: tuple[str, ...], given: str
) -> None:
    """What click refuses by itself may be an identity, so that it says only what it wanted."""
    more = ("--store", store) if args[:1] == ("agenda",) else ()
    assert given not in ask(*args, given, *more, status=2).stderr


def test_an_identity_for_an_option_is_never_repeated() -> None:
    """Nor is one that stands in the place of an option's name."""
    assert "010190" not in ask("--010190-123a", status=2).stderr


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (("--within", "99999999999"), True),
        (("--at", "9999-12-31T12:00:00+00:00"), True),
        (("--at", "0001-01-01T00:00:00+00:00", "--within", "-1"), False),
    ],
)
def test_days_beyond_the_calendar_are_all_days(
    store: str, more: tuple[str, ...], found: bool
) -> None:
    """No day is too far to ask for."""
    said = ask("agenda", "--store", store, "--json", *more).stdout
    assert found is bool(said.splitlines())
