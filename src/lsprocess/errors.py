"""
Every error that lsprocess raises, under one base.

* LsprocessError
  x InvalidInput           a command, line or record is malformed; nothing was changed
    + UnknownCase          no case has that id
    + KeyReused            a command key came back with other content
  x ActionRefused          ``or_raise`` met unmet guards
  x ActionNotAvailable     ``or_raise`` found no arc from the case's state
  x DefinitionError        a process definition is wrong; raised when it is built
  x JournalError           the store cannot do what was asked
    + SequenceConflict     somebody else wrote to the case first
    + StoreUnusable        unreadable, foreign, newer or older store
    + RecordUnreadable     a stored record does not fit the definitions at hand
      - CaseUnreadable     one case cannot be read, because of such a record
    + CasesUnreadable      some cases could not be read; the others were dealt with

Messages never repeat what came in: it may be an identity.  They say what was wrong, what must be
there instead, and the way out.  They are English; what is wrong with input, a store or an audit
file is said in the other languages by `lsprocess.problems.told`.
"""


class LsprocessError(Exception):
    """Base of every error of this library."""


class InvalidInput(LsprocessError, ValueError):
    """
    Raised when input is malformed: nothing was changed and nothing was recorded.

    Attributes:
        problems: Every problem found, each a sentence that names the place and the way out; those
            that come of checks are of `lsprocess.problems.Problem` and know the other languages.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join(self.problems)


class UnknownCase(InvalidInput):
    """Raised when a case is named that the journal does not hold."""


class KeyReused(InvalidInput):
    """Raised when a command key comes back with other content than the first time."""


class ActionRefused(LsprocessError):
    """
    Raised by ``or_raise`` when at least one guard is unmet; the refusal is recorded.

    Attributes:
        outcome: The outcome itself, with every unmet guard.
    """

    def __init__(self, message: str, outcome: object) -> None:
        super().__init__(message, outcome)
        self.outcome = outcome

    def __str__(self) -> str:
        return str(self.args[0])


class ActionNotAvailable(ActionRefused):
    """Raised by ``or_raise`` when the action has no arc from the case's state."""


class DefinitionError(LsprocessError, ValueError):
    """
    Raised when a process definition is built and does not hold together.

    Attributes:
        problems: Every problem found, each a sentence.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(self.problems)


class JournalError(LsprocessError):
    """Base of what a journal raises."""


class SequenceConflict(JournalError):
    """
    Raised when a case has moved on since it was read: nothing was written.

    Attributes:
        case: Id of the case.
        expected: Sequence number that the writer took to be free.
    """

    def __init__(self, case: str, expected: int) -> None:
        super().__init__(case, expected)
        self.case = case
        self.expected = expected

    def __str__(self) -> str:
        return (
            f"sequence {self.expected} of case {self.case} must be free, got one taken by another "
            "writer; read the case again and decide anew"
        )


class StoreUnusable(JournalError):
    """Raised before the first line when a store is unreadable, foreign, newer or older."""


class RecordUnreadable(JournalError):
    """Raised when a stored record does not fit the definitions at hand."""


class CaseUnreadable(RecordUnreadable):
    """
    Raised when a case cannot be read, because a record of it is damaged or of unknown origin.

    Attributes:
        case: Id of the case.
        problem: What is wrong, and the way out; a `lsprocess.problems.Problem` where the library
            itself says it.
    """

    def __init__(self, case: str, problem: str) -> None:
        super().__init__(case, problem)
        self.case = case
        self.problem = problem

    def __str__(self) -> str:
        return f"case {self.case} must be readable, got one that is not: {self.problem}"


class CasesUnreadable(JournalError):
    """
    Raised at the end of what concerns many cases, when some could not be dealt with.

    Attributes:
        cases: Why, for each of them.
    """

    def __init__(self, cases: tuple[JournalError, ...]) -> None:
        super().__init__(cases)
        self.cases = cases

    def __str__(self) -> str:
        said = "; ".join(map(str, self.cases))
        return (
            "every case must be readable, got some that are not; the others were dealt with. "
            f"Look into: {said}"
        )
