"""Duties: opened and settled by actions, listed while they are open."""

from lsprocess.process import new_case, open_duties
from parcel import PARCEL, Desk, HandBack, Insure, LookAt, Receive, Send, WriteLabel


def test_a_start_opens_what_it_obliges_to() -> None:
    """The event names the duties that it opens, with their subjects, in the definition's order."""
    desk = Desk()
    event = desk.do(Receive(kind="fragile", owner="p-9"))
    assert (("insure:p-9", "label"), ()) == (event.opened, event.settled)


def test_open_duties_tell_since_when_and_for_whom() -> None:
    """Each open duty names its subject and the event that opened it."""
    desk = Desk()
    desk.do(Receive(kind="fragile", owner="p-9"))
    insure, label = open_duties(desk.case)
    assert ("insure", "p-9", 1) == (insure.duty.code, insure.subject, insure.since)
    assert ("label", None, 1) == (label.id, label.subject, label.since)


def test_an_action_settles_what_it_fulfils() -> None:
    """The event names the duties that it settles, and they are open no more."""
    desk = Desk()
    desk.do(Receive(kind="fragile", owner="p-9"))
    assert () == desk.do(Insure(person="p-1")).settled
    assert ("insure:p-9",) == desk.do(Insure(person="p-9")).settled
    assert ("label",) == desk.do(WriteLabel(label="doc-1")).settled
    assert () == open_duties(desk.case)


def test_what_changes_no_duty_says_nothing_of_them() -> None:
    """Opened and settled are only what the event itself changed."""
    desk = Desk()
    desk.do(Receive(kind="plain", owner="p-9"))
    event = desk.do(LookAt())
    assert ((), ()) == (event.opened, event.settled)
    unavailable = desk.do(Send(weight=1))
    assert ("not_available", (), ()) == (
        unavailable.outcome,
        unavailable.opened,
        unavailable.settled,
    )


def test_a_late_fact_settles_although_it_happened_earlier() -> None:
    """What counts for duties is everything that is recorded."""
    desk = Desk()
    desk.do(Receive(kind="plain", owner="p-9"))
    desk.do(HandBack())
    assert ["label"] == [duty.id for duty in open_duties(desk.case)]


def test_a_case_that_does_not_exist_yet_owes_nothing() -> None:
    """Duties begin with the case."""
    assert () == open_duties(new_case(PARCEL, "p-1"))
