"""What people call the parts of a view, and what somebody looks for."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.processes.common.look_record import Category, Purpose, ServiceTask
from lsprocess.processes.common.texts import TEXTS
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Text


CATEGORIES: Final[Mapping[Category, Text]] = {
    **{code: CODES[code] for code in get_args(Category)},
    "notification": TEXTS["categories.notification"],
}
"""What each part of a case's information is called."""
PURPOSES: Final[Mapping[Purpose, Text]] = {code: CODES[code] for code in get_args(Purpose)}
"""What each purpose of a look is called."""
SERVICE_TASKS: Final[Mapping[ServiceTask, Text]] = {
    code: CODES[code] for code in get_args(ServiceTask)
}
"""What each work task is called."""
