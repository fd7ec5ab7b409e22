"""Practices of the model for meetings of child welfare, comprehensive school and family (S1)."""

from typing import Final

from lsprocess.law.rules import Rule
from lsprocess.law.seeds.documents import S1
from lsprocess.text import Text


MTG_04: Final = Rule(
    id="MTG-04",
    statement=Text(
        fi=(
            "Ennen neuvottelua aloitteentekijä sopii osallistujien kanssa tavoitteesta, "
            "kutsuttavista ja kutsujasta, puheenjohtajasta ja muistion kirjoittajasta sekä "
            "varmistaa, että osallistujat valmistautuvat."
        ),
        sv=(
            "Före diskussionen kommer initiativtagaren överens med deltagarna om målet, om vilka "
            "som bjuds in och av vem, om ordförande och om vem som skriver promemorian samt ser "
            "till att deltagarna förbereder sig."
        ),
        en=(
            "Before a negotiation its initiator agrees with the participants on the goal, on who "
            "is invited and by whom, on the chair and on who writes the memo, and makes sure that "
            "the participants prepare."
        ),
    ),
    kinds=("guard",),
    sources=(S1,),
    confidence="seed",
)
MTG_05: Final = Rule(
    id="MTG-05",
    statement=Text(
        fi=(
            "Perhe valmistautuu neuvotteluun tuomalla esiin toiveensa ja näkemyksensä, "
            "esimerkiksi valmiin lomakkeen avulla, ja huolehtii lapsen turvallisuudesta "
            "kykyjensä mukaan."
        ),
        sv=(
            "Familjen förbereder sig för diskussionen genom att föra fram sina önskemål och "
            "åsikter, till exempel med hjälp av en färdig blankett, och sörjer efter förmåga för "
            "barnets trygghet."
        ),
        en=(
            "The family prepares for the negotiation by bringing up its wishes and views, for "
            "example with the help of a ready form, and cares for the child's safety as it is able."
        ),
    ),
    kinds=("duty", "record"),
    sources=(S1,),
    confidence="seed",
)
MTG_06: Final = Rule(
    id="MTG-06",
    statement=Text(
        fi=(
            "Lapsen kanssa keskustellaan ennen neuvottelua ja sovitaan, kuka on hänen "
            "tukihenkilönsä ja valmentajansa, mieluiten lapselle läheisin ihminen."
        ),
        sv=(
            "Före diskussionen samtalar man med barnet och kommer överens om vem som är barnets "
            "stödperson och coach, helst den som står barnet närmast."
        ),
        en=(
            "The child is talked with before the negotiation, and it is agreed who is the child's "
            "support person and coach, preferably the person closest to the child."
        ),
    ),
    kinds=("guard",),
    sources=(S1,),
    confidence="seed",
)
MTG_07: Final = Rule(
    id="MTG-07",
    statement=Text(
        fi=(
            "Lapselle kerrotaan ja hänen kanssaan sovitaan ennalta, keitä neuvotteluun tulee, "
            "mistä siellä puhutaan, mistä lapsi itse haluaa puhua ja mistä aikuisten pitäisi "
            "puhua. Lapsi ei saa kuulla asioista ensi kertaa vasta neuvottelussa."
        ),
        sv=(
            "Barnet får på förhand veta och är med om att komma överens om vilka som kommer, vad "
            "som diskuteras, vad barnet självt vill tala om och vad de vuxna borde tala om. Barnet "
            "ska inte höra om sakerna för första gången vid diskussionen."
        ),
        en=(
            "It is told to and agreed with the child beforehand who comes, what is talked about, "
            "what the child wants to talk about and what the adults should talk about. The child "
            "must not hear of the matters for the first time in the negotiation."
        ),
    ),
    kinds=("guard",),
    sources=(S1,),
    confidence="seed",
)
MTG_08: Final = Rule(
    id="MTG-08",
    statement=Text(
        fi=(
            "Neuvottelun aluksi jokainen kertoo, miksi on paikalla, mikä on suhde lapseen ja mikä "
            "on rooli, ja puheenjohtaja kertoo tavoitteen ja käytettävissä olevan ajan. "
            "Asiakkaalle kerrotaan, mitä kirjataan ja miksi, ja sovitaan, saako muistion lähettää "
            "kaikille osallistujille. Lopuksi kootaan sovitut asiat ja vastuut."
        ),
        sv=(
            "I början av diskussionen berättar alla varför de är på plats, vilken relation de har "
            "till barnet och vilken roll de har, och ordföranden anger målet och tiden. Klienten "
            "får veta vad som antecknas och varför, och man kommer överens om huruvida promemorian "
            "får skickas till alla deltagare. Till slut sammanfattas överenskomna saker och ansvar."
        ),
        en=(
            "At the start of the negotiation everybody tells why they are there, their relation to "
            "the child and their role, and the chair states the goal and the time available. The "
            "client is told what is recorded and why, and it is agreed whether the memo may be "
            "sent to all participants. At the end agreed matters and responsibilities are summed "
            "up."
        ),
    ),
    kinds=("duty", "record"),
    sources=(S1,),
    confidence="seed",
)
MTG_09: Final = Rule(
    id="MTG-09",
    statement=Text(
        fi=(
            "Neuvottelussa varmistetaan, että lapsen mielipide kuullaan, ja pidetään huolta "
            "tunnelmasta, lapsen turvallisuuden tunteesta ja siitä, missä lapsi istuu."
        ),
        sv=(
            "Vid diskussionen ser man till att barnets åsikt blir hörd och värnar om stämningen, "
            "om barnets känsla av trygghet och om var barnet sitter."
        ),
        en=(
            "In the negotiation it is made sure that the child's opinion is heard, and care is "
            "taken of the atmosphere, the child's sense of safety and where the child sits."
        ),
    ),
    kinds=("duty",),
    sources=(S1,),
    confidence="seed",
)
MTG_10: Final = Rule(
    id="MTG-10",
    statement=Text(
        fi=(
            "Neuvottelun jälkeen kirjoitetaan muistio, ja jokainen hoitaa sovitut asiansa ja "
            "seuraa niiden toteutumista. Valmentaja käy lapsen kanssa läpi puhutut asiat ja "
            "heränneet tunteet, ja perhe huolehtii lapsen turvallisuudesta."
        ),
        sv=(
            "Efter diskussionen skrivs en promemoria, och alla sköter det de kommit överens om och "
            "följer upp det. Coachen går med barnet igenom det som behandlades och de känslor som "
            "väcktes, och familjen sörjer för barnets trygghet."
        ),
        en=(
            "After the negotiation a memo is written, and each carries out and follows up what was "
            "agreed. The coach goes through with the child the matters and the feelings that they "
            "raised, and the family keeps the child safe."
        ),
    ),
    kinds=("duty",),
    sources=(S1,),
    confidence="seed",
)
MTG_11: Final = Rule(
    id="MTG-11",
    statement=Text(
        fi=(
            "Jos seuraava neuvottelu on sovittu esimerkiksi kuukauden päähän ja lapsen tilanne "
            "vaikeutuu, neuvottelu kutsutaan koolle sovittua aiemmin."
        ),
        sv=(
            "Om nästa diskussion är avtalad till exempelvis om en månad och barnets situation "
            "förvärras, sammankallas den tidigare än avtalat."
        ),
        en=(
            "If the next negotiation was agreed for, say, a month ahead and the child's situation "
            "worsens, it is convened earlier than agreed."
        ),
    ),
    kinds=("guard", "deadline"),
    sources=(S1,),
    confidence="seed",
)
DL_23: Final = Rule(
    id="DL-23",
    statement=Text(
        fi=(
            "Seurantaneuvottelu pidetään sovittuna päivänä, esimerkiksi kuukauden kuluttua, ja "
            "aikaistetaan, jos lapsen tilanne vaikeutuu."
        ),
        sv=(
            "En uppföljande diskussion hålls på avtalad dag, till exempel efter en månad, och "
            "tidigareläggs om barnets situation förvärras."
        ),
        en=(
            "A follow-up negotiation is held on the agreed day, for example after a month, and is "
            "brought forward if the child's situation worsens."
        ),
    ),
    kinds=("deadline",),
    sources=(S1,),
    confidence="seed",
)
