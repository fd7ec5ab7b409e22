"""The catalogue of rules: the files of ``rules``, each rule made when it is first asked for."""

import os

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from lsprocess.errors import DefinitionError
from lsprocess.law.reading import Table, tables
from lsprocess.law.rules import Rule
from lsprocess.text import beside, unknown_word


class Catalogue(Mapping[str, Rule]):
    """
    Rules by their ids, in the order of the files and of each file.

    Args:
        files: Files of rules, read when the first rule is asked for.

    Raises:
        DefinitionError: At that time, when a file has no rules' form or an id comes twice; and
            when a rule is asked for whose table is wrong.
    """

    def __init__(self, *files: str | os.PathLike[str]) -> None:
        self._files = files
        self._made: dict[str, Rule] = {}

    @cached_property
    def _tables(self) -> Mapping[str, Table]:
        by_id: dict[str, Table] = {}
        for file in self._files:
            for table in tables(file):
                if table.id in by_id:
                    msg = f"{table.file}: rule {table.id} must be defined once, got two; drop one"
                    raise DefinitionError(msg)
                by_id[table.id] = table
        return by_id

    def __getitem__(self, rule_id: str) -> Rule:
        if rule_id not in self._made:
            self._made[rule_id] = self._tables[rule_id].rule()
        return self._made[rule_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


RULES: Final = Catalogue(
    *(
        beside(__file__, "rules", f"{name}.toml")
        for name in (
            "child_welfare_act",
            "social_welfare_act",
            "client_data_act",
            "access_decree",
            "client_documents_act",
            "client_status_act",
            "administrative_act",
            "openness_act",
            "pupil_welfare_act",
            "basic_education_act",
            "custody_act",
            "time_limits_act",
            "guidance",
            "seeds",
            "design",
        )
    )
)
"""Every rule by its id, each made when it is first asked for."""


def rule(rule_id: str) -> Rule:
    """
    Find the rule with this id.

    Raises:
        DefinitionError: When no rule has it; suggests the nearest id there is.
    """
    catalogued = RULES.get(rule_id)
    if catalogued is None:
        got = unknown_word(rule_id, tuple(RULES))
        msg = f"a rule must be named by its id, such as 'HEA-01', got {got}; see: lsprocess rules"
        raise DefinitionError(msg)
    return catalogued


def as_rule(named: Rule | str) -> Rule:
    """
    Give a rule that is named by its id, or that is none of the catalogue and stands for itself.

    Raises:
        DefinitionError: When no rule has that id; suggests the nearest id there is.
    """
    return named if isinstance(named, Rule) else rule(named)


def as_rules(named: Iterable[Rule | str]) -> tuple[Rule, ...]:
    """
    Give the rules that are named, as `as_rule` does.

    Raises:
        DefinitionError: When no rule has one of the ids; suggests the nearest id there is.
    """
    return tuple(map(as_rule, named))
