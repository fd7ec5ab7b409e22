"""Cases that belong together: what may be linked, and what a link leaves in the other case."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from lsprocess.problems import Problem
from lsprocess.process import ActionData, Finding, View, met, named_cases, unmet, whole
from lsprocess.processes.common.codes import LinkedAs
from lsprocess.processes.common.facts import Forbid, Link, RecordConsent
from lsprocess.processes.common.people import child_of, kept_together, reached_facts
from lsprocess.processes.common.texts import PROBLEMS, guard


FROM_THERE: Final[Mapping[LinkedAs | None, LinkedAs]] = MappingProxyType(
    {"opens": "opened_by", "opened_by": "opens"}
)
"""What a case is to the one that it links, where that has a name."""


def linked_by(*records: type[ActionData]) -> Callable[[View], tuple[str, ...]]:
    """Make what gives the cases that a link, or one of these *records*, has linked with a case."""

    def linked(view: View) -> tuple[str, ...]:
        links = (fact.data for fact in view.facts(Link, *records))
        return tuple(dict.fromkeys(case for data in links for case in named_cases(data)))

    return linked


def unclear_link(view: View) -> Problem | None:
    """Refuse a link that does not say what the case is, or that names a wrong one."""
    if view.data.as_ is None:
        return PROBLEMS["unclear_link"].at("as")
    if view.data.event is not None:
        return PROBLEMS["link_made_elsewhere"].at("event")
    return misnamed(view, "case", view.data.process)


def misnaming(key: str, process: str) -> Callable[[View], Problem | None]:
    """Make what refuses to name in *key* what is no case of *process*, as `misnamed` does."""
    return lambda view: misnamed(view, key, process)


def misnamed(view: View, key: str, process: str | None = None) -> Problem | None:
    """
    Refuse what is no other open case of *process*, or one that could name somebody and does not.

    A link would tell of whom such a case is.

    Args:
        view: The case, at a time.
        key: The field that may name the other case.
        process: Of which process it must be; of any when left out.
    """
    name = getattr(view.data, key)
    if name is None:
        return None
    linked_case = view.linked.get(name)
    another_case = linked_case is not None and linked_case.state and linked_case.id != view.case.id
    if linked_case is None or not another_case or process not in (None, linked_case.process.id):
        return PROBLEMS["other_process"].at(key)
    if view.case.state is not None and _alike(view, view.into(linked_case)):
        return PROBLEMS["ids_alike"].at(key)
    nameless = linked_case.process.has_clients and child_of(view.into(linked_case)) is None
    if nameless and child_of(view) is not None:
        return PROBLEMS["names_nobody"].at(key)
    return None


def _alike(view: View, there: View) -> bool:
    """Say whether one id names two things when both cases are seen together."""
    own, its = (_ids(whole(side.case, view.linked)) for side in (view, there))
    return any(where != its.get(name, where) for name, where in own.items())


def _ids(view: View) -> dict[tuple[str, str], str]:
    consents = (("consent", fact.data.consent, fact) for fact in reached_facts(view, RecordConsent))
    bans = (("ban", fact.data.ban, fact) for fact in reached_facts(view, Forbid))
    return {(what, name): f"{fact.case}#{fact.seq}" for what, name, fact in (*consents, *bans)}


def names_somebody(view: View) -> bool:
    """Only in a case that names its client."""
    return child_of(view) is not None


@guard("statute", "DAT-02", "DAT-02a", when=names_somebody)
def link_concerns_same_child(view: View) -> Finding:
    """A case is linked with cases of the same child, where they name one."""
    for case in named_cases(view.data):
        if child_of(view.into(view.linked[case])) not in (None, child_of(view)):
            return unmet(case=case)
    return met()


def leaving_link(
    key: str, as_: LinkedAs | None = None
) -> Callable[[View], tuple[tuple[str, Link], ...]]:
    """Make what leaves the link in the case that *key* names, where it names one."""
    return lambda view: _link_left(view, getattr(view.data, key), as_)


def link_echo(view: View) -> tuple[tuple[str, Link], ...]:
    """Leave a link in the case that it names too, as what this case is from there."""
    return _link_left(view, view.data.case, FROM_THERE.get(view.data.as_))


def _link_left(view: View, other: str | None, as_: LinkedAs | None) -> tuple[tuple[str, Link], ...]:
    # Whoever keeps another register would learn from it that the child is a client here.
    if other is None or not kept_together(view, view.into(view.linked[other])):
        return ()
    case = view.case
    return ((other, Link(process=case.process.id, case=case.id, as_=as_, event=case.seq + 1)),)
