"""
Reports: what happened to a client's data, how the time limits of assessments were kept, and who is
who in a case.

The logs are pure functions over events; the time-limit report is counted from the journal's index.
"""

from lsprocess.reports.agreements import AgreementReport, Gap, Overlap, agreement_report
from lsprocess.reports.disclosure_log import DisclosureRecord, disclosure_log
from lsprocess.reports.half_years import HalfYear, Period, half_year_of
from lsprocess.reports.log_lines import DisclosureEntry, UseEntry, Who
from lsprocess.reports.log_report import LogReport, client_log_report
from lsprocess.reports.sheet import CaseSheet, ConsentNow, case_sheet
from lsprocess.reports.small_cells import COLUMNS, SMALL
from lsprocess.reports.texts import SPECIAL_REASONS
from lsprocess.reports.time_limits import Row, TimeLimitReport, time_limit_report
from lsprocess.reports.use_log import UseRecord, use_log


__all__ = [
    "COLUMNS",
    "SMALL",
    "SPECIAL_REASONS",
    "AgreementReport",
    "CaseSheet",
    "ConsentNow",
    "DisclosureEntry",
    "DisclosureRecord",
    "Gap",
    "HalfYear",
    "LogReport",
    "Overlap",
    "Period",
    "Row",
    "TimeLimitReport",
    "UseEntry",
    "UseRecord",
    "Who",
    "agreement_report",
    "case_sheet",
    "client_log_report",
    "disclosure_log",
    "half_year_of",
    "time_limit_report",
    "use_log",
]
