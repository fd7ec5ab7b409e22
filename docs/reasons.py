"""Why nothing rests on a rule of the catalogue: every such rule stands under one reason."""

from typing import Final

from lsprocess.text import Text


WITHOUT_USE: Final[tuple[tuple[Text, str], ...]] = (
    (
        Text(
            fi="kuuluu prosessiin, jota ohjelmassa ei vielä ole",
            sv="hör till en process som ännu inte finns i programmet",
            en="belongs to a process that the library does not have yet",
        ),
        ("PLN-10 PUP-04 PUP-04a PUP-11 PUP-17"),
    ),
    (
        Text(
            fi="ihmisen harkintaa, jonka tulos kirjataan mutta jota ei lasketa",
            sv="en människas bedömning, vars resultat antecknas men inte beräknas",
            en="somebody's judgement, whose result is recorded and not computed",
        ),
        (
            "AFT-09 AFT-16 ASM-02 ASM-07 ASM-09 ASM-14 CLI-10 FBK-04 MTG-01 "
            "NOT-02 NOT-04 NOT-04a NOT-05 NOT-05a NOT-06 NOT-07 NOT-18 OPN-01 OPN-01a "
            "OPN-06a OPN-08"
        ),
    ),
    (
        Text(
            fi="asiakirjan sisältöä; asiakirja säilytetään muualla",
            sv="innehåll i en handling, som förvaras någon annanstans",
            en="content of a document, which is kept elsewhere",
        ),
        (
            "ASM-10 ASM-11 ASM-11a DAT-15 DAT-15a HEA-06 HEA-06a MTG-15 MTG-15a MTG-16 MTG-16a "
            "MTG-18 MTG-18a "
            "NOT-16 NOT-16a OPN-07 OPN-07a"
        ),
    ),
    (
        Text(
            fi="toinen menettely tai viranomainen",
            sv="ett annat förfarande eller en annan myndighet",
            en="another procedure or authority",
        ),
        ("CLI-08 CLI-08a DAT-19 DAT-22 DAT-22a DL-22 HEA-11 NET-14 NET-15"),
    ),
    (
        Text(
            fi="organisaation tai asiakastietojärjestelmän tehtävä",
            sv="en uppgift för organisationen eller klientdatasystemet",
            en="a task of the organisation or of the client data system",
        ),
        (
            "DAT-09 DAT-10 DAT-11 DAT-12 DAT-13 DAT-21 DL-19 DL-21 MTG-14 MTG-14a "
            "MTG-19 MTG-19a NET-02 NET-02a NET-06 NET-16 NET-16a NOT-14 PUP-21 PUP-21a"
        ),
    ),
    (
        Text(
            fi="laskusääntö, jota mikään ohjelman määräaika ei tarvitse",
            sv="en räkneregel som ingen av programmets tidsfrister behöver",
            en="a rule of counting that no time limit of the library needs",
        ),
        "MAL-01 MAL-04 MAL-06",
    ),
)

_BY_RULE: Final = {rule: text for text, rules in WITHOUT_USE for rule in rules.split()}


def reason_of(rule_id: str) -> Text | None:
    """Give the reason why nothing rests on a rule, where one is given."""
    return _BY_RULE.get(rule_id)
