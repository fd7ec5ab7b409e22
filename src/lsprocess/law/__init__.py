"""
The rules that the processes rest on: where each stands, how sure it is and when it is in force.

One module per statute, in the statute's own section order, and one each for guidance, for the
practices of the seed documents and for this library's own conventions.  A rule with several
sources lives with the first statute it cites.  A catalogue for modelling, not legal advice.
"""

from typing import TYPE_CHECKING, Any

from lsprocess.law.rules import Confidence, Kind, Rule
from lsprocess.law.source import Act, Document, Reading, Source


if TYPE_CHECKING:
    from lsprocess.law.catalogue import RULES, rule

__all__ = [
    "RULES",
    "Act",
    "Confidence",
    "Document",
    "Kind",
    "Reading",
    "Rule",
    "Source",
    "rule",
]


def __getattr__(name: str) -> Any:
    # The whole catalogue takes a while to load, and a process needs but some of its rules.
    if name in ("RULES", "rule"):
        from lsprocess.law import catalogue

        return getattr(catalogue, name)
    msg = f"module {__name__} has no attribute {name}"
    raise AttributeError(msg)
