"""What is kept from a party leaves no trace in anything that they are told: not one byte."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import StringIO
from itertools import zip_longest

import attrs
import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from lsprocess import Actor, Casebook
from lsprocess.cli.commands.log_report import write_log_report
from lsprocess.cli.commands.notifier_view import write_feedback
from lsprocess.cli.commands.see import write_projection
from lsprocess.cli.console import Page
from lsprocess.journal import MemoryJournal
from lsprocess.journal.jsons import to_json
from lsprocess.processes import meeting, referral
from lsprocess.processes.common import facts as f
from lsprocess.text import LANGS
from lsprocess.views import Viewer


AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
CLOCK = datetime(2026, 6, 1, 9, tzinfo=UTC)
WORKER = Actor(id="w-17", role="social_worker")
MOTHER, FATHER = Actor(id="g-1", role="guardian"), Actor(id="g-2", role="guardian")
CHILD = Actor(id="c-1", role="child")
PARTIES = {"g-1": ("guardian", MOTHER), "g-2": ("guardian", FATHER), "c-1": ("child", CHILD)}

SCHOOL = referral.Notifier(id="school-3", category="education", anonymous=False)


def opening(notifier=SCHOOL):
    """Give the data that open a referral of a child of twelve."""
    return referral.Open(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2013, 5, 1)),
        received_on=date(2026, 3, 2),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        notifier=notifier,
        profile="statute",
    )


def further(notifier):
    """Give a further notification, on the same day."""
    data = opening(notifier)
    fields = attrs.fields_dict(referral.MergeNotification)
    return referral.MergeNotification(**{name: getattr(data, name) for name in fields})


def consent(name, giver, scope="contact_school"):
    """Give a guardian's consent."""
    return f.RecordConsent(consent=name, giver=giver, scope=scope, form="oral")


OPEN = (
    ("r-1", f.AssignRole(role="social_worker", person="w-17")),
    ("r-1", f.RecordGuardian(person="g-1", custody=True)),
    ("r-1", f.RecordGuardian(person="g-2", custody=True)),
    ("r-1", referral.Screen(urgent=False)),
    ("r-1", referral.StartAssessment()),
    ("r-1", f.InformFamily(party="g-1", topic="notification")),
    ("m-1", f.RecordView(party="c-1", manner="met_alone", summary_ref="doc-4")),
    ("r-1", referral.HearParents(heard=("g-1", "g-2"))),
    ("r-1", consent("k-1", "g-1")),
    ("r-1", consent("k-2", "g-2")),
    ("r-1", referral.HearSchool(school="school-3", person="p-9", need="schooling")),
    ("r-1", f.Note(document_ref="doc-5")),
    ("m-1", meeting.SetGoal(goal_ref="doc-21")),
)
"""What everybody may know of, each an hour after the one before."""

PUT_OFF = f.RecordLegalBasis(
    basis="ATL64", scope="contact_school", reason="necessary_for_assessment",
    client_informed=False, put_off="police_investigation",
)  # fmt: skip
BAN = {"by": "c-1", "level": "service_task", "reason_code": "weighty_reason"}
DOCUMENT = {"by": "c-1", "level": "document", "reason_code": "weighty_reason"}
SECRETS = {
    "a put-off basis": [("r-1", PUT_OFF)],
    "a put-off basis in a meeting": [("m-1", PUT_OFF)],
    "an excused hearing": [("r-1", referral.ExcuseHearing(party="g-2", reason="police_investigation"))],
    "somebody not told": [
        ("r-1", f.InformFamily(party="g-2", topic="legal_basis", not_told_reason="child_safety")),
    ],
    "somebody not heard": [("m-1", f.RecordView(party="g-1", not_heard_reason="endangers_health"))],
    "an offence": [
        ("r-1", referral.SuspectOffence(offence="sexual")),
        ("r-1", referral.ReportToPolice(report_ref="doc-9")),
    ],
    "an offence to be reported": [("r-1", referral.SuspectOffence(offence="violence"))],
    "another profile": [("r-1", f.ChangeProfile(profile="seed", reason="child_safety")),
                        ("r-1", f.ChangeProfile(profile="statute", reason="child_safety"))],
}  # fmt: skip
"""What no party is to learn of."""

CARRIED = [("r-1", PUT_OFF), ("r-1", referral.HearSchool(school="school-4", person="p-8", need="schooling"))]  # fmt: skip
"""A contact that rests on such a basis alone, while no consent is given yet."""

BANS = {
    "a ban": [("r-1", f.Forbid(ban="ban-1", target="joint_plan", **BAN))],
    "a ban on a document": [("r-1", f.Forbid(ban="ban-1", target="doc-99", **DOCUMENT))],
    "a ban in a meeting": [("m-1", f.Forbid(ban="ban-1", target="joint_plan", **BAN))],
    "a judged ban": [
        ("r-1", f.Forbid(ban="ban-1", target="joint_plan", **BAN)),
        ("r-1", f.JudgeBan(ban="ban-1", accepted=True)),
        ("r-1", f.DecidePartyAccess(person="g-1", granted=False, decision_ref="doc-98")),
    ],
    "a lifted ban": [
        ("r-1", f.Forbid(ban="ban-1", target="joint_plan", **BAN)),
        ("r-1", f.LiftBan(ban="ban-1", by="c-1")),
    ],
}
"""Bans of the child that cover nothing recorded here; its guardians are not to learn of them."""


class World:
    """A casebook with a referral and a meeting of one child, linked, an hour between steps."""

    def __init__(self, notifier=SCHOOL) -> None:
        """Open both cases."""
        self.book = Casebook(MemoryJournal(), clock=lambda: CLOCK)
        for case, process, data in (
            ("r-1", referral, opening(notifier)),
            ("m-1", meeting, meeting.Propose(
                kind="joint_discussion", initiator="w-17", child="c-1", subject_ref="doc-20",
            )),
        ):  # fmt: skip
            self.book.start(process, data, actor=WORKER, at=AT, recorded_at=AT, case=case)
        self.do("r-1", referral.LinkMeeting(meeting="m-1"), AT + MINUTE)

    def do(self, case, data, at):
        """Record something."""
        return self.book.perform(case, data, actor=WORKER, at=at, recorded_at=at)

    def told(self, who) -> Iterator[str]:
        """Give everything that a party can ask for, as they are given it."""
        task, actor = PARTIES[who]
        viewer = Viewer(actor=actor, work_task=task)
        # Looks are logged themselves: the log is asked for first.
        report = self.book.log_report("c-1", asked_by=who, asked_on=date(2026, 4, 1))
        shown = self.book.see_client("c-1", viewer, at=AT + 100 * HOUR)
        for lang in LANGS:
            yield to_json(report.as_dict(lang)).decode()
            yield printed(lambda page, lang=lang: write_log_report(page, report, lang))
            for one in shown:
                yield to_json(one.as_dict(lang)).decode()
                yield printed(lambda page, one=one, lang=lang: write_projection(page, one, lang))
            yield str(
                [(item.id, item.since, item.deadline) for one in shown for item in one.agenda]
            )

    def events(self, who) -> list[tuple[datetime, str, str]]:
        """Give what happened, as a party is shown it, without its number."""
        task, actor = PARTIES[who]
        viewer = Viewer(actor=actor, work_task=task)
        shown = self.book.see_client("c-1", viewer, at=AT + 100 * HOUR)
        return [(one.at, one.action, str(one.data)) for case in shown for one in case.events]

    def tried(self, who) -> Iterator[str]:
        """Give what a party is answered who records what is their own."""
        actor = PARTIES[who][1]
        ban = {"by": who, "level": "document", "target": "doc-5", "reason_code": "own_wish"}
        for number, data in enumerate((
            f.Forbid(ban="ban-50", **ban), f.LiftBan(ban="ban-50", by=who),
            consent("k-50", who), f.WithdrawConsent(consent="k-50"),
            f.Forbid(ban="ban-51", **ban | {"by": "g-9"}), f.Note(document_ref="doc-5"),
        )):  # fmt: skip
            at = AT + 200 * HOUR + number * HOUR
            outcome = self.book.perform("r-1", data, actor=actor, at=at, recorded_at=at)
            yield to_json(outcome.own_answer().as_dict("fi")).decode()

    def fed_back(self) -> Iterator[str]:
        """Give what the notifier is told."""
        view = self.book.notifier_view("r-1", notifier="school-3", at=AT + 100 * HOUR)
        for lang in LANGS:
            yield to_json(view.as_dict(lang)).decode()
            yield printed(lambda page, lang=lang: write_feedback(page, view, lang))


def printed(write) -> str:
    """Give what a command writes."""
    with redirect_stdout(StringIO()) as said:
        write(Page())
    return said.getvalue()


def world(*secrets, gaps=()) -> World:
    """Tell what everybody may know of, with secrets told half an hour after some of it."""
    made = World()
    places = dict(zip(gaps, secrets, strict=False))
    for number, (case, data) in enumerate(OPEN, start=1):
        made.do(case, data, AT + number * HOUR)
        for minute, (where, secret) in enumerate(places.get(number, ()), start=1):
            made.do(where, secret, AT + number * HOUR + minute * 10 * MINUTE)
    return made


@cache
def plain(who: str) -> tuple[list[str], list[str]]:
    """Give what a party is told and answered where nothing is kept from anybody."""
    return list(world().told(who)), list(world().tried(who))


def differing(made: tuple[list[str], list[str]], who: str) -> list[tuple[str, str]]:
    """Give the lines that differ from what a party is told where nothing is kept."""
    return [
        lines
        for some, others in zip(made, plain(who), strict=True)
        for one, other in zip_longest(some, others, fillvalue="")
        for lines in zip_longest(one.splitlines(), other.splitlines(), fillvalue="")
        if lines[0] != lines[1]
    ]


@pytest.mark.parametrize("who", PARTIES)
def test_a_contact_on_a_basis_that_is_not_told_leaves_no_trace(who):
    """Neither it, nor that the case had come to the next state before the family knew it."""
    first, second = world(CARRIED, gaps=(8,)), world(CARRIED, gaps=(8,))
    assert 2 == [one.data.verb for one in first.book.history("r-1")].count("hear_school")
    assert [] == differing((list(first.told(who)), list(second.tried(who))), who)


PLACES = st.lists(st.integers(3, len(OPEN)), min_size=3, max_size=3, unique=True)


@given(kinds=st.lists(st.sampled_from(list(SECRETS)), min_size=1, max_size=3), gaps=PLACES)
@settings(max_examples=40)
def test_what_is_kept_from_the_family_leaves_no_trace(kinds, gaps):
    """Whatever was kept from them, wherever among the rest: every party is told the same bytes."""
    secrets = [SECRETS[kind] for kind in kinds]
    for who in PARTIES:
        first, second = world(*secrets, gaps=gaps), world(*secrets, gaps=gaps)
        assert [] == differing((list(first.told(who)), list(second.tried(who))), who)


@given(kind=st.sampled_from(list(BANS)), gaps=PLACES)
@settings(max_examples=20)
def test_a_ban_that_covers_nothing_leaves_no_trace_with_the_guardians(kind, gaps):
    """Not in a list, a number, a reason or a look-alike of an error."""
    for who in ("g-1", "g-2"):
        first, second = world(BANS[kind], gaps=gaps), world(BANS[kind], gaps=gaps)
        assert [] == differing((list(first.told(who)), list(second.tried(who))), who)


@pytest.mark.parametrize("kind", [*SECRETS, *BANS])
def test_the_secrets_are_recorded(kind):
    """Each is there, applied but for the attempt that is refused, and a worker sees it."""
    secrets = (SECRETS | BANS)[kind]
    told, untold = world(secrets, gaps=(8,)), world()
    viewer = Viewer(actor=WORKER, work_task="wide_client_responsibility", purpose="assessment")
    seen = [
        sum(len(one.events) for one in made.book.see_client("c-1", viewer, at=AT + 100 * HOUR))
        for made in (told, untold)
    ]
    assert len(secrets) == seen[0] - seen[1]


@pytest.mark.parametrize("who", PARTIES)
@pytest.mark.parametrize("category", ["private", "education"])
def test_who_notified_without_wanting_to_be_named_is_nobody(who, category):
    """It could be anybody: another id leaves the same bytes, and no id at all is told."""
    told = []
    for person in ("n-31", "n-32"):
        notifier = referral.Notifier(id=person, category=category, anonymous=True)
        made = world([("r-1", further(notifier))], gaps=(4,))
        told.append(list(made.told(who)))
        assert not any(person in one for one in told[-1])
    assert told[0] == told[1]


@pytest.mark.parametrize("who", PARTIES)
def test_anonymity_belongs_to_each_notification(who):
    """Who notified openly is named there alone: that they notified again is not told."""
    told = []
    for person in ("school-3", "n-31"):
        anonymous = referral.Notifier(id=person, category="education", anonymous=True)
        made = world([("r-1", further(anonymous))], gaps=(4,))
        told.append(list(made.told(who)))
    assert told[0] == told[1]
    assert any("school-3" in one for one in told[0])


@given(kinds=st.lists(st.sampled_from(list(SECRETS)), min_size=1, max_size=3), gaps=PLACES)
@settings(max_examples=10)
def test_a_notifier_is_told_the_same_whatever_is_kept_from_the_family(kinds, gaps):
    """The level of feedback rests on consents and bases for telling them, and on nothing else."""
    secrets = [SECRETS[kind] for kind in kinds]
    assert list(world().fed_back()) == list(world(*secrets, gaps=gaps).fed_back())


def test_a_ban_takes_away_what_it_covers_and_nothing_else():
    """What a guardian is shown and told with it is what they were without it, but for that."""
    banned = [("r-1", f.Forbid(ban="ban-1", target="contact_school", **BAN))]
    for who in ("g-1", "g-2"):
        before, after = world().events(who), world(banned, gaps=(13,)).events(who)
        gone = [one for one in before if one not in after]
        assert {"hear_school"} == {action for _, action, _ in gone}
        assert [one for one in before if one not in gone] == after


@pytest.mark.parametrize("who", PARTIES)
def test_who_notified_again_in_person_is_named_where_they_did_so_openly(who):
    """Whoever records their own notification without wanting to be named is nobody in it."""
    made = world()
    school = Actor(id="school-3", role="notifier")
    for number, anonymous in enumerate((True, False)):
        notifier = referral.Notifier(id="school-3", category="education", anonymous=anonymous)
        at = AT + 50 * HOUR + number * HOUR
        made.book.perform("r-1", further(notifier), actor=school, at=at, recorded_at=at).or_raise()
    task, actor = PARTIES[who]
    shown = made.book.see("r-1", Viewer(actor=actor, work_task=task), at=AT + 100 * HOUR)
    covert, openly = (one for one in shown.events if one.action == "merge_notification")
    assert (None, "school-3") == (covert.actor, openly.actor.id)
    assert ("notifier" not in covert.data, "school-3") == (True, openly.data["notifier"]["id"])
