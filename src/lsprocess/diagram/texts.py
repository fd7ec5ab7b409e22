"""What diagrams and tables say."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.law.limit import Unit
from lsprocess.text import Counted, Text, Texts


TEXTS: Final = Texts(__file__)

STATES: Final = TEXTS["states"]
ARCS: Final = TEXTS["arcs"]
FACTS: Final = TEXTS["facts"]
GUARDS: Final = TEXTS["guards"]
DUTIES: Final = TEXTS["duties"]
ROLES: Final = TEXTS["roles"]
STATE: Final = TEXTS["state"]
ACTION: Final = TEXTS["action"]
ARC: Final = TEXTS["arc"]
WHERE: Final = TEXTS["where"]
GUARD: Final = TEXTS["guard"]
LEVEL: Final = TEXTS["level"]
SOURCES: Final = TEXTS["sources"]
UNMET: Final = TEXTS["unmet"]
REMEDY: Final = TEXTS["remedy"]
DUTY: Final = TEXTS["duty"]
TASK: Final = TEXTS["task"]
BY_WHEN: Final = TEXTS["by_when"]
ROLE: Final = TEXTS["role"]
NAME: Final = TEXTS["name"]
KIND: Final = TEXTS["kind"]
START: Final = TEXTS["start"]
FINAL: Final = TEXTS["final"]
URGENT: Final = TEXTS["urgent"]
ANY: Final = TEXTS["any"]
ANY_OPEN: Final = TEXTS["any_open"]
ANY_BUT: Final = TEXTS["any_but"]
ANY_OPEN_BUT: Final = TEXTS["any_open_but"]
QUOTED: Final = TEXTS["quoted"]
WARNING: Final = TEXTS["warning"]
UNITS: Final[Mapping[str, Text]] = dict(TEXTS.section("units"))
SPANS: Final[Mapping[Unit, Counted]] = {
    unit: TEXTS.counted(f"spans.{unit}") for unit in get_args(Unit) if unit not in UNITS
}
RECORDED: Final = TEXTS["recorded"]
ANYTIME: Final = TEXTS["anytime"]
DONE: Final = TEXTS["done"]
NOW: Final = TEXTS["now"]
DUE: Final = TEXTS["due"]
LATE: Final = TEXTS["late"]
OWED: Final = TEXTS["owed"]
LEGEND_TAKEN: Final = TEXTS["legend_taken"]
LEGEND_DONE: Final = TEXTS["legend_done"]
LEGEND_NOW: Final = TEXTS["legend_now"]
LEGEND_NEXT: Final = TEXTS["legend_next"]
LEGEND: Final[Mapping[str, Text]] = dict(TEXTS.section("legend"))
LEGEND_USUAL: Final = TEXTS["legend_usual"]
LEGEND_URGENT: Final = TEXTS["legend_urgent"]
LEGEND_PRACTICE: Final = TEXTS["legend_practice"]
LEGEND_FINAL: Final = TEXTS["legend_final"]
