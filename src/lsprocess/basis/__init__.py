"""
Which basis carries an act of information towards a recipient at a time: one pure function.

`basis_of` takes what is asked (`Act`) and what is recorded (`Known`), and answers with the basis,
or with everything that is missing and the ways forward, in three languages.  It knows nothing of
cases: a consultation or a log report asks it as well as a guard does.
"""

from lsprocess.basis.acts import Act, RecipientKind, What
from lsprocess.basis.answers import Answer, Missing, Step
from lsprocess.basis.bans import kept_from
from lsprocess.basis.decide import basis_of
from lsprocess.basis.grounds import GROUNDS, Ground, GroundCode, fitting
from lsprocess.basis.next_steps import ORDER
from lsprocess.basis.records import Ban, Consent, Known, PartyAccess, RecordedGround
from lsprocess.basis.scopes import SCOPE_TABLE, ActKind, Scope, ScopeRow
from lsprocess.basis.texts import MISSING, NEXT_STEPS, PERSONS, SCOPE_NAMES
from lsprocess.basis.withdrawal import Given, given_under


__all__ = [
    "GROUNDS",
    "MISSING",
    "NEXT_STEPS",
    "ORDER",
    "PERSONS",
    "SCOPE_NAMES",
    "SCOPE_TABLE",
    "Act",
    "ActKind",
    "Answer",
    "Ban",
    "Consent",
    "Given",
    "Ground",
    "GroundCode",
    "Known",
    "Missing",
    "PartyAccess",
    "RecipientKind",
    "RecordedGround",
    "Scope",
    "ScopeRow",
    "Step",
    "What",
    "basis_of",
    "fitting",
    "given_under",
    "kept_from",
]
