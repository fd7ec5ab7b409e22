"""Where a run writes: the store that was named, or a new file that never was there before."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from lsprocess.audit import AuditFile
from lsprocess.audit.apart import check_apart
from lsprocess.casebook import Casebook
from lsprocess.casebook.book import now
from lsprocess.cli.definitions import definitions
from lsprocess.errors import LsprocessError, StoreUnusable
from lsprocess.journal import open_journal, store_file
from lsprocess.journal.place import new_file
from lsprocess.problems import problem
from lsprocess.process.structure import structure


def new_store(*, shared_with_group: bool = False) -> Path:
    """
    Make an empty file for a new store in the current directory.

    Args:
        shared_with_group: Whether its group may read and write it; its owner alone otherwise.

    Raises:
        StoreUnusable: When no file can be made there.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    names = (f"lsprocess-{stamp}{end}.sqlite" for end in chain([""], (f"-{n}" for n in count(2))))
    return next(path for path in map(Path, names) if _made(path, shared_with_group))


def _made(path: Path, shared_with_group: bool) -> bool:
    try:
        return new_file(path, shared_with_group=shared_with_group)
    except OSError as error:
        wrong = problem("directory_unwritable", reason=error.strerror)
    raise StoreUnusable(wrong)


def clock_of(time: str | None) -> Callable[[], datetime]:
    """
    Give the clock of a run: one that stands at the *time* of ``--clock``, or the real one.

    Raises:
        InvalidInput: When it is not an ISO 8601 time with its offset.
    """
    if time is None:
        return now
    told: datetime = structure(time, datetime, "--clock")
    return lambda: told


@contextmanager
def opened(
    store: str | None,
    audit: Path | None,
    profile: str | None,
    clock: Callable[[], datetime] = now,
    *,
    audit_after: Path | None = None,
    shared_with_group: bool = False,
) -> Iterator[tuple[Casebook, str, AuditFile | None]]:
    """
    Open the casebook of a run, the URL of its store, and its audit file when it has one.

    Raises:
        LsprocessError: When one of them cannot be used; a store made for this run goes again.
    """
    if audit is not None and store is not None:
        check_apart(audit, store_file(store))
    made = new_store(shared_with_group=shared_with_group) if store is None else None
    url = f"sqlite:///{made}" if store is None else store
    with ExitStack() as left:
        try:
            journal = open_journal(url, shared_with_group=shared_with_group)
            book = left.enter_context(
                Casebook(journal, processes=definitions(), profile=profile, clock=clock)
            )
            file = (
                None
                if audit is None
                else AuditFile(
                    audit,
                    book.journal,
                    after=audit_after,
                    shared_with_group=shared_with_group,
                )
            )
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
def existing(store: str, *, to_record: bool = False) -> Iterator[Casebook]:
    """
    Open the casebook of a store that is there; one is never made.

    Args:
        store: Its URL.
        to_record: Whether something will be recorded; it is opened to read alone otherwise.

    Raises:
        StoreUnusable: When there is no store that can be used.
    """
    journal = open_journal(store, must_exist=True, read_only=not to_record)
    with Casebook(journal, processes=definitions()) as book:
        yield book
