"""
What a process definition is made of: states, actions, arcs, duties, and all of them together.

These are records.  Their functions take what stands above them (a `View`, a `Case`), so they are
told here as functions of anything.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final

import attrs

from lsprocess.calendar import Policy, helsinki_day
from lsprocess.law.catalogue import as_rules
from lsprocess.law.limit import Limit
from lsprocess.law.rules import Rule, in_force
from lsprocess.process.fields import ActionData
from lsprocess.process.guard import Guard
from lsprocess.process.phases import Phase, Track
from lsprocess.process.verdict import Edition, Level
from lsprocess.text import LANGS, Lang, Text


START: Final = "(start)"
"""Source of the arcs that open a case."""

Echo = tuple[str, ActionData]
"""What an applied action also records in another case: that case's id, and the record."""


@attrs.frozen(kw_only=True)
class State:
    """
    A state of a process.

    Attributes:
        id: Name in the public vocabulary.
        name: Name that people read.
        final: Whether no arc leaves it.
    """

    id: str
    name: Text
    final: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Action:
    """
    Something that can be done in a case.

    Attributes:
        record: The attrs record of its data; carries the action's name.
        name: Name that people read.
        problem: Pure function giving what makes a well-formed record invalid here (an unknown
            name, a wrong order of times), as a `Problem` or a sentence in one language;
            None where nothing does.
        echoes: Pure function giving what the applied action also records in other cases.
        performable: False for records that only echoes leave.
        forgotten: Whether its applied events are no facts, because no guard and no duty may rest
            on them: notes, looks, checks of deadlines, and corrections, which are folded in.
        fields: What its fields are called, by name, where it means the same in every process;
            the process's `fields` hold the rest.
    """

    record: type[ActionData]
    name: Text
    problem: Callable[[Any], str | None] | None = attrs.field(default=None, repr=False)
    echoes: Callable[[Any], tuple[Echo, ...]] | None = attrs.field(default=None, repr=False)
    performable: bool = True
    forgotten: bool = False
    fields: Mapping[str, Text] = attrs.field(default=MappingProxyType({}), eq=False, repr=False)

    @property
    def id(self) -> str:
        """The action's name in the public vocabulary."""
        return self.record.verb


@attrs.frozen(kw_only=True, eq=False)
class Arc:
    """
    Where an action leads from some states, and what must hold.  Made by `start`, `move`, `stay`.

    Attributes:
        action: Record class of the action.
        sources: States it leaves; the start's only source is `START`.
        targets: States it may lead to: one, or none when the case stays where it is, or several
            for a start whose data choose.
        choose: For such a start: the way of the data, and of the day of the action, to its target.
        whenever: For an arc that the order of arcs' times may not stop: pure function saying so
            of the action's data.
        refused_in: The sources in which nothing can satisfy its guards: what is tried there is
            refused with what is missing, and pictures do not draw it.
        guards: What must hold, in the order in which refusals list them.
        urgent: Whether it is on the urgent path, where no consent and no practice guard may stand.
    """

    action: type[ActionData]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    choose: Callable[[Any, date], str] | None = attrs.field(default=None, repr=False)
    guards: tuple[Guard, ...] = ()
    urgent: bool = False
    whenever: Callable[[Any], bool] | None = attrs.field(default=None, repr=False)
    refused_in: tuple[str, ...] = ()
    stays: bool = attrs.field(init=False)
    """Whether the action records a fact and leaves the state as it is."""

    @stays.default
    def _stays(self) -> bool:
        return not self.targets

    def target(self, data: ActionData, at: datetime) -> str | None:
        """Give the state that *data* lead to at a time; None when the case stays."""
        if self.choose is not None:
            return self.choose(data, helsinki_day(at))
        return self.targets[0] if self.targets else None


def start(
    action: type[ActionData],
    *targets: str,
    choose: Callable[[Any, date], str] | None = None,
    guards: Iterable[Guard] = (),
    urgent: bool = False,
) -> Arc:
    """Open a case in one of *targets*; with several, *choose* reads the data and the day."""
    return Arc(
        action=action,
        sources=(START,),
        targets=targets,
        choose=choose,
        guards=tuple(guards),
        urgent=urgent,
    )


def move(
    action: type[ActionData],
    sources: str | Iterable[str],
    target: str,
    *guards: Guard,
    urgent: bool = False,
    whenever: Callable[[Any], bool] | None = None,
    refused_in: Iterable[str] = (),
) -> Arc:
    """Lead from any of *sources* to *target* when every guard is met."""
    states = (sources,) if isinstance(sources, str) else tuple(sources)
    return Arc(
        action=action,
        sources=states,
        targets=(target,),
        guards=guards,
        urgent=urgent,
        whenever=whenever,
        refused_in=tuple(refused_in),
    )


def stay(
    action: type[ActionData],
    sources: Iterable[str],
    *guards: Guard,
    urgent: bool = False,
    refused_in: Iterable[str] = (),
) -> Arc:
    """Record a fact in any of *sources* when every guard is met; the state stays."""
    return Arc(
        action=action,
        sources=tuple(sources),
        targets=(),
        guards=guards,
        urgent=urgent,
        refused_in=tuple(refused_in),
    )


def _day_of(_view: Any, fact: Any, _subject: str | None) -> date:
    return helsinki_day(fact.at)


@attrs.frozen(kw_only=True)
class Reported:
    """
    A duty whose time limit a report counts.

    Attributes:
        duty: The duty's code.
        by: Name of the action that fulfils it.
    """

    duty: str
    by: str


@attrs.frozen(kw_only=True, eq=False)
class Duty:
    """
    What an action obliges somebody to do next.

    Attributes:
        code: Stable name in the public vocabulary.
        name: What must be done, for people.
        rules: The rules it rests on, or their ids in the catalogue; at least one.
        find: Pure function of a `View`, giving the subjects for whom the duty is open, each with
            the fact that opened it; a duty without subjects uses None.
        limits: By when; the case's date picks the one whose rule is in force.  None for a duty
            to act without delay, to which no statute gives a number.
        counted_from: Pure function giving the day on which the clock starts, from the view, the
            fact that opened the duty and its subject; the day of the fact when left out.  None
            while the clock stands still: the duty is owed then, without a day.
        days: Pure function giving the calendar policy that counts, from the same; the case's own
            when left out.
        personal: Whether a subject is somebody to whom it is owed, and no thing or day.
        met_by: The actions of the process that fulfil it, the most usual first; none where it is
            fulfilled in another case, or ends by itself.
    """

    code: str
    name: Text
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    find: Callable[[Any], Mapping[str | None, Any]] = attrs.field(repr=False)
    limits: tuple[Limit, ...] = ()
    counted_from: Callable[[Any, Any, str | None], date | None] = attrs.field(
        default=_day_of, repr=False
    )
    days: Callable[[Any, Any, str | None], Policy] | None = attrs.field(default=None, repr=False)
    personal: bool = True
    met_by: tuple[type[ActionData], ...] = ()

    def limit_on(self, day: date) -> Limit | None:
        """Give the time limit for a case of this date; None for a duty that has none."""
        return _limit_on(self, day) if self.limits else None


@lru_cache(maxsize=4096)
def _limit_on(duty: Duty, day: date) -> Limit | None:
    rules = in_force([limit.rule for limit in duty.limits], day)
    return next((limit for limit in duty.limits if limit.rule in rules), None)


def _no_links(_view: Any) -> tuple[str, ...]:
    return ()


def _none(_view: Any) -> None:
    return None


def _leaves_nothing_out(_view: Any) -> tuple[str, ...]:
    return ()


def _never(_data: ActionData) -> bool:
    return False


def _not_counted(_data: ActionData) -> tuple[str, date] | None:
    return None


@attrs.define(kw_only=True, eq=False, on_setattr=attrs.setters.frozen, slots=False)
class Definition:
    """
    One version of a process definition, as it was written.  `Process` is one that was checked.

    The kernel itself understands three actions by name, where a process has them: ``correct``
    (`lsprocess.process.Correct`), ``exempt`` (data ``guard`` and ``until``) and
    ``change_profile`` (data ``profile``; starts name theirs in ``profile``).

    Attributes:
        id: Name in the public vocabulary.
        version: Version of the definition; a case keeps the one it was opened under.
        name: Name that people read.
        states: States, in the order of the straight way.
        actions: Actions, with their records.
        arcs: Arcs; one for each action and state.
        duties: What actions oblige to.
        roles: Codes of the roles in which somebody may act.
        languages: Languages that each of its texts has; fewer than three only with `Text.only`.
        profiles: Profiles a case may be opened in, the default first.
        calendar: Calendar policy of its time limits; a start may name another in ``calendar``.
        linked: Pure function of a `View`, giving the ids of the cases that are linked with the
            case at its time.
        date_of: Pure function of a `View`, giving the case's date, which picks the rules in force.
        client_of: Pure function of a `View`, giving the id of whose case it is, or None.
        beside: Pure function of the `View` of an opening, giving the client whose other cases of
            this process its guards look at, among the linked ones; None where they look at none.
            A case that cannot be read is not among them, so it is for guards that only warn.
        register: Pure function of a `View`, giving the code of the register in which the case is
            kept; None where it is kept in none.
        fields: What fields of its actions are called, by name, for people.
        codes: What codes in these fields are called.
        reported: The duties whose time limits reports count, by what these call them.
        counted: Pure function giving what reports count an action as, with the day it counts
            for; None for what they do not count.
        uncounted: Pure function saying of an action that with it reports count nothing of its case.
        leaves_out: Pure function of a `View`, giving what the event of an attempt that came to
            nothing leaves out: ``data`` (with the cases that they name), ``actor`` (all but the
            role).
        instead: Actions by which somebody can go on where another is not available yet, by that
            other.
        phases: Its phases, in their order, for people; none where it has not been divided.
        aside: States that are off the straight way, though they stand in its order.
        tracks: Facts that are drawn as paths of their own beside the way.
        tells: What its cases tell the cases that are linked with them: pure functions of a `View`,
            each by the type of what it gives.
    """

    id: str
    version: str
    name: Text
    states: tuple[State, ...]
    actions: tuple[Action, ...]
    arcs: tuple[Arc, ...]
    roles: Mapping[str, Text]
    duties: tuple[Duty, ...] = ()
    languages: tuple[Lang, ...] = LANGS
    profiles: tuple[str, ...] = ()
    calendar: str | None = None
    linked: Callable[[Any], tuple[str, ...]] = attrs.field(default=_no_links, repr=False)
    date_of: Callable[[Any], date] | None = attrs.field(default=None, repr=False)
    client_of: Callable[[Any], str | None] = attrs.field(default=_none, repr=False)
    beside: Callable[[Any], str | None] = attrs.field(default=_none, repr=False)
    register: Callable[[Any], str | None] = attrs.field(default=_none, repr=False)
    fields: Mapping[str, Text] = attrs.field(default=MappingProxyType({}), repr=False)
    codes: Mapping[str, Text] = attrs.field(default=MappingProxyType({}), repr=False)
    reported: Mapping[str, Reported] = attrs.field(default=MappingProxyType({}), repr=False)
    counted: Callable[[ActionData], tuple[str, date] | None] = attrs.field(
        default=_not_counted, repr=False
    )
    uncounted: Callable[[ActionData], bool] = attrs.field(default=_never, repr=False)
    leaves_out: Callable[[Any], tuple[Any, ...]] = attrs.field(
        default=_leaves_nothing_out, repr=False
    )
    instead: Mapping[type[ActionData], type[ActionData]] = attrs.field(
        factory=dict, converter=MappingProxyType, repr=False
    )
    phases: tuple[Phase, ...] = ()
    aside: tuple[str, ...] = ()
    tracks: tuple[Track, ...] = ()
    tells: Mapping[type, Callable[[Any], Any]] = attrs.field(
        factory=dict, converter=MappingProxyType, repr=False
    )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} {self.version}>"

    @cached_property
    def every_guard(self) -> Mapping[tuple[str, Level, str], Guard]:
        """Every guard by its key, in the order in which the arcs name them."""
        return MappingProxyType({g.key: g for arc in self.arcs for g in arc.guards})

    @cached_property
    def guards(self) -> Mapping[str, Guard]:
        """One guard of each code, the first that the arcs name."""
        by_code: dict[str, Guard] = {}
        for guard in self.every_guard.values():
            by_code.setdefault(guard.code, guard)
        return MappingProxyType(by_code)

    def edition(self, code: str, level: Level, sources: tuple[str, ...]) -> Edition:
        """
        Give a guard as it stood when it cited *sources* at *level*.

        Raises:
            KeyError: When no guard has that code and level.
        """
        for guard in self.every_guard.values():
            if guard.key[:2] == (code, level):
                return guard.citing(sources)
        raise KeyError

    @property
    def has_clients(self) -> bool:
        """Whether its cases may be somebody's."""
        return self.client_of is not _none

    @cached_property
    def by_name(self) -> Mapping[str, Action]:
        """Every action by its name."""
        return MappingProxyType({action.id: action for action in self.actions})

    @cached_property
    def by_record(self) -> Mapping[type[ActionData], Action]:
        """Every action that somebody can perform, by the record of its data."""
        return {action.record: action for action in self.actions if action.performable}

    @cached_property
    def by_state(self) -> Mapping[str, State]:
        """Every state by its name."""
        return MappingProxyType({state.id: state for state in self.states})

    @cached_property
    def remembered(self) -> frozenset[type[ActionData]]:
        """Records whose applied actions a case keeps as facts: all but the forgotten ones."""
        return frozenset(action.record for action in self.actions if not action.forgotten)
