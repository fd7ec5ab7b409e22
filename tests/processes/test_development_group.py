"""Meetings without a client: a development group, its members and agenda; a workshop's walk."""

from typing import Any

import pytest

from lsprocess.process import whole
from lsprocess.processes import meeting
from lsprocess.processes.common import facts as f
from lsprocess.processes.meeting.development import agenda, members
from meetings import WORKER, Table


SKIPPED = ("time_set", "participants_invited", "inviter_named", "recorder_assigned")
OF_A_CLIENT = {"record_guardian", "record_consent", "explain_recording", "hear_child", "worsen"}
LATER = ("recorder_present", "actor_is_recorder", "next_said", "attendance_recorded")


class Group(Table):
    """A development group at its table."""

    def sit(self, case: str, *items: str, **more: Any) -> None:
        """Bring a meeting of the group into session."""
        self.plan(case, *items, **more)
        self.do(case, meeting.Plan())
        self.do(case, meeting.Prepare())
        self.do(case, meeting.OpenMeeting(present=("w-17",)))

    def plan(self, case: str, *items: str, **more: Any) -> None:
        """Propose a meeting of the group, and say what it is about."""
        self.propose(case, **{"kind": "development_group", "child": None, **more})
        self.do(case, meeting.SetAgenda(items=items))
        for code in (*SKIPPED, *LATER):
            self.do(case, meeting.Exempt(guard=code, reason_code="urgent"))

    def join(self, case: str, person: str, as_: Any, organisation: str = "city-1") -> None:
        """Let somebody join."""
        joining = meeting.JoinMember(
            person=person, title="planner", organisation=organisation, as_=as_
        )
        self.do(case, joining)

    def warned(self, case: str) -> set[str]:
        """Plan the meeting, and give what is warned of."""
        return {verdict.code for verdict in self.do(case, meeting.Plan()).warnings}


@pytest.fixture(name="group")
def _group() -> Group:
    return Group()


def test_a_group_that_works_without_a_chair_does_so_in_every_meeting_that_follows(
    group: Group,
) -> None:
    """What one meeting hands over, the next hands on: no chair, the members, and what was left."""
    group.sit("m-1", "item-1", "item-2")
    group.join("m-1", "p-1", "manager")
    group.join("m-1", "p-2", "guest")
    group.do("m-1", meeting.WaiveChair(decision_ref="doc-1", representative="p-1"))
    group.do("m-1", meeting.PresentItem(item="item-1", by="p-1"))
    for before, after in (("m-1", "m-2"), ("m-2", "m-3")):
        group.do(before, meeting.CarryOverItem(item="item-2"))
        group.do(before, meeting.Summarise(no_actions=True))
        group.plan(after, "item-3", follows=before)
        group.do(before, meeting.HandOver(to_meeting=after))
        view = whole(group.book.case(after))
        assert ["p-1"] == list(members(view))
        assert ("item-2", "item-3") == agenda(view)
        group.do(after, meeting.Plan())
        group.do(after, meeting.Prepare())
        group.do(after, meeting.OpenMeeting(present=("w-17",)))
        group.do(after, meeting.PresentItem(item="item-3", by="p-1"))


def test_a_chair_who_is_chosen_ends_that_the_group_works_without_one(group: Group) -> None:
    """From then on the next meeting settles anew who leads it."""
    group.sit("m-1", "item-1")
    group.do("m-1", meeting.WaiveChair(decision_ref="doc-1", representative="p-1"))
    group.do("m-1", meeting.AssignRole(role="chair", person="w-17"))
    group.do("m-1", meeting.PresentItem(item="item-1", by="p-1"))
    group.do("m-1", meeting.Summarise(no_actions=True))
    group.plan("m-2", "item-2", follows="m-1")
    group.do("m-1", meeting.HandOver(to_meeting="m-2"))
    for step in (meeting.Plan(), meeting.Prepare(), meeting.OpenMeeting(present=("w-17",))):
        group.do("m-2", step)
    group.do("m-2", meeting.PresentItem(item="item-2", by="p-1"))
    refused = group.attempt("m-2", meeting.Summarise(no_actions=True))
    assert ["chair_settled"] == [verdict.code for verdict in refused.unmet]


@pytest.mark.parametrize(
    ("kind", "as_", "stated"),
    [
        ("regional_group", "expert_by_experience", True),
        ("regional_group", "manager", False),
        ("coordination_group", "manager", True),
        ("coordination_group", "worker", False),
        ("working_group", "worker", True),
    ],
)
def test_a_group_is_made_up_as_its_kind_asks(
    group: Group, kind: str, as_: str, stated: bool
) -> None:
    """A regional group has experts by experience, a coordination group managers; a guest is none."""
    group.plan("m-1", "item-1", group="group-1", group_kind=kind)
    group.join("m-1", "p-1", as_)
    group.join("m-1", "p-2", "guest")
    assert stated == ("membership_as_stated" not in group.warned("m-1"))


@pytest.mark.parametrize(
    ("as_", "asked"),
    [("manager", True), ("worker", True), ("expert_by_experience", False), ("guest", False)],
)
def test_the_organisation_of_a_member_who_speaks_for_it_commits_itself(
    group: Group, as_: str, asked: bool
) -> None:
    """Experts by experience and guests speak for themselves."""
    group.plan("m-1", "item-1")
    group.join("m-1", "p-1", as_, "city-1")
    group.join("m-1", "p-2", "worker", "city-2")
    group.do("m-1", meeting.CommitMember(organisation="city-2", commitment_ref="doc-1"))
    assert asked == ("members_committed" in group.warned("m-1"))


def test_who_has_committed_itself_need_not_do_so_again_in_the_meetings_that_follow(
    group: Group,
) -> None:
    """What a group's organisations promised goes with its members from meeting to meeting."""
    group.sit("m-1", "item-1")
    group.join("m-1", "p-1", "manager", "city-1")
    group.join("m-1", "p-2", "worker", "city-2")
    group.do("m-1", meeting.CommitMember(organisation="city-1", commitment_ref="doc-1"))
    group.do("m-1", meeting.AssignRole(role="chair", person="w-17"))
    for before, after in (("m-1", "m-2"), ("m-2", "m-3")):
        item = agenda(whole(group.book.case(before)))[0]
        group.do(before, meeting.PresentItem(item=item, by="p-1"))
        group.do(before, meeting.Summarise(no_actions=True))
        group.plan(after, f"item-{after}", follows=before)
        group.do(before, meeting.HandOver(to_meeting=after))
        group.do(after, meeting.AssignRole(role="chair", person="w-17"))
        (warned,) = [
            one
            for one in group.do(after, meeting.Plan()).warnings
            if one.code == "members_committed"
        ]
        assert ("city-2",) == warned.params["organisations"]
        group.do(after, meeting.Prepare())
        group.do(after, meeting.OpenMeeting(present=("w-17",)))


@pytest.mark.parametrize("kind", ["development_group", "workshop"])
def test_nothing_on_a_client_is_offered_where_there_is_none(group: Group, kind: str) -> None:
    """No consent, no guardian and no child's view has a place where services develop their work."""
    group.propose("m-1", kind=kind, child=None)
    group.do("m-1", f.Note(document_ref="doc-1"))
    offered = {one.action for one in group.book.options("m-1", actor=WORKER, at=group.at)}
    assert not offered & OF_A_CLIENT
    consent = f.RecordConsent(consent="k-1", scope="share_memo", giver="g-1", form="oral")
    refused = group.attempt("m-1", consent)
    assert ["kind_has_action"] == [verdict.code for verdict in refused.unmet]


@pytest.mark.parametrize(("minutes", "long_enough"), [(14, 0), (15, 1), (20, 1), (21, 0)])
def test_the_walk_to_other_groups_takes_15_to_20_minutes(
    group: Group, minutes: int, long_enough: int
) -> None:
    """The others have time to see the work, and the chair to compile the summary."""
    group.propose("m-1", kind="workshop", child=None)
    for code in ("goal_set", "time_set", "participants_invited"):
        group.do("m-1", meeting.Exempt(guard=code, reason_code="urgent"))
    for step in (meeting.Plan(), meeting.Prepare(), meeting.OpenMeeting(present=("p-1", "p-2"))):
        group.do("m-1", step)
    group.do("m-1", meeting.AssignRole(role="chair", person="p-1"))
    group.do("m-1", meeting.AssignRole(role="recorder", person="p-2"))
    group.do("m-1", meeting.RecordDiscussion(discussion_ref="doc-1", by="p-2"))
    walk = group.attempt("m-1", meeting.StartGalleryWalk(minutes=minutes))
    assert walk.applied == bool(long_enough)
    assert ([] if long_enough else ["walk_length"]) == [verdict.code for verdict in walk.unmet]
