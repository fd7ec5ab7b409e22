"""Which room may know which: what the import contracts do not say themselves."""

import ast
import tomllib

from collections.abc import Iterator

from lsprocess.processes import NAMES, PROCESSES
from places import ROOT


SHARED = {"common"}
"""Packages among the processes that are no process."""
DOORS = {
    "audit": "apart following trail",
    "basis": "grounds rules texts",
    "casebook": "arguments book outcome",
    "journal": "closing codec forks index jsons marks place",
    "law": "acts after_care catalogue documents limit rules sentences source values",
    "process": "agenda attempt decide definition duty_cache evolve exemption fields judge left_out links options record_fields structure texts verdict view words",
    "processes": "common.case_basis common.checklists common.codes common.facts common.kept_back common.look_record common.look_words common.openings common.people common.roles common.texts common.told common.vocabulary",
    "reports": "disclosure_log log_groups log_lines texts time_limits use_log",
    "views": "texts",
}
"""Beside the package itself, the modules of each room that other rooms may use."""


def test_every_process_is_listed_and_named_as_its_package() -> None:
    """A package that nothing lists is no process that anybody can open."""
    folder = ROOT / "src" / "lsprocess" / "processes"
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    assert packages - SHARED == set(NAMES)
    assert list(NAMES) == [process.id for process in PROCESSES.values()]


def test_the_contracts_name_every_process() -> None:
    """A process that a contract forgets could be imported by any room, unseen."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    processes = {f"lsprocess.processes.{name}" for name in NAMES}
    (independent,) = [one for one in contracts if one["type"] == "independence"]
    assert processes == set(independent["modules"])
    (serving,) = [one for one in contracts if "serves every process" in one["name"]]
    assert processes == set(serving["forbidden_modules"])
    rooms = {path.parent.name for path in (ROOT / "src" / "lsprocess").glob("*/__init__.py")}
    below = {"calendar", "law", "problems", "text"}
    served = {one.removeprefix("lsprocess.").partition(".")[0] for one in serving["source_modules"]}
    assert rooms - below <= served


def modules_used() -> Iterator[str]:
    """Give what rooms use of each other, as ``room.module``; of a package itself nothing."""
    source = ROOT / "src" / "lsprocess"
    for path in source.rglob("*.py"):
        own = path.relative_to(source).with_suffix("").parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not str(node.module).startswith(
                "lsprocess."
            ):
                continue
            inside = str(node.module).removeprefix("lsprocess.")
            for name in node.names:
                whole = f"{inside}.{name.name}"
                is_module = source.joinpath(*whole.split(".")).with_suffix(".py").exists()
                used = whole if is_module else inside
                if "." in used and not used.startswith(f"{own}."):
                    yield used


def test_a_room_is_entered_by_its_doors() -> None:
    """What a room keeps to itself can be changed without looking at the others."""
    doors = {f"{room}.{module}" for room, modules in DOORS.items() for module in modules.split()}
    assert doors == set(modules_used())
