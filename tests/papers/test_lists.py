"""The lists of a meeting and of a call: what stands on them, and what a case's facts tick off."""

import re

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import attrs
import pytest

from hypothesis import given
from hypothesis import strategies as st

from fresh import CLOCK
from lsprocess.calendar import helsinki_day
from lsprocess.errors import InvalidInput
from lsprocess.papers import Paper, as_dict, as_html, as_text, blank, checklist, intake_list
from lsprocess.process import Event, View, replay, whole
from lsprocess.process.view import NeedsData
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.checklists import PHASES, Checklist
from lsprocess.processes.meeting import (
    CareForSetting,
    ConfirmPreparation,
    HearChild,
    PrepareChild,
    Summarise,
)
from lsprocess.processes.meeting.checklist import CHECKLIST
from lsprocess.processes.referral import Open
from lsprocess.processes.referral.call import CALL
from lsprocess.text import LANGS, Lang
from meetings import HEARD, Table
from performed import histories
from places import SCRIPTS


MEETING = PROCESSES["meeting"]
HOLDERS = tuple(CHECKLIST.titles)
STORIES: tuple[tuple[Event, ...], ...] = tuple(
    history
    for path in SCRIPTS
    if path.name.startswith("meeting_")
    for history in histories(path).values()
    if history[0].process.id == "meeting" and history[0].applied
)
PLACES = st.integers(0, len(STORIES) - 1).flatmap(
    lambda story: st.tuples(st.just(story), st.integers(1, len(STORIES[story])))
)
"""A scripted meeting, and how far it has come."""


def as_far_as(place: tuple[int, int]) -> tuple[Event, ...]:
    """Give the events of a meeting until a place in it."""
    story, length = place
    return STORIES[story][:length]


NOT_ON_A_LIST = {
    "propose": "opens the case to which the lists belong",
    "accept": "an answer of the invited, for nobody to see to",
    "decline": "an answer of the invited, for nobody to see to",
    "leave_session": "happens; nobody sees to it",
    "interrupt": "the way out of a meeting that cannot go on",
    "postpone": "the way out of a meeting that cannot be held",
    "cancel": "the way out of a meeting that is not held",
    "leave_member": "happens; nobody sees to it",
    "release_role": "mends who is who",
    "record_guardian": "belongs to the referral's own work",
    "withdraw_consent": "the giver's own act, at any time",
    "excuse_consent": "a social worker's decision where a guardian is away",
    "change_profile": "a social worker's decision on how the case is handled",
    "exempt": "a social worker's decision not to follow an item",
    "forbid": "the child's or the parent's own act, at any time",
    "judge_ban": "a decision of its own",
    "lift_ban": "the maker's own act, at any time",
    "decide_party_access": "a decision of its own",
    "inform_family": "belongs to the referral's own work",
    "note": "bookkeeping",
    "link": "bookkeeping",
    "correct": "bookkeeping",
}
"""Actions that stand on no list, each with its reason."""

NOT_ASKED_BY_PHONE = {
    "profile": "how the case is handled is chosen by who opens it",
    "consent_policy": "how the case is handled is chosen by who opens it",
    "calendar": "how the case is handled is chosen by who opens it",
}
"""Fields of an opening that nobody asks a caller for, each with its reason."""


def papers(view: View, lang: Lang = "en") -> Iterator[Paper]:
    """Make every list that a case has."""
    for holder in HOLDERS:
        if CHECKLIST.of(holder, view):
            yield checklist(view, holder, lang)


def test_every_action_stands_on_a_list_or_has_its_reason() -> None:
    """What somebody is to do in a meeting is forgotten by no list."""
    listed = {record.verb for item in CHECKLIST.items for record in item.records}
    actions = {action.id for action in MEETING.actions if action.performable}
    assert actions - listed == set(NOT_ON_A_LIST)


def test_every_guard_of_a_meeting_is_asked_by_an_item_on_its_action() -> None:
    """An item names a guard only beside an action that the guard stands on."""
    for item in CHECKLIST.items:
        arcs = [arc for arc in MEETING.arcs if arc.action in item.records]
        verbs = {arc.action.verb for arc in MEETING.arcs for g in item.guards if g in arc.guards}
        assert not item.guards or (arcs and verbs), item.key


def test_every_field_of_an_opening_is_asked_by_phone_or_has_its_reason() -> None:
    """Whoever has filled the list in can open the case from it."""
    asked = {name for item in CALL.items for name in item.fields}
    assert {field.name for field in attrs.fields(Open)} - asked == set(NOT_ASKED_BY_PHONE)


def test_what_an_item_rests_on_is_a_rule_of_the_catalogue_or_practice_said_as_such() -> None:
    """A tick of a professional names its rule, but for care that no document describes."""
    without = {
        item.key
        for item in CHECKLIST.items
        if item.form == "tick" and not item.holders & CHECKLIST.plain and not item.rests_on()
    }
    assert {"break_told"} == without


IN_PART = frozenset({PrepareChild, CareForSetting, ConfirmPreparation, HearChild, Summarise})
"""Actions of which an item may be about a part or more, where the guard asks for all or less."""


@given(PLACES)
def test_a_tick_is_what_the_facts_say(place: tuple[int, int]) -> None:
    """Something of the item's actions happened on its day, and its guards find it met or exempt."""
    story = as_far_as(place)
    exempt = {one.code for event in story for one in event.verdicts if one.result == "exempted"}
    view = whole(replay(story))
    days = {helsinki_day(event.at) for event in story if event.applied}
    for holder in HOLDERS:
        for item in CHECKLIST.of(holder, view):
            fact = None if item.done is None else item.done(view)
            if fact is not None:
                assert fact in view.facts(*item.records), item.key
                assert helsinki_day(fact.at) in days
                if not IN_PART & set(item.records):
                    asked = [guard for guard in item.guards if guard.code not in exempt]
                    assert "unmet" not in {one.result for one in found(asked, view)}, item.key
        ticks = {tick.on for tick in items_of(view, holder) if tick.done}
        assert ticks <= days


@given(PLACES)
def test_what_is_done_is_ticked(place: tuple[int, int]) -> None:
    """What every guard of an item finds met by something recorded stands ticked off."""
    story = as_far_as(place)
    view = whole(replay(story))
    for item in (item for holder in HOLDERS for item in CHECKLIST.of(holder, view)):
        findings = found(item.guards, view)
        asked = item.done is not None and len(findings) == len(item.guards) > 0
        if asked and not IN_PART & set(item.records) and all(one.evidence for one in findings):
            assert item.done is not None
            assert item.done(view) is not None, item.key


def items_of(view: View, holder: str) -> tuple[Any, ...]:
    """Give what stands on somebody's list of a case; nothing where they have none."""
    return checklist(view, holder, "fi").items if CHECKLIST.of(holder, view) else ()


def found(guards: tuple[Any, ...], view: View) -> list[Any]:
    """Give what guards find that can be asked without data."""
    findings = []
    for guard in guards:
        with suppress(NeedsData):
            findings.append(guard.finds(view))
    return findings


@given(PLACES)
def test_no_id_stands_on_a_list(place: tuple[int, int]) -> None:
    """Neither of a person nor of a case, a place or a document."""
    story = as_far_as(place)
    view = whole(replay(story))
    ids = {event.actor.id for event in story} | {event.case for event in story}
    for event in story:
        ids |= set(strings(attrs.asdict(event.data)))
    shaped = {one for one in ids if re.fullmatch(r"[a-z]+(-[a-z]+)*-[0-9]+", one)}
    for paper in papers(view):
        written = as_text(paper) + as_html(paper) + str(as_dict(paper))
        said = set(re.findall(r"[\w.:-]+", written))
        assert not said & shaped


def strings(value: Any) -> Iterator[str]:
    """Give every string inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (one for part in value.values() for one in strings(part))
    elif isinstance(value, list | tuple):
        yield from (one for part in value for one in strings(part))


@given(PLACES)
def test_the_languages_have_the_same_items(place: tuple[int, int]) -> None:
    """Only the words differ."""
    story = as_far_as(place)
    view = whole(replay(story))
    for holder in HOLDERS:
        if not CHECKLIST.of(holder, view):
            continue
        shapes = {
            tuple((i.kind, i.source, i.actions, i.done, i.on) for i in paper.items)
            for paper in (checklist(view, holder, lang) for lang in LANGS)
        }
        assert 1 == len(shapes)


def ticked(table: Table, holder: str) -> set[str]:
    """Give the first action of each item that is ticked on somebody's list."""
    view = whole(table.book.case("m-1"))
    return {item.actions[0] for item in checklist(view, holder, "en").items if item.done}


def test_a_meeting_is_ticked_off_as_it_goes() -> None:
    """What an exemption lets pass is not ticked; what was recorded is, with its day."""
    table = Table()
    table.meet("m-1", "summarised")

    assert {"open_meeting", "hear_child", "summarise"} >= ticked(table, "chair")
    assert {"hear_child", "summarise"} <= ticked(table, "chair")
    assert {"assign_role", "plan", "prepare"} == ticked(table, "initiator")
    assert set() == ticked(table, "coach") - {"hear_child"}


def test_a_view_that_was_not_found_out_is_no_tick_of_the_childs() -> None:
    """The workers' list says that a reason is recorded; the child was not asked."""
    table = Table()
    table.meet("m-1", "in_session")
    unheard = attrs.evolve(
        HEARD, manner=None, summary_ref=None, not_heard_reason="obviously_unnecessary"
    )
    table.do("m-1", unheard)

    assert "hear_child" in ticked(table, "chair")
    assert "hear_child" not in ticked(table, "child")


def test_the_familys_list_tells_nobody_of_the_others() -> None:
    """What one of the family answered is ticked on no list of the family's or the child's."""
    own = {"collect_wishes", "record_consent", "explain_recording", "share_memo"}
    for item in CHECKLIST.items:
        if item.holders & CHECKLIST.plain and own & {record.verb for record in item.records}:
            assert item.done is None, item.key


@pytest.mark.parametrize("kind", CHECKLIST.kinds)
def test_a_list_holds_only_what_the_kind_has(kind: str) -> None:
    """No item asks for an action that is refused for the meeting's kind."""
    for holder in HOLDERS:
        view = blank(holder, kind=kind, at=CLOCK)
        for item in CHECKLIST.of(holder, view):
            assert not item.records or any(CHECKLIST.has(view, one) for one in item.records)
        without = {"pupil_welfare_group", "joint_discussion", "negotiation", "network_meeting"}
        assert bool(CHECKLIST.of("child", view)) == (kind in without)


def test_a_list_without_a_case_is_empty() -> None:
    """Nothing is ticked, and nothing has a day."""
    for holder in HOLDERS:
        for item in checklist(blank(holder, at=CLOCK), holder, "sv").items:
            assert (False, None) == (item.done, item.on)


def test_a_list_has_three_parts() -> None:
    """Before, during and after add up to the whole."""
    view = blank("chair", at=CLOCK)
    whole_list = checklist(view, "chair", "fi").sections[:-1]
    parts = [checklist(view, "chair", "fi", when=phase).sections[0] for phase in PHASES]
    assert list(whole_list) == parts


@pytest.mark.parametrize("arguments", [("nobody", {}), ("chair", {"kind": "party"})])
def test_a_list_that_nobody_holds_is_told(arguments: tuple[str, dict[str, Any]]) -> None:
    """The way out names those there are."""
    holder, more = arguments
    with pytest.raises(InvalidInput, match="must be one of"):
        blank(holder, at=CLOCK, **more)


def test_a_list_that_the_case_has_not_is_told() -> None:
    """A workshop has no child, and a consultation no list at all."""
    with pytest.raises(InvalidInput, match="'holder' must be one of"):
        checklist(blank("child", kind="workshop", at=CLOCK), "child", "fi")
    with pytest.raises(InvalidInput, match="'when' must be one of"):
        checklist(blank("chair", at=CLOCK), "chair", "fi", when="later")  # type: ignore[arg-type]


def test_the_list_of_a_call_asks_and_tells() -> None:
    """It is made without a case, and names the guidance that it follows."""
    made = intake_list("en", at=CLOCK)
    assert {"tick", "line", "paragraph"} == {item.kind for item in made.items}
    assert any("T-PHONE" in str(item.source) for item in made.items)
    assert made.shows_sources


def test_only_processes_that_declare_lists_have_them() -> None:
    """A process says all about itself, and so which lists it has."""
    with_lists = {name for name, process in PROCESSES.items() if Checklist in process.tells}
    assert {"meeting", "referral"} == with_lists
