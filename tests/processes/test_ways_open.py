"""Only ways forward that are open are named, whatever is recorded."""

from datetime import date

import attrs
import pytest

from hypothesis import assume, given, settings

from basis_world import CHILD, DAY, FIRST, SECOND, an_act, asked_well, known, noon, situations
from lsprocess.basis import Act, Ban, Consent, Known, basis_of
from lsprocess.cli.texts import REMEDY
from lsprocess.processes import meeting, referral
from lsprocess.text import LANGS, Lang


BY_CONSENT = {
    "ask_consent",
    "ask_wider_consent",
    "ask_written_consent",
    "renew_consent",
    "hear_other_guardian",
    "excuse_guardian",
    "ask_from_client_self",
    "ask_child_too",
}
BY_STATUTE = {
    "consider_statutory_basis",
    "use_basis_in_force",
    "state_necessity",
    "inform_client",
    "change_profile",
}
NOW = noon(date(2026, 3, 10))
CONTACT = an_act()
GROUP = an_act(kind="invite", scope="pupil_welfare_group", recipient_kind="close_person")
NO = Consent(scope="contact_school", giver=FIRST, at=NOW - DAY, answer="refused")
OPENING = {
    "school_contact_permitted",
    "feedback_level_permitted",
    "basis_per_participant",
    "invitation_has_basis",
    "memo_sharing_permitted",
    "record_disclosure_permitted",
}

many = settings(max_examples=200, deadline=None)


def ways(act: Act, all_known: Known) -> set[str]:
    """Give the ways forward from an act; none where something carries it."""
    return set(basis_of(act, all_known).next_steps)


@many
@given(situations())
def test_nobody_is_asked_again_after_a_refusal(situation: tuple[Act, Known]) -> None:
    """Where all who are asked have refused, no way leads through their consent."""
    act, all_known = situation
    refused = tuple(
        Consent(scope=act.scope, giver=one, at=all_known.at, answer="refused")
        for one in (FIRST, SECOND, CHILD)
    )
    asked = attrs.evolve(all_known, guardians=(FIRST, SECOND), consents=refused, excused=())
    assert not BY_CONSENT & ways(act, asked)


@pytest.mark.parametrize("policy", ["all", "any", 1, 2])
def test_one_refusal_closes_the_way_of_consent(policy: str | int) -> None:
    """However many must consent, nobody else is asked past a guardian who refuses."""
    two = known(NOW, guardians=(FIRST, SECOND), consents=(NO,), profile="statute", policy=policy)
    assert {"consider_statutory_basis"} == ways(CONTACT, two)


@many
@given(situations())
def test_a_childs_ban_is_not_got_round_through_the_parents(situation: tuple[Act, Known]) -> None:
    """While it stands, what can be done is to settle it, or what a statute itself lets be done."""
    act, all_known = situation
    ban = Ban(id="b-9", by=CHILD, level="controller", target="disclose", at=all_known.at - DAY)
    found = ways(act, attrs.evolve(all_known, bans=(ban,), consents=()))
    assume(found and act.recipient != CHILD)
    assert "settle_ban" in found
    assert not BY_CONSENT & found


def test_a_pupils_refusal_is_not_overruled_by_guardians() -> None:
    """Nor is the pupil asked again; a guardian's ban leaves the pupil's own consent to be asked."""
    no = Consent(scope=GROUP.scope, giver=CHILD, at=NOW - DAY, answer="refused", capacity="child")
    parents = asked_well(GROUP, NOW - DAY, FIRST, pupil_unable=None)
    assert {"do_without"} == ways(GROUP, known(NOW, consents=(parents, no)))
    ban = Ban(id="b-9", by=FIRST, level="controller", target="disclose", at=NOW - DAY)
    assert {"settle_ban", "ask_written_consent"} == ways(GROUP, known(NOW, bans=(ban,)))


@many
@given(situations())
def test_the_profile_is_changed_only_once_there_is_a_reason(situation: tuple[Act, Known]) -> None:
    """Where nobody has refused, banned or been out of reach, consent is the one way."""
    _, all_known = situation
    asked = attrs.evolve(all_known, profile="seed", consents=(), bans=(), excused=())
    assert not BY_STATUTE & ways(CONTACT, asked)


@pytest.mark.parametrize(
    "reason",
    [
        {"consents": (NO,)},
        {"bans": (Ban(id="b-1", by=FIRST, level="controller", target="disclose", at=NOW - DAY),)},
        {"excused": (FIRST,)},
    ],
)
def test_a_refusal_a_ban_or_an_unreachable_guardian_is_a_reason(reason: dict) -> None:
    """Then going over to the statute is named."""
    assert "change_profile" in ways(CONTACT, known(NOW, profile="seed", **reason))


def test_what_carries_only_past_a_refusal_waits_for_one() -> None:
    """A statutory basis of disclosing is considered when permission was asked and refused."""
    disclose = an_act(kind="disclose", scope="disclose", recipient_kind="health", what="content")
    assert {"ask_consent"} == ways(disclose, known(NOW))
    no = attrs.evolve(NO, scope="disclose")
    assert {"consider_statutory_basis"} == ways(disclose, known(NOW, consents=(no,)))


def test_the_remedy_of_a_guard_on_a_basis_names_the_open_ways_alone() -> None:
    """A fixed sentence would offer what is closed in some case."""
    guards = {**referral.PROCESS.guards, **meeting.PROCESS.guards}
    assert OPENING == {code for code, one in guards.items() if one.judges_basis}
    for code in OPENING:
        for lang in LANGS:
            said, _, _ = guards[code].remedy.of(lang).partition(".")
            assert said.endswith(" – {next_steps}")


@pytest.mark.parametrize("lang", LANGS)
def test_the_remedy_of_a_guard_on_a_basis_reads_on_from_its_heading(lang: Lang) -> None:
    """The heading ends in a colon, so that a second one would read as two headings."""
    guards = {**referral.PROCESS.guards, **meeting.PROCESS.guards}
    assert REMEDY.of(lang).endswith(":")
    for code in OPENING:
        assert ":" not in guards[code].remedy.of(lang)
