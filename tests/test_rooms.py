"""Which room may know which: what the import contracts do not say themselves."""

import tomllib

from pathlib import Path

from lsprocess.processes import NAMES, PROCESSES


ROOT = Path(__file__).parents[1]
SHARED = {"common"}
"""Packages among the processes that are no process."""


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
