"""What `basis_of` answers in single cases: what is missing, what to do, and on which days."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from basis_world import (
    CHILD,
    DAY,
    FIRST,
    MEMO,
    RECIPIENT,
    SECOND,
    SECOND_OF_TIME,
    STRANGER,
    an_act,
    asked_well,
    eighteen_on,
    known,
    midnight,
    noon,
    well_recorded,
)
from lsprocess import Actor, Casebook
from lsprocess.basis import (
    Act,
    Answer,
    Ban,
    Consent,
    PartyAccess,
    basis_of,
    given_under,
)
from lsprocess.processes import meeting, referral


TODAY = date(2026, 3, 10)
NOW = noon(TODAY)
CONTACT = an_act()
SHARE = an_act(kind="share_memo", scope="share_memo", what="memo", document=MEMO)
GROUP = an_act(kind="invite", scope="pupil_welfare_group", recipient_kind="close_person")
DISCLOSE = an_act(kind="disclose", scope="disclose", what="content")
YES = asked_well(CONTACT, NOW - DAY, FIRST, form="oral", recipient=None, pupil_unable=None)
PUPILS = asked_well(GROUP, NOW - DAY, CHILD, capacity="child", pupil_unable=None)


def answered(act: Act, *consents: Consent, **more: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what is missing and what to do, of what is known of a child with one guardian."""
    answer = basis_of(act, known(NOW, consents=consents, **more))
    return answer.codes, answer.next_steps


# What is missing of a consent.


@pytest.mark.parametrize(
    ("change", "code", "step"),
    [
        ({"scope": "disclose"}, "other_scope", "ask_wider_consent"),
        ({"recipient": "p-8"}, "other_recipient", "ask_wider_consent"),
        ({"valid_until": TODAY - DAY}, "consent_expired", "renew_consent"),
        ({"withdrawn_at": NOW}, "consent_withdrawn", "renew_consent"),
        ({"at": NOW + SECOND_OF_TIME}, "consent_not_yet", "ask_consent"),
        ({"capacity": "self"}, "giver_not_entitled", "ask_consent"),
        ({"answer": "refused"}, "consent_refused", "consider_statutory_basis"),
    ],
)
def test_a_consent_that_falls_short_is_told_by_how(
    change: dict[str, Any], code: str, step: str
) -> None:
    """One thing is missing, and one thing can be done about it."""
    codes, steps = answered(CONTACT, attrs.evolve(YES, **change), profile="statute")
    assert (code, "no_ground") == codes
    assert step == steps[0]


def test_a_consent_to_less_does_not_carry_more() -> None:
    """A consent to an extract carries no memo, and one to its content carries every part."""
    extract = asked_well(SHARE, NOW - DAY, FIRST, what="extract")
    assert "other_content" in answered(SHARE, extract)[0]
    assert ((), ()) == answered(attrs.evolve(SHARE, what="extract"), extract)
    assert ((), ()) == answered(SHARE, attrs.evolve(extract, what="content"))
    assert "other_content" in answered(SHARE, attrs.evolve(extract, what="progress"))[0]


def test_nothing_asked_is_told_as_that() -> None:
    """Who is to be asked, and in what form, depends on the act and on the client's age."""
    adult = {"born": eighteen_on(TODAY)}
    assert "ask_consent" == answered(CONTACT)[1][0]
    assert "ask_from_client_self" == answered(CONTACT, **adult)[1][0]
    assert (("consent_not_asked",), ("ask_written_consent",)) == answered(GROUP)


def test_without_a_guardian_one_is_to_be_recorded_first() -> None:
    """Nobody can consent for a child whose guardians are not known."""
    codes, steps = answered(CONTACT, guardians=())
    assert "no_guardian" == codes[0]
    assert "record_guardian" == steps[0]


def test_a_guardian_who_has_not_answered_is_heard_or_excused() -> None:
    """Those who have not answered are named; one who has refused is told of as such."""
    two = {"guardians": (FIRST, SECOND)}
    answer = basis_of(CONTACT, known(NOW, consents=(YES,), **two))
    assert "other_guardian_missing" == answer.codes[0]
    assert (SECOND,) == answer.missing[0].params["persons"]
    assert ("hear_other_guardian", "excuse_guardian") == answer.next_steps[:2]
    no = attrs.evolve(YES, giver=SECOND, answer="refused")
    assert "consent_refused" == answered(CONTACT, YES, no, **two)[0][0]
    assert ("consent_refused", "other_guardian_missing") == answered(CONTACT, no, **two)[0][:2]
    assert ((), ()) == answered(CONTACT, YES, excused=(SECOND,), **two)


def test_the_latest_answer_of_each_counts() -> None:
    """A refusal takes a consent back, and a later consent the refusal."""
    no = attrs.evolve(YES, answer="refused", at=YES.at + SECOND_OF_TIME)
    again = attrs.evolve(YES, at=YES.at + 2 * SECOND_OF_TIME)
    assert "consent_refused" == answered(CONTACT, YES, no)[0][0]
    assert ((), ()) == answered(CONTACT, again, no, YES)
    expired = attrs.evolve(again, valid_until=TODAY - DAY)
    assert "consent_expired" == answered(CONTACT, no, expired)[0][0]
    elsewhere = attrs.evolve(no, scope="disclose")
    assert "consent_not_asked" == answered(CONTACT, elsewhere)[0][0]


def test_a_stranger_is_told_to_be_none_of_those_entitled() -> None:
    """Somebody else's consent never counts, and is told of only where it is all but that."""
    assert "giver_not_entitled" in answered(CONTACT, attrs.evolve(YES, giver=STRANGER))[0]
    other = attrs.evolve(YES, giver=STRANGER, recipient="p-8")
    assert "consent_not_asked" == answered(CONTACT, other)[0][0]


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_at_eighteen_only_the_person_consents(days: int) -> None:
    """From the birthday on the guardians' consents have lapsed, and the person's own counts."""
    born = eighteen_on(TODAY) - days * DAY
    own = attrs.evolve(YES, giver=CHILD, capacity="self")
    assert (days >= 0) is ("client_must_answer" in answered(CONTACT, YES, born=born)[0])
    assert (days >= 0) is (answered(CONTACT, own, born=born) == ((), ()))
    if days >= 0:
        assert "ask_from_client_self" == answered(CONTACT, YES, born=born)[1][0]


def test_the_pupil_alone_opens_an_expert_group() -> None:
    """A guardian answers only for a pupil who cannot judge it, in writing and by name."""
    guardians = attrs.evolve(PUPILS, giver=FIRST, capacity="guardian")
    assert (("child_must_answer",), ("ask_child_too",)) == answered(GROUP, guardians)
    assert ((), ()) == answered(GROUP, attrs.evolve(guardians, pupil_unable=True))
    assert ((), ()) == answered(GROUP, PUPILS)
    oral, unnamed = attrs.evolve(PUPILS, form="oral"), attrs.evolve(PUPILS, recipient=None)
    assert (("consent_not_written",), ("ask_written_consent",)) == answered(GROUP, oral)
    assert (("recipient_not_named",), ("ask_written_consent",)) == answered(GROUP, unnamed)
    two = {"guardians": (FIRST, SECOND)}
    unable = attrs.evolve(guardians, pupil_unable=True)
    assert ("other_guardian_missing",) == answered(GROUP, unable, **two)[0]


def test_where_the_law_gives_no_way_the_matter_is_handled_without() -> None:
    """A pupil's refusal of an expert group has nothing that goes past it."""
    no = attrs.evolve(PUPILS, answer="refused")
    assert (("consent_refused",), ("do_without",)) == answered(GROUP, no)


# Bans.

BAN = Ban(id="b-1", by=FIRST, level="service_task", target="pupil_welfare_group", at=NOW - DAY)


def test_a_guardian_cannot_forbid_the_minors_own_pupil_welfare() -> None:
    """The pupil's own consent stands against a guardian's ban; the pupil's own ban does not."""
    assert ((), ()) == answered(GROUP, PUPILS, bans=(BAN,))
    own = attrs.evolve(BAN, by=CHILD)
    missing, ways = answered(GROUP, PUPILS, bans=(own,))
    assert ("act_banned", "ban_not_judged") == missing
    assert ("judge_ban", "settle_ban") == ways
    unable = attrs.evolve(PUPILS, giver=FIRST, capacity="guardian", pupil_unable=True)
    assert ("act_banned",) == answered(GROUP, unable, bans=(BAN,))[0]


@pytest.mark.parametrize(
    ("level", "target", "stands"),
    [
        ("controller", "joint_plan", True),
        ("controller", "doc-1", True),
        ("service_task", "share_memo", True),
        ("service_task", "joint_plan", False),
        ("document", MEMO, True),
        ("document", "doc-1", False),
        ("document", "share_memo", True),
    ],
)
def test_each_level_of_a_ban_reaches_what_it_should(level: Any, target: str, stands: bool) -> None:
    """A controller's everything; a service task's and a document's what the target names."""
    ban = attrs.evolve(BAN, level=level, target=target)
    yes = asked_well(SHARE, NOW - DAY, FIRST)
    assert stands is ("act_banned" in answered(SHARE, yes, bans=(ban,))[0])
    elsewhere = attrs.evolve(ban, toward="p-8")
    assert ((), ()) == answered(SHARE, yes, bans=(elsewhere,))


def test_nobodys_own_ban_stands_against_themselves() -> None:
    """The child keeps the right to the memo that the child forbade to others."""
    ban = attrs.evolve(BAN, by=CHILD, level="controller", accepted=True)
    to_child = attrs.evolve(SHARE, recipient=CHILD, recipient_kind="child")
    to_guardian = attrs.evolve(SHARE, recipient=FIRST, recipient_kind="guardian")
    assert ((), ()) == answered(to_child, bans=(ban,))
    assert "banned_by_child" == answered(to_guardian, bans=(ban,))[0][0]
    assert ((), ()) == answered(to_guardian, bans=(attrs.evolve(ban, accepted=False),))
    parents = attrs.evolve(ban, by=SECOND)
    assert ((), ()) == answered(to_child, bans=(parents,))
    assert ((), ()) == answered(to_guardian, bans=(parents,))


def test_past_a_childs_ban_a_party_is_told_only_where_that_was_decided() -> None:
    """It is judged first; then a decision of after that counts, the latest one."""
    to_guardian = attrs.evolve(SHARE, recipient=FIRST, recipient_kind="guardian")
    pending = attrs.evolve(BAN, by=CHILD, level="controller", at=NOW - 3 * DAY)
    granted = PartyAccess(person=FIRST, granted=True, at=NOW - DAY, where=7)

    def told(*access: PartyAccess, **judged: Any) -> Answer:
        bans = (attrs.evolve(pending, **judged),)
        return basis_of(to_guardian, known(NOW, bans=bans, access=access))

    assert ("banned_by_child", "ban_not_judged") == told(granted).codes[:2]
    accepted = {"accepted": True, "judged_at": NOW - 2 * DAY}
    assert "party_access_undecided" in told(**accepted).codes
    assert "decide_party_access" in told(**accepted).next_steps
    assert told(granted, **accepted).permit
    assert (("b-1",), (7,)) == (
        told(granted, **accepted).overridden,
        told(granted, **accepted).evidence,
    )
    early = attrs.evolve(granted, at=NOW - 3 * DAY)
    assert "party_access_undecided" in told(early, **accepted).codes
    denied = attrs.evolve(granted, granted=False, at=NOW)
    assert "party_access_denied" in told(granted, denied, **accepted).codes
    other = attrs.evolve(granted, person=SECOND)
    assert "party_access_undecided" in told(other, **accepted).codes
    late = {"accepted": True, "judged_at": NOW}
    assert "party_access_undecided" in told(granted, **late).codes


def test_a_party_is_one_whose_matter_it_is() -> None:
    """The child, and the guardians of a minor who have custody; nobody else."""
    to_child = attrs.evolve(SHARE, recipient=CHILD, recipient_kind="child")
    to_guardian = attrs.evolve(SHARE, recipient=FIRST, recipient_kind="guardian")
    assert "party" == basis_of(to_child, known(NOW)).basis.kind  # type: ignore[union-attr]
    assert "party" == basis_of(to_guardian, known(NOW)).basis.kind  # type: ignore[union-attr]
    assert not basis_of(attrs.evolve(to_guardian, recipient=SECOND), known(NOW)).permit
    assert not basis_of(attrs.evolve(to_child, recipient=SECOND), known(NOW)).permit
    assert not basis_of(to_guardian, known(NOW, born=eighteen_on(TODAY))).permit


# The own service.


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_the_school_social_worker_is_own_staff_since_2023(days: int) -> None:
    """Before that day a contact with one needs a basis as with anybody; a ban always counts."""
    at = noon(date(2023, 1, 1) + days * DAY)
    act = attrs.evolve(CONTACT, recipient_kind="pupil_welfare_social")
    answer = basis_of(act, known(at))
    assert (days >= 0) is answer.permit
    assert (days >= 0) is ("PUP-16" in answer.rules)
    ban = Ban(id="b-1", by=CHILD, level="service_task", target="contact_school", at=at)
    assert not basis_of(act, known(at, bans=(ban,))).permit


def test_an_expert_group_asks_for_child_welfares_own_staff_too() -> None:
    """Where a written consent that names the recipient is asked, colleagues are outsiders."""
    own = attrs.evolve(GROUP, recipient_kind="own_service")
    assert not basis_of(own, known(NOW)).permit
    assert basis_of(own, known(NOW, consents=(PUPILS,))).permit


# Statutory bases.


@pytest.mark.parametrize("days", [-1, 0])
def test_a_whole_memo_could_be_shared_without_consent_until_the_end_of_2023(days: int) -> None:
    """The Client Documents Act let a partner have the memo; from 2024 only a consent does."""
    at = midnight(date(2024, 1, 1)) + days * SECOND_OF_TIME
    old = well_recorded("AAL8", SHARE, at - DAY)
    answer = basis_of(SHARE, known(at, grounds=(old,)))
    assert (days < 0) is answer.permit
    assert (days < 0) is ("MTG-12a" in answer.rules)
    if days == 0:
        assert "ground_not_in_force" in answer.codes
        assert "ask_consent" in answer.next_steps
        assert "use_basis_in_force" not in answer.next_steps
    consent = asked_well(SHARE, at - DAY, FIRST)
    assert basis_of(SHARE, known(at, consents=(consent,))).permit


@pytest.mark.parametrize("days", [-1, 0])
def test_the_basis_of_another_day_carries_nothing(days: int) -> None:
    """Section 64 of 2024 and section 20 before it each carry a contact on their own days."""
    at = midnight(date(2024, 1, 1)) + days * SECOND_OF_TIME
    new, old = (well_recorded(code, CONTACT, at - 9 * DAY) for code in ("ATL64", "ASL20"))
    for ground, wanted in ((new, days == 0), (old, days < 0)):
        answer = basis_of(CONTACT, known(at, grounds=(ground,), profile="statute"))
        assert wanted is answer.permit
        if not wanted:
            assert ("consent_not_asked", "ground_not_in_force") == answer.codes
            assert ("ask_consent", "use_basis_in_force") == answer.next_steps


@pytest.mark.parametrize(
    ("change", "code", "step"),
    [
        ({"client_informed": False}, "client_not_informed", "inform_client"),
        ({"reason": None}, "no_necessity", "state_necessity"),
        ({"scope": "disclose"}, "ground_not_for_act", "use_basis_in_force"),
        ({"recipient": "p-8"}, "ground_not_for_recipient", "use_basis_in_force"),
        ({"code": "ATL53"}, "ground_not_for_recipient", "use_basis_in_force"),
        ({"code": "POL41"}, "ground_not_for_act", "use_basis_in_force"),
        ({"at": NOW + SECOND_OF_TIME}, "ground_not_yet", "use_basis_in_force"),
    ],
)
def test_a_recorded_basis_that_falls_short_is_told_by_how(
    change: dict[str, Any], code: str, step: str
) -> None:
    """Each condition of a statutory basis is a respect of its own."""
    ground = attrs.evolve(well_recorded("ATL64", CONTACT, NOW - DAY), **change)
    codes, steps = answered(CONTACT, grounds=(ground,), profile="statute")
    assert ("consent_not_asked", code) == codes
    assert ("ask_consent", step) == steps
    closed, ways = answered(CONTACT, grounds=(ground,))
    assert ("consent_not_asked", "profile_closed", code) == closed
    assert ("ask_consent",) == ways
    no = attrs.evolve(YES, answer="refused")
    assert ("change_profile", step) == answered(CONTACT, no, grounds=(ground,))[1][-2:]


def test_put_off_telling_is_as_good_as_told() -> None:
    """Telling may wait for the police or the child's safety."""
    ground = attrs.evolve(
        well_recorded("ATL64", CONTACT, NOW - DAY), client_informed=False, put_off="child_safety"
    )
    assert ((), ()) == answered(CONTACT, grounds=(ground,), profile="statute")
    assert ("consent_not_asked", "profile_closed") == answered(CONTACT, grounds=(ground,))[0]


def test_the_basis_nearest_to_carrying_is_the_one_told_of() -> None:
    """Of several recorded bases the one that lacks least is worth mending."""
    good = well_recorded("ATL64", CONTACT, NOW - 2 * DAY)
    far = attrs.evolve(good, code="ATL53", reason=None, at=NOW - DAY)
    near = attrs.evolve(good, client_informed=False)
    codes, _ = answered(CONTACT, grounds=(near, far), profile="statute")
    assert ("consent_not_asked", "client_not_informed") == codes


@pytest.mark.parametrize(("code", "day"), [("ATL56", TODAY), ("ASL17", date(2023, 12, 31))])
def test_disclosing_without_consent_needs_permission_to_have_been_asked(
    code: str, day: date
) -> None:
    """Asked and refused, a client who cannot judge, or a ban; an unreachable guardian is none."""
    at = noon(day)
    ground = well_recorded(code, DISCLOSE, at - DAY)
    all_known = known(at, grounds=(ground,), excused=(FIRST,))
    answer = basis_of(DISCLOSE, all_known)
    assert ("consent_not_asked", "permission_not_asked") == answer.codes
    assert ("ask_consent", "ask_permission_first") == answer.next_steps
    refused = Consent(scope="disclose", giver=FIRST, at=at, answer="refused")
    unable = attrs.evolve(refused, answer="given", pupil_unable=True, what="content")
    for consent in (refused, unable):
        assert basis_of(
            DISCLOSE, attrs.evolve(all_known, consents=(consent,), guardians=(FIRST, SECOND))
        ).permit
        other = attrs.evolve(consent, recipient="p-8")
        assert not basis_of(DISCLOSE, attrs.evolve(all_known, consents=(other,))).permit
    ban = Ban(id="b-1", by=FIRST, level="document", target="disclose", at=at)
    found = basis_of(DISCLOSE, attrs.evolve(all_known, bans=(ban, ban)))
    assert ("b-1",) == found.overridden
    assert found.permit


@pytest.mark.parametrize(
    ("part", "permit"), [("memo", False), (None, False), ("extract", True), ("client_plan", True)]
)
def test_section_56_opens_an_extract_or_the_client_plan_and_never_the_memo(
    part: Any, permit: bool
) -> None:
    """The whole memo needs a consent since 2024."""
    act = attrs.evolve(SHARE, what=part)
    ground = well_recorded("ATL56", act, NOW - DAY)
    refused = Consent(scope="share_memo", giver=FIRST, at=NOW, answer="refused")
    answer = basis_of(act, known(NOW, grounds=(ground,), consents=(refused,)))
    assert permit is answer.permit
    assert permit is not ("ground_not_for_content" in answer.codes)


@pytest.mark.parametrize("kind", ["private", "private_education", "close_person"])
def test_private_recipients_get_less(kind: Any) -> None:
    """What the client's need or care makes necessary; the child's interest alone is not enough."""
    act = attrs.evolve(DISCLOSE, recipient_kind=kind)
    care = well_recorded("ATL56", act, NOW - DAY)
    interest = attrs.evolve(care, reason="child_interest")
    refused = Consent(scope="disclose", giver=FIRST, at=NOW, answer="refused")
    assert ((), ()) == answered(act, refused, grounds=(care,))
    codes, steps = answered(act, refused, grounds=(interest,))
    assert ("consent_refused", "necessity_not_enough") == codes
    assert ("consider_statutory_basis", "state_necessity") == steps


def test_no_statute_opens_an_expert_group() -> None:
    """A recorded basis for the group is told to open nothing, and no other is proposed."""
    ground = well_recorded("ATL64", GROUP, NOW - DAY)
    codes, steps = answered(GROUP, grounds=(ground,), profile="statute")
    assert ("consent_not_asked", "ground_not_for_act", "ground_not_for_recipient") == codes
    assert ("ask_written_consent",) == steps


def test_a_place_that_is_not_recorded_is_no_evidence() -> None:
    """Consents and bases from elsewhere than a case carry without a place."""
    consent = attrs.evolve(YES, where=None, id=None)
    answer = basis_of(CONTACT, known(NOW, consents=(consent,)))
    assert answer.basis is not None
    assert ((), ()) == (answer.basis.ref, answer.evidence)
    ground = attrs.evolve(well_recorded("ATL64", CONTACT, NOW), where=None)
    answer = basis_of(CONTACT, known(NOW, grounds=(ground,), profile="statute"))
    assert () == answer.evidence
    assert answer.permit


def test_the_rules_of_an_answer_are_those_that_decided() -> None:
    """Secrecy, the consent's own rule, custody where somebody was excused, health's own."""
    act = attrs.evolve(CONTACT, recipient_kind="health")
    answer = basis_of(act, known(NOW, consents=(YES,), excused=(SECOND,)))
    assert ("HEA-02", "FBK-01", "NET-05", "HEA-15") == answer.rules
    old = basis_of(act, known(noon(date(2023, 12, 31)), consents=()))
    assert ("HEA-02", "FBK-01a", "HEA-03a") == old.rules


# Texts.


def test_an_answer_says_what_carries_the_act() -> None:
    """A consent, the law by its name, a party, the own service; and what is overridden."""
    assert "Perusteena on suostumus." == basis_of(CONTACT, known(NOW, consents=(YES,))).text("fi")
    ground = well_recorded("ATL56", DISCLOSE, NOW)
    ban = Ban(id="b-1", by=FIRST, level="document", target="disclose", at=NOW)
    answer = basis_of(DISCLOSE, known(NOW, grounds=(ground,), bans=(ban,)))
    assert (
        "Perusteena on laki: asiakastietolain 56 §.",
        "Peruste sivuuttaa kiellon: b-1.",
    ) == answer.lines("fi")
    assert "The basis is the law: section 56 of the Client Data Act." == answer.lines("en")[0]
    assert "Grunden är lagen: 56 § i kunduppgiftslagen." == answer.lines("sv")[0]


def test_an_answer_says_what_is_missing_with_its_days_and_names() -> None:
    """Days are written in the language; a basis by its name."""
    expired = attrs.evolve(YES, valid_until=TODAY - DAY)
    ground = attrs.evolve(well_recorded("ATL64", CONTACT, NOW), client_informed=False)
    answer = basis_of(
        CONTACT, known(NOW, consents=(expired,), grounds=(ground,), profile="statute")
    )
    assert (
        "There is no basis for giving or asking information.\n"
        "– the consent has expired (guardian g-1 and 9 March 2026)\n"
        "– the client has not been told what may be obtained (section 64 of the Client Data Act)\n"
        "Ways forward:\n"
        "– ask the consent again\n"
        "– tell the client what may be obtained or record why that is put off"
    ) == answer.text("en")


# Withdrawal, and what guards show.

WORKER = Actor(id="w-17", role="social_worker")


@pytest.fixture(name="book")
def _book():
    book = Casebook.open("memory:")
    steps: list[Any] = [
        referral.Open(
            kind="notification",
            child=referral.Child(id=CHILD),
            received_on=TODAY,
            joint_discussion_requested=False,
            grounds_ref="doc-1",
        ),
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.Screen(urgent=False),
        referral.RecordGuardian(person=FIRST, custody=True),
        referral.StartAssessment(),
        referral.HearParents(heard=(FIRST,)),
    ]
    at = NOW
    book.start(referral, steps[0], actor=WORKER, at=at, case="r-1")
    for data in steps[1:]:
        at += timedelta(minutes=1)
        assert book.perform("r-1", data, actor=WORKER, at=at).applied
    return book


def test_a_withdrawn_consent_tells_who_was_given_information_on_it(book: Casebook) -> None:
    """Each recipient once for each time, oldest first; attempts and other consents do not count."""
    at = NOW + timedelta(hours=1)
    hear = referral.HearSchool(school="school-3", person=RECIPIENT)
    yes = referral.RecordConsent(consent="k-1", scope="contact_school", giver=FIRST, form="oral")
    refused = book.perform("r-1", hear, actor=WORKER, at=at)
    assert not refused.applied
    book.perform("r-1", yes, actor=WORKER, at=at)
    outcomes = [book.perform("r-1", hear, actor=WORKER, at=at + n * DAY) for n in (1, 2)]
    withdraw = referral.WithdrawConsent(consent="k-1")
    book.perform("r-1", withdraw, actor=WORKER, at=at + 3 * DAY)
    book.perform("r-1", hear, actor=WORKER, at=at + 4 * DAY)
    found = given_under(book.history("r-1"), "k-1")
    assert [(one.event.seq, one.event.at) for one in outcomes] == [(g.seq, g.at) for g in found]
    assert {("school-3", "contact_school", "r-1")} == {(g.recipient, g.act, g.case) for g in found}
    assert () == given_under(book.history("r-1"), "k-2")


def test_a_refused_action_shows_what_is_missing_and_how_to_go_on(book: Casebook) -> None:
    """Codes for machines; words of the same in the remedy, in each language."""
    hear = referral.HearSchool(school="school-3", person=RECIPIENT)
    outcome = book.perform("r-1", hear, actor=WORKER, at=NOW + DAY)
    (verdict,) = outcome.unmet
    assert {
        "school": "school-3",
        "missing": (
            {"code": "consent_not_asked", "person": FIRST, "role": "guardian"},
            {"code": "profile_closed"},
            {"code": "no_ground"},
        ),
        "next_steps": ("ask_consent",),
    } == verdict.params
    assert (
        "Go on in the way that fits the situation – ask consent of those entitled to give it."
        == verdict.remedy("en")
    )
    no = referral.RecordConsent(
        consent="k-9", scope="contact_school", giver=FIRST, answer="refused", form="oral"
    )
    book.perform("r-1", no, actor=WORKER, at=NOW + DAY)
    (verdict,) = book.perform("r-1", hear, actor=WORKER, at=NOW + DAY).unmet
    assert (
        "Go on in the way that fits the situation – consider recording a legal basis and go over "
        "to asking for information by force of law (without the guardians' permission)."
        == verdict.remedy("en")
    )


@pytest.mark.parametrize(
    ("role", "permit"), [("curator", True), ("psychologist", False), ("teacher", False)]
)
def test_a_role_in_the_case_says_who_the_law_sees(book: Casebook, role: Any, permit: bool) -> None:
    """The school social worker is the county's own; others at the school need a consent."""
    book.perform(
        "r-1", referral.AssignRole(role=role, person=RECIPIENT), actor=WORKER, at=NOW + DAY
    )
    hear = referral.HearSchool(school="school-3", person=RECIPIENT)
    outcome = book.perform("r-1", hear, actor=WORKER, at=NOW + DAY)
    assert permit is outcome.applied


MEETING_AT = NOW + DAY


PREPARED: tuple[Any, ...] = (
    meeting.AgreeCoach(person="p-5", also_support_person=True),
    meeting.PrepareChild(
        told_who=True,
        told_what=True,
        childs_topics_asked=True,
        adults_topics_asked=True,
        by="p-5",
    ),
    *(meeting.ConfirmPreparation(person=one) for one in ("w-17", "w-22", "p-1", "p-2", "p-3")),
    meeting.Prepare(),
)


def planned(*extra: Any) -> Casebook:
    """Make a meeting on a child that is planned, in which some more was recorded."""
    book = Casebook.open("memory:")
    m = meeting
    start = m.Propose(kind="joint_discussion", initiator="w-17", subject_ref="doc-1", child=CHILD)
    steps: list[Any] = [
        m.RecordGuardian(person=FIRST, custody=True),
        m.RecordGuardian(person=SECOND, custody=False),
        m.SetGoal(goal_ref="doc-2"),
        m.Invite(person="p-1", as_="professional", sector="education", inviter="w-17"),
        m.Invite(person="p-2", as_="professional", sector="private_provider", inviter="w-17"),
        m.Invite(person="p-3", as_="professional", inviter="w-17"),
        m.Invite(person="p-4", as_="close_person", inviter="w-17"),
        m.AssignRole(role="curator", person="p-3"),
        m.AssignRole(role="chair", person="w-17"),
        m.AssignRole(role="recorder", person="w-22"),
        m.SetTime(starts=MEETING_AT, ends=MEETING_AT + timedelta(hours=1), place="room-4"),
        m.Plan(),
        *extra,
    ]
    book.start(meeting, start, actor=WORKER, at=NOW, case="m-1")
    for minute, data in enumerate(steps):
        outcome = book.perform("m-1", data, actor=WORKER, at=NOW + timedelta(minutes=minute))
        assert outcome.applied, outcome.unmet
    return book


def test_own_staff_come_to_a_meeting_without_a_consent() -> None:
    """A colleague needs none; whoever was invited without a sector does, the curator too."""
    book = planned(*PREPARED)
    present = ("w-17", "w-22", "p-1", "p-2", "p-3", "p-4")
    opened = meeting.OpenMeeting(present=present)
    outcome = book.perform("m-1", opened, actor=WORKER, at=MEETING_AT)
    assert ("p-1", "p-2", "p-3") == outcome.unmet[0].params["persons"]
    consent = meeting.RecordConsent(
        consent="k-1", scope="joint_discussion", giver=FIRST, form="oral"
    )
    book.perform("m-1", consent, actor=WORKER, at=MEETING_AT)
    outcome = book.perform("m-1", opened, actor=WORKER, at=MEETING_AT)
    assert outcome.applied
    bases = {b.recipient: b.kind for v in outcome.event.verdicts for b in v.bases}
    assert {"p-1": "consent", "p-2": "consent", "p-3": "consent"} == bases


def summed_up(*extra: Any) -> Casebook:
    """Make a meeting whose memo has been written, after some more was recorded."""
    m = meeting
    return planned(
        *PREPARED,
        m.RecordConsent(consent="k-1", scope="joint_discussion", giver=FIRST, form="oral"),
        m.OpenMeeting(present=("w-17", "w-22")),
        m.Introduce(person="w-17", why_here="child_welfare", relation="professional", role="chair"),
        m.Introduce(
            person="w-22", why_here="child_welfare", relation="professional", role="recorder"
        ),
        m.StateGoal(),
        m.StateTime(minutes=45),
        m.HearChild(party=CHILD, manner="in_meeting", summary_ref="doc-3"),
        *extra,
        m.Summarise(no_actions=True),
        m.WriteMemo(memo_ref="doc-25", by="w-22"),
    )


def memo_to(book: Casebook, person: str, part: Any = "extract") -> str | None:
    """Give what carries a part of the memo to somebody, if anything does."""
    share = meeting.ShareMemo(recipient=person, part=part)
    outcome = book.perform("m-1", share, actor=WORKER, at=MEETING_AT)
    kinds = [basis.kind for verdict in outcome.event.verdicts for basis in verdict.bases]
    return kinds[0] if kinds else None


def legal_basis(reason: Any) -> Any:
    """Make section 56 recorded for sharing the memo."""
    return meeting.RecordLegalBasis(
        basis="ATL56", scope="share_memo", reason=reason, client_informed=True
    )


@pytest.mark.parametrize(
    ("reason", "to_outsiders"), [("child_interest", None), ("necessary_for_care", "statute")]
)
def test_who_has_the_memo_is_who_the_case_knows_them_to_be(
    reason: Any, to_outsiders: str | None
) -> None:
    """A private provider, a close person and a parent without custody are no authorities."""
    no = meeting.ExplainRecording(to=FIRST, memo_may_be_shared=False, recipients=())
    book = summed_up(no, legal_basis(reason))
    assert ("party", "party") == (memo_to(book, FIRST, "memo"), memo_to(book, CHILD, "memo"))
    for authority in ("p-1", "p-3", "w-22"):
        assert "statute" == memo_to(book, authority)
        assert memo_to(book, authority, "memo") is None
    for outsider in ("p-2", "p-4", SECOND):
        assert to_outsiders == memo_to(book, outsider)


def test_an_answer_in_the_meeting_and_a_recorded_one_are_one_persons_answers() -> None:
    """The latest answer of each guardian counts, wherever it was told; they add up, too."""
    yes = meeting.ExplainRecording(to=FIRST, memo_may_be_shared=True, recipients=("p-1", "p-2"))
    custody = meeting.RecordGuardian(person=SECOND, custody=True)
    other = meeting.RecordConsent(
        consent="k-2", scope="share_memo", giver=SECOND, form="oral", recipient="p-1"
    )
    book = summed_up(yes, custody, other)
    assert ("consent", None) == (memo_to(book, "p-1", "memo"), memo_to(book, "p-2", "memo"))
    no = meeting.RecordConsent(
        consent="k-3", scope="share_memo", giver=FIRST, form="oral", answer="refused"
    )
    book.perform("m-1", no, actor=WORKER, at=MEETING_AT)
    assert memo_to(book, "p-1", "memo") is None
