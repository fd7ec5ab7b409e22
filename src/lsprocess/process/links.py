"""The other cases that can be seen, some of which may be there and yet cannot be read."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.errors import CaseUnreadable
from lsprocess.process.case import Case


Lost = Mapping[str, CaseUnreadable]
"""Linked cases that cannot be read, each with why."""

NOTHING_LOST: Final[Lost] = MappingProxyType({})


class Links(Mapping[str, Case]):
    """
    Linked cases by id; whoever looks at one that cannot be read is told so.

    What does not look at it goes on: one damaged record stops nobody's urgent help.

    Args:
        cases: Those that can be read.
        lost: Those that cannot.
    """

    def __init__(self, cases: Mapping[str, Case], lost: Lost) -> None:
        self.cases = cases
        self.lost = lost

    @property
    def told(self) -> Mapping[str, Case]:
        """These cases, told of any that cannot be read when it is looked at."""
        return self if self.lost else self.cases

    def __getitem__(self, case: str) -> Case:
        if case in self.lost:
            raise self.lost[case]
        return self.cases[case]

    def __iter__(self) -> Iterator[str]:
        for error in self.lost.values():
            raise error
        return iter(self.cases)

    def __len__(self) -> int:
        return len(self.cases) + len(self.lost)


def readable(linked: Mapping[str, Case]) -> Mapping[str, Case]:
    """Give those of the *linked* cases that can be read."""
    return linked.cases if isinstance(linked, Links) else linked


NO_CASES: Final = Links({}, NOTHING_LOST)
