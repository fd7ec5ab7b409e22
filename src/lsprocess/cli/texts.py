"""What the command line itself says, in Finnish, Swedish and English."""

from collections.abc import Mapping
from typing import Final

from lsprocess.processes.common.vocabulary import CODES
from lsprocess.text import Text, Texts


TEXTS: Final = Texts(__file__)

SAME: Final = TEXTS["same"]
"""Anything that `Text` can write, as it writes it."""

# One answer

AS_EXPECTED: Final = TEXTS["as_expected"]
REPEATED: Final = TEXTS["repeated"]

# The timeline

STORE: Final = TEXTS["store"]
AUDIT: Final = TEXTS["audit"]
NEW_CASE: Final = TEXTS["new_case"]
NOT_OPENED: Final = TEXTS["not_opened"]
SAME_STATE: Final = TEXTS["same_state"]
REMEDY: Final = TEXTS["remedy"]
LINE_NUMBER: Final = TEXTS["line_number"]
NOT_DONE: Final[Mapping[str, Text]] = dict(TEXTS.section("not_done"))
"""Why a line was not answered, by its outcome."""
READING: Final = TEXTS["reading"]

# The summary

SUMMARY: Final = TEXTS["summary"]
FAILED: Final[Mapping[str, Text]] = dict(TEXTS.section("failed"))
"""How many lines could not be answered for another reason than their own form."""
COUNTED: Final = TEXTS["counted"]
COUNTS: Final[Mapping[str, Text]] = dict(TEXTS.section("counts"))
"""How many lines came to each outcome that a line can be recorded with, or be malformed."""
ALL_WENT: Final = TEXTS["all_went"]
WENT_AS_EXPECTED: Final = TEXTS.counted("went_as_expected")
SOME_DID_NOT: Final = TEXTS.counted("some_did_not")
AND_MORE: Final = TEXTS.counted("and_more")
GIVEN_TO: Final = TEXTS["given_to"]
OPEN_DUTIES: Final = TEXTS["open_duties"]
NO_DUTIES: Final = TEXTS["no_duties"]
NEXT: Final = TEXTS["next"]
NOTHING_NEXT: Final = TEXTS["nothing_next"]
MORE_CASES: Final = TEXTS.counted("more_cases")
EMPTY: Final = TEXTS["empty"]
INTERRUPTED: Final = TEXTS["interrupted"]
STOPPED: Final = TEXTS["stopped"]
AUDIT_BEHIND: Final = TEXTS["audit_behind"]

# The cases of a store

NO_CASES: Final = TEXTS["no_cases"]
NEXT_DAY: Final = TEXTS["next_day"]
CASES_LOST: Final = TEXTS["cases_lost"]

# A case shown

CASE: Final = TEXTS["case"]
PROCESS: Final = TEXTS["process"]
STATE: Final = TEXTS["state"]
PROFILE: Final = TEXTS["profile"]
OPENED: Final = TEXTS["opened"]
ATTEMPTS: Final = TEXTS["attempts"]
PEOPLE: Final = TEXTS["people"]
CHILD: Final = TEXTS["child"]
GUARDIANS: Final = TEXTS["guardians"]
RESPONSIBLE: Final = TEXTS["responsible"]
CONSENTS: Final = TEXTS["consents"]
LINKED: Final = TEXTS["linked"]
NONE: Final = TEXTS["none"]
SINCE: Final = TEXTS["since"]
ANSWERS: Final[Mapping[str, Text]] = {**CODES, **TEXTS.section("answers")}
"""Answers on consent as they are recorded, and what became of them."""

TIME: Final = TEXTS["time"]
PLACE: Final = TEXTS["place"]
NEXT_TIME: Final = TEXTS["next_time"]
PARTICIPANTS: Final = TEXTS["participants"]
WAS_THERE: Final = TEXTS["comes.was_there"]
COMES: Final[Mapping[bool | None, Text]] = {
    True: TEXTS["comes.yes"],
    False: TEXTS["comes.no"],
    None: TEXTS["comes.unanswered"],
}
"""What somebody invited has answered; None where they have not."""
AGREED: Final = TEXTS["agreed"]
AGREED_IS: Final[Mapping[bool, Text]] = {
    True: TEXTS["agreed_is.open"],
    False: TEXTS["agreed_is.done"],
}
"""How it stands with an agreed action: whether it is open."""
OWNED: Final = TEXTS["owned"]
NOT_OWNED: Final = TEXTS["not_owned"]
LAST_OF_EACH: Final = TEXTS["last_of_each"]

# What can be done

OPTIONS: Final = TEXTS["options"]
ASKING: Final = TEXTS["asking"]
NO_WORKER: Final = TEXTS["no_worker"]
TOO_EARLY: Final = TEXTS["too_early"]
CAN: Final = TEXTS["can"]
CAN_WITH_DATA: Final = TEXTS["can_with_data"]
OTHER_REGISTER: Final = TEXTS["other_register"]
UNREADABLE: Final = TEXTS["unreadable"]
CANNOT_TELL: Final = TEXTS["cannot_tell"]
CANNOT: Final = TEXTS["cannot"]
ON_DATA: Final = TEXTS["on_data"]

# A case's history

CLIENT_PAST: Final = TEXTS["client_past"]
HISTORY: Final = TEXTS["history"]
EVENTS: Final = TEXTS.counted("events")
RECORDED: Final = TEXTS["recorded"]
ECHO: Final = TEXTS["echo"]
RESULTS: Final[Mapping[str, Text]] = dict(TEXTS.section("results"))
EVIDENCE: Final = TEXTS.counted("evidence")
DUTY_OPENED: Final = TEXTS["duty_opened"]
DUTY_SETTLED: Final = TEXTS["duty_settled"]

# Processes

VERSION: Final = TEXTS["version"]
CONTENTS: Final = TEXTS["contents"]
DIGEST: Final = TEXTS["digest"]
FINAL: Final = TEXTS["final"]

# Said by several commands
CASES_UNREAD: Final = TEXTS["reports.unread"]
