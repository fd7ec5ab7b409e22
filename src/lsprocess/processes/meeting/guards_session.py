"""Guards of the session itself and of the time after it."""

from lsprocess.problems import Problem
from lsprocess.process import Finding, View, met, met_if, met_on, unmet
from lsprocess.processes.common.people import child_of, guardians, holders, is_adult, views_of
from lsprocess.processes.common.texts import KNOWN_AS
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import standing
from lsprocess.processes.meeting.agreed import by_name, open_actions, takes_actions
from lsprocess.processes.meeting.texts import PROBLEMS, guard


SETTING = ("seat_thought_of", "atmosphere", "safety")


def lost_actions(view: View) -> Problem | None:
    """Refuse an unknown meeting, and one that an exemption lets pass but that loses actions."""
    new = view.linked.get(view.data.meeting)
    if new is None or new.state is None:
        return PROBLEMS["unknown_meeting"].at("meeting")
    if view.exemption(follow_up_proposed) is None or takes_actions(view, new):
        return None
    return PROBLEMS["lost_actions"].at("meeting") if open_actions(view) else None


def both_said(view: View) -> Problem | None:
    """Refuse a summary that says at once that actions were agreed and that none were."""
    if view.data.no_actions and view.facts(a.AgreeAction):
        return PROBLEMS["both_said"].at("no_actions")
    return None


@guard("practice", "MTG-08", when=standing.concerns_client)
def chair_present(view: View) -> Finding:
    """The chair is there when the meeting opens."""
    return met_if(set(standing.coming(view, "chair")) & set(view.data.present))


@guard("practice", "MTG-08", when=standing.not_workshop)
def recorder_present(view: View) -> Finding:
    """The recorder is there when the meeting opens."""
    return met_if(set(standing.coming(view, "recorder")) & set(view.data.present))


@guard("practice", "MTG-07", words=KNOWN_AS, when=standing.concerns_client)
def present_were_invited(view: View) -> Finding:
    """
    Nobody is there whom the child was not told of: invited, or chair, recorder, coach.

    Who declined and comes all the same was not among those the child was told of.
    """
    told_of = {*standing.expected(view), *standing.leading(view)} - standing.declined(view)
    strangers = tuple(person for person in view.data.present if person not in told_of)
    return met_if(not strangers, **standing.named_here(view, strangers))


@guard("practice", "MTG-08")
def owner_is_participant(view: View) -> Finding:
    """Each agreed action has an owner who was invited or is present."""
    owner = view.data.owner
    return met_if(
        owner is not None and owner in {*standing.expected(view), *standing.present(view)}
    )


@guard("practice", "MTG-08", words=KNOWN_AS, when=standing.concerns_client)
def everyone_introduced(view: View) -> Finding:
    """Everybody present has said who they are and why they are here."""
    introduced = {fact.data.person for fact in standing.in_this_session(view, a.Introduce)}
    missing = tuple(person for person in standing.present(view) if person not in introduced)
    return met_if(not missing, **standing.named_here(view, missing))


@guard("practice", "MTG-08", when=standing.concerns_client)
def goal_stated(view: View) -> Finding:
    """The chair has said what the meeting is for."""
    return met_on(*standing.in_this_session(view, a.StateGoal)[-1:])


@guard("practice", "MTG-08", when=standing.concerns_client)
def time_stated(view: View) -> Finding:
    """It has been said how much time there is."""
    return met_on(*standing.in_this_session(view, a.StateTime)[-1:])


@guard("practice", "MTG-08", when=standing.concerns_client)
def recording_explained(view: View) -> Finding:
    """The child or a guardian was told what is recorded and why, and asked about the memo."""
    clients = {child_of(view), *(() if is_adult(view) else guardians(view))}
    facts = [
        fact
        for fact in standing.in_this_session(view, a.ExplainRecording)
        if fact.data.to in clients
    ]
    return met_on(*facts)


@guard("practice", "MTG-09", when=standing.concerns_child, warns=True)
def setting_cared_for(view: View) -> Finding:
    """It was thought of where the child sits, of the atmosphere and of the child's safety."""
    cared = view.facts(a.CareForSetting)
    missing = tuple(part for part in SETTING if not any(getattr(fact.data, part) for fact in cared))
    return unmet(missing=missing) if missing else met(*(fact.seq for fact in cared))


@guard("statute", "HEA-10", "MTG-09", when=standing.concerns_child)
def child_heard(view: View) -> Finding:
    """The child's view was found out, or the reason why not is recorded."""
    child = child_of(view)
    places: list[int | str] = [f.seq for f in view.facts(a.HearChild) if f.data.party == child]
    places += [place for place, _ in views_of(view, child)]
    return met_on(*places)


@guard("practice", "MTG-08", when=standing.not_workshop)
def summary_said(view: View) -> Finding:
    """The summary says what was agreed and who does it, or that nothing was."""
    agreed = view.facts(a.AgreeAction)
    if agreed:
        return met(*(fact.seq for fact in agreed))
    return met_if(view.data.no_actions)


@guard("practice", "MTG-08")
def actor_is_recorder(view: View) -> Finding:
    """The recorder writes the memo."""
    return met_if((view.data.by or view.actor.id) in holders(view, "recorder"))


@guard("practice", "MTG-10")
def actor_is_coach(view: View) -> Finding:
    """The agreed coach goes through matters and feelings with the child; anyone may record it."""
    return met_if(view.data.by == standing.coach(view))


@guard("practice", "MTG-11")
def situation_worsened(view: View) -> Finding:
    """It is recorded that the child's situation has worsened."""
    return met_on(view.last(a.Worsen))


@guard("practice", "MTG-11")
def next_was_later(view: View) -> Finding:
    """A next meeting was set, and the new one starts before it."""
    agreed = view.last(a.SetNext)
    time = view.into(view.linked[view.data.meeting]).last(a.SetTime)
    if agreed is None or time is None or time.data.starts >= agreed.data.starts:
        return unmet()
    return met(agreed.seq)


@guard("practice", "MTG-11")
def follow_up_proposed(view: View) -> Finding:
    """The new meeting is proposed as one that follows this one, on the same child."""
    new = view.linked[view.data.meeting]
    follows = takes_actions(view, new) and standing.proposal(view.into(new)).follows == view.case.id
    return met_if(follows, meeting=view.data.meeting)


@guard("practice", "MTG-10", when=standing.child_was_born)
def child_debriefed(view: View) -> Finding:
    """The coach has gone through matters and feelings with the child."""
    return met_on(view.last(a.DebriefChild))


@guard("practice", "MTG-10")
def actions_settled(view: View) -> Finding:
    """Each agreed action is done, or carried over."""
    unsettled = tuple(by_name(view, open_actions(view)))
    return met_if(not unsettled, actions=unsettled)
