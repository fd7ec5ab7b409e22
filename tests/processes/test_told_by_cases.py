"""What one case asks of another is given by the process asked, as a typed answer."""

import attrs

from lsprocess import Process
from lsprocess.process import View, new_case, whole
from parcel import CLERK, NOON, Desk, Receive, Sort, WriteLabel, parts


@attrs.frozen
class Labels:
    """How many labels a parcel has."""

    count: int


@attrs.frozen
class Weight:
    """What no parcel tells."""


def labels(view: View) -> Labels:
    """Count the labels that count at the time."""
    return Labels(len(view.facts(WriteLabel)))


TELLING = Process(**{**parts(), "tells": {Labels: labels}})


def test_a_case_tells_what_its_process_offers() -> None:
    """The answer is made of what counts at the time of the asking."""
    desk = Desk(TELLING)
    desk.do(Receive(kind="plain", owner="p-9"))
    desk.do(WriteLabel(label="doc-1"))
    assert Labels(1) == whole(desk.case).tells(Labels)
    assert Labels(0) == View(desk.case, NOON, CLERK).tells(Labels)


def test_a_case_tells_nothing_else() -> None:
    """What its process does not offer is not told, and a case that is not open tells nothing."""
    desk = Desk(TELLING)
    desk.do(Receive(kind="plain", owner="p-9"))
    assert whole(desk.case).tells(Weight) is None
    assert View(new_case(TELLING, "p-2"), NOON, CLERK).tells(Labels) is None
    plain = Desk()
    plain.do(Receive(kind="plain", owner="p-9"))
    plain.do(Sort())
    assert whole(plain.case).tells(Labels) is None


def test_what_is_told_decides_nothing_in_the_case_itself() -> None:
    """The digest of a definition is the same whatever its cases tell others."""
    assert Process(**parts()).digest == TELLING.digest
