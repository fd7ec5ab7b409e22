"""Pupil welfare: the school's own days, the pupil's own word, the group and its record."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import Correct, whole
from lsprocess.processes import meeting, referral
from lsprocess.processes import pupil_welfare as c
from lsprocess.processes.common import facts as f
from lsprocess.views import Viewer
from lsprocess.views.viewer import access


CURATOR = Actor(id="w-cur", role="curator")
TEACHER = Actor(id="w-tea", role="teacher")
WORKER = Actor(id="w-soc", role="social_worker")
PUPIL = Actor(id="c-1", role="child")
MOTHER = Actor(id="g-1", role="guardian")
NOON = 10
"""Noon in Finland is ten in UTC in winter."""

SCHOOL = c.SchoolCalendar(
    id="school-3",
    version="2026-2027.1",
    first_day=date(2026, 8, 12),
    last_day=date(2027, 6, 5),
    breaks=(
        c.Break(first_day=date(2026, 10, 12), last_day=date(2026, 10, 18)),
        c.Break(first_day=date(2026, 12, 21), last_day=date(2027, 1, 7)),
    ),
)
TWO_YEARS = attrs.evolve(
    SCHOOL,
    last_day=date(2028, 6, 3),
    breaks=(*SCHOOL.breaks, c.Break(first_day=date(2027, 6, 6), last_day=date(2027, 8, 10))),
)
MONDAY = date(2026, 11, 2)


def contact(day: date = MONDAY, category: Any = "school_staff", **more: Any) -> c.Contact:
    """Make a contact of a day, as a teacher makes it together with the pupil."""
    known: dict[str, Any] = {
        "pupil": c.Child(id="c-1", born=date(2013, 5, 15)),
        "school": "school-3",
        "received_on": day,
        "contacter": c.Contacter(id="w-tea", category=category),
        "with_pupil": True,
        "urgent": False,
        "school_calendar": SCHOOL,
    }
    return c.Contact(**(known | more))


TRIAGE = c.Triage(service="curator", urgent=False)
TALK = c.HoldTalk(by="w-cur", professional="curator")
GUARDIAN = f.RecordGuardian(person="g-1", custody=True)
YES = f.RecordConsent(
    consent="con-1", scope="pupil_welfare_group", giver="c-1", capacity="child", form="oral"
)
STAFF = (
    f.AssignRole(role="curator", person="w-cur"),
    f.AssignRole(role="teacher", person="w-tea"),
)
GROUP = c.FormGroup(members=("w-cur", "w-tea"), responsible="w-cur")
BEGIN = c.BeginClient(service="curator", accepted_by="c-1", reason="pupils_wish")
TO_SCHOOL = f.RecordConsent(
    consent="con-2",
    scope="transfer_record",
    giver="c-1",
    capacity="child",
    form="written",
    recipient="school-9",
)
STRAIGHT: tuple[Any, ...] = (contact(), TALK, TRIAGE, *STAFF, YES, GROUP, BEGIN)


class Matter:
    """A pupil's matter in a casebook; every step five minutes later."""

    def __init__(self, *steps: Any) -> None:
        """Take these steps, each of which goes through, from noon of the contact's day on."""
        processes = (c.PROCESS, meeting.PROCESS, referral.PROCESS)
        self.book = Casebook(MemoryJournal(), processes=processes, clock=lambda: FAR)
        for step in steps:
            self.do(step).or_raise()

    def go(self, day: date) -> "Matter":
        """Go to noon of a day."""
        self.at = datetime(day.year, day.month, day.day, NOON, tzinfo=UTC)
        return self

    def do(self, data: Any, actor: Actor = CURATOR) -> Outcome:
        """Attempt the next step; a contact opens the case."""
        if isinstance(data, c.Contact):
            self.go(data.received_on)
            return self.book.start(c, data, actor=actor, at=self.at, case="p-1")
        self.at += timedelta(minutes=5)
        return self.book.perform("p-1", data, actor=actor, at=self.at)

    def unmet(self, data: Any, actor: Actor = CURATOR) -> list[str]:
        """Attempt what is refused, and give what is unmet."""
        done = self.do(data, actor)
        assert "refused" == done.event.outcome
        return [verdict.code for verdict in done.unmet]

    @property
    def state(self) -> str | None:
        """Where the case stands."""
        return self.book.case("p-1").state

    @property
    def owed(self) -> dict[str, date | None]:
        """What is owed now, each with its last day."""
        items = self.book.agenda("p-1", at=self.at).items
        return {one.id: one.deadline and one.deadline.strict for one in items}

    def policies(self, duty: str) -> list[tuple[str, str]]:
        """By which days a duty is counted, if it is owed."""
        items = self.book.agenda("p-1", at=self.at).items
        found = [one.deadline for one in items if one.id == duty and one.deadline is not None]
        return [(one.policy, one.policy_version) for one in found]


FAR = datetime(2040, 1, 1, tzinfo=UTC)


# The way.


def test_a_pupil_becomes_a_client_and_the_relationship_ends() -> None:
    """A contact, a talk, a triage, a group and a client relationship, which ends by the need."""
    matter = Matter(*STRAIGHT)
    assert "client" == matter.state
    matter.do(c.End(ground="need_ended")).or_raise()
    assert "ended" == matter.state


def test_the_record_is_owed_after_the_end_until_it_is_complete() -> None:
    """Every part needs an entry, by somebody of the group; the end keeps nobody in."""
    matter = Matter(*STRAIGHT, c.End(ground="need_ended"))
    close = c.CloseRecord(by="w-cur", position="curator")
    assert "complete_record" in matter.owed
    assert ["record_complete"] == matter.unmet(close)
    for number, part in enumerate(
        [
            "identity",
            "subject",
            "background",
            "initiator",
            "group_meeting",
            "participants",
            "plan",
            "responsible",
            "follow_up",
            "measures",
        ]
    ):
        entry = {"entry_ref": f"doc-{number}", "part": part, "by": "w-cur"}
        matter.do(c.RecordEntry(**entry)).or_raise()  # type: ignore[arg-type]
    assert ["by_is_group_member"] == matter.unmet(attrs.evolve(close, by="w-9"))
    matter.do(close).or_raise()
    assert "complete_record" not in matter.owed


def test_without_a_group_no_record_is_owed() -> None:
    """The group's record is that of the group."""
    assert "complete_record" not in Matter(contact(), TALK, TRIAGE, BEGIN).owed


# The school's days.


@pytest.mark.parametrize(
    ("received", "calendar", "last_day", "policy"),
    [
        (MONDAY, SCHOOL, date(2026, 11, 11), "school-3"),
        (date(2026, 10, 8), SCHOOL, date(2026, 10, 26), "school-3"),
        (date(2026, 10, 14), SCHOOL, date(2026, 10, 27), "school-3"),
        (date(2026, 12, 17), SCHOOL, date(2027, 1, 15), "school-3"),
        (date(2026, 12, 3), SCHOOL, date(2026, 12, 14), "school-3"),
        (date(2027, 6, 1), TWO_YEARS, date(2027, 8, 16), "school-3"),
        (date(2027, 7, 5), TWO_YEARS, date(2027, 8, 19), "school-3"),
        (date(2027, 6, 1), SCHOOL, date(2027, 6, 10), "thl"),
        (date(2026, 8, 3), SCHOOL, date(2026, 8, 12), "thl"),
        (date(2026, 12, 17), None, date(2026, 12, 29), "thl"),
    ],
)
def test_the_seventh_day_is_counted_in_the_days_of_that_school(
    received: date, calendar: c.SchoolCalendar | None, last_day: date, policy: str
) -> None:
    """Breaks and the end of term are passed over; what is not known is counted as business days."""
    matter = Matter(contact(received, school_calendar=calendar))
    assert last_day == matter.owed["arrange_talk"]
    assert [policy] == [name for name, _ in matter.policies("arrange_talk")]


def test_a_saturday_that_is_worked_counts_and_ends_the_limit() -> None:
    """A limit in the school's days ends on such a day, and is moved to no other."""
    calendar = attrs.evolve(SCHOOL, also=(date(2026, 11, 14),))
    matter = Matter(contact(date(2026, 11, 5), school_calendar=calendar))
    (deadline,) = (one.deadline for one in matter.book.agenda("p-1", at=matter.at).items)
    assert deadline is not None
    assert date(2026, 11, 14) == deadline.strict == deadline.rolled


def test_it_is_said_that_the_schools_days_are_not_known() -> None:
    """A contact of unknown days is received, with a warning that says how they were counted."""
    done = Matter().do(contact(school_calendar=None))
    assert ["school_calendar_known"] == [one.code for one in done.event.warnings]
    assert not Matter().do(contact()).event.warnings


def test_the_limit_is_counted_anew_when_the_schools_days_become_known() -> None:
    """Another version of the days counts anew too; what was set by the same days stays."""
    matter = Matter(contact(date(2026, 10, 8), school_calendar=None))
    assert date(2026, 10, 19) == matter.owed["arrange_talk"]
    matter.do(c.SetSchoolCalendar(school_calendar=SCHOOL)).or_raise()
    assert date(2026, 10, 26) == matter.owed["arrange_talk"]
    later = attrs.evolve(SCHOOL, version="2026-2027.2", breaks=())
    done = matter.do(c.SetSchoolCalendar(school_calendar=later)).or_raise()
    assert [("school-3", "2026-2027.2")] == matter.policies("arrange_talk")
    assert date(2026, 10, 19) == matter.owed["arrange_talk"]
    matter.do(Correct(event=done.event.seq, reason="wrong_content")).or_raise()
    assert date(2026, 10, 26) == matter.owed["arrange_talk"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "thl"},
        {"last_day": date(2026, 8, 1)},
        {"last_day": date(2036, 8, 1)},
        {"breaks": (c.Break(first_day=date(2026, 10, 18), last_day=date(2026, 10, 12)),)},
        {"breaks": (c.Break(first_day=date(2026, 8, 1), last_day=date(2027, 8, 1)),)},
    ],
)
def test_a_school_calendar_that_tells_no_days_is_refused(wrong: dict[str, Any]) -> None:
    """Days turned round, too many, none at all, or an id that means something else."""
    calendar = attrs.evolve(SCHOOL, **wrong)
    with pytest.raises(InvalidInput):
        Matter(contact(school_calendar=calendar))
    with pytest.raises(InvalidInput):
        Matter(contact()).do(c.SetSchoolCalendar(school_calendar=calendar))


def test_an_urgent_talk_is_due_on_the_next_working_day_though_the_school_has_a_break() -> None:
    """The statute speaks there of working days, and not of the school's."""
    matter = Matter(contact(date(2026, 10, 9), urgent=True))
    assert date(2026, 10, 12) == matter.owed["arrange_talk_urgently"]
    assert "arrange_talk" not in matter.owed


def test_urgency_that_is_found_later_is_counted_from_then() -> None:
    """Triage neither stops nor lengthens the first limit; urgency adds a shorter one."""
    matter = Matter(contact())
    matter.go(date(2026, 11, 4)).do(c.Triage(service="curator", urgent=True)).or_raise()
    assert date(2026, 11, 5) == matter.owed["arrange_talk_urgently"]
    assert date(2026, 11, 11) == matter.owed["arrange_talk"]


def test_a_passed_limit_is_found_once() -> None:
    """A talk after the seventh day is a breach, and one in time is none."""
    matter = Matter(contact())
    late = matter.go(date(2026, 11, 12)).do(TALK).or_raise()
    assert ["arrange_talk"] == [one.duty for one in late.event.breached]
    matter = Matter(contact())
    assert not matter.go(date(2026, 11, 11)).do(TALK).or_raise().event.breached


# Talks and telling.


@pytest.mark.parametrize(
    ("step", "settled"),
    [
        (TALK, True),
        (c.HoldTalk(by="w-psy", professional="psychologist"), True),
        (c.HoldTalk(by="w-nur", professional="school_health"), False),
        (c.OfferTalk(professional="curator", starts=datetime(2026, 11, 11, 9, tzinfo=UTC)), True),
        (c.OfferTalk(professional="curator", starts=datetime(2026, 11, 12, 9, tzinfo=UTC)), False),
        (TRIAGE, False),
    ],
)
def test_a_talk_with_the_psychologist_or_the_curator_settles_it(step: Any, settled: bool) -> None:
    """So does one that was offered in time; triage never stops the clock."""
    assert settled == ("arrange_talk" not in Matter(contact(), step).owed)


def test_a_further_contact_starts_a_clock_of_its_own() -> None:
    """What was talked of before it does not answer it."""
    matter = Matter(contact(), TALK)
    assert "arrange_talk" not in matter.owed
    further = c.AddContact(
        received_on=MONDAY,
        contacter=c.Contacter(id="g-1", category="guardian"),
        with_pupil=False,
        urgent=False,
    )
    matter.do(further).or_raise()
    assert {"arrange_talk", "tell_pupil"} <= matter.owed.keys()


def test_a_pupil_without_whom_the_contact_was_made_is_told_in_the_same_time() -> None:
    """By the school's seventh day, or the next working day where it is urgent."""
    matter = Matter(contact(with_pupil=False))
    assert date(2026, 11, 11) == matter.owed["tell_pupil"]
    matter.do(c.TellPupil()).or_raise()
    assert "tell_pupil" not in matter.owed
    urgent = Matter(contact(with_pupil=False, urgent=True))
    assert date(2026, 11, 3) == urgent.owed["tell_pupil_urgently"]
    own = contact(category="pupil", with_pupil=False)
    assert "tell_pupil" not in Matter(own).owed


def test_each_guardian_is_told_but_for_what_they_know() -> None:
    """Who made the contact knows of it, and an adult's matters are their own."""
    told = Matter(contact(), GUARDIAN)
    assert "tell_guardian:g-1" in told.owed
    told.do(c.TellGuardian(party="g-1")).or_raise()
    assert "tell_guardian:g-1" not in told.owed
    made = contact(contacter=c.Contacter(id="g-1", category="guardian"))
    assert "tell_guardian:g-1" not in Matter(made, GUARDIAN).owed
    grown = contact(pupil=c.Child(id="c-1", born=date(2008, 5, 15)))
    assert "tell_guardian:g-1" not in Matter(grown, GUARDIAN).owed


def test_a_ban_of_the_pupil_stands_until_it_is_judged() -> None:
    """The guardian is told neither against it nor left untold by it before it is judged."""
    ban = f.Forbid(
        ban="b-1", by="c-1", level="service_task", target="telling", reason_code="weighty_reason"
    )
    matter = Matter(contact(), GUARDIAN, ban)
    untold = c.TellGuardian(party="g-1", not_told_reason="pupils_ban")
    assert ["no_ban_stands"] == matter.unmet(c.TellGuardian(party="g-1"))
    assert ["ban_accepted"] == matter.unmet(untold)
    assert ["actor_may_act"] == matter.unmet(f.JudgeBan(ban="b-1", accepted=True), WORKER)
    matter.do(f.JudgeBan(ban="b-1", accepted=True)).or_raise()
    assert ["no_ban_stands"] == matter.unmet(c.TellGuardian(party="g-1"))
    matter.do(untold).or_raise()
    assert "tell_guardian:g-1" not in matter.owed


def test_school_health_is_reached_the_same_day() -> None:
    """Where triage found that it is needed."""
    matter = Matter(contact(), c.Triage(service="school_health", urgent=False))
    assert MONDAY == matter.owed["reach_school_health"]
    matter.do(c.HoldTalk(by="w-nur", professional="school_health")).or_raise()
    assert "reach_school_health" not in matter.owed


# What becomes of a contact.


@pytest.mark.parametrize("role", ["child", "guardian", "teacher", "close_person", "social_worker"])
def test_anybody_may_make_contact_and_no_consent_is_asked(role: str) -> None:
    """A contact is never refused."""
    done = Matter().do(contact(category="child_welfare"), Actor(id="x-1", role=role))
    assert "applied" == done.event.outcome
    assert ["sender_basis_named"] == [one.code for one in done.event.warnings]


@pytest.mark.parametrize(
    "step",
    [
        TRIAGE,
        c.Advise(reason="obviously_unnecessary"),
        c.Redirect(to_service="child_welfare", reason="other_service_fits"),
        c.Decline(by="c-1"),
        BEGIN,
        c.End(ground="died"),
    ],
)
@pytest.mark.parametrize("actor", [TEACHER, WORKER, MOTHER])
def test_nobody_but_pupil_welfare_turns_a_contact_away(step: Any, actor: Actor) -> None:
    """Neither a teacher, child welfare nor a guardian does."""
    matter = Matter(contact(), TRIAGE)
    if isinstance(step, c.Triage):
        matter = Matter(contact())
    assert ["actor_may_act"] == matter.unmet(step, actor)


def test_a_guardian_declines_only_for_a_pupil_who_cannot_judge() -> None:
    """And not by their own word that the pupil cannot."""
    matter = Matter(contact(), GUARDIAN, TALK)
    own = c.Decline(by="g-1")
    assert ["decliner_is_pupil"] == matter.unmet(own, MOTHER)
    unable = attrs.evolve(own, pupil_unable=True)
    assert ["actor_may_act"] == matter.unmet(unable, MOTHER)
    matter.do(unable).or_raise()
    assert "declined" == matter.state


def test_the_pupil_declines_once_a_talk_was_offered() -> None:
    """A talk is offered first; then the pupil's own word is enough."""
    matter = Matter(contact())
    assert ["talk_held_or_offered"] == matter.unmet(c.Decline(by="c-1"), PUPIL)
    matter.do(TALK).or_raise()
    matter.do(c.Decline(by="c-1"), PUPIL).or_raise()
    assert "declined" == matter.state


def test_a_guardian_accepts_only_for_a_pupil_who_cannot_judge() -> None:
    """The pupil takes the service, and no guardian is asked."""
    matter = Matter(contact(), GUARDIAN, TALK, TRIAGE)
    assert ["accepted_by_entitled"] == matter.unmet(attrs.evolve(BEGIN, accepted_by="g-1"))
    matter.do(attrs.evolve(BEGIN, accepted_by="g-1", pupil_unable=True)).or_raise()
    assert "client" == matter.state


def test_a_pupils_own_contact_is_no_mere_advice() -> None:
    """A pupil who asks gets a talk; once it was held it may be enough."""
    matter = Matter(contact(category="pupil"))
    advice = c.Advise(reason="obviously_unnecessary")
    enough = c.Advise(reason="talk_was_enough")
    assert ["not_pupils_own_contact"] == matter.unmet(advice)
    assert ["talk_held"] == matter.unmet(enough)
    matter.do(TALK).or_raise()
    matter.do(enough).or_raise()
    assert "advised" == matter.state


def test_a_pupil_is_directed_elsewhere_after_a_talk_and_knows_of_it() -> None:
    """Without one only where somebody else made contact and a talk is obviously unnecessary."""
    away = c.Redirect(to_service="youth_psychiatry", reason="other_service_fits")
    matter = Matter(contact(with_pupil=False), TRIAGE)
    assert ["talk_held_or_offered", "pupil_told"] == matter.unmet(away)
    matter.do(c.TellPupil(by_letter=True)).or_raise()
    assert ["talk_held_or_offered"] == matter.unmet(away)
    matter.do(attrs.evolve(away, talk_unnecessary=True)).or_raise()
    own = Matter(contact(category="pupil"), TRIAGE)
    assert ["talk_held_or_offered"] == own.unmet(attrs.evolve(away, talk_unnecessary=True))


def test_a_relationship_begins_from_a_joint_meeting_or_a_reason() -> None:
    """And from a need of pupil welfare; both are practice, and can be waived by pupil welfare."""
    none = c.Triage(service="none", urgent=False)
    matter = Matter(contact(), TALK, none)
    bare = attrs.evolve(BEGIN, reason=None)
    assert ["service_chosen", "joint_meeting_or_reason"] == matter.unmet(bare)
    waive = f.Exempt(guard="joint_meeting_or_reason", reason_code="client_wish")
    assert ["actor_may_exempt"] == matter.unmet(waive, TEACHER)
    matter.do(waive).or_raise()
    assert ["service_chosen"] == matter.unmet(bare)


def test_nobody_left_ends_the_matter_from_wherever_it_is() -> None:
    """Other grounds end a client relationship alone."""
    matter = Matter(contact())
    with pytest.raises(InvalidInput, match="'ground' must be 'died' or 'opened_by_mistake'"):
        matter.do(c.End(ground="need_ended"))
    matter.do(c.End(ground="opened_by_mistake")).or_raise()
    assert "ended" == matter.state
    assert not matter.owed


# The group, its record, and another school.


def test_the_pupil_consents_to_the_group_of_own_staff() -> None:
    """In whatever form; a guardian's consent counts only for a pupil who cannot judge."""
    matter = Matter(contact(), GUARDIAN, TRIAGE)
    assert ["members_are_own_staff", "group_consented"] == matter.unmet(GROUP)
    for step in STAFF:
        matter.do(step).or_raise()
    mothers = attrs.evolve(YES, giver="g-1", capacity="guardian", consent="con-9")
    matter.do(mothers).or_raise()
    assert ["group_consented"] == matter.unmet(GROUP)
    outside = attrs.evolve(GROUP, responsible="w-9")
    matter.do(attrs.evolve(mothers, consent="con-8", pupil_unable=True)).or_raise()
    assert ["responsible_is_member"] == matter.unmet(outside)
    matter.do(GROUP).or_raise()


def test_child_welfare_joins_by_a_written_consent_that_names_it() -> None:
    """An oral one, one that names nobody, and a guardian's open nothing."""
    join = c.JoinGroup(person="w-soc", as_="child_welfare", organisation="o-1")
    matter = Matter(*STRAIGHT)
    assert ["written_specified_consent"] == matter.unmet(join)
    written = attrs.evolve(YES, consent="con-3", form="written")
    matter.do(written).or_raise()
    assert ["written_specified_consent"] == matter.unmet(join)
    matter.do(attrs.evolve(written, consent="con-4", recipient="o-1")).or_raise()
    done = matter.do(join).or_raise()
    bases = [basis for verdict in done.event.verdicts for basis in verdict.bases]
    assert [("con-4",)] == [basis.ref for basis in bases]
    again = attrs.evolve(GROUP, members=("w-cur",))
    matter.do(again).or_raise()
    entry = c.RecordEntry(entry_ref="doc-1", part="plan", by="w-soc")
    matter.do(entry).or_raise()
    matter.do(c.LeaveGroup(person="w-soc")).or_raise()
    assert ["by_is_group_member"] == matter.unmet(entry)


def test_an_outsider_is_of_the_group_while_the_consent_stands() -> None:
    """Once it is taken back they write no more, own no new measure, and have no more of the data."""
    named = attrs.evolve(YES, consent="con-4", form="written", recipient="w-soc")
    join = c.JoinGroup(person="w-soc", as_="child_welfare")
    matter = Matter(*STRAIGHT, named, join)
    entry = c.RecordEntry(entry_ref="doc-1", part="plan", by="w-soc")
    task = c.SetTask(task="t-1", what_ref="doc-1", owner="w-soc", due=date(2026, 12, 1))
    give = c.DiscloseRecord(recipient="w-soc", what="extract")
    for step in (entry, task, give):
        matter.do(step).or_raise()
    matter.do(f.WithdrawConsent(consent="con-4")).or_raise()
    assert ["by_is_group_member"] == matter.unmet(entry)
    assert ["owner_is_member"] == matter.unmet(task)
    assert ["record_disclosure_permitted"] == matter.unmet(give)


def test_child_welfare_acts_in_the_matter_while_it_takes_part_in_the_group() -> None:
    """Neither before it joined, nor once the consent is withdrawn, nor as somebody else of it."""
    named = attrs.evolve(YES, consent="con-4", form="written", recipient="w-soc")
    join = c.JoinGroup(person="w-soc", as_="child_welfare")
    entry = c.RecordEntry(entry_ref="doc-1", part="plan", by="w-soc")
    matter = Matter(*STRAIGHT, named)
    assert ["actor_may_act"] == matter.unmet(entry, WORKER)
    assert ["actor_may_act"] == matter.unmet(join, WORKER)
    matter.do(join).or_raise()
    matter.do(entry, WORKER).or_raise()
    assert ["actor_may_act"] == matter.unmet(entry, attrs.evolve(WORKER, id="w-9"))
    matter.do(f.WithdrawConsent(consent="con-4"), WORKER).or_raise()
    assert ["actor_may_act"] == matter.unmet(entry, WORKER)


def test_whoever_was_asked_to_the_group_answers_for_themselves() -> None:
    """A worker who was asked does, for nobody else, and before anything else is theirs to do."""
    named = attrs.evolve(YES, consent="con-4", form="written", recipient="w-soc")
    ask = c.InvitePartner(person="w-soc", as_="child_welfare")
    answer = c.AnswerInvitation(partner="w-soc", accepts=True)
    matter = Matter(*STRAIGHT, named, ask)
    assert ["actor_may_act"] == matter.unmet(answer, attrs.evolve(WORKER, id="w-9"))
    matter.do(answer, WORKER).or_raise()
    assert ["actor_may_act"] == matter.unmet(c.TellGuardian(party="g-1"), WORKER)


def test_a_teacher_sees_the_matter_while_the_pupil_wants_them_in_the_group() -> None:
    """When the pupil takes the consent to the group back, its members see no more of it."""
    looking = Viewer(actor=TEACHER, work_task="individual_pupil_welfare", purpose="service")
    matter = Matter(*STRAIGHT)
    assert access(whole(matter.book.case("p-1")), looking).sees
    matter.do(f.WithdrawConsent(consent=YES.consent)).or_raise()
    assert not access(whole(matter.book.case("p-1")), looking).sees


def test_a_partner_who_was_asked_answers() -> None:
    """It is asked until they come or say no; who was not asked has no answer."""
    named = attrs.evolve(YES, consent="con-3", form="written", recipient="p-aunt")
    ask = c.InvitePartner(person="p-aunt", as_="close_person")
    matter = Matter(*STRAIGHT, named, ask)
    assert "answer_of_partner:p-aunt" in matter.owed
    with pytest.raises(InvalidInput, match="'partner' must be somebody who was invited"):
        matter.do(c.AnswerInvitation(partner="p-9", accepts=True))
    matter.do(c.AnswerInvitation(partner="p-aunt", accepts=False)).or_raise()
    assert "answer_of_partner:p-aunt" not in matter.owed


def test_a_measure_is_carried_out_by_its_day() -> None:
    """Its owner is of the group, and it is owed by that day."""
    task = c.SetTask(task="t-1", what_ref="doc-1", owner="w-tea", due=date(2026, 12, 1))
    matter = Matter(*STRAIGHT)
    assert ["owner_is_member"] == matter.unmet(attrs.evolve(task, owner="w-9"))
    matter.do(task).or_raise()
    assert date(2026, 12, 1) == matter.owed["carry_out_task:t-1"]
    matter.do(c.CompleteTask(task="t-1")).or_raise()
    assert "carry_out_task:t-1" not in matter.owed


def test_the_record_goes_to_the_group_and_by_consent_to_others() -> None:
    """Who takes part may have it; another school by a written consent that names it."""
    give = c.DiscloseRecord(recipient="school-9", what="extract", sector="education")
    matter = Matter(*STRAIGHT)
    assert ["record_disclosure_permitted"] == matter.unmet(give)
    matter.do(attrs.evolve(give, recipient="w-tea", sector=None)).or_raise()
    matter.do(TO_SCHOOL).or_raise()
    matter.do(give).or_raise()


def test_the_record_goes_to_no_member_whose_taking_part_rests_on_nothing_any_more() -> None:
    """Once the pupil withdraws the consent to the group, its members are given nothing more."""
    give = c.DiscloseRecord(recipient="w-tea", what="extract")
    matter = Matter(*STRAIGHT)
    given = matter.do(give).or_raise()
    (basis,) = (one for verdict in given.event.verdicts for one in verdict.bases)
    assert ("consent", ("con-1",)) == (basis.kind, basis.ref)
    matter.do(f.WithdrawConsent(consent="con-1")).or_raise()
    assert ["record_disclosure_permitted"] == matter.unmet(give)


@pytest.mark.parametrize(
    ("target", "kept"),
    [("telling", True), ("transfer_record", True), ("participation", False), ("share_memo", False)],
)
def test_what_a_guardian_must_not_be_told_they_are_not_given(target: str, kept: bool) -> None:
    """Neither by who forbids telling them, nor by who forbids giving the record."""
    ban = f.Forbid(
        ban="b-1",
        by="c-1",
        toward="g-1",
        level="service_task",
        target=target,
        reason_code="weighty_reason",
    )
    matter = Matter(*STRAIGHT, GUARDIAN, ban)
    done = matter.do(c.DiscloseRecord(recipient="g-1", what="extract"))
    assert kept == ("record_disclosure_permitted" in [one.code for one in done.unmet])
    assert kept != done.applied


def test_who_changes_schools_is_asked_whether_the_data_go_along() -> None:
    """Either answer will do, of the pupil or a guardian; somebody else's will not."""
    end = c.End(ground="changed_school")
    matter = Matter(*STRAIGHT, GUARDIAN)
    assert ["transfer_consent_asked"] == matter.unmet(end)
    matter.do(attrs.evolve(TO_SCHOOL, giver="p-9", capacity="guardian")).or_raise()
    assert ["transfer_consent_asked"] == matter.unmet(end)
    matter.do(attrs.evolve(TO_SCHOOL, consent="con-7", answer="refused")).or_raise()
    matter.do(end).or_raise()
    give = c.DiscloseRecord(recipient="school-9", what="extract", sector="education")
    assert ["record_disclosure_permitted"] == matter.unmet(give)


def test_what_was_agreed_to_go_along_is_owed_to_the_new_school() -> None:
    """Until it is given, or the consent is taken back; nothing is owed to whom nobody named."""
    for answer in (
        c.DiscloseRecord(recipient="school-9", what="extract", sector="education"),
        f.WithdrawConsent(consent=TO_SCHOOL.consent),
    ):
        matter = Matter(*STRAIGHT, TO_SCHOOL)
        assert "hand_over_record:school-9" not in matter.owed
        matter.do(c.End(ground="changed_school")).or_raise()
        assert "hand_over_record:school-9" in matter.owed
        matter.do(answer).or_raise()
        assert "hand_over_record:school-9" not in matter.owed
    stays = Matter(*STRAIGHT, TO_SCHOOL, c.End(ground="need_ended"))
    assert "hand_over_record:school-9" not in stays.owed
    spoken = attrs.evolve(TO_SCHOOL, form="oral")
    assert (
        "hand_over_record:school-9"
        not in Matter(*STRAIGHT, spoken, c.End(ground="changed_school")).owed
    )


def test_the_pupil_is_told_of_a_contact_that_came_to_nothing() -> None:
    """But where somebody only wanted advice."""
    alone = contact(with_pupil=False)
    for reason, owed in (("obviously_unnecessary", True), ("contacter_wanted_advice", False)):
        matter = Matter(alone, c.Advise(reason=reason))
        assert owed == ("tell_pupil" in matter.owed)
    matter = Matter(alone, c.Advise(reason="obviously_unnecessary"), c.TellPupil())
    assert "tell_pupil" not in matter.owed


def test_a_talk_before_the_last_contact_does_not_answer_it() -> None:
    """Each contact is answered by a talk of its own."""
    later = c.AddContact(
        received_on=MONDAY,
        contacter=c.Contacter(id="w-tea", category="school_staff"),
        with_pupil=True,
        urgent=False,
    )
    enough = c.Advise(reason="talk_was_enough")
    assert ["talk_held"] == Matter(contact(), TALK, later).unmet(enough)
    Matter(contact(), TALK, later, TALK).do(enough).or_raise()


def test_a_notification_is_never_stopped() -> None:
    """Anybody records one, in whatever state, and nothing is asked."""
    for steps in (STRAIGHT[:1], STRAIGHT, (*STRAIGHT, c.End(ground="need_ended"))):
        done = Matter(*steps).do(c.NotifyChildWelfare(), TEACHER)
        assert "applied" == done.event.outcome


def test_the_joint_meeting_has_summed_up_and_the_pupil_was_heard() -> None:
    """A meeting that is only proposed is no joint meeting yet."""
    matter = Matter(contact(), TRIAGE)
    proposal = meeting.Propose(
        kind="pupil_welfare_group", initiator="w-cur", child="c-1", subject_ref="doc-9"
    )
    matter.book.start(meeting, proposal, actor=CURATOR, at=matter.at, case="m-1").or_raise()
    matter.do(c.LinkMeeting(meeting="m-1")).or_raise()
    unmet = matter.unmet(c.HoldJointMeeting(meeting="m-1"))
    assert ["joint_meeting_concluded", "pupil_view_recorded"] == unmet
    view = f.RecordView(party="c-1", manner="met_alone", summary_ref="doc-8")
    matter.do(view).or_raise()
    assert ["joint_meeting_concluded"] == matter.unmet(c.HoldJointMeeting(meeting="m-1"))
    assert "link" == matter.book.history("m-1")[-1].data.verb
