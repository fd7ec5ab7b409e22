"""Giving data of a pupil's record, which the education provider keeps."""

from lsprocess.basis import Act, RecipientKind, What
from lsprocess.process import Finding, View, unmet
from lsprocess.processes.common.case_basis import WORDS, basis_for, carried
from lsprocess.processes.common.texts import guard


@guard("statute", "PUP-15", "PUP-18", "PUP-19", judges_basis=True, words=WORDS)
def record_disclosure_permitted(_view: View) -> Finding:
    """Data go to who takes part, or by a written, specified consent or a statute."""
    return unmet()  # who takes part is known to each process, in a guard `varied` from this


def record_given(
    view: View, to: str, *, part: Finding | None, seen_as: RecipientKind, what: What
) -> Finding:
    """
    Find whether data of the record may be given to somebody.

    Args:
        view: The case.
        to: Id of who is to have them.
        part: What their taking part in the pupil's matter rests on; None where they do not, or
            the consent to it is withdrawn.
        seen_as: Who they are in the eyes of the law.
        what: What is given.
    """
    if part is not None:
        return part
    act = Act(
        kind="disclose", scope="transfer_record", recipient=to, recipient_kind=seen_as, what=what
    )
    return carried(basis_for(view, act))
