"""How fast child welfare matters are handled: 88 §."""

from datetime import date
from typing import Final

from lsprocess.law.acts import LSL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


CLI_10: Final = Rule(
    id="CLI-10",
    statement=Text(
        fi="Lastensuojeluasiat käsitellään kiireellisinä.",
        sv="Barnskyddsärenden behandlas som brådskande.",
        en="Child welfare matters are handled as urgent.",
    ),
    kinds=("duty",),
    sources=(LSL.section("88"),),
    confidence="statute",
    from_=date(2008, 1, 1),
)
