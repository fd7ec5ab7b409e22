"""What kinds of information a case holds; which of them a record is, the record says itself."""

from typing import Final, get_args

from lsprocess.process import ActionData
from lsprocess.processes.common.look_record import Category


ALL: Final[frozenset[Category]] = frozenset(get_args(Category))


def category_of(record: type[ActionData]) -> Category | None:
    """Give the category of a record; one that says none, or an unknown one, is hidden."""
    return _known(record.about.holds)


def category_of_field(record: type[ActionData], name: str) -> Category | None:
    """Give the category of a field, where it is another than its record's."""
    return _known(record.about.fields.get(name))


def _known(code: str | None) -> Category | None:
    return code if code in ALL else None
