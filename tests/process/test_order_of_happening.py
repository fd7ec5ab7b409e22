"""Facts count by when they happened: in which order they were entered changes nothing."""

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from fresh import told_book
from happening import Happened, answers, attempted, enter, owed, tell
from happening_before import ATTEMPTS, MEETINGS, REFERRALS
from happening_facts import meeting_facts, referral_facts, shared_facts
from lsprocess.processes import referral


LEAST = 4
MOST = 9
LINK = referral.LinkMeeting(meeting="m-1")
MANY = settings(max_examples=250)


def of(case, own):
    """Draw a fact of *case*, its own or one that every case may record."""
    return st.one_of(own, shared_facts()).map(lambda make: Happened(case, make))


IN_REFERRAL = of("r-1", referral_facts())
IN_MEETING = of("m-1", meeting_facts())
IN_EITHER = st.builds(Happened, st.sampled_from(("r-1", "m-1")), shared_facts())


@st.composite
def entries(draw, *kinds, always=()):
    """Draw facts as they happened, and another order of entering them."""
    facts = [
        *always,
        *draw(st.lists(st.one_of(*kinds), min_size=LEAST - len(always), max_size=MOST)),
    ]
    facts = draw(st.permutations(facts)) if always else facts
    return facts, draw(st.permutations(range(len(facts))))


def compare(before, facts, order, last, tried=ATTEMPTS):
    """Enter the facts as they happened and in another order, and hold all answers together."""
    cases = list(dict.fromkeys(case for case, _ in before))
    found = []
    for way in (range(len(facts)), order):
        book = told_book(tell, before)
        entered = enter(book, facts, way)
        found.append(
            {
                "entered": dict(sorted(entered.items())),
                "owed": {case: owed(book, case) for case in cases},
                "answers": {case: answers(book, case, tried[case]) for case in cases},
                "last": attempted(book, *last),
                "owed after it": {case: owed(book, case) for case in cases},
            }
        )
    for part, value in found[0].items():
        assert value == found[1][part], part


def attempts(case):
    """Draw what is attempted in *case* at last."""
    return st.sampled_from([(case, data) for data in ATTEMPTS[case]])


@MANY
@pytest.mark.parametrize("state", REFERRALS)
@given(entries(IN_REFERRAL), attempts("r-1"))
def test_facts_of_a_referral_count_by_when_they_happened(state, entered, last):
    """Between two arcs the order of entry changes no result, no duty and no day."""
    compare(REFERRALS[state], *entered, last)


@MANY
@pytest.mark.parametrize("state", MEETINGS)
@given(entries(IN_MEETING), attempts("m-1"))
def test_facts_of_a_meeting_count_by_when_they_happened(state, entered, last):
    """What clears and what is cleared compare by when they happened, not by when entered."""
    compare(MEETINGS[state], *entered, last)


@MANY
@given(
    entries(IN_EITHER, IN_EITHER, IN_REFERRAL, IN_MEETING),
    st.sampled_from(("in_assessment", "parents_heard")),
    st.sampled_from(("proposed", "planned", "prepared")),
    st.one_of(attempts("r-1"), attempts("m-1")),
)
def test_facts_of_linked_cases_count_by_when_they_happened(entered, state, stage, last):
    """A consent, a ban, a guardian or a view counts the same in whichever order two cases got it."""
    compare((*REFERRALS[state], *MEETINGS[stage], ("r-1", LINK)), *entered, last)


@MANY
@given(
    entries(IN_EITHER, IN_REFERRAL, IN_MEETING, always=(Happened("r-1", lambda *_: LINK),)),
    st.sampled_from(("parents_heard", "assessed")),
    st.one_of(attempts("r-1"), attempts("m-1")),
)
def test_a_link_counts_from_its_own_time(entered, state, last):
    """Whether a link is entered before or after what it lets see changes nothing afterwards."""
    compare((*REFERRALS[state], *MEETINGS["proposed"]), *entered, last)
