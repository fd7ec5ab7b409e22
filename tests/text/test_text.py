"""Requirements on texts in three languages, and on dates, times and lists in them."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import cast

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.text import (
    LANGS,
    Counted,
    Lang,
    Text,
    format_date,
    format_span,
    format_time,
    format_times,
    join,
    ordinal,
)


UNKNOWN = cast("Lang", "de")

langs = st.sampled_from(LANGS)
names = st.from_regex(r"[a-z_][a-z0-9_]{0,9}", fullmatch=True)
plain = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


@pytest.fixture(name="text")
def _text() -> Text:
    return Text(
        fi="Kuultava {due} mennessä: {who}.",
        sv="Ska höras senast {due}: {who}.",
        en="To be heard by {due}: {who}.",
    )


def test_languages_are_finnish_swedish_and_english() -> None:
    """The house languages have one order, Finnish first."""
    assert ("fi", "sv", "en") == LANGS


def test_a_text_is_said_in_the_language_asked_for(text: Text) -> None:
    """`of` gives the language's own text with its places unfilled."""
    assert "Kuultava {due} mennessä: {who}." == text.of("fi")
    assert "Ska höras senast {due}: {who}." == text.of("sv")
    assert "To be heard by {due}: {who}." == text.of("en")
    assert frozenset({"due", "who"}) == text.placeholders


def test_texts_compare_by_value_and_cannot_be_changed(text: Text) -> None:
    """Two texts that say the same are equal and hash alike; neither can be altered."""
    twin = Text(fi=text.fi, sv=text.sv, en=text.en)
    assert twin == text
    assert 1 == len({twin, text})
    assert Text(fi=text.fi, sv=text.sv, en=text.en + "!") != text
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        text.fi = "muu"  # type: ignore[misc]
    assert not hasattr(text, "__dict__")


@given(lang=langs, before=plain, after=plain, name=names, value=st.text())
def test_a_place_takes_its_value_literally(
    lang: Lang, before: str, after: str, name: str, value: str
) -> None:
    """A value goes in as it is, braces and backslashes too; values nobody asked for are ignored."""
    template = f"x{before}{{{name}}}{after}"
    text = Text(fi=template, sv=template, en=template)
    assert f"x{before}{value}{after}" == text.fill(lang, **{f"{name}_other": 7, name: value})


@pytest.mark.parametrize("name", ["self", "lang", "params", "class"])
def test_a_place_may_have_any_name(name: str) -> None:
    """No name is taken by the method's own arguments or by the Python language."""
    template = f"{{{name}}}"
    text = Text(fi=template, sv=template, en=template)
    assert "1" == text.fill("en", **{name: 1})


@pytest.mark.parametrize(
    ("expected", "lang"),
    [
        ("Kuultava 2.3.2026 mennessä: g-1, 2 ja 3.4.2026.", "fi"),
        ("Ska höras senast 2.3.2026: g-1, 2 och 3.4.2026.", "sv"),
        ("To be heard by 2 March 2026: g-1, 2 and 3 April 2026.", "en"),
    ],
)
@pytest.mark.parametrize("kind", [list, tuple])
def test_dates_and_lists_are_written_in_the_language(
    expected: str, lang: Lang, kind: type[list[object]], text: Text
) -> None:
    """Dates and lists are written as the language writes them, inside a list too."""
    who = kind(["g-1", 2, date(2026, 4, 3)])
    assert expected == text.fill(lang, due=date(2026, 3, 2), who=who)


def test_a_datetime_in_a_place_is_written_in_helsinki_time(text: Text) -> None:
    """A moment keeps its clock time when it fills a place."""
    at = datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert "To be heard by 2 March 2026 at 9.00: g-1." == text.fill("en", due=at, who="g-1")


def test_every_place_without_a_value_is_named(text: Text) -> None:
    """All places that have no value are named at once, each with the way out."""
    with pytest.raises(DefinitionError) as caught:
        text.fill("fi", other="g-1")
    assert (
        "the place 'due' must have a value, got none; pass due=…",
        "the place 'who' must have a value, got none; pass who=…",
    ) == caught.value.problems


@pytest.mark.parametrize("value", [None, True, 1.5, {"a": 1}, ["g-1", None], object()])
def test_a_value_that_cannot_be_written_is_refused(value: object, text: Text) -> None:
    """A value that no language can write is a mistake in the code, and is not repeated."""
    with pytest.raises(
        DefinitionError, match=r"^the value of 'who' must be a string, .*, got \w+$"
    ):
        text.fill("fi", due=1, who=value)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("empty", ["", " \n"])
def test_no_language_may_be_empty(lang: Lang, empty: str) -> None:
    """A text that is missing in one language is refused when it is defined."""
    parts = {"fi": "a", "sv": "b", "en": "c", lang: empty}
    with pytest.raises(DefinitionError, match=rf"'{lang}' must say something, got an empty string"):
        Text(**parts)


def test_what_is_not_a_string_is_refused() -> None:
    """Each language is a string, checked when the text is defined."""
    with pytest.raises(DefinitionError) as caught:
        Text(fi=None, sv=1, en="c")  # type: ignore[arg-type]
    assert (
        "'fi' must be a string, got NoneType",
        "'sv' must be a string, got int",
    ) == caught.value.problems


@pytest.mark.parametrize(
    "stray",
    ["{", "}", "{}", "{0}", "{ a }", "{a!r}", "{a:>9}", "{a.__class__}", "{a[0]}", "{{a}}", "{ä}"],
)
def test_braces_mark_places_only(stray: str) -> None:
    """Whatever is not a plain name in braces is refused, so that nothing can be reached into."""
    with pytest.raises(DefinitionError, match=r"'sv' must have braces only in places"):
        Text(fi="a {a}", sv=f"b {{a}} {stray}", en="c {a}")


def test_all_languages_have_the_same_places() -> None:
    """A translation that loses or invents a place is refused when it is defined."""
    with pytest.raises(DefinitionError) as caught:
        Text(fi="a {a}", sv="b", en="c {b}")
    assert (
        "'sv' must have the same places to fill as 'fi', got others",
        "'en' must have the same places to fill as 'fi', got others",
    ) == caught.value.problems


@pytest.mark.parametrize(
    ("expected", "lang", "items"),
    [
        ("", "fi", []),
        ("a", "sv", ["a"]),
        ("a ja b", "fi", ["a", "b"]),
        ("a, b ja c", "fi", ["a", "b", "c"]),
        ("a, b och c", "sv", ["a", "b", "c"]),
        ("1, 2 and 3", "en", (1, 2, 3)),
    ],
)
def test_lists_are_enumerated(expected: str, lang: Lang, items: list[str | int]) -> None:
    """Commas between, and the language's own 'and' before the last."""
    assert expected == join(lang, items)


@given(day=st.dates(), lang=langs)
def test_a_written_date_can_be_read_back(day: date, lang: Lang) -> None:
    """Day, month and year are all there, unpadded, in that order."""
    parts = format_date(lang, day).replace(".", " ").split()
    months = ["January", "February", "March", "April", "May", "June", "July"]
    months += ["August", "September", "October", "November", "December"]
    month = months[day.month - 1] if lang == "en" else str(day.month)
    assert [str(day.day), month, str(day.year)] == parts


@pytest.mark.parametrize(
    ("expected", "lang"),
    [
        ("2.3.2026 klo 9.00", "fi"),
        ("2.3.2026 kl. 9.00", "sv"),
        ("2 March 2026 at 9.00", "en"),
    ],
)
def test_times_are_written_in_helsinki_time(expected: str, lang: Lang) -> None:
    """A moment reads alike whatever offset it came with."""
    assert expected == format_time(lang, datetime(2026, 3, 2, 7, 0, 59, tzinfo=UTC))
    tokyo = timezone(timedelta(hours=9))
    assert expected == format_time(lang, datetime(2026, 3, 2, 16, tzinfo=tokyo))


def test_the_day_of_a_time_is_the_helsinki_day() -> None:
    """Late in the evening in UTC it is already the next day in Helsinki, also in summer time."""
    assert "1.7.2026 klo 0.05" == format_time("fi", datetime(2026, 6, 30, 21, 5, tzinfo=UTC))


def test_a_datetime_is_no_date() -> None:
    """A datetime's own date may be yesterday's in Helsinki, so it is not taken for one."""
    with pytest.raises(InvalidInput, match=r"'day' must be a date, got a datetime; take"):
        format_date("fi", datetime(2026, 3, 1, 22, tzinfo=UTC))


def test_moments_that_cannot_be_written_are_refused() -> None:
    """A naive datetime, or one past the end of the calendar in Helsinki, is malformed."""
    naive = datetime(2026, 3, 2, 9)  # noqa: DTZ001 - the point of the test
    with pytest.raises(InvalidInput, match=r"'at' must be an aware datetime, got a naive one"):
        format_time("fi", naive)
    with pytest.raises(InvalidInput, match=r"'at' must be within the years 1-9999"):
        format_time("fi", datetime.max.replace(tzinfo=UTC))


def test_another_language_is_refused(text: Text) -> None:
    """A language that the house does not speak is malformed, and is not repeated."""
    expected = "'lang' must be one of 'fi', 'sv', 'en', got something else"
    with pytest.raises(InvalidInput) as caught:
        text.of(UNKNOWN)
    assert expected == str(caught.value)
    with pytest.raises(InvalidInput):
        join(UNKNOWN, ["a", "b"])
    with pytest.raises(InvalidInput):
        format_date(UNKNOWN, date(2026, 3, 2))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ("0 merkintää", "0 anteckningar", "0 entries")),
        (1, ("yksi merkintä", "en anteckning", "one entry")),
        (2, ("2 merkintää", "2 anteckningar", "2 entries")),
        (21, ("21 merkintää", "21 anteckningar", "21 entries")),
    ],
)
def test_one_has_a_form_of_its_own_and_every_other_number_the_other(count, said) -> None:
    """None and many are said alike in all three languages."""
    entries = Counted(
        one=Text(fi="yksi merkintä", sv="en anteckning", en="one entry"),
        many=Text(fi="{count} merkintää", sv="{count} anteckningar", en="{count} entries"),
    )
    assert said == tuple(entries.fill(lang, count=count) for lang in LANGS)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, ("1.", "1:a", "1st")),
        (2, ("2.", "2:a", "2nd")),
        (3, ("3.", "3:e", "3rd")),
        (7, ("7.", "7:e", "7th")),
        (11, ("11.", "11:e", "11th")),
        (12, ("12.", "12:e", "12th")),
        (13, ("13.", "13:e", "13th")),
        (21, ("21.", "21:a", "21st")),
        (111, ("111.", "111:e", "111th")),
    ],
)
def test_which_one_it_is_has_the_ending_of_its_language(number, said) -> None:
    """Swedish ends in :a after 1 and 2, and in :e after all others, 11 and 12 too."""
    assert said == tuple(ordinal(lang, number) for lang in LANGS)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "2.3.2026 klo 9.00 ja 10.15; 3.3.2026 klo 0.30"),
        ("sv", "2.3.2026 kl. 9.00 och 10.15; 3.3.2026 kl. 0.30"),
        ("en", "2 March 2026 at 9.00 and 10.15; 3 March 2026 at 0.30"),
    ],
)
def test_moments_are_written_with_each_day_and_minute_once(lang: Lang, said: str) -> None:
    """The day is Finland's, as of one moment."""
    hours = ((2, 7, 0), (2, 7, 0), (2, 8, 15), (2, 22, 30))
    moments = [datetime(2026, 3, day, hour, minute, tzinfo=UTC) for day, hour, minute in hours]
    assert said == format_times(lang, moments)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (datetime(2026, 3, 2, 7, 0, 59, tzinfo=UTC), "2.3.2026 klo 9.00"),
        (datetime(2026, 3, 2, 7, 20, tzinfo=UTC), "2.3.2026 klo 9.00–9.20"),
        (datetime(2026, 3, 2, 17, 0, tzinfo=UTC), "2.3.2026 klo 9.00–19.00"),
        (datetime(2026, 3, 2, 22, 30, tzinfo=UTC), "2.3.2026 klo 9.00 – 3.3.2026 klo 0.30"),
    ],
)
def test_a_span_says_its_day_once_where_it_is_one(last: datetime, said: str) -> None:
    """The day is Finland's, and what does not last a minute is one time."""
    assert said == format_span("fi", datetime(2026, 3, 2, 7, tzinfo=UTC), last)
