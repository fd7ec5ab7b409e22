"""Deciding and evolving, on a small process: the order of outcomes, guards, exemptions, echoes."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from typing import Any

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.law import rule
from lsprocess.process import (
    START,
    ActionData,
    Actor,
    Case,
    Process,
    View,
    action,
    attempt,
    evolve,
    guard,
    met_if,
    move,
    new_case,
    replay,
    unmet,
)
from lsprocess.process import (
    whole as whole_view,
)
from lsprocess.text import LANGS
from parcel import (
    CLERK,
    NOON,
    PARCEL,
    WORDS,
    Bundle,
    Bundled,
    ChangeProfile,
    Desk,
    Exempt,
    HandBack,
    Hold,
    LookAt,
    Receive,
    Send,
    Sort,
    WriteLabel,
    command,
    hours,
    parts,
)


CARRIER = Actor(id="w-2", role="carrier", organisation="county-07")
PLAIN = Receive(kind="plain", owner="p-9")


@action("sort")
class ForgedSort(ActionData):
    """An action of another process under a name of this one."""


@action("sing")
class Sing(ActionData):
    """An action of no process here."""


@pytest.fixture(name="desk")
def _desk() -> Desk:
    """Receive a plain parcel."""
    desk = Desk()
    desk.do(PLAIN)
    return desk


def refusal(desk: Desk, data: ActionData, **more: Any) -> str:
    """Decide in vain, and give what is wrong."""
    before = desk.case
    with pytest.raises(InvalidInput) as caught:
        desk.do(data, **more)
    assert before == desk.case
    (problem,) = caught.value.problems
    return problem


def test_a_start_opens_a_case_in_the_state_that_its_data_choose() -> None:
    """A start has several targets, and its data lead to one of them."""
    for kind, state in (("plain", "waiting"), ("fragile", "held")):
        desk = Desk()
        event = desk.do(Receive(kind=kind, owner="p-9"))
        assert (None, state, 1, "applied") == (event.source, event.target, event.seq, event.outcome)
        assert state == desk.case.state
        assert NOON == desk.case.moved_at
        assert PLAIN.verb == desk.case.start.data.verb


def test_a_case_is_opened_once(desk: Desk) -> None:
    """No start leaves a state that is open."""
    assert refusal(desk, PLAIN).startswith("'case' must be a new id for what opens a case")
    assert 1 == desk.case.seq


def test_an_action_without_an_arc_is_not_available_and_not_refused(desk: Desk) -> None:
    """A wrong state and an unmet guard are told apart, and guards are not asked."""
    event = desk.do(Send(weight=9))
    assert ("not_available", ()) == (event.outcome, event.verdicts)
    assert not event.applied
    assert ("waiting", 2) == (desk.case.state, desk.case.seq)


@pytest.mark.parametrize("data", [Sort(), Bundle(parcel="p-1"), Exempt(guard="label_written")])
def test_nothing_but_a_start_is_available_in_a_case_that_was_never_opened(data: ActionData) -> None:
    """What an action asks of its data in a case is not asked where there is none."""
    desk = Desk()
    event = desk.do(data)
    assert ("not_available", None, 1) == (event.outcome, event.source, event.seq)
    assert (None, 1, 0) == (desk.case.state, desk.case.seq, len(desk.case.facts))


def test_a_refusal_names_every_unmet_guard_in_the_order_of_the_definition(desk: Desk) -> None:
    """Unmet guards do not hide each other, and each tells its level, sources and parameters."""
    desk.do(WriteLabel(label="doc-1"))
    desk.do(Sort())
    desk.do(ChangeProfile(profile="strict"))
    event = desk.do(Send(weight=9), actor=CARRIER)
    assert ("refused", "sorted", None) == (event.outcome, event.source, event.target)
    assert ["light_enough", "nobody_in_a_hurry"] == [verdict.code for verdict in event.unmet]
    assert ["unmet", "unmet", "met"] == [verdict.result for verdict in event.verdicts]
    heavy, hurried = event.unmet
    assert ("statute", {"what": 9}) == (heavy.level, dict(heavy.params))
    assert rule("HEA-08").id in heavy.sources
    assert "9 puuttuu" == heavy.text("fi")
    assert "clerk is missing" == hurried.text("en")
    assert all("Do it." == heavy.remedy(lang) for lang in LANGS)
    assert "strict" == event.profile


def test_a_met_guard_tells_where_what_it_found_is_recorded(desk: Desk) -> None:
    """The evidence of a verdict is the sequence numbers of the facts that it rests on."""
    desk.do(WriteLabel(label="doc-1"))
    event = desk.do(Sort())
    assert "label_written" == event.verdicts[0].code
    assert (2,) == event.verdicts[0].evidence


def test_a_practice_guard_passes_by_an_exemption_and_the_event_says_so(desk: Desk) -> None:
    """An exempted guard is neither met nor unmet, and names the exemption."""
    assert ["label_written"] == [verdict.code for verdict in desk.do(Sort()).unmet]
    exempt = desk.do(Exempt(guard="label_written"))
    event = desk.do(Sort())
    assert event.applied
    assert ("exempted", (exempt.seq,)) == (event.verdicts[0].result, event.verdicts[0].evidence)
    assert {"what": "label"} == dict(event.verdicts[0].params)


@pytest.mark.parametrize("code", ["light_enough", "bundled"])
def test_a_guard_that_is_not_of_practice_has_no_exemption(desk: Desk, code: str) -> None:
    """A statute and a municipality's own guard stand, whatever was recorded."""
    desk.do(WriteLabel(label="doc-1"))
    desk.do(Sort())
    for guarded in ("light_enough", "bundled"):
        desk.do(Exempt(guard=guarded))
    assert "light_enough" in [verdict.code for verdict in desk.do(Send(weight=9)).unmet]
    held = Desk(case="p-2")
    held.do(Receive(kind="fragile", owner="p-9"))
    other = Desk(case="p-3")
    other.do(PLAIN)
    other.do(WriteLabel(label="doc-1"))
    other.do(Exempt(guard=code))
    other.linked = {"p-2": held.case}
    assert ["bundled"] == [verdict.code for verdict in other.do(Sort()).unmet]


@given(days=st.integers(-2, 3), hour=st.integers(0, 23))
def test_an_exemption_holds_through_its_last_day_in_finland(days: int, hour: int) -> None:
    """*until* is inclusive, and its day ends at midnight in Helsinki and not in UTC."""
    desk = Desk()
    desk.do(PLAIN)
    desk.do(Exempt(guard="label_written", until=date(2026, 3, 5)))
    at = datetime(2026, 3, 5, hour, 30, tzinfo=timezone(timedelta(hours=2))) + timedelta(days=days)
    assert (days <= 0) is desk.do(Sort(), at).applied


def test_the_latest_exemption_that_is_in_force_counts(desk: Desk) -> None:
    """One that has ended does not stand before one that holds."""
    desk.do(Exempt(guard="bundled"))
    holding = desk.do(Exempt(guard="label_written"))
    desk.do(Exempt(guard="label_written", until=date(2026, 3, 1)))
    assert (holding.seq,) == desk.do(Sort()).verdicts[0].evidence


@pytest.mark.parametrize("data", [Sing(), ForgedSort(), Bundled(case="p-2", event=1)])
def test_an_action_that_is_not_the_process_own_is_invalid(desk: Desk, data: ActionData) -> None:
    """Unknown names, other records of a known name, and echoes cannot be performed."""
    assert refusal(desk, data).startswith("'action' must be one of parcel's, got something else")


def test_an_unknown_action_brings_the_nearest_known_one(desk: Desk) -> None:
    """A slip of the pen is met with a suggestion out of the known names."""

    @action("sorrt")
    class Slip(ActionData):
        """A slip."""

    assert "did you mean sort?" in refusal(desk, Slip())


def test_an_actor_in_an_unknown_role_is_invalid(desk: Desk) -> None:
    """Roles come from the definition, and the nearest one is suggested."""
    problem = refusal(desk, Sort(), actor=Actor(id="w-1", role="clerc"))
    assert (
        "'role' of the actor must be one of clerk, carrier, got something else (did you mean "
        "clerk?)" == problem
    )


def test_what_happens_after_it_is_recorded_is_invalid(desk: Desk) -> None:
    """Nothing can be recorded before it is done."""
    made = command(Sort(), hours(2), recorded_at=hours(1))
    with pytest.raises(InvalidInput, match="'at' must not lie after 'recorded_at'"):
        attempt(desk.case, made, lambda: "e-1")


def test_an_arc_before_the_arc_before_it_is_invalid_and_a_fact_is_not(desk: Desk) -> None:
    """Arcs happen in the order in which they are recorded; a fact may be recorded late."""
    desk.do(Hold(), hours(5))
    assert refusal(desk, HandBack(), at=hours(4)).startswith("'at' must not lie before the arc")
    assert desk.do(LookAt(), hours(-4)).applied
    assert desk.do(HandBack(), hours(5)).applied


def test_a_fact_counts_only_from_its_own_time_on(desk: Desk) -> None:
    """A label written later than the sorting does not carry it, even if it was recorded before."""
    desk.do(WriteLabel(label="doc-1"), hours(5))
    assert not desk.do(Sort(), hours(4)).applied
    assert desk.do(Sort(), hours(5)).applied


def test_facts_come_in_the_order_in_which_they_happened(desk: Desk) -> None:
    """A fact that was recorded late takes its place by its own time."""
    for at in (3, 1, 2):
        desk.do(WriteLabel(label=f"doc-{at}"), hours(at))
    facts = View(desk.case, hours(9), CLERK).facts(WriteLabel)
    assert ["doc-1", "doc-2", "doc-3"] == [fact.data.label for fact in facts]
    both = View(desk.case, hours(2), CLERK).facts(WriteLabel, Receive)
    assert [1, 3, 4] == [fact.seq for fact in both]


def test_a_case_remembers_all_but_what_is_forgotten(desk: Desk) -> None:
    """Applied actions that are marked as forgotten stay in the journal alone."""
    desk.do(LookAt())
    desk.do(WriteLabel(label="doc-1"))
    desk.do(Exempt(guard="bundled"))
    assert [Receive, WriteLabel, Exempt] == [type(fact.data) for fact in desk.case.facts]
    assert [1, 3, 4] == [fact.seq for fact in desk.case.facts]


def test_the_profile_is_the_starts_own_then_the_default_then_the_changed_one() -> None:
    """Events tell the profile in force when they happened."""
    strict, calm = Desk(), Desk()
    chosen = strict.do(Receive(kind="plain", owner="p-9", profile="strict"))
    assert "strict" == chosen.profile == strict.do(LookAt()).profile
    assert "calm" == calm.do(PLAIN).profile
    calm.do(ChangeProfile(profile="strict"), hours(5))
    assert "calm" == calm.do(LookAt(), hours(4)).profile
    assert "strict" == calm.do(LookAt(), hours(5)).profile


def test_a_process_without_profiles_says_nothing_of_them() -> None:
    """The profile of an event is absent where the process has none."""
    desk = Desk(Process(**{**parts(), "profiles": ()}))
    assert desk.do(Receive(kind="plain", owner="p-9")).profile is None
    assert desk.do(LookAt()).profile is None


def test_a_process_without_exemptions_and_changes_decides_too() -> None:
    """The kernel asks for ``exempt`` and ``change_profile`` only where a process has them."""
    whole = parts()
    for part, name in (("actions", "record"), ("arcs", "action")):
        whole[part] = tuple(
            one for one in whole[part] if getattr(one, name) not in (Exempt, ChangeProfile)
        )
    desk = Desk(Process(**whole))
    desk.do(PLAIN)
    assert "calm" == desk.do(LookAt()).profile
    assert ["label_written"] == [verdict.code for verdict in desk.do(Sort()).unmet]


def test_an_event_tells_which_other_cases_the_guards_could_see(desk: Desk) -> None:
    """A decision can be repeated later on the cases as they stood."""
    other = Desk(case="p-2")
    other.do(PLAIN)
    desk.linked = {"p-2": other.case}
    assert (("p-2", 1),) == desk.do(LookAt()).linked


def test_an_applied_action_leaves_its_echo_in_the_other_case(desk: Desk) -> None:
    """The echo is an applied fact there, of the same actor and times, and names its origin."""
    other = Desk(case="p-2")
    other.do(PLAIN)
    desk.linked = {"p-2": other.case}
    made = command(Bundle(parcel="p-2"), hours(1), actor=CARRIER)
    numbers = count(1)
    made_of_it = attempt(desk.case, made, lambda: f"e-{next(numbers)}", linked=desk.linked)
    _, echo = made_of_it.events
    assert ("e-2", "p-2", 2, "p-1#2") == (echo.id, echo.case, echo.seq, echo.echo_of)
    assert Bundled(case="p-1", event=2) == echo.data
    assert (CARRIER, hours(1), "calm") == (echo.actor, echo.at, echo.profile)
    assert other.case.state == echo.source == echo.target == evolve(other.case, echo).state
    assert evolve(other.case, echo) == made_of_it.cases[1]
    assert ("p-1",) == PARCEL.linked(whole_view(made_of_it.cases[1]))


def test_nothing_but_an_applied_action_with_echoes_leaves_any(desk: Desk) -> None:
    """What was not applied, and what concerns one case alone, echoes nowhere."""
    made = command(Bundle(parcel="p-2"))
    (event,) = attempt(Desk().case, made, lambda: "e-1").events
    assert "not_available" == event.outcome
    assert 1 == len(attempt(desk.case, command(LookAt()), lambda: "e-1").events)


def test_data_that_do_not_fit_the_case_are_invalid(desk: Desk) -> None:
    """What an action itself asks of its data is told as it says it."""
    assert refusal(desk, Bundle(parcel="p-2")).startswith("'parcel' must be another parcel")


def test_replaying_events_gives_the_case(desk: Desk) -> None:
    """Refusals, facts and arcs fold into the same case again."""
    for data in (Sort(), WriteLabel(label="doc-1"), Sort(), Hold(), LookAt(), HandBack()):
        desk.do(data)
    assert desk.case == replay(desk.history)


def test_replaying_begins_anew_after_a_refused_start() -> None:
    """A refused start leaves no case; the next start opens it, perhaps of another process."""

    @guard("practice", rule("HEA-01"), texts=WORDS)
    def label_written(_: Any) -> Any:
        return unmet(what="everything")

    whole = parts()
    opening = attrs.evolve(whole["arcs"][0], guards=(label_written,))
    kept = tuple(
        attrs.evolve(arc, guards=()) if arc.action in (Sort, Send) else arc
        for arc in whole["arcs"][1:]
    )
    strict = Process(**{**whole, "id": "strict", "arcs": (opening, *kept)})
    first = Desk(strict)
    refused = first.do(PLAIN)
    assert ("refused", None, None) == (refused.outcome, refused.source, first.case.state)
    (opened,) = attempt(new_case(PARCEL, "p-1", seq=1), command(PLAIN), lambda: "e-1").events
    case = replay((refused, opened))
    assert (PARCEL, "waiting", 2) == (case.process, case.state, case.seq)


def test_replaying_nothing_is_invalid() -> None:
    """A case has a first event."""
    with pytest.raises(InvalidInput, match="'events' must hold at least one event, got none"):
        replay(())


def test_replaying_with_a_gap_is_invalid(desk: Desk) -> None:
    """A missing event is never passed over."""
    desk.do(LookAt())
    desk.do(LookAt())
    with pytest.raises(InvalidInput, match="'seq' must run without gaps, got 3 after 1"):
        replay((desk.history[0], desk.history[2]))


def test_a_finding_that_is_met_if_something_holds_carries_its_parameters_otherwise() -> None:
    """Parameters belong to what is unmet."""
    assert "met" == met_if([1], what="x").result
    assert ("unmet", {"what": "x"}) == (met_if([], what="x").result, met_if([], what="x").params)


def test_an_arc_may_leave_one_state_or_several() -> None:
    """One source may be written as its name."""
    assert move(Sort, "waiting", "sorted").sources == move(Sort, ("waiting",), "sorted").sources


def test_a_case_that_does_not_exist_yet_has_no_state() -> None:
    """It knows its process and how many attempts are recorded already."""
    case = new_case(PARCEL, "p-1", seq=3)
    assert Case("p-1", PARCEL, None, 3) == case
    assert START not in PARCEL.by_state
    assert "<Case p-1 None after 3>" == repr(case)
    with pytest.raises(InvalidInput, match="'case' must be one that was opened"):
        _ = case.start


def test_a_process_that_links_nothing_has_no_linked_cases(desk: Desk) -> None:
    """Links are a process's own affair."""
    whole = parts()
    del whole["linked"]
    assert () == Process(**whole).linked(whole_view(desk.case))


def test_a_command_keeps_its_times_in_utc() -> None:
    """Offsets are turned into UTC, and naive times are invalid."""
    local = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=2)))
    made = command(PLAIN, local)
    assert (NOON, UTC) == (made.at, made.at.tzinfo)
    with pytest.raises(InvalidInput, match="'at' must be an aware datetime"):
        command(PLAIN, NOON.replace(tzinfo=None))


def test_a_guards_own_definition_error_names_what_is_missing() -> None:
    """A reason with a place that nobody fills is a defect of the definition."""
    made = attrs.evolve(PARCEL.guards["label_written"], test=lambda _: unmet())
    whole = parts()
    kept = tuple(
        attrs.evolve(arc, guards=(made,)) if arc.action is Sort else arc
        for arc in whole["arcs"]
        if arc.action is not Send
    )
    actions = tuple(one for one in whole["actions"] if one.record is not Send)
    gone = tuple(state for state in whole["states"] if state.id != "sent")
    fixed = tuple(
        attrs.evolve(arc, sources=tuple(s for s in arc.sources if s != "sent")) for arc in kept
    )
    desk = Desk(Process(**{**whole, "arcs": fixed, "actions": actions, "states": gone}))
    desk.do(PLAIN)
    (verdict,) = desk.do(Sort()).unmet
    with pytest.raises(DefinitionError, match="the place 'what' must have a value"):
        verdict.text("fi")


def test_the_clerk_is_known() -> None:
    """The small process has the roles that its tests act in."""
    assert {CLERK.role, CARRIER.role} == set(PARCEL.roles)
