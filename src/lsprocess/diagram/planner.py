"""From a graph to what its picture shows: what is drawn together, what apart, and what is said."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

import attrs

from lsprocess.diagram import texts
from lsprocess.diagram.by_when import by_when_once
from lsprocess.diagram.graph import Condition, Edge, Fact, Graph, Node
from lsprocess.diagram.lines import crowd, ways
from lsprocess.diagram.plan import NEXT, Box, Done, Link, Plan, Row, rows_of
from lsprocess.diagram.progress import Progress
from lsprocess.text import Lang


def plan(graph: Graph, lang: Lang, progress: Progress | None = None) -> Plan:
    """Say what the picture of *graph* shows, in *lang*: of any case, or of one on its way."""
    return _Planner(graph, lang, progress).plan()


def who(conditions: Iterable[Condition], graph: Graph, lang: Lang) -> str | None:
    """Say who acts, in a few words; None where anybody may."""
    roles = dict(graph.roles)
    said: str | None = None
    for condition in conditions:
        role = condition.code.removeprefix("actor_is_")
        if role != condition.code and role in roles:
            return roles[role].of(lang)
        if condition.code == "actor_may_act" and condition.concerns is not None:
            said = condition.concerns.of(lang).partition(";")[0]  # what follows is a detail
    return said


@attrs.frozen(slots=False)
class _Planner:
    graph: Graph
    lang: Lang
    progress: Progress | None

    def plan(self) -> Plan:
        boxes, links = [self._state(state) for state in self.graph.nodes], []
        for found_boxes, found_links in (self._starts(), self._lines(), self._tracks()):
            boxes += found_boxes
            links += found_links
        return Plan(
            title=self.graph.name.of(self.lang),
            usual=self._usual,
            bands=tuple(phase.name.of(self.lang) for phase in self.graph.phases),
            boxes=tuple(boxes),
            links=tuple(links),
            case=self.progress is not None,
            owed=tuple(self._owed()),
        )

    def _owed(self) -> Iterator[str]:
        for name, due in () if self.progress is None else self.progress.owed:
            by = due.said(self.lang)
            yield name if by is None else f"{name} ({by})"

    @cached_property
    def _usual(self) -> str | None:
        """Who acts in most of the actions that lead from state to state."""
        by_action = {edge.action: edge.conditions for edge in self.graph.edges}
        acting = [who(conditions, self.graph, self.lang) for conditions in by_action.values()]
        return max(acting, key=acting.count, default=None)

    def _band(self, state: str) -> int | None:
        places = (n for n, phase in enumerate(self.graph.phases) if state in phase.states)
        return next(places, None)

    def _state(self, node: Node) -> Box:
        rows = rows_of(node.name.of(self.lang), "name", bold=True)
        mark: Done | None = None
        if self.progress is not None and (day := self.progress.reached.get(node.id)) is not None:
            mark = "now" if node.id == self.progress.now else "done"
            said = texts.NOW if mark == "now" else texts.DONE
            rows.append(Row(said.fill(self.lang, day=day), bold=mark == "now"))
        return Box(
            id=node.id,
            kind="final" if node.final else "state",
            rows=tuple(rows),
            band=self._band(node.id),
            mark=mark,
        )

    def _said(self, of: Edge | Fact) -> tuple[Row, ...]:
        """Say what is done, by whom, and by when."""
        name, fact = of.name.of(self.lang), isinstance(of, Fact)
        following = isinstance(of, Edge) and self._next(of)
        rows = rows_of(f"{NEXT} {name}" if following else name, bold=fact or following)
        acting = who(of.conditions, self.graph, self.lang)
        if acting is not None and acting != self._usual:
            rows += rows_of(acting, ink="soft")
        for limit in self._by_when(of):
            rows += rows_of(limit, ink="when")
        return tuple(rows)

    def _by_when(self, of: Edge | Fact) -> tuple[str, ...]:
        if self.progress is None:
            return by_when_once(of.limits, self.lang)
        due = self.progress.due.get(of.action)
        said = None if due is None else due.said(self.lang)
        return () if said is None else (said,)

    def _next(self, edge: Edge) -> bool:
        """Say whether an edge may be the next that a case takes."""
        return self.progress is not None and edge.source == self.progress.now

    def _starts(self) -> tuple[list[Box], list[Link]]:
        opened: dict[str, list[Edge]] = {}
        for edge in self.graph.edges:
            if edge.source is None:
                opened.setdefault(edge.action, []).append(edge)
        first = next(node.id for node in self.graph.nodes if not node.aside)
        boxes, links = [], []
        for action, edges in opened.items():
            place, words = f"({action})", f"({action} said)"
            band = min((self._band(edge.target) or 0 for edge in edges), default=0)
            there = band if self.graph.phases else None
            boxes.append(Box(id=words, kind="caption", rows=self._said(edges[0]), band=there))
            boxes.append(Box(id=place, kind="start", band=there))
            links.append(Link(source=words, target=place, blunt=True, hidden=True))
            links += [
                Link(
                    source=place,
                    target=edge.target,
                    strong=self._opened(edge.target, first),
                    urgent=edge.urgent,
                    practice=edge.practice,
                )
                for edge in edges
            ]
        return boxes, links

    def _opened(self, target: str, first: str) -> bool:
        if self.progress is None:
            return target == first
        return (None, target) in self.progress.taken

    def _lines(self) -> tuple[list[Box], list[Link]]:
        boxes: dict[str, Box] = {}
        links: dict[object, Link] = {}
        for sources, target, edges in self._joined():
            here = edges.get(self.progress.now) if self.progress is not None else None
            rows = self._said(here or next(iter(edges.values())))
            wide, alone = self._spread(sources, target)
            if wide:
                crowd_ = self._crowd(wide, target)
                boxes.setdefault(crowd_.id, crowd_)
            starts = (*((crowd_.id,) if wide else ()), *alone)
            if len(starts) > 1:
                joint = self._joint(sources, target, edges[sources[0]].action)
                boxes[joint.id] = joint
                drawn = [
                    self._link(one, joint.id, (edges[one],), (), towards=target) for one in alone
                ]
                if wide:
                    there = tuple(edges[one] for one in wide)
                    drawn.append(
                        self._link(crowd_.id, joint.id, there, (), towards=target, by=wide)
                    )
                drawn.append(self._link(joint.id, target, edges.values(), rows, by=sources))
            else:
                drawn = [self._link(starts[0], target, edges.values(), rows, by=sources)]
            for link in drawn:
                key = (link.source, link.target, link.urgent, link.practice)
                before = links.get(key)
                links[key] = (
                    link if before is None else attrs.evolve(before, rows=before.rows + link.rows)
                )
        return [*boxes.values()], [*links.values()]

    def _joined(self) -> Iterator[tuple[tuple[str, ...], str, dict[str, Edge]]]:
        """Give what leads where by one action, from all its sources, with the edge of each."""
        found: dict[tuple[str, str], dict[str, Edge]] = {}
        for way in ways(self.graph):
            for source in way.sources:
                key = (way.edge.action, way.edge.target)
                found.setdefault(key, {})[source] = attrs.evolve(way.edge, source=source)
        order = [node.id for node in self.graph.nodes]
        for (_, target), edges in found.items():
            yield tuple(sorted(edges, key=order.index)), target, edges

    def _spread(
        self, sources: tuple[str, ...], target: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Say from which sources one box stands for them all, and which have lines of their own."""
        running = sum(not node.final for node in self.graph.nodes)
        if len(sources) < max(3, (running + 1) // 2):
            return (), sources
        own = tuple(one for one in sources if (one, target) in self._straight)
        ends = any(node.final for node in self.graph.nodes if node.id == target)
        return (sources, ()) if ends else (tuple(s for s in sources if s not in own), own)

    def _crowd(self, sources: tuple[str, ...], target: str) -> Box:
        said = tuple(rows_of(crowd(self.graph, sources, self.lang), ink="soft"))
        place = f"(any {' '.join(sources)})"
        ends = any(node.final for node in self.graph.nodes if node.id == target)
        band = self._band(target) if ends else self._begins(sources, target)
        return Box(id=place, kind="crowd", rows=said, band=band)

    def _joint(self, sources: tuple[str, ...], target: str, action: str) -> Box:
        band = self._begins(sources, target)
        return Box(id=f"(to {target} by {action})", kind="joint", band=band)

    def _begins(self, sources: tuple[str, ...], target: str) -> int | None:
        """Give the phase in which what leads from *sources* to *target* is drawn."""
        bands = [band for one in (*sources, target) if (band := self._band(one)) is not None]
        return min(max(bands[:-1]), bands[-1]) if bands else None

    def _link(
        self,
        source: str,
        target: str,
        edges: Iterable[Edge],
        rows: tuple[Row, ...],
        *,
        towards: str | None = None,
        by: tuple[str, ...] = (),
    ) -> Link:
        known, starts, target_ = tuple(edges), by or (source,), towards or target
        pairs = {(one, target_) for one in starts}
        return Link(
            source=source,
            target=target,
            rows=rows,
            strong=bool(pairs & self._strong),
            urgent=any(edge.urgent for edge in known),
            practice=all(edge.practice for edge in known),
            blunt=towards is not None,
            back=all(self._earlier(target_, one) for one in starts),
        )

    def _earlier(self, one: str, other: str) -> bool:
        places = {node.id: (self._band(node.id) or 0, n) for n, node in enumerate(self.graph.nodes)}
        return other in places and places[one] < places[other]

    @cached_property
    def _strong(self) -> set[tuple[str | None, str]]:
        """The ways that are drawn strong: the straight way, or the one that the case took."""
        return {*self._straight} if self.progress is None else {*self.progress.taken}

    @cached_property
    def _straight(self) -> set[tuple[str, str]]:
        return set(pairwise(node.id for node in self.graph.nodes if not node.aside))

    def _tracks(self) -> tuple[list[Box], list[Link]]:
        facts = {fact.action: fact for fact in self.graph.facts}
        bands = {phase.id: n for n, phase in enumerate(self.graph.phases)}
        states = {node.id for node in self.graph.nodes}
        boxes, links = [], []
        for number, track in enumerate(self.graph.tracks):
            urgent = any(facts[action].urgent for action, _, _ in track.steps)
            place, (first, phase, _) = f"(track {number})", track.steps[0]
            said = tuple(rows_of(track.name.of(self.lang), ink="soft", bold=True))
            boxes.append(Box(id=place, kind="caption", rows=said, band=bands[phase]))
            links.append(Link(source=place, target=f"({first})", blunt=True, hidden=True))
            for action, phase, before in track.steps:
                rows = self._said(facts[action])
                mark: Done | None = None
                if self.progress is not None and action in self.progress.recorded:
                    mark, day = "done", self.progress.recorded[action]
                    rows = (*rows, Row(texts.DONE.fill(self.lang, day=day)))
                box = f"({action})"
                boxes.append(Box(id=box, kind="fact", rows=rows, band=bands[phase], mark=mark))
                for name in before:
                    entry = name in states
                    links.append(
                        Link(
                            source=name if entry else f"({name})",
                            target=f"({action})",
                            urgent=urgent,
                            track=True,
                            entry=entry,
                        )
                    )
        return boxes, links
