"""Requirements on the right to after-care: from what it comes, its last day, and what ends it."""

import json
import re

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st

from lsprocess.calendar import add_years, age_on
from lsprocess.cli.app import app
from lsprocess.errors import InvalidInput
from lsprocess.law import rule
from lsprocess.law.after_care import Ground, right_to_after_care
from lsprocess.law.values import after_care_age_on


DAY = timedelta(days=1)
RAISED = date(2020, 1, 1)
LOWERED = date(2024, 1, 1)
KEPT_UNTIL = date(2024, 6, 30)

LONG_AGO = "placed_to=2010-01-01"
OPEN_CARE = "ground=open_care_placement_ended"
FORMER = "ground=former_client"

# born, last day as a client, what else is known, last day, rule, what ends it, why
ENDS = [
    # The limit of 21, to the end of 2019
    ("1998-06-01", "2016-06-01", "", "2019-05-31", "AFT-05", "age_limit", "21 under that limit"),
    ("1998-12-30", "2016-12-30", "", "2019-12-29", "AFT-05", "age_limit", "21 the day before last"),
    ("1998-12-31", "2016-12-31", "", "2019-12-30", "AFT-05", "age_limit", "21 on its last day"),
    ("1987-01-01", "2005-01-01", "", "2007-12-31", "AFT-05", "age_limit", "21 as the act began"),
    ("1992-02-29", "2010-02-28", "", "2013-02-28", "AFT-05", "age_limit", "21 on 1 March"),
    ("1992-02-28", "2010-02-28", "", "2013-02-27", "AFT-05", "age_limit", "a day older"),
    ("1992-03-01", "2010-02-28", "", "2013-02-28", "AFT-05", "age_limit", "a day younger"),
    # The limit of 25, 2020 to 2023
    ("1999-01-01", "2019-06-30", "", "2023-12-31", "AFT-08", "age_limit", "25 as it fell"),
    ("1999-01-01", "2018-12-31", "", "2023-12-31", "AFT-08", "age_limit", "both on one day"),
    ("1999-01-01", "2018-12-30", "", "2023-12-30", "AFT-04", "five_years", "five years first"),
    ("1999-03-01", "2019-06-30", "", "2024-02-29", "AFT-08", "age_limit", "25 in the transition"),
    ("1999-03-02", "2019-06-30", "", "2024-03-01", "AFT-08", "age_limit", "25 after a leap day"),
    # The transition to 30 June 2024
    ("1999-06-29", "2019-12-31", "", "2024-06-28", "AFT-08", "age_limit", "25 before its end"),
    ("1999-06-30", "2019-12-31", "", "2024-06-29", "AFT-08", "age_limit", "25 on its last day"),
    ("1999-07-01", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "25 after it"),
    ("2000-10-01", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "23 as the limit fell"),
    ("2000-12-31", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "23 the day before"),
    ("2001-01-01", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "23 on that day"),
    ("2001-06-29", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "23 in the transition"),
    ("2001-06-30", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "23 on its last day"),
    ("2000-02-29", "2019-12-31", "", "2024-06-30", "AFT-08", "age_limit", "born on a leap day"),
    (
        "2000-10-01",
        "2019-06-30",
        "",
        "2024-06-30",
        "AFT-08",
        "age_limit",
        "five years the same day",
    ),
    ("2000-10-01", "2019-06-29", "", "2024-06-29", "AFT-04", "five_years", "five years a day less"),
    ("2000-10-01", "2019-01-01", "", "2024-01-01", "AFT-04", "five_years", "five years at once"),
    (
        "2000-10-01",
        "2018-12-31",
        "",
        "2023-12-31",
        "AFT-04",
        "five_years",
        "ended before the change",
    ),
    (
        "2000-10-01",
        "2024-05-01",
        LONG_AGO,
        "2024-06-30",
        "AFT-08",
        "age_limit",
        "begun before 2024",
    ),
    (
        "2000-10-01",
        "2024-05-01",
        "placed_to=2023-12-31",
        "2024-06-30",
        "AFT-08",
        "age_limit",
        "yet",
    ),
    (
        "2000-10-01",
        "2024-05-01",
        "placed_to=2024-01-01",
        "2023-09-30",
        "AFT-07",
        "age_limit",
        "late",
    ),
    # The limit of 23, from 2024
    (
        "2001-07-01",
        "2020-12-31",
        "",
        "2024-06-30",
        "AFT-07",
        "age_limit",
        "23 after the transition",
    ),
    ("2001-07-02", "2020-12-31", "", "2024-07-01", "AFT-07", "age_limit", "23 a day later"),
    ("2003-05-15", "2022-05-15", "", "2026-05-14", "AFT-07", "age_limit", "23 today's law"),
    ("2004-02-29", "2022-03-01", "", "2027-02-28", "AFT-07", "age_limit", "23 on 1 March"),
    ("2004-02-28", "2022-03-01", "", "2027-02-27", "AFT-07", "age_limit", "a day older"),
    ("2004-03-01", "2022-03-01", "", "2027-02-28", "AFT-07", "age_limit", "a day younger"),
    ("2010-01-31", "2028-01-31", "", "2033-01-30", "AFT-07", "age_limit", "five years a day more"),
    # Five years
    (
        "2008-01-01",
        "2024-09-09",
        "",
        "2029-09-09",
        "AFT-04",
        "five_years",
        "the same day is the last",
    ),
    ("2008-01-01", "2025-12-31", "", "2030-12-31", "AFT-07", "age_limit", "both on one day"),
    ("2008-01-01", "2026-01-01", "", "2030-12-31", "AFT-07", "age_limit", "23 comes a day before"),
    ("2008-01-01", "2025-12-30", "", "2030-12-30", "AFT-04", "five_years", "two days before 23"),
    ("2008-01-01", "2024-02-29", "", "2029-02-28", "AFT-04", "five_years", "from a leap day"),
    ("2008-01-01", "2023-02-28", "", "2028-02-28", "AFT-04", "five_years", "to a leap year"),
    ("2015-06-01", "2021-06-01", "", "2026-06-01", "AFT-04", "five_years", "a child of eleven"),
    # Support that was decided before 2024
    ("1999-09-09", "2019-12-31", "until=2024-12-31", "2024-12-31", "AFT-08", "decided", "longer"),
    (
        "1999-09-09",
        "2019-12-31",
        "until=2024-07-01",
        "2024-07-01",
        "AFT-08",
        "decided",
        "a day longer",
    ),
    (
        "1999-09-09",
        "2019-12-31",
        "until=2024-06-30",
        "2024-06-30",
        "AFT-08",
        "age_limit",
        "no longer",
    ),
    (
        "2000-10-01",
        "2018-12-31",
        "until=2024-12-31",
        "2024-12-31",
        "AFT-08",
        "decided",
        "lasted then",
    ),
    (
        "2000-10-01",
        "2018-12-30",
        "until=2024-12-31",
        "2023-12-30",
        "AFT-04",
        "five_years",
        "had ended",
    ),
    (
        "1999-01-01",
        "2019-12-31",
        "until=2024-12-31",
        "2024-12-31",
        "AFT-08",
        "decided",
        "25 past it",
    ),
    (
        "1998-12-31",
        "2017-12-31",
        "until=2024-12-31",
        "2019-12-30",
        "AFT-05",
        "age_limit",
        "long ended",
    ),
    (
        "2002-09-09",
        "2021-01-01",
        "until=2024-12-31",
        "2025-09-08",
        "AFT-07",
        "age_limit",
        "shorter",
    ),
    ("2002-09-09", "2021-01-01", "until=2026-01-31", "2026-01-31", "AFT-08", "decided", "past 23"),
    # The other grounds end alike
    (
        "2005-05-05",
        "2023-05-05",
        f"{FORMER} granted",
        "2028-05-04",
        "AFT-07",
        "age_limit",
        "granted",
    ),
    (
        "2005-05-05",
        "2022-05-05",
        f"{FORMER} granted",
        "2027-05-05",
        "AFT-04",
        "five_years",
        "granted",
    ),
    (
        "2008-05-05",
        "2024-07-14",
        f"{OPEN_CARE} from=2024-01-15 placed_to=2024-07-14 alone unbroken",
        "2029-07-14",
        "AFT-04",
        "five_years",
        "six months to the day",
    ),
    (
        "2008-05-05",
        "2024-06-30",
        f"{OPEN_CARE} from=2024-01-01 placed_to=2024-06-30 alone unbroken",
        "2029-06-30",
        "AFT-04",
        "five_years",
        "half a calendar year",
    ),
    (
        "2008-05-05",
        "2025-02-27",
        f"{OPEN_CARE} from=2024-08-31 placed_to=2025-02-27 alone unbroken",
        "2030-02-27",
        "AFT-04",
        "five_years",
        "to the end of a shorter month",
    ),
]

NONE_COMES = [
    # what is known, day asked about, rule, what is lacking, why
    (FORMER, "2026-01-01", "AFT-03", ["not_granted"], "nobody has judged"),
    (
        OPEN_CARE,
        "2026-01-01",
        "AFT-02",
        ["placement_too_short", "placement_broken", "placed_with_others"],
        "nothing is known",
    ),
    (
        f"{OPEN_CARE} from=2024-01-15 placed_to=2024-07-13 alone unbroken",
        "2026-01-01",
        "AFT-02",
        ["placement_too_short"],
        "a day less than six months",
    ),
    (
        f"{OPEN_CARE} from=2024-01-01 placed_to=2024-06-29 alone unbroken",
        "2026-01-01",
        "AFT-02",
        ["placement_too_short"],
        "a day less than half a year",
    ),
    (
        f"{OPEN_CARE} from=2024-01-15 alone unbroken",
        "2026-01-01",
        "AFT-02",
        ["placement_too_short"],
        "its end is not known",
    ),
    (
        f"{OPEN_CARE} placed_to=2024-07-14 alone unbroken",
        "2026-01-01",
        "AFT-02",
        ["placement_too_short"],
        "its beginning is not known",
    ),
    (
        f"{OPEN_CARE} from=2024-01-15 placed_to=2025-07-14 alone",
        "2026-01-01",
        "AFT-02",
        ["placement_broken"],
        "long, with a break",
    ),
    (
        f"{OPEN_CARE} from=2024-01-15 placed_to=2025-07-14 unbroken",
        "2026-01-01",
        "AFT-02",
        ["placed_with_others"],
        "with a parent",
    ),
    ("placed_to=2025-07-14", "2025-07-13", "AFT-01", ["placement_lasts"], "the day before its end"),
    (
        f"{OPEN_CARE} from=2024-01-15 placed_to=2025-07-14 alone unbroken",
        "2025-07-13",
        "AFT-02",
        ["placement_lasts"],
        "the day before its end",
    ),
]

NAMES = {"from": "placed_from", "until": "decided_until"}


def facts(given: str) -> dict[str, Any]:
    """Read facts written as in the tables."""
    read: dict[str, Any] = {}
    for word in given.split():
        name, _, value = word.partition("=")
        name = NAMES.get(name, name)
        read[name] = value or True
        if value[:1].isdigit():
            read[name] = date.fromisoformat(value)
    return read


@pytest.mark.parametrize(
    ("born", "client", "known", "last_day", "by_rule", "ends_by", "_why"),
    ENDS,
    ids=[f"{row[0]} {row[6]}" for row in ENDS],
)
def test_the_right_lasts_through_its_last_day(
    born: str, client: str, known: str, last_day: str, by_rule: str, ends_by: str, _why: str
) -> None:
    """On the last day there is a right, on the next there is none; both say what ends it."""
    life = {
        "born": date.fromisoformat(born),
        "last_client_on": date.fromisoformat(client),
        **facts(known),
    }
    last = date.fromisoformat(last_day)
    begun = life.get("placed_to", date(2008, 1, 1))
    for day in {max(last, begun, date(2008, 1, 1)), max(last + DAY, begun)}:
        found = right_to_after_care(day, **life)
        assert (day <= last, last, ends_by, by_rule) == (
            found.entitled,
            found.end.last_day,
            found.end.ends_by,
            found.rule.id,
        )
        assert found.rule is found.end.rule


@pytest.mark.parametrize(
    ("known", "day", "by_rule", "lacks", "_why"),
    NONE_COMES,
    ids=[f"{row[4]} {row[1]}" for row in NONE_COMES],
)
def test_where_no_right_comes_from_the_ground_it_is_said_why(
    known: str, day: str, by_rule: str, lacks: Sequence[str], _why: str
) -> None:
    """Everything that is lacking is told, with the rule that asks for it, and no end."""
    found = right_to_after_care(
        date.fromisoformat(day),
        born=date(2008, 5, 5),
        last_client_on=date(2025, 8, 1),
        **facts(known),
    )
    assert (False, None, by_rule, tuple(lacks)) == (
        found.entitled,
        found.end,
        found.rule.id,
        found.lacks,
    )


def test_the_right_begins_on_the_day_on_which_the_placement_ends() -> None:
    """Nobody waits a night for it."""
    known = {"born": date(2008, 5, 5), "last_client_on": date(2025, 7, 14)}
    ended = date(2025, 7, 14)
    assert right_to_after_care(ended, placed_to=ended, **known).entitled


births = st.dates(date(1993, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [date(year, 2, 29) for year in range(1996, 2032, 4)]
)


@st.composite
def lives(draw: st.DrawFn) -> dict[str, Any]:
    """Draw somebody with a right by their ground, last a client at 0-24."""
    born = draw(births)
    last_client_on = born + timedelta(days=draw(st.integers(0, 24 * 365)))
    ground: Ground = draw(st.sampled_from(get_args(Ground)))
    life: dict[str, Any] = {"born": born, "last_client_on": last_client_on, "ground": ground}
    if ground == "open_care_placement_ended":
        last = draw(st.integers(0, (last_client_on - born).days))
        assume(last > 190)
        life |= {"placed_to": born + timedelta(days=last), "placed_from": born}
    return life | {"granted": True, "alone": True, "unbroken": True}


def ended_before_the_rise(born: date, day: date) -> bool:
    """Say whether somebody had turned 21 before the limit rose: the rise was not for them."""
    return day >= RAISED and age_on(born, RAISED - DAY) >= 21


def in_the_transition(day: date) -> bool:
    """Say whether a right that had begun before 2024 is kept on a day."""
    return LOWERED <= day <= KEPT_UNTIL


@given(life=lives(), days=st.integers(-800, 800), at=st.sampled_from(["limit", "five", "any"]))
def test_nobody_is_entitled_from_the_limit_birthday_on_or_refused_before_it(
    life: dict[str, Any], days: int, at: str
) -> None:
    """The age limit of the day and the five years decide, but for the transition."""
    born = life["born"]
    five_years = add_years(life["last_client_on"], 5)
    near = {
        "limit": add_years(born, 23),
        "five": five_years,
        "any": add_years(born, 21),
    }[at]
    day = near + timedelta(days=days if at == "any" else days // 200)
    assume(day >= max(date(2008, 1, 1), life.get("placed_to", born)))
    found = right_to_after_care(day, **life)
    past_age = age_on(born, day) >= after_care_age_on(day)
    if day > five_years or (past_age and not in_the_transition(day)):
        assert not found.entitled
    elif not past_age and not ended_before_the_rise(born, day):
        assert found.entitled
    if in_the_transition(day) and age_on(born, day) >= 25:
        assert not found.entitled


@given(life=lives(), day=st.dates(date(2008, 1, 1), date(2040, 1, 1)))
def test_a_right_is_one_stretch_that_ends_on_its_last_day(life: dict[str, Any], day: date) -> None:
    """Whenever one asks, the last day is the same, and there is a right up to it."""
    assume(day >= life.get("placed_to", day))
    found = right_to_after_care(day, **life)
    assert found.end is not None
    assert found.entitled == (day <= found.end.last_day)
    assert found.end == right_to_after_care(date(2040, 1, 1), **life).end


@given(life=lives(), more=st.integers(1, 400))
def test_a_later_last_day_as_a_client_never_shortens_the_right(
    life: dict[str, Any], more: int
) -> None:
    """Whoever was helped longer is not helped for a shorter time after."""
    later = life | {"last_client_on": life["last_client_on"] + timedelta(days=more)}
    ends = [right_to_after_care(date(2060, 1, 1), **one).end for one in (life, later)]
    assert ends[0].last_day <= ends[1].last_day


@given(life=lives(), decided_until=st.dates(LOWERED, date(2030, 1, 1)))
def test_support_decided_before_2024_prolongs_what_lasted_then_and_shortens_nothing(
    life: dict[str, Any], decided_until: date
) -> None:
    """It runs to its own end where the right lasted when the limit fell."""
    day = date(2060, 1, 1)
    without = right_to_after_care(day, **life).end
    end = right_to_after_care(day, **life, decided_until=decided_until).end
    lasted = without.last_day >= LOWERED - DAY and life.get("placed_to", LOWERED - DAY) < LOWERED
    assert end.last_day == (max(without.last_day, decided_until) if lasted else without.last_day)


def test_days_out_of_order_are_told_of() -> None:
    """Each one is named with what it must not come before, and none is repeated."""
    with pytest.raises(InvalidInput) as caught:
        right_to_after_care(
            date(2026, 1, 1),
            born=date(2005, 5, 5),
            placed_from=date(2005, 5, 4),
            placed_to=date(2024, 1, 1),
            last_client_on=date(2023, 12, 31),
        )
    assert ["placed_from", "last_client_on"] == [one.path for one in caught.value.problems]
    assert "must not be before 'born'" in str(caught.value)
    assert "must not be before 'placed_to'" in str(caught.value)
    assert not re.search(r"\d{4}", str(caught.value))


def test_what_was_before_2008_is_not_known() -> None:
    """The law before the act was not read: neither a day nor a limit before it is answered."""
    known = {"born": date(1990, 1, 1), "last_client_on": date(2006, 1, 1)}
    with pytest.raises(InvalidInput, match="after_care_age is laid down"):
        right_to_after_care(date(2007, 12, 31), **known)
    with pytest.raises(InvalidInput, match="the older law is not known here"):
        right_to_after_care(date(2008, 1, 1), **known | {"born": date(1986, 12, 31)})


def test_the_turns_of_the_law_are_those_of_its_rules() -> None:
    """The transition lies within the newest limit, which follows the two before it."""
    assert rule("AFT-05").to == rule("AFT-06").from_ - DAY
    assert rule("AFT-06").to == rule("AFT-07").from_ - DAY
    assert (LOWERED, KEPT_UNTIL) == (rule("AFT-08").from_, rule("AFT-08").to)
    assert rule("AFT-07").from_ == rule("AFT-08").from_


# The command


def ask(*args: str, status: int = 0) -> str:
    """Run the command and give what it says."""
    result = CliRunner().invoke(app, ("due", "after-care", *args))
    assert status == result.exit_code, result.output
    return result.stdout if status == 0 else result.stderr


LIFE = ("--born", "2004-02-29", "--last-client-on", "2022-03-01")


def test_programs_are_answered_with_the_right_its_end_and_its_rule() -> None:
    """The answer has exactly these names; a right that has ended says what ended it."""
    lasting = json.loads(ask(*LIFE, "--on", "2027-02-28", "--json"))
    told = {"last_day": "2027-02-28", "rule": "AFT-07", "ends_by": "age_limit"}
    assert {"entitled": True, **told} == lasting
    ended = json.loads(ask(*LIFE, "--on", "2027-03-01", "--json"))
    assert {"entitled": False, **told} == ended


def test_every_fact_can_be_given_to_the_command() -> None:
    """A placement in open care, a grant and a decision of before 2024 count as in the function."""
    placed = ("--ground", "open_care_placement_ended", "--placed-from", "2021-01-01")
    placed += ("--placed-to", "2021-06-30", "--on", "2022-01-01", "--json")
    short = json.loads(ask(*LIFE, *placed))
    assert {
        "entitled": False,
        "last_day": None,
        "rule": "AFT-02",
        "ends_by": None,
        "lacks": ["placement_broken", "placed_with_others"],
    } == short
    assert json.loads(ask(*LIFE, *placed, "--alone", "--unbroken"))["entitled"]
    former = ("--ground", "former_client", "--on", "2026-01-01", "--json")
    assert not json.loads(ask(*LIFE, *former))["entitled"]
    assert json.loads(ask(*LIFE, *former, "--granted"))["entitled"]
    decided = json.loads(ask(*LIFE, "--decided-until", "2027-03-31", "--json"))
    assert ("2027-03-31", "decided") == (decided["last_day"], decided["ends_by"])


@pytest.mark.parametrize(
    ("lang", "yes", "no", "granted"),
    [
        ("fi", "Oikeus jälkihuoltoon 28.2.2027: on", "ei ole", "ei ole myönnetty"),
        ("sv", "Rätt till eftervård 28.2.2027: ja", "nej", "har inte beviljats"),
        ("en", "Right to after-care on 28 February 2027: yes", "no", "has not been granted"),
    ],
)
def test_people_read_the_right_in_their_language(
    lang: str, yes: str, no: str, granted: str
) -> None:
    """With the last day, what ends it, and the section; or with what is lacking."""
    said = ask(*LIFE, "--on", "2027-02-28", "--lang", lang)
    assert yes in said
    assert "LSL 75 § 3 mom" in said
    refused = ask(*LIFE, "--on", "2027-02-28", "--lang", lang, "--ground", "former_client")
    assert f": {no}\n" in refused
    assert granted in " ".join(refused.split())
    assert "AFT-03" in refused


def test_what_cannot_be_answered_is_refused_without_the_days() -> None:
    """The error names what is wrong, and repeats no day."""
    told = ask("--born", "2004-02-29", "--last-client-on", "2003-03-01", "--lang", "en", status=2)
    assert "'--last-client-on' must not be before '--born'" in told
    assert "2003" not in told
