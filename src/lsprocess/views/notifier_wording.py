"""What a notifier, such as a school, is told at each level of feedback."""

from typing import Final

from lsprocess.text import Text


RECEIVED: Final = Text(
    fi="Yhteydenottonne on vastaanotettu: {days}.",
    sv="Er kontakt har tagits emot: {days}.",
    en="Your contact has been received: {days}.",
)
HANDLER: Final = Text(
    fi="Asiaa hoitaa: {handlers}.",
    sv="Ärendet handläggs av: {handlers}.",
    en="It is handled by: {handlers}.",
)
NO_HANDLER: Final = Text(
    fi="Käsittelijää ei ole vielä nimetty; ottakaa yhteyttä yksikköön, joka otti sen vastaan.",
    sv="Någon handläggare har ännu inte utsetts; kontakta den enhet som tog emot den.",
    en="No handler has been named yet; contact the office that received it.",
)
GENERAL: Final = Text(
    fi="Lastensuojelu arvioi yhteydenoton jälkeen lapsen tilanteen kiireellisyyden ja selvittää "
    "yhdessä perheen kanssa, mitä tukea tarvitaan. Työ ei välttämättä näy heti ulospäin. Jos "
    "tilanne jatkuu tai huoli kasvaa, ottakaa uudelleen yhteyttä: uusi ilmoitus on tärkeä.",
    sv="Efter kontakten bedömer barnskyddet hur brådskande barnets situation är och utreder "
    "tillsammans med familjen vilket stöd som behövs. Arbetet syns inte nödvändigtvis genast "
    "utåt. Om situationen fortsätter eller oron växer, ta kontakt på nytt: en ny anmälan är "
    "viktig.",
    en="After a contact, child welfare assesses how urgent the child's situation is and finds out "
    "together with the family what support is needed. The work may not be seen from outside at "
    "once. If the situation continues or the worry grows, make contact again: a new notification "
    "matters.",
)
STATUS: Final[dict[str, Text]] = {
    "proceeds": Text(
        fi="Käsittely etenee.", sv="Behandlingen framskrider.", en="The handling proceeds."
    ),
    "ended": Text(
        fi="Käsittely on päättynyt. Lopputulosta ei voida kertoa.",
        sv="Behandlingen har avslutats. Resultatet kan inte berättas.",
        en="The handling has ended. How it ended cannot be told.",
    ),
}
STAGE: Final = Text(fi="{day}: {stage}.", sv="{day}: {stage}.", en="{day}: {stage}.")
NO_MORE: Final = Text(
    fi="Asiakastiedot ovat salassa pidettäviä: muuta saa kertoa vain suostumuksella tai lain "
    "nojalla.",
    sv="Klientuppgifterna är sekretessbelagda: annat får berättas bara med samtycke eller med stöd "
    "av lag.",
    en="Client data are secret: anything more may be told only with consent or under a statute.",
)
LEVELS: Final[dict[str, Text]] = {
    "received": Text(
        fi="tieto vastaanottamisesta", sv="besked om mottagande", en="notice of receipt"
    ),
    "general": Text(
        fi="yleistietoa työn kulusta",
        sv="allmän information om arbetet",
        en="general information on the work",
    ),
    "in_progress": Text(
        fi="tieto siitä, että käsittely etenee tai on päättynyt",
        sv="besked om att behandlingen framskrider eller har avslutats",
        en="notice that the handling proceeds or has ended",
    ),
    "content": Text(
        fi="tieto käsittelyn vaiheista",
        sv="uppgifter om behandlingens skeden",
        en="information on the stages of the handling",
    ),
}
