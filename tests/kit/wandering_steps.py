"""What a walk may do in a referral and in a meeting; each step makes its data from the walk."""

from datetime import timedelta

from fresh import known
from lsprocess.processes import meeting, referral


GUARDIANS = ("g-1", "g-2")


def _guardian(walk):
    custody = walk.random.random() < 0.75
    return referral.RecordGuardian(person=walk.random.choice(GUARDIANS), custody=custody)


def _consent(walk):
    again = walk.consents and walk.random.random() < 0.1
    walk.consents.append(walk.random.choice(walk.consents) if again else walk.number("con"))
    return referral.RecordConsent(
        consent=walk.consents[-1],
        scope=walk.random.choice(("contact_school", "contact_school", "joint_discussion")),
        giver=walk.random.choice(GUARDIANS),
        form="written",
        answer="refused" if walk.random.random() < 0.15 else "given",
    )


def _withdrawal(walk):
    return referral.WithdrawConsent(consent=walk.random.choice(walk.consents or ["con-0"]))


def _ban(walk):
    walk.bans.append((walk.number("ban"), walk.random.choice(("c-1", "g-1"))))
    return referral.Forbid(
        ban=walk.bans[-1][0],
        by=walk.bans[-1][1],
        level="service_task",
        target=walk.random.choice(("contact_school", "joint_discussion")),
        reason_code="own_wish",
    )


def _lifted(walk):
    ban, by = walk.random.choice(walk.bans or [("ban-0", "c-1")])
    return known(referral.LiftBan, ban=ban, by=by)


def _view(walk):
    party = walk.random.choice(("c-1", *GUARDIANS))
    return referral.RecordView(party=party, manner="met_alone", summary_ref="doc-3")


def _role(walk):
    record = referral.ReleaseRole if walk.random.random() < 0.3 else referral.AssignRole
    role = walk.random.choice(("social_worker", "chair", "recorder"))
    return record(role=role, person=walk.random.choice(("w-1", "w-1", "w-2")))


def _exemption(walk):
    guard = walk.random.choice(("parents_heard_first", "joint_discussion_answered"))
    return referral.Exempt(guard=guard, reason_code="child_safety")


def _profile(walk):
    profile = walk.random.choice(("statute", "seed"))
    return referral.ChangeProfile(profile=profile, reason="child_safety")


def _basis(_walk):
    return referral.RecordLegalBasis(
        basis="ATL64",
        scope="contact_school",
        reason="necessary_for_assessment",
        client_informed=True,
    )


def _excuse(walk):
    party = walk.random.choice(("c-1", *GUARDIANS))
    return referral.ExcuseHearing(party=party, reason="unreachable")


def _parents(walk):
    heard = walk.random.choice((GUARDIANS, GUARDIANS[:1], GUARDIANS[1:]))
    return referral.HearParents(heard=heard)


def _school(_walk):
    return referral.HearSchool(school="school-1", person="t-1", need="daily_life")


def _relationship(walk):
    return referral.BeginClientRelationship(
        endangering_conditions=True,
        endangering_behaviour=False,
        needs_services=walk.random.random() < 0.9,
        decision_ref="doc-4",
    )


def _time(walk):
    starts = walk.now + timedelta(days=7)
    return meeting.SetTime(starts=starts, ends=starts + timedelta(hours=1), place="school-1")


def _invitation(walk):
    person, as_ = walk.random.choice(
        (("g-1", "family"), ("c-1", "child"), ("t-1", "professional"), ("w-2", "professional"))
    )
    sector = {"t-1": "education", "w-2": "social"}.get(person)
    return meeting.Invite(person=person, as_=as_, sector=sector, inviter="w-1")


def _answer(walk):
    record = walk.random.choice((meeting.Accept, meeting.Decline))
    return record(person=walk.random.choice(("g-1", "t-1", "w-2")))


def _ready(walk):
    return meeting.ConfirmPreparation(person=walk.random.choice(("w-1", "w-2", "t-1")))


def _talk(_walk):
    return meeting.PrepareChild(
        told_who=True,
        told_what=True,
        childs_topics_asked=True,
        adults_topics_asked=True,
        by="n-1",
    )


def _coach(walk):
    person = walk.random.choice(("n-1", "n-2"))
    return meeting.AgreeCoach(person=person, also_support_person=True)


def _same(record, **data):
    return lambda _walk: record(**data)


FACTS = (_guardian, _consent, _withdrawal, _ban, _lifted, _view, _role, _exemption)
"""What either case may record."""

IN_REFERRAL = (
    _parents,
    _excuse,
    _profile,
    _basis,
    _same(referral.WishJointDiscussion, party="school-1"),
    _same(referral.DeclineJointDiscussion, reason="not_needed"),
    _same(referral.BeginUrgently, measure="open_care_support"),
    _same(referral.EndRelationship, ground="need_ended"),
    _same(referral.LinkMeeting, meeting="m-1"),
)
IN_MEETING = (
    _invitation,
    _answer,
    _time,
    _coach,
    _same(meeting.SetGoal, goal_ref="doc-5"),
)

_HEARING = (_guardian, _consent, _parents, _parents, _school)
_BETWEEN = (
    _school,
    _school,
    _same(referral.CompleteAssessment, assessment_ref="doc-6"),
    _same(referral.CompleteAssessment, assessment_ref="doc-6"),
    _view,
)
_INVITING = (
    _invitation,
    _invitation,
    _time,
    _same(meeting.SetGoal, goal_ref="doc-5"),
    _same(meeting.AssignRole, role="chair", person="w-1"),
    _same(meeting.AssignRole, role="recorder", person="w-1"),
)
PLANNING = (
    _same(meeting.Invite, person="g-1", as_="family", inviter="w-1"),
    _same(meeting.Invite, person="t-1", as_="professional", sector="education", inviter="w-1"),
    *_INVITING[-4:],
    _same(meeting.AgreeCoach, person="n-1", also_support_person=True),
    _same(meeting.Plan),
)
"""What a meeting has behind it once it is planned."""

PREPARING = (
    _same(meeting.ConfirmPreparation, person="w-1"),
    _same(meeting.ConfirmPreparation, person="t-1"),
    _same(meeting.CollectWishes, party="g-1", not_reached=True),
    _talk,
    _same(meeting.Prepare),
)
"""What a meeting has behind it once it is prepared."""

ONWARDS = {
    ("r-1", "in_assessment"): _HEARING,
    ("r-1", "parents_heard"): _BETWEEN,
    ("r-1", "school_heard"): _BETWEEN,
    ("r-1", "joint_discussion_held"): _BETWEEN,
    ("r-1", "assessed"): (
        _relationship,
        _relationship,
        _same(referral.Close, reason="no_need"),
        _same(referral.DirectToFamilyServices, reason="services_suffice"),
    ),
    ("r-1", "screened"): (_same(referral.StartAssessment),),
    ("r-1", "received"): (_same(referral.Screen, urgent=False),),
    ("m-1", "proposed"): (*_INVITING, _same(meeting.Plan), _same(meeting.Plan)),
    ("m-1", "planned"): (
        _ready,
        _ready,
        _coach,
        _talk,
        _talk,
        _same(meeting.CollectWishes, party="g-1", not_reached=True),
        _same(meeting.Prepare),
        _same(meeting.Prepare),
        _same(meeting.Postpone, reason="family_wishes"),
    ),
    ("m-1", "prepared"): (
        _same(meeting.OpenMeeting, present=("w-1", "g-1")),
        _same(meeting.OpenMeeting, present=("w-1", "g-1", "t-1")),
        _same(meeting.Postpone, reason="family_wishes"),
    ),
    ("m-1", "in_session"): (
        _same(meeting.HearChild, party="c-1", manner="in_meeting", summary_ref="doc-7"),
        _same(meeting.Interrupt, reason="child_not_ready"),
        _same(meeting.JoinSession, person="t-1"),
    ),
}
"""What brings a case on from where it is, drawn more often."""
