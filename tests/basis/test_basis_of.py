"""What must hold of every answer of `basis_of`, whatever is recorded."""

from datetime import date, datetime
from itertools import product
from typing import Any, get_args

import attrs
import pytest

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from basis_world import (
    BOUNDARIES,
    CHILD,
    DAY,
    FIRST,
    RECIPIENT,
    RECIPIENT_KINDS,
    SECOND,
    SECOND_OF_TIME,
    acts,
    an_act,
    asked_well,
    eighteen_on,
    known,
    midnight,
    noon,
    situations,
)
from lsprocess.basis import (
    GROUNDS,
    MISSING,
    NEXT_STEPS,
    SCOPE_TABLE,
    Act,
    ActKind,
    Answer,
    Ban,
    Consent,
    Known,
    RecordedGround,
    Step,
    basis_of,
    fitting,
)
from lsprocess.basis.consents import heard
from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.law import rule
from lsprocess.text import LANGS


many = settings(max_examples=200, deadline=None)
PUPILS_OWN = ("pupil_welfare_group", "transfer_record")
"""Acts to which a pupil who can judge the matter answers alone."""


def dead(consent: Consent, at: datetime) -> bool:
    """Say, in plain words, whether an answer cannot be a consent at a time."""
    day = helsinki_day(at)
    withdrawn = consent.withdrawn_at
    return (
        consent.answer == "refused"
        or consent.at > at
        or (consent.valid_until is not None and consent.valid_until < day)
        or (withdrawn is not None and consent.at <= withdrawn <= at)
    )


def stands(ban: Ban, act: Act, at: datetime) -> bool:
    """Say, in plain words, whether a ban stands against an act that is not the own service's."""
    lifted = ban.lifted_at is not None and ban.at <= ban.lifted_at <= at
    made = ban.at <= at and ban.accepted is not False and not lifted
    aimed = ban.level == "controller" or ban.target in (act.scope, act.document)
    return made and aimed and ban.toward in (None, act.recipient) and ban.by != act.recipient


def kind_of(answer: Answer) -> str | None:
    """Give the kind of basis that carries an act, if one does."""
    return None if answer.basis is None else answer.basis.kind


# What must always hold.


@many
@given(situations())
def test_a_dead_consent_never_carries_anything(situation: tuple[Act, Known]) -> None:
    """Expired, withdrawn, refused and future answers, all that there are, make no consent."""
    act, all_known = situation
    corpses = tuple(one for one in all_known.consents if dead(one, all_known.at))
    answer = basis_of(act, attrs.evolve(all_known, consents=corpses))
    assert "consent" != kind_of(answer)


@many
@given(situations())
def test_a_consent_rests_on_living_answers_of_those_entitled(situation: tuple[Act, Known]) -> None:
    """Every consent that is named was given, covers the act, and comes from somebody entitled."""
    act, all_known = situation
    answer = basis_of(act, all_known)
    if kind_of(answer) != "consent":
        return
    event(f"{act.scope}, adult: {all_known.adult}")
    used = [one for one in all_known.consents if one.where in answer.evidence]
    alive = [one for one in used if not dead(one, all_known.at) and one.scope == act.scope]
    assert alive
    if all_known.adult:
        assert any(one.giver == CHILD and one.capacity == "self" for one in alive)
    elif act.scope in PUPILS_OWN:
        assert any(
            (one.giver, one.capacity) == (CHILD, "child")
            or (one.pupil_unable and one.giver in all_known.guardians)
            for one in alive
        )
    else:
        assert any(one.giver in all_known.guardians for one in alive)
    if act.written:
        assert any(one.form == "written" and one.recipient == act.recipient for one in alive)


@many
@given(situations())
def test_a_ban_beats_a_consent(situation: tuple[Act, Known]) -> None:
    """No consent carries an act that a ban stands against, but a pupil's own past a guardian's."""
    act, all_known = situation
    answer = basis_of(act, all_known)
    event(f"{kind_of(answer)}")
    if kind_of(answer) != "consent":
        return
    against = [ban for ban in all_known.bans if stands(ban, act, all_known.at)]
    own = act.scope in PUPILS_OWN and any(
        one.giver == CHILD and one.where in answer.evidence for one in all_known.consents
    )
    assert [] == [ban.id for ban in against if not (own and ban.by in all_known.guardians)]


@settings(max_examples=500, deadline=None)
@given(situations())
def test_a_statute_carries_on_its_own_conditions_and_names_what_it_overrides(
    situation: tuple[Act, Known],
) -> None:
    """In force that day, necessary, told of, past a refusal where it must be; bans are listed."""
    act, all_known = situation
    answer = basis_of(act, all_known)
    if answer.basis is None or answer.basis.kind != "statute":
        return
    (code,) = answer.basis.ref
    event(code)
    against = {ban.id for ban in all_known.bans if stands(ban, act, all_known.at)}
    assert against == set(answer.overridden)
    assert (code, act.kind, act.recipient_kind) in LAW
    first, last = LAW[code, act.kind, act.recipient_kind]
    assert first <= all_known.day <= last
    recorded = [
        one
        for one in all_known.grounds
        if one.code == code
        and one.at <= all_known.at
        and one.scope == act.scope
        and one.recipient in (None, act.recipient)
        and one.reason is not None
        and (one.client_informed or one.put_off)
    ]
    assert recorded
    if code in ("ATL56", "ASL17"):
        asked = any(
            one.scope == act.scope
            and one.at <= all_known.at
            and (one.answer == "refused" or one.pupil_unable)
            for one in all_known.consents
        )
        assert asked or against
    if act.scope in ("contact_school", "joint_discussion"):
        assert "statute" == all_known.profile


@many
@given(situations())
def test_an_answer_has_either_a_basis_or_reasons_and_a_way_forward(
    situation: tuple[Act, Known],
) -> None:
    """What is missing has words, and something can always be done."""
    answer = basis_of(*situation)
    event(f"{kind_of(answer)}")
    if answer.permit:
        assert ((), ()) == (answer.missing, answer.next_steps)
        return
    assert answer.codes
    assert answer.next_steps
    assert {one.code for one in answer.missing} <= set(MISSING)
    for lang in LANGS:
        assert "{" not in answer.text(lang)
        assert len(answer.missing) + len(answer.next_steps) + 2 == len(answer.lines(lang))


@many
@given(situations())
def test_an_answer_cites_rules_of_its_own_day(situation: tuple[Act, Known]) -> None:
    """Every rule is in the catalogue, and in force on the day of the act."""
    answer = basis_of(*situation)
    assert all(rule(one).in_force(situation[1].day) for one in answer.rules)
    assert len(set(answer.rules)) == len(answer.rules)


@many
@given(situations())
def test_what_happens_later_changes_nothing(situation: tuple[Act, Known]) -> None:
    """An answer is given at the instant of the act, without what comes after it."""
    act, all_known = situation
    at = all_known.at
    before = attrs.evolve(
        all_known,
        consents=tuple(one for one in all_known.consents if one.at <= at),
        bans=tuple(one for one in all_known.bans if one.at <= at),
        grounds=tuple(one for one in all_known.grounds if one.at <= at),
    )
    wanted, found = basis_of(act, before), basis_of(act, all_known)
    assert (wanted.basis, wanted.evidence) == (found.basis, found.evidence)


@many
@given(situations(), st.data())
def test_withdrawing_acts_forward_to_the_moment(
    situation: tuple[Act, Known], draw: st.DataObject
) -> None:
    """Until then all is as if it had not been; from then on its giver consents to nothing of it."""
    act, all_known = situation
    assume(all_known.consents)
    chosen = draw.draw(st.sampled_from(range(len(all_known.consents))))
    consents = list(all_known.consents)
    assume(consents[chosen].at <= all_known.at)

    def with_consent(one: Consent) -> Known:
        rest = [*consents[:chosen], one, *consents[chosen + 1 :]]
        return attrs.evolve(all_known, consents=tuple(rest))

    kept = attrs.evolve(consents[chosen], withdrawn_at=None)
    later = attrs.evolve(kept, withdrawn_at=all_known.at + SECOND_OF_TIME)
    now = attrs.evolve(kept, withdrawn_at=all_known.at)
    assert basis_of(act, with_consent(kept)).basis == basis_of(act, with_consent(later)).basis
    alone = attrs.evolve(all_known, consents=(kept,), policy="any")
    if kept.giver in heard(act, alone).givers:
        event("covers the act")
        assert kept.giver not in heard(act, with_consent(now)).givers


STEPS = st.sampled_from([-1, 0, 1])


@many
@given(
    act=acts(), day=st.sampled_from(BOUNDARIES), given_=STEPS, last=STEPS, gone=STEPS, both=STEPS
)
def test_a_consent_counts_from_its_moment_through_its_last_day_until_withdrawn(
    act: Act, day: date, given_: int, last: int, gone: int, both: int
) -> None:
    """To the second and to the day, from two guardians, of whom one may be excused."""
    at = noon(day)
    consent = asked_well(
        act,
        at + given_ * SECOND_OF_TIME,
        FIRST,
        valid_until=day + last * DAY,
        withdrawn_at=at + 2 * gone * SECOND_OF_TIME,
    )
    alive = given_ <= 0 <= last and not (given_ <= 2 * gone <= 0)
    all_known = known(
        at,
        guardians=(FIRST, SECOND)[: 1 + abs(both)],
        excused=(SECOND,) if both > 0 else (),
        consents=(consent,),
    )
    towards_other = attrs.evolve(act, recipient=RECIPIENT, recipient_kind="education", what=None)
    named = RECIPIENT if act.written else None
    whole = attrs.evolve(all_known, consents=(attrs.evolve(consent, recipient=named),))
    wanted = "consent" if alive and both >= 0 else None
    assert wanted == kind_of(basis_of(towards_other, whole))


@many
@given(situations())
def test_a_childs_accepted_ban_towards_a_guardian_stands(situation: tuple[Act, Known]) -> None:
    """Neither custody nor a statute nor a guardian's consent goes past it."""
    act, all_known = situation
    act = attrs.evolve(act, recipient=FIRST, recipient_kind="guardian")
    ban = Ban(
        id="b-9",
        by=CHILD,
        level="controller",
        target="joint_plan",
        at=all_known.at,
        toward=FIRST,
        accepted=True,
    )
    answer = basis_of(act, attrs.evolve(all_known, bans=(ban,)))
    assert not answer.permit
    assert "banned_by_child" in answer.codes
    assert "settle_ban" in answer.next_steps


@many
@given(situations())
def test_nobody_is_not_everybody(situation: tuple[Act, Known]) -> None:
    """With every guardian excused, or none recorded, silence is no consent."""
    act, all_known = situation
    silent = attrs.evolve(all_known, consents=(), excused=all_known.guardians)
    assert "consent" != kind_of(basis_of(act, silent))


@many
@given(situations())
def test_the_own_service_needs_no_consent(situation: tuple[Act, Known]) -> None:
    """Whatever is recorded, banned or missing, it does its task, unless a group asks in writing."""
    act, all_known = situation
    assume(not act.written)
    own = attrs.evolve(act, recipient=RECIPIENT, recipient_kind="own_service")
    assert "own_task" == kind_of(basis_of(own, all_known))


@many
@given(situations())
def test_once_the_entitled_consent_and_bans_are_lifted_the_act_is_carried(
    situation: tuple[Act, Known],
) -> None:
    """Consent is always a way: no act is closed to those whose information it is."""
    act, all_known = situation
    at = all_known.at
    consents = [*all_known.consents, *(asked_well(act, at, one) for one in (FIRST, SECOND))]
    consents += (
        asked_well(act, at, CHILD, capacity=capacity, pupil_unable=None)
        for capacity in ("child", "self")
    )
    # What is taken back at the very moment stays taken back.
    told = [one for one in consents if one.at <= at != one.withdrawn_at]
    settled = attrs.evolve(
        all_known, guardians=(FIRST, SECOND), policy="all", consents=tuple(told), bans=()
    )
    assert basis_of(act, settled).permit


@many
@given(situations())
def test_where_the_law_has_a_basis_past_a_refusal_it_is_offered(
    situation: tuple[Act, Known],
) -> None:
    """A refused permission leads on to the statute, wherever the law of the day has one."""
    act, all_known = situation
    asked_of = CHILD if act.scope in PUPILS_OWN else FIRST
    no = Consent(scope=act.scope, giver=asked_of, at=all_known.at, answer="refused")
    asked = attrs.evolve(
        all_known, guardians=(FIRST,), consents=(no,), grounds=(), profile="statute", born=None
    )
    answer = basis_of(act, asked)
    assume(not answer.permit and act.scope != "pupil_welfare_group")
    lawful = bool(fitting(act, asked.day))
    assert lawful is ("consider_statutory_basis" in answer.next_steps)


# The law as a table, written a second time.

ASKED = ("contact", "ask", "receive", "invite")
SCHOOLS = ("education", "private_education")
CARE = ("health", "pupil_welfare_psychologist")
OFFICES = ("pupil_welfare_social", "other_authority")
OUTSIDE = ("private", "private_education", "close_person")
END = date.max
TABLE: tuple[tuple[str, tuple[str, ...], tuple[str, ...], date, date], ...] = (
    ("ATL64", ASKED, SCHOOLS + OFFICES, date(2024, 1, 1), END),
    ("ASL20", ASKED, SCHOOLS + OFFICES + CARE, date(2001, 1, 1), date(2023, 12, 31)),
    ("SHL41", ("contact", "ask", "invite"), SCHOOLS + OFFICES, date(2015, 4, 1), END),
    ("SHL43", ("map_network",), ("close_person",), date(2015, 4, 1), END),
    ("ATL53", ASKED, CARE, date(2024, 1, 1), END),
    (
        "ATL56",
        ("disclose", "share_memo", "consult_identified"),
        ("education", *CARE, *OFFICES, *OUTSIDE),
        date(2024, 1, 1),
        END,
    ),
    (
        "ASL17",
        ("disclose", "share_memo", "consult_identified"),
        ("education", *CARE, *OFFICES, *OUTSIDE),
        date(2001, 1, 1),
        date(2023, 12, 31),
    ),
    ("AAL8", ("share_memo",), SCHOOLS + OFFICES + CARE, date(2015, 4, 1), date(2023, 12, 31)),
    ("POL41", ("disclose",), SCHOOLS, date(2010, 8, 1), END),
    (
        "LSL31",
        ("invite",),
        ("education", *CARE, *OFFICES, *OUTSIDE),
        date(2008, 1, 1),
        date(2015, 3, 31),
    ),
    (
        "OHL16",
        ("contact",),
        ("pupil_welfare_psychologist", "pupil_welfare_social"),
        date(2014, 8, 1),
        date(2022, 12, 31),
    ),
)
LAW: dict[tuple[str, str, str], tuple[date, date]] = {
    (code, kind, recipient): (first, last)
    for code, kinds, recipients, first, last in TABLE
    for kind in kinds
    for recipient in recipients
}


def test_the_bases_of_every_day_are_those_of_the_table() -> None:
    """Every basis, act, kind of recipient and part of a memo, on both sides of every boundary."""
    edges = {day + step * DAY for day in BOUNDARIES for step in (-1, 0, 1)}
    edges |= {
        d + step * DAY for *_, a, b in TABLE for d in (a, b) if d < END for step in (-1, 0, 1)
    }
    wholes = {"memo": {"AAL8"}, None: {"AAL8"}, "extract": set(LAW), "client_plan": set(LAW)}
    for scope, recipient in product(SCOPE_TABLE, RECIPIENT_KINDS):
        for kind, part in product(SCOPE_TABLE[scope].kinds, wholes):
            memo = part if scope == "share_memo" else None
            act = an_act(kind=kind, scope=scope, recipient_kind=recipient, what=memo)
            for day in edges:
                wanted = {
                    code
                    for (code, lets, towards), (first, last) in LAW.items()
                    if (lets, towards) == (kind, recipient)
                    and first <= day <= last
                    and scope != "pupil_welfare_group"
                    and (scope != "share_memo" or part not in ("memo", None) or code == "AAL8")
                }
                assert wanted == {ground.code for ground in fitting(act, day)}


@pytest.mark.parametrize("code", GROUNDS)
def test_a_basis_rests_on_rules_that_cover_its_days(code: Any) -> None:
    """On its first and last day some rule that it names is in force, and a day outside ends one."""
    ground = GROUNDS[code]
    days = [ground.from_, ground.to or date(2026, 3, 10)]
    assert all(any(one.in_force(day) for one in ground.rules) for day in days)
    dated = [one for one in ground.rules if one.from_ is not None]
    assert any(one.from_ == ground.from_ and one.to == ground.to for one in dated)


# Every small case, against rules written a second time.

STATES = ("silent", "given", "refused", "expired", "withdrawn", "future")
HOUR = noon(date(2026, 3, 10))


def in_state(state: str, giver: str) -> tuple[Consent, ...]:
    """Make what is recorded of a guardian who is in one of the states."""
    consent = Consent(scope="disclose", giver=giver, at=HOUR - 9 * DAY, what="content", where=1)
    return {
        "silent": (),
        "given": (consent,),
        "refused": (attrs.evolve(consent, answer="refused"),),
        "expired": (attrs.evolve(consent, valid_until=helsinki_day(HOUR) - DAY),),
        "withdrawn": (attrs.evolve(consent, withdrawn_at=HOUR),),
        "future": (attrs.evolve(consent, at=HOUR + SECOND_OF_TIME),),
    }[state]


BAN = Ban(id="b-1", by=FIRST, level="service_task", target="disclose", at=HOUR - DAY)
BANS: dict[str, tuple[Ban, ...]] = {
    "none": (),
    "standing": (BAN,),
    "denied": (attrs.evolve(BAN, accepted=False),),
    "lifted": (attrs.evolve(BAN, lifted_at=HOUR),),
    "elsewhere": (attrs.evolve(BAN, toward="p-8"),),
}


@pytest.mark.parametrize("policy", ["all", "any", 1, 2])
@pytest.mark.parametrize("adult", [False, True])
def test_every_small_case_is_as_counted_by_hand(policy: Any, adult: bool) -> None:
    """Two guardians in any state, excused or not, under any ban, policy and age."""
    act = an_act(kind="disclose", scope="disclose", what="content")
    born = eighteen_on(helsinki_day(HOUR)) + (0 if adult else 1) * DAY
    ground = RecordedGround(
        code="ATL56", scope="disclose", at=HOUR, client_informed=True, reason="child_interest"
    )
    for one, two, excused, banned, law in product(
        STATES, STATES, ((), (FIRST,), (SECOND,), (FIRST, SECOND)), BANS, (False, True)
    ):
        said = {FIRST: one, SECOND: two}
        yes = [giver for giver in said if said[giver] == "given"]
        waited = [giver for giver in said if giver not in excused]
        enough = {
            "all": set(waited) <= set(yes),
            "any": True,
            1: True,
            2: len(yes) >= len(waited) or len(yes) == 2,
        }
        refused = "refused" in (one, two) and not adult
        agreed = yes != [] and enough[policy] and not refused
        ban = banned == "standing"
        wanted = None
        if law and not adult and (ban or refused):
            wanted = "statute"
        if agreed and not ban and not adult:
            wanted = "consent"
        all_known = known(
            HOUR,
            born=born,
            guardians=(FIRST, SECOND),
            policy=policy,
            excused=excused,
            consents=(*in_state(one, FIRST), *in_state(two, SECOND)),
            bans=BANS[banned],
            grounds=(ground,) if law else (),
        )
        assert wanted == kind_of(basis_of(act, all_known))


# Codes and texts.


def test_every_way_forward_has_words() -> None:
    """No code is without its texts, and no text without its code."""
    assert set(get_args(Step)) == set(NEXT_STEPS)


@pytest.mark.parametrize("words", [MISSING, NEXT_STEPS], ids=["missing", "next steps"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_codes_are_phrases(words: dict[str, Any], lang: Any) -> None:
    """They are joined to a list within a sentence, and no code could be taken for an id."""
    said = [text.of(lang) for text in words.values()]
    assert len(said) == len(set(said))
    assert all("_" in code for code in words)
    assert all(one[0].islower() and not {",", "."} & set(one) for one in said)
    assert all(text.placeholders == frozenset() for text in words.values())


@given(acts())
def test_an_act_is_of_a_kind_that_its_scope_permits(act: Act) -> None:
    """A consent to one thing is never asked for another."""
    for kind in set(get_args(ActKind)) - SCOPE_TABLE[act.scope].kinds:
        with pytest.raises(InvalidInput, match="'kind' must be one of"):
            attrs.evolve(act, kind=kind)


def test_midnight_is_midnight_in_finland() -> None:
    """The day of an act turns with the clocks of Helsinki, not with UTC."""
    assert date(2024, 1, 1) == known(midnight(date(2024, 1, 1))).day
    assert date(2023, 12, 31) == known(midnight(date(2024, 1, 1)) - SECOND_OF_TIME).day
