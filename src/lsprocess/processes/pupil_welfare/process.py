"""
Pupil welfare: from a contact to the end of a client relationship.  Read it beside its diagram.

A contact is never refused: whoever gives data answers for their basis in their own case, and the
pupil in need does not pay for it.  Anybody may make one, add to it, and notify child welfare.
Everything else is done by the school, some of it by pupil welfare alone; a worker of social welfare
acts as somebody who has joined the pupil's expert group, while the consent to that stands, and each
person for their own part.  A refusal would tell anybody else whose matter it is.
"""

from datetime import date

from lsprocess.process import Correct, View, define, final, move, running, start, stay, step
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.acting import acting, acts, partner
from lsprocess.processes.common.bans import no_ban_stands
from lsprocess.processes.common.links import (
    leaving_link,
    link_concerns_same_child,
    linked_by,
    misnaming,
)
from lsprocess.processes.common.look_record import kept_in
from lsprocess.processes.common.people import named_as
from lsprocess.processes.common.shared import SHARED
from lsprocess.processes.common.texts import ROLES
from lsprocess.processes.common.told import GroupTold
from lsprocess.processes.pupil_welfare import actions as a
from lsprocess.processes.pupil_welfare import guards as g
from lsprocess.processes.pupil_welfare import standing
from lsprocess.processes.pupil_welfare.duties import DUTIES
from lsprocess.processes.pupil_welfare.texts import TEXTS


STATES = (
    "contacted",
    "triaged",
    "joint_meeting_held",
    "client",
    final("ended"),
    final("advised"),
    final("redirected"),
    final("declined"),
)
RUNNING = running(STATES)
JUDGED = RUNNING[1:]
"""Where the need of the service has been judged."""

RECORDED = STATES[1:]
"""Where a group may have been formed: its record is written there, after the end too."""

OUTSIDER = (g.written_specified_consent, g.guardian_may_take_part)
ON_MEETING = (link_concerns_same_child, g.joint_meeting_concluded, g.pupil_view_recorded)
ON_CONTACT = (g.school_calendar_known, g.sender_basis_named)

pupil_welfares = acts("pupil_welfare")


def contacted_on(view: View) -> date:
    """Give the day of the contact: it picks the rules in force."""
    received: date = view.start.received_on
    return received


def declining(view: View) -> str | None:
    """Give who declines; that a pupil cannot judge it is nobody's own word."""
    decliner: str = view.data.by
    return None if view.data.pupil_unable else decliner


PROCESS = define(
    "pupil_welfare",
    "2026.1",
    texts=TEXTS,
    states=STATES,
    way=(
        start(a.Contact, "contacted", guards=ON_CONTACT, urgent=True),
        stay(a.AddContact, RUNNING, *ON_CONTACT, urgent=True),
        stay(a.SetSchoolCalendar, RUNNING),
        stay(a.TellPupil, (*RUNNING, "advised", "redirected")),
        stay(a.TellGuardian, STATES, no_ban_stands, g.ban_accepted),
        stay(a.OfferTalk, RUNNING),
        stay(a.HoldTalk, RUNNING),
        move(a.Triage, "contacted", "triaged"),
        stay(a.Triage, JUDGED),
        move(a.Advise, RUNNING[:2], "advised", g.talk_held, g.not_pupils_own_contact),
        move(a.Redirect, RUNNING[1:3], "redirected", g.talk_held_or_offered, g.pupil_told),
        move(a.Decline, RUNNING[:3], "declined", g.decliner_is_pupil, g.talk_held_or_offered),
        stay(
            a.FormGroup,
            JUDGED,
            g.members_are_own_staff,
            g.group_consented,
            g.responsible_is_member,
        ),
        stay(a.InvitePartner, JUDGED, *OUTSIDER),
        stay(a.AnswerInvitation, JUDGED),
        stay(a.JoinGroup, JUDGED, *OUTSIDER),
        stay(a.LeaveGroup, JUDGED),
        stay(a.LinkMeeting, RUNNING, link_concerns_same_child),
        move(
            a.HoldJointMeeting,
            "triaged",
            "joint_meeting_held",
            *ON_MEETING,
        ),
        stay(
            a.HoldJointMeeting,
            ("client",),
            *ON_MEETING,
        ),
        move(
            a.BeginClient,
            "joint_meeting_held",
            "client",
            g.accepted_by_entitled,
            g.service_chosen,
        ),
        move(
            a.BeginClient,
            "triaged",
            "client",
            g.accepted_by_entitled,
            g.service_chosen,
            g.joint_meeting_or_reason,
        ),
        stay(a.SetTask, JUDGED, g.owner_is_member),
        stay(a.CompleteTask, RECORDED),
        stay(a.RecordEntry, RECORDED, g.by_is_group_member),
        stay(a.CloseRecord, RECORDED, g.by_is_group_member, g.record_complete),
        stay(a.DiscloseRecord, RECORDED, g.record_may_be_given),
        stay(a.NotifyChildWelfare, STATES),
        move(a.End, RUNNING, "ended", g.transfer_consent_asked),
    ),
    duties=DUTIES,
    phases={
        "contact": ("contacted", "advised"),
        "need": ("triaged", "joint_meeting_held", "redirected", "declined"),
        "client": ("client", "ended"),
    },
    tracks={
        "group": (
            step(a.FormGroup, "client", "triaged"),
            step(a.JoinGroup, "client", a.FormGroup),
            step(a.RecordEntry, "client", a.FormGroup, a.JoinGroup),
            step(a.CloseRecord, "client", a.RecordEntry),
        )
    },
    valid={
        a.Contact: g.later_contact,
        a.AddContact: g.later_contact,
        a.SetSchoolCalendar: g.unclear_calendar,
        a.AnswerInvitation: g.not_invited,
        a.LeaveGroup: g.no_member,
        a.LinkMeeting: misnaming("meeting", "meeting"),
        a.HoldJointMeeting: misnaming("meeting", "meeting"),
        a.CompleteTask: g.no_open_task,
        a.NotifyChildWelfare: misnaming("to_case", "referral"),
        a.End: g.no_relationship,
    },
    echoes={a.LinkMeeting: leaving_link("meeting")},
    # Who cannot judge the giving of the record is answered for by a guardian, after the end too.
    shared=SHARED.but(f.ExcuseConsent, f.ChangeProfile).besides(stay(f.RecordGuardian, ("ended",))),
    by=acting(
        standing.school_or_member,
        but={
            a.AnswerInvitation: acts(standing.answering, own=partner),
            a.Contact: None,
            a.AddContact: None,
            a.NotifyChildWelfare: None,
            a.Decline: acts("pupil_welfare", own=declining),
            a.Triage: pupil_welfares,
            a.Advise: pupil_welfares,
            a.Redirect: pupil_welfares,
            a.BeginClient: pupil_welfares,
            a.End: pupil_welfares,
            f.RecordGuardian: pupil_welfares,
            f.RecordLegalBasis: pupil_welfares,
            Correct: pupil_welfares,
        },
    ),
    roles=ROLES,
    calendar="thl",
    linked=linked_by(a.LinkMeeting, a.NotifyChildWelfare),
    date_of=contacted_on,
    client_of=named_as("pupil"),
    # The education provider has a register of its own for it (1287/2013 20, 21 §§).
    register=kept_in("pupil_welfare"),
    tells={GroupTold: standing.told_of_group},
)
