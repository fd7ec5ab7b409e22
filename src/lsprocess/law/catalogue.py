"""The catalogue of rules, gathered from the modules that hold them."""

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType, ModuleType
from typing import Final

from lsprocess.errors import DefinitionError
from lsprocess.law import (
    access_decree,
    administrative_act,
    basic_education_act,
    child_welfare_act,
    client_data_act,
    client_documents_act,
    client_status_act,
    custody_act,
    design,
    guidance,
    openness_act,
    pupil_welfare_act,
    seeds,
    social_welfare_act,
    time_limits_act,
)
from lsprocess.law.rules import Rule


def gather(*modules: ModuleType) -> Mapping[str, Rule]:
    """
    Gather the rules of *modules* under their ids, in the modules' order.

    Raises:
        DefinitionError: When an id comes twice, or a constant is not named by its rule's id.
    """
    rules: dict[str, Rule] = {}
    problems: list[str] = []
    for module in modules:
        for name, rule_ in vars(module).items():
            if not isinstance(rule_, Rule):
                continue
            if name != rule_.id.replace("-", "_").upper():
                problems.append(f"the constant of {rule_.id} must be named by it, got another name")
            if rule_.id in rules:
                problems.append(f"rule {rule_.id} must be defined once, got it again; renumber one")
            rules[rule_.id] = rule_
    if problems:
        raise DefinitionError(*problems)
    return MappingProxyType(rules)


RULES: Final = gather(
    child_welfare_act,
    social_welfare_act,
    client_data_act,
    access_decree,
    client_documents_act,
    client_status_act,
    administrative_act,
    openness_act,
    pupil_welfare_act,
    basic_education_act,
    custody_act,
    time_limits_act,
    guidance,
    seeds,
    design,
)


def rule(rule_id: str) -> Rule:
    """
    Find the rule with this id.

    Raises:
        DefinitionError: When no rule has it; suggests the nearest id there is.
    """
    found = RULES.get(rule_id)
    if found is None:
        near = get_close_matches(rule_id, RULES, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "'RULES' holds the known ones"
        msg = f"'rule_id' must be the id of a rule in the catalogue, got an unknown one; {hint}"
        raise DefinitionError(msg)
    return found
