"""
Rules of the decree on access rights to client data, 457/2024, in its section order.

Its Finnish name is sosiaali- ja terveysministeriön asetus käyttöoikeudesta asiakastietoon.  The
consolidated text was read as it stood in August 2026.
"""

from datetime import date
from typing import Final

from lsprocess.law.acts import ACCESS
from lsprocess.law.rules import Rule
from lsprocess.text import Text


DAT_03: Final = Rule(
    id="DAT-03",
    statement=Text(
        fi=(
            "Sosiaalipäivystyksen, palvelutarpeen arvioinnin ja asiakkuuden suunnittelun "
            "työntekijä ja omatyöntekijä saavat käyttää kaikkien palvelutehtävien välttämättömiä "
            "tietoja, mutta eivät perheasioiden sovittelun eivätkä turvakotipalvelun tietoja "
            "eivätkä terapian muistiinpanoja ja tutkimuksia; lapsen asioista vastaavaa "
            "sosiaalityöntekijää ja johtavaa viranhaltijaa rajoitus ei estä näkemästä "
            "turvakotipalvelun tietoja. Palvelujen järjestämisen tehtävissä lastensuojelun "
            "tietoja näkee vain lastensuojelun palvelutehtävässä, palvelun toteuttaja näkee vain "
            "oman tehtävänsä suunnitelmat ja arviot sekä antamansa palvelun tiedot ja johto vain "
            "kanteluita ja vastaavia asioita varten tarvittavan."
        ),
        sv=(
            "Den som arbetar med socialjour, bedömning av servicebehovet eller planering av "
            "klientrelationen och den egna kontaktpersonen får använda nödvändiga uppgifter inom "
            "alla serviceuppgifter, men inte uppgifter inom medling i familjefrågor eller "
            "skyddshemsservice och inte terapianteckningar och undersökningar; för "
            "socialarbetaren som ansvarar för barnets angelägenheter och för en ledande "
            "tjänsteinnehavare är skyddshemsservicens uppgifter inte spärrade. Den som ordnar "
            "service ser barnskyddets uppgifter bara i serviceuppgiften barnskydd, den som "
            "genomför service bara sin uppgifts planer och bedömningar och den service som har "
            "getts, och ledningen bara det som behövs för klagomål och liknande ärenden."
        ),
        en=(
            "Workers of social emergency services, assessment and planning and the personal (own) "
            "social worker may use necessary data of all service tasks, but not those of family "
            "mediation or shelter services nor therapy notes and examinations; the social worker "
            "responsible for the child's affairs and a leading officeholder are not barred from "
            "shelter data. Those who arrange services see child welfare data only in the child "
            "welfare service task, those who carry a service out only the plans and assessments "
            "of their task and the service given, and leaders only what complaints and the like "
            "need."
        ),
    ),
    kinds=("guard", "disclosure"),
    sources=(
        ACCESS.section("12"),
        ACCESS.section("13"),
        ACCESS.section("15"),
        ACCESS.section("24"),
    ),
    confidence="statute",
    from_=date(2024, 10, 1),
)
