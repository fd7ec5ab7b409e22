"""Problems: what is wrong with input, by place and code, in three languages and without values."""

import ast
import pickle
import re
import subprocess
import sys

from datetime import date, datetime
from pathlib import Path
from typing import get_args

import pytest

from hypothesis import given
from hypothesis import strategies as st

import lsprocess

from lsprocess import problems
from lsprocess.errors import (
    CasesUnreadable,
    CaseUnreadable,
    InvalidInput,
    JournalError,
    RecordUnreadable,
    SequenceConflict,
    StoreUnusable,
)
from lsprocess.ids import IdentityShape
from lsprocess.problems import Problem, as_problem, of, part, problem, said_by, told
from lsprocess.process import Count, Id, Word, record
from lsprocess.process.structure import structure
from lsprocess.processes import NAMES, PROCESSES
from lsprocess.processes.common import texts as common
from lsprocess.processes.meeting import texts as meeting
from lsprocess.processes.referral import texts as referral
from lsprocess.text import LANGS, Text, Texts


SOURCES = sorted(Path(lsprocess.__file__).parent.rglob("*.py"))
TEXTS = Texts(problems.__file__)
WORDS = Text(
    fi="on oltava {what}, saatiin {got}",
    sv="måste vara {what}, fick {got}",
    en="must be {what}, got {got}",
)


@record
class Inner:
    id: Id
    count: Count


@record
class Outer:
    name: Word
    on: date
    at: datetime
    inner: Inner
    flags: tuple[bool, ...]


GOOD = {
    "name": "a_word",
    "on": "2026-03-02",
    "at": "2026-03-02T09:00:00+02:00",
    "inner": {"id": "c-1", "count": 1},
    "flags": [True],
}
anything = st.recursive(
    st.text(min_size=4).map("ZQ {}".format) | st.integers(min_value=10**9),
    lambda inner: st.lists(inner, min_size=1) | st.dictionaries(st.just("ZQ"), inner),
    max_leaves=3,
)


def _problems(value: object) -> tuple[str, ...]:
    with pytest.raises(InvalidInput) as caught:
        structure(value, Outer, "data")
    return caught.value.problems


def test_a_problem_is_its_english_sentence_with_its_place() -> None:
    """Where problems are joined and searched, they are texts."""
    made = Problem(WORDS, "odd", "data.id", {"what": "even", "got": part("something_else")})

    assert "'data.id' must be even, got something else" == made
    assert made.text("en") == made
    assert "kohdan 'data.id' on oltava even, saatiin jotain muuta" == made.text("fi")
    assert "'data.id' måste vara even, fick något annat" == made.text("sv")


def test_a_problem_without_a_place_says_only_what_it_says() -> None:
    """A tuple among its parameters is an enumeration."""
    made = Problem(WORDS, "odd", params={"what": ("a", "b"), "got": "c"})

    assert "must be a, b, got c" == made
    assert "" == made.path


@pytest.mark.parametrize(
    ("inner", "outer", "path"),
    [
        ("", "data", "data"),
        ("id", "data", "data.id"),
        ("[2]", "data", "data[2]"),
        ("id", "", "id"),
    ],
)
def test_a_place_is_put_before_the_place_inside_it(inner: str, outer: str, path: str) -> None:
    """The words and the code stay as they are."""
    moved = problem("missing", inner).at(outer)

    assert (path, "missing") == (moved.path, moved.code)
    assert f"'{path}' must be given, got nothing" == moved


@pytest.mark.parametrize("lang", LANGS)
def test_a_problem_travels_with_its_words(lang) -> None:
    """Errors can be pickled, and what they hold with them."""
    made = problem("must_be_bool", "data.flag", got=part("nothing"))
    other = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own

    assert (made, made.code, made.path, made.params) == (
        other,
        other.code,
        other.path,
        other.params,
    )
    assert made.text(lang) == other.text(lang)


def test_what_says_itself_in_one_language_is_said_as_it_is() -> None:
    """A definition of somebody else's may know one language alone."""
    made = as_problem("'x' must be y, got z")

    assert ("other", "") == (made.code, made.path)
    assert {"'x' must be y, got z"} == {made.text(lang) for lang in LANGS}
    assert made is as_problem(made)


def test_an_error_is_told_in_the_language_that_its_problems_have() -> None:
    """A plain text among them stays as it is."""
    error = InvalidInput(problem("missing", "a"), "plain")

    assert "kohdan 'a' on oltava annettuna, saatiin tyhjää; plain" == told(error, "fi")
    assert "'a' must be given, got nothing; plain" == told(error, "en") == str(error)
    assert "elsewhere" == told(ValueError("elsewhere"), "sv")


LOST = CaseUnreadable("r-1", problem("record_process", "process"))
TAKEN = SequenceConflict("r-2", 3)


@pytest.mark.parametrize(
    ("error", "code", "finnish"),
    [
        (
            StoreUnusable(of("store", problem("store_empty"))),
            "store_empty",
            "tietovaraston on oltava jo olemassa, saatiin tyhjä tietokanta; ",
        ),
        (
            RecordUnreadable(problem("record_unfit", said=part("another_shape"))),
            "record_unfit",
            "tallennetun kirjauksen on sovittava prosessinsa määritelmään, ",
        ),
        (TAKEN, "sequence_taken", "järjestysnumeron 3 asiassa r-2 on oltava vapaa, "),
        (
            LOST,
            "unreadable",
            "asian r-1 on oltava luettavissa, saatiin asia, joka ei ole: kohdan 'process' on ",
        ),
        (CasesUnreadable((LOST, TAKEN)), "unreadable_cases", "jokaisen asian on oltava "),
        (InvalidInput("'a' must be b", "'c' must be d"), "other", "'a' must be b; 'c' must be d"),
        (JournalError("somebody's own"), "other", "somebody's own"),
    ],
)
def test_an_error_of_a_store_is_told_in_the_readers_language(
    error: Exception, code: str, finnish: str
) -> None:
    """In English it is what it says itself; and it does so after a journey too."""
    for one in (error, pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own
        assert code == said_by(one).code
        assert told(one, "fi").startswith(finnish)
        assert told(one, "en") == str(one)
        assert told(one, "sv") == told(error, "sv")


def test_many_cases_that_cannot_be_read_are_told_with_their_reasons() -> None:
    """Each in the reader's language, however many they are."""
    error = CasesUnreadable((LOST,) * 2000)

    assert 2000 == told(error, "sv").count("ärendet r-1 måste kunna läsas, ")
    assert str(error) == told(error, "en")


def test_what_is_raised_of_stores_has_words_in_every_language() -> None:
    """Each such error is made with a problem, and none with a sentence of its own."""
    kinds = {"JournalError", "StoreUnusable", "RecordUnreadable"}
    told_in_one = (ast.Constant, ast.JoinedStr)
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        sentences = {
            target.id
            for made in ast.walk(tree)
            if isinstance(made, ast.Assign) and isinstance(made.value, told_in_one)
            for target in made.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(tree):
            match call:
                case ast.Call(func=ast.Name(id=kind), args=[said]) if kind in kinds:
                    assert not isinstance(said, told_in_one), (path.name, call.lineno)
                    assert ast.unparse(said) not in sentences, (path.name, call.lineno)


LOAD = """
import sys
from pathlib import Path

def look(event, args):
    if event == "open" and str(args[0]).endswith("texts.toml"):
        print(Path(args[0]).parent.name)

sys.addaudithook(look)
from lsprocess.processes import NAMES, PROCESSES
print(len(PROCESSES))
list(PROCESSES.values())
"""


def test_definitions_load_no_words_but_those_that_they_are_made_of() -> None:
    """A definition is loaded at its first use, and what is said of a mistake at the first one."""
    done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)

    known, *read = done.stdout.split()
    assert str(len(PROCESSES)) == known
    assert sorted(["basis", "common", *NAMES]) == sorted(read)


def _asked_for() -> set[str]:
    """Give the keys that a call in the sources names."""
    sections = {"problem": "", "part": "parts.", "of": "subjects.", "check_year": "subjects."}
    found = set()
    for path in SOURCES:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(key)), *_]) if (
                    name in sections
                ):
                    found.add(sections[name] + key)
    return found


def test_every_code_has_words_and_all_words_are_of_a_code() -> None:
    """Words in three languages: `Texts` checks that; and each is said somewhere."""
    asked = _asked_for() | {"place", "subjects.last_day"}
    asked |= {f"parts.{shape}" for shape in get_args(IdentityShape)}
    for key in asked:
        TEXTS[key]

    TEXTS.check_all_asked()


@pytest.mark.parametrize("room", [common, meeting, referral])
def test_every_problem_of_a_process_is_said_by_one_of_its_functions(room) -> None:
    """And what they say there are words for: a key that is not there would be an error."""
    said: set[str] = set()
    for path in Path(room.__file__).parent.glob("*.py"):
        said |= set(re.findall(r'PROBLEMS\["(\w+)"\]', path.read_text(encoding="utf-8")))

    assert said == set(room.PROBLEMS)


def test_what_is_wrong_with_data_has_its_place_and_code() -> None:
    """The place is a path in the document, and the code is one that programs can tell."""
    value = {
        "name": "No Word",
        "on": "yesterday",
        "at": "2026-03-02T09:00:00",
        "inner": {"id": "010190-123a", "count": 0, "colour": 1},
        "flags": [True, 1],
    }

    assert {
        "data.name": "must_be_word",
        "data.on": "must_be_day_text",
        "data.at": "naive_time",
        "data.inner.id": "identity_shape",
        "data.inner.count": "must_be_count",
        "data.inner": "unknown_key",
        "data.flags[1]": "must_be_bool",
    } == {one.path: one.code for one in _problems(value)}


@pytest.mark.parametrize("key", GOOD)
@given(value=anything)
def test_no_language_repeats_what_came_in(key, value) -> None:
    """Texts, numbers and keys of every kind leave no trace in a sentence."""
    for one in _problems(GOOD | {key: value}):
        for lang in LANGS:
            said = one.text(lang).lower()

            assert "zq" not in said
            assert not any(len(word) > 8 and word.isdigit() for word in said.split())
