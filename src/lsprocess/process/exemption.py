"""What is said once of an answer, however many conditions are unmet: that some can be waived."""

from collections.abc import Iterable

from lsprocess.process import texts
from lsprocess.process.process import Process
from lsprocess.process.verdict import Verdict
from lsprocess.text import Lang


def exemption(process: Process, unmet: Iterable[Verdict], lang: Lang) -> str:
    """Say that an exemption can be granted; empty where nothing unmet is practice."""
    open_to_it = "exempt" in process.by_name and any(
        verdict.level == "practice" for verdict in unmet
    )
    return texts.EXEMPTION.of(lang) if open_to_it else ""
