"""A process: one version of a definition that holds together, with what is worked out from it."""

from functools import cached_property

import attrs

from transitions import Machine

from lsprocess.process.checks import check
from lsprocess.process.definition import Arc, Definition
from lsprocess.process.digest import digest
from lsprocess.process.engine import Table, build_machine, compile_table


@attrs.define(kw_only=True, eq=False, on_setattr=attrs.setters.frozen, slots=False, repr=False)
class Process(Definition):
    """
    One version of a process definition, checked when it is built.

    Its attributes are those of `Definition`; ``attrs.evolve`` gives another one, checked as well.

    Raises:
        DefinitionError: When the definition does not hold together; it says all that is wrong.
    """

    def __attrs_post_init__(self) -> None:
        check(self)

    @cached_property
    def machine(self) -> "Machine":
        """The definition as a ``transitions`` machine, without a model."""
        return build_machine(self)

    @cached_property
    def table(self) -> Table:
        """The machine's transitions, compiled: state → action → arc."""
        return compile_table(self.machine)

    def arc(self, state: str | None, action: str) -> Arc | None:
        """Give the arc of *action* from *state*, or None when there is none."""
        return self.table[state].get(action)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what decides in this definition; wordings are left out."""
        return digest(self)
