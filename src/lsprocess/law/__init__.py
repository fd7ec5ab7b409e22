"""
The rules that the processes rest on: where each stands, how sure it is and when it is in force.

The law is data: one file of ``rules`` for a statute, in the statute's own section order, and one
each for guidance, for the practices of the seed documents and for this library's own conventions.
A rule with several sources stands with the first statute it cites.  A catalogue for modelling, not
legal advice.
"""

from lsprocess.law.catalogue import RULES, rule
from lsprocess.law.rules import Confidence, Kind, Rule
from lsprocess.law.source import Act, Document, Reading, Source


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
