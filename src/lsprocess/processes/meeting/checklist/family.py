"""
What the family and the child hold.

An item of theirs is ticked off only by what they have lived through together with everybody there:
a fact about one of the family would tell the others of it.
"""

from typing import Final

from lsprocess.processes.common.facts import RecordConsent
from lsprocess.processes.meeting import actions as a
from lsprocess.processes.meeting import guards_planning as planning
from lsprocess.processes.meeting import guards_session as session
from lsprocess.processes.meeting.checklist import ticks as t
from lsprocess.processes.meeting.checklist.making import item
from lsprocess.processes.meeting.standing import concerns_child, concerns_client


_FAMILY: Final = "family"
_YOUNG: Final = "young_child"
_TALKED: Final = tuple(
    (f"{who}_{part}", who, part) for who in ("child", _YOUNG) for part in planning.CHILD_TALK
)

FAMILY: Final = (
    item("before", "family_why", _FAMILY, rules=("MTG-04",), concerns=concerns_client),
    item(
        "before", "family_wishes", _FAMILY, a.CollectWishes, guards=(planning.family_wishes_asked,)
    ),
    item("before", "family_answer", _FAMILY, RecordConsent, concerns=concerns_client),
    item("before", "family_child", _FAMILY, rules=("MTG-06", "MTG-07"), concerns=concerns_child),
    item(
        "before",
        "family_safe_before",
        _FAMILY,
        rules=("MTG-05",),
        concerns=concerns_child,
        said="family_safe",
    ),
    item("before", "family_words", _FAMILY, form="line", concerns=concerns_client),
    item(
        "during",
        "family_introduced",
        _FAMILY,
        a.Introduce,
        guards=(session.everyone_introduced,),
        done=t.here(a.Introduce, session.everyone_introduced),
    ),
    item(
        "during",
        "family_goal",
        _FAMILY,
        a.StateGoal,
        guards=(session.goal_stated,),
        done=t.here(a.StateGoal, session.goal_stated),
    ),
    item(
        "during",
        "family_recording",
        _FAMILY,
        a.ExplainRecording,
        guards=(session.recording_explained,),
    ),
    item(
        "during",
        "family_safe_during",
        _FAMILY,
        rules=("MTG-05",),
        concerns=concerns_child,
        said="family_safe",
    ),
    item(
        "during",
        "family_summary",
        _FAMILY,
        a.Summarise,
        guards=(session.summary_said,),
        concerns=concerns_client,
        done=t.here(a.Summarise),
    ),
    item("after", "family_own_part", _FAMILY, rules=("MTG-10",), concerns=concerns_client),
    item(
        "after",
        "family_safe_after",
        _FAMILY,
        rules=("MTG-10",),
        concerns=concerns_child,
        said="family_safe",
    ),
    item(
        "after",
        "family_worse",
        _FAMILY,
        form="paragraph",
        rules=("MTG-11",),
        concerns=concerns_child,
    ),
    item("after", "family_contact", _FAMILY, form="line", concerns=concerns_client, said="contact"),
)

CHILD: Final = (
    *(
        item(
            "before",
            key,
            who,
            a.PrepareChild,
            guards=(planning.child_prepared,),
            done=t.talked(part),
        )
        for key, who, part in _TALKED
    ),
    *(
        item(
            "before",
            f"{who}_coach",
            who,
            a.AgreeCoach,
            guards=(planning.coach_agreed,),
            done=t.where(planning.coach_agreed, a.AgreeCoach),
        )
        for who in ("child", _YOUNG)
    ),
    *(
        made
        for who in ("child", _YOUNG)
        for made in (
            item("before", f"{who}_coach_name", who, form="line", concerns=concerns_child),
            item("before", f"{who}_topics", who, form="line", concerns=concerns_child),
            item(
                "during",
                f"{who}_seat",
                who,
                form="paragraph",
                rules=("MTG-09",),
                concerns=concerns_child,
            ),
            item("during", f"{who}_break", who, form="paragraph", concerns=concerns_child),
            item(
                "during",
                f"{who}_heard",
                who,
                a.HearChild,
                guards=(session.child_heard,),
                done=t.heard_out,
            ),
            item("during", f"{who}_silent", who, form="paragraph", concerns=concerns_child),
            item(
                "after",
                f"{who}_debriefed",
                who,
                a.DebriefChild,
                guards=(session.child_debriefed,),
                done=t.where(session.child_debriefed, a.DebriefChild),
            ),
            item("after", f"{who}_feelings", who, form="paragraph", concerns=concerns_child),
            item("after", f"{who}_contact", who, form="line", concerns=concerns_child),
        )
    ),
)
