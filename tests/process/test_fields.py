"""Typed data: fields check themselves, whoever fills them, and never repeat what they were given."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal
from zoneinfo import ZoneInfo

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.process import ActionData, CaseId, Count, Document, Id, Word, action, record
from lsprocess.process.fields import (
    Raw,
    case_fields,
    check_for,
    document_fields,
    is_leaf,
    one_of,
)
from lsprocess.processes import PROCESSES
from lsprocess.reports.logged import documents
from lsprocess.text import unknown_word


SECRET = "010190-123a"  # noqa: S105 - the shape of an identity, of nobody


@record
class Inner:
    """A nested record."""

    id: Id


@action("everything")
class Everything(ActionData):
    """Every kind of field."""

    id: Id = "p-1"
    case: CaseId | None = None
    flag: bool = True
    count: Count = 1
    word: Word = "word"
    raw: Raw = None
    day: date | None = None
    moment: datetime | None = None
    code: Literal["one", "two"] = "one"
    mixed: Literal["all"] | Count | None = None
    inner: Inner | None = None
    many: tuple[Id, ...] = ()


def problem(make: Callable[[], Any]) -> str:
    """Make something invalid and give its one problem, which never repeats the value."""
    with pytest.raises(InvalidInput) as caught:
        make()
    (found,) = caught.value.problems
    assert SECRET not in found
    return found


WRONG: list[tuple[str, Any, str]] = [
    ("id", SECRET, "must be an opaque id, got the shape of a personal identity code; use a"),
    ("id", 7, "must be an id of 1 to 64 of the characters a-z 0-9 - . :, got int"),
    ("case", SECRET, "must be an opaque id"),
    ("flag", 1, "must be true or false, got a value of type int; give one of them"),
    ("flag", None, "must be true or false, got nothing; give one of them"),
    ("count", 0, "must be a whole number from 1, got something else"),
    ("count", 2**53, "must be a whole number from 1, got something else"),
    ("count", True, "must be a whole number from 1, got something else"),
    ("count", 1.0, "must be a whole number from 1, got something else"),
    ("word", SECRET, "must be a code of small letters and underscores, got a value of type str"),
    ("word", 3, "must be a code of small letters and underscores, got a value of type int"),
    ("day", datetime(2026, 3, 2, tzinfo=UTC), "must be a date without a time, got a value of type"),
    ("day", SECRET, "must be a date without a time, got a value of type str"),
    ("moment", date(2026, 3, 2), "must be a datetime with its offset from UTC, got a value of"),
    ("moment", datetime(2026, 3, 2), "must be an aware datetime, got a naive one"),  # noqa: DTZ001
    ("code", SECRET, "must be one of one, two, got something else"),
    ("code", "ones", "must be one of one, two, got something else (did you mean one?)"),
    ("code", ["one"], "must be one of one, two, got something else"),
    ("mixed", SECRET, "must be a whole number from 1, got something else"),
    ("inner", SECRET, "must be a record of type Inner, got a value of type str"),
    ("many", SECRET, "must be a list, got a value of type str"),
    ("many", (SECRET,), "must be an opaque id"),
]


@pytest.mark.parametrize(("field", "value", "sentence"), WRONG)
def test_a_wrong_value_is_told_by_its_field_and_never_repeated(
    field: str, value: Any, sentence: str
) -> None:
    """The error names the field and what must stand there."""
    assert problem(lambda: Everything(**{field: value})).startswith(f"'{field}' {sentence}")


class Stamp(datetime):
    """A datetime as other libraries have theirs, which answers differently when it is asked."""

    def utcoffset(self) -> None:
        """Claim to be naive."""

    def astimezone(self, _zone: Any = None) -> datetime:
        """Give another moment."""
        return self.replace(year=1999)


class Day(date):
    """A date of another library."""


class Loud(str):
    """A string with more to say than its characters."""

    __slots__ = ("more",)

    def __str__(self) -> str:
        """Say something else."""
        return SECRET


SUBCLASSES: list[tuple[str, Any, Any]] = [
    (
        "moment",
        Stamp(2026, 10, 25, 3, 30, tzinfo=ZoneInfo("Europe/Helsinki"), fold=1),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ),
    ("moment", Stamp(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC)),
    ("day", Day(2026, 3, 2), date(2026, 3, 2)),
    ("id", Loud("p-1"), "p-1"),
    ("id", Loud("7-seven-7"), "7-seven-7"),
    ("case", Loud("r-1"), "r-1"),
    ("word", Loud("word"), "word"),
    ("code", Loud("two"), "two"),
    ("mixed", Loud("all"), "all"),
    ("many", (Loud("p-1"),), ("p-1",)),
]


@pytest.mark.parametrize(("field", "value", "plain"), SUBCLASSES)
def test_a_value_of_a_subclass_is_kept_as_a_plain_one(field: str, value: Any, plain: Any) -> None:
    """What another library adds to a date or a string has no way into a record."""
    kept = getattr(Everything(**{field: value}), field)
    assert plain == kept
    found = [kept[0], plain[0]] if field == "many" else [kept, plain]
    assert type(found[0]) is type(found[1])
    assert field != "moment" or UTC == kept.tzinfo


def test_a_subclass_of_a_number_or_of_a_record_is_refused() -> None:
    """A record is what its own fields say, and a subclass may have others."""

    @record
    class More(Inner):
        free: Raw

    class Number(int):
        """A number with a name."""

    assert "'count' must be a whole number from 1" in problem(lambda: Everything(count=Number(3)))
    sentence = problem(lambda: Everything(inner=More(id="p-1", free=SECRET)))
    assert "'inner' must be a record of type Inner, got a value of type More" == sentence


def test_a_right_value_is_kept() -> None:
    """Every kind of field takes what it is made for."""
    day, moment = date(2026, 3, 2), datetime(2026, 3, 2, tzinfo=UTC)
    made = Everything(
        case="r-1",
        raw={"any": "thing"},
        day=day,
        moment=moment,
        code="two",
        mixed=3,
        inner=Inner(id="p-1"),
        many=["p-1", "p-2"],  # type: ignore[arg-type]
    )
    assert (day, moment, 3, ("p-1", "p-2")) == (made.day, made.moment, made.mixed, made.many)
    assert "all" == attrs.evolve(made, mixed="all").mixed
    assert "everything" == made.verb


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)),  # noqa: DTZ001
    st.integers(-12, 14),
)
def test_moments_are_kept_in_utc(local: datetime, offset: int) -> None:
    """The same moment from any offset is the same field."""
    zone = timezone(timedelta(hours=offset))
    made = Everything(moment=local.replace(tzinfo=zone))
    assert local.replace(tzinfo=zone) == made.moment
    assert made.moment is not None
    assert UTC == made.moment.tzinfo


@given(st.from_regex(r"[a-z_0-9]{0,44}", fullmatch=True))
def test_a_word_is_small_letters_underscores_and_short_numbers_between_them(text: str) -> None:
    """A code cannot carry the digits of an identity."""
    parts = text.split("_")
    fits = (
        0 < len(text) <= 40
        and text[0].isalpha()
        and all(part.isalpha() or (part.isdigit() and len(part) < 3) or not part for part in parts)
    )
    if fits:
        assert text == check_for(Word)(text)
    else:
        with pytest.raises(InvalidInput):
            check_for(Word)(text)


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_every_code_of_a_definition_is_a_word(process: Any) -> None:
    """Whatever an event names can be stored and read back."""
    codes = [*process.guards, *process.by_name, *process.by_state, *process.roles]
    codes += [duty.code for duty in process.duties]
    assert codes == [check_for(Word)(code) for code in codes]


def test_a_record_is_frozen() -> None:
    """What has been checked stays as it is."""
    made: Any = Everything()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.id = SECRET


def test_an_inherited_action_has_the_fields_of_both() -> None:
    """A record that extends another keeps its fields, under its own name."""

    @action("more")
    class More(Everything):
        """A field more."""

        extra: Id

    made = More(extra="p-2")
    assert ("more", "p-1", "p-2") == (made.verb, made.id, made.extra)
    assert "everything" == Everything.verb


def test_fields_that_name_other_cases_are_known() -> None:
    """The casebook loads the cases that data name, and no others."""
    assert ("case",) == case_fields(Everything)
    assert () == case_fields(Inner)  # type: ignore[arg-type]


def test_what_is_checked_whole_is_told_from_what_is_made_of_parts() -> None:
    """Codes, ids and dates are leaves; records and lists are not."""
    assert all(is_leaf(kind) for kind in (Id, date, bool, Literal["one"]))
    assert not any(is_leaf(kind) for kind in (Inner, tuple[Id, ...], str))


def test_an_unknown_word_brings_the_nearest_known_one_and_nothing_of_itself() -> None:
    """Only known words are ever said."""
    assert "something else (did you mean close?)" == unknown_word("closed", ("open", "close"))
    assert "something else" == unknown_word(SECRET, ("open", "close"))
    assert "something else" == unknown_word("c" * 65, ("c" * 64,))
    assert "something else" == unknown_word(7, ("open",))
    assert "open" == one_of(("open", "close"))("open")


def test_what_names_a_document_is_told_by_its_type() -> None:
    """A log tells documents by what a field holds, however it is called."""

    @action()
    class FileIt(ActionData):
        paper: Document
        copies: tuple[Document, ...] = ()
        shelf_ref: Id | None = None

    assert ("paper", "copies") == document_fields(FileIt)
    filed = FileIt(paper="doc-1", copies=("doc-2", "doc-3"), shelf_ref="shelf-1")
    assert ("doc-1", "doc-2", "doc-3") == documents(filed)


@pytest.mark.parametrize(
    "about", [{"own": "whom"}, {"part": "bit"}, {"organisation": "to"}, {"fields": {"x": "people"}}]
)
def test_what_a_record_says_about_itself_names_its_own_fields(about: dict[str, Any]) -> None:
    """A slip is told where the class is made, and not by a view that shows too much."""

    class Telling(ActionData):
        """A record."""

        who: Id

    with pytest.raises(DefinitionError, match="action telling must name its own fields"):
        action(**about)(Telling)
    assert "who" == action(own="who")(Telling).about.own
