"""What a meeting warns of: it is told, and stands in nobody's way."""

from typing import Any

import pytest

from lsprocess.processes import meeting
from meetings import Table


CARED: dict[str, bool] = {"seat_thought_of": True, "atmosphere": True, "safety": True}


@pytest.fixture(name="table")
def _table() -> Table:
    return Table()


def warned(table: Table, case: str, data: Any) -> tuple[str, ...]:
    """Do something, and give what it warned of."""
    return tuple(verdict.code for verdict in table.do(case, data).warnings)


@pytest.mark.parametrize(
    ("as_", "sector", "warns"),
    [
        ("professional", "education", True),
        ("professional", None, True),
        ("professional", "social", False),
        ("family", None, False),
        ("child", None, False),
    ],
)
def test_inviting_an_outsider_without_a_basis_warns(
    table: Table, as_: Any, sector: Any, warns: bool
) -> None:
    """An outsider learns from the invitation that the child is a client."""
    table.propose("m-1")
    invitation = meeting.Invite(person="p-1", as_=as_, sector=sector, inviter="w-17")
    assert warned(table, "m-1", invitation) == (("invitation_has_basis",) if warns else ())


def test_a_consent_carries_the_invitation(table: Table) -> None:
    """Where the guardian has agreed that the school takes part, the invitation rests on that."""
    table.propose("m-1")
    table.do("m-1", meeting.RecordGuardian(person="g-1", custody=True))
    consent = meeting.RecordConsent(
        consent="k-1", scope="joint_discussion", giver="g-1", form="oral"
    )
    table.do("m-1", consent)
    invitation = meeting.Invite(person="p-1", as_="professional", sector="education")
    done = table.do("m-1", invitation)
    assert () == done.warnings
    assert [("consent", ("k-1",))] == [
        (basis.kind, basis.ref) for verdict in done.event.verdicts for basis in verdict.bases
    ]


def test_a_meeting_on_no_client_warns_of_no_invitation(table: Table) -> None:
    """A development group's invitation tells of no child."""
    table.propose("m-1", kind="development_group", child=None)
    invitation = meeting.Invite(person="p-1", as_="professional", sector="education")
    assert () == warned(table, "m-1", invitation)


@pytest.mark.parametrize("left_out", [None, *CARED])
def test_a_setting_nobody_looked_after_warns_at_the_summary(
    table: Table, left_out: str | None
) -> None:
    """Where the child sits, the atmosphere and the sense of safety: all three are thought of."""
    table.meet("m-1", "in_session")
    for part in CARED.keys() - {left_out}:
        told = dict.fromkeys(CARED, False) | {part: True}
        table.do("m-1", meeting.CareForSetting(**told))
    table.do("m-1", meeting.HearChild(party="c-1", manner="in_meeting", summary_ref="doc-5"))
    found = warned(table, "m-1", meeting.Summarise(no_actions=True))
    assert found == (() if left_out is None else ("setting_cared_for",))
