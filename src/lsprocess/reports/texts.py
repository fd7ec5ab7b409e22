"""What the client's own log report says, in plain Finnish, Swedish and English."""

from collections.abc import Mapping
from typing import Final, get_args

from lsprocess.processes.common.look_record import Register
from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

TITLE: Final = TEXTS["title"]
ASKED: Final = TEXTS["asked"]
SINCE: Final = TEXTS["since"]
SINCE_FOR_REASON: Final = TEXTS["since_for_reason"]
ALL_FOR_REASON: Final = TEXTS["all_for_reason"]
USES: Final = TEXTS["uses"]
DISCLOSURES: Final = TEXTS["disclosures"]
NOTHING: Final = TEXTS["nothing"]
MAY_BE_WITHHELD: Final = TEXTS["may_be_withheld"]
DECIDE_LOG_REFUSAL: Final = TEXTS["decide_log_refusal"]
LEFT_OUT: Final = TEXTS["left_out"]
WITHHELD: Final[Mapping[str, Text]] = dict(TEXTS.section("withheld"))
"""Why an entry is left out, for the worker who decides on it."""
REFUSED: Final = TEXTS["refused"]
USE: Final = TEXTS["use"]
DISCLOSURE: Final = TEXTS["disclosure"]
USED_BY: Final = TEXTS["used_by"]
DISCLOSED_TO: Final = TEXTS["disclosed_to"]
DONE: Final = TEXTS.counted("done")
WITH: Final = TEXTS["with"]
NOT_DONE: Final = TEXTS["not_done"]
CORRECTED: Final = TEXTS["corrected"]
SOMEBODY: Final = TEXTS["somebody"]
ORGANISATION: Final = TEXTS["organisation"]
BASES: Final[Mapping[str, Text]] = dict(TEXTS.section("bases"))
KEPT: Final = TEXTS["kept"]
"""In which register the data are kept, as a sentence."""
REGISTERS: Final[Mapping[str, Text]] = {
    **{code: CODES[code] for code in get_args(Register)},
    **TEXTS.section("registers"),
}
PURPOSES: Final[Mapping[str, Text]] = dict(TEXTS.section("purposes"))
"""Purposes beside those of looks, which have their names in the views."""
SPECIAL_REASONS: Final[Mapping[str, Text]] = dict(TEXTS.section("special_reasons"))
"""Reasons for which log data older than two years are given; whoever gives one has accepted it."""

# What agreements between services leave to two owners, or to none

AGREEMENTS: Final = TEXTS["agreements.head"]
OVERLAP: Final = TEXTS["agreements.overlap"]
OWNER: Final = TEXTS["agreements.owner"]
GAP: Final = TEXTS["agreements.gap"]
NO_GAPS: Final = TEXTS["agreements.none"]
