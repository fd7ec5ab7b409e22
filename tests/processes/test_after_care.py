"""After-care: a young person's right, a network that is built meanwhile, and the end."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from lsprocess import Actor, Casebook
from lsprocess.casebook.outcome import Outcome
from lsprocess.errors import InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import Correct
from lsprocess.process.record_fields import fields_of
from lsprocess.processes import after_care as c
from lsprocess.processes import client_plan, meeting, referral
from lsprocess.processes.after_care.texts import TEXTS
from lsprocess.processes.common import facts as f


WORKER = Actor(id="w-1", role="social_worker")
COUNSELLOR = Actor(id="w-2", role="social_counsellor")
YOUNG = Actor(id="c-1", role="client")
NOON = 10
"""Noon in Finland is ten in UTC in winter; a day of after-care begins there in these tests."""

MARCH = date(2026, 3, 2)
BORN = date(2005, 5, 15)
CHECK = c.CheckEligibility(
    client=c.Child(id="c-1", born=BORN),
    ground="substitute_care_ended",
    last_client_on=date(2023, 5, 15),
    placed_to=date(2023, 5, 15),
)
LAST_DAY = date(2028, 5, 14)
MINOR = attrs.evolve(
    CHECK,
    client=c.Child(id="c-1", born=date(2010, 5, 15)),
    placed_to=date(2026, 1, 1),
    last_client_on=date(2026, 1, 1),
)
MAP = c.MapNetwork(network_ref="doc-1", client_took_part=True)
AUNT = c.NamePartner(partner="p-aunt", as_="close_person")
CLINIC = c.NamePartner(partner="p-clinic", as_="service", service="youth_psychiatry")
INVITE = c.InviteNetwork(partners=("p-aunt", "p-clinic"))
YES = c.AnswerInvitation(partner="p-aunt", accepts=True)
AGREE = c.AgreeCooperation(
    agreement_ref="doc-2", agreed_in="network_meeting", tasks=(c.Task(task="t-1", owner="p-aunt"),)
)
OWN = f.RecordConsent(
    consent="con-own", scope="joint_discussion", giver="c-1", form="oral", capacity="self"
)
MOTHERS = f.RecordConsent(consent="con-g", scope="joint_discussion", giver="g-1", form="oral")
MOTHER = f.RecordGuardian(person="g-1", custody=True)
BEGIN = c.BeginSupport(network="follows")
VIEW = f.RecordView(party="c-1", manner="met_alone", summary_ref="doc-3")
REVIEW = c.Review(review_ref="doc-4")
WISH = c.End(ground="client_wish", no_plan_reason="client_declined")

STRAIGHT: tuple[Any, ...] = (
    CHECK, MAP, AUNT, CLINIC, OWN, INVITE, YES, AGREE, c.BeginSupport(),
)  # fmt: skip
STATES: dict[str, tuple[Any, ...]] = {
    "eligibility_checked": STRAIGHT[:1],
    "network_mapped": STRAIGHT[:2],
    "invited": STRAIGHT[:6],
    "agreed": STRAIGHT[:8],
    "supported": STRAIGHT,
    "reviewed": (*STRAIGHT, VIEW, REVIEW),
    "paused": (*STRAIGHT, c.Pause(reason="client_wish")),
}


class Care:
    """An after-care in a casebook; every step an hour later."""

    def __init__(self, *steps: Any, on: date = MARCH) -> None:
        """Take these steps, each of which goes through, from noon of a day on."""
        processes = (c.PROCESS, client_plan.PROCESS, meeting.PROCESS, referral.PROCESS)
        self.book = Casebook(MemoryJournal(), processes=processes, clock=lambda: FAR)
        self.go(on)
        for step in steps:
            self.do(step).or_raise()

    def go(self, day: date) -> "Care":
        """Go to noon of a day."""
        self.at = datetime(day.year, day.month, day.day, NOON, tzinfo=UTC)
        return self

    def do(self, data: Any, actor: Actor = WORKER) -> Outcome:
        """Attempt the next step; a check opens the case."""
        self.at += timedelta(minutes=5)
        if isinstance(data, c.CheckEligibility):
            return self.book.start(c, data, actor=actor, at=self.at, case="a-1")
        return self.book.perform("a-1", data, actor=actor, at=self.at)

    def unmet(self, data: Any, actor: Actor = WORKER) -> list[str]:
        """Attempt what is refused, and give what is unmet."""
        done = self.do(data, actor)
        assert "refused" == done.event.outcome
        return [verdict.code for verdict in done.unmet]

    @property
    def state(self) -> str | None:
        """Where the case stands."""
        return self.book.case("a-1").state

    @property
    def owed(self) -> dict[str, date | None]:
        """What is owed now, each with its last day."""
        items = self.book.agenda("a-1", at=self.at).items
        return {one.id: one.deadline and one.deadline.strict for one in items}


FAR = datetime(2040, 1, 1, tzinfo=UTC)


# The right.


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, "eligibility_checked"),
        ({"ground": "former_client"}, "not_eligible"),
        ({"ground": "former_client", "granted": True}, "eligibility_checked"),
        ({"ground": "open_care_placement_ended"}, "not_eligible"),
        (
            {
                "ground": "open_care_placement_ended",
                "placed_from": date(2022, 11, 16),
                "alone": True,
                "unbroken": True,
            },
            "eligibility_checked",
        ),
        ({"client": c.Child(id="c-1", born=date(2003, 3, 2))}, "not_eligible"),
        ({"client": c.Child(id="c-1", born=date(2003, 3, 3))}, "eligibility_checked"),
        ({"last_client_on": date(2021, 3, 1), "placed_to": None}, "not_eligible"),
        ({"last_client_on": date(2021, 3, 2), "placed_to": None}, "eligibility_checked"),
    ],
)
def test_the_check_ends_the_case_where_there_is_no_right(change: Any, state: str) -> None:
    """By the one function of dates, on the day of the check."""
    assert state == Care(attrs.evolve(CHECK, **change)).state


def test_a_social_worker_checks_and_no_law_is_cited_for_that() -> None:
    """It is a rule of the program: the statute names nobody."""
    done = Care().do(CHECK, COUNSELLOR)
    (verdict,) = done.unmet
    assert ("actor_is_social_worker", "program", ("LIB-04", "design")) == (
        verdict.code,
        verdict.level,
        verdict.sources,
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"client": c.Child(id="c-1")}, "must have 'born'"),
        ({"client": c.Child(id="c-1", born=BORN, unborn=True)}, "must have 'born'"),
        ({"placed_to": date(2005, 5, 14)}, "'placed_to' must not be before 'born'"),
        ({"last_client_on": date(2023, 5, 14)}, "must not be before 'placed_to'"),
        ({"from_case": "nowhere"}, "'from_case' must be another case"),
    ],
)
def test_a_check_of_days_that_cannot_be_is_refused(change: Any, said: str) -> None:
    """Age decides, so it must be known; nothing of the attempt is recorded."""
    with pytest.raises(InvalidInput, match=said):
        Care().do(attrs.evolve(CHECK, **change))


def test_the_case_from_which_the_young_person_comes_is_told_what_it_opened() -> None:
    """Both cases know of each other; another child's case is not linked."""
    care = Care()
    for case, child in (("r-1", "c-1"), ("r-2", "c-2")):
        opening = referral.Open(
            kind="notification",
            child=referral.Child(id=child),
            received_on=MARCH,
            joint_discussion_requested=False,
            grounds_ref="doc-9",
        )
        care.book.start(referral, opening, actor=WORKER, at=care.at, case=case).or_raise()
    assert ["link_concerns_same_child"] == care.unmet(attrs.evolve(CHECK, from_case="r-2"))
    care.do(attrs.evolve(CHECK, from_case="r-1")).or_raise()
    left = care.book.history("r-1")[-1]
    assert ("link", "a-1", "opens") == (left.data.verb, left.data.case, left.data.as_)


# Support waits for nobody.


@pytest.mark.parametrize("state", ["eligibility_checked", "network_mapped", "invited"])
@pytest.mark.parametrize("network", ["follows", "client_wish", "urgent"])
def test_support_begins_from_any_earlier_state(state: str, network: Any) -> None:
    """It is said why the network is not waited for; that it is not there only warns."""
    care = Care(*STATES[state])
    assert ["network_agreed_or_reason"] == care.unmet(c.BeginSupport())
    done = care.do(c.BeginSupport(network=network)).or_raise()
    assert ["network_agreed", "client_plan_exists"] == [one.code for one in done.warnings]
    assert "supported" == care.state


def test_no_consent_stands_between_a_young_person_and_support() -> None:
    """No guard of any arc on the way to support asks for a basis of information."""
    ways = [arc for arc in c.PROCESS.arcs if "supported" in arc.targets]
    assert {"begin_support", "continue_support", "resume"} == {arc.action.verb for arc in ways}
    assert not any(guard.judges_basis for arc in ways for guard in arc.guards)
    ban = f.Forbid(
        ban="b-1", by="c-1", level="controller", target="joint_discussion", reason_code="own_wish"
    )
    refusal = attrs.evolve(OWN, answer="refused")
    assert Care(CHECK, ban, refusal).do(BEGIN).applied


@pytest.mark.parametrize("named", [True, False])
def test_a_client_plan_that_is_there_is_no_warning(named: bool) -> None:
    """Named when support begins, or opened from this case; what is no plan is none."""
    care = Care(CHECK)
    plan = client_plan.Open(
        client=c.Child(id="c-1", born=BORN), kind="after_care", from_case=None if named else "a-1"
    )
    with pytest.raises(InvalidInput, match="'client_plan' must be another case"):
        care.do(attrs.evolve(BEGIN, client_plan="p-1"))
    care.book.start(client_plan, plan, actor=WORKER, at=care.at, case="p-1").or_raise()
    done = care.do(attrs.evolve(BEGIN, client_plan="p-1" if named else None)).or_raise()
    assert ["network_agreed"] == [one.code for one in done.warnings]
    if named:
        assert "a-1" == care.book.history("p-1")[-1].data.case


@pytest.mark.parametrize(
    ("steps", "next_one"),
    [
        (STATES["agreed"], c.BeginSupport()),
        (STATES["reviewed"], c.ContinueSupport()),
        (STATES["paused"], c.Resume()),
    ],
)
def test_support_goes_on_through_the_last_day_of_the_right(
    steps: tuple[Any, ...], next_one: Any
) -> None:
    """It neither begins nor goes on nor begins again the day after."""
    assert Care(*steps).go(LAST_DAY).do(next_one).applied
    care = Care(*steps).go(LAST_DAY + timedelta(days=1))
    done = care.do(next_one)
    (verdict,) = done.unmet
    assert "within_after_care_limit" == verdict.code
    assert "14 May 2028 – the age limit is reached" in verdict.text("en")


def test_support_decided_before_2024_goes_on_to_the_end_of_its_decision() -> None:
    """Past the age limit, and not a day longer."""
    started = date(2023, 6, 1)
    known = attrs.evolve(
        CHECK,
        client=c.Child(id="c-1", born=date(1999, 9, 9)),
        last_client_on=date(2019, 9, 9),
        placed_to=None,
        decided_until=date(2024, 12, 31),
    )
    assert Care(known, on=started).go(date(2024, 12, 31)).do(BEGIN).applied
    late = Care(known, on=started).go(date(2025, 1, 1))
    assert ["within_after_care_limit"] == late.unmet(BEGIN)
    assert {"end_as_decided": date(2024, 12, 31)}.items() <= late.owed.items()


# From 18 the young person alone counts.


@pytest.mark.parametrize("born", [date(2008, 5, 15), date(2008, 2, 29)])
@pytest.mark.parametrize("days", [-1, 0, 1])
def test_guardians_consents_lapse_on_the_birthday(born: date, days: int) -> None:
    """The day before it theirs is asked; on the day and after it the young person's alone."""
    turns = date(2026, 5, 15) if born.month == 5 else date(2026, 3, 1)
    known = attrs.evolve(
        CHECK,
        client=c.Child(id="c-1", born=born),
        last_client_on=date(2025, 12, 1),
        placed_to=date(2025, 12, 1),
    )
    grown = days >= 0
    for consent, carries in ((MOTHERS, not grown), (OWN, grown)):
        care = Care(known, MAP, AUNT, MOTHER, consent, on=date(2026, 1, 5))
        care.go(turns + timedelta(days=days))
        invite = c.InviteNetwork(partners=("p-aunt",))
        if not carries:
            assert ["invitation_permitted"] == care.unmet(invite)
            continue
        care.do(invite).or_raise()
        care.do(YES).or_raise()
        assert care.do(AGREE).applied


def test_what_a_guardian_agreed_to_before_counts_no_more_after() -> None:
    """An agreement made with their consent needs the young person's own once they are 18."""
    known = attrs.evolve(MINOR, client=c.Child(id="c-1", born=date(2008, 5, 15)))
    care = Care(known, MAP, AUNT, MOTHER, MOTHERS, c.InviteNetwork(partners=("p-aunt",)), YES)
    care.go(date(2026, 5, 15))
    assert ["client_agreed"] == care.unmet(AGREE)
    care.do(OWN, YOUNG).or_raise()
    assert care.do(AGREE).applied


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_from_18_the_young_person_alone_is_told(days: int) -> None:
    """A guardian is told of a minor's matters, and no more of an adult's."""
    known = attrs.evolve(MINOR, client=c.Child(id="c-1", born=date(2008, 5, 15)))
    basis = f.RecordLegalBasis(
        basis="SHL43",
        scope="map_network",
        reason="child_interest",
        client_informed=False,
        put_off="child_safety",
    )
    care = Care(known, MOTHER, basis).go(date(2026, 5, 15) + timedelta(days=days))
    care.do(f.Note(document_ref="doc-8")).or_raise()
    told = f.InformFamily(party="g-1", topic="legal_basis")
    own = f.InformFamily(party="c-1", topic="legal_basis")
    if days < 0:
        assert {"tell_of_legal_basis:g-1", "tell_of_legal_basis:c-1"} <= care.owed.keys()
        assert care.do(told).applied
    else:
        care.do(AUNT).or_raise()
        assert ["told_to_the_client"] == care.unmet(told)
        assert {"tell_of_legal_basis:c-1"} == {
            one for one in care.owed if one.startswith("tell_of_legal_basis")
        }
    assert care.do(own).applied


@pytest.mark.parametrize(
    ("born", "asked_by"),
    [
        (date(2010, 5, 15), date(2028, 3, 16)),
        (date(2012, 2, 29), date(2029, 12, 31)),
        (date(2008, 4, 30), date(2026, 3, 2)),
        (date(2008, 3, 3), date(2026, 3, 2)),
        (date(2008, 3, 2), None),
    ],
)
def test_a_young_person_is_asked_sixty_days_before_coming_of_age(
    born: date, asked_by: date | None
) -> None:
    """From the first day on, until they have answered for themselves; an adult is not."""
    care = Care(attrs.evolve(MINOR, client=c.Child(id="c-1", born=born)))
    assert asked_by == care.owed.get("ask_young_person")
    care.do(attrs.evolve(OWN, answer="refused"), YOUNG).or_raise()
    assert "ask_young_person" not in care.owed


# The network.


def test_the_network_of_an_adult_is_mapped_with_them_or_as_they_permit() -> None:
    """No statutory basis carries it, as it may in a child's interest."""
    alone = attrs.evolve(MAP, client_took_part=False)
    basis = f.RecordLegalBasis(
        basis="SHL43", scope="map_network", reason="child_interest", client_informed=True
    )
    consent = attrs.evolve(OWN, scope="map_network")
    assert ["mapping_permitted"] == Care(CHECK).unmet(alone)
    assert ["mapping_permitted"] == Care(CHECK, basis).unmet(alone)
    assert Care(CHECK, consent).do(alone).applied
    assert ["mapping_permitted"] == Care(MINOR, MOTHER).unmet(alone)
    assert Care(MINOR, MOTHER, basis).do(alone).applied
    assert Care(MINOR, MOTHER, attrs.evolve(MOTHERS, scope="map_network")).do(alone).applied


def test_each_partner_who_is_invited_was_named_and_is_permitted() -> None:
    """Those who are not are told, each of the two guards for itself."""
    care = Care(CHECK, MAP, AUNT, CLINIC)
    assert ["invitation_permitted"] == care.unmet(INVITE)
    care.do(attrs.evolve(OWN, recipient="p-aunt")).or_raise()
    done = care.do(INVITE)
    assert ("p-clinic",) == done.unmet[0].params["partners"]
    care.do(attrs.evolve(OWN, consent="con-2")).or_raise()
    assert ["partners_named"] == care.unmet(c.InviteNetwork(partners=("p-other",)))
    assert ["partners_named"] == care.unmet(c.InviteNetwork(partners=()))
    done = care.do(INVITE).or_raise()
    told = {one.recipient for verdict in done.event.verdicts for one in verdict.bases}
    assert {"p-aunt", "p-clinic"} == told


def test_a_partner_answers_for_themselves_once_invited() -> None:
    """Or a worker records it; an answer is owed until then, and the latest counts."""
    care = Care(*STATES["invited"])
    assert {"answer_of_partner:p-aunt", "answer_of_partner:p-clinic"} <= care.owed.keys()
    aunt = Actor(id="p-aunt", role="close_person")
    assert ["actor_may_act"] == care.unmet(attrs.evolve(YES, partner="p-clinic"), aunt)
    care.do(YES, aunt).or_raise()
    assert "answer_of_partner:p-aunt" not in care.owed
    with pytest.raises(InvalidInput, match="'partner' must be somebody who was invited"):
        care.do(attrs.evolve(YES, partner="p-other"))
    care.do(attrs.evolve(YES, accepts=False), aunt).or_raise()
    assert ["partner_answered"] == care.unmet(AGREE)


def test_cooperation_rests_on_the_young_person_s_own_consent() -> None:
    """A withdrawn one carries nothing, and no statute stands in for it."""
    care = Care(*STATES["invited"], YES, f.WithdrawConsent(consent="con-own"))
    care.do(f.ChangeProfile(profile="statute", reason="permission_refused")).or_raise()
    care.do(
        f.RecordLegalBasis(
            basis="SHL41", scope="joint_discussion", reason="necessary_for_care",
            client_informed=True,
        )
    ).or_raise()  # fmt: skip
    assert ["client_agreed"] == care.unmet(AGREE)
    assert care.do(BEGIN).applied


def test_a_task_has_one_owner_and_is_done_once() -> None:
    """Until it is done it is owed; a new agreement puts its own tasks in place of the old."""
    twice = (c.Task(task="t-1", owner="p-aunt"), c.Task(task="t-1", owner="w-1"))
    care = Care(*STATES["invited"], YES)
    assert ["one_owner_per_task"] == care.unmet(attrs.evolve(AGREE, tasks=twice))
    care.do(AGREE).or_raise()
    assert "agreed_task:t-1" in care.owed
    care.do(c.CompleteTask(task="t-1")).or_raise()
    assert "agreed_task:t-1" not in care.owed
    with pytest.raises(InvalidInput, match="'task' must be a task that was agreed on"):
        care.do(c.CompleteTask(task="t-1"))
    care.do(c.BeginSupport()).or_raise()
    care.do(attrs.evolve(AGREE, tasks=(c.Task(task="t-2", owner="w-1"),))).or_raise()
    assert ["agreed_task:t-2"] == [one for one in care.owed if one.startswith("agreed_task")]


@pytest.mark.parametrize(
    ("persons", "warned"),
    [(("w-1", "p-clinic"), False), (("w-1", "w-2"), True), (("w-1", "p-aunt"), True)],
)
def test_a_working_pair_from_one_service_is_a_warning(
    persons: tuple[str, ...], warned: bool
) -> None:
    """Whoever is no partner is child welfare's own; a partner's service must be known."""
    done = Care(CHECK, AUNT, CLINIC).do(c.NameWorkingPair(persons=persons)).or_raise()
    assert (["pair_from_two_services"] if warned else []) == [one.code for one in done.warnings]


@pytest.mark.parametrize("persons", [("w-1",), ("w-1", "w-1"), ("w-1", "w-2", "w-3")])
def test_a_pair_is_two(persons: tuple[str, ...]) -> None:
    """Any other number is malformed."""
    with pytest.raises(InvalidInput, match="'persons' must name two"):
        Care(CHECK).do(c.NameWorkingPair(persons=persons))


@pytest.mark.parametrize(
    ("steps", "warned"),
    [
        ((), True),
        ((attrs.evolve(AUNT, package="strong_support"),), True),
        ((attrs.evolve(AUNT, package="keep_in_touch"),), False),
    ],
)
def test_a_pause_without_anybody_who_keeps_in_touch_is_a_warning(
    steps: tuple[Any, ...], warned: bool
) -> None:
    """A partner in keep-in-touch services, or such support, is enough."""
    done = Care(*STATES["supported"], *steps).do(c.Pause(reason="abroad")).or_raise()
    assert (["contact_agreed"] if warned else []) == [one.code for one in done.warnings]


def test_a_meeting_is_linked_in_both_cases() -> None:
    """Where it is on the same young person; what is no meeting is none."""
    care = Care(CHECK)
    for case, child in (("m-1", "c-1"), ("m-2", "c-2")):
        proposal = meeting.Propose(
            kind="network_meeting", initiator="w-1", child=child, subject_ref="doc-7"
        )
        care.book.start(meeting, proposal, actor=WORKER, at=care.at, case=case).or_raise()
    assert ["link_concerns_same_child"] == care.unmet(c.LinkMeeting(meeting="m-2"))
    care.do(c.LinkMeeting(meeting="m-1")).or_raise()
    assert "a-1" == care.book.history("m-1")[-1].data.case
    with pytest.raises(InvalidInput, match="'meeting' must be another case"):
        care.do(c.LinkMeeting(meeting="a-1"))


# What must be done.


def test_the_end_and_its_reason_are_on_the_agenda_from_the_first_day() -> None:
    """With what must be planned before it; both are over when the case is."""
    care = Care(CHECK)
    assert {"end_at_age_limit": LAST_DAY, "plan_services_after": None}.items() <= care.owed.items()
    years = Care(attrs.evolve(CHECK, last_client_on=date(2022, 1, 1), placed_to=None))
    assert {"end_after_five_years": date(2027, 1, 1)}.items() <= years.owed.items()
    for left in (VIEW, WISH):
        care.do(left).or_raise()
    assert {"settle_independence_funds": MARCH} == care.owed


def test_the_situation_is_reviewed_within_a_year() -> None:
    """From the beginning of support, and from each review; a pause does not stop it."""
    care = Care(*STATES["supported"])
    assert date(2027, 3, 2) == care.owed["review_yearly"]
    care.go(date(2026, 9, 1))
    for step in (VIEW, REVIEW, c.Pause(reason="client_wish")):
        care.do(step).or_raise()
    assert date(2027, 9, 1) == care.owed["review_yearly"]


def test_a_review_asks_what_the_young_person_thinks_since_the_last_one() -> None:
    """An earlier word does not count again; that they would not say is an answer."""
    care = Care(*STATES["reviewed"], c.ContinueSupport())
    assert ["client_view_recorded"] == care.unmet(REVIEW)
    care.do(attrs.evolve(VIEW, party="g-1")).or_raise()
    assert ["client_view_recorded"] == care.unmet(REVIEW)
    care.do(attrs.evolve(VIEW, manner="declined")).or_raise()
    assert care.do(REVIEW).applied


def test_an_obstacle_is_owed_until_it_is_removed() -> None:
    """Each for itself."""
    care = Care(CHECK)
    for matter in ("livelihood", "housing"):
        care.do(c.RecordObstacle(matter=matter)).or_raise()
    assert {"remove_obstacle:livelihood", "remove_obstacle:housing"} <= care.owed.keys()
    care.do(c.RemoveObstacle(matter="housing", decision_ref="doc-6")).or_raise()
    assert ["remove_obstacle:livelihood"] == [
        one for one in care.owed if one.startswith("remove_obstacle")
    ]


def test_independence_funds_are_settled_by_the_end() -> None:
    """A special reason puts it off to the age limit; a former client has none set aside."""
    funds = "settle_independence_funds"
    care = Care(attrs.evolve(CHECK, last_client_on=date(2022, 1, 1), placed_to=None))
    assert date(2027, 1, 1) == care.owed[funds]
    care.do(c.SettleFunds(decision_ref="doc-5", later=True)).or_raise()
    assert date(2028, 5, 15) == care.owed[funds]
    care.do(VIEW).or_raise()
    care.do(WISH).or_raise()
    assert date(2028, 5, 15) == care.owed[funds]
    care.do(c.SettleFunds(decision_ref="doc-6", later=False)).or_raise()
    assert funds not in care.owed
    assert funds not in Care(CHECK, c.SettleFunds(none=True)).owed
    assert funds not in Care(attrs.evolve(CHECK, ground="former_client", granted=True)).owed


@pytest.mark.parametrize(
    "told",
    [{}, {"decision_ref": "doc-5"}, {"later": True}, {"decision_ref": "doc-5", "none": True}],
)
def test_funds_are_decided_on_or_there_are_none(told: Any) -> None:
    """Neither, or both, is malformed."""
    with pytest.raises(InvalidInput, match="must have 'decision_ref' and 'later' or 'none'"):
        Care(CHECK).do(c.SettleFunds(**told))


# The end.


@pytest.mark.parametrize("state", STATES)
def test_after_care_ends_from_every_state_with_a_view_and_a_plan(state: str) -> None:
    """What the young person thinks, and what follows, or why nothing does."""
    care = Care(*STATES[state])
    asked = ["client_view_recorded", "services_after_planned"]
    assert asked == care.unmet(c.End(ground="need_ended"))
    care.do(VIEW).or_raise()
    assert asked[1:] == care.unmet(c.End(ground="need_ended"))
    care.do(c.End(ground="need_ended", plan_after_ref="doc-7")).or_raise()
    assert "ended" == care.state


@pytest.mark.parametrize("ground", ["died", "opened_by_mistake"])
def test_where_nobody_is_left_nothing_is_asked(ground: Any) -> None:
    """No view, no plan, and no funds are owed."""
    care = Care(CHECK)
    care.do(c.End(ground=ground)).or_raise()
    assert {} == care.owed


@pytest.mark.parametrize(
    ("check", "ground", "other", "last"),
    [
        (CHECK, "age_limit", "five_years", LAST_DAY),
        (
            attrs.evolve(CHECK, last_client_on=date(2022, 1, 1), placed_to=None),
            "five_years",
            "age_limit",
            date(2027, 1, 1),
        ),
    ],
)
def test_an_age_or_a_time_ends_it_once_it_has_come(
    check: Any, ground: Any, other: Any, last: date
) -> None:
    """Not on the last day, and by nothing else than what ends the right; no view is asked."""
    end = c.End(ground=ground, plan_after_ref="doc-7")
    care = Care(check).go(last)
    assert ["end_ground_holds"] == care.unmet(end)
    care.go(last + timedelta(days=1))
    assert ["end_ground_holds"] == care.unmet(attrs.evolve(end, ground=other))
    assert care.do(end).applied


def test_a_plan_and_a_reason_for_none_is_malformed() -> None:
    """One of them holds."""
    end = c.End(ground="need_ended", plan_after_ref="doc-7", no_plan_reason="not_needed")
    with pytest.raises(InvalidInput, match="'no_plan_reason' must be left out"):
        Care(CHECK, VIEW).do(end)


def test_an_end_by_wish_closes_the_case_and_not_the_right() -> None:
    """A new case may be opened until the limit, and not after it."""
    care = Care(CHECK, BEGIN, VIEW, WISH)
    assert "ended" == care.state
    again = care.book.start(c, CHECK, actor=WORKER, at=care.go(LAST_DAY).at, case="a-2")
    assert "eligibility_checked" == again.or_raise().case.state
    late = care.go(LAST_DAY + timedelta(days=1)).at
    too_late = care.book.start(c, CHECK, actor=WORKER, at=late, case="a-3")
    assert "not_eligible" == too_late.or_raise().case.state


def test_a_move_takes_the_case_to_a_named_county() -> None:
    """A social worker passes it on, without a consent; nothing is owed here any more."""
    care = Care(CHECK)
    move = c.Transfer(documents=("doc-1",))
    assert ["receiving_county_named"] == care.unmet(move)
    named = attrs.evolve(move, to_county="county-9")
    assert ["actor_is_social_worker"] == care.unmet(named, COUNSELLOR)
    care.do(named).or_raise()
    assert ("transferred", {}) == (care.state, care.owed)
    (told,) = care.book.disclosure_log("a-1")
    assert ("county-9", "transfer") == (told.recipient, told.act)


AFTER_THE_END: tuple[Any, ...] = (
    f.Note(document_ref="doc-8"),
    OWN,
    f.InformFamily(party="c-1", topic="legal_basis"),
    c.SettleFunds(none=True),
    Correct(event=2, reason="wrong_content"),
)


@pytest.mark.parametrize("end", ["ended", "not_eligible", "transferred"])
@pytest.mark.parametrize("data", AFTER_THE_END, ids=lambda data: data.verb)
def test_what_can_still_be_recorded_after_the_end(end: str, data: Any) -> None:
    """Nothing of it changes the state; what belongs to a running case is not available."""
    note = f.Note(document_ref="doc-1")
    steps = {
        "ended": (CHECK, note, c.End(ground="died")),
        "not_eligible": (attrs.evolve(CHECK, ground="former_client"), note),
        "transferred": (CHECK, note, c.Transfer(documents=(), to_county="county-9")),
    }[end]
    care = Care(*steps)
    assert end == care.do(data).or_raise().case.state
    for gone in (BEGIN, AUNT, MAP, WISH):
        assert "not_available" == care.do(gone).event.outcome


# Words.


def test_every_word_is_said_and_every_field_and_code_has_one() -> None:
    """No text is left over in the file, and none is missing where people read data and guards."""
    fields, codes = set(), set()
    waiting = [field for one in c.PROCESS.actions for field in fields_of(one.record)]
    while waiting:
        field = waiting.pop()
        fields.add(field.name)
        codes.update(field.codes)
        waiting += field.fields
    assert fields <= set(c.PROCESS.fields)
    assert codes <= set(c.PROCESS.codes)
    assert [] == [guard.code for guard in c.PROCESS.guards.values() if guard.name is None]
    assert TEXTS.maybe("fields").keys() <= fields
    assert TEXTS.maybe("codes").keys() <= codes
