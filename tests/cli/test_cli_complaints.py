"""What the command line says of a wrong argument: the parameter's name, never what was typed."""

import re

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from pkgutil import iter_modules

import click
import pytest

from click.testing import CliRunner, Result

from cli_lines import opening, script
from lsprocess.cli import commands as folder
from lsprocess.cli.app import COMMANDS as SUMMARIES
from lsprocess.cli.app import app
from lsprocess.cli.complaints import shown


TYPED = ("131052-308T", "Xyzzy Qux", "no-one@example.fi", "/none/Xyzzy/file")
EN = ("--lang", "en")
RIGHT = {
    "case": "r-1",
    "process": "referral",
    "action": "screen",
    "data": "urgent=false",
    "rule": "HEA-01",
    "opened": "2026-03-02",
    "first": "2026-03-02",
    "last": "2026-03-03",
    "client": "c-1",
    "work_task": "guardian",
    "actor": "g-1",
    "holder": "intake_worker",
}


def commands(command: click.Command, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Give every command that does something, with the words that call it."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    ctx = click.Context(command)
    for name in command.list_commands(ctx):
        yield from commands(command.get_command(ctx, name), *path, name)


COMMANDS = dict(commands(app))


def test_every_command_has_a_file_of_its_name():
    """What is in the folder of commands can be called, and what can be called is there."""
    files = {one.name for one in iter_modules(folder.__path__)}
    assert {name.replace("-", "_") for name in SUMMARIES} == files


@pytest.mark.parametrize(("name", "summary"), SUMMARIES.items())
def test_what_the_help_says_of_a_command_is_what_it_says_of_itself(name, summary):
    """The list of commands and the help of each begin with the same sentence."""
    command = app.get_command(click.Context(app), name)
    said = cleandoc(command.help).split("\n\n")[0].replace("\n", " ")
    assert (name, f"{summary}.") == (command.name, said)


PARAMETERS = [
    (path, param)
    for path, command in COMMANDS.items()
    for param in command.params
    if not (isinstance(param, click.Option) and param.is_flag)
    and param.name not in {"audit", "audit_after"}  # any text may be the path of a new file
]


@pytest.fixture(name="given", scope="module")
def _given(tmp_path_factory) -> dict[str, str]:
    """Make a store with one case, and a script."""
    folder: Path = tmp_path_factory.mktemp("complaints")
    (folder / "opening.jsonl").write_bytes(script(opening()))
    given = {"file": str(folder / "opening.jsonl"), "store": f"sqlite:///{folder / 's.db'}"}
    done = CliRunner().invoke(app, ["run", given["file"], "--store", given["store"]])
    assert 0 == done.exit_code, done.output
    return RIGHT | given


def call(
    given: dict[str, str], path: tuple[str, ...], wrong: click.Parameter, typed: str
) -> Result:
    """Call a command with all that it needs, one parameter holding what was typed."""
    command = COMMANDS[path]
    words: list[str] = []
    for param in command.params:
        if param.name in given or param is wrong:
            value = typed if param is wrong else given[str(param.name)]
            if isinstance(param, click.Argument):
                words += ["--", value] if value.startswith("-") else [value]
            elif param is wrong or param.required or param.name == "store":
                words += [max(param.opts, key=len), value]
    return CliRunner().invoke(app, [*path, *words])


@pytest.mark.parametrize(
    ("path", "param"), PARAMETERS, ids=lambda one: getattr(one, "name", None) or "-".join(one)
)
def test_what_was_typed_is_never_repeated(given, path, param):
    """Whatever stands in whatever place, the message names the place and keeps what it was."""
    for typed in TYPED:
        result = call(given, path, param, typed)
        assert 2 == result.exit_code, (typed, result.output)
        assert "" == result.stdout
        assert f"kohdan '{shown(param)}' on oltava " in result.stderr
        for word in typed.lower().split():
            assert word not in result.stderr.lower()


@pytest.mark.parametrize("name", ["--audit", "--audit-after"])
def test_the_path_of_an_audit_file_is_never_repeated(given, tmp_path, name):
    """Neither one in no folder, nor that of a folder."""
    folder = tmp_path / "Xyzzy"
    folder.mkdir()
    first = ["--audit", str(tmp_path / "a.jsonl")] if name == "--audit-after" else []
    for path in (folder / "none" / "a.jsonl", folder):
        words = ["run", given["file"], "--store", given["store"], *first, name, str(path)]
        result = CliRunner().invoke(app, words)
        assert 2 == result.exit_code
        assert f"kohdan '{name}' on oltava" in result.stderr
        assert "Xyzzy" not in result.output


def test_an_unknown_case_is_not_repeated(given):
    """A well-formed id that names no case is nobody else's to read."""
    for path, command in COMMANDS.items():
        for param in command.params:
            # A guardian who looks is not told whether there is a case.
            if param.name == "case" and path != ("see",):
                result = call(given, path, param, "xyzzy-9")
                assert 2 == result.exit_code
                place = f"'{shown(param)}' (must be the id of a case|on oltava .*asian tunniste)"
                assert re.search(place, result.stderr)
                assert "xyzzy" not in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Xyzzy", *EN], "the command must be one of run, do, "),
        (
            ["due", "Xyzzy", *EN],
            "the command must be one of after-care, assessment, got something else",
        ),
        (["--Xyzzy", "show", *EN], "an option must be one of --version, "),
        (["show", "r-1", "--Xyzzy", *EN], "an option must be one of --store, --json, --lang, "),
        (["show", "r-1", "--sture", "memory:", *EN], "got something else (did you mean --store?)"),
        (["processes", "Xyzzy", *EN], "a command must have its own arguments alone"),
        (["processes", *EN, "--lang"], "an option must have one value, and a switch none"),
        (["show", "r-1", "--json=Xyzzy", *EN], "an option must have one value, and a switch none"),
        (["show", *EN], "'CASE' must be given, got nothing"),
        (["show", "r-1", *EN], "'--store' must be given, got nothing"),
        (["due", "assessment", *EN], "'--opened' must be given, got nothing"),
        (
            ["run", "-", "--audit-after", "Xyzzy", *EN],
            "'--audit' must be given with --audit-after",
        ),
    ],
)
def test_a_command_that_is_misused_is_told_what_there_is(words, said):
    """Commands, options and numbers of arguments are told by what the program has."""
    result = CliRunner().invoke(app, words)
    assert 2 == result.exit_code
    assert said in result.stderr
    assert "Xyzzy" not in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "r-1", "--lang", "sv"], "'--store' måste anges, fick inget; "),
        (["describe", "scren", "--lang", "sv"], "'ACTION' måste vara en åtgärd i en process, "),
        (["describe", "scren"], "kohdan 'ACTION' on oltava jonkin prosessin toimi, "),
        (["show", "r-1", "--store", "x", "--lang", "sv"], "'--store' måste vara memory:, "),
        (["show", "r-1", "--store", "memory:"], "kohdan '--store' on oltava jo olemassa, "),
        (
            ["show", "r-1", "--store", "sqlite:///none.db", "--lang", "sv"],
            "'--store' måste redan finnas, fick ingenting där; ",
        ),
    ],
)
def test_what_is_wrong_is_told_in_the_language_of_the_command(words, said):
    """Finnish where none is given, whatever the order of the options."""
    for one in (words, [words[0], *words[2:], words[1]]):
        result = CliRunner().invoke(app, one)
        assert 2 == result.exit_code
        assert result.stderr.startswith(f"lsprocess: {said}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Xyzzy"], "komennon on oltava jokin näistä: run, do, "),
        (["Xyzzy", "--lang", "sv"], "kommandot måste vara något av run, do, "),
        (
            ["due", "Xyzzy", "--lang=sv"],
            "kommandot måste vara något av after-care, assessment, fick något ",
        ),
        (["--Xyzzy", "show", "--lang", "sv"], "ett alternativ måste vara något av --version, "),
        (["show", "r-1", "--sture", "x"], "saatiin jotain muuta (tarkoititko: --store?)"),
        (["processes", "Xyzzy", "--lang", "sv"], "ett kommando måste ha bara sina egna argument"),
        (["processes", "--lang"], "valitsimella on oltava yksi arvo ja kytkimellä ei yhtään"),
        (["processes", "--lang", "Xyzzy"], "kohdan '--lang' on oltava jokin näistä: fi, sv, en, "),
        (["show", "--lang", "sv"], "'CASE' måste anges, fick inget; "),
        (["due", "assessment", "--opened", "x"], "kohdan '--opened' on oltava päivä, kuten "),
    ],
)
def test_misuse_is_told_in_the_language_that_was_asked_for(words, said):
    """Also where the command line was never read to its end; Finnish where it names none."""
    result = CliRunner().invoke(app, words)
    assert 2 == result.exit_code
    assert said in result.stderr
    assert "Xyzzy" not in result.output


def test_parameters_of_one_name_are_shown_alike():
    """So that an error from deep inside can be told by the name that people typed."""
    called: dict[str, dict[str | None, set[str]]] = {}
    for path, command in COMMANDS.items():
        for param in command.params:
            called.setdefault(path[0], {}).setdefault(param.name, set()).add(shown(param))
    many = {
        (command, name): names
        for command, params in called.items()
        for name, names in params.items()
        if len(names) > 1
    }
    assert {} == many


def test_no_words_at_all_bring_the_help():
    """Whoever does not know the program is told what it does."""
    result = CliRunner().invoke(app, [])
    assert "Finnish child-welfare referral processes" in result.output
    assert "Commands:" in result.output
