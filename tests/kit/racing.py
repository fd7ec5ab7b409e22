"""
Two processes that decide at once: one acts on what a linked case says, the other changes that.

The tests run a few rounds of each kind; ``python tests/kit/racing.py 200`` runs as many as you like.
"""

# ruff: noqa: T201 - it is a command as well

import subprocess
import sys
import tempfile

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lsprocess import Actor, Casebook
from lsprocess.processes import meeting, referral


NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)
LATE = NOW + timedelta(days=40)
WORKER = Actor(id="w-1", role="social_worker")
HEARD_ON = NOW.date()

OPENING = referral.Open(
    kind="notification",
    child=referral.Child(id="c-1"),
    received_on=HEARD_ON,
    notifier=referral.Notifier(id="school-1", category="education", anonymous=False),
    joint_discussion_requested=False,
    grounds_ref="doc-1",
)
PROPOSAL = meeting.Propose(kind="negotiation", initiator="w-1", child="c-1", subject_ref="doc-2")
REFERRAL = (
    referral.AssignRole(role="social_worker", person="w-1"),
    referral.Screen(urgent=False),
    referral.StartAssessment(),
    referral.RecordGuardian(person="g-1", custody=True),
)
PLANNED = (
    meeting.SetGoal(goal_ref="doc-3"),
    meeting.Invite(person="t-1", as_="professional", sector="education", inviter="w-1"),
    meeting.Invite(person="g-1", as_="family", inviter="w-1"),
    meeting.AssignRole(role="chair", person="w-1"),
    meeting.AssignRole(role="recorder", person="w-1"),
    meeting.SetTime(starts=NOW, ends=NOW + timedelta(hours=1), place="room-4"),
    *(
        meeting.Exempt(guard=guard, reason_code="agreed_with_family")
        for guard in (
            "child_prepared",
            "participants_prepared",
            "family_wishes_asked",
            "coach_agreed",
        )
    ),
)


def consent(scope, given=True):
    """Make an answer of the guardian on an act."""
    return referral.RecordConsent(
        consent="con-1",
        scope=scope,
        giver="g-1",
        form="oral",
        answer="given" if given else "refused",
    )


BAN = referral.Forbid(
    ban="ban-1", by="c-1", level="controller", target="contact_school", reason_code="own_wish"
)
WITHDRAWAL = referral.WithdrawConsent(consent="con-1")
HEAR_PARENTS = referral.HearParents(heard=("g-1",))
HEAR_SCHOOL = referral.HearSchool(school="school-1", person="t-1", need="schooling")
KINDS = {
    # what is recorded first, in the referral and in the meeting; who decides what; who changes what
    "consent": (
        (HEAR_PARENTS,),
        (consent("contact_school"),),
        ("r", HEAR_SCHOOL),
        ("m", WITHDRAWAL),
    ),
    "ban": ((HEAR_PARENTS, consent("contact_school")), (), ("r", HEAR_SCHOOL), ("m", BAN)),
    "custody": (
        (),
        (),
        ("r", HEAR_PARENTS),
        ("m", referral.RecordGuardian(person="g-2", custody=True)),
    ),
    "open_meeting": (
        (consent("joint_discussion"),),
        PLANNED,
        ("m", meeting.OpenMeeting(present=("w-1", "t-1"))),
        ("r", WITHDRAWAL),
    ),
}


def prepare(book, kind, number):
    """Open a referral and a meeting that are linked, as far as the race begins."""
    first, second, *_ = KINDS[kind]
    names = {
        "r": f"r-{kind}-{number}".replace("_", "-"),
        "m": f"m-{kind}-{number}".replace("_", "-"),
    }
    book.start(referral, OPENING, actor=WORKER, at=NOW, case=names["r"])
    book.start(meeting, PROPOSAL, actor=WORKER, at=NOW, case=names["m"])
    for data in (*REFERRAL, referral.LinkMeeting(meeting=names["m"]), *first):
        book.perform(names["r"], data, actor=WORKER, at=NOW).or_raise()
    for data in second:
        book.perform(names["m"], data, actor=WORKER, at=NOW).or_raise()
    if kind == "open_meeting":
        book.perform(names["m"], meeting.Plan(), actor=WORKER, at=NOW).or_raise()
        book.perform(names["m"], meeting.Prepare(), actor=WORKER, at=NOW).or_raise()
    return names


def run(url):
    """Perform what standard input names, as soon as it does: a case, a kind, and whose part."""
    with Casebook.open(url, clock=lambda: LATE) as book:
        print("ready", flush=True)
        for line in sys.stdin:
            case, kind, part = line.split()
            data = KINDS[kind][int(part)][1]
            # Reading the case beforehand leaves only what is decided and written to be raced for.
            book.options(case, actor=WORKER, at=NOW)
            print(book.perform(case, data, actor=WORKER, at=NOW).event.outcome, flush=True)


def race(url, rounds):
    """Let two processes race, so many rounds of each kind; count what became of the decisions."""
    command = (sys.executable, __file__, "--run", url)
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    outcomes = Counter()
    with Casebook.open(url, clock=lambda: LATE) as book:
        for racer in racers:
            assert "ready\n" == racer.stdout.readline()
        for number in range(rounds):
            for kind, parts in KINDS.items():
                names = prepare(book, kind, number)
                for part, racer in enumerate(racers, start=2):
                    racer.stdin.write(f"{names[parts[part][0]]} {kind} {part}\n")
                    racer.stdin.flush()
                decided, changed = (racer.stdout.readline().strip() for racer in racers)
                assert "applied" == changed
                outcomes[kind, decided] += 1
    for racer in racers:
        with racer:
            racer.stdin.close()
            assert 0 == racer.wait()
    return outcomes


def stale(url):
    """Name every applied decision that looked at a case which had moved before it was kept."""
    with Casebook.open(url) as book:
        heads, found = defaultdict(int), []
        events = {
            (event.case, event.seq): event for case in book.cases() for event in book.history(case)
        }
        for stored in book.journal.since(0):
            event = events[stored.case, stored.seq]
            found += [(stored.case, stored.seq) for case, seq in event.linked if heads[case] != seq]
            heads[stored.case] = stored.seq
    return found


def wrong_days(url):
    """Name every case whose days in the index are others than those that it comes to."""
    with Casebook.open(url) as book:
        running = defaultdict(dict)
        for item in book.journal.due(LATE.date() + timedelta(days=400)):
            running[item.case][item.deadline.duty] = item.deadline
        return [
            case
            for case in book.cases()
            if running[case]
            != {i.id: i.deadline for i in book.agenda(case) if i.deadline is not None}
        ]


def main():
    """Race, and tell what came of it."""
    if sys.argv[1] == "--run":
        run(sys.argv[2])
        return
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder, 'race.db').as_posix()}"
        for (kind, outcome), count in sorted(race(url, int(sys.argv[1])).items()):
            print(f"{kind}: {outcome} {count}")
        print(f"decided on a stale sight: {len(stale(url))}; wrong days: {len(wrong_days(url))}")


if __name__ == "__main__":
    main()
