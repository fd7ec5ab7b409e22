"""Days and moments as Finnish law counts them: Helsinki days, ages, moments kept in UTC."""

from lsprocess.calendar._days import age_on, helsinki_day, to_utc


__all__ = ["age_on", "helsinki_day", "to_utc"]
