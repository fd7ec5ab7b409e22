"""Acts of information and what may be recorded about them, for the tests of `basis_of`."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from lsprocess.basis import SCOPE_TABLE, Act, Ban, Consent, Known, RecordedGround, fitting


CHILD, FIRST, SECOND, STRANGER, OTHER = "c-1", "g-1", "g-2", "x-1", "p-8"
RECIPIENT, MEMO = "p-9", "doc-7"
DAY, SECOND_OF_TIME = timedelta(days=1), timedelta(seconds=1)
HELSINKI = ZoneInfo("Europe/Helsinki")

BOUNDARIES = (
    date(2010, 7, 31),
    date(2014, 8, 1),
    date(2015, 3, 31),
    date(2015, 4, 1),
    date(2021, 11, 1),
    date(2022, 12, 31),
    date(2023, 1, 1),
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2026, 3, 10),
)
CODES = (
    "ATL64",
    "ASL20",
    "SHL41",
    "SHL43",
    "ATL53",
    "ATL56",
    "ASL17",
    "AAL8",
    "POL41",
    "LSL31",
    "OHL16",
)
RECIPIENT_KINDS = (
    "own_service",
    "education",
    "private_education",
    "health",
    "pupil_welfare_psychologist",
    "pupil_welfare_social",
    "other_authority",
    "private",
    "guardian",
    "child",
    "close_person",
)
SCOPES = tuple(SCOPE_TABLE)


def noon(day: date) -> datetime:
    """Give noon of a day in Finland, as UTC."""
    return datetime.combine(day, time(12), HELSINKI).astimezone(UTC)


def midnight(day: date) -> datetime:
    """Give the first moment of a day in Finland, as UTC."""
    return datetime.combine(day, time(), HELSINKI).astimezone(UTC)


def eighteen_on(day: date) -> date:
    """Give a day of birth from which somebody comes of age on *day*."""
    return day.replace(year=day.year - 18)


def an_act(**more: Any) -> Act:
    """Make a contact with a school, changed by *more*."""
    whole: dict[str, Any] = {
        "kind": "contact",
        "scope": "contact_school",
        "recipient": RECIPIENT,
        "recipient_kind": "education",
    }
    return Act(**(whole | more))


def known(at: datetime, **more: Any) -> Known:
    """Make what is known of a child with one guardian at a time, changed by *more*."""
    return Known(**({"at": at, "child": CHILD, "guardians": (FIRST,)} | more))


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Draw an act of any scope towards anybody."""
    scope = draw(st.sampled_from(SCOPES))
    person = {"child": CHILD, "guardian": FIRST}
    outside = ("education", "health", "other_authority") * 4
    kind: Any = draw(st.sampled_from(RECIPIENT_KINDS + outside))
    parts = {
        "share_memo": [None, "memo", "extract", "client_plan"],
        "disclose": [None, "progress", "content", "extract"],
    }
    return Act(
        kind=draw(st.sampled_from(sorted(SCOPE_TABLE[scope].kinds))),
        scope=scope,
        recipient=person.get(kind, RECIPIENT),
        recipient_kind=kind,
        what=draw(st.sampled_from(parts.get(scope, [None]))),  # type: ignore[arg-type]
        document=draw(st.sampled_from([None, MEMO])),
    )


def near(at: datetime) -> st.SearchStrategy[datetime]:
    """Draw a time a day, a second or nothing away from another, either way."""
    steps = (-30 * DAY, -DAY, -SECOND_OF_TIME, timedelta(), SECOND_OF_TIME, DAY)
    return st.sampled_from([at + step for step in steps])


def consents(act: Act, at: datetime, day: date) -> st.SearchStrategy[Consent]:
    """Draw an answer that is about the act more often than not."""
    return st.builds(
        Consent,
        id=st.sampled_from(["k-1", "k-2", "k-3", None]),
        scope=st.sampled_from([act.scope] * 5 + ["joint_plan"]),
        giver=st.sampled_from([FIRST, FIRST, SECOND, CHILD, STRANGER]),
        at=near(at),
        answer=st.sampled_from(["given", "given", "given", "refused"]),
        capacity=st.sampled_from(["guardian", "guardian", "child", "self"]),
        form=st.sampled_from(["oral", "written"]),
        recipient=st.sampled_from([None, act.recipient, act.recipient, OTHER]),
        what=st.sampled_from([None, None, None, "progress", "content", "extract"]),
        valid_until=st.sampled_from([None, None, day - DAY, day, day + DAY]),
        withdrawn_at=st.none() | near(at),
        pupil_unable=st.sampled_from([None, True, False]),
        where=st.integers(1, 99),
    )


def bans(act: Act, at: datetime) -> st.SearchStrategy[Ban]:
    """Draw a ban that may reach the act."""
    return st.builds(
        Ban,
        id=st.sampled_from(["b-1", "b-2"]),
        by=st.sampled_from([CHILD, FIRST, SECOND]),
        level=st.sampled_from(["controller", "service_task", "document"]),
        target=st.sampled_from([act.scope, act.scope, "joint_plan", MEMO]),
        at=near(at),
        toward=st.sampled_from([None, act.recipient, OTHER]),
        accepted=st.sampled_from([None, True, False]),
        lifted_at=st.none() | near(at),
    )


def grounds(act: Act, at: datetime) -> st.SearchStrategy[RecordedGround]:
    """Draw a recorded statutory basis, mostly with everything that it needs."""
    return st.builds(
        RecordedGround,
        code=st.sampled_from(CODES),
        scope=st.sampled_from([act.scope] * 6 + ["joint_plan"]),
        at=near(at),
        client_informed=st.sampled_from([True, True, False]),
        recipient=st.sampled_from([None, None, act.recipient, OTHER]),
        reason=st.sampled_from(
            ["necessary_for_care", "necessary_for_assessment", "child_interest", None]
        ),
        put_off=st.sampled_from([None, None, "child_safety"]),
        where=st.integers(1, 99),
    )


@st.composite
def situations(draw: st.DrawFn) -> tuple[Act, Known]:
    """Draw an act, and what is known at a time on or beside a day on which something changes."""
    act = draw(acts())
    day = draw(st.sampled_from(BOUNDARIES)) + draw(st.sampled_from([-1, 0, 0, 1])) * DAY
    at = draw(st.sampled_from([noon(day), midnight(day), midnight(day + DAY) - SECOND_OF_TIME]))
    told = draw(st.lists(consents(act, at, day), max_size=4))
    if draw(st.booleans()):
        told.insert(0, asked_well(act, at - 40 * DAY, FIRST))
    recorded = draw(st.lists(grounds(act, at), max_size=2))
    lawful = [ground.code for ground in fitting(act, day)]
    if lawful and draw(st.booleans()):
        recorded.append(well_recorded(draw(st.sampled_from(lawful)), act, at - 2 * DAY))
    adult = eighteen_on(day)
    return act, Known(
        at=at,
        child=CHILD,
        born=draw(st.sampled_from([None, None, adult - DAY, adult, adult + DAY])),
        guardians=draw(st.sampled_from([(), (FIRST,), (FIRST,), (FIRST, SECOND)])),
        policy=draw(st.sampled_from(["all", "all", "any", 1, 2, 3])),
        excused=draw(st.sampled_from([(), (), (SECOND,), (FIRST, SECOND)])),
        consents=tuple(told),
        bans=tuple(draw(st.lists(bans(act, at), max_size=2))),
        grounds=tuple(recorded),
        profile=draw(st.sampled_from([None, "seed", "statute", "statute"])),
    )


def well_recorded(code: Any, act: Act, at: datetime) -> RecordedGround:
    """Make a statutory basis that is recorded with everything that it needs."""
    return RecordedGround(
        code=code,
        scope=act.scope,
        at=at,
        client_informed=True,
        reason="necessary_for_care",
        where=101,
    )


def asked_well(act: Act, at: datetime, giver: str, **more: Any) -> Consent:
    """Make a guardian's consent that covers the act in every respect."""
    whole: dict[str, Any] = {
        "id": f"k-{giver}",
        "scope": act.scope,
        "giver": giver,
        "at": at,
        "form": "written",
        "recipient": act.recipient,
        "what": "content" if act.scope == "disclose" else None,
        "pupil_unable": True,
        "where": 100,
    }
    return Consent(**(whole | more))
