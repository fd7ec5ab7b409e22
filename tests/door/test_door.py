"""The package's public door: its names, what importing it loads, and its types."""

import subprocess
import sys

from importlib.resources import files

import pytest

import lsprocess
import lsprocess.processes


HEAVY = ("structlog", "sqlalchemy", "click", "rich", "hypothesis", "cattrs", "orjson")


def test_the_public_names_are_those_that_are_listed() -> None:
    """Every listed name is there, and nothing else is public."""
    assert sorted(lsprocess.__all__) == lsprocess.__all__
    assert all(getattr(lsprocess, name) is not None for name in lsprocess.__all__)
    modules = {name for name in sys.modules if name.startswith("lsprocess.")}
    public = {name for name in vars(lsprocess) if not name.startswith("_")}
    rooms = {name.removeprefix("lsprocess.").split(".")[0] for name in modules}
    helpers = {"import_module", "metadata", "Any", "Final", "TYPE_CHECKING"}
    assert set() == public - set(lsprocess.__all__) - rooms - helpers


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that is not public is not there."""
    with pytest.raises(AttributeError, match="module lsprocess has no attribute casebooks"):
        _ = lsprocess.casebooks


def test_a_process_that_there_is_not_is_no_name_and_no_key() -> None:
    """Among the processes, as a module and as a definition."""
    with pytest.raises(AttributeError, match="has no attribute 'foster_care'"):
        _ = lsprocess.processes.foster_care
    with pytest.raises(KeyError, match="foster_care"):
        _ = lsprocess.processes.PROCESSES["foster_care"]
    assert len(lsprocess.processes.PROCESSES) == len(lsprocess.processes.NAMES)


@pytest.mark.parametrize("name", ["import lsprocess", "from lsprocess import Process, attempt"])
def test_importing_loads_nothing_heavy(name: str) -> None:
    """What is heavy or optional loads when it is first used."""
    program = f"{name}; import sys; print(*(m for m in {HEAVY} if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert "" == done.stdout.strip()


def test_the_package_is_typed() -> None:
    """Type checkers of importing systems read its annotations."""
    assert files("lsprocess").joinpath("py.typed").is_file()


def test_the_package_knows_its_version() -> None:
    """An installed package tells its version; one run from its sources has none to tell."""
    from importlib.metadata import PackageNotFoundError

    try:
        assert lsprocess.__version__.count(".") == 2
    except PackageNotFoundError:
        pytest.skip("run from the sources")
