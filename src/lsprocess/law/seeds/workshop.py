"""Practices that child welfare and pupil welfare noted down in their workshop (S0)."""

from typing import Final

from lsprocess.law.guidance import T_PHONE
from lsprocess.law.rules import Rule
from lsprocess.law.seeds.documents import S0, S4
from lsprocess.text import Text


NOT_15: Final = Rule(
    id="NOT-15",
    statement=Text(
        fi=(
            "Ilmoittaja voi liittää lastensuojeluilmoitukseen viestin, jossa hän toivoo yhteistä "
            "keskustelua tai yhteydenottoa."
        ),
        sv=(
            "Anmälaren kan foga ett meddelande till barnskyddsanmälan med önskan om en gemensam "
            "diskussion eller om att bli kontaktad."
        ),
        en=(
            "A notifier may add to a child welfare notification a message that wishes for a joint "
            "discussion or for being contacted."
        ),
    ),
    kinds=("record",),
    sources=(S0,),
    confidence="seed",
)
HEA_01: Final = Rule(
    id="HEA-01",
    statement=Text(
        fi=(
            "Kun koulu on tehnyt lastensuojeluilmoituksen, lähtökohtana on, että ensin kuullaan "
            "vanhempia ja vasta sitten, jos tarpeen, koulua."
        ),
        sv=(
            "När skolan har gjort en barnskyddsanmälan är utgångspunkten att föräldrarna hörs "
            "först och skolan därefter, om det behövs."
        ),
        en=(
            "When the school has made a child welfare notification, the parents are as a rule "
            "heard first, and the school after them if needed."
        ),
    ),
    kinds=("guard",),
    sources=(S0,),
    confidence="seed",
)
HEA_02: Final = Rule(
    id="HEA-02",
    statement=Text(
        fi=(
            "Lastensuojelun työntekijä on yhteydessä opettajiin vain vanhempien luvalla; ilman "
            "lupaa yhteyttä ei oteta."
        ),
        sv=(
            "Barnskyddets arbetstagare kontaktar lärarna bara med föräldrarnas tillstånd; utan "
            "tillstånd tas ingen kontakt."
        ),
        en=(
            "A child welfare worker contacts the teachers only with the parents' permission; "
            "without it there is no contact."
        ),
    ),
    kinds=("guard",),
    sources=(S0,),
    confidence="seed",
)
FBK_05: Final = Rule(
    id="FBK-05",
    statement=Text(
        fi=(
            "Perheen kanssa tehtävä työ ei välttämättä heti näy koululle. Ilmoittajaa voi "
            "rauhoittaa jo tieto siitä, että asia etenee lastensuojelussa."
        ),
        sv=(
            "Arbetet med familjen syns inte alltid genast i skolan. Redan vetskapen om att saken "
            "går framåt inom barnskyddet kan lugna anmälaren."
        ),
        en=(
            "Work with the family does not always show at the school at once. Merely knowing that "
            "the matter proceeds in child welfare can calm the notifier."
        ),
    ),
    kinds=("duty",),
    sources=(S0,),
    confidence="seed",
)
MTG_03: Final = Rule(
    id="MTG-03",
    statement=Text(
        fi=(
            "Ilmoittajan, kuten koulun, perheen ja lastensuojelun yhteinen keskustelu on "
            "toivottava mutta vapaaehtoinen, ja sitä voi pyytää jo ilmoituksessa."
        ),
        sv=(
            "En gemensam diskussion mellan anmälaren, till exempel skolan, familjen och "
            "barnskyddet är önskvärd men frivillig, och den kan begäras redan i anmälan."
        ),
        en=(
            "A joint discussion of the notifier, such as the school, the family and child welfare "
            "is desirable but optional, and may be asked for in the notification itself."
        ),
    ),
    kinds=("guard",),
    sources=(S0, T_PHONE),
    confidence="seed",
)
NET_10: Final = Rule(
    id="NET-10",
    statement=Text(
        fi=(
            "Lastensuojelu ja oppilashuolto sopivat työnjaostaan, ja jokaisen rooli verkostossa "
            "selvitetään, jottei samaa työtä tehdä kahdesti."
        ),
        sv=(
            "Barnskyddet och elevvården kommer överens om sin arbetsfördelning, och vars och ens "
            "roll i nätverket klargörs så att samma arbete inte görs två gånger."
        ),
        en=(
            "Child welfare and pupil welfare agree on their division of labour, and everybody's "
            "role in the network is made clear so that nothing is done twice."
        ),
    ),
    kinds=("record", "guard"),
    sources=(S0, S4),
    confidence="seed",
)
NET_11: Final = Rule(
    id="NET-11",
    statement=Text(
        fi=(
            "Lastensuojelu ja oppilashuolto ottavat toisiinsa yhteyttä matalalla kynnyksellä. "
            "Lastensuojelu kysyy, mitä oppilashuolto voi tarjota ja milloin sen palveluihin "
            "ohjataan."
        ),
        sv=(
            "Barnskyddet och elevvården kontaktar varandra med låg tröskel. Barnskyddet frågar vad "
            "elevvården kan erbjuda och när man hänvisar till dess tjänster."
        ),
        en=(
            "Child welfare and pupil welfare contact each other with a low threshold. Child "
            "welfare asks what pupil welfare can offer and when to refer somebody to it."
        ),
    ),
    kinds=("duty",),
    sources=(S0,),
    confidence="seed",
)
PUP_07: Final = Rule(
    id="PUP-07",
    statement=Text(
        fi=(
            "Kun oppilashuoltoon tulee yhteydenotto, esimerkiksi lastensuojelusta, ensin "
            "pohditaan, tarvitaanko juuri psykologin tai kuraattorin palveluja."
        ),
        sv=(
            "När elevvården kontaktas, till exempel av barnskyddet, övervägs först om det just är "
            "psykologens eller kuratorns tjänster som behövs."
        ),
        en=(
            "When pupil welfare is contacted, for example by child welfare, it first considers "
            "whether the services of just the psychologist or the curator are needed."
        ),
    ),
    kinds=("guard",),
    sources=(S0,),
    confidence="seed",
)
PUP_08: Final = Rule(
    id="PUP-08",
    statement=Text(
        fi="Asiakkuus oppilashuollossa alkaa parhaiten yhteisen tapaamisen pohjalta.",
        sv="En klientrelation inom elevvården inleds bäst på grundval av ett gemensamt möte.",
        en="A client relationship in pupil welfare begins best on the basis of a joint meeting.",
    ),
    kinds=("guard",),
    sources=(S0,),
    confidence="seed",
)
GOV_01: Final = Rule(
    id="GOV-01",
    statement=Text(
        fi=(
            "Työpajan ryhmä valitsee puheenjohtajan ja sihteerin, ja sihteeri kirjaa keskustelun. "
            "Ryhmätyön jälkeen muut tutustuvat 15–20 minuuttia toisten ryhmien työhön, ja "
            "puheenjohtaja jää esittelemään tuotoksen ja kokoaa yhteenvedon."
        ),
        sv=(
            "Gruppen i en verkstad väljer ordförande och sekreterare, och sekreteraren antecknar "
            "diskussionen. Efter grupparbetet bekantar sig de andra i 15–20 minuter med de övriga "
            "grupperna, medan ordföranden stannar kvar, presenterar resultatet och gör en "
            "sammanfattning."
        ),
        en=(
            "A workshop group picks a chair and a secretary, and the secretary records the "
            "discussion. After the group work the others visit other groups for 15–20 minutes, "
            "while the chair stays, presents the result and compiles the summary."
        ),
    ),
    kinds=("guard", "deadline"),
    sources=(S0,),
    confidence="seed",
)
DL_24: Final = Rule(
    id="DL-24",
    statement=Text(
        fi=(
            "Ryhmätyön päätyttyä työpajan osallistujilla on 15–20 minuuttia aikaa tutustua muiden "
            "ryhmien tuotoksiin."
        ),
        sv=(
            "När grupparbetet är slut har deltagarna i en verkstad 15–20 minuter på sig att "
            "bekanta sig med de andra gruppernas resultat."
        ),
        en=(
            "Once the group work has ended, the participants of a workshop have 15–20 minutes to "
            "see what the other groups have done."
        ),
    ),
    kinds=("deadline",),
    sources=(S0,),
    confidence="seed",
)
