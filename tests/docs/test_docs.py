"""The documents keep their word: what they show runs, what they link is there."""

import io
import json
import os
import re
import subprocess
import sys

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import click
import pytest

from docs_blocks import (
    ELISION,
    FENCE,
    LIBRARY,
    LINK,
    ROOT,
    RULE_ID,
    TARGETS,
    agrees,
    blocks,
)
from lsprocess import Actor, Casebook
from lsprocess.audit import line_logger
from lsprocess.basis import GROUNDS
from lsprocess.cli.app import app
from lsprocess.law import RULES
from lsprocess.processes import PROCESSES, referral
from lsprocess.scripts import perform
from lsprocess.text import LANGS


PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*s/README.md")])
RUN = [page for page in PAGES if page.parent.name not in {"processes", "benchmarks", "examples"}]
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
DOUBTS = {lang: f"docs/explanation/law-and-doubts.{lang}.md" for lang in LANGS}


def name(page: Path) -> str:
    """Name a page by its place in the repository."""
    return page.relative_to(ROOT).as_posix()


def read(page: str) -> str:
    """Read a page of the repository."""
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", RUN, ids=name)
def test_what_a_page_shows_is_what_happens(page, tmp_path, monkeypatch):
    """Each block of a page runs after the ones before it and does what the page says."""
    monkeypatch.chdir(tmp_path)
    for example in blocks(page).examples():
        example.evaluate()


@pytest.mark.parametrize("page", RUN, ids=name)
def test_every_block_says_what_it_is(page):
    """No fenced block stays unchecked because its kind is unknown or missing."""
    known = {"python", "text", "jsonl", "json", "toml", "console", "sh", "mermaid"}
    kinds = {kind for kind, _ in FENCE.findall(page.read_text(encoding="utf-8"))}
    assert set() == kinds - known


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    """A link into the repository names a file that is there, and a heading that it has."""
    dead = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert [] == dead


def anchors(page: Path) -> set[str]:
    """Give the anchors of a page: of its headings, as forges make them, and of its rules."""
    text = page.read_text(encoding="utf-8")
    titles = HEADING.findall(text)
    made = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
    return made | set(re.findall(r'<a id="([\w-]+)"></a>', text))


def test_every_page_can_be_found():
    """A reader who starts at the README or the index comes to every page."""
    seen, todo = set(), [ROOT / "README.md", ROOT / "docs" / "index.en.md"]
    while todo:
        page = todo.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        links = LINK.findall(page.read_text(encoding="utf-8"))
        todo += [(page.parent / link.partition("#")[0]).resolve() for link in links]
    assert [] == [name(page) for page in PAGES if page not in seen]


def test_the_first_two_commands_of_the_readme_are_its_demo_and_its_tests():
    """Whoever copies the first two blocks gives one command each, and make knows both."""
    commands = [text for kind, text in FENCE.findall(read("README.md")) if kind == "sh"][:2]
    assert ["make demo\n", "make test\n"] == commands
    assert {"demo", "test"} <= TARGETS


def demo(lang, **more):
    """Run the demo as make does."""
    return subprocess.run(
        [sys.executable, more.pop("program", ROOT / "examples" / "demo.py")],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(LIBRARY),
            "PYTHONIOENCODING": "utf-8",
            "DEMO_LANG": lang,
            **more,
        },
        timeout=60,
    )


@pytest.mark.parametrize(
    ("lang", "refused", "replayed", "checked"),
    [
        ("fi", "– ei täyty: ", "asiat r-1 ja m-1 luettiin", "store check"),
        ("sv", "– inte uppfyllt: ", "ärendena r-1 och m-1 lästes", "store check"),
        ("en", "– not met: ", "the cases r-1 and m-1 were read", "store check"),
    ],
)
def test_the_demo_is_short_and_proves_its_replay(lang, refused, replayed, checked):
    """The first command tells the story within a page or two, and finds replayed cases the same."""
    done = demo(lang)
    assert ("", 0) == (done.stderr, done.returncode)
    lines = done.stdout.splitlines()
    assert len(lines) < 120
    assert 80 >= max(map(len, lines))
    assert refused in done.stdout
    proof = done.stdout.rpartition("\n\n")[2]
    assert proof.count("  ✓ ") == 3
    assert replayed in proof
    assert checked in proof
    events, told = re.findall(r"[0-9]{2,}", proof)
    assert events == told


def test_the_demo_is_not_well_where_a_line_went_astray(tmp_path):
    """Its exit status says so, and so does its last line."""
    program = tmp_path / "demo.py"
    program.write_bytes((ROOT / "examples" / "demo.py").read_bytes())
    story = (ROOT / "examples" / "kallio.jsonl").read_text(encoding="utf-8")
    astray = story.replace('"expect": "applied"', '"expect": "refused"', 1)
    (tmp_path / "kallio.jsonl").write_text(astray, encoding="utf-8")
    done = demo("en", program=program)
    assert 1 == done.returncode
    assert "The run did not go as it should." in done.stdout


@pytest.mark.parametrize("lang", LANGS)
def test_every_point_for_a_lawyer_is_listed(lang):
    """The page lists exactly the rules that await a lawyer, each with where it stands."""
    listed = re.findall(r"^#### (.+)$", read(DOUBTS[lang]), re.MULTILINE)
    waiting = [rule for rule in RULES.values() if rule.lawyer]
    cited = [f"{r.id} ({', '.join(source.cite() for source in r.sources)})" for r in waiting]
    assert sorted(cited) == sorted(listed)


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_the_pages_on_law_and_doubts_say_the_same(lang):
    """They have the same headings in the same order, and the same rules and codes under each."""
    assert sections("en") == sections(lang)


def sections(lang: str) -> list[tuple[str, list[str], list[str], int, int]]:
    """
    Give what each section of the page has, apart from its words.

    Its heading's level, or a rule's whole heading; the rules and the codes that it names; and how
    many points and rows it has.
    """
    found = []
    for part in re.split(r"^(?=#)", read(DOUBTS[lang]), flags=re.MULTILINE)[1:]:
        heading = part.partition("\n")[0]
        found.append(
            (
                heading if heading.startswith("#### ") else heading.partition(" ")[0],
                sorted(RULE_ID.findall(part)),
                sorted(re.findall(r"`([^`]+)`", part)),
                len(re.findall(r"^- ", part, re.MULTILINE)),
                len(re.findall(r"^\|", part, re.MULTILINE)),
            )
        )
    return found


def test_the_page_on_law_and_doubts_names_rules_that_there_are():
    """Each rule that is named is in the catalogue."""
    assert set() == set(RULE_ID.findall(read(DOUBTS["en"]))) - set(RULES)


@pytest.mark.parametrize("lang", LANGS)
def test_the_days_on_which_a_basis_begins_or_ends_are_told(lang):
    """The table has a row of each such day that names the basis."""
    rows = [row for row in read(DOUBTS[lang]).splitlines() if row.startswith("| ")]
    told = {(row.split("|")[1].strip(), code) for row in rows for code in GROUNDS if code in row}
    changes = {
        (written(day, lang), code)
        for code, ground in GROUNDS.items()
        for day in (ground.from_, ground.to and ground.to + timedelta(days=1))
        if day is not None
    }
    assert set() == changes - told


def written(day: date, lang: str) -> str:
    """Write a day as the page does."""
    if lang == "en":
        return f"{day.day} {day:%B %Y}"
    return f"{day.day}.{day.month}.{day.year}"


@pytest.fixture(name="told", scope="module")
def _told() -> list[dict[str, Any]]:
    """Give the audit lines of the Kallio story, whose first command has a key, and a breach."""
    lines = io.BytesIO()
    script = (ROOT / "examples" / "kallio.jsonl").read_bytes()
    with Casebook.open("memory:") as book:
        book.follow(line_logger(lines))
        for _ in perform(book, io.BytesIO(script.replace(b"{", b'{"command": "cmd-1", ', 1))):
            pass
        late = referral.Open(
            kind="otherwise_learned",
            child=referral.Child(id="c-9"),
            received_on=date(2026, 1, 12),
            joint_discussion_requested=False,
            grounds_ref="doc-9",
        )
        clerk = Actor(id="w-3", role="intake_worker")
        book.start(
            referral, late, actor=clerk, at=datetime(2026, 1, 12, 12, tzinfo=UTC), case="r-9"
        )
        list(book.watch(actor=clerk, at=datetime(2026, 2, 2, 12, tzinfo=UTC)))
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_every_key_of_the_audit_record_is_explained(told):
    """The reference names each key that a line has, and no other."""
    page = read("docs/reference/audit-event.md")
    explained = set(re.findall(r"^\| `([a-z_.]+)` \|", page, re.MULTILINE))
    written = {key for line in told for key in keys(line)}
    assert explained == written


def keys(record: dict[str, Any], path: str = "") -> Iterator[str]:
    """Give the keys of a record as the reference writes them."""
    for key, value in record.items():
        yield path + key
        inner = [value] if isinstance(value, dict) else value
        if path + key not in {"data", "guards.params", "linked", "breached"} and isinstance(
            inner, list
        ):
            for part in inner:
                yield from keys(part, f"{path}{key}.") if isinstance(part, dict) else ()


def test_the_audit_record_shown_is_a_real_one(told):
    """The example of the reference is what the store holds of such an attempt."""
    shown = json.loads(FENCE.findall(read("docs/reference/audit-event.md"))[0][1])
    event = told[4]
    same = {"command", "at", "recorded_at", "id", "store", "position", "event", "seq"}
    assert {key: event[key] for key in event if key not in same} == {
        **{key: shown[key] for key in shown if key not in same},
        "process": {**shown["process"], "digest": event["process"]["digest"]},
    }


def test_the_processes_page_leads_to_every_process():
    """Each process is there in each language."""
    for lang in LANGS:
        page = read(f"docs/processes/index.{lang}.md")
        assert all(f"]({process}.{lang}.md)" in page for process in PROCESSES)


def test_every_command_is_listed():
    """The page of commands names each command that can be given, and no other."""
    rows = re.findall(
        r"^\| (`lsprocess [^|]+) \|", read("docs/reference/commands.md"), re.MULTILINE
    )
    listed = re.findall(r"`lsprocess ([^`]+)`", " ".join(rows))
    there = set(commands(app))
    named = [{one for one in there if line.startswith(one)} for line in listed]
    assert set() not in named
    assert there == set().union(*named)


def commands(group: click.Group) -> Iterator[str]:
    """Give every command of a group that does something, in the words that call it."""
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if isinstance(command, click.Group):
            yield from (f"{name} {inner}" for inner in commands(command))
        else:
            yield name


def test_the_files_that_a_contributor_is_sent_to_are_there():
    """Each file that the page names stands in the repository, in the library or among the tests."""
    named = set(re.findall(r"`([\w./-]+\.(?:py|toml|md|yaml))`", read("CONTRIBUTING.md")))
    library = ROOT / "src" / "lsprocess"
    folders = (ROOT, library, library / "processes", library / "processes" / "referral")
    places = (*folders, *(ROOT / "tests").iterdir())
    assert len(named) > 20
    assert [] == [one for one in sorted(named) if not any((at / one).exists() for at in places)]


def test_an_elision_stands_for_any_lines():
    """Output agrees with what a page tells of it when all that is told is there, in order."""
    assert agrees(f"a\n{ELISION}\nc\n", "a\nb\nb\nc\n")
    assert not agrees(f"a\n{ELISION}\nc\n", "a\nb\n")
    assert not agrees("a\n", "a\nb\n")


def test_the_development_requirements_are_all_there():
    """What the tests and linters use is listed in one place."""
    lines = read("requirements-dev.txt").splitlines()
    named = {re.split(r"[>=<]", line)[0] for line in lines if line and not line.startswith("#")}
    assert {"hypothesis", "mypy", "pytest", "pytest-cov", "ruff", "sybil"} <= named
