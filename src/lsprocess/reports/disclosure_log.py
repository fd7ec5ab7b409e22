"""The disclosure log: every act of information towards somebody outside, with its basis."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import attrs

from lsprocess.process import Basis, Event
from lsprocess.processes.common.facts import AssignRole, RecordGuardian
from lsprocess.reports.logged import Logged, documents, logged
from lsprocess.text import Text


@attrs.frozen(kw_only=True)
class DisclosureRecord(Logged):
    """
    One disclosure of a client's data (703/2023 10 § 3 mom).

    Attributes:
        act: Code of the act of information, such as ``contact_school``.
        part: Which part or level of the information, or what was asked, where it is told.
        part_name: What people call that.
        recipient: Id of who received it.
        recipient_kind: Whether the recipient is a person or an organisation.
        recipient_role: What a person is known as in the case: a role, a sector, a position.
        basis: ``consent``, ``statute`` or ``party``.
        ref: Ids of the consents, or codes of the statutory bases, that carried it.
        overridden: Ids of the bans that the basis overrode.
        rules: Ids and citations of the rules that were applied.
    """

    act: str
    part: str | None
    part_name: Text | None
    recipient: str | None
    recipient_kind: Literal["person", "organisation"]
    recipient_role: str | None
    basis: Literal["consent", "statute", "party"]
    ref: tuple[str, ...]
    overridden: tuple[str, ...]
    rules: tuple[str, ...]


def disclosure_log(events: Iterable[Event]) -> Iterator[DisclosureRecord]:
    """
    Give the disclosure log of *events*, in the order given.

    Every basis of an applied event makes one record, unless the recipient belongs to the own
    service; so does an act that needs none, such as the transfer to another county.  A refused
    attempt discloses nothing.  Neither does the receipt that a notifier gets, or the general
    information on how the work goes on: they hold nothing that the notifier did not tell.

    Args:
        events: Whole histories, of one case or of several.
    """
    listed = tuple(events)
    known = _known_as(listed)
    last: dict[str, dict[str, tuple[str, ...]]] = {}
    for event, said in logged(listed):
        if not event.applied:
            continue
        about = event.data.about
        kept = last.setdefault(event.case, {})
        kept.pop(event.data.verb, None)  # the latest stands last
        kept[event.data.verb] = documents(event.data)
        given = [kept[verb] for verb in kept if verb in about.documents_of]
        said["references"] = given[-1] if given else said["references"]
        for basis, rules in bases_of(event).items():
            yield _record(event, said, basis, rules, known)
        if about.gives is not None:
            recipient = about.of(event.data, about.organisation)
            by_itself = Basis(kind="statute", act=about.gives, recipient=recipient)
            yield _record(event, said, by_itself, _law_of(event), known)


def _law_of(event: Event) -> tuple[str, ...]:
    judged = (verdict for verdict in event.verdicts if verdict.level != "program")
    return tuple(cite for verdict in judged for cite in verdict.sources)


def bases_of(event: Event) -> dict[Basis, tuple[str, ...]]:
    """Give each basis towards somebody outside, with the rules of the guards that found it."""
    found: dict[Basis, dict[str, None]] = {}
    for verdict in event.verdicts:
        for basis in verdict.bases:
            if basis.kind != "own_task":
                found.setdefault(basis, {}).update(dict.fromkeys(verdict.sources))
    return {basis: tuple(rules) for basis, rules in found.items()}


def _record(
    event: Event,
    said: dict[str, Any],
    basis: Basis,
    rules: tuple[str, ...],
    known: dict[str, str],
) -> DisclosureRecord:
    data, about, recipient = event.data, event.data.about, basis.recipient
    whole = about.organisation is not None and recipient == about.of(data, about.organisation)
    own: Any = basis.kind
    part = about.of(data, about.part)
    return DisclosureRecord(
        **said,
        act=basis.act,
        part=part,
        part_name=event.process.codes.get(part),
        recipient=recipient,
        recipient_kind="organisation" if whole else "person",
        recipient_role=None
        if recipient is None or whole
        else _role(recipient, said["client"], known),
        basis=own,
        ref=basis.ref,
        overridden=basis.overridden,
        rules=rules,
    )


def _role(recipient: str, client: str | None, known: dict[str, str]) -> str | None:
    return "child" if recipient == client else known.get(recipient)


def _known_as(events: Iterable[Event]) -> dict[str, str]:
    """Give what people are known as: a role that they were given beats a sector or a position."""
    roles: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for event in events:
        data = event.data if event.applied else None
        if isinstance(data, AssignRole):
            roles[data.person] = data.role
        elif isinstance(data, RecordGuardian):
            roles.setdefault(data.person, "guardian")
        elif data is not None and data.about.position is not None:
            sectors.update([position] if (position := data.about.position(data)) else ())
    return {**sectors, **roles}
