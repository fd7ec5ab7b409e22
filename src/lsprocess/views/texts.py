"""What the parts of a view are called, and what a notifier is told."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.processes.common.looking import Category, Purpose, ServiceTask
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

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
CLASS_NAMES: Final[Mapping[str, Text]] = {**CODES, **TEXTS.section("classes")}
REASONS: Final[Mapping[str, Text]] = dict(TEXTS.section("reasons"))
"""Why nothing is shown, as sentences that say what to do."""

# What a notifier is told

RECEIVED: Final = TEXTS["notifier.received"]
HANDLER: Final = TEXTS["notifier.handler"]
NO_HANDLER: Final = TEXTS["notifier.no_handler"]
GENERAL: Final = TEXTS["notifier.general"]
STATUS: Final[Mapping[str, Text]] = dict(TEXTS.section("notifier.status"))
STAGE: Final = TEXTS["notifier.stage"]
NO_MORE: Final = TEXTS["notifier.no_more"]
LEVELS: Final[Mapping[str, Text]] = {**CODES, **TEXTS.section("notifier.levels")}
