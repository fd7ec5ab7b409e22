"""The definitions that a casebook knows, by name and version; each loads when it is asked for."""

from collections.abc import Iterator, Mapping

from lsprocess.process import Process


class Versions(Mapping[tuple[str, str], Process]):
    """
    Definitions by their name and version.

    Args:
        processes: The definitions by their names.
    """

    def __init__(self, processes: Mapping[str, Process]) -> None:
        self._processes = processes

    def __getitem__(self, key: tuple[str, str]) -> Process:
        name, version = key
        process = self._processes[name]
        if process.version != version:
            raise KeyError(key)
        return process

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((process.id, process.version) for process in self._processes.values())

    def __len__(self) -> int:
        return len(self._processes)
