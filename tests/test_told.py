"""The data of an action in words."""

from datetime import UTC, date, datetime

from lsprocess.cli.told import data_told


def test_fields_and_codes_are_called_by_their_names_and_ids_stay() -> None:
    """An id that looks like another field's code is no code."""
    data = {"kind": "notification", "person": "child", "urgent": True, "heard": ["g-1", "g-2"]}
    assert (
        "laji: lastensuojeluilmoitus",
        "henkilö: child",
        "kiireellinen: kyllä",
        "kuullut henkilöt: g-1, g-2",
    ) == data_told(data, "fi")


def test_days_times_and_records_read_as_people_write_them() -> None:
    """What is left out is not told."""
    data = {
        "child": {"id": "c-1", "born": date(2014, 5, 1), "unborn": None},
        "starts": datetime(2026, 3, 2, 7, tzinfo=UTC),
        "actions": [{"action": "a-1", "due": date(2026, 4, 1)}],
        "guard": "time_set",
        "shelf": False,
    }
    assert (
        "child (id: c-1, child's day of birth: 1 May 2014)",
        "starts: 2 March 2026 at 9.00",
        "agreed actions carried over: (id of the agreed action: a-1, by when: 1 April 2026)",
        "condition that is waived: time and place are set",
        "shelf: no",
    ) == data_told(data, "en")
