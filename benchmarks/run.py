"""Run the benchmark: ``python -m benchmarks.run``."""

from __future__ import annotations

import sys

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from benchmarks import durable, report
from benchmarks.check import check
from benchmarks.contenders import BASELINE, MODULES, load
from benchmarks.measure import time_all, time_imports
from benchmarks.parts import time_parts


_DURABLE: Final = "one transaction an attempt, WAL, `synchronous=FULL`"
_IMPORTS: Final = (
    "attrs, transitions",
    "lsprocess",
    "lsprocess.process",
    "lsprocess.processes.referral",
    "lsprocess.processes.referral, lsprocess.processes.meeting",
)


def arguments() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="turns of each contender (40)")
    parser.add_argument("--cases", type=int, default=100, help="cases in a turn (100)")
    parser.add_argument("--live", type=int, default=0, help="idle cases alive besides (0)")
    parser.add_argument(
        "--only",
        choices=MODULES,
        nargs="+",
        default=MODULES,
        metavar="NAME",
        help=f"leave out the rest of: {', '.join(MODULES)}",
    )
    parser.add_argument(
        "--imports", type=int, default=15, help="rounds of imports, 0 for none (15)"
    )
    parser.add_argument("--durable", type=int, default=10, help="rounds on disk, 0 for none (10)")
    parser.add_argument("--folder", type=Path, help="where the SQLite files are made")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables in this page")
    return parser.parse_args()


def main() -> None:
    """Check, measure, print and, when asked, write."""
    options = arguments()
    wanted = tuple(name for name in MODULES if name in options.only or name == BASELINE)
    contenders, skipped = load(wanted)
    for contender in contenders.values():
        check(contender())

    figures = time_all(contenders, options.rounds, options.cases, options.live)
    parts = [
        report.machine(),
        f"Eleven attempts a case, best of {options.rounds} rounds of {options.cases} cases"
        + (f", with {options.live} other cases alive" if options.live else "")
        + ":",
        report.work_table(contenders, figures),
    ]
    if skipped:
        parts.append("Left out: " + "; ".join(f"{name} {why}" for name, why in skipped.items()))
    if options.durable:
        kinds = durable.sides(contenders)
        kept = durable.time_durable(kinds, options.durable, options.cases, options.folder)
        parts += [
            f"The same on SQLite ({_DURABLE}), best of {options.durable} rounds:",
            report.ratio_table("durable", kept, durable.Raw.name),
        ]
    if options.imports:
        taken = time_imports(_IMPORTS, options.imports)
        parts += [
            f"Imports in a fresh interpreter, median of {options.imports}:",
            report.ratio_table("import", taken, _IMPORTS[0]),
        ]

    if "ours" in contenders:
        parts += [
            "Where the time of `lsprocess` goes, each part on its own (the bytes include a dict):",
            report.parts_table(time_parts(options.rounds)),
        ]

    block = "\n\n".join(parts)
    sys.stdout.write(f"{block}\n")
    if options.write:
        report.write(options.write, block)


if __name__ == "__main__":
    main()
