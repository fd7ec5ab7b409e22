"""The front page leads from a reader's question to its page, its command and its rules."""

import re
import shlex

import pytest

from click.testing import CliRunner

from docs_blocks import ROOT
from lsprocess.cli.app import app
from lsprocess.law import RULES
from lsprocess.text import LANGS


ROW = re.compile(r"^\| \[([^]]+)\]\(([^)]+)\) \| `lsprocess ([^`]+)` \| (.+) \|$", re.MULTILINE)
LINKED_RULE = re.compile(r"\[([A-Z]+-\w+)\]\(law/rules\.(\w\w)\.md#([\w-]+)\)")


def page(lang):
    """Read the front page in a language."""
    return (ROOT / "docs" / f"index.{lang}.md").read_text(encoding="utf-8")


def rows(lang):
    """Give each question of the front page with its page, its command and its rules."""
    return ROW.findall(page(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_has_a_row_that_is_whole(lang):
    """A row of the tables has a question, a page, a command and at least one rule."""
    lines = [line for line in page(lang).splitlines() if line.startswith("| [")]
    assert len(lines) >= 15
    assert len(lines) == len(rows(lang))
    assert all(LINKED_RULE.search(rules) for *_, rules in rows(lang))
    assert all(question.endswith("?") for question, *_ in rows(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_of_the_front_page_is_in_the_catalogue_and_linked_where_it_stands(lang):
    """A rule is one of the catalogue, and its link leads to its own row in the reader's words."""
    for *_, rules in rows(lang):
        found = LINKED_RULE.findall(rules)
        assert ", ".join(f"[{one}](law/rules.{lang}.md#{one.lower()})" for one, *_ in found) == (
            rules
        )
        assert {one for one, *_ in found} <= RULES.keys()


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_of_the_front_page_runs_in_the_readers_language(lang, tmp_path):
    """In the store that the page makes, each command answers, in the language of its page."""
    made = re.search(r"^lsprocess (run .+)$", page(lang), re.MULTILINE)
    assert made is not None
    *words, script = shlex.split(made[1])
    store = f"sqlite:///{tmp_path / 'cases.db'}"
    words[words.index("--store") + 1] = store
    runner = CliRunner(env={"LSPROCESS_STORE": store}, catch_exceptions=False)
    assert runner.invoke(app, [*words, str(ROOT / script)]).exit_code == 0
    for _, _, command, _ in rows(lang):
        given = shlex.split(command)
        assert given[-2:] == ["--lang", lang]
        done = runner.invoke(app, given)
        assert (command, done.exit_code, done.stderr) == (command, 0, "")
        assert done.stdout


def test_the_front_page_has_the_same_rows_in_each_language():
    """Row by row the languages have one page, one command and one list of rules."""

    def alike(lang):
        return [
            (
                where.partition("#")[0].replace(f".{lang}.", "."),
                command[:-2],
                rules.replace(f".{lang}.", "."),
            )
            for _, where, command, rules in rows(lang)
        ]

    first, *others = map(alike, LANGS)
    assert all(one == first for one in others)
