from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.errors import InvalidInput, UnknownCase
from lsprocess.journal.jsons import to_json
from lsprocess.process import guard, new_case, unmet
from lsprocess.processes import meeting, referral
from lsprocess.processes.common import facts as f
from lsprocess.processes.referral import actions as r
from lsprocess.text import LANGS, Text
from lsprocess.views import notifier_view
from lsprocess.views.notifier import LEVELS
from lsprocess.views.texts import GENERAL, STATUS
from performed import histories, performed
from places import SCRIPTS


AT = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
INTAKE = Actor(id="w-3", role="intake_worker")
SCHOOL = r.Notifier(id="school-3", category="education", anonymous=False)
AUNT = r.Notifier(id="p-9", category="private", anonymous=True)
HOUR = timedelta(hours=1)
STATES = {state.id for state in referral.PROCESS.states}
SECRETS = ("c-1", "g-1", "g-2", "k-1", "k-2", "ban-1", "doc-1", "r-1")


def opening(notifier=SCHOOL, **more):
    """Give the data that open a referral."""
    return r.Open(
        kind="notification" if notifier else "otherwise_learned",
        child=r.Child(id="c-1", born=date(2014, 5, 1)),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        notifier=notifier,
        **more,
    )


def merged(notifier, day=1):
    """Give the data of a further notification."""
    parts = {
        field: getattr(opening(notifier), field) for field in attrs.fields_dict(r.MergeNotification)
    }
    return r.MergeNotification(**{**parts, "received_on": date(2026, 3, day)})


def consent(name="k-1", **more):
    """Give a guardian's consent to telling the notifier."""
    parts = {"scope": "disclose", "giver": "g-1", "form": "oral", **more}
    return f.RecordConsent(consent=name, **parts)


def told_by(book, *steps, case="r-1", start=None, at=AT):
    """Perform steps an hour apart, and give the time after the last one."""
    for number, data in enumerate([start or opening(), *steps]):
        when = at + number * HOUR
        if number:
            book.perform(case, data, actor=WORKER, at=when, recorded_at=when)
        else:
            book.start(referral, data, actor=INTAKE, at=when, recorded_at=when, case=case)
    return at + len(steps) * HOUR


@pytest.fixture(name="book")
def _book():
    """Give an empty casebook."""
    return Casebook.open("memory:")


GUARDIAN = f.RecordGuardian(person="g-1", custody=True)
NAMED = f.AssignRole(role="social_worker", person="w-17")
TAKEN_IN = f.AssignRole(role="intake_worker", person="w-3")
CLOSING = (NAMED, TAKEN_IN, r.Screen(urgent=False), r.SkipAssessment(reason="just_assessed"))
STEPS = (
    NAMED,
    TAKEN_IN,
    f.ReleaseRole(role="social_worker", person="w-17"),
    GUARDIAN,
    f.RecordGuardian(person="g-2", custody=True),
    consent(what="progress"),
    consent(what="content"),
    consent("k-2", recipient="school-3"),
    consent("k-2", giver="g-2"),
    consent("k-2", recipient="p-9"),
    consent("k-2", answer="refused"),
    consent(valid_until=date(2026, 3, 2)),
    f.WithdrawConsent(consent="k-1"),
    f.WithdrawConsent(consent="k-2"),
    f.Forbid(ban="ban-1", by="g-1", level="controller", target="disclose", reason_code="own_wish"),
    f.LiftBan(ban="ban-1", by="g-1"),
    f.RecordLegalBasis(
        basis="ATL56", scope="disclose", reason="child_interest", client_informed=True
    ),
    f.RecordLegalBasis(
        basis="POL41", scope="disclose", reason="child_interest", client_informed=True
    ),
    merged(SCHOOL, 2),
    merged(AUNT),
    r.Screen(urgent=False),
    r.StartAssessment(),
    r.HearParents(heard=("g-1", "g-2")),
    r.Close(reason="moved_abroad"),
    r.Transfer(documents=(), to_county="county-08"),
    f.ChangeProfile(profile="statute", reason="permission_refused"),
)


def strings_of(value):
    """Give every string and date inside a JSON value, without its keys."""
    if isinstance(value, dict):
        return [one for part in value.values() for one in strings_of(part)]
    if isinstance(value, list):
        return [one for part in value for one in strings_of(part)]
    return [] if value is None else [value]


def judge_view(view, case, permitted):
    """Say that a view holds its level, and nothing of a higher one."""
    assert permitted == view.level
    rank = LEVELS.index(view.level)
    assert (view.status is not None) is (rank >= 2)
    assert bool(view.stages) is (rank == 3)
    told = view.as_dict("en")
    to_json(told)
    notified = {
        fact.data.notifier.id: fact.data.notifier.category
        for fact in case.facts
        if isinstance(fact.data, r.Open) and fact.data.notifier is not None
    }
    if notified[view.notifier] in ("private", "parent", "child"):
        assert rank < 2
    names = {state.id: state.name for state in case.process.states}
    contacts = {part for one in view.handlers for part in (one.person, one.organisation)}
    known = {view.notifier, view.level, view.status, GENERAL.en, *view.received_on, *contacts}
    for text in strings_of({**told, "stages": []}):
        assert text in known
    for stage in told["stages"]:
        assert {"state", "name", "on"} == stage.keys()
        assert stage["state"] in names
    for lang in LANGS:
        lines = " ".join(view.lines(lang))
        assert (GENERAL.of(lang) in lines) is (rank >= 1)
        if rank < 3:
            assert not [name for name in names.values() if name.of(lang) in lines]
        if rank < 2:
            assert not [text for text in STATUS.values() if text.of(lang) in lines]


def highest(book, case, notifier, at):
    """Give the highest level at which acknowledging would go through."""
    levels = [
        level
        for level in LEVELS
        for option in book.options(
            case, actor=WORKER, at=at, data=r.AcknowledgeNotifier(level=level, notifier=notifier)
        )
        if option.open
    ]
    return levels[-1]


def views_at(book, case, at):
    """Judge what every notifier of a case may be told at a time."""
    events = book.history(case)
    facts = [
        fact
        for fact in book.case(case).facts
        if isinstance(fact.data, r.Open) and fact.data.notifier is not None and fact.at <= at
    ]
    for notifier in {fact.data.notifier.id for fact in facts}:
        view = book.notifier_view(case, notifier=notifier, at=at)
        judge_view(view, book.case(case), highest(book, case, notifier, at))
        days = {fact.data.received_on for fact in facts if fact.data.notifier.id == notifier}
        assert tuple(sorted(days)) == view.received_on
        yield view
    assert events == book.history(case)


@given(
    first=st.sampled_from(
        ((), (GUARDIAN, consent(what="progress")), (GUARDIAN, consent(recipient="school-3")))
    ),
    more=st.lists(st.sampled_from(STEPS), max_size=12),
    start=st.sampled_from((SCHOOL, AUNT, None)),
)
@settings(max_examples=50)
def test_no_view_holds_anything_outside_its_level(first, more, start):
    """Whatever was consented, withdrawn or forbidden, at any time, a notifier is told its level."""
    steps = [*first, *more]
    book = Casebook.open("memory:")
    start = opening(start)
    book.start(referral, start, actor=INTAKE, at=AT, recorded_at=AT, case="r-1")
    for number, data in enumerate(steps, start=1):
        when = AT + 5 * number * HOUR
        try:
            book.perform("r-1", data, actor=WORKER, at=when, recorded_at=when)
        except InvalidInput:
            continue
    for hours in range(0, 5 * len(steps) + 30, 11):
        for view in views_at(book, "r-1", AT + hours * HOUR):
            said = [*strings_of(view.as_dict("fi")), *view.lines("fi")]
            assert not {secret for secret in SECRETS if secret in said}


@pytest.mark.parametrize("path", [p for p in SCRIPTS if p.stem.startswith("referral")])
def test_every_script_s_notifiers_are_told_no_more_than_could_be_acknowledged(path):
    """In every case of every script, at the time of every event, view and guard agree."""
    book, _ = performed(path)
    for case, events in histories(path).items():
        if any(isinstance(event.data, r.Open) and event.applied for event in events):
            first = book.case(case).start.at
            times = sorted({event.at for event in events if event.at >= first})
            for at in times[:: max(1, len(times) // 12)]:
                assert all(view.received_on for view in views_at(book, case, at))


@pytest.mark.parametrize(
    ("at", "level"),
    [
        (datetime(2026, 3, 9, 21, 59, 59, tzinfo=UTC), "in_progress"),
        (datetime(2026, 3, 10, 21, 59, 59, tzinfo=UTC), "in_progress"),
        (datetime(2026, 3, 10, 22, 0, tzinfo=UTC), "general"),
        (datetime(2026, 3, 11, 22, 0, tzinfo=UTC), "general"),
    ],
)
def test_a_consent_carries_through_its_last_day_in_finland(book, at, level):
    """The day of validity itself counts, the next one does not."""
    told_by(book, GUARDIAN, consent(what="progress", valid_until=date(2026, 3, 10)))

    assert level == book.notifier_view("r-1", at=at).level


def test_a_withdrawal_counts_from_its_own_moment(book):
    """One moment before it the consent still carries; from it on, no more."""
    at = told_by(book, GUARDIAN, consent(what="content"), f.WithdrawConsent(consent="k-1"))
    second = timedelta(seconds=1)

    levels = [book.notifier_view("r-1", at=at + shift).level for shift in (-second, 0 * second)]
    assert ["content", "general"] == levels


def test_nobody_is_told_more_by_choosing_a_day_on_which_more_might_be_told(book):
    """A consent that has been withdrawn since, by the clock, carries nothing on its own day."""
    at = told_by(book, GUARDIAN, consent(what="content"), f.WithdrawConsent(consent="k-1"))
    case, history = book.case("r-1"), book.history("r-1")
    before = at - timedelta(seconds=1)

    levels = [notifier_view(case, history, at=before, now=now).level for now in (before, at)]
    assert ["content", "general"] == levels


def test_a_consent_that_names_no_content_carries_the_signal_alone(book):
    """That the matter proceeds may be told then, and nothing of what it is about."""
    at = told_by(book, GUARDIAN, consent())
    assert "in_progress" == book.notifier_view("r-1", at=at).level


def test_a_consent_carries_from_its_own_moment(book):
    """Before it was given nothing rests on it, though it is recorded by now."""
    at = told_by(book, GUARDIAN, consent(what="progress"))
    second = timedelta(seconds=1)

    levels = [book.notifier_view("r-1", at=at + shift).level for shift in (-second, 0 * second)]
    assert ["general", "in_progress"] == levels


def test_in_progress_says_that_it_proceeds_or_has_ended_and_not_how(book):
    """How the handling ended is not told: two ends read the same."""
    seen = []
    for case, end in (("r-1", r.SkipAssessment(reason="just_assessed")), ("r-2", None)):
        last = end or r.Transfer(documents=(), to_county="county-08")
        steps = (GUARDIAN, consent(what="progress"), *CLOSING[:3], last)
        at = told_by(book, *steps, case=case)
        before = book.notifier_view(case, at=at - HOUR)
        after = book.notifier_view(case, at=at)
        assert ("proceeds", "ended") == (before.status, after.status)
        seen.append((after.lines("fi"), after.as_dict("fi")))

    assert seen[0] == seen[1]


def test_content_tells_the_stages_and_their_days(book):
    """With a consent to content the stages are told by name, with the day of each."""
    at = told_by(book, GUARDIAN, consent(what="content"), NAMED, TAKEN_IN, r.Screen(urgent=True))
    view = book.notifier_view("r-1", at=at)
    stages = [(one["state"], one["on"]) for one in view.as_dict("sv")["stages"]]

    assert [("received", date(2026, 3, 2)), ("screened", date(2026, 3, 2))] == stages
    assert "2 March 2026: urgent need of child welfare assessed." in view.lines("en")
    assert 6 >= len(view.lines("en"))


def test_the_handler_is_the_responsible_worker_or_else_who_took_it_in(book):
    """A notifier is told whom to contact, and where they are as soon as that is known."""
    told_by(book, TAKEN_IN, NAMED, GUARDIAN)
    told = [
        book.notifier_view("r-1", at=AT + number * HOUR).as_dict("fi")["handler"]
        for number in range(3)
    ]

    assert [] == told[0]
    assert [{"id": "w-3", "organisation": None}] == told[1]
    assert [{"id": "w-17", "organisation": "county-07"}] == told[2]
    lines = [book.notifier_view("r-1", at=AT + number * HOUR).lines("en") for number in range(3)]
    assert "No handler has been named yet; contact the office that received it." == lines[0][1]
    assert "It is handled by: w-3." == lines[1][1]
    assert "It is handled by: w-17 (county-07)." == lines[2][1]


def test_each_of_several_notifiers_is_told_of_their_own_days_alone(book):
    """What one notifier did is nothing that another is told."""
    at = told_by(book, merged(AUNT), merged(SCHOOL, 1))
    school, aunt = (book.notifier_view("r-1", notifier=one, at=at) for one in ("school-3", "p-9"))

    assert (date(2026, 3, 1), date(2026, 3, 2)) == school.received_on
    assert (date(2026, 3, 1),) == aunt.received_on
    assert "1 March 2026 and 2 March 2026" in school.lines("en")[0]


def test_a_private_person_is_told_at_most_the_general(book):
    """No consent opens more to a private person."""
    at = told_by(book, GUARDIAN, consent(), start=opening(AUNT))

    assert "general" == book.notifier_view("r-1", at=at).level


def test_a_local_guard_lowers_the_level(book):
    """A municipality may add; receipt itself is always told."""
    reason = Text(fi="Ei meillä.", sv="Inte hos oss.", en="Not with us.")

    @guard("local", "LIB-01", texts={"nothing_here": (reason, reason)})
    def nothing_here(_view):
        return unmet()

    arcs = [
        attrs.evolve(arc, guards=(*arc.guards, nothing_here))
        if arc.action is r.AcknowledgeNotifier
        else arc
        for arc in referral.PROCESS.arcs
    ]
    local = attrs.evolve(referral.PROCESS, version="2026.1-local", arcs=tuple(arcs))
    book = Casebook(book.journal, processes=[local])
    book.start(local, opening(), actor=INTAKE, at=AT, recorded_at=AT, case="r-1")
    view = book.notifier_view("r-1", at=AT)

    assert "received" == view.level
    assert view.as_dict("fi")["general"] is None
    assert not [line for line in view.lines("fi") if line == GENERAL.fi]


@pytest.mark.parametrize(
    ("notifier", "sentence"),
    [
        (None, "'notifier' must be named where several have notified"),
        ("school-4", "'notifier' must be one who has notified in this case"),
    ],
)
def test_the_notifier_is_one_who_notified(book, notifier, sentence):
    """Several must be told apart, and nobody else is told anything."""
    at = told_by(book, merged(AUNT))
    with pytest.raises(InvalidInput, match=sentence):
        book.notifier_view("r-1", notifier=notifier, at=at)


def test_a_later_notifier_is_unknown_before(book):
    """At a time before the second notification there is one notifier only."""
    told_by(book, merged(AUNT))

    assert "school-3" == book.notifier_view("r-1", at=AT).notifier
    with pytest.raises(InvalidInput):
        book.notifier_view("r-1", notifier="p-9", at=AT)


def test_where_nobody_notified_there_is_nobody_to_tell(book):
    """A matter that was learned of otherwise has no notifier."""
    at = told_by(book, start=opening(None))
    with pytest.raises(InvalidInput, match="'case' must have a notifier by then"):
        book.notifier_view("r-1", at=at)


def test_only_a_referral_has_notifiers(book):
    """A meeting is refused, and so is a time before the case was opened, and no case at all."""
    proposal = meeting.Propose(kind="workshop", initiator="w-17", subject_ref="doc-2")
    book.start(meeting, proposal, actor=WORKER, at=AT, recorded_at=AT, case="m-1")
    told_by(book)
    with pytest.raises(InvalidInput, match="'case' must be a referral"):
        book.notifier_view("m-1", at=AT)
    with pytest.raises(InvalidInput, match="'at' must not lie before the case was opened"):
        book.notifier_view("r-1", at=AT - HOUR)
    with pytest.raises(InvalidInput, match="'at' must not lie before the case was opened"):
        notifier_view(new_case(referral.PROCESS, "r-9"), (), at=AT)
    with pytest.raises(UnknownCase):
        book.notifier_view("r-9")


def test_showing_records_nothing_and_takes_the_clock(book):
    """Telling is recorded by its own action; looking what may be told is not."""
    told_by(book)
    before = book.history("r-1")

    assert "general" == book.notifier_view("r-1").level
    assert before == book.history("r-1")


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_reads_differently_in_each_language(book, level):
    """A line left untranslated would show in two languages alike."""
    what = {"received": None, "general": None}.get(level, level.replace("in_progress", "progress"))
    steps = (GUARDIAN, consent(what=what)) if what else (GUARDIAN,)
    view = book.notifier_view("r-1", at=told_by(book, *steps))
    for one, other in pairwise(LANGS):
        assert not set(view.lines(one)) & set(view.lines(other))
