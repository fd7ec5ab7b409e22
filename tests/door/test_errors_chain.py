"""No error brings along what came in: not in its words, and not in the errors behind it."""

import ast
import json

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import pytest

import lsprocess

from lsprocess.audit import AuditFile
from lsprocess.calendar import THL, Policy, helsinki_day
from lsprocess.errors import LsprocessError
from lsprocess.ids import check_id
from lsprocess.journal import MemoryJournal, open_journal
from lsprocess.journal.codec import decode
from lsprocess.problems import told
from lsprocess.process import ActionData, Actor, Count, Id, Word, action, record
from lsprocess.process.structure import structure
from lsprocess.scripts import parse
from lsprocess.text import LANGS, Text


SECRET = "010190-123A"  # noqa: S105 - the shape of an identity, of nobody


@record
class Inner:
    """A nested record."""

    id: Id


@action("tell")
class Tell(ActionData):
    """A field of every kind."""

    id: Id | None = None
    word: Word | None = None
    count: Count | None = None
    flag: bool | None = None
    day: date | None = None
    moment: datetime | None = None
    code: Literal["one", "two"] | None = None
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()


FIELDS = ("id", "word", "count", "flag", "day", "moment", "code", "inner", "many")


def damaged(path: Path) -> Callable[[], Any]:
    """Open an audit file whose last line has no number for a position."""
    journal = MemoryJournal()
    path.write_text(f'{{"store":"{journal.store_id}","position":"{SECRET}"}}\n', "utf-8")
    return lambda: AuditFile(path, journal)


def givings(tmp_path: Path) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Give every way in which a value comes in from outside."""
    secrets: tuple[Any, ...] = (
        SECRET,
        [SECRET],
        {SECRET: SECRET},
        [{"id": SECRET}],
        {"id": SECRET},
    )
    for field in FIELDS:
        for value in secrets:
            yield f"record {field}", lambda f=field, v=value: Tell(**{f: v})
            yield f"structure {field}", lambda f=field, v=value: structure({f: v}, Tell, "data")
    day = "2026-02-30"
    yield "day", lambda: structure(f"{day}T{SECRET}", datetime, "--at")
    yield "unknown key", lambda: structure({SECRET: 1, "id": SECRET}, Tell, "data")
    yield "missing key", lambda: structure({"role": SECRET}, Actor, "actor")
    yield "id", lambda: check_id(SECRET)
    yield "policy", lambda: Policy(id=SECRET, version="1", name=THL.name, counts=bool)
    yield "moment", lambda: helsinki_day(SECRET)  # type: ignore[arg-type]
    yield "text", lambda: Text(fi="{a}", sv="{a}", en="{a}").fill(SECRET, a=SECRET)  # type: ignore[arg-type]
    for raw in (
        f'{{"case": "{SECRET}"',
        f'"{SECRET}"',
        f'{{"case": {SECRET}}}',
        f'{{"case": "{SECRET}\\q"}}',
    ):
        yield "line", lambda r=raw: parse(r.encode())
    yield "bytes", lambda: parse(SECRET.encode() + b"\xff")
    for body in (f'{{"{SECRET}"', json.dumps({"schema": 1, "process": {"id": SECRET}}), SECRET):
        yield "record", lambda b=body: decode(b.encode(), {})
    yield "audit", damaged(tmp_path / "a")
    for name in (f"{SECRET}/cases.db", SECRET * 100):
        yield "store path", lambda n=name: open_journal(f"sqlite:///{tmp_path}/{n}")
    yield "audit path", lambda: AuditFile(tmp_path / SECRET / SECRET, MemoryJournal())


def links(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error and every one behind it, those in groups too."""
    while error is not None:
        yield error
        for one in getattr(error, "exceptions", ()):
            yield from links(one)
        if error.__cause__ is not None:
            yield from links(error.__cause__)
        error = error.__context__


def test_no_link_of_an_error_holds_what_came_in(tmp_path: Path) -> None:
    """Whoever logs an error with its chain logs no identity."""
    for name, give in givings(tmp_path):
        with pytest.raises(LsprocessError) as caught:
            pytest.fail(f"{name}: got {give()}")
        for link in links(caught.value):
            said = f"{link} {link!r} {link.args} {vars(link)} {getattr(link, '__notes__', '')}"
            assert SECRET.lower() not in said.lower(), name
        for lang in LANGS:
            assert SECRET.lower() not in told(caught.value, lang).lower(), name


def test_no_error_is_raised_while_another_is_hidden() -> None:
    """``from None`` hides an error from the eye alone; it is still carried along."""
    for path in Path(lsprocess.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            hides = isinstance(node, ast.Raise) and isinstance(node.cause, ast.Constant)
            assert not hides, f"{path.name}: {getattr(node, 'lineno', 0)}"
