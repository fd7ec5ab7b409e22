"""Every text of every file is said somewhere, and the files come with the package."""

import re
import subprocess
import sys

from pathlib import Path

import pytest

import lsprocess


ROOT = Path(lsprocess.__file__).parent
# The shared vocabulary of actions has no constants, and a test of its own.
FILES = sorted(str(path.parent.relative_to(ROOT)) for path in ROOT.rglob("texts.py"))
SOURCES = [path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")]

# In an interpreter of its own: other tests ask for texts that nothing says.
LOAD = """
from importlib import import_module
from pkgutil import walk_packages
import lsprocess

for module in walk_packages(lsprocess.__path__, "lsprocess."):
    import_module(module.name)
for process in import_module("lsprocess.processes").PROCESSES.values():
    # What fields and codes are called is read when people ask; another test says that all is used.
    len(process.fields), len(process.codes)
for room in {rooms}:
    import_module(f"lsprocess.{{room}}.texts").TEXTS.check_all_asked()
"""


def test_every_text_is_asked_for_and_every_text_asked_for_is_there() -> None:
    """All modules load, so no key is missing; and then nothing in the files is left over."""
    rooms = [file.replace("/", ".") for file in FILES]
    done = subprocess.run(
        [sys.executable, "-c", LOAD.format(rooms=rooms)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert rooms
    assert "" == done.stderr
    assert 0 == done.returncode


@pytest.mark.parametrize("room", FILES)
def test_every_constant_of_a_texts_module_is_said_by_another(room: str) -> None:
    """A text that a constant asks for and nobody says would be left over without being told."""
    package = f"lsprocess.{room.replace('/', '.')}"
    for path in (ROOT / room).glob("texts*.py"):
        users = re.compile(rf"{package}(\.| import (\w+, )*){path.stem}\b")
        said = "\n".join(source for source in SOURCES if users.search(source))
        names = re.findall(
            r"^(?!TEXTS)([A-Z_]+): Final", path.read_text(encoding="utf-8"), re.MULTILINE
        )

        assert [] == [name for name in names if not re.search(rf"\b{name}\b", said)]
