"""
Who may see what: feedback to a notifier, and a case as one viewer may see it.

Everything is left out that no rule opens.  Nothing here records anything: `looked` makes the
record of a look, and a casebook's `see` appends it.
"""

from lsprocess.processes.common.look_words import CATEGORIES, PURPOSES, SERVICE_TASKS
from lsprocess.views.classes import CLASSES, RoleClass
from lsprocess.views.look_event import looked
from lsprocess.views.notifier import Handler, NotifierView, notifier_view
from lsprocess.views.own_answer import OwnAnswer
from lsprocess.views.projection import Projection, Shown, nothing_there, project
from lsprocess.views.stages import Stage
from lsprocess.views.texts import REASONS
from lsprocess.views.viewer import Access, Viewer, access


__all__ = [
    "CATEGORIES",
    "CLASSES",
    "PURPOSES",
    "REASONS",
    "SERVICE_TASKS",
    "Access",
    "Handler",
    "NotifierView",
    "OwnAnswer",
    "Projection",
    "RoleClass",
    "Shown",
    "Stage",
    "Viewer",
    "access",
    "looked",
    "nothing_there",
    "notifier_view",
    "project",
]
