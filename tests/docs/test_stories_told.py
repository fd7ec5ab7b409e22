"""The summaries of the stories: each fits a screen, and a story that goes wrong is told as such."""

import json
import os
import subprocess
import sys
import tomllib

import pytest

from lsprocess.text import LANGS
from places import EXAMPLES


STORIES = tomllib.loads((EXAMPLES / "stories.toml").read_text(encoding="utf-8"))
SMALL = {
    "title": dict.fromkeys(LANGS, "A title"),
    "lead": dict.fromkeys(LANGS, "One. Two. Three."),
}
OPENED = {
    "case": "d-1",
    "process": "division_of_labour",
    "action": "propose",
    "actor": {"id": "w-40", "role": "chair"},
    "at": "2026-03-02T09:05:00+02:00",
    "data": {
        "kind": "task_division",
        "parties": ["child_welfare", "pupil_welfare"],
        "initiator": "w-40",
        "subject_ref": "doc-1",
        "training_required": False,
    },
}
TOO_EARLY = {
    "case": "d-1",
    "action": "agree",
    "actor": {"id": "w-40", "role": "chair"},
    "at": "2026-03-02T09:20:00+02:00",
    "data": {"agreement_ref": "doc-2", "agreed_in": "meeting"},
}
UNMET = ["every_party_accepted", "tasks_named"]


def told(lang, *folder):
    """Run the program in a language, and give what it says and its exit status."""
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / "tell.py", *folder],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "STORIES_LANG": lang, "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )
    return done.stdout, done.stderr, done.returncode


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """A folder of one small story, whose lines are written by the test."""

    def write(*lines):
        toml = "\n".join(
            f"[small.{part}]\n" + "\n".join(f"{lang} = '{text}'" for lang, text in texts.items())
            for part, texts in SMALL.items()
        )
        (tmp_path / "stories.toml").write_text(toml, encoding="utf-8")
        script = "\n".join(map(json.dumps, lines))
        (tmp_path / "small.jsonl").write_text(script, encoding="utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize("lang", LANGS)
def test_what_came_of_each_story_fits_a_screen(lang):
    """Every story is told under its title in at most 24 lines of 80 columns, and goes as it should."""
    said, errors, status = told(lang)
    assert ("", 0) == (errors, status)
    summaries = said.rstrip("\n").split("\n\n")
    assert len(STORIES) == len(summaries)
    for story, summary in zip(STORIES.values(), summaries, strict=True):
        lines = summary.split("\n")
        assert len(lines) <= 24
        assert [] == [line for line in lines if len(line) > 80]
        assert " ".join(lines).startswith(story["title"][lang])


def test_a_condition_that_was_not_met_is_named_once_with_how_often(folder):
    """The way of the case, what was not applied, each condition once, and what is owed."""
    script = (
        {**OPENED, "expect": "applied"},
        {**TOO_EARLY, "expect": UNMET},
        {**TOO_EARLY, "expect": UNMET},
    )
    said, _, status = told("en", folder(*script))
    assert 0 == status
    assert said.splitlines()[:2] == ["A title", "One. Two."]
    assert "d-1 (division of labour): proposed\n" in said
    assert "Applied: 1. Not applied: 2.\n" in said
    assert 1 == said.count("every party has accepted (2 times)")


def test_where_the_ways_do_not_fit_a_screen_it_is_told_where_each_case_stands(folder):
    """Of a few cases the whole way is told, of very many only the end of it."""
    script = [{**OPENED, "case": f"d-{number}", "expect": "applied"} for number in range(1, 25)]
    dropped = {
        **TOO_EARLY,
        "action": "reject",
        "data": {"by": "pupil_welfare"},
        "expect": "applied",
    }
    few, _, status = told("en", folder(*script[:3], dropped))
    assert 0 == status
    assert "d-1 (division of labour): proposed → not agreed on\n" in few
    many, _, status = told("en", folder(*script, dropped))
    assert 0 == status
    assert "d-1 (division of labour): not agreed on\n" in many


def test_a_story_that_goes_otherwise_than_it_expects_is_told_so(folder):
    """The line is named, and the exit status is 1."""
    script = ({**OPENED, "expect": "applied"}, {**TOO_EARLY, "expect": "applied"})
    said, _, status = told("en", folder(*script))
    assert 1 == status
    assert "Did not go as it should. Lines: 2.\n" in said


def test_a_language_that_there_is_not_is_refused():
    """The way out is named, and no value repeated."""
    said, errors, status = told("de")
    assert ("", 1) == (said, status)
    assert "STORIES_LANG must be one of fi, sv, en" in errors
