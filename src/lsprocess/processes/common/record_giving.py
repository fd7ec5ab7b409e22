"""Giving data of a pupil's record, which the education provider keeps."""

from lsprocess.basis import Act, RecipientKind, What
from lsprocess.process import Finding, View, unmet
from lsprocess.processes.common.case_basis import WORDS, basis_for, carried
from lsprocess.processes.common.texts import guard


@guard("statute", "PUP-15", "PUP-18", "PUP-19", judges_basis=True, words=WORDS)
def record_disclosure_permitted(_view: View) -> Finding:
    """Data go to who takes part, or by a written, specified consent or a statute."""
    return unmet()  # who takes part is known to each process, in a guard `varied` from this


def giving(to: str, seen_as: RecipientKind, what: What | None, memo: str | None = None) -> Act:
    """
    Give the act that giving data of the record to somebody is.

    A ban on telling a guardian keeps the record from them, and one on sharing the memo a memo.

    Args:
        to: Id of who is to have them.
        seen_as: Who they are in the eyes of the law.
        what: What is given; None for whatever it be.
        memo: Id of the memo, where they are a meeting's.
    """
    banned_as = {"telling": seen_as == "guardian", "share_memo": memo is not None}
    return Act(
        kind="disclose",
        scope="transfer_record",
        recipient=to,
        recipient_kind=seen_as,
        what=what,
        document=memo,
        banned_as=tuple(target for target, reaches in banned_as.items() if reaches),
    )


def record_given(view: View, act: Act, part: Finding | None) -> Finding:
    """
    Find whether data of the record may be given to somebody.

    Args:
        view: The case.
        act: The giving of them.
        part: What taking part in the pupil's matter rests on; None for who does not, or where the
            consent to it is withdrawn.
    """
    return carried(basis_for(view, act)) if part is None else part
