"""Guards of hearing: the parents, the school, the child."""

from collections.abc import Iterator

from lsprocess.basis import Act
from lsprocess.process import Finding, View, met_if, met_on
from lsprocess.processes.common.case_basis import WORDS, basis_for, carried, kind_by_role
from lsprocess.processes.common.people import (
    HEARD_AS_PARTY,
    age,
    child_of,
    guardians,
    named_guardians,
    roles_of,
    views_of,
)
from lsprocess.processes.common.texts import KNOWN_AS
from lsprocess.processes.referral.actions import (
    ExcuseHearing,
    HearParents,
)
from lsprocess.processes.referral.discussion import child_views_in_meetings
from lsprocess.processes.referral.texts import guard


def unheard(view: View, also: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give the guardians who are neither heard nor excused; *also* are heard by the command."""
    heard = {*also, *(person for f in view.facts(HearParents) for person in f.data.heard)}
    heard.update(fact.data.party for fact in view.facts(ExcuseHearing))
    return tuple(
        person
        for person in guardians(view)
        if person not in heard and not any(record.manner for _, record in views_of(view, person))
    )


@guard("statute", "HEA-08", "HEA-13", "HEA-13a")
def guardians_recorded(view: View) -> Finding:
    """It is known who has custody, before anybody is said to have heard them."""
    return met_on(*guardians(view).values())


@guard("statute", "HEA-08", "HEA-14", words=KNOWN_AS)
def every_guardian_heard_or_excused(view: View) -> Finding:
    """Every guardian with custody is heard now or before, or excused with a reason."""
    missing = unheard(view, view.data.heard)
    return met_if(not missing, **named_guardians(view, missing))


@guard("statute", "HEA-08", words=KNOWN_AS)
def parents_heard_or_excused(view: View) -> Finding:
    """Every guardian with custody has been heard, or excused with a reason."""
    missing = unheard(view)
    return met_if(not missing, **named_guardians(view, missing))


@guard("practice", "HEA-01")
def parents_heard_first(view: View) -> Finding:
    """The parents are heard before the school."""
    return met_if(guardians(view) and not unheard(view))


@guard(
    "statute",
    "HEA-02",
    "HEA-03",
    "HEA-03a",
    "HEA-04",
    "HEA-04a",
    "HEA-05",
    "HEA-07",
    "HEA-18",
    "FBK-01",
    "FBK-01a",
    judges_basis=True,
    words=WORDS,
)
def school_contact_permitted(view: View) -> Finding:
    """Contact with the school rests on the guardians' consent, or on a statute where it may."""
    act = Act(
        kind="contact",
        scope="contact_school",
        recipient=view.data.school,
        recipient_kind=kind_by_role(roles_of(view, view.data.person)) or "education",
        also=(view.data.person,),
    )
    return carried(basis_for(view, act), school=view.data.school)


def _child_views(view: View) -> Iterator[tuple[int | str, bool]]:
    for place, record in views_of(view, child_of(view)):
        yield place, record.manner is not None
    yield from child_views_in_meetings(view)


@guard("statute", "HEA-10")
def child_view_recorded(view: View) -> Finding:
    """The child's view is recorded, or the reason why it was not found out."""
    places = [place for place, _ in _child_views(view)]
    return met_on(*places)


def may_be_party(view: View) -> bool:
    """Say whether the child is old enough to be heard as a party; an unknown age counts as such."""
    years = age(view)
    return years is None or years >= HEARD_AS_PARTY


@guard("statute", "HEA-09", when=may_be_party)
def child_heard_as_party(view: View) -> Finding:
    """A child of twelve or more, or of unknown age, is heard as a party or excused."""
    child = child_of(view)
    heard = [place for place, found_out in _child_views(view) if found_out]
    heard += [fact.seq for fact in view.facts(ExcuseHearing) if fact.data.party == child]
    return met_on(*heard)
