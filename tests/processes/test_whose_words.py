"""Whose words count: a withdrawal ends what its giver said, and nobody else's word changes anything."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import attrs

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from basis_world import CHILD, DAY, OTHER, RECIPIENT, SECOND_OF_TIME, STRANGER, situations
from fresh import fresh_book
from lsprocess import Actor, Casebook
from lsprocess.basis import Act, Answer, Ban, Consent, Known, basis_of
from lsprocess.process import ActionData
from lsprocess.processes import meeting, referral


MANY: Final = settings(max_examples=200, deadline=None)
OPENED: Final = datetime(2026, 3, 2, 7, tzinfo=UTC)
WORKER: Final = Actor(id="w-1", role="leading_social_worker")
SCHOOL: Final = referral.HearSchool(school="school-1", person="t-1", need="daily_life")


def carried(answer: Answer) -> Any:
    """Give what carries an act, with all that it rests on."""
    return answer.basis, answer.evidence, answer.overridden


@st.composite
def words(draw: st.DrawFn, act: Act, known: Known) -> tuple[Consent, ...]:
    """Draw answers of those who are not asked: strangers, and of an adult the former guardians."""
    said = st.builds(
        Consent,
        id=st.sampled_from(["z-1", "z-2", None]),
        scope=st.sampled_from([act.scope] * 3 + ["joint_plan"]),
        giver=st.sampled_from(
            [STRANGER, OTHER, RECIPIENT, *(known.guardians if known.adult else ())]
        ),
        at=st.sampled_from([known.at + step for step in (-30 * DAY, -DAY, -SECOND_OF_TIME)]),
        answer=st.sampled_from(["given", "refused"]),
        capacity=st.sampled_from(["guardian", "child", "self"]),
        form=st.sampled_from(["oral", "written"]),
        recipient=st.sampled_from([None, act.recipient]),
        what=st.sampled_from([None, "content"]),
        pupil_unable=st.sampled_from([None, True]),
        where=st.just(1001),
    )
    found: list[Consent] = draw(st.lists(said, min_size=1, max_size=4))
    return tuple(found)


@MANY
@given(situations(), st.data())
def test_the_words_of_the_not_entitled_change_no_answer(
    situation: tuple[Act, Known], draw: st.DataObject
) -> None:
    """Neither their consent nor their refusal carries, stops, or opens a statute's way."""
    act, known = situation
    assume(CHILD not in act.recipients)
    more = attrs.evolve(known, consents=(*known.consents, *draw.draw(words(act, known))))
    before, after = basis_of(act, known), basis_of(act, more)
    event(f"{before.basis and before.basis.kind}, adult: {known.adult}")
    assert carried(before) == carried(after)


@MANY
@given(situations(), st.data())
def test_the_ban_of_somebody_not_entitled_opens_nothing(
    situation: tuple[Act, Known], draw: st.DataObject
) -> None:
    """What nothing carried is carried by nothing after it: no statute's way past a refusal opens."""
    act, known = situation
    assume(not basis_of(act, known).permit)
    ban = Ban(
        id="z-9",
        by=draw.draw(st.sampled_from([STRANGER, OTHER])),
        level=draw.draw(st.sampled_from(["controller", "service_task"])),
        target=act.scope,
        at=known.at - DAY,
        accepted=draw.draw(st.sampled_from([None, True, False])),
    )
    assert not basis_of(act, attrs.evolve(known, bans=(*known.bans, ban))).permit


GIVERS: Final = ("g-1", "g-2")
STEPS: Final = st.lists(
    st.tuples(
        st.sampled_from(("give", "give", "refuse", "withdraw", "withdraw")),
        st.sampled_from((*GIVERS, "x-1", "c-1")),
        st.sampled_from(("r-1", "m-1")),
        st.sampled_from((None, "school-1")),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=9,
)


def told() -> Casebook:
    """Give a referral in its assessment and a linked meeting, with two guardians."""
    book = fresh_book()
    opening = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2015, 9, 1)),
        received_on=OPENED.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
    )
    proposal = meeting.Propose(
        kind="negotiation", initiator="w-1", child="c-1", subject_ref="doc-2"
    )
    times = {"actor": WORKER, "at": OPENED, "recorded_at": OPENED}
    book.start(referral, opening, case="r-1", **times).or_raise()  # type: ignore[arg-type]
    book.start(meeting, proposal, case="m-1", **times).or_raise()  # type: ignore[arg-type]
    steps: tuple[ActionData, ...] = (
        referral.LinkMeeting(meeting="m-1"),
        *(referral.RecordGuardian(person=one, custody=True) for one in GIVERS),
        referral.Screen(urgent=False),
        referral.AssignRole(role="social_worker", person="w-1"),
        referral.StartAssessment(),
        referral.HearParents(heard=GIVERS),
    )
    for data in steps:
        assert book.perform("r-1", data, **times).applied  # type: ignore[arg-type]
    return book


def plainly(said: list[tuple[str, str, str]]) -> bool:
    """Say, in plain words, whether both guardians' last word is a consent that stands."""
    last = {giver: what for what, giver, _ in said}
    return all(last.get(giver) == "give" for giver in GIVERS)


@MANY
@given(STEPS)
def test_the_last_word_of_each_guardian_opens_the_school_and_nobody_else_s(
    steps: list[tuple[str, str, str, str | None, int]],
) -> None:
    """Given, refused and withdrawn here or in a linked meeting, of one school or of any."""
    book, said = told(), [("", "", "")]
    ids: list[tuple[str, str]] = []
    for number, (what, speaker, case, recipient, which) in enumerate(steps):
        giver, at = speaker, OPENED + timedelta(hours=number + 1)
        times = {"actor": WORKER, "at": at, "recorded_at": at}
        if what == "withdraw":
            if not ids:
                continue
            name, giver = ids[which % len(ids)]
            data: Any = referral.WithdrawConsent(consent=name)
        else:
            ids += [(f"k-{number}", giver)] if what == "give" else []
            answer: Any = "given" if what == "give" else "refused"
            data = referral.RecordConsent(
                consent=f"k-{number}",
                scope="contact_school",
                giver=giver,
                form="written",
                answer=answer,
                recipient=recipient,
                capacity="child" if giver == "c-1" else "guardian",
            )
        assert book.perform(case, data, **times).applied
        said.append((what, giver, case))
        wanted = plainly(said)
        (option,) = book.options("r-1", actor=WORKER, at=at, data=SCHOOL)
        assert wanted == option.open, (said, [v.params for v in option.unmet])
    event(f"opens: {plainly(said)}")
