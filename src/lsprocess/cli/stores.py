"""Where a run writes: the store that was named, or a new file that never was there before."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from lsprocess.audit import AuditFile
from lsprocess.casebook import Casebook
from lsprocess.errors import LsprocessError, StoreUnusable
from lsprocess.journal import open_journal


def new_store() -> Path:
    """
    Make an empty file for a new store in the current directory.

    Raises:
        StoreUnusable: When no file can be made there.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    names = (f"lsprocess-{stamp}{end}.sqlite" for end in chain([""], (f"-{n}" for n in count(2))))
    return next(path for path in map(Path, names) if _made(path))


def _made(path: Path) -> bool:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError as error:
        msg = (
            "the current directory must be one that can be written, got: "
            f"{error.strerror}; name a store with --store"
        )
        raise StoreUnusable(msg) from None
    return True


@contextmanager
def opened(
    store: str | None, audit: Path | None, profile: str | None
) -> Iterator[tuple[Casebook, str, AuditFile | None]]:
    """
    Open the casebook of a run, the URL of its store, and its audit file when it has one.

    Raises:
        LsprocessError: When one of them cannot be used; a store made for this run goes again.
    """
    made = new_store() if store is None else None
    url = f"sqlite:///{made}" if store is None else store
    with ExitStack() as left:
        try:
            book = left.enter_context(Casebook.open(url, profile=profile))
            file = None if audit is None else AuditFile(audit, book.journal)
        except LsprocessError:
            left.close()
            if made is not None:
                made.unlink()
            raise
        if file is not None:
            left.enter_context(file)
            book.trails.append(file.trail)
        yield book, url, file


@contextmanager
def existing(store: str) -> Iterator[Casebook]:
    """
    Open a casebook to read in; a store is never made.

    Raises:
        StoreUnusable: When there is no store that can be used.
    """
    with Casebook(open_journal(store, must_exist=True)) as book:
        yield book
