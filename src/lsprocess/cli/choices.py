"""What somebody could do in a case: asked for them, for a time."""

from datetime import datetime

import attrs

from lsprocess.casebook import Casebook
from lsprocess.cli.arguments import acting
from lsprocess.cli.people import view_of
from lsprocess.errors import InvalidInput
from lsprocess.problems import another, problem
from lsprocess.process import Actor, Case, Option
from lsprocess.process.structure import structure
from lsprocess.processes.common.people import holders


_ANYBODY = "anybody"
"""Stands for whoever would act where a case has no responsible social worker."""


@attrs.frozen(kw_only=True)
class Choices:
    """
    What somebody could do in a case.

    Attributes:
        case: The case.
        actor: For whom it was asked.
        at: For when it was asked (UTC).
        options: Every action that exists from here.
        named: Whether the actor is somebody, named or found in the case.
    """

    case: Case
    actor: Actor
    at: datetime
    options: tuple[Option, ...]
    named: bool

    @property
    def early(self) -> bool:
        """Whether the time lies before the case's last arc."""
        return self.case.moved_at is not None and self.at < self.case.moved_at


def ask(book: Casebook, case: Case, actor: str | None, role: str, at: str | None) -> Choices:
    """
    Ask what can be done.

    Args:
        book: The casebook.
        case: The case.
        actor: Id of who would act; the responsible social worker when left out.
        role: Code of the role in which they would.
        at: ISO 8601 time; now when left out, or the case's last event when that is later.

    Raises:
        InvalidInput: When an argument is malformed.
    """
    roles = tuple(case.process.roles)
    if role not in roles:
        got = another(role, roles)
        raise InvalidInput(problem("must_be_one_of", "--role", codes=roles, got=got))
    view = view_of(book, case)
    moment: datetime = view.at if at is None else _moment(at)
    responsible = next(iter(holders(view, "social_worker")), None)
    person = actor or responsible
    who = acting(person or _ANYBODY, role)
    found = book.options(case.id, actor=who, at=moment)
    return Choices(case=case, actor=who, at=moment, options=found, named=person is not None)


def _moment(text: str) -> datetime:
    # The path "--at" ends up in front of the sentence.
    moment: datetime = structure(text, datetime, "--at")
    return moment
