"""What was told before the facts whose order is changed, and what is attempted after them."""

from datetime import date, timedelta

from happening import OPENED
from lsprocess.calendar import helsinki_day
from lsprocess.processes import meeting, referral


def _recorded(case):
    number = case[0]
    shared = (
        referral.RecordGuardian(person="g-1", custody=True),
        _consent(f"con-{number}1", "contact_school", "g-1"),
        _consent(f"con-{number}2", "joint_discussion", "g-1"),
        _consent(f"con-{number}3", "contact_school", "g-2"),
        referral.Forbid(
            ban=f"ban-{number}",
            by="c-1",
            level="service_task",
            target="contact_school",
            reason_code="own_wish",
        ),
    )
    return tuple((case, data) for data in shared)


def _consent(consent, scope, giver):
    return referral.RecordConsent(consent=consent, scope=scope, giver=giver, form="written")


_OPENING = (
    (
        "r-1",
        referral.Open(
            kind="notification",
            child=referral.Child(id="c-1", born=date(2012, 9, 1)),
            received_on=helsinki_day(OPENED),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id="school-1", category="education", anonymous=False),
        ),
    ),
    ("r-1", referral.AssignRole(role="intake_worker", person="w-4")),
    ("r-1", referral.AssignRole(role="social_worker", person="w-1")),
    (
        "r-1",
        referral.MergeNotification(
            kind="notification",
            child=referral.Child(id="c-1", born=date(2012, 9, 1)),
            received_on=helsinki_day(OPENED),
            joint_discussion_requested=False,
            grounds_ref="doc-1",
            notifier=referral.Notifier(id="school-2", category="education", anonymous=False),
        ),
    ),
    ("r-1", referral.Screen(urgent=False)),
    ("r-1", referral.StartAssessment()),
    *_recorded("r-1"),
)
_HEARD = (*_OPENING, ("r-1", referral.HearParents(heard=("g-1",))))
REFERRALS = {
    "in_assessment": _OPENING,
    "parents_heard": _HEARD,
    "assessed": (
        *_HEARD,
        ("r-1", referral.RecordView(party="c-1", manner="met_alone", summary_ref="doc-3")),
        ("r-1", referral.CompleteAssessment(assessment_ref="doc-6")),
    ),
}
"""What is told of a referral until it comes to a state."""

_STARTS = OPENED + timedelta(days=70)
_PROPOSED = (
    (
        "m-1",
        meeting.Propose(kind="joint_discussion", initiator="w-1", child="c-1", subject_ref="doc-2"),
    ),
    ("m-1", meeting.Invite(person="g-1", as_="family", inviter="w-1")),
    ("m-1", meeting.Invite(person="t-1", as_="professional", sector="education", inviter="w-1")),
    ("m-1", meeting.AgreeCoach(person="n-1", also_support_person=True)),
    *_recorded("m-1"),
)
_PLANNED = (
    *_PROPOSED,
    ("m-1", meeting.SetGoal(goal_ref="doc-5")),
    ("m-1", meeting.SetTime(starts=_STARTS, ends=_STARTS + timedelta(hours=1), place="school-1")),
    ("m-1", meeting.AssignRole(role="chair", person="w-1")),
    ("m-1", meeting.AssignRole(role="recorder", person="w-1")),
    ("m-1", meeting.Plan()),
    ("m-1", meeting.ConfirmPreparation(person="w-1")),
    ("m-1", meeting.CollectWishes(party="g-1", not_reached=True)),
)
MEETINGS = {
    "proposed": _PROPOSED,
    "planned": _PLANNED,
    "prepared": (
        *_PLANNED,
        ("m-1", meeting.ConfirmPreparation(person="t-1")),
        (
            "m-1",
            meeting.PrepareChild(
                told_who=True,
                told_what=True,
                childs_topics_asked=True,
                adults_topics_asked=True,
                by="n-1",
            ),
        ),
        ("m-1", meeting.Prepare()),
    ),
}
"""What is told of a meeting until it comes to a state."""

ATTEMPTS = {
    "r-1": (
        referral.HearParents(heard=("g-1",)),
        referral.HearParents(heard=("g-1", "g-2", "g-3")),
        referral.HearSchool(school="school-1", person="t-1", need="daily_life"),
        referral.CompleteAssessment(assessment_ref="doc-6"),
        referral.BeginClientRelationship(
            endangering_conditions=True,
            endangering_behaviour=False,
            needs_services=True,
            decision_ref="doc-4",
        ),
        referral.DirectToFamilyServices(reason="services_suffice"),
        referral.Close(reason="no_need"),
        referral.Close(reason="moved_abroad"),
        referral.Transfer(to_county="county-2", documents=("doc-1",)),
        referral.EndRelationship(ground="need_ended"),
        referral.ExcuseHearing(party="g-2", reason="unreachable"),
        referral.AcknowledgeNotifier(level="in_progress", notifier="school-1"),
        referral.Exempt(guard="parents_heard_first", reason_code="urgent"),
    ),
    "m-1": (
        meeting.Plan(),
        meeting.PrepareChild(
            told_who=True,
            told_what=True,
            childs_topics_asked=True,
            adults_topics_asked=True,
            by="n-1",
        ),
        meeting.Prepare(),
        meeting.OpenMeeting(present=("w-1", "g-1")),
        meeting.OpenMeeting(present=("w-1", "g-1", "t-1", "t-2")),
        meeting.Invite(person="t-3", as_="professional", sector="health", inviter="w-1"),
        meeting.Postpone(reason="family_wishes"),
    ),
}
"""What is asked about, and attempted, after the facts."""
