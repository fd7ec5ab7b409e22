"""What somebody who acts for themselves may be told of what they tried to record."""

from typing import Any

import attrs

from lsprocess.process import Action
from lsprocess.text import Lang
from lsprocess.views.texts import NOT_RECORDED, RECORDED


@attrs.frozen(kw_only=True)
class OwnAnswer:
    """
    Whether it was recorded; nothing else.

    What stood in the way may be somebody else's ban, a number in the case may count what is kept
    from them, and the state of the case or what can be done in it may tell what they are not told.
    So why it was not recorded is the worker's to say.

    Attributes:
        action: What they tried to record.
        recorded: Whether it was.
    """

    action: Action
    recorded: bool

    def text(self, lang: Lang) -> str:
        """Say it in a sentence or two."""
        said = RECORDED if self.recorded else NOT_RECORDED
        return said.fill(lang, deed=self.action.name.of(lang))

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """Give it in JSON's types."""
        return {"action": self.action.id, "recorded": self.recorded, "message": self.text(lang)}
