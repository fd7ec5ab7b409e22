"""Import the library: open a referral, learn in Finnish why a step is refused, and meet it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from lsprocess import Actor, Casebook
from lsprocess.processes import referral


INTAKE = Actor(id="w-3", role="intake_worker", organisation="county-07")
WORKER = Actor(id="w-17", role="social_worker", organisation="county-07")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Europe/Helsinki"))


def main() -> None:
    """Take one referral as far as the hearing of the school."""
    book = Casebook.open("memory:")
    notification = referral.Open(
        kind="notification",
        child=referral.Child(id="c-1"),
        received_on=MONDAY.date(),
        notifier=referral.Notifier(id="school-3", category="education", anonymous=False),
        joint_discussion_requested=True,
        grounds_ref="doc-1",
    )
    book.start(referral, notification, actor=INTAKE, at=MONDAY, case="r-1")

    tuesday = MONDAY + timedelta(days=1)
    for step in (
        referral.AssignRole(role="social_worker", person="w-17"),
        referral.Screen(urgent=False),
        referral.StartAssessment(),
        referral.RecordGuardian(person="g-1", custody=True),
        referral.HearParents(heard=("g-1",)),
    ):
        book.perform("r-1", step, actor=WORKER, at=tuesday).or_raise()

    school = referral.HearSchool(school="school-3", person="p-9", need="schooling")
    outcome = book.perform("r-1", school, actor=WORKER, at=tuesday)
    for verdict in outcome.unmet:
        print(f"{verdict.code} ({', '.join(verdict.sources)})")
        print(f"  {verdict.text('fi')}")
        print(f"  {verdict.remedy('fi')}")

    permission = referral.RecordConsent(
        consent="con-1", scope="contact_school", giver="g-1", form="oral"
    )
    book.perform("r-1", permission, actor=WORKER, at=tuesday).or_raise()
    outcome = book.perform("r-1", school, actor=WORKER, at=tuesday).or_raise()

    state = outcome.case.process.by_state[outcome.event.target or ""]
    print(f"\n{state.name.fi}\n")
    for option in outcome.options():
        if option.open and option.targets:
            print(f"{option.action}: {outcome.case.process.by_name[option.action].name.fi}")


if __name__ == "__main__":
    main()
