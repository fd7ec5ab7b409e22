"""
Case scripts: lines of JSON, each a command and what must come of it, performed in their order.

`perform` takes a casebook and a script, and gives an `Answer` for each line.
"""

from lsprocess.scripts.answers import (
    Answer,
    as_json,
    deed_name,
    expectation,
    message,
    problem_json,
    problems_told,
    state_name,
    unmet_json,
    where_available,
)
from lsprocess.scripts.jsonl import lines, parse
from lsprocess.scripts.performing import perform
from lsprocess.scripts.reading import BadLine, Expect, Step, read


__all__ = [
    "Answer",
    "BadLine",
    "Expect",
    "Step",
    "as_json",
    "deed_name",
    "expectation",
    "lines",
    "message",
    "parse",
    "perform",
    "problem_json",
    "problems_told",
    "read",
    "state_name",
    "unmet_json",
    "where_available",
]
