"""Withdrawing any consent stops the next act that rested on it, in every process."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from lsprocess import Actor, Event
from lsprocess.process import ActionData, Fact, Verdict, whole
from lsprocess.processes import PROCESSES
from lsprocess.processes.common.facts import RecordConsent, WithdrawConsent
from lsprocess.processes.meeting import ExplainRecording
from retold import TOLD, Cases, after, before, otherwise, retold


class Rested(NamedTuple):
    """An act that a consent carried, with the cases as they stood just before it."""

    cases: Cases
    event: Event
    code: str
    consent: Fact[Any]

    @property
    def name(self) -> tuple[str, str]:
        """The act, in which process."""
        return self.event.process.id, self.event.data.verb


@cache
def acts() -> tuple[Rested, ...]:
    """Give every act of the scripts that rested on a consent, once for each consent."""
    return tuple(_acts())


def _acts() -> Iterator[Rested]:
    for path in TOLD:
        for cases, event in retold(path):
            for verdict in event.verdicts if event.applied else ():
                for consent in consents(cases, event, verdict):
                    yield Rested(cases, event, verdict.code, consent)


def consents(cases: Cases, event: Event, verdict: Verdict) -> Iterator[Fact[Any]]:
    """Give the consents that a guard of information found, by where they are recorded."""
    if not event.process.guards[verdict.code].judges_basis:
        return
    for place in verdict.evidence:
        name, _, seq = str(place).rpartition("#")
        recorded = whole(cases[name or event.case]).facts(RecordConsent, ExplainRecording)
        yield from (fact for fact in recorded if fact.seq == int(seq))


def taken_back(fact: Fact[Any]) -> tuple[ActionData, Actor]:
    """Give how a consent is taken back, by whoever gave it."""
    if isinstance(fact.data, RecordConsent):
        giver = Actor(id=fact.data.giver, role="guardian")
        return WithdrawConsent(consent=fact.data.consent), giver
    # What was agreed on in a meeting has no id: who agreed says no to it afterwards.
    refusal = RecordConsent(
        consent="con-no",
        scope="share_memo",
        giver=fact.data.to,
        form="oral",
        answer="refused",
    )
    return refusal, Actor(id=fact.data.to, role="guardian")


STOPPED = {
    ("after_care", "agree_cooperation"),
    ("after_care", "invite_network"),
    ("after_care", "map_network"),
    ("client_plan", "give_plan"),
    ("client_plan", "take_part"),
    ("consultation", "accept"),
    ("consultation", "answer"),
    ("cooperation", "agree"),
    ("cooperation", "begin_work"),
    ("cooperation", "continue_work"),
    ("cooperation", "decline"),
    ("cooperation", "fail_criteria"),
    ("cooperation", "meet_criteria"),
    ("cooperation", "plan"),
    ("cooperation", "record_participation"),
    ("cooperation", "start_assessing"),
    ("meeting", "join_session"),
    ("meeting", "open_meeting"),
    ("meeting", "share_memo"),
    ("pupil_welfare", "disclose_record"),
    ("pupil_welfare", "form_group"),
    ("pupil_welfare", "invite_partner"),
    ("pupil_welfare", "join_group"),
    ("referral", "acknowledge_notifier"),
    ("referral", "hear_school"),
}
"""Acts that the scripts rest on a consent, and that nothing else carries there."""

WARNED = {("meeting", "invite")}
"""An invitation goes through, and is warned of: the meeting does not open without a basis."""


def test_the_scripts_rest_every_kind_of_act_on_a_consent() -> None:
    """So that each is tried below: all acts of every process that ask for a basis by consent."""
    assert STOPPED | WARNED == {one.name for one in acts()}


def test_no_act_goes_on_by_a_consent_that_was_withdrawn_just_before() -> None:
    """It is refused by the guard that the consent had met, unless it rests on something else now."""
    stopped = set()
    for one in acts():
        event, place = one.event, (one.event.case, one.event.seq, one.code)
        data, actor = taken_back(one.consent)
        withdrawal = otherwise(one.cases, one.cases[one.consent.case], data, actor, event)
        assert withdrawal.events[0].applied, place
        cases = after(one.cases, withdrawal)
        again = otherwise(cases, before(cases, event), event.data, event.actor, event).events[0]
        (verdict,) = (found for found in again.verdicts if found.code == one.code)
        if verdict.result == "met":
            assert one.consent not in consents(cases, again, verdict), place
            continue
        assert ("warned" if one.name in WARNED else "unmet") == verdict.result, place
        assert again.applied is (one.name in WARNED), place
        stopped.add(one.name)
    assert STOPPED | WARNED == stopped


@pytest.mark.parametrize("process", PROCESSES.values(), ids=lambda one: one.id)
def test_a_withdrawal_is_never_refused_to_whoever_gave_the_consent(process: Any) -> None:
    """Wherever a consent can be recorded it can be withdrawn, in the final states too."""
    for state in process.states:
        row = process.table[state.id]
        assert ("withdraw_consent" in row) is ("record_consent" in row)
        if "withdraw_consent" in row:
            codes = [guard.code for guard in row["withdraw_consent"].guards]
            assert set(codes) <= {"actor_may_act", "kind_has_action"}
