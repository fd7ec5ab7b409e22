from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import get_args

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st
from test_views_notifier import AT, AUNT, HOUR, INTAKE, SCHOOL, WORKER, consent, opening, told_by

from lsprocess import Actor, Casebook, replay
from lsprocess.errors import InvalidInput, UnknownCase
from lsprocess.journal import MemoryJournal
from lsprocess.journal.codec import decode, encode
from lsprocess.journal.jsons import to_json
from lsprocess.process import Action, ActionData, Correct, action, stay, whole
from lsprocess.processes import PROCESSES, meeting, referral
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.codes import PRIVATE_PERSONS
from lsprocess.processes.common.kept_back import KEPT_FROM_PARTIES
from lsprocess.processes.common.look_record import (
    Category,
    Purpose,
    Register,
    ServiceTask,
    ViewCase,
    WorkTask,
)
from lsprocess.processes.meeting import actions as m
from lsprocess.processes.referral import actions as r
from lsprocess.text import LANGS
from lsprocess.views import (
    CATEGORIES,
    CLASSES,
    PURPOSES,
    REASONS,
    SERVICE_TASKS,
    Viewer,
    project,
)
from lsprocess.views.categories import ALL, category_of
from lsprocess.views.stages import stages
from performed import histories, performed
from places import SCRIPTS
from reaching import Walker, ended


LATER = datetime(2030, 1, 1, 10, tzinfo=UTC)
LEAD = Actor(id="w-1", role="leading_social_worker")
GUARDIAN = Actor(id="g-1", role="guardian")
OTHER = Actor(id="g-2", role="guardian")
CHILD = Actor(id="c-1", role="child")
PEOPLE = (
    f.AssignRole(role="social_worker", person="w-17"),
    f.AssignRole(role="intake_worker", person="w-3"),
    f.RecordGuardian(person="g-1", custody=True),
    f.RecordGuardian(person="g-2", custody=True),
)


def seen_as(task, actor, purpose="own_matter", service_task=None):
    """Give a viewer."""
    return Viewer(actor=actor, work_task=task, purpose=purpose, service_task=service_task)


AS_GUARDIAN = seen_as("guardian", GUARDIAN)
AS_OTHER = seen_as("guardian", OTHER)
AS_CHILD = seen_as("child", CHILD)
AS_NOTIFIER = seen_as("notifier", Actor(id="school-3", role="notifier"))
AS_NAMED = seen_as("named_social_worker", WORKER, "assessment")
AS_ARRANGING = seen_as("service_arranging", WORKER, "service", "child_welfare")
AS_IMPLEMENTING = seen_as("service_implementing", WORKER, "service", "child_welfare")
WORKING = (
    seen_as("wide_client_responsibility", INTAKE, "urgent_help"),
    AS_NAMED,
    seen_as("leading_officeholder", LEAD, "supervision"),
    AS_ARRANGING,
    AS_IMPLEMENTING,
    seen_as("leadership_oversight", LEAD, "complaint"),
)
PARTIES = (AS_GUARDIAN, AS_CHILD)


@pytest.fixture(name="book")
def _book():
    """Give an empty casebook whose clock stands."""
    return Casebook(MemoryJournal(), clock=lambda: LATER)


def shown(book, viewer, case="r-1", at=LATER, now=None):
    """Give what a viewer may see; nothing is recorded."""
    found = book.case(case)
    linked = {other: book.case(other) for other in found.process.linked(whole(found))}
    return project(found, book.history(case), viewer, at=at, now=now, linked=linked)


def verbs(projection):
    """Give the actions that are shown."""
    return [event.action for event in projection.events]


def text_of(projection):
    """Give everything that is shown, as JSON, without who looked."""
    return to_json({**projection.as_dict("en"), "viewer": None}).decode()


# What there is to see

RECORDS = {one.record for process in PROCESSES.values() for one in process.actions}


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_every_action_has_one_category(process):
    """A new action without a category fails here; until then it is hidden."""
    assert [] == [one.id for one in process.actions if category_of(one.record) is None]


def test_every_category_but_what_no_record_is_has_records():
    """A category that lost its records would be a promise without content."""
    assert {"state", "notifier_identity"} == ALL - set(map(category_of, RECORDS))


def test_what_is_kept_from_parties_are_codes_of_the_processes():
    """A renamed code would no longer be kept."""
    known = set()
    for record in RECORDS:
        known |= _literals(record)
    assert known >= KEPT_FROM_PARTIES


def _literals(record):
    codes = set()
    todo = [field.type for field in attrs.fields(attrs.resolve_types(record))]
    while todo:
        kind = todo.pop()
        args = get_args(kind)
        codes |= {arg for arg in args if isinstance(arg, str)}
        todo += [arg for arg in args if not isinstance(arg, str)]
    return codes


@pytest.mark.parametrize(
    ("codes", "texts"),
    [
        (Category, CATEGORIES),
        (Purpose, PURPOSES),
        (ServiceTask, SERVICE_TASKS),
        (WorkTask, {code: one.name for code, one in CLASSES.items()}),
    ],
)
def test_every_code_has_its_name_in_three_languages(codes, texts):
    """What is written down has a name that people read."""
    assert list(get_args(codes)) == list(texts)
    for text in texts.values():
        for lang in LANGS:
            assert text.of(lang).strip(" .") == text.of(lang) != ""


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_a_sentence_with_a_way_out(reason):
    """Who is shown nothing reads why, and what to do."""
    for lang in LANGS:
        said = REASONS[reason].of(lang)
        assert said[0].isupper()
        assert said.endswith(".")
        assert said.count(". ") >= 1
    assert len(LANGS) == len({REASONS[reason].of(lang) for lang in LANGS})


# Deny by default


@pytest.fixture(name="family", scope="module")
def _family():
    """Give a casebook with a referral in which much has happened, known to two guardians."""
    book = Casebook(MemoryJournal(), clock=lambda: LATER)
    told_by(book, *PEOPLE, r.Screen(urgent=False), r.StartAssessment())
    return book


@given(
    task=st.sampled_from(get_args(WorkTask)),
    purpose=st.sampled_from(get_args(Purpose)),
    service=st.sampled_from((None, *get_args(ServiceTask))),
    actor=st.builds(
        Actor,
        id=st.sampled_from(("w-17", "w-1", "g-1", "c-1", "school-3", "p-5")),
        role=st.sampled_from(tuple(referral.PROCESS.roles)),
    ),
)
@settings(max_examples=200)
def test_whatever_no_rule_opens_is_hidden(family, task, purpose, service, actor):
    """Only one of a class's own purposes shows anything, and never more than the class's own."""
    viewer = Viewer(actor=actor, work_task=task, purpose=purpose, service_task=service)
    found = shown(family, viewer)
    role = CLASSES[task]
    if purpose not in role.purposes:
        assert not found.allowed
    if not found.allowed:
        assert ((), None, (), ()) == (found.permitted, found.state, found.events, found.agenda)
        assert found.why_not("fi") == REASONS[found.reason].fi
    else:
        assert set(found.permitted) == role.sees
        assert "" == found.why_not("sv")
    told_of = set(found.permitted) | set(found.hidden)
    assert told_of == (role.sees if found.allowed and role.party else ALL)
    assert {category_of(_record(event.action)) for event in found.events} <= set(found.permitted)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"work_task": "nobody"}, "'work_task' must be one of wide_client_responsibility, "),
        (
            {"work_task": "named_social_worker"},
            "'purpose' must be one of urgent_help, assessment, planning, service, got nothing",
        ),
        (
            {"work_task": "named_social_worker", "purpose": "curiosity"},
            "'purpose' must be one of urgent_help, ",
        ),
        (
            {"work_task": "service_arranging", "purpose": "service", "service_task": "cleaning"},
            "'service_task' must be one of child_welfare, ",
        ),
    ],
)
def test_who_looks_in_a_task_or_for_a_purpose_that_there_is_not_is_told_those_there_are(
    given, said
):
    """Such a code could be a name: it is no viewer's, and so nothing is looked at or recorded."""
    with pytest.raises(InvalidInput) as error:
        Viewer(actor=WORKER, **given)
    assert str(error.value).startswith(said)


@pytest.mark.parametrize("task", ["child", "guardian", "notifier"])
def test_who_acts_for_themselves_looks_at_their_own_matter(task):
    """They need not say what for."""
    assert "own_matter" == Viewer(actor=GUARDIAN, work_task=task).purpose


def _record(verb):
    return referral.PROCESS.by_name[verb].record


@pytest.mark.parametrize(
    ("viewer", "reason"),
    [
        (seen_as("named_social_worker", WORKER, "complaint"), "purpose_not_for_task"),
        (seen_as("leadership_oversight", LEAD, "assessment"), "purpose_not_for_task"),
        (seen_as("service_arranging", WORKER, "service"), "other_service_task"),
        (seen_as("service_arranging", WORKER, "service", "family_services"), "other_service_task"),
        (seen_as("service_implementing", WORKER, "service", "other"), "other_service_task"),
        (seen_as("named_social_worker", LEAD, "assessment"), "relationship_not_verified"),
        (seen_as("leading_officeholder", WORKER, "assessment"), "relationship_not_verified"),
        (
            seen_as("wide_client_responsibility", Actor(id="p-5", role="teacher"), "assessment"),
            "relationship_not_verified",
        ),
        (seen_as("guardian", Actor(id="g-3", role="guardian")), "relationship_not_verified"),
        (seen_as("child", Actor(id="g-1", role="child")), "relationship_not_verified"),
        (seen_as("notifier", Actor(id="school-3", role="notifier")), "only_feedback"),
        (
            seen_as("named_social_worker", Actor(id="w-17", role="notifier"), "assessment"),
            "relationship_not_verified",
        ),
        (seen_as("guardian", Actor(id="g-1", role="social_worker")), "relationship_not_verified"),
        (seen_as("child", Actor(id="c-1", role="guardian")), "relationship_not_verified"),
    ],
)
def test_nothing_is_shown_without_a_task_a_purpose_and_a_relationship(family, viewer, reason):
    """Each thing that is missing is named as the reason."""
    assert reason == shown(family, viewer).reason


@pytest.mark.parametrize(
    ("viewer", "hidden"),
    [
        (WORKING[0], set()),
        (AS_NAMED, set()),
        (WORKING[2], set()),
        (AS_ARRANGING, {"notifier_identity", "audit"}),
        (AS_IMPLEMENTING, ALL - {"assessment", "client_plan"}),
        (WORKING[5], set()),
        (AS_GUARDIAN, {"audit"}),
        (AS_CHILD, {"audit"}),
    ],
    ids=lambda value: getattr(value, "work_task", ""),
)
def test_each_class_sees_its_own_categories(family, viewer, hidden):
    """The table of classes holds, category by category."""
    found = shown(family, viewer)

    assert found.allowed
    assert hidden == ALL - set(found.opened)
    assert set(found.hidden) == (set() if viewer in PARTIES else hidden)


def test_who_carries_a_service_out_sees_the_assessment_alone(family):
    """Neither the state nor the agenda nor anybody's role is theirs to see."""
    found = shown(family, AS_IMPLEMENTING)

    assert ["screen", "start_assessment"] == verbs(found)
    assert (None, ()) == (found.state, found.agenda)


def test_who_arranges_services_is_not_shown_who_notified(family):
    """The notifier is left out of the notification and of the agenda."""
    found = shown(family, AS_ARRANGING)

    assert ("notifier",) == found.events[0].withheld
    assert "school-3" not in text_of(found)
    assert "acknowledge_receipt" not in {item.duty.code for item in found.agenda}
    assert {"g-1", "g-2"} <= {item.subject for item in found.agenda}
    assert "acknowledge_receipt" in {item.duty.code for item in shown(family, AS_NAMED).agenda}


@pytest.mark.parametrize("viewer", WORKING, ids=lambda viewer: viewer.work_task)
@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2023, 12, 31), ()),
        (date(2024, 1, 1), ("DAT-02",)),
        (date(2024, 9, 30), ("DAT-02",)),
        (date(2024, 10, 1), ("DAT-03", "DAT-02")),
    ],
)
def test_the_day_of_the_look_picks_the_rules(book, viewer, day, rules):
    """Before the decree necessity alone is cited; before that nothing is known, or shown."""
    start = attrs.evolve(opening(), received_on=date(2023, 6, 1))
    told_by(book, *PEOPLE, start=start, at=datetime(2023, 6, 1, 7, tzinfo=UTC))
    found = shown(book, viewer, at=datetime(day.year, day.month, day.day, 10, tzinfo=UTC))

    assert rules == tuple(rule.id for rule in found.rules)
    assert (None if rules else "no_rule_in_force") == found.reason


def test_a_local_record_without_a_category_is_hidden(book):
    """What the library does not know is shown to nobody, the leading social worker included."""

    @action("local_note")
    class LocalNote(ActionData):
        """A municipality's own record."""

    parts = referral.PROCESS
    local = attrs.evolve(
        parts,
        version="2026.1-local",
        actions=(*parts.actions, Action(record=LocalNote, name=parts.name)),
        arcs=(*parts.arcs, stay(LocalNote, ["received"])),
    )
    book = Casebook(book.journal, processes=[local], clock=lambda: LATER)
    book.start(local, opening(), actor=INTAKE, at=AT, recorded_at=AT, case="r-1")
    book.perform("r-1", LocalNote(), actor=WORKER, at=AT, recorded_at=AT)

    assert ["open"] == verbs(shown(book, WORKING[2]))


def test_the_role_and_the_time_are_checked(family):
    """A role that the process does not know is malformed, and so is a time before the case."""
    unknown = Actor(id="w-17", role="janitor")
    with pytest.raises(InvalidInput, match="'role' of the actor must be one of"):
        shown(family, attrs.evolve(AS_NAMED, actor=unknown))
    with pytest.raises(InvalidInput, match="'at' must not lie before the case was opened"):
        shown(family, AS_NAMED, at=AT - HOUR)


# A party's view


def private_case(book, notifier=AUNT):
    """Give a case that a private person opened, which names them in many places."""
    teller = Actor(id=notifier.id, role="notifier")
    told_by(book, *PEOPLE, start=opening(notifier))
    for number, data in enumerate(
        (
            r.WishJointDiscussion(party=notifier.id),
            f.AssignRole(role="notifier", person=notifier.id),
            f.AssignRole(role="close_person", person=notifier.id),
            r.AcknowledgeNotifier(level="received", notifier=notifier.id),
        )
    ):
        at = AT + (10 + number) * HOUR
        actor = WORKER if number else teller
        assert book.perform("r-1", data, actor=actor, at=at, recorded_at=at).applied
    return book


@pytest.mark.parametrize("viewer", PARTIES, ids=lambda viewer: viewer.work_task)
def test_a_private_notifier_is_not_named_to_a_party(book, viewer):
    """Wherever the id stands, as data or as who did something, it is left out."""
    found = shown(private_case(book), viewer)
    named = {"notifier", "party", "person"}

    assert "p-9" not in text_of(found)
    assert not named & found.events[0].data.keys()
    assert ["wish_joint_discussion", *["assign_role"] * 2, "acknowledge_notifier"] == [
        event.action for event in found.events[5:] if not named & event.data.keys()
    ]
    assert {()} == {event.withheld for event in found.events}
    assert [None, "w-17", "w-17", "w-17"] == [
        event.actor and event.actor.id for event in found.events[5:]
    ]
    assert "p-9" in text_of(shown(book, AS_NAMED))


def test_warnings_are_shown_to_workers_and_to_no_party(book):
    """They judge how a matter was recorded, which is for those who keep it to mend."""
    unnamed = r.Notifier(id="school-3", category="education", anonymous=True)
    told_by(book, *PEOPLE, start=opening(unnamed))
    seen = shown(book, AS_NAMED)

    assert ["professional_not_anonymous"] == [one.code for one in seen.events[0].warnings]
    (warning,) = seen.as_dict("sv")["events"][0]["warnings"]
    assert "professional_not_anonymous" == warning["guard"]
    assert seen.events[0].warnings[0].text("sv") == warning["message"]
    for viewer in PARTIES:
        assert not any(event.warnings for event in shown(book, viewer).events)


def test_a_professional_notifier_is_named_to_a_party(book):
    """The family is told which authority notified."""
    found = shown(private_case(book, SCHOOL), AS_GUARDIAN)

    assert {"id": "school-3", "category": "education", "anonymous": False} == found.events[0].data[
        "notifier"
    ]
    assert ["school-3", "w-17"] == [event.actor.id for event in found.events[5:7]]


def test_somebody_named_as_notifier_by_role_alone_is_kept_too(book):
    """A role tells as much as a notification does."""
    told_by(book, *PEOPLE, f.AssignRole(role="notifier", person="p-7"))

    assert "p-7" not in text_of(shown(book, AS_GUARDIAN))
    assert "p-7" in text_of(shown(book, AS_NAMED))


def test_a_parent_who_notified_is_not_named_as_notifier(book):
    """To the other parent they are a guardian, and nothing tells that they notified."""
    parent = r.Notifier(id="g-2", category="parent", anonymous=False)
    found = shown(private_case(book, parent), AS_GUARDIAN)

    assert "notifier" not in found.events[0].data
    shown_roles = [event for event in found.events if event.action == "assign_role"]
    assert "person" not in shown_roles[-2].data
    assert "g-2" in text_of(found)
    assert {"g-2"} == {
        event.data["person"]
        for event in found.events
        if event.action == "record_guardian" and event.at == AT + 4 * HOUR
    }
    own = shown(book, AS_OTHER)
    assert "g-2" == own.events[0].data["notifier"]["id"]


def test_another_guardian_s_own_data_are_left_out(book):
    """Consents, their withdrawals, views, excuses and what they were told are each one's own."""
    owned = []
    for person in ("g-1", "g-2", "c-1"):
        owned += [
            consent(f"k-{person}", giver=person),
            f.WithdrawConsent(consent=f"k-{person}"),
            f.RecordView(party=person, manner="met_alone", summary_ref=f"doc-{person}"),
            f.ExcuseConsent(party=person, reason="absent_and_delay_harms"),
            r.ExcuseHearing(party=person, reason="unreachable"),
            f.InformFamily(party=person, topic="notification"),
        ]
    told_by(book, *PEOPLE, *owned)
    first, other, child = (shown(book, one) for one in (AS_GUARDIAN, AS_OTHER, AS_CHILD))

    def seqs(projection):
        """Give what was shown after the people, by its number in the case: a step is an hour."""
        numbers = {(event.at - AT) // HOUR + 1 for event in projection.events}
        return {number for number in numbers if number > 5}

    assert set(range(6, 12)) | set(range(18, 24)) == seqs(first)
    assert set(range(12, 24)) == seqs(other)
    assert set(range(18, 24)) == seqs(child)
    assert set(range(6, 24)) == seqs(shown(book, AS_NAMED))


def test_a_consent_and_a_ban_of_one_name_are_each_their_own_person_s(book):
    """The other guardian's withdrawal stays theirs, though the viewer has a ban of that name."""
    forbidden = f.Forbid(
        ban="x-1", by="g-1", level="service_task", target="joint_plan", reason_code="own_wish"
    )
    lifted = f.LiftBan(ban="x-1", by="g-1")
    withdrawn = f.WithdrawConsent(consent="x-1")
    told_by(book, *PEOPLE, consent("x-1", giver="g-2"), forbidden, withdrawn, lifted)
    verbs = [event.action for event in shown(book, AS_GUARDIAN).events]
    assert {"forbid", "lift_ban"} <= set(verbs)
    assert {"record_consent", "withdraw_consent"}.isdisjoint(verbs)
    other = [event.action for event in shown(book, AS_OTHER).events]
    assert {"record_consent", "withdraw_consent"} <= set(other)
    assert {"forbid", "lift_ban"}.isdisjoint(other)


def test_a_withdrawal_of_an_unseen_consent_is_hidden_from_a_party(book):
    """Whose it is cannot be said, so it is left out."""
    told_by(book, *PEOPLE)
    proposal = m.Propose(kind="joint_discussion", initiator="w-17", subject_ref="d-1", child="c-1")
    book.start(meeting, proposal, actor=WORKER, at=AT, recorded_at=AT, case="m-1")
    at = AT + 9 * HOUR
    steps = (
        ("r-1", r.LinkMeeting(meeting="m-1")),
        ("m-1", consent("k-7")),
        ("r-1", f.WithdrawConsent(consent="k-7")),
    )
    for case, data in steps:
        book.perform(case, data, actor=WORKER, at=at, recorded_at=at)
    assert "withdraw_consent" in verbs(shown(book, AS_GUARDIAN))
    assert "withdraw_consent" not in verbs(shown(book, AS_OTHER))
    alone = project(book.case("r-1"), book.history("r-1"), AS_GUARDIAN, at=LATER)
    assert "withdraw_consent" not in verbs(alone)


@pytest.mark.parametrize(
    "data",
    [
        f.InformFamily(party="g-1", topic="notification", not_told_reason="child_safety"),
        r.ExcuseHearing(party="g-1", reason="police_investigation"),
        r.DeclineJointDiscussion(reason="endangers_child"),
        f.ChangeProfile(profile="statute", reason="child_safety"),
        f.RecordView(party="g-1", not_heard_reason="endangers_health"),
    ],
    ids=lambda data: data.verb,
)
def test_why_the_family_was_not_told_is_kept_from_it(book, data):
    """A reason such as a police investigation would warn whom it concerns."""
    told_by(book, *PEOPLE, data)

    assert data.verb not in verbs(shown(book, AS_GUARDIAN))
    assert data.verb in verbs(shown(book, AS_NAMED))


def test_what_rests_on_an_untold_basis_is_kept_until_it_is_told(book):
    """While telling is put off, neither the basis nor what it carries nor its state is shown."""
    basis = f.RecordLegalBasis(
        basis="ATL64",
        scope="contact_school",
        reason="necessary_for_assessment",
        client_informed=False,
        put_off="police_investigation",
    )
    at = told_by(
        book,
        *PEOPLE,
        r.Screen(urgent=False),
        r.StartAssessment(),
        r.HearParents(heard=("g-1", "g-2")),
        basis,
        r.HearSchool(school="school-3", person="p-5", need="schooling"),
        start=opening(profile="statute"),
    )
    assert "school_heard" == book.case("r-1").state
    before = shown(book, AS_GUARDIAN)
    assert "parents_heard" == before.state.id
    assert not {"hear_school", "record_legal_basis"} & set(verbs(before))
    assert "tell_of_legal_basis" not in {item.duty.code for item in before.agenda}

    for number, party in enumerate(("g-2", "g-1"), start=1):
        when = at + number * HOUR
        told = f.InformFamily(party=party, topic="legal_basis")
        book.perform("r-1", told, actor=WORKER, at=when, recorded_at=when)
    after = shown(book, AS_GUARDIAN)
    assert "school_heard" == after.state.id
    assert {"hear_school", "record_legal_basis"} <= set(verbs(after))
    assert "parents_heard" == shown(book, AS_GUARDIAN, at=at + HOUR).state.id


def test_telling_of_an_earlier_basis_that_is_entered_late_tells_of_no_later_one(book):
    """What was told before telling was put off reveals nothing, whenever it is entered."""
    basis = f.RecordLegalBasis(
        basis="ATL64",
        scope="contact_school",
        reason="necessary_for_assessment",
        client_informed=False,
        put_off="police_investigation",
    )
    at = told_by(book, *PEOPLE, basis, start=opening(profile="statute"))
    told = f.InformFamily(party="g-1", topic="legal_basis")
    book.perform("r-1", told, actor=WORKER, at=AT, recorded_at=at + HOUR)
    assert "record_legal_basis" not in verbs(shown(book, AS_GUARDIAN))


def test_what_rests_on_an_untold_basis_of_a_linked_case_is_kept(book):
    """A basis recorded in a linked meeting carries the contact, and is as little told."""
    basis = f.RecordLegalBasis(
        basis="ATL64",
        scope="contact_school",
        reason="necessary_for_assessment",
        client_informed=False,
        put_off="child_safety",
    )
    told_by(
        book,
        *PEOPLE,
        r.Screen(urgent=False),
        r.StartAssessment(),
        r.HearParents(heard=("g-1", "g-2")),
        start=opening(profile="statute"),
    )
    proposal = m.Propose(kind="joint_discussion", initiator="w-17", subject_ref="d-1", child="c-1")
    book.start(meeting, proposal, actor=WORKER, at=AT, recorded_at=AT, case="m-1")
    at = AT + 9 * HOUR
    for case, data in (
        ("r-1", r.LinkMeeting(meeting="m-1")),
        ("m-1", basis),
        ("r-1", r.HearSchool(school="school-3", person="p-5", need="schooling")),
    ):
        book.perform(case, data, actor=WORKER, at=at, recorded_at=at)

    assert "school_heard" == book.case("r-1").state
    assert "parents_heard" == shown(book, AS_GUARDIAN).state.id
    assert "school_heard" == shown(book, AS_NAMED).state.id


def ban(target="disclose", level="service_task", **more):
    """Give the child's ban, and how it was judged, if it was."""
    accepted = more.pop("accepted", True)
    parts = {"toward": "g-1", "by": "c-1", "reason_code": "weighty_reason", **more}
    made = f.Forbid(ban="ban-1", level=level, target=target, **parts)
    reason = None if accepted else "no_weighty_reason"
    judged = f.JudgeBan(ban="ban-1", accepted=bool(accepted), denial_reason=reason)
    return [made] if accepted is None else [made, judged]


@pytest.mark.parametrize(
    ("forbidden", "hidden"),
    [
        (ban(), ALL),
        (ban("contact_school", "controller"), ALL),
        (ban("contact_school"), {"audit", "school_contact"}),
        (ban("joint_discussion", toward=None), {"audit", "meetings"}),
        (ban("joint_plan"), {"audit", "client_plan"}),
        (ban("doc-1", "document"), {"audit"}),
        (ban(accepted=None), ALL),
        (ban(accepted=False), {"audit"}),
        (ban(toward="g-2"), {"audit"}),
        (ban(by="g-2"), {"audit"}),
    ],
)
def test_a_ban_of_the_minor_keeps_what_it_covers_unless_it_is_denied(book, forbidden, hidden):
    """The guardian is shown the rest; neither the ban nor that there is one is told."""
    told_by(book, *PEOPLE, *forbidden)
    found = shown(book, AS_GUARDIAN)

    assert hidden == ALL - set(found.opened)
    assert (None, ()) == (found.reason, found.hidden)
    assert "ban-1" not in text_of(found)
    assert list(range(1, len(found.events) + 1)) == [event.seq for event in found.events]
    assert ALL - {"audit"} == set(shown(book, AS_CHILD).permitted)
    assert set() == set(shown(book, AS_NAMED).hidden)


def test_a_banned_document_is_not_named(book):
    """A ban on a document keeps its reference, wherever it stands."""
    told_by(book, *PEOPLE, *ban("doc-1", "document"))
    found = shown(book, AS_GUARDIAN)

    assert () == found.events[0].withheld
    assert "doc-1" not in text_of(found)
    assert "doc-1" in text_of(shown(book, AS_OTHER))


def test_a_lifted_ban_keeps_nothing(book):
    """From the moment of lifting the guardian sees again; the lifting itself stays the child's."""
    at = told_by(book, *PEOPLE, *ban(), f.LiftBan(ban="ban-1", by="c-1"))

    assert (None, ()) == (
        shown(book, AS_GUARDIAN, at=at - HOUR).state,
        shown(book, AS_GUARDIAN, at=at - HOUR).events,
    )
    assert shown(book, AS_GUARDIAN, at=at).events
    assert "ban-1" not in text_of(shown(book, AS_GUARDIAN))
    assert {"forbid", "lift_ban"} <= set(verbs(shown(book, AS_CHILD)))


@pytest.mark.parametrize(
    ("born", "child", "guardian"),
    [
        (None, False, True),
        (date(2014, 3, 3), False, True),
        (date(2014, 3, 2), True, True),
        (date(2008, 3, 3), True, True),
        (date(2008, 3, 2), True, False),
    ],
)
def test_age_decides_who_the_party_is(book, born, child, guardian):
    """From twelve the child sees the case; from eighteen the guardian does no more."""
    start = attrs.evolve(opening(), child=r.Child(id="c-1", born=born))
    at = told_by(book, *PEOPLE, start=start)

    assert child is shown(book, AS_CHILD, at=at).allowed
    assert guardian is shown(book, AS_GUARDIAN, at=at).allowed


def test_a_party_sees_the_time_limits_of_the_handling(family):
    """By when the assessment is due is theirs to know; what is owed to whom is not."""
    codes = [item.duty.code for item in shown(family, AS_GUARDIAN).agenda]

    assert ["finish_assessment"] == codes
    assert shown(family, AS_GUARDIAN).as_dict("en")["agenda"] == [
        {
            "duty": "finish_assessment",
            "subject": None,
            "name": "finish the service needs assessment",
            "last_day": date(2026, 6, 2),
        }
    ]


def test_a_party_sees_how_long_a_placement_may_last(book):
    """Its day stands beside the duty, and it is nobody to whom something is owed."""
    told_by(book, *PEOPLE, r.Screen(urgent=True), r.BeginUrgently(measure="emergency_placement"))
    agenda = shown(book, AS_GUARDIAN).agenda
    assert "emergency_placement_limit" in {item.duty.code for item in agenda}
    assert "tell_of_relationship" not in {item.duty.code for item in agenda}


def test_since_when_a_party_is_owed_something_counts_what_they_are_shown(book):
    """A suspected offence before a placement is counted by no number that the family gets."""
    placement = r.BeginUrgently(measure="emergency_placement")
    told_by(book, *PEOPLE, r.SuspectOffence(offence="sexual"), r.Screen(urgent=True), placement)
    for viewer in (AS_GUARDIAN, AS_CHILD):
        seen = shown(book, viewer)
        (number,) = (one.seq for one in seen.events if one.action == "begin_urgently")
        since = {item.duty.code: item.since for item in seen.agenda}
        assert (number, number) == (len(seen.events), since["emergency_placement_limit"])
    (item,) = (
        one for one in shown(book, AS_NAMED).agenda if one.duty.code == "emergency_placement_limit"
    )
    assert 1 + number == item.since


def test_refused_and_corrected_attempts_are_shown_with_the_audit_alone(book):
    """Everybody else sees the record as it stands."""
    told_by(
        book,
        *PEOPLE,
        r.HearSchool(school="school-3", person="p-5"),
        r.Screen(urgent=True),
        Correct(event=7, reason="wrong_content"),
        r.HearSchool(school="school-3", person="p-5"),
    )
    audited, party = shown(book, AS_NAMED), shown(book, AS_GUARDIAN)

    assert [True] * 5 + [False, False, True, False] == [event.stands for event in audited.events]
    assert "received" == party.state.id
    assert {"open", "assign_role", "record_guardian"} == set(verbs(party))


def test_what_happened_later_is_left_out(family):
    """A look shows the case as it had come to be by then."""
    found = shown(family, WORKING[2], at=AT)

    assert ["open"] == verbs(found)
    assert "received" == found.state.id
    assert "name_social_worker" not in {item.duty.code for item in found.agenda}


# Real cases


def _party_leaks(book, case):
    """Judge what the parties of a case are shown."""
    history, now = book.history(case), book.case(case)
    facts = [fact.data for fact in now.facts]
    child = now.process.client_of(whole(now))
    family = {data.person for data in facts if isinstance(data, f.RecordGuardian)}
    family |= {child}
    told = [data.notifier for data in facts if getattr(data, "notifier", None) is not None]
    told = [one for one in told if isinstance(one, r.Notifier)]
    named = {one.id for one in told if not one.anonymous and one.category not in PRIVATE_PERSONS}
    # A walker may name a document by the id of a notifier.
    documents = {getattr(data, "grounds_ref", None) for data in facts}
    secret = {one.id for one in told} - named - family - documents
    for person in sorted(one for one in family if one):
        for task in ("guardian", "child"):
            viewer = seen_as(task, Actor(id=person, role=task))
            found = shown(book, viewer, case)
            assert not [one for one in secret if f'"{one}"' in text_of(found)]
            for event in found.events:
                theirs = {None, person, child}
                assert any(
                    one.data.about.of(one.data, one.data.about.own) in theirs
                    for one in history
                    if (one.at, one.data.verb) == (event.at, event.action)
                )
                assert event.action not in {"view_case", "correct", "exempt"}
                assert event.stands
            yield found.allowed


def _worker_sees(book, case):
    """Judge what workers of a case are shown."""
    history, now = book.history(case), book.case(case)
    last = max(event.at for event in history)
    assert now.state == stages(history, last)[-1].state.id
    for viewer in WORKING:
        found = shown(book, viewer, case)
        for event in found.events:
            category = category_of(type(history[event.seq - 1].data))
            assert category in found.permitted
        if found.allowed and not found.hidden:
            assert [event.seq for event in history] == [event.seq for event in found.events]
            assert () == tuple(name for event in found.events for name in event.withheld)
        for lang in LANGS:
            to_json(found.as_dict(lang))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_nobody_is_shown_more_than_their_own_in_any_script(path):
    """In every case of every script, parties and workers see their own and no more."""
    book, _ = performed(path)
    for case, events in histories(path).items():
        if any(event.applied for event in events):
            _worker_sees(book, case)
            list(_party_leaks(book, case))


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda process: process.id)
def test_nobody_is_shown_more_than_their_own_on_any_walk(process):
    """Cases that a walker drove through their states show nobody more than their own."""
    allowed = Counter()
    for seed in range(8):
        book, random = Casebook(MemoryJournal(), clock=lambda: LATER), Random(seed)
        names, now = ("c-1", "c-2"), AT
        walker = Walker(book, names, random)
        for name, kind in zip(names, (process, referral.PROCESS), strict=True):
            made, actor = walker.opening(kind, name, now)
            try:
                book.start(kind, made, actor=actor, at=now, recorded_at=now, case=name)
                case = book.case(name)
            except (InvalidInput, UnknownCase):
                continue
            for _ in range(25):
                if ended(case):
                    break
                now += timedelta(minutes=61)
                made, actor = walker.step(case, now)
                try:
                    book.perform(name, made, actor=actor, at=now, recorded_at=now)
                except InvalidInput:
                    continue
                case = book.case(name)
            _worker_sees(book, name)
            allowed.update(_party_leaks(book, name))
    assert allowed[True]


# The record of a look


def test_every_look_is_recorded(book):
    """The use log says who looked, when, in what task, what for, and what was opened."""
    told_by(book, *PEOPLE)
    found = book.see("r-1", AS_ARRANGING)
    event = book.history("r-1")[-1]

    assert ("view_case", "applied", "received", "received") == (
        event.data.verb,
        event.outcome,
        event.source,
        event.target,
    )
    assert (WORKER, LATER, LATER) == (event.actor, event.at, event.recorded_at)
    assert (
        ViewCase(
            categories=found.permitted,
            work_task="service_arranging",
            purpose="service",
            service_task="child_welfare",
            register="social_welfare_client",
        )
        == event.data
    )
    assert ("seed", "thl") == (event.profile, event.calendar)
    assert len(book.history("r-1")) == len(found.events) + 1 == event.seq
    assert event == decode(encode(event), book.library)
    assert book.case("r-1") == replay(book.history("r-1"))


def test_a_denied_look_is_recorded(book):
    """A refused look is in the log, with who wanted to see the case and what for."""
    told_by(book)
    viewer = seen_as("leading_officeholder", WORKER, "complaint")
    found = book.see("r-1", viewer, at=AT)
    event = book.history("r-1")[-1]

    assert not found.allowed
    assert ("refused", "received", None) == (event.outcome, event.source, event.target)
    assert ((), "leading_officeholder", "complaint") == (
        event.data.categories,
        event.data.work_task,
        event.data.purpose,
    )
    assert "received" == book.case("r-1").state
    assert event == decode(encode(event), book.library)


@pytest.mark.parametrize("viewer", [AS_GUARDIAN, AS_CHILD, AS_NOTIFIER])
def test_whether_there_is_a_case_is_not_told_to_who_acts_for_themselves(book, viewer):
    """A case that is not there looks to them as one that is none of theirs, and as one to come."""
    told_by(book)
    none_of_theirs = attrs.evolve(viewer, actor=attrs.evolve(viewer.actor, id="x-9"))
    other = book.see("r-1", none_of_theirs, at=AT)
    for case, at in (("r-9", AT), ("r-1", AT - 1000 * HOUR)):
        there_is_none = book.see(case, none_of_theirs, at=at)
        assert attrs.evolve(there_is_none, case="r-1", at=other.at) == other
        assert not there_is_none.allowed
    for case in ("r-1", "r-9"):
        with pytest.raises(InvalidInput, match="'at' must not lie after 'recorded_at'"):
            book.see(case, none_of_theirs, at=LATER + HOUR)
    assert 2 == len(book.history("r-1"))


def test_where_no_rule_is_known_nothing_is_shown_of_a_case_that_is_not_there_either(book):
    """On a day of which no rule is known, that is what is said of every case."""
    day = datetime(1950, 1, 1, 10, tzinfo=UTC)
    assert "no_rule_in_force" == book.see("r-9", AS_GUARDIAN, at=day).reason


def test_a_party_is_shown_the_client_s_cases_that_are_theirs(book):
    """A case of which they may see nothing is left out; each look is recorded where it was."""
    told_by(book, *PEOPLE)
    told_by(book, case="r-2")
    assert ["r-1"] == [one.case for one in book.see_client("c-1", AS_GUARDIAN, at=LATER)]
    assert [True, False] == [book.history(case)[-1].applied for case in ("r-1", "r-2")]
    assert () == book.see_client("c-1", AS_GUARDIAN, at=AT - 1000 * HOUR)


def test_a_malformed_look_leaves_nothing(book):
    """Neither an unknown case, nor a look after its recording, nor an unknown role is recorded."""
    told_by(book)
    with pytest.raises(UnknownCase):
        book.see("r-9", AS_NAMED)
    with pytest.raises(InvalidInput, match="'at' must not lie after 'recorded_at'"):
        book.see("r-1", AS_NAMED, at=LATER + HOUR)
    with pytest.raises(InvalidInput, match="'role' of the actor"):
        book.see("r-1", seen_as("guardian", Actor(id="g-1", role="janitor")))

    assert 1 == len(book.history("r-1"))


def test_a_look_is_shown_with_the_audit(book):
    """Who may see the audit sees who looked before; a party asks for the log."""
    told_by(book, *PEOPLE)
    book.see("r-1", AS_GUARDIAN)

    assert "view_case" in verbs(book.see("r-1", AS_NAMED))
    assert "view_case" not in verbs(book.see("r-1", AS_GUARDIAN))


def test_a_look_stands_in_the_way_of_no_correction(book):
    """What was recorded before a look, or a watch, can still be corrected; the look itself not."""
    told_by(book, *PEOPLE, r.Screen(urgent=False))
    list(book.watch(actor=WORKER, at=LATER))
    book.see("r-1", AS_NAMED)
    seqs = {event.data.verb: event.seq for event in book.history("r-1")}
    assert {"check_deadlines", "view_case"} <= seqs.keys()
    for verb in ("check_deadlines", "view_case"):
        wrong = Correct(event=seqs[verb], reason="wrong_person")
        with pytest.raises(InvalidInput, match="an action that somebody performed"):
            book.perform("r-1", wrong, actor=WORKER, at=LATER)
    fixed = Correct(event=seqs["screen"], reason="wrong_content")

    assert book.perform("r-1", fixed, actor=WORKER, at=LATER).applied
    assert "received" == book.case("r-1").state


def test_nobody_performs_a_look(book):
    """Only the casebook leaves the record."""
    told_by(book)
    with pytest.raises(InvalidInput, match="'action' must be one of"):
        book.perform("r-1", ViewCase(categories=()), actor=WORKER, at=AT, recorded_at=AT)


@pytest.mark.parametrize(
    ("kind", "register"),
    [
        ("joint_discussion", "social_welfare_client"),
        ("pupil_welfare_group", "pupil_welfare"),
        ("workshop", None),
    ],
)
def test_a_look_names_the_register(book, kind, register):
    """Looks are logged register by register, refused ones too; what concerns no client is in none."""
    child = None if register is None else "c-1"
    proposal = m.Propose(kind=kind, initiator="w-17", subject_ref="d-1", child=child)
    book.start(meeting, proposal, actor=WORKER, at=AT, recorded_at=AT, case="m-1")
    found = book.see("m-1", seen_as("wide_client_responsibility", WORKER, "planning"))

    assert found.reason == ("other_register" if register == "pupil_welfare" else None)
    assert (
        register
        == meeting.PROCESS.register(whole(book.case("m-1")))
        == book.history("m-1")[-1].data.register
    )
    assert register is None or register in get_args(Register)


def test_a_process_without_looks_is_not_shown(book):
    """Where the look could not be recorded, nothing is shown."""
    local = attrs.evolve(
        referral.PROCESS,
        version="2026.1-local",
        actions=tuple(one for one in referral.PROCESS.actions if one.record is not ViewCase),
    )
    book = Casebook(book.journal, processes=[local], clock=lambda: LATER)
    book.start(local, opening(), actor=INTAKE, at=AT, recorded_at=AT, case="r-1")
    with pytest.raises(InvalidInput, match="'case' must be of a process that has the action"):
        book.see("r-1", AS_NAMED)

    assert 1 == len(book.history("r-1"))


def test_rights_are_judged_by_the_clock_as_well(book):
    """Nobody sees more by asking for a day on which they had a right, or had not lost it yet."""
    at = told_by(book, *PEOPLE)
    before = at + HOUR
    for number, data in enumerate(
        (f.RecordGuardian(person="g-1", custody=False), *ban(toward="g-2"))
    ):
        when = at + (2 + number) * HOUR
        book.perform("r-1", data, actor=WORKER, at=when, recorded_at=when)
    assert "relationship_not_verified" == shown(book, AS_GUARDIAN, at=before, now=LATER).reason
    assert () == shown(book, AS_OTHER, at=before, now=LATER).events
    assert shown(book, AS_NAMED, at=before, now=LATER).events


def test_with_and_without_a_ban_the_guardian_is_shown_the_same_but_for_what_it_covers(book):
    """Nothing else tells of it: no list, no counter, no gap, no reason."""
    told_by(book, *PEOPLE, r.Screen(urgent=False))
    plain = shown(book, AS_GUARDIAN).as_dict("fi")
    now = AT + 20 * HOUR
    for data in ban("joint_plan"):
        book.perform("r-1", data, actor=WORKER, at=now, recorded_at=now)
    assert plain == shown(book, AS_GUARDIAN).as_dict("fi")


def test_a_state_that_would_tell_what_a_ban_covers_is_not_shown(book):
    """The guardian is shown the last one that they may know, and no time limit that it opened."""
    told_by(
        book,
        *PEOPLE,
        r.Screen(urgent=False),
        r.StartAssessment(),
        r.HearParents(heard=("g-1", "g-2")),
        consent("k-1", scope="contact_school"),
        consent("k-2", scope="contact_school", giver="g-2"),
        r.HearSchool(school="school-3", person="p-5", need="schooling"),
        *ban("contact_school"),
    )
    assert "parents_heard" == shown(book, AS_GUARDIAN).state.id
    assert "school_heard" == shown(book, AS_OTHER).state.id
    assert "hear_school" not in verbs(shown(book, AS_GUARDIAN))
