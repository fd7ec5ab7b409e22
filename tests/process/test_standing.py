"""What stands after corrections of corrections could be told anew, from the first event on."""

from random import Random

import pytest

from fresh import fresh_book
from lsprocess.errors import InvalidInput
from lsprocess.process import Correct, effective
from wandering import CASES, Wanderer


STEPS = 45
CHUNKS = 20
CHUNK = 50
"""How many walks are one test; all of them together are a thousand."""

FEW = 12


def walked(seed, **how):
    """Walk through two cases, always the same way for one seed."""
    walk = Wanderer(Random(seed), **how)
    walk.begin()
    for _ in range(STEPS):
        walk.step()
    return walk


def standing(walk):
    """Give what somebody did and nobody has taken back, in the order of recording."""
    kept = {
        (case, event.seq): event
        for case in CASES
        for event in effective(walk.book.history(case))
        if event.echo_of is None and not isinstance(event.data, Correct)
    }
    return [kept[place] for place in walk.told if place in kept]


def told_anew(events):
    """
    Tell the events to an empty casebook, and give it with those that are decided otherwise.

    A correction is judged in every case that can be seen: what it takes back or brings back in one
    case must let the other's later events stand, whether they name it as evidence, withdraw or
    lift it, or would only not have been applied beside it.  What was recorded later counts for
    nothing earlier, so that events told late make none fall.  Refusals are not told again.
    """
    book, fallen = fresh_book(), []
    for event in events:
        named = (event.case, event.seq, event.data.verb)
        times = {"actor": event.actor, "at": event.at, "recorded_at": event.recorded_at}
        try:
            if event.source is None:
                again = book.start(event.process, event.data, case=event.case, **times).event
            else:
                again = book.perform(event.case, event.data, **times).event
        except InvalidInput as error:
            fallen.append((*named, str(error)))
            continue
        if not again.applied:
            fallen.append((*named, *(verdict.code for verdict in again.unmet)))
        elif way(again) != way(event):
            fallen.append((*named, again.source, again.target))
    return book, fallen


def way(event):
    """
    Give the arc that an event went along; None for a fact.

    A fact has no way of its own: one that was recorded while an arc was taken back stands, when
    the arc is brought back, in the arc's target, and the record keeps the state that it was told
    in.  It must still be a fact there, and its guards must hold.
    """
    return None if event.source == event.target else (event.source, event.target)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_whatever_stands_after_corrections_is_decided_the_same_again(chunk):
    """Told without what was taken back, the rest is applied again and the cases end the same."""
    fallen = {}
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        walk = walked(seed)
        book, otherwise = told_anew(standing(walk))
        ends = [(case, walk.book.case(case).state, book.case(case).state) for case in CASES]
        otherwise += [end for end in ends if end[1] != end[2]]
        if otherwise:
            fallen[seed] = otherwise
    assert not fallen


def test_what_was_never_taken_back_is_decided_the_same_again():
    """A history without corrections, told anew without its refusals, is applied as it was."""
    for seed in range(FEW):
        assert not told_anew(standing(walked(seed, back=0)))[1]


def test_the_walks_take_much_back_and_get_far():
    """Most steps are applied, corrections are corrected, and the cases come on their way."""
    seen, tried, applied, twice = set(), 0, 0, 0
    for seed in range(FEW):
        walk = walked(seed)
        for case in CASES:
            history = {event.seq: event for event in walk.book.history(case)}
            done = [event for event in history.values() if event.applied]
            tried, applied = tried + len(history), applied + len(done)
            seen |= {event.target for event in done}
            back = [event for event in done if isinstance(event.data, Correct)]
            twice += sum(isinstance(history[one.data.event].data, Correct) for one in back)
    assert applied > tried / 2
    assert twice > FEW
    assert {"parents_heard", "school_heard", "assessed", "planned", "prepared"} <= seen
