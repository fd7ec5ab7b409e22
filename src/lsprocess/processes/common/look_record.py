"""
A look at a case, as the record that it leaves, and the codes that such a record is made of.

Who may see what is judged in `lsprocess.views`; here stands only what is written down of it.
"""

from collections.abc import Callable
from typing import Final, Literal, get_args

from lsprocess.process import ActionData, View, action


WorkTask = Literal[
    "wide_client_responsibility",
    "named_social_worker",
    "leading_officeholder",
    "service_arranging",
    "service_implementing",
    "leadership_oversight",
    "individual_pupil_welfare",
    "child",
    "guardian",
    "notifier",
]

Purpose = Literal[
    "urgent_help",
    "assessment",
    "planning",
    "service",
    "complaint",
    "supervision",
    "own_matter",
]

ServiceTask = Literal["child_welfare", "family_services", "other"]

Register = Literal["social_welfare_client", "pupil_welfare"]
REGISTERS: Final[tuple[Register, ...]] = get_args(Register)


def kept_in(register: Register) -> Callable[[View], Register]:
    """Make what says of every case of a process that it is kept in *register*."""
    return lambda _view: register


Category = Literal[
    "state",
    "time_limits",
    "people",
    "notification",
    "notifier_identity",
    "hearings",
    "consents_and_bans",
    "school_contact",
    "meetings",
    "assessment",
    "decisions",
    "client_plan",
    "disclosures",
    "documents",
    "audit",
]


@action(holds="audit")
class ViewCase(ActionData):
    """
    Say that somebody looked at the case, or was not let to: the use log's entry.

    Nobody performs it: a casebook leaves it whenever it is asked to show the case to somebody.
    The event has who and when; a code that is not in the list is left out, never written down.

    Attributes:
        categories: What was opened to them; empty when nothing was.
        work_task: In what task they looked.
        purpose: What for.
        service_task: In which service task.
        register: The register whose data they are; None where a case concerns no client.

    Source: 703/2023 10 §.
    """

    categories: tuple[Category, ...]
    work_task: WorkTask | None = None
    purpose: Purpose | None = None
    service_task: ServiceTask | None = None
    register: Register | None = None
