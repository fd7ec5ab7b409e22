"""From JSON to records: strict, complete in its complaints, and silent on the values."""

import json

from datetime import UTC, date, datetime, timedelta, timezone
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
    (
        {**GOOD, "flag": "no"},
        (
            "'data.flag' must be true or false, got a value of type str; give one of them, "
            "without quotes"
        ),
    ),
    (
        {**GOOD, "on": SECRET},
        "'data.on' must be a date such as 2026-03-02, got another text; write it in the same form",
    ),
    ({**GOOD, "on": 7}, "'data.on' must be a date without a time, got a value of type int"),
    (
        {**GOOD, "at": SECRET},
        (
            "'data.at' must be a time such as 2026-03-02T09:00:00+02:00, got another text; "
            "write it in the same form"
        ),
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


@given(st.dates(), st.sampled_from(["%Y%m%d", "%G-W%V-%u", "%d.%m.%Y", "%Y-%j", "%Y-%m-%dT00:00"]))
def test_a_date_is_written_in_one_way(day: date, form: str) -> None:
    """Year, month and day with hyphens between are read; every other form is told."""
    assert day == structure({**GOOD, "on": day.isoformat()}, Whole).on
    (told,) = problems({**GOOD, "on": day.strftime(form)})
    assert told.startswith("'data.on' must be a date such as 2026-03-02, got ")


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29",
        "2026-13-01",
        "0000-01-01",
        "2026-3-2",
        " 2026-03-02",
        "2026-03-02\n",
        "",
        "٢٠٢٦-03-02",
    ],
)
def test_what_is_only_like_a_date_is_told(text: str) -> None:
    """A day that is not in the calendar, or one written loosely, is no date."""
    (told,) = problems({**GOOD, "on": text})
    assert told.startswith("'data.on' must be a date such as 2026-03-02, got ")


times = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29))  # noqa: DTZ001
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(times, offsets, st.sampled_from(["minutes", "seconds", "milliseconds", "microseconds"]))
def test_a_time_is_read_to_the_microsecond_from_any_offset(
    local: datetime, zone: timezone, detail: str
) -> None:
    """The extended form with an offset, or with the Z of stored records, is the same moment."""
    text = local.replace(tzinfo=zone).isoformat(timespec=detail)
    moment = datetime.fromisoformat(text).astimezone(UTC)
    assert moment == structure({**GOOD, "at": text}, Whole).at
    stored = moment.isoformat().replace("+00:00", "Z")
    assert moment == structure({**GOOD, "at": stored}, Whole).at


@pytest.mark.parametrize(
    "text",
    [
        "20260413T090000+0300",
        "2026-W16-1T09:00:00+03:00",
        "2026-04-13T09:00:00+0300",
        "2026-04-13T09:00:00+03",
        "2026-04-13T09:00:00+03:00:00",
        "2026-04-13T090000Z",
        "2026-04-13T09Z",
        "2026-04-13 09:00:00Z",
        "2026-04-13T09:00:00z",
        "2026-04-13T09:00:00,5Z",
        "2026-04-13T09:00:00.1234567Z",
        "2026-04-13T25:00:00Z",
        "2026-04-13",
        "2026-04-13T09:00:00Z\n",
    ],
)
def test_a_time_in_another_form_is_told(text: str) -> None:
    """What else Python takes for a time is none here."""
    (told,) = problems({**GOOD, "at": text})
    assert told.startswith("'data.at' must be a time such as 2026-03-02T09:00:00+02:00, got ")


@pytest.mark.parametrize(
    ("key", "text", "got"),
    [
        ("on", "2.3.2026", "one written with points; write the year first, then"),
        ("on", "02. 03. 26", "one written with points"),
        ("at", "2.3.2026 klo 9.00", "one written with points"),
        ("on", "20226-03-02", "a year that has not four digits; check the year"),
        ("at", "226-03-02T09:00:00Z", "a year that has not four digits"),
        ("on", "2026-02-29", "a day or a time of day that does not exist; look in the calendar"),
        ("at", "2026-03-02T25:00:00Z", "a day or a time of day that does not exist"),
        ("on", "2026-03-05T09:00:00Z", "a day with a time; leave the time out"),
        ("at", "2026-03-05", "a day alone; add the time of day and its offset from UTC"),
    ],
)
def test_a_form_that_people_often_write_is_named(key: str, text: str, got: str) -> None:
    """Whoever wrote a day as at home learns how it must be written here."""
    (told,) = problems({**GOOD, key: text})
    assert f", got {got}" in told
    assert text not in told


@pytest.mark.parametrize("text", ["0026-03-02", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_year_that_cannot_be_right_is_named_where_people_write(text: str) -> None:
    """In a script; what is stored is read as it is."""
    value = {**GOOD, "on": text, "at": f"{text}T12:00:00Z"}
    assert text == structure(value, Whole).on.isoformat()
    with pytest.raises(InvalidInput) as caught:
        structure(value, Whole, "data", likely=True)
    assert {
        f"'data.{key}' must be within the years 1900-2199, got a year that cannot be right; "
        "check the year"
        for key in ("on", "at")
    } == set(map(str, caught.value.problems))


FULL: dict[str, Any] = {
    **GOOD,
    "at": "2026-03-02T09:00:00+02:00",
    "on": "2026-03-02",
    "mixed": 2,
    "part": {"id": "p-1", "on": "2026-03-01"},
    "parts": [{"id": "p-2", "on": "2026-03-03"}],
    "ids": ["p-3"],
}


def outcome(value: object) -> tuple[Whole | None, tuple[str, ...]]:
    """Give the record, or the problems in its place."""
    try:
        return structure(value, Whole, "data"), ()
    except InvalidInput as error:
        return None, tuple(sorted(error.problems))


@given(
    st.sets(st.sampled_from(sorted(FULL))),
    st.sets(st.sampled_from(["id", "on"])),
    st.sets(st.sampled_from(["id", "on"])),
)
def test_null_is_as_left_out(top: set[str], inner: set[str], listed: set[str]) -> None:
    """Wherever a key may stand, null under it comes to the same as no key."""

    def holding(*, null: bool) -> dict[str, Any]:
        def with_out(value: dict[str, Any], names: set[str]) -> dict[str, Any]:
            kept = {name: held for name, held in value.items() if name not in names}
            return {**value, **dict.fromkeys(names)} if null else kept

        made = {
            **FULL,
            "part": with_out(FULL["part"], inner),
            "parts": [with_out(FULL["parts"][0], listed)],
        }
        return with_out(made, top)

    assert outcome(holding(null=False)) == outcome(holding(null=True))


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({**GOOD, "flag": None}, "data.flag"),
        ({**GOOD, "part": {"id": None}}, "data.part.id"),
        ({**GOOD, "parts": [{"id": "p-1"}, {"id": None}]}, "data.parts[1].id"),
    ],
)
def test_what_is_needed_and_null_is_told_as_missing(value: object, place: str) -> None:
    """A needed value is asked for in the same words however it is missing."""
    assert {f"'{place}' must be given, got nothing"} == problems(value)


def test_null_in_a_list_is_no_key_left_out() -> None:
    """What stands in a list stands there, so null is told as the wrong value it is."""
    (problem,) = problems({**GOOD, "ids": [None]})
    assert problem.startswith("'data.ids[0]' must be an id")


def test_an_unknown_key_is_told_though_it_holds_null() -> None:
    """A misspelt key is never passed over."""
    (problem,) = problems({**GOOD, "flagg": None})
    assert problem.endswith("got 'flagg' (did you mean flag?)")


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
