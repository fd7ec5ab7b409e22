"""What is asked: an act of information towards somebody, in closed codes."""

from typing import Literal

from lsprocess.basis.scopes import SCOPE_TABLE, ActKind, Scope
from lsprocess.errors import InvalidInput
from lsprocess.problems import problem
from lsprocess.process import Id, record


RecipientKind = Literal[
    "own_service",
    "education",
    "private_education",
    "health",
    "pupil_welfare_psychologist",
    "pupil_welfare_social",
    "other_authority",
    "private",
    "guardian",
    "child",
    "close_person",
]
"""
Who the recipient is in the eyes of the law.

``private_education`` is a private school: an education provider, but no authority.  ``health``
holds school health care too; the school's psychologist is a kind of its own, as one statute spoke
of the psychologist and not of health care.  ``pupil_welfare_social`` is the school social worker.
``private`` is a private provider or another body or person that is no authority.
"""

What = Literal["progress", "content", "extract", "memo", "client_plan"]
"""What is given; the last two are a meeting's whole memo and the client plan made there."""


@record
class Act:
    """
    An act of information towards somebody.

    Attributes:
        kind: What is done.
        scope: The consent scope that permits it.
        recipient: Id of the recipient, as bases name it in events.
        recipient_kind: Who the recipient is in the eyes of the law.
        also: Other ids that the same recipient goes by, such as a school's and its teacher's.
        what: What is given; a shared memo is the whole memo when this is left out.
        document: Id of the document, where one is given.
        banned_as: Other targets of a ban that keep it too, such as the telling of a guardian.

    Raises:
        InvalidInput: When the kind is none that the scope permits, or a field is malformed.
    """

    kind: ActKind
    scope: Scope
    recipient: Id
    recipient_kind: RecipientKind
    also: tuple[Id, ...] = ()
    what: What | None = None
    document: Id | None = None
    banned_as: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a kind that the scope does not permit."""
        kinds = SCOPE_TABLE[self.scope].kinds
        if self.kind not in kinds:
            raise InvalidInput(problem("kind_of_scope", "kind", kinds=tuple(sorted(kinds))))

    @property
    def written(self) -> bool:
        """Whether only a written consent that names the recipient counts."""
        row = SCOPE_TABLE[self.scope]
        return row.written and self.kind not in row.unwritten

    @property
    def recipients(self) -> tuple[str, ...]:
        """Every id of the recipient."""
        return (self.recipient, *self.also)

    @property
    def content(self) -> What | None:
        """What is given: of a memo the whole of it, unless a part is named."""
        return "memo" if self.what is None and self.kind == "share_memo" else self.what
