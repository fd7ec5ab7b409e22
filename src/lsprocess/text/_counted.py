"""`Counted`: a text of how many, with a form of its own for one."""

import attrs

from lsprocess.text._lang import Lang
from lsprocess.text._text import Text


@attrs.frozen(kw_only=True)
class Counted:
    """
    Say how many, as people say it: 'en anteckning', 'inom en månad', '2 anteckningar'.

    Attributes:
        one: What is said of exactly one.
        many: What is said of any other number, none included.
    """

    one: Text
    many: Text

    def fill(self, lang: Lang, /, *, count: int, **params: object) -> str:
        """
        Return the form that goes with *count*, its places filled; `{count}` is one of them.

        Raises:
            DefinitionError: A place has no value, or one of a type that cannot be written.
            InvalidInput: A datetime is naive, or the language is not one of `LANGS`.
        """
        form = self.one if count == 1 else self.many
        return form.fill(lang, count=count, **params)
