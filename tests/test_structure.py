"""From JSON to records: strict, complete in its complaints, and silent on the values."""

import json

from datetime import UTC, date, datetime
from typing import Any, Literal

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from lsprocess.errors import InvalidInput
from lsprocess.journal.jsons import plain_json
from lsprocess.process import ActionData, Count, Id, action, record
from lsprocess.process.structure import converter, json_key, structure
from lsprocess.processes import PROCESSES
from parcel import PARCEL
from strategies import data


ALL = (*PROCESSES.values(), PARCEL)
SECRET = "010190-123a"  # noqa: S105 - the shape of an identity, of nobody


@record
class Part:
    """A nested record."""

    id: Id
    on: date | None = None


@action("whole")
class Whole(ActionData):
    """Fields of every shape that JSON gives."""

    as_: Literal["one", "two"]
    flag: bool
    at: datetime | None = None
    on: date | None = None
    mixed: Literal["all", "any"] | Count | None = None
    part: Part | None = None
    parts: tuple[Part, ...] = ()
    ids: tuple[Id, ...] = ()


GOOD = {"as": "one", "flag": True}


def problems(value: object, where: str = "data") -> set[str]:
    """Structure in vain, and give every problem; none repeats the value."""
    with pytest.raises(InvalidInput) as caught:
        structure(value, Whole, where)
    assert SECRET not in str(caught.value)
    return set(caught.value.problems)


@pytest.mark.parametrize("process", ALL, ids=lambda process: process.id)
@settings(max_examples=60, deadline=None)
@given(draw=st.data())
def test_every_action_comes_back_from_its_json(process: Any, draw: st.DataObject) -> None:
    """Whatever a process can record is the same record again after JSON."""
    made = draw.draw(data(process, starts=draw.draw(st.booleans()), cases=("c-1",)))
    text = plain_json(converter().unstructure(made))
    assert made == structure(json.loads(text), type(made), "data")


def test_a_whole_record_is_made_from_json() -> None:
    """Dates, times, nested records, lists and alternatives are read."""
    value = {
        **GOOD,
        "at": "2026-03-02T09:00:00+02:00",
        "on": "2026-03-02",
        "mixed": 2,
        "part": {"id": "p-1", "on": "2026-03-01"},
        "parts": [{"id": "p-2"}],
        "ids": ["p-3"],
    }
    made = structure(value, Whole)
    assert datetime(2026, 3, 2, 7, tzinfo=UTC) == made.at
    assert (date(2026, 3, 2), 2, ("p-3",)) == (made.on, made.mixed, made.ids)
    assert (Part(id="p-1", on=date(2026, 3, 1)), (Part(id="p-2"),)) == (made.part, made.parts)
    assert "any" == structure({**GOOD, "mixed": "any"}, Whole).mixed
    assert structure({**GOOD, "on": None}, Whole).on is None


def test_every_problem_is_told_at_once_with_its_path() -> None:
    """One attempt shows all that is to be mended."""
    value = {
        "as": SECRET,
        "on": SECRET,
        "at": SECRET,
        "part": {"on": "2026-03-01"},
        "parts": [{"id": "p-1"}, {"id": SECRET}],
        "ids": [SECRET],
    }
    found = sorted(problem.split(" ", 1)[0] for problem in problems(value))
    assert [
        "'data.as'",
        "'data.at'",
        "'data.flag'",
        "'data.ids[0]'",
        "'data.on'",
        "'data.part.id'",
        "'data.parts[1].id'",
    ] == found


ONE: list[tuple[Any, str]] = [
    ({"as": "one"}, "'data.flag' must be given, got nothing"),
    ({**GOOD, "flag": "no"}, "'data.flag' must be true or false, got a value of type str"),
    ({**GOOD, "on": SECRET}, "'data.on' must be a date such as 2026-03-02, got another text"),
    ({**GOOD, "on": 7}, "'data.on' must be a date without a time, got a value of type int"),
    (
        {**GOOD, "at": SECRET},
        "'data.at' must be a time such as 2026-03-02T09:00:00+02:00, got another text",
    ),
    (
        {**GOOD, "at": 7},
        "'data.at' must be a datetime with its offset from UTC, got a value of type int",
    ),
    ({**GOOD, "ids": "p-1"}, "'data.ids' must be a list, got something else"),
    ({**GOOD, "part": "p-1"}, "'data.part' must be an object with keys, got something else"),
    ({**GOOD, "mixed": 0}, "'data.mixed' must be a whole number from 1, got something else"),
    ([], "'data' must be an object with keys, got something else"),
]


@pytest.mark.parametrize(("value", "problem"), ONE)
def test_a_wrong_value_is_told_with_its_path(value: Any, problem: str) -> None:
    """Each kind of mistake has its own sentence."""
    assert {problem} == problems(value)


def test_a_naive_time_is_told_with_its_path() -> None:
    """A time without its offset from UTC says nothing for certain."""
    (problem,) = problems({**GOOD, "at": "2026-03-02T09:00:00"})
    assert problem.startswith("'data.at' must be an aware datetime, got a naive one")


def test_an_unknown_key_is_told_with_the_known_ones() -> None:
    """A key in the shape of a name is shown, with the nearest known one."""
    (problem,) = problems({**GOOD, "flagg": True})
    known = "as, flag, at, on, mixed, part, parts, ids"
    assert f"'data' must hold only {known}, got 'flagg' (did you mean flag?)" == problem


def test_an_unknown_key_of_another_shape_is_not_repeated() -> None:
    """A key may be an identity too."""
    (problem,) = problems({**GOOD, SECRET: 1})
    assert problem.endswith("got an unknown key")


def test_a_record_without_fields_holds_nothing() -> None:
    """Where nothing is asked nothing may be given."""

    @action("empty")
    class Empty(ActionData):
        """No fields."""

    assert Empty() == structure({}, Empty)
    with pytest.raises(InvalidInput, match="'data' must hold only nothing, got 'more'"):
        structure({"more": 1}, Empty, "data")


def test_without_a_place_the_path_stands_alone() -> None:
    """At the top of a document a path begins with its key."""
    assert {"'flag' must be given, got nothing"} == problems({"as": "one"}, "")
    (problem,) = problems({**GOOD, "more": 1}, "")
    assert problem.startswith("must hold only")


def test_a_keyword_is_spared_by_an_underscore_in_python_alone() -> None:
    """JSON says ``as`` where Python says ``as_``."""
    assert "as" == json_key("as_")
    assert {"as": "one", "flag": True, "parts": [], "ids": []} == converter().unstructure(
        Whole(as_="one", flag=True)
    )
