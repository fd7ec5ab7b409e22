"""
What the facts shared by every process, their guards, outcomes and levels are called.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.processes.common.wording_roles import ROLES
from lsprocess.text import Text


__all__ = ["ACTIONS", "GUARDS", "LEVELS", "OUTCOMES", "ROLES"]

ACTIONS: Final[dict[str, Text]] = {
    "assign_role": Text(
        fi="roolin antaminen", sv="tilldelning av en roll", en="assignment of a role"
    ),
    "release_role": Text(
        fi="roolista vapauttaminen", sv="befrielse från en roll", en="release from a role"
    ),
    "record_guardian": Text(
        fi="huoltajan kirjaaminen",
        sv="anteckning av en vårdnadshavare",
        en="recording of a guardian",
    ),
    "record_consent": Text(
        fi="suostumusta koskevan vastauksen kirjaaminen",
        sv="anteckning av ett svar om samtycke",
        en="recording of an answer on consent",
    ),
    "withdraw_consent": Text(
        fi="suostumuksen peruuttaminen",
        sv="återkallelse av ett samtycke",
        en="withdrawal of a consent",
    ),
    "record_legal_basis": Text(
        fi="laillisen perusteen kirjaaminen",
        sv="anteckning av en rättslig grund",
        en="recording of a legal basis",
    ),
    "excuse_consent": Text(
        fi="päätös olla odottamatta huoltajan suostumusta",
        sv="beslut att inte invänta en vårdnadshavares samtycke",
        en="decision not to wait for a guardian's consent",
    ),
    "change_profile": Text(fi="profiilin vaihtaminen", sv="byte av profil", en="change of profile"),
    "record_view": Text(
        fi="näkemyksen kirjaaminen", sv="anteckning av en åsikt", en="recording of a view"
    ),
    "exempt": Text(
        fi="poikkeuksen myöntäminen", sv="beviljande av ett undantag", en="granting of an exemption"
    ),
    "forbid": Text(
        fi="luovutuskiellon kirjaaminen",
        sv="anteckning av ett förbud mot utlämnande",
        en="recording of a disclosure ban",
    ),
    "lift_ban": Text(
        fi="luovutuskiellon peruminen",
        sv="återtagande av ett förbud mot utlämnande",
        en="lifting of a disclosure ban",
    ),
    "note": Text(
        fi="merkintä asiakirjasta", sv="anteckning om en handling", en="note of a document"
    ),
    "correct": Text(
        fi="kirjauksen oikaisu", sv="rättelse av en anteckning", en="correction of an entry"
    ),
    "link": Text(
        fi="linkitys toiseen asiaan", sv="länkning till ett annat ärende", en="link to another case"
    ),
    "check_deadlines": Text(
        fi="määräaikojen valvonta", sv="bevakning av tidsfrister", en="watch over time limits"
    ),
    "view_case": Text(
        fi="asian tietojen katselu", sv="läsning av ärendets uppgifter", en="look at the case"
    ),
}

GUARDS: Final[dict[str, tuple[Text, Text]]] = {
    "actor_is_social_worker": (
        Text(
            fi=(
                "Lastensuojelun arvio ja ratkaisu kuuluvat sosiaalityöntekijälle "
                "(lastensuojelulaki 26 ja 27 §): kiireellisessä toimessa kenelle tahansa "
                "sosiaalityöntekijälle, muuten lapsen asioista vastaavalle tai johtavalle "
                "sosiaalityöntekijälle, jos vastaava on nimetty."
            ),
            sv=(
                "Bedömningar och avgöranden inom barnskyddet hör till en socialarbetare (26 och 27 "
                "§ i barnskyddslagen): vid brådskande åtgärder vilken socialarbetare som helst, "
                "annars den som ansvarar för barnets angelägenheter eller den ledande "
                "socialarbetaren, om en ansvarig har utsetts."
            ),
            en=(
                "Assessments and findings in child welfare belong to a social worker (sections 26 "
                "and 27 of the Child Welfare Act): in urgent action any social worker, otherwise "
                "the one responsible for the child's affairs or the leading one, where a "
                "responsible one has been named."
            ),
        ),
        Text(
            fi=(
                "Pyydä lapsen asioista vastaavaa tai johtavaa sosiaalityöntekijää tekemään tämä, "
                "tai jos vastuu on siirtynyt, anna uudelle vastaavalle sosiaalityöntekijälle rooli "
                "ensin; kiireellisessä toimessa käy myös päivystävä sosiaalityöntekijä."
            ),
            sv=(
                "Be den socialarbetare som ansvarar för barnets angelägenheter eller den ledande "
                "socialarbetaren göra detta, eller tilldela först den nya ansvariga "
                "socialarbetaren rollen om ansvaret har övergått; vid brådskande åtgärder duger "
                "också den jourhavande socialarbetaren."
            ),
            en=(
                "Ask the social worker responsible for the child's affairs or the leading social "
                "worker to do this, or, where the responsibility has passed on, first assign the "
                "role to the new social worker; in urgent action the on-call social worker will do "
                "too."
            ),
        ),
    ),
    "actor_may_exempt": (
        Text(
            fi=(
                "Poikkeuksen suositellusta käytännöstä voi myöntää vain se, jolle siihen on "
                "annettu valta: lapsen asiassa sosiaalityöntekijä tai johtava sosiaalityöntekijä."
            ),
            sv=(
                "Undantag från rekommenderad praxis kan beviljas bara av den som har getts rätt "
                "till det: i ett barns ärende socialarbetaren eller den ledande socialarbetaren."
            ),
            en=(
                "An exemption from recommended practice can be granted only by those given the "
                "power: in a child's case the social worker or the leading social worker."
            ),
        ),
        Text(
            fi=(
                "Täytä edellytys, tai pyydä sosiaalityöntekijää tai johtavaa sosiaalityöntekijää "
                "myöntämään poikkeus ja kirjaamaan sen syy."
            ),
            sv=(
                "Uppfyll villkoret, eller be socialarbetaren eller den ledande socialarbetaren "
                "bevilja undantaget och anteckna skälet."
            ),
            en=(
                "Meet the condition, or ask the social worker or the leading social worker to "
                "grant the exemption and record its reason."
            ),
        ),
    ),
    "guard_is_practice": (
        Text(
            fi=(
                "Poikkeuksen voi myöntää vain suositellusta käytännöstä, eikä edellytys {guard} "
                "ole sellainen."
            ),
            sv=(
                "Undantag kan beviljas bara från rekommenderad praxis, och villkoret {guard} är "
                "inte sådant."
            ),
            en=(
                "An exemption can be granted only from recommended practice, and the condition "
                "{guard} is not of that kind."
            ),
        ),
        Text(
            fi=(
                "Täytä edellytys, tai käytä poikkeusta, jonka laki itse siihen antaa, kuten "
                "perusteltua kuulematta jättämistä tai lakiprofiilissa kirjattua laillista "
                "perustetta."
            ),
            sv=(
                "Uppfyll villkoret, eller använd ett undantag som lagen själv medger, såsom ett "
                "motiverat beslut att inte höra eller en rättslig grund som antecknats i "
                "lagprofilen."
            ),
            en=(
                "Meet the condition, or use an exception that the law itself gives, such as a "
                "hearing excused for a stated reason or a legal basis recorded in the statute "
                "profile."
            ),
        ),
    ),
    "history_stands": (
        Text(
            fi=(
                "Kirjausten on pysyttävä eheinä (asiakastietolaki 22 §), mutta oikaisu veisi "
                "perustan näiltä myöhemmiltä tapahtumilta: {events}."
            ),
            sv=(
                "Anteckningarna ska förbli oförvanskade (22 § i kunduppgiftslagen), men rättelsen "
                "skulle rycka undan grunden för dessa senare händelser: {events}."
            ),
            en=(
                "The record must keep its integrity (section 22 of the Client Data Act), but the "
                "correction would take away the ground of these later events: {events}."
            ),
        ),
        Text(
            fi=(
                "Oikaise ensin nuo myöhemmät tapahtumat uusimmasta alkaen, ja kirjaa ne "
                "tarvittaessa oikaisun jälkeen uudelleen."
            ),
            sv=(
                "Rätta först de senare händelserna med början från den nyaste, och anteckna dem "
                "vid behov på nytt efter rättelsen."
            ),
            en=(
                "Correct those later events first, from the newest backwards, and record them "
                "again after the correction where needed."
            ),
        ),
    ),
}

OUTCOMES: Final[dict[str, Text]] = {
    "applied": Text(fi="kirjattu", sv="registrerad", en="applied"),
    "refused": Text(
        fi="evätty, edellytys täyttämättä",
        sv="nekad, villkor inte uppfyllt",
        en="refused, condition not met",
    ),
    "not_available": Text(
        fi="ei mahdollinen tässä vaiheessa",
        sv="inte möjlig i det här skedet",
        en="not available at this stage",
    ),
    "invalid": Text(fi="virheellinen", sv="felaktig", en="invalid"),
}

LEVELS: Final[dict[str, Text]] = {
    "statute": Text(fi="laki", sv="lag", en="statute"),
    "practice": Text(
        fi="suositeltu käytäntö", sv="rekommenderad praxis", en="recommended practice"
    ),
    "local": Text(fi="paikallinen lisävaatimus", sv="lokalt tilläggskrav", en="local addition"),
}
