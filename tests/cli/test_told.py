"""The data of an action in words."""

from datetime import UTC, date, datetime

from lsprocess.cli.data_words import data_told
from lsprocess.processes import PROCESSES


REFERRAL, MEETING = PROCESSES["referral"], PROCESSES["meeting"]
PUPIL_WELFARE = PROCESSES["pupil_welfare"]


def test_fields_and_codes_are_called_by_their_names_and_ids_stay() -> None:
    """An id that looks like another field's code is no code."""
    school = {"school": "school-3", "person": "child", "need": "schooling"}
    assert (
        "koulun tunniste: school-3",
        "henkilö: child",
        "mihin tietoa tarvitaan: koulunkäynti",
    ) == data_told(REFERRAL, "hear_school", school, "fi")
    assert ("kiireellinen: kyllä",) == data_told(REFERRAL, "screen", {"urgent": True}, "fi")
    heard = {"heard": ["g-1", "g-2"]}
    assert ("kuullut henkilöt: g-1, g-2",) == data_told(REFERRAL, "hear_parents", heard, "fi")


def test_days_times_and_records_read_as_people_write_them() -> None:
    """What is left out is not told."""
    child = {"child": {"id": "c-1", "born": date(2014, 5, 1), "unborn": None}}
    assert ("child (id: c-1, child's day of birth: 1 May 2014)",) == data_told(
        REFERRAL, "open", child, "en"
    )
    time = {"starts": datetime(2026, 3, 2, 7, tzinfo=UTC)}
    assert ("starts: 2 March 2026 at 9.00",) == data_told(MEETING, "set_time", time, "en")
    carried = {"actions": [{"action": "a-1", "due": date(2026, 4, 1)}]}
    assert (
        "agreed actions carried over: (id of the agreed action: a-1, by when: 1 April 2026)",
    ) == data_told(MEETING, "inherit_actions", carried, "en")


def test_a_guard_is_called_by_its_name_and_an_unknown_one_by_its_code() -> None:
    """An exemption names the condition that is waived."""
    for guard, said in (("time_set", "time and place are set"), ("no_such_guard", "no_such_guard")):
        told = data_told(MEETING, "exempt", {"guard": guard}, "en")
        assert (f"condition that is waived: {said}",) == told


def test_a_field_without_anything_in_it_is_left_out() -> None:
    """Also inside another: a name that nothing follows would tell nobody anything."""
    calendar = {"id": "school-3", "breaks": [], "also": ()}
    assert ("school's working days (id: school-3)",) == data_told(
        PUPIL_WELFARE, "set_school_calendar", {"school_calendar": calendar}, "en"
    )
