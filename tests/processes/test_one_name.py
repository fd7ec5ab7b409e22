"""One name for two things: used once where it is seen, and never taken for another's where not."""

from datetime import timedelta
from typing import Any

import pytest

from test_links import CURATOR, NOW, WORKER, Office, asked, proposal

from lsprocess.basis import Known, PartyAccess
from lsprocess.basis.bans import access_to
from lsprocess.errors import InvalidInput
from lsprocess.process import ActionData, Correct, whole
from lsprocess.processes import consultation, meeting, referral
from lsprocess.processes.common.case_basis import known_of
from lsprocess.processes.common.facts import (
    Forbid,
    JudgeBan,
    LiftBan,
    Link,
    RecordConsent,
    RecordGuardian,
    WithdrawConsent,
)


DENIED = JudgeBan(ban="x-1", accepted=False, denial_reason="no_weighty_reason")
CONSENT = RecordConsent(consent="x-1", scope="contact_school", giver="g-1", form="oral")


def ban(by: str = "c-1", **told: Any) -> Forbid:
    """Make a ban on everything."""
    whole_: dict[str, Any] = {"level": "controller", "target": "disclose"}
    return Forbid(ban="x-1", by=by, reason_code="own_wish", **(whole_ | told))


def known(office: Office, case: str) -> Known:
    """Give what a case knows of consents and bans."""
    found = office.book.case(case)
    linked = {other: office.book.case(other) for other in found.process.linked(whole(found))}
    return known_of(whole(found, linked))


def linked(office: Office, one: str, *others: str) -> None:
    """Link cases with meetings."""
    for other in others:
        office.do(one, Link(process="meeting", case=other, as_="opens")).or_raise()


@pytest.fixture(name="office")
def _office() -> Office:
    return _three()


def _three() -> Office:
    """Give a referral, two meetings of its register, and a group of pupil welfare."""
    office = Office()
    office.open(meeting, proposal("negotiation", "c-1"), "m-2")
    office.open(meeting, proposal("pupil_welfare_group", "c-1"), "m-3")
    for case in ("r-1", "m-1", "m-2"):
        office.do(case, RecordGuardian(person="g-1", custody=True)).or_raise()
    return office


@pytest.mark.parametrize("data", [ban(), CONSENT], ids=["ban", "consent"])
@pytest.mark.parametrize(("first", "second"), [("r-1", "m-1"), ("m-1", "r-1"), ("r-1", "r-1")])
def test_among_cases_seen_together_a_name_is_used_once(
    office: Office, data: ActionData, first: str, second: str
) -> None:
    """It is invalid a second time and leaves nothing, and is free when the first is taken back."""
    linked(office, "r-1", "m-1")
    done = office.do(first, data).or_raise()
    before = office.book.case(second).seq
    with pytest.raises(InvalidInput, match="must be an id that is not used yet"):
        office.do(second, data)
    assert before == office.book.case(second).seq
    office.do(first, Correct(event=done.event.seq, reason="wrong_case")).or_raise()
    office.do(second, data).or_raise()


@pytest.mark.parametrize("data", [ban(), CONSENT], ids=["ban", "consent"])
@pytest.mark.parametrize("way", ["link", "link_meeting"])
def test_no_link_brings_two_of_one_name_together(
    office: Office, data: ActionData, way: str
) -> None:
    """It is invalid, and made once one of the two is taken back."""
    first = office.do("r-1", data).or_raise().event.seq
    office.do("m-1", data).or_raise()
    link: ActionData = {
        "link": Link(process="meeting", case="m-1", as_="opens"),
        "link_meeting": referral.LinkMeeting(meeting="m-1"),
    }[way]
    with pytest.raises(InvalidInput):
        office.do("r-1", link)
    office.do("r-1", Correct(event=first, reason="wrong_case")).or_raise()
    office.do("r-1", link).or_raise()


def test_a_consultation_is_linked_with_none_of_the_same_name(office: Office) -> None:
    """Bans are seen across registers, so theirs are held together across them too."""
    office.open(consultation, asked(), "k-1")
    office.do("r-1", ban()).or_raise()
    office.do("k-1", ban(), CURATOR).or_raise()
    with pytest.raises(InvalidInput):
        office.do("r-1", Link(process="consultation", case="k-1", as_="consultation"))


def two_of_one_name(office: Office, other: str, mine: Forbid, its: Forbid) -> None:
    """
    Let the referral see a ban of its own and another of the same name.

    The other case does not see the referral: another register is not told of it.
    """
    linked(office, "r-1", other)
    office.do("r-1", mine).or_raise()
    office.do(other, its, CURATOR).or_raise()


def test_a_ban_is_judged_without_the_other_of_its_name(office: Office) -> None:
    """A denial here leaves the ban in the other register standing, and the other way round."""
    two_of_one_name(office, "m-3", ban(), ban())
    office.do("r-1", DENIED).or_raise()
    assert [False, None] == [one.accepted for one in known(office, "r-1").bans]
    assert [None] == [one.accepted for one in known(office, "m-3").bans]
    office.do("m-3", JudgeBan(ban="x-1", accepted=True), CURATOR).or_raise()
    assert [False, True] == [one.accepted for one in known(office, "r-1").bans]


def test_a_ban_is_lifted_by_who_made_that_one(office: Office) -> None:
    """Whoever made the other of its name lifts nothing here."""
    two_of_one_name(office, "m-3", ban("c-1"), ban("g-1"))
    with pytest.raises(InvalidInput):
        office.do("r-1", LiftBan(ban="x-1", by="g-1"))
    office.do("r-1", LiftBan(ban="x-1", by="c-1")).or_raise()
    assert [False, True] == [one.lifted_at is None for one in known(office, "r-1").bans]


def test_a_private_person_lifts_their_own_ban_alone(office: Office) -> None:
    """Who forbade is asked of the ban that is meant here, not of another of its name."""
    two_of_one_name(office, "m-3", ban("c-1"), ban("g-1"))
    guardian = type(WORKER)(id="g-1", role="guardian")
    with pytest.raises(InvalidInput):
        office.do("r-1", LiftBan(ban="x-1", by="g-1"), guardian)
    refused = office.do("r-1", LiftBan(ban="x-1", by="c-1"), guardian)
    assert ["actor_may_act"] == [verdict.code for verdict in refused.unmet]
    child = type(WORKER)(id="c-1", role="child")
    assert office.do("r-1", LiftBan(ban="x-1", by="c-1"), child).applied


def test_what_two_meetings_named_alike_is_ended_each_by_itself(office: Office) -> None:
    """Neither sees the other, and the referral sees both: ending one ends one."""
    linked(office, "r-1", "m-1", "m-2")
    for data in (ban(), CONSENT):
        office.do("m-1", data).or_raise()
        office.do("m-2", data).or_raise()
    office.do("m-2", WithdrawConsent(consent="x-1")).or_raise()
    office.do("m-2", LiftBan(ban="x-1", by="c-1")).or_raise()
    seen = known(office, "r-1")
    assert [True, False] == [one.withdrawn_at is None for one in seen.consents]
    assert [True, False] == [one.lifted_at is None for one in seen.bans]


def test_of_a_ban_nothing_was_judged_before_it_was_made(office: Office) -> None:
    """A judgement of an earlier day is about none that came later: it stands unjudged."""
    office.do("r-1", ban()).or_raise()
    told = {"at": NOW - timedelta(minutes=1), "recorded_at": NOW + timedelta(hours=1)}
    for data in (DENIED, LiftBan(ban="x-1", by="c-1")):
        assert office.book.perform("r-1", data, actor=WORKER, **told).applied
    (found,) = known(office, "r-1").bans
    assert (None, None) == (found.accepted, found.lifted_at)
    office.do("r-1", DENIED).or_raise()
    assert [False] == [one.accepted for one in known(office, "r-1").bans]


def test_of_two_decisions_of_one_moment_the_later_recorded_counts() -> None:
    """A grant that is taken back at once grants nothing."""
    at = NOW.replace(year=2025)
    granted, denied = (PartyAccess(person="g-1", granted=yes, at=at) for yes in (True, False))
    for order in ((granted, denied), (denied, granted)):
        decided = access_to("g-1", (), Known(at=NOW, access=order))
        assert order[-1] == decided


@pytest.mark.parametrize("from_the_third", [True, False])
def test_a_case_that_sees_both_is_linked_with_one_alone(from_the_third: bool) -> None:
    """Whoever would see two of one name is refused the second, where it asks for it."""
    office = _three()
    linked(office, "m-2", "m-1")
    office.do("r-1", ban()).or_raise()
    office.do("m-1", ban()).or_raise()
    if from_the_third:
        with pytest.raises(InvalidInput):
            office.do("m-2", Link(process="referral", case="r-1", as_="opened_by"))
        return
    office.do("r-1", referral.LinkMeeting(meeting="m-2")).or_raise()
    office.do("r-1", DENIED).or_raise()
    assert {False, None} == {one.accepted for one in known(office, "m-2").bans}
