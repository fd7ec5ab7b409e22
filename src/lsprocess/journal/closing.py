"""What is closed at the end of a ``with`` block."""

from abc import abstractmethod
from types import TracebackType
from typing import Protocol, Self


class Closing(Protocol):
    """Something that its block closes; whoever inherits it has only to say how."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what is held; closing again is harmless."""
        ...

    def __enter__(self) -> Self:
        """Give itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()
