"""Facts of a referral and of a meeting, none of which is accepted or not by when it is entered."""

from datetime import date, timedelta

from hypothesis import strategies as st

from fresh import known
from lsprocess.calendar import helsinki_day
from lsprocess.processes import meeting, referral


GUARDIANS = ("g-1", "g-2")
SCOPES = ("contact_school", "joint_discussion")


def always(data):
    """Make the same data whenever it happens."""
    return lambda _at, _place: data


def shared_facts():
    """Draw a fact that either case may record and linked cases see."""
    return st.one_of(
        st.builds(_consent, *map(st.sampled_from, (SCOPES, GUARDIANS, ("given", "refused")))),
        st.builds(_ban, st.sampled_from(SCOPES), st.sampled_from(("c-1", "g-1"))),
        st.builds(_guardian, st.sampled_from(GUARDIANS), st.booleans()),
        st.builds(_view, st.sampled_from(("c-1", *GUARDIANS))),
        st.builds(_basis, st.sampled_from(SCOPES), st.booleans()),
        st.builds(_role, st.booleans(), st.just("legal_representative"), st.just("g-3")),
    )


def own_facts(case):
    """Draw a fact about what *case* had recorded before, or its own bookkeeping."""
    number = case[0]
    return st.one_of(
        st.builds(
            _withdrawal, st.sampled_from((f"con-{number}1", f"con-{number}2", f"con-{number}3"))
        ),
        st.just(always(known(referral.LiftBan, ban=f"ban-{number}", by="c-1"))),
        st.builds(_profile, st.sampled_from(("seed", "statute"))),
        st.builds(_excused_consent, st.sampled_from(GUARDIANS)),
    )


def referral_facts():
    """Draw a fact of a referral alone."""
    return st.one_of(
        own_facts("r-1"),
        st.builds(_role, st.booleans(), st.just("social_worker"), st.sampled_from(("w-1", "w-2"))),
        st.builds(_notification, st.sampled_from(("school-1", "police-1")), st.booleans()),
        st.builds(_screening, st.booleans()),
        st.builds(_excuse, st.sampled_from(("c-1", *GUARDIANS))),
        st.builds(
            _told,
            st.sampled_from(("c-1", *GUARDIANS)),
            st.sampled_from(("notification", "relationship", "legal_basis")),
            st.sampled_from((None, None, "police_investigation")),
        ),
        st.builds(_receipt, st.sampled_from(("school-1", "school-2"))),
        st.builds(_urgent, st.sampled_from(("emergency_placement", "open_care_support"))),
        st.builds(
            _exemption, st.sampled_from(("parents_heard_first", "joint_discussion_answered"))
        ),
        st.just(always(referral.WishJointDiscussion(party="school-1"))),
        st.just(always(referral.DeclineJointDiscussion(reason="not_needed"))),
    )


def meeting_facts():
    """Draw a fact of a meeting alone."""
    people = st.sampled_from(("g-1", "t-1"))
    return st.one_of(
        own_facts("m-1"),
        st.builds(_invitation, st.sampled_from(INVITED), st.sampled_from((None, "w-1"))),
        st.builds(_answer, st.sampled_from((meeting.Accept, meeting.Decline)), people),
        st.builds(_wishes, st.sampled_from(GUARDIANS), st.booleans()),
        st.sampled_from(((True, True), (True, True), (True, False), (False, True))).map(
            lambda said: _talk(*said)
        ),
        st.builds(_ready, st.sampled_from(("w-1", "w-2", "t-1"))),
        st.builds(_coach, st.sampled_from(("n-1", "n-2"))),
        st.builds(
            _role,
            st.booleans(),
            st.sampled_from(("chair", "recorder")),
            st.sampled_from(("w-1", "w-2")),
        ),
        st.just(_time),
        st.just(always(meeting.SetAgenda(items=("doc-8",)))),
        st.just(always(meeting.SetGoal(goal_ref="doc-9"))),
        st.builds(_exemption, st.sampled_from(("child_prepared", "participants_prepared"))),
    )


INVITED = (
    ("g-1", "family", None),
    ("g-2", "family", None),
    ("t-1", "professional", "education"),
    ("t-2", "professional", "health"),
    ("w-2", "professional", "social"),
)


def _consent(scope, giver, answer):
    return lambda _at, place: referral.RecordConsent(
        consent=f"con-{place}", scope=scope, giver=giver, form="written", answer=answer
    )


def _withdrawal(consent):
    return always(referral.WithdrawConsent(consent=consent))


def _ban(scope, by):
    return lambda _at, place: referral.Forbid(
        ban=f"ban-{place}", by=by, level="service_task", target=scope, reason_code="own_wish"
    )


def _guardian(person, custody):
    return always(referral.RecordGuardian(person=person, custody=custody))


def _view(party):
    return always(referral.RecordView(party=party, manner="met_alone", summary_ref="doc-3"))


def _basis(scope, informed):
    return always(
        referral.RecordLegalBasis(
            basis="ATL64",
            scope=scope,
            reason="necessary_for_assessment",
            client_informed=informed,
            put_off=None if informed else "child_safety",
        )
    )


def _role(given, role, person):
    record = referral.AssignRole if given else referral.ReleaseRole
    return always(record(role=role, person=person))


def _profile(profile):
    return always(referral.ChangeProfile(profile=profile, reason="child_safety"))


def _excused_consent(party):
    return always(referral.ExcuseConsent(party=party, reason="absent_and_delay_harms"))


def _notification(notifier, requested):
    return lambda at, _place: referral.MergeNotification(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2012, 9, 1)),
        received_on=helsinki_day(at),
        joint_discussion_requested=requested,
        grounds_ref="doc-1",
        notifier=referral.Notifier(
            id=notifier,
            category="police" if notifier == "police-1" else "education",
            anonymous=False,
        ),
    )


def _screening(urgent):
    return always(referral.Screen(urgent=urgent))


def _excuse(party):
    return always(referral.ExcuseHearing(party=party, reason="unreachable"))


def _told(party, topic, reason):
    return always(referral.InformFamily(party=party, topic=topic, not_told_reason=reason))


def _receipt(notifier):
    return always(referral.AcknowledgeNotifier(level="received", notifier=notifier))


def _urgent(measure):
    return always(referral.BeginUrgently(measure=measure))


def _exemption(guard):
    return always(referral.Exempt(guard=guard, reason_code="child_safety"))


def _invitation(invited, inviter):
    person, as_, sector = invited
    return always(meeting.Invite(person=person, as_=as_, sector=sector, inviter=inviter))


def _answer(record, person):
    return always(record(person=person))


def _wishes(party, reached):
    if reached:
        return always(meeting.CollectWishes(party=party, wishes_ref="doc-4"))
    return always(meeting.CollectWishes(party=party, not_reached=True))


def _talk(told, asked):
    return always(
        meeting.PrepareChild(
            told_who=told,
            told_what=told,
            childs_topics_asked=asked,
            adults_topics_asked=asked,
            by="n-1",
        )
    )


def _ready(person):
    return always(meeting.ConfirmPreparation(person=person))


def _coach(person):
    return always(meeting.AgreeCoach(person=person, also_support_person=True))


def _time(at, _place):
    return meeting.SetTime(
        starts=at + timedelta(days=60), ends=at + timedelta(days=60, hours=1), place="school-1"
    )
