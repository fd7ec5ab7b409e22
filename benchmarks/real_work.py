"""The material: the story of Kallio, played once beforehand, and one referral with many facts.

Everything in both is made up.
"""

from __future__ import annotations

import re

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, count, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import asdict, evolve

from benchmarks import real_kernel as kernel
from lsprocess import Actor, Casebook
from lsprocess.journal import Entry
from lsprocess.processes import referral


if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.real_kernel import Scene
    from lsprocess.journal.port import Stored
    from lsprocess.process import ActionData, Case
    from lsprocess.scripts import Step

STORY: Final = Path(__file__).parents[1] / "examples" / "kallio.jsonl"
REFERRAL: Final = "r-1"
LONG: Final = "r-2"
TAKEN_BACK: Final = "inform_family"
"""What a correction takes back: an early fact on which no later guard rests."""

_WORKER: Final = Actor(id="w-17", role="social_worker", organisation="county-07")
_START: Final = datetime(2026, 9, 1, 8, tzinfo=UTC)
_PSEUDONYM: Final = re.compile(rb'(?<=")[a-z]+-\d+(?=")')


@dataclass(frozen=True, slots=True)
class Story:
    """
    The story, ready to be performed again, and what it left.

    Attributes:
        steps: Every line as typed data, refused attempts included.
        scenes: The referral's attempts, each with its case as it stood.
        stored: Every event, in the order of the journal.
        last: The referral after the story, with what its last attempt saw.
        early: Sequence number of the fact that a correction takes back.
    """

    steps: tuple[Step, ...]
    scenes: tuple[Scene, ...]
    stored: tuple[Stored, ...]
    last: Scene
    early: int

    @property
    def bodies(self) -> tuple[bytes, ...]:
        """The referral's events as they are stored."""
        return tuple(one.body for one in self.stored if one.case == REFERRAL)


def story() -> Story:
    """Play the story once in memory, and keep every step of it."""
    with Casebook.open("memory:") as book:
        played = list(kernel.play(book, STORY))
        stored = tuple(book.journal.since(0))
        ended = book.case(REFERRAL)
    ours = [(scene, outcome) for step, scene, outcome in played if step.case == REFERRAL]
    early = next(o.event.seq for _, o in ours if o.event.data.verb == TAKEN_BACK)
    return Story(
        steps=tuple(step for step, _, _ in played),
        scenes=tuple(scene for scene, _ in ours),
        stored=stored,
        last=ours[-1][0]._replace(case=ended),
        early=early,
    )


def renamed(bodies: Sequence[bytes], number: int) -> list[bytes]:
    """Give the same events with pseudonyms of their own, as another case would have."""
    own = b".%d" % number

    def rename(found: re.Match[bytes]) -> bytes:
        return found[0] + own

    return [_PSEUDONYM.sub(rename, body) for body in bodies]


OPENING: Final[tuple[ActionData, ...]] = (
    referral.Open(
        kind="notification",
        child=referral.Child(id="c-1", born=date(2019, 5, 1)),
        received_on=_START.date(),
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        notifier=referral.Notifier(id="school-3", category="education", anonymous=False),
    ),
    referral.AssignRole(role="social_worker", person=_WORKER.id),
    referral.InformFamily(party="c-1", topic="notification"),
    referral.Screen(urgent=False),
    referral.StartAssessment(),
    referral.RecordGuardian(person="g-1", custody=True),
)


def note(number: int) -> ActionData:
    """Attach a document: a fact that no guard and no duty looks at."""
    return referral.Note(document_ref=f"doc-{number}")


def view(number: int) -> ActionData:
    """Record the child's view."""
    return referral.RecordView(party="c-1", manner="met_alone", summary_ref=f"doc-{number}")


def consent(number: int) -> ActionData:
    """Record a guardian's consent to contact a school."""
    return referral.RecordConsent(
        consent=f"con-{number}",
        scope="contact_school",
        giver="g-1",
        recipient=f"school-{number}",
        form="oral",
    )


def told(_number: int) -> ActionData:
    """Tell the guardian of the notification."""
    return referral.InformFamily(party="g-1", topic="notification")


def guardian(number: int) -> ActionData:
    """Record one more guardian."""
    return referral.RecordGuardian(person=f"g-{number}", custody=True)


def answer(number: int) -> ActionData:
    """Record this guardian's own consent to contact a school."""
    return evolve(consent(number), giver=f"g-{number}")


def hearing(number: int) -> ActionData:
    """Record this guardian's view."""
    return evolve(view(number), party=f"g-{number}")


def merged(number: int) -> ActionData:
    """Merge one more notification, of another school."""
    (opening, *_) = OPENING
    told = referral.Notifier(id=f"school-{number}", category="education", anonymous=False)
    parts = asdict(opening, recurse=False) | {"notifier": told}
    return referral.MergeNotification(**parts)


FACTS: Final[tuple[Callable[[int], ActionData], ...]] = (view, note, consent, told)
EARLY: Final = next(n for n, data in enumerate(OPENING, 1) if data.verb == TAKEN_BACK)


def next_scene(case: Case, data: ActionData) -> Scene:
    """Make the next attempt in the long case, half a minute after the one before it."""
    return kernel.scene_of(case, data, _WORKER, _START + timedelta(seconds=30 * case.seq))


def long_case(events: int) -> list[Entry]:
    """Give the first *events* events of a referral in assessment that gathers facts."""
    case = kernel.unopened(LONG)
    facts = (make(number) for number, make in zip(count(1), cycle(FACTS), strict=False))
    entries = []
    for data in islice(chain(OPENING, facts), events):
        made = kernel.attempt_one(next_scene(case, data))
        (event,), (case,) = made.events, made.cases
        assert event.applied, event
        entries.append(Entry(event.case, event.seq, None, kernel.written(event)))
    return entries


def crowded(
    sizes: Sequence[int], *facts: Callable[[int], ActionData]
) -> Iterator[tuple[int, Case]]:
    """Give a referral in assessment to which each of *facts* was added so many times."""
    case = kernel.unopened(LONG)
    for data in OPENING:
        (case,) = kernel.attempt_one(next_scene(case, data)).cases
    for number in range(1, max(sizes) + 1):
        for make in facts:
            (case,) = kernel.attempt_one(next_scene(case, make(number))).cases
        if number in sizes:
            yield number, case
