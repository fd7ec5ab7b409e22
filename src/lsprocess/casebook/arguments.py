"""What a casebook is asked with: each argument checked at the door, and named when it is wrong."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process.fields import check_for, described, named


T = TypeVar("T")


def argument(name: str, kind: Any, value: T) -> T:
    """
    Give an argument as a field of that *kind* would keep it.

    Raises:
        InvalidInput: When it is no such value; the problem names the argument, not the value.
    """
    checked: T = _check(name, kind)(value)
    return checked


@cache
def _check(name: str, kind: Any) -> Callable[[Any], Any]:
    return named(name, check_for(kind))


def whole_number(name: str, value: int) -> int:
    """
    Give an argument that is a whole number, negative ones and 0 among them.

    Raises:
        InvalidInput: When it is something else; true and false are no numbers.
    """
    if type(value) is not int:
        raise InvalidInput(problem("must_be_number", name, got=described(value)))
    return value
