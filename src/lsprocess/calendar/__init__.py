"""
Days and moments as Finnish law counts them.

Helsinki days, ages, moments kept in UTC; holidays, business days and the last days of time limits.
"""

from lsprocess.calendar._checks import SUPPORTED_YEARS, plain_date
from lsprocess.calendar._days import age_on, helsinki_day, to_utc
from lsprocess.calendar._holidays import eves_of, holidays_of
from lsprocess.calendar._limits import (
    add_days,
    add_months,
    add_weeks,
    add_years,
    next_business_day,
    nth_business_day,
    placement_ends,
    rolled,
)
from lsprocess.calendar._policy import (
    CONSERVATIVE,
    ORDINARY,
    POLICIES,
    THL,
    Policy,
    policy,
    school_days,
    school_policy,
)


__all__ = [
    "CONSERVATIVE",
    "ORDINARY",
    "POLICIES",
    "SUPPORTED_YEARS",
    "THL",
    "Policy",
    "add_days",
    "add_months",
    "add_weeks",
    "add_years",
    "age_on",
    "eves_of",
    "helsinki_day",
    "holidays_of",
    "next_business_day",
    "nth_business_day",
    "placement_ends",
    "plain_date",
    "policy",
    "rolled",
    "school_days",
    "school_policy",
    "to_utc",
]
