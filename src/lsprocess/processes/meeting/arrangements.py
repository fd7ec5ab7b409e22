"""How people are to meet: what a meeting tells whoever looks at it."""

from collections.abc import Iterator

from lsprocess.process import Fact, View, after
from lsprocess.processes.common.told import Agreed, ArrangementsTold, Invited, Sitting
from lsprocess.processes.meeting.actions import Accept, Decline, SetNext, SetTime
from lsprocess.processes.meeting.agreed import agreed_actions, by_name, open_actions
from lsprocess.processes.meeting.standing import INVITATIONS, coach, invited, set_anew


def arrangements(view: View) -> ArrangementsTold:
    """Tell when and where people meet, who was invited, and what they agreed on."""
    times = set_anew(view, SetTime)
    return ArrangementsTold(
        sitting=_sitting(times[-1]) if times else None,
        invited=tuple(_invited(view)),
        coach=coach(view),
        agreed=tuple(_agreed(view)),
        following=_sitting(view.last(SetNext)),
    )


def _sitting(fact: Fact[SetTime] | Fact[SetNext] | None) -> Sitting | None:
    if fact is None:
        return None
    return Sitting(starts=fact.data.starts, ends=fact.data.ends, place=fact.data.place)


def _invited(view: View) -> Iterator[Invited]:
    answers: dict[str, bool | None] = {}
    for fact in after(view.last(SetTime), view.facts(*INVITATIONS)):
        said = isinstance(fact.data, Accept)
        answers[fact.data.person] = said if isinstance(fact.data, Accept | Decline) else None
    for person, fact in invited(view).items():
        yield Invited(
            person=person,
            position=fact.data.as_,
            sector=fact.data.sector,
            comes=answers.get(person),
        )


def _agreed(view: View) -> Iterator[Agreed]:
    still_open = open_actions(view)
    whole = agreed_actions(view)
    for name, (which, (_, action)) in zip(by_name(view, whole), whole.items(), strict=True):
        yield Agreed(action=name, owner=action.owner, due=action.due, open=which in still_open)
