"""The client plan: made together, reviewed yearly, given to nobody without a basis."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import Correct, Event, whole
from lsprocess.process.record_fields import fields_of
from lsprocess.processes import after_care, referral
from lsprocess.processes import client_plan as p
from lsprocess.processes.client_plan import actions as a
from lsprocess.processes.client_plan.texts import TEXTS
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.openings import Child
from lsprocess.views import Viewer


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORKER = Actor(id="w-1", role="social_worker", organisation="county-7")
COUNSELLOR = Actor(id="w-2", role="social_counsellor", organisation="county-7")
MOTHER = Actor(id="g-1", role="guardian")
BORN = date(2014, 1, 1)

OPEN = p.Open(client=Child(id="c-1", born=BORN), kind="child_welfare")
YOUNG = attrs.evolve(OPEN, client=Child(id="c-1", born=date(2008, 1, 1)))
WORKERS = f.AssignRole(role="social_worker", person="w-1")
GUARDIAN = f.RecordGuardian(person="g-1", custody=True)
CHILD_THERE = p.TakePart(person="c-1", as_="child", manner="met_alone")
MOTHER_THERE = p.TakePart(person="g-1", as_="guardian", manner="in_meeting")
VIEW = f.RecordView(party="c-1", manner="met_alone", summary_ref="doc-1")
ASKED = tuple(p.RecordDissent(party=one, none=True) for one in ("c-1", "g-1"))
AGREE = p.Agree(written_with_client=True)
IN_FORCE = p.BringIntoForce(plan_ref="plan-1", review_by=date(2027, 3, 2))
REVIEW = p.StartReview(reason="yearly")
CONFIRM = p.ConfirmReview(plan_ref="plan-2", review_by=date(2027, 3, 2), written_with_client=True)
END = p.End(ground="need_ended")
TEACHER_THERE = p.TakePart(person="t-1", as_="partner", manner="in_meeting", sector="education")
CONSENT = f.RecordConsent(
    consent="con-1", scope="disclose", giver="g-1", form="oral", what="content"
)
REFUSAL = attrs.evolve(CONSENT, consent="con-2", answer="refused")
BASIS = f.RecordLegalBasis(
    basis="ATL56", scope="disclose", reason="necessary_for_care", client_informed=True
)

ALWAYS = tuple(
    part for group in (a.Core, a.Frequency, a.Social, a.Means) for part in get_args(group)
)
NEWER = get_args(a.Newer)


def parts(*named: str) -> tuple[p.SetPart, ...]:
    """Write these parts; all that is asked of a child's plan today where none is named."""
    written: Any = named or (*ALWAYS, *NEWER)
    return tuple(p.SetPart(part=one, content_ref=f"doc-{one[:3]}") for one in written)


DRAFTED = (OPEN, WORKERS, GUARDIAN, p.BeginDrafting())
TOGETHER = (CHILD_THERE, MOTHER_THERE, VIEW, *ASKED)
READY = (*DRAFTED, *parts(), *TOGETHER)
AGREED = (*READY, AGREE)
HELD = (*AGREED, IN_FORCE)


class Plan:
    """A client plan in a casebook, with two referrals beside it; every step a minute later."""

    def __init__(self, *steps: Any, at: datetime = AT) -> None:
        """Take these steps, each of which goes through."""
        self.at = at
        both = (p.PROCESS, referral.PROCESS)
        self.book = Casebook(MemoryJournal(), processes=both, clock=lambda: self.at)
        self.at = at
        self.left: list[Event] = []
        for case, child in (("r-1", "c-1"), ("r-2", "c-2")):
            opening = referral.Open(
                kind="notification",
                child=Child(id=child),
                received_on=at.date() - timedelta(days=60),
                joint_discussion_requested=False,
                grounds_ref="doc-9",
            )
            self.book.start(referral, opening, actor=WORKER, at=at, case=case).or_raise()
        for step in steps:
            self.do(step).or_raise()

    def do(self, data: Any, actor: Actor = WORKER) -> Outcome:
        """Attempt the next step; an opening opens the plan."""
        self.at += timedelta(minutes=1)
        if isinstance(data, p.Open):
            done = self.book.start(p, data, actor=actor, at=self.at, case="p-1")
        else:
            done = self.book.perform("p-1", data, actor=actor, at=self.at)
        self.left.append(done.event)
        return done

    def unmet(self, data: Any, actor: Actor = WORKER) -> list[str]:
        """Attempt what is refused, and give what is unmet."""
        done = self.do(data, actor)
        assert "refused" == done.event.outcome
        return [verdict.code for verdict in done.unmet]

    def wait(self, **time: int) -> "Plan":
        """Let time pass."""
        self.at += timedelta(**time)
        return self

    @property
    def state(self) -> str | None:
        """The state now."""
        return self.book.case("p-1").state

    @property
    def owed(self) -> dict[str, date | None]:
        """What is owed now, with its strict last day."""
        items = self.book.agenda("p-1", at=self.at)
        return {item.id: item.deadline and item.deadline.strict for item in items}


def test_a_plan_is_made_given_reviewed_and_ended() -> None:
    """The straight way, and what is owed on it."""
    plan = Plan(OPEN)
    assert {"make_plan": None, "arrange_support": None} == plan.owed
    for step in AGREED[1:]:
        plan.do(step).or_raise()
    assert ("agreed", True) == (plan.state, "store_plan" in plan.owed)
    done = plan.do(IN_FORCE).or_raise()
    assert {"make_plan", "store_plan"} == set(done.event.settled)
    assert {"review_plan", "decide_services"} == set(done.event.opened)
    assert plan.do(p.GivePlan(recipient="g-1", as_="party")).applied
    plan.wait(days=300).do(REVIEW).or_raise()
    for step in TOGETHER:
        plan.do(step).or_raise()
    assert "in_force" == plan.do(CONFIRM).or_raise().case.state
    assert "ended" == plan.do(END).or_raise().case.state
    assert {} == plan.owed
    assert plan.do(p.GivePlan(recipient="c-1", as_="party")).applied


# Gone through together.


def test_nobody_s_agreement_is_a_condition() -> None:
    """Dissents of everybody, and a guardian who wants no part, stop neither plan nor review."""
    dissents = tuple(p.RecordDissent(party=one, dissent_ref="doc-5") for one in ("c-1", "g-1"))
    declines = p.ExcusePart(person="g-2", reason="declines")
    other = f.RecordGuardian(person="g-2", custody=True)
    together = (CHILD_THERE, MOTHER_THERE, declines, VIEW, *dissents)
    plan = Plan(*DRAFTED, other, *parts(), *together, AGREE, IN_FORCE, REVIEW, *together, CONFIRM)
    assert "in_force" == plan.state


@pytest.mark.parametrize("left", [*ALWAYS, *NEWER])
def test_each_part_is_asked(left: str) -> None:
    """The refusal names the one that is missing; one that does not apply counts as written."""
    others = [one for one in (*ALWAYS, *NEWER) if one != left]
    plan = Plan(*DRAFTED, *parts(*others), *TOGETHER)
    done = plan.do(AGREE)
    (verdict,) = done.unmet
    assert ("parts_complete", (left,)) == (verdict.code, verdict.params["missing"])
    plan.do(p.SetPart(part=left, content_ref="none")).or_raise()  # type: ignore[arg-type]
    assert plan.do(AGREE).applied


@pytest.mark.parametrize("group", [a.InCare, a.AfterCare], ids=["in_care", "after_care"])
def test_the_parts_go_by_the_kind_of_plan(group: Any) -> None:
    """A child in care has four more, after-care two; a child's own plan none of them."""
    kind = "in_care" if group is a.InCare else "after_care"
    steps = (attrs.evolve(OPEN, kind=kind), *READY[1:])
    (verdict,) = Plan(*steps).do(AGREE).unmet
    assert get_args(group) == verdict.params["missing"]
    assert Plan(*steps, *parts(*get_args(group)), AGREE)
    assert Plan(*AGREED)


@pytest.mark.parametrize(
    ("day", "missing"),
    [
        (datetime(2024, 12, 31, 21, 30, tzinfo=UTC), ()),
        (datetime(2024, 12, 31, 22, 30, tzinfo=UTC), NEWER),
        (datetime(2013, 12, 30, 9, tzinfo=UTC), ()),
    ],
)
def test_the_parts_go_by_the_day_on_which_it_is_gone_through(
    day: datetime, missing: tuple[str, ...]
) -> None:
    """By the day in Finland, and not by that of the opening."""
    plan = Plan(YOUNG, *DRAFTED[1:], *parts(*ALWAYS), *TOGETHER, at=day - timedelta(days=30))
    plan.at = day
    done = plan.do(AGREE)
    assert done.applied is not bool(missing)
    for verdict in done.unmet:
        assert missing == verdict.params["missing"]
        assert "SHL 39 § 2 mom" in " ".join(verdict.sources)


def test_before_the_law_asked_for_a_part_it_is_not_asked() -> None:
    """Before April 2015 what social welfare law asks, before 2014 how often the child is met."""
    for day, groups in (
        (date(2013, 12, 31), (a.Core,)),
        (date(2014, 1, 1), (a.Core, a.Frequency)),
        (date(2015, 4, 1), (a.Core, a.Frequency, a.Social, a.Means)),
    ):
        written = [part for group in groups for part in get_args(group)]
        noon = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        drafted = (YOUNG, *DRAFTED[1:])
        assert Plan(*drafted, *parts(*written), *TOGETHER, AGREE, at=noon)
        short = Plan(*drafted, *parts(*written[1:]), *TOGETHER, at=noon)
        assert ["parts_complete"] == short.unmet(AGREE)


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (CHILD_THERE, "child_took_part_or_excused"),
        (MOTHER_THERE, "guardians_took_part_or_excused"),
        (VIEW, "child_view_recorded"),
        (ASKED[0], "dissent_asked"),
        (ASKED[1], "dissent_asked"),
    ],
)
def test_who_was_with_it_is_asked_each_time_anew(step: Any, code: str) -> None:
    """What is of the making counts for no review, and what is missing is asked at both."""
    others = [one for one in TOGETHER if one is not step]
    assert [code] == Plan(*DRAFTED, *parts(), *others).unmet(AGREE)
    plan = Plan(*HELD, REVIEW, *others)
    assert [code] == plan.unmet(CONFIRM)
    plan.do(step).or_raise()
    assert plan.do(CONFIRM).applied
    assert Plan(*HELD, *(VIEW,), REVIEW, *others, step, CONFIRM)


def test_a_view_since_the_last_review_counts_before_the_next_is_started() -> None:
    """What the child said while the plan was in force is not asked again."""
    there = [one for one in TOGETHER if one is not VIEW]
    plan = Plan(*HELD, VIEW, REVIEW, *there, CONFIRM, REVIEW, *there)
    assert ["child_view_recorded"] == plan.unmet(CONFIRM)


def test_a_view_of_the_referral_counts_for_the_first_plan() -> None:
    """Cases of one register lend what they have heard; at a review it is old."""
    there = [one for one in TOGETHER if one is not VIEW]
    plan = Plan(attrs.evolve(OPEN, from_case="r-1"), *DRAFTED[1:], *parts(), *there)
    plan.book.perform("r-1", VIEW, actor=WORKER, at=plan.at).or_raise()
    for step in (AGREE, IN_FORCE, REVIEW, *there):
        plan.do(step).or_raise()
    assert ["child_view_recorded"] == plan.unmet(CONFIRM)


def test_confirming_a_review_asks_what_agreeing_and_coming_into_force_ask() -> None:
    """All of it, and nothing else."""
    asked = {arc.action: arc.guards for arc in p.PROCESS.arcs}
    both = {*asked[p.Agree], *asked[p.BringIntoForce]}
    assert both == set(asked[p.ConfirmReview])


def test_every_guardian_is_asked_and_one_must_be_known() -> None:
    """The refusal names who is left, in the role that they have."""
    steps = [one for one in READY if one not in (GUARDIAN, MOTHER_THERE, ASKED[1])]
    assert ["guardians_recorded"] == Plan(*steps).unmet(AGREE)
    named = f.AssignRole(role="legal_representative", person="x-1")
    (verdict,) = Plan(*READY, named).do(AGREE).unmet
    assert (("x-1",), ("legal_representative",)) == (
        verdict.params["persons"],
        verdict.params["roles"],
    )


@pytest.mark.parametrize(
    ("born", "asked"),
    [(date(2014, 3, 3), False), (date(2014, 3, 2), True), (None, True)],
)
def test_a_child_of_twelve_is_asked_for_a_dissenting_view(born: date | None, asked: bool) -> None:
    """One of unknown age too; a younger child's view is found out all the same."""
    opening = attrs.evolve(OPEN, client=Child(id="c-1", born=born))
    plan = Plan(opening, *[one for one in READY[1:] if one is not ASKED[0]])
    assert asked is not plan.do(AGREE).applied


def test_a_guardian_who_took_no_part_is_asked_nothing() -> None:
    """A dissenting view is asked of those who were there."""
    there = (CHILD_THERE, p.ExcusePart(person="g-1", reason="unreachable"), VIEW, ASKED[0])
    assert Plan(*DRAFTED, *parts(), *there, AGREE)


def test_what_is_changed_after_it_was_gone_through_is_asked_about_anew() -> None:
    """Who took part stays, but not that they saw nothing otherwise."""
    plan = Plan(*AGREED, p.Rework())
    assert ["dissent_asked"] == plan.unmet(AGREE)
    for step in (*ASKED, AGREE):
        plan.do(step).or_raise()


GROWN = p.Open(client=Child(id="c-1", born=date(2007, 1, 1)), kind="after_care")
GROWN_READY = (
    *(GROWN, WORKERS, p.BeginDrafting()),
    *parts(*ALWAYS, *NEWER, *get_args(a.AfterCare)),
    *(p.TakePart(person="c-1", as_="client", manner="in_meeting"), ASKED[0]),
)


def test_an_adult_makes_the_plan_alone() -> None:
    """No guardian is asked, and the client speaks for themselves."""
    assert Plan(*GROWN_READY, AGREE)
    (verdict,) = Plan(*GROWN_READY[:-1], GUARDIAN).do(AGREE).unmet
    assert (("c-1",), ("client",)) == (verdict.params["persons"], verdict.params["roles"])


def test_writing_the_plan_without_the_client_is_warned_of() -> None:
    """It stands in nobody's way."""
    done = Plan(*READY).do(attrs.evolve(AGREE, written_with_client=False))
    assert (True, ["participatory_recording"]) == (done.applied, [w.code for w in done.warnings])
    assert () == Plan(*READY).do(AGREE).warnings


def test_a_child_s_plan_goes_on_when_the_child_is_taken_into_care() -> None:
    """From then on it has the parts of a plan of a child in care."""
    taken = attrs.evolve(REVIEW, reason="situation_changed", kind="in_care")
    plan = Plan(*HELD, taken, *TOGETHER)
    assert ["parts_complete"] == plan.unmet(CONFIRM)
    for step in (*parts(*get_args(a.InCare)), CONFIRM, END):
        plan.do(step).or_raise()
    assert ["check_after_care"] == [*plan.owed]


# Reviewed.


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 3, 2), date(2027, 3, 2)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_plan_is_reviewed_in_a_year(day: date, last: date) -> None:
    """From its coming into force and from each review, by guard and by time limit alike."""
    noon = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    late, in_time = ({"review_by": last + timedelta(days=days)} for days in (1, 0))
    plan = Plan(*AGREED, at=noon)
    assert ["review_within_a_year"] == plan.unmet(attrs.evolve(IN_FORCE, **late))
    plan.do(attrs.evolve(IN_FORCE, **in_time)).or_raise()
    assert last == plan.owed["review_plan"]
    assert "review_by_agreed_day" not in plan.owed
    plan = Plan(*AGREED, at=noon - timedelta(days=90))
    for step in (attrs.evolve(IN_FORCE, review_by=day), REVIEW, *TOGETHER):
        plan.do(step).or_raise()
    plan.at = noon
    assert ["review_within_a_year"] == plan.unmet(attrs.evolve(CONFIRM, **late))
    plan.do(attrs.evolve(CONFIRM, **in_time)).or_raise()
    assert last == plan.owed["review_plan"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"review_by": date(2026, 3, 2)}, "'review_by' must be later than the day"),
        ({"child_met_every_days": 367}, "'child_met_every_days' must be 366 at most"),
    ],
)
def test_a_plan_looks_ahead_and_not_too_far(wrong: dict[str, Any], said: str) -> None:
    """When it comes into force and when it is reviewed; nothing of the attempt is recorded."""
    for steps, data in ((AGREED, IN_FORCE), ((*HELD, REVIEW, *TOGETHER), CONFIRM)):
        plan = Plan(*steps)
        before = plan.book.case("p-1").seq
        with pytest.raises(InvalidInput, match=said):
            plan.do(attrs.evolve(data, **wrong))
        assert before == plan.book.case("p-1").seq


def test_a_review_that_is_late_is_found_once_and_can_still_be_done() -> None:
    """The start of a review settles nothing; its end does, and a new year begins."""
    plan = Plan(*HELD).wait(days=366)
    done = plan.do(REVIEW).or_raise()
    assert ["review_plan"] == [limit.duty for limit in done.event.breached]
    for step in TOGETHER:
        plan.do(step).or_raise()
    done = plan.do(attrs.evolve(CONFIRM, review_by=date(2028, 3, 2))).or_raise()
    assert () == done.event.breached
    assert date(2028, 3, 3) == plan.owed["review_plan"]


def test_a_day_that_was_agreed_on_sooner_is_kept_too() -> None:
    """It is a time limit of its own, and no later one than a year."""
    plan = Plan(*AGREED, attrs.evolve(IN_FORCE, review_by=date(2026, 6, 1)))
    assert date(2026, 6, 1) == plan.owed["review_by_agreed_day"]
    assert date(2027, 3, 2) == plan.owed["review_plan"]


# To whom.


def test_a_partner_takes_part_by_consent_to_the_content() -> None:
    """One to the progress alone does not do, nor one to somebody else."""
    assert ["disclosure_permitted"] == Plan(*DRAFTED).unmet(TEACHER_THERE)
    for wrong in (attrs.evolve(CONSENT, what=None), attrs.evolve(CONSENT, recipient="t-9")):
        assert ["disclosure_permitted"] == Plan(*DRAFTED, wrong).unmet(TEACHER_THERE)
    plan = Plan(*DRAFTED, CONSENT, TEACHER_THERE)
    (told,) = plan.book.disclosure_log("p-1")
    assert ("consent", "t-1", "education", ("con-1",)) == (
        told.basis,
        told.recipient,
        told.recipient_role,
        told.ref,
    )


@pytest.mark.parametrize("as_", ["parent", "close_person"])
def test_somebody_close_hears_what_the_plan_needs(as_: Any) -> None:
    """Without a consent; but nobody of the school comes in as somebody close."""
    there = p.TakePart(person="k-1", as_=as_, manner="in_meeting")
    assert Plan(*DRAFTED, there)
    for role in ("teacher", "school_health", "curator"):
        plan = Plan(*DRAFTED, f.AssignRole(role=role, person="k-1"))
        assert ["disclosure_permitted"] == plan.unmet(there)


def test_an_adult_s_family_takes_part_by_the_client_s_own_consent() -> None:
    """A former guardian is as anybody else."""
    there = p.TakePart(person="g-1", as_="parent", manner="in_meeting")
    plan = Plan(*GROWN_READY, GUARDIAN, CONSENT)
    assert ["disclosure_permitted"] == plan.unmet(there)
    own = attrs.evolve(CONSENT, consent="con-3", giver="c-1", capacity="self")
    plan.do(own).or_raise()
    assert plan.do(there).applied


def test_a_guardian_takes_part_unless_the_child_s_ban_stands() -> None:
    """Until it is judged it stands; a denied one never does."""
    ban = f.Forbid(
        ban="ban-1",
        by="c-1",
        level="service_task",
        target="participation",
        reason_code="weighty_reason",
    )
    plan = Plan(*DRAFTED, ban)
    assert ["no_ban_stands"] == plan.unmet(MOTHER_THERE)
    assert plan.do(p.ExcusePart(person="g-1", reason="childs_ban")).applied
    denied = f.JudgeBan(ban="ban-1", accepted=False, denial_reason="no_weighty_reason")
    plan.do(denied).or_raise()
    assert plan.do(MOTHER_THERE).applied


@pytest.mark.parametrize(
    "as_who",
    [
        {"person": "g-9", "as_": "guardian"},
        {"person": "c-1", "as_": "parent"},
        {"person": "k-1", "as_": "child"},
        {"person": "k-1", "as_": "client"},
    ],
)
def test_nobody_takes_part_as_who_they_are_not(as_who: dict[str, Any]) -> None:
    """Or whoever is said to be a guardian would hear everything."""
    with pytest.raises(InvalidInput, match="'as' must be what the person is"):
        Plan(*DRAFTED).do(p.TakePart(manner="met_alone", **as_who))


GIVE = {
    "mother": p.GivePlan(recipient="g-1", as_="party"),
    "child": p.GivePlan(recipient="c-1", as_="party"),
    "teacher": p.GivePlan(recipient="t-1", as_="partner", sector="education"),
    "stranger": p.GivePlan(recipient="x-1", as_="other"),
    "stranger as a party": p.GivePlan(recipient="x-1", as_="party"),
}


@pytest.mark.parametrize("whom", GIVE)
def test_the_plan_goes_to_parties_alone_without_more(whom: str) -> None:
    """In every state that has a plan, the last one too."""
    for steps in (HELD, (*HELD, REVIEW), (*HELD, END)):
        plan = Plan(*steps)
        if whom in ("mother", "child"):
            assert plan.do(GIVE[whom]).applied
        else:
            assert ["plan_sharing_permitted"] == plan.unmet(GIVE[whom])


@pytest.mark.parametrize("whom", ["teacher", "stranger"])
def test_to_others_it_goes_by_consent_or_past_a_refusal_by_statute(whom: str) -> None:
    """A statutory basis that nobody was asked before carries nothing."""
    assert Plan(*HELD, CONSENT, GIVE[whom])
    assert ["plan_sharing_permitted"] == Plan(*HELD, BASIS).unmet(GIVE[whom])
    assert ["plan_sharing_permitted"] == Plan(*HELD, REFUSAL).unmet(GIVE[whom])
    assert Plan(*HELD, REFUSAL, BASIS, GIVE[whom])
    wide = attrs.evolve(BASIS, reason="child_interest")
    plan = Plan(*HELD, REFUSAL, wide)
    assert (whom == "teacher") is plan.do(GIVE[whom]).applied


def test_a_joint_plan_s_consent_sends_no_plan() -> None:
    """And a ban stops what a consent lets go."""
    joint = attrs.evolve(CONSENT, scope="joint_plan", what=None)
    assert ["plan_sharing_permitted"] == Plan(*HELD, joint).unmet(GIVE["teacher"])
    ban = f.Forbid(
        ban="ban-1", by="g-1", level="service_task", target="disclose", reason_code="own_wish"
    )
    assert ["plan_sharing_permitted"] == Plan(*HELD, CONSENT, ban).unmet(GIVE["teacher"])


@pytest.mark.parametrize("role", ["curator", "psychologist", "school_health", "teacher"])
def test_the_school_s_people_get_it_as_everybody_else(role: Any) -> None:
    """The school social worker too, who is the county's own."""
    give = p.GivePlan(recipient="s-1", as_="partner")
    plan = Plan(*HELD, f.AssignRole(role=role, person="s-1"))
    assert ["plan_sharing_permitted"] == plan.unmet(give)
    plan.do(CONSENT).or_raise()
    assert plan.do(give).applied


def test_a_guardian_gets_it_unless_a_ban_or_a_decision_stands_in_the_way() -> None:
    """A decision alone is enough, and a later one takes its place; the child gets it always."""
    ban = f.Forbid(
        ban="ban-1",
        by="c-1",
        level="document",
        target="plan-1",
        reason_code="weighty_reason",
        toward="g-1",
    )
    denied = f.DecidePartyAccess(person="g-1", granted=False, decision_ref="dec-1")
    granted = f.DecidePartyAccess(person="g-1", granted=True, decision_ref="dec-2")
    accepted = f.JudgeBan(ban="ban-1", accepted=True)
    for steps, given in (
        ((ban,), False),
        ((ban, accepted), False),
        ((ban, accepted, granted), True),
        ((ban, accepted, denied), False),
        ((denied,), False),
        ((denied, attrs.evolve(CONSENT, recipient="g-1")), False),
        ((denied, granted), True),
    ):
        plan = Plan(*HELD, *steps)
        assert given is plan.do(GIVE["mother"]).applied
        assert plan.do(GIVE["child"]).applied
    (verdict,) = Plan(*HELD, denied).do(GIVE["mother"]).unmet
    assert "huoltajan tiedonsaantia asianosaisena on päätetty rajoittaa" in verdict.text("fi")


def test_an_adult_s_former_guardian_is_no_party() -> None:
    """The client consents to what they get."""
    plan = Plan(*GROWN_READY, GUARDIAN, AGREE, IN_FORCE)
    assert ["plan_sharing_permitted"] == plan.unmet(GIVE["mother"])
    own = attrs.evolve(CONSENT, giver="c-1", capacity="self", recipient="g-1")
    plan.do(own).or_raise()
    assert plan.do(GIVE["mother"]).applied


def test_the_log_of_disclosures_names_the_plan_that_was_given() -> None:
    """The one in force then, with what the recipient is known as."""
    plan = Plan(*HELD, CONSENT, GIVE["teacher"], REVIEW, *TOGETHER, CONFIRM, GIVE["mother"])
    first, second = plan.book.disclosure_log("p-1")
    assert (("plan-1",), "education") == (first.references, first.recipient_role)
    assert (("plan-2",), "guardian", "party") == (
        second.references,
        second.recipient_role,
        second.basis,
    )


# What is owed.


def test_support_waits_for_no_plan() -> None:
    """It can be decided on and started in every state before the end."""
    decided = p.DecideService(service="child_welfare", decision_ref="dec-1")
    started = p.StartService(service="child_welfare", started_on=date(2026, 3, 2))
    for steps in ((OPEN,), DRAFTED, AGREED, HELD, (*HELD, REVIEW)):
        plan = Plan(*steps)
        assert "arrange_support" in plan.owed
        done = plan.do(decided).or_raise()
        assert ("carry_out_decision:child_welfare",) == done.event.opened
        done = plan.do(started).or_raise()
        assert {"arrange_support", "carry_out_decision:child_welfare"} == set(done.event.settled)
    assert "arrange_support" not in Plan(GROWN).owed


@pytest.mark.parametrize(
    ("opening", "told", "last"),
    [
        (OPEN, None, date(2026, 6, 2)),
        (attrs.evolve(OPEN, from_case="r-1"), None, date(2026, 4, 1)),
        (attrs.evolve(OPEN, from_case="r-1"), date(2026, 2, 1), date(2026, 5, 1)),
    ],
)
def test_a_decision_is_carried_out_in_three_months_from_the_opening(
    opening: p.Open, told: date | None, last: date
) -> None:
    """Of its own matter, or of the case that the plan came from, or else of the plan."""
    decided = p.DecideService(service="child_welfare", decision_ref="dec-1", opened_on=told)
    plan = Plan(opening).wait(days=2)
    plan.do(decided).or_raise()
    assert last == plan.owed["carry_out_decision:child_welfare"]


def test_one_start_carries_out_one_decision() -> None:
    """Of two decisions on services of one kind, and a start without a decision owes one."""
    decided = p.DecideService(service="child_welfare", decision_ref="dec-1")
    started = p.StartService(service="child_welfare", started_on=date(2026, 3, 2))
    carried, owed = "carry_out_decision:child_welfare", "decide_services:child_welfare"
    plan = Plan(OPEN, decided, decided, started)
    assert carried in plan.owed
    plan.do(started).or_raise()
    assert carried not in plan.owed
    plan.do(started).or_raise()
    assert owed in plan.owed
    plan.do(decided).or_raise()
    assert {carried, owed}.isdisjoint(plan.owed)
    assert "decide_services" in Plan(*HELD).owed
    assert "decide_services" not in Plan(OPEN, decided, *HELD[1:]).owed


def test_the_child_is_met_as_often_as_the_plan_says() -> None:
    """Each meeting starts the days anew, and a review may set them otherwise."""
    met = p.MeetChild(by="w-1", manner="met_alone", without_guardian=False, guardian_told=True)
    plan = Plan(*AGREED, attrs.evolve(IN_FORCE, child_met_every_days=30))
    assert date(2026, 4, 1) == plan.owed["meet_child"]
    plan.wait(days=10).do(met).or_raise()
    assert date(2026, 4, 11) == plan.owed["meet_child"]
    for step in (REVIEW, *TOGETHER, attrs.evolve(CONFIRM, review_by=date(2026, 9, 1))):
        plan.do(step).or_raise()
    assert date(2026, 4, 11) == plan.owed["meet_child"]
    for step in (REVIEW, *TOGETHER, attrs.evolve(CONFIRM, child_met_every_days=14)):
        plan.do(step).or_raise()
    assert date(2026, 3, 26) == plan.owed["meet_child"]
    assert "meet_child" not in Plan(*HELD).owed


@pytest.mark.parametrize(
    ("told", "permitted"),
    [
        ({"without_guardian": False, "guardian_told": False}, True),
        ({"guardian_told": True}, False),
        ({"guardian_told": False, "reason": "child_interest"}, False),
        ({"guardian_told": True, "reason": "child_interest"}, True),
        (
            {
                "guardian_told": False,
                "reason": "child_interest",
                "not_told_reason": "against_child_interest",
            },
            True,
        ),
    ],
)
def test_a_child_is_met_without_consent_for_a_reason(told: dict[str, Any], permitted: bool) -> None:
    """And the guardian is told of it, or it is recorded why not."""
    whole: dict[str, Any] = {"by": "w-1", "manner": "met_alone", "without_guardian": True, **told}
    assert permitted is Plan(*DRAFTED).do(p.MeetChild(**whole)).applied


def test_a_task_has_one_owner_and_is_done_by_its_day() -> None:
    """One without a day is owed all the same, and a task that is done may be taken up anew."""
    task = p.SetTask(task="task-1", what_ref="doc-1", owner="w-2")
    other = attrs.evolve(task, owner="t-1")
    plan = Plan(*DRAFTED, task)
    assert ("carry_out_task:task-1", None) in plan.owed.items()
    assert ["one_owner_per_task"] == plan.unmet(other)
    plan.do(attrs.evolve(task, due=date(2026, 5, 1))).or_raise()
    assert date(2026, 5, 1) == plan.owed["carry_out_task:task-1"]
    plan.do(p.CompleteTask(task="task-1")).or_raise()
    assert "carry_out_task:task-1" not in plan.owed
    assert plan.do(other).applied


@pytest.mark.parametrize(
    ("kind", "ended", "owed"),
    [
        ("in_care", {"ground": "need_ended"}, True),
        ("in_care", {"ground": "came_of_age"}, True),
        ("in_care", {"ground": "died"}, False),
        ("in_care", {"ground": "opened_by_mistake"}, False),
        ("after_care", {"ground": "after_care_ended"}, False),
        ("child_welfare", {"ground": "moved"}, False),
        ("child_welfare", {"ground": "moved", "six_months_placed": True}, True),
    ],
)
def test_after_substitute_care_the_right_to_after_care_is_checked(
    kind: Any, ended: dict[str, Any], owed: bool
) -> None:
    """And after a placement of six months; what else was owed ends with the plan."""
    service = p.DecideService(service="child_welfare", decision_ref="dec-1")
    task = p.SetTask(task="task-1", what_ref="doc-1", owner="w-2")
    plan = Plan(attrs.evolve(OPEN, kind=kind), service, task, p.End(**ended))
    assert (["check_after_care"] if owed else []) == [*plan.owed]
    plan.do(p.CheckAfterCare(entitled=False)).or_raise()
    assert {} == plan.owed


# Whose it is.


def test_whose_it_is_where_it_is_kept_and_where_it_came_from() -> None:
    """The case that it came from records it too, and lends it its guardians."""
    plan = Plan(attrs.evolve(OPEN, from_case="r-1"))
    case = plan.book.case("p-1")
    view = whole(case, {"r-1": plan.book.case("r-1")})
    assert ("c-1", "social_welfare_client") == (
        p.PROCESS.client_of(view),
        p.PROCESS.register(view),
    )
    left = plan.book.history("r-1")[-1].data
    assert f.Link(process="client_plan", case="p-1", as_="plan", event=1) == left


def test_a_plan_comes_from_a_case_of_the_same_child() -> None:
    """Another child's is refused, and one that is not there is malformed."""
    assert ["link_concerns_same_child"] == Plan().unmet(attrs.evolve(OPEN, from_case="r-2"))
    for wrong, said in (
        ({"from_case": "nowhere"}, "'from_case' must be another case"),
        ({"client": Child(id="c-1", born=date(2026, 3, 3))}, "'client' must be somebody"),
        ({"client": Child(id="c-1", unborn=True)}, "'client' must be somebody"),
    ):
        with pytest.raises(InvalidInput, match=said):
            Plan().do(attrs.evolve(OPEN, **wrong))


@pytest.mark.parametrize("actor", [MOTHER, Actor(id="t-1", role="teacher")])
def test_the_plan_is_kept_by_workers(actor: Actor) -> None:
    """A guardian says their own dissenting view themselves, and nothing else."""
    assert ["actor_may_act"] == Plan().unmet(OPEN, actor)
    for data in (*parts("follow_up"), MOTHER_THERE, ASKED[0], END):
        assert ["actor_may_act"] == Plan(*DRAFTED).unmet(data, actor)
    assert (actor is MOTHER) is Plan(*DRAFTED).do(ASKED[1], actor).applied


@pytest.mark.parametrize(
    ("steps", "data"),
    [
        (DRAFTED, p.ExcusePart(person="g-1", reason="declines")),
        (AGREED, IN_FORCE),
        ((*HELD, REVIEW, *TOGETHER), CONFIRM),
        (HELD, END),
        ((*HELD, END), p.CheckAfterCare(entitled=True)),
    ],
)
def test_what_a_social_worker_decides(steps: tuple[Any, ...], data: Any) -> None:
    """Another worker of social welfare does the rest."""
    plan = Plan(*steps)
    assert ["actor_is_social_worker"] == plan.unmet(data, COUNSELLOR)
    assert plan.do(data).applied
    assert Plan(*READY).do(AGREE, COUNSELLOR).applied


def test_a_guardian_sees_the_plan_and_nothing_that_was_kept_from_them() -> None:
    """Neither another's dissenting view, nor that the child was met or they were left out."""
    kept = (
        p.ExcusePart(person="g-1", reason="childs_ban"),
        p.RecordDissent(party="g-2", dissent_ref="doc-6"),
        p.MeetChild(
            by="w-1",
            manner="met_alone",
            without_guardian=True,
            guardian_told=False,
            reason="child_interest",
            not_told_reason="against_child_interest",
        ),
    )
    plan = Plan(*DRAFTED, *parts(), *kept, *TOGETHER, AGREE, IN_FORCE)
    guardian = Viewer(actor=MOTHER, work_task="guardian", purpose="own_matter")
    seen = [one.action for one in plan.book.see("p-1", guardian, at=plan.at).events]
    assert {"bring_into_force", "set_part", "take_part", "record_dissent"} <= set(seen)
    assert {"excuse_part", "meet_child"}.isdisjoint(seen)
    worker = Viewer(actor=WORKER, work_task="named_social_worker", purpose="planning")
    all_seen = [one.action for one in plan.book.see("p-1", worker, at=plan.at).events]
    assert {"excuse_part", "meet_child"} <= set(all_seen)
    assert all_seen.count("record_dissent") - 1 == seen.count("record_dissent")


def test_a_correction_takes_a_fact_back_unless_the_plan_rests_on_it() -> None:
    """A part that was written is needed once the plan was gone through."""
    plan = Plan(*READY)
    number = next(one.seq for one in plan.left if one.data in parts("follow_up"))
    fix = Correct(event=number, reason="wrong_content")
    assert Plan(*READY).do(fix).applied
    plan.do(AGREE).or_raise()
    assert ["history_stands"] == plan.unmet(fix)


def test_every_word_is_said_and_every_field_and_code_has_one() -> None:
    """No text is left over in the file, and none is missing where people read data and guards."""
    fields, codes = set(), set()
    waiting = [field for one in p.PROCESS.actions for field in fields_of(one.record)]
    while waiting:
        field = waiting.pop()
        fields.add(field.name)
        codes.update(field.codes)
        waiting += field.fields
    assert set() == fields - set(p.PROCESS.fields)
    assert set() == codes - set(p.PROCESS.codes)
    assert [] == [guard.code for guard in p.PROCESS.guards.values() if guard.name is None]
    assert set() == TEXTS.maybe("fields").keys() - fields
    assert set() == TEXTS.maybe("codes").keys() - codes
    TEXTS.check_all_asked()


def test_a_relationship_owes_a_plan_until_a_running_one_is_linked() -> None:
    """What a referral owes is settled by the plan's opening there, and owed anew by its end."""
    book = Casebook(MemoryJournal(), clock=lambda: AT + timedelta(days=300))
    started = referral.Open(
        kind="notification",
        child=Child(id="c-1", born=BORN),
        received_on=AT.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    book.start(referral, started, actor=WORKER, at=AT, case="r-1")

    def owed() -> bool:
        return "start_client_plan" in {duty.id for duty in book.agenda("r-1")}

    found = [owed()]
    for data in (
        referral.Screen(urgent=True),
        referral.BeginUrgently(measure="open_care_support"),
    ):
        book.perform("r-1", data, actor=WORKER, at=AT + timedelta(hours=1)).or_raise()
    found.append(owed())
    plan = attrs.evolve(OPEN, from_case="r-1")
    book.start(p, plan, actor=WORKER, at=AT + timedelta(hours=2), case="p-1").or_raise()
    found.append(owed())
    book.perform("p-1", END, actor=WORKER, at=AT + timedelta(hours=3)).or_raise()
    found.append(owed())
    assert [False, True, False, True] == found


def test_the_right_to_after_care_is_owed_a_check_until_a_case_of_it_came_from_the_plan() -> None:
    """A plan in care that ends leads to after-care, whether there is a right to it or not."""
    book = Casebook(MemoryJournal(), clock=lambda: AT + timedelta(days=300))
    owed = []
    for number, last in enumerate((date(2026, 3, 2), date(2010, 3, 2))):
        plan, case = f"p-{number}", f"a-{number}"
        start = attrs.evolve(YOUNG, kind="in_care")
        book.start(p, start, actor=WORKER, at=AT, case=plan).or_raise()
        book.perform(plan, END, actor=WORKER, at=AT + timedelta(hours=1)).or_raise()
        owed.append([duty.id for duty in book.agenda(plan)])
        check = after_care.CheckEligibility(
            client=YOUNG.client,
            ground="substitute_care_ended",
            last_client_on=last,
            from_case=plan,
        )
        book.start(
            after_care, check, actor=WORKER, at=AT + timedelta(hours=2), case=case
        ).or_raise()
        owed.append([duty.id for duty in book.agenda(plan)])
    states = [book.case(case).state for case in ("a-0", "a-1")]
    assert ["eligibility_checked", "not_eligible"] == states
    assert [["check_after_care"], []] * 2 == owed


ASSESSED = (
    f.AssignRole(role="social_worker", person="w-1"),
    referral.Screen(urgent=False),
    referral.StartAssessment(),
    GUARDIAN,
    referral.HearParents(heard=("g-1",)),
    VIEW,
    referral.ExcuseHearing(party="c-1", reason="refuses"),
    referral.CompleteAssessment(assessment_ref="doc-8"),
)
RELATIONSHIP = referral.BeginClientRelationship(
    endangering_conditions=True,
    endangering_behaviour=False,
    needs_services=True,
    decision_ref="doc-9",
)


@pytest.mark.parametrize(
    ("before", "ground", "afterwards", "owed"),
    [
        ((*ASSESSED, RELATIONSHIP), "need_ended", (), False),
        ((*ASSESSED, RELATIONSHIP), "moved", (), False),
        ((*ASSESSED, RELATIONSHIP), "opened_by_mistake", (), True),
        (ASSESSED, "need_ended", (RELATIONSHIP,), True),
    ],
)
def test_a_plan_that_ends_with_its_relationship_leaves_none_owed(
    before, ground, afterwards, owed
) -> None:
    """A plan ended by mistake is owed anew; one that ended before the relationship fulfils none."""
    plan = Plan()

    def refer(steps: tuple[Any, ...]) -> None:
        for step in steps:
            plan.at += timedelta(minutes=1)
            plan.book.perform("r-1", step, actor=WORKER, at=plan.at).or_raise()

    refer(before)
    for step in (attrs.evolve(OPEN, from_case="r-1"), p.End(ground=ground)):
        plan.do(step).or_raise()
    refer(afterwards)
    assert owed == ("start_client_plan" in {duty.id for duty in plan.book.agenda("r-1")})
