"""What kinds of information a case holds, and which of them each record and field belongs to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, get_args

from lsprocess.process import ActionData, CheckDeadlines, Correct
from lsprocess.processes.common import facts as f
from lsprocess.processes.common.looking import Category, ViewCase
from lsprocess.processes.meeting import actions as m
from lsprocess.processes.referral import actions as r


ALL: Final[frozenset[Category]] = frozenset(get_args(Category))

_RECORDS: Final[dict[Category, tuple[type[ActionData], ...]]] = {
    "time_limits": (CheckDeadlines,),
    "people": (f.AssignRole, f.ReleaseRole, f.RecordGuardian, r.RecordBirth),
    "notification": (r.Open, r.MergeNotification),
    "hearings": (
        f.RecordView,
        r.ExcuseHearing,
        r.HearParents,
        m.HearChild,
        m.CollectWishes,
    ),
    "consents_and_bans": (
        f.RecordConsent,
        f.WithdrawConsent,
        f.RecordLegalBasis,
        f.ExcuseConsent,
        f.ChangeProfile,
        f.Forbid,
        f.LiftBan,
        m.ExplainRecording,
    ),
    "school_contact": (r.HearSchool,),
    "meetings": (
        f.Link,
        r.WishJointDiscussion,
        r.LinkMeeting,
        r.HoldJointDiscussion,
        r.DeclineJointDiscussion,
        m.Propose,
        m.SetGoal,
        m.SetAgenda,
        m.SetTime,
        m.Invite,
        m.Accept,
        m.Decline,
        m.WaiveChair,
        m.Plan,
        m.ConfirmPreparation,
        m.AgreeCoach,
        m.PrepareChild,
        m.Prepare,
        m.OpenMeeting,
        m.Introduce,
        m.StateGoal,
        m.StateTime,
        m.JoinSession,
        m.LeaveSession,
        m.Interrupt,
        m.Decide,
        m.AgreeAction,
        m.Summarise,
        m.WriteMemo,
        m.DebriefChild,
        m.CompleteAction,
        m.CarryOverAction,
        m.SetNext,
        m.Worsen,
        m.ReconveneEarly,
        m.Close,
        m.Postpone,
        m.Cancel,
        m.InheritActions,
    ),
    "assessment": (r.Screen, r.StartAssessment, r.CompleteAssessment),
    "decisions": (
        r.SkipAssessment,
        r.BeginUrgently,
        r.BeginClientRelationship,
        r.DirectToFamilyServices,
        r.Close,
        r.EndRelationship,
        r.Transfer,
    ),
    "disclosures": (r.AcknowledgeNotifier, r.InformFamily, m.ShareMemo),
    "documents": (f.Note,),
    "audit": (f.Exempt, Correct, ViewCase),
}

CATEGORY_OF: Final[Mapping[type[ActionData], Category]] = MappingProxyType(
    {record: category for category, records in _RECORDS.items() for record in records}
)
"""The category of each record; a record that is not here, such as a local one, is hidden."""

FIELDS: Final[Mapping[tuple[type[ActionData], str], Category]] = MappingProxyType(
    {
        (r.Open, "notifier"): "notifier_identity",
        (r.MergeNotification, "notifier"): "notifier_identity",
        (r.AcknowledgeNotifier, "notifier"): "notifier_identity",
    }
)
"""Fields of another category than their record."""

OWN: Final[Mapping[type[ActionData], str]] = MappingProxyType(
    {
        f.RecordConsent: "giver",
        f.ExcuseConsent: "party",
        f.RecordView: "party",
        f.Forbid: "by",
        r.ExcuseHearing: "party",
        r.InformFamily: "party",
        m.HearChild: "party",
        m.CollectWishes: "party",
        m.ExplainRecording: "to",
    }
)
"""Records that are one person's own data, with the field that says whose."""
