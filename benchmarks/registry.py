"""
What a register of many cases costs to ask: due items, the watch, the time-limit report.

It makes stores of synthetic cases, then asks each question in a process of its own, so that the
peak of memory is the question's.  Everything in the stores is made up.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import attrs

from lsprocess import Actor, Casebook
from lsprocess.casebook.index import marks_of
from lsprocess.event_ids import new_event_id
from lsprocess.journal import Entry, Journal, open_journal
from lsprocess.journal.codec import encode
from lsprocess.journal.marks import Marks
from lsprocess.process import ActionData, Command, attempt, new_case
from lsprocess.processes import referral


FIRST = date(2024, 10, 1)
LAST = date(2026, 9, 30)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COUNTIES = 22
AT_ONCE = 500
WATCHED = 200
SIZES = (1_000, 10_000, 100_000)
QUESTIONS = {
    "make": "make the store; events",
    "nothing": "open the store",
    "due": "`due_items`, all of them",
    "report": "`time_limit_report`, four half-years",
    "watch": f"`watch`, the first {WATCHED} cases",
}

Step = tuple[datetime, ActionData]


def course(number: int, random: Random) -> tuple[Actor, list[Step]]:
    """Give what happens in one case: on time or late, ended or still open."""
    county = min(random.randrange(1, COUNTIES + 1), random.randrange(1, COUNTIES + 1))
    worker = Actor(
        id=f"w-{random.randrange(1, 40)}", role="social_worker", organisation=f"county-{county}"
    )
    opened = datetime.combine(
        FIRST + timedelta(days=random.randrange((LAST - FIRST).days + 51)),
        datetime.min.time().replace(hour=8),
        UTC,
    )
    started = opened + timedelta(days=random.choice((0, 1, 2, 3, 5, 6, 7, 7, 8, 8, 9, 9, 10, 16)))
    finished = opened + timedelta(days=random.choice((30, 55, 70, 80, 85, 88, 90, 91, 95, 130)))
    received = opened.date()
    begin: list[Step] = [
        (opened, opening(number, received)),
        (opened, referral.AssignRole(role="social_worker", person=worker.id)),
        (opened, referral.Screen(urgent=False)),
    ]
    if random.random() < 0.95:
        told = referral.InformFamily(party=f"c-{number // 2}", topic="notification")
        begin.append((opened, told))
    end = random.random()
    if end < 0.25:
        done = [*begin, (started, referral.SkipAssessment(reason="no_future_need"))]
    elif end < 0.28:
        done = begin
    else:
        done = [
            *begin,
            (started, referral.StartAssessment()),
            (started, referral.RecordGuardian(person="g-1", custody=True)),
            (started, referral.InformFamily(party="g-1", topic="notification")),
        ]
        if end < 0.96:
            done += [
                (finished, referral.HearParents(heard=("g-1",))),
                (finished, view(number)),
                (finished, referral.CompleteAssessment(assessment_ref="doc-3")),
                (finished, referral.Close(reason="no_need")),
            ]
    return worker, [step for step in done if step[0] < NOW]


def opening(number: int, received: date) -> referral.Open:
    """Give the notification on one of two cases of a child."""
    return referral.Open(
        kind="notification",
        child=referral.Child(id=f"c-{number // 2}", born=date(2019, 5, 1)),
        received_on=received,
        joint_discussion_requested=False,
        grounds_ref="doc-1",
        notifier=referral.Notifier(id="school-3", category="education", anonymous=False),
    )


def view(number: int) -> referral.RecordView:
    """Give the child's view."""
    return referral.RecordView(party=f"c-{number // 2}", manner="met_alone", summary_ref="doc-2")


def fill(journal: Journal, cases: int) -> int:
    """Make so many cases: the next event of each in one append, many cases at once."""
    random = Random(cases)
    events = 0
    for first in range(0, cases, AT_ONCE):
        alive = [course_of(number, random) for number in range(first, min(first + AT_ONCE, cases))]
        while alive:
            taken = [(entry, marks) for one in alive for entry, marks in islice(one, 1)]
            if not taken:
                break
            journal.append([entry for entry, _ in taken], together([marks for _, marks in taken]))
            events += len(taken)
    return events


def course_of(number: int, random: Random) -> Iterator[tuple[Entry, Marks]]:
    """Decide what happens in one case, event by event."""
    worker, steps = course(number, random)
    case = new_case(referral.PROCESS, f"r-{number}")
    for at, data in steps:
        command = Command(data=data, actor=worker, at=at, recorded_at=at)
        made = attempt(case, command, new_event_id)
        (event,), (case,) = made.events, made.cases
        if not event.applied:
            message = f"{data.verb}: {[verdict.code for verdict in event.unmet]}"
            raise AssertionError(message)
        yield Entry(event.case, event.seq, None, encode(event)), marks_of(made, {})


def together(all_marks: list[Marks]) -> Marks:
    """Join the marks of events of different cases."""
    names = [field.name for field in attrs.fields(Marks)]
    return Marks(**{name: sum((getattr(m, name) for m in all_marks), ()) for name in names})


def asked(question: str, url: str, cases: int) -> dict[str, Any]:
    """Ask one question and tell how long it took, and what memory this process ever needed."""
    with Casebook(open_journal(url, must_exist=question != "make")) as book:
        before = perf_counter()
        if question == "make":
            found = fill(book.journal, cases)
        elif question == "due":
            found = sum(1 for _ in book.due_items(NOW))
        elif question == "watch":
            watcher = Actor(id="watch-1", role="service")
            found = sum(1 for _ in islice(book.watch(actor=watcher, at=NOW), WATCHED))
        elif question == "report":
            from lsprocess.reports import time_limit_report

            found = len(time_limit_report(book.journal, book.processes.values(), FIRST, LAST).rows)
        else:
            found = 0
        seconds = perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "peak": peak, "found": found}


def report(sizes: list[int], folder: Path) -> None:
    """Make the stores, ask, and print a Markdown table."""
    print("| Cases | Question | Found | Seconds | Peak memory, MB |")
    print("|---:|:---|---:|---:|---:|")
    for size in sizes:
        path = folder / f"registry-{size}.db"
        path.unlink(missing_ok=True)
        url = f"sqlite:///{path}"
        for question, name in QUESTIONS.items():
            # A child starts with its parent's peak: the store is not made here either.
            asking = ["--ask", question, url, "--cases", str(size)]
            child = [sys.executable, "-m", "benchmarks.registry", *asking]
            told = subprocess.run(child, check=True, capture_output=True, text=True)
            said = json.loads(told.stdout)
            row = f"{said['found']:,} | {said['seconds']:.3f} | {said['peak']:.0f}"
            print(f"| {size:,} | {name} | {row} |", flush=True)
        path.unlink()


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=list(SIZES), help="store sizes")
    parser.add_argument("--folder", type=Path, help="where the stores are made")
    parser.add_argument("--ask", nargs=2, metavar=("QUESTION", "URL"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.ask:
        print(json.dumps(asked(*chosen.ask, *chosen.cases)))
        return
    with tempfile.TemporaryDirectory() as folder:
        report(chosen.cases, chosen.folder or Path(folder))


if __name__ == "__main__":
    main()
