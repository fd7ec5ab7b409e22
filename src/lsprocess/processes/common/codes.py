"""Code lists that several actions share; a municipality may add to them, never remove."""

from typing import Literal


Role = Literal[
    "intake_worker",
    "social_worker",
    "duty_social_worker",
    "leading_social_worker",
    "social_counsellor",
    "legal_representative",
    "close_person",
    "facilitator",
    "notifier",
    "guardian",
    "child",
    "client",
    "support_person",
    "coach",
    "teacher",
    "principal",
    "curator",
    "psychologist",
    "school_health",
    "chair",
    "recorder",
    "inviter",
    "initiator",
    "participant",
    "working_pair",
    "expert_by_experience",
    "representative",
    "consultant",
    "trusted_worker",
]

Profile = Literal["seed", "statute"]
PROFILES: tuple[Profile, ...] = ("seed", "statute")

ConsentPolicy = Literal["all", "any"]

CalendarPolicy = Literal["thl", "conservative", "ordinary"]

Sector = Literal[
    "education",
    "early_education",
    "health",
    "social",
    "police",
    "youth_work",
    "other_authority",
    "parish",
    "private_provider",
    "private",
    "parent",
    "child",
]

PRIVATE_PERSONS: frozenset[Sector] = frozenset({"private", "parent", "child"})
"""Categories that are no sector bound to notify: private people."""

Manner = Literal[
    "met_alone",
    "met_with_parent",
    "in_meeting",
    "by_document",
    "through_representative",
    "observed",
    "declined",
]

BanAim = Literal["telling", "participation"]

DenialReason = Literal["no_weighty_reason", "clearly_against_own_interest"]

LinkedAs = Literal["opens", "opened_by", "meeting", "plan", "model"]

NotHeard = Literal["endangers_health", "obviously_unnecessary"]

Service = Literal[
    "child_welfare",
    "family_social_work",
    "pupil_welfare",
    "education",
    "early_education",
    "child_psychiatry",
    "youth_psychiatry",
    "mental_health",
    "substance_services",
    "low_threshold",
    "adult_social_work",
    "housing",
    "employment",
    "other",
]

SOCIAL_SERVICES: frozenset[Service] = frozenset(
    {"child_welfare", "family_social_work", "adult_social_work"}
)
"""Services whose clients are kept in the client register of social welfare."""

NOT_KNOWN_BOUND: frozenset[Service] = frozenset({"housing", "employment", "other"})
"""Services of which the law does not say that their people are bound to notify."""
