"""Tasks that an agreement or a plan gives to somebody, each known by its id."""

from typing import Any

from lsprocess.process import ActionData, Fact, View


def tasks_standing(
    view: View,
    given: type[ActionData],
    *gone: type[ActionData],
    before: Fact[Any] | None = None,
) -> dict[str | None, Fact[Any]]:
    """
    Give the tasks that stand, each with what gave it to its owner last.

    Args:
        view: The case, at a time.
        given: The action that gives a task, with ``task`` and ``owner``.
        gone: The actions by which it is done, or left out, with ``task``.
        before: What happened after it changes nothing; None where everything counts.
    """
    tasks: dict[str | None, Fact[Any]] = {}
    for fact in view.facts(given, *gone):
        if before is not None and fact.after(before):
            break
        if isinstance(fact.data, given):
            tasks[fact.data.task] = fact  # type: ignore[attr-defined]
        else:
            tasks.pop(fact.data.task, None)
    return tasks


def keeps_its_owner(view: View, tasks: dict[str | None, Fact[Any]]) -> bool:
    """Say whether the task that the action gives has no other owner among *tasks*."""
    held = tasks.get(view.data.task)
    return held is None or held.data.owner == view.data.owner
