"""
Reasons and remedies of the guards that stand while a meeting is in session.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


DURING: Final[dict[str, tuple[Text, Text]]] = {
    "owner_is_participant": (
        Text(
            fi=(
                "Suositellun käytännön mukaan jokaisella sovitulla asialla on vastuuhenkilö, joka "
                "on kutsuttu neuvotteluun tai läsnä siinä, eikä tällaista ole nimetty."
            ),
            sv=(
                "Enligt rekommenderad praxis har varje överenskommen sak en ansvarig person som "
                "har kallats till diskussionen eller är närvarande, och ingen sådan har angetts."
            ),
            en=(
                "By recommended practice every agreed action has an owner who was invited to the "
                "meeting or is present, and none such has been named."
            ),
        ),
        Text(
            fi=(
                "Nimeä vastuuhenkilöksi joku kutsutuista tai läsnä olevista; sosiaalityöntekijä "
                "voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Ange någon av de kallade eller närvarande som ansvarig; socialarbetaren kan också "
                "bevilja ett motiverat undantag."
            ),
            en=(
                "Name one of those invited or present as the owner; the social worker may also "
                "grant an exemption with a reason."
            ),
        ),
    ),
    "everyone_introduced": (
        Text(
            fi=(
                "Suositellun käytännön mukaan jokainen läsnäolija kertoo, miksi on paikalla, mikä "
                "on hänen suhteensa lapseen ja mikä hänen roolinsa; esittäytymättä: {persons}."
            ),
            sv=(
                "Enligt rekommenderad praxis berättar alla närvarande varför de är på plats, "
                "vilken relation de har till barnet och vilken roll de har; inte presenterade: "
                "{persons}."
            ),
            en=(
                "By recommended practice everybody present tells why they are here, how they are "
                "related to the child and what their role is; not introduced: {persons}."
            ),
        ),
        Text(
            fi=(
                "Pyydä puuttuvia esittäytymään ja kirjaa esittäytyminen; sosiaalityöntekijä voi "
                "myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Be dem som saknas presentera sig och anteckna presentationen; socialarbetaren kan "
                "också bevilja ett motiverat undantag."
            ),
            en=(
                "Ask the missing ones to introduce themselves and record it; the social worker may "
                "also grant an exemption with a reason."
            ),
        ),
    ),
    "goal_stated": (
        Text(
            fi=(
                "Suositellun käytännön mukaan puheenjohtaja kertoo tavoitteen, jotta kaikki "
                "tietävät, miksi ollaan koolla, eikä sitä ole kirjattu kerrotuksi."
            ),
            sv=(
                "Enligt rekommenderad praxis berättar ordföranden om målet, så att alla vet varför "
                "man är samlad, och ingen anteckning om det finns."
            ),
            en=(
                "By recommended practice the chair states the goal so that all know why they have "
                "met, and there is no entry of it."
            ),
        ),
        Text(
            fi=(
                "Kerro tavoite ja kirjaa se kerrotuksi; sosiaalityöntekijä voi myös myöntää "
                "perustellun poikkeuksen."
            ),
            sv=(
                "Redogör för målet och anteckna det; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "State the goal and record it; the social worker may also grant an exemption with "
                "a reason."
            ),
        ),
    ),
    "time_stated": (
        Text(
            fi=(
                "Suositellun käytännön mukaan käydään läpi, paljonko neuvotteluun on aikaa, eikä "
                "sitä ole kirjattu kerrotuksi."
            ),
            sv=(
                "Enligt rekommenderad praxis går man igenom hur mycket tid man har, och ingen "
                "anteckning om det finns."
            ),
            en=(
                "By recommended practice it is told how much time there is, and there is no entry "
                "of it."
            ),
        ),
        Text(
            fi=(
                "Kerro käytettävissä oleva aika ja kirjaa se; sosiaalityöntekijä voi myös myöntää "
                "perustellun poikkeuksen."
            ),
            sv=(
                "Redogör för den tid som finns och anteckna det; socialarbetaren kan också bevilja "
                "ett motiverat undantag."
            ),
            en=(
                "State the time available and record it; the social worker may also grant an "
                "exemption with a reason."
            ),
        ),
    ),
    "recording_explained": (
        Text(
            fi=(
                "Suositellun käytännön mukaan asiakkaalle kerrotaan, mitä kirjataan ja miksi, ja "
                "sovitaan, kenelle muistion voi lähettää, eikä tätä ole kirjattu tehdyksi."
            ),
            sv=(
                "Enligt rekommenderad praxis får klienten veta vad som antecknas och varför, och "
                "man kommer överens om till vem promemorian kan sändas, och ingen anteckning om "
                "det finns."
            ),
            en=(
                "By recommended practice the client is told what is recorded and why, and it is "
                "agreed to whom the memo may be sent, and there is no entry of it."
            ),
        ),
        Text(
            fi=(
                "Kerro kirjaamisesta asiakkaalle, kysy muistion lähettämisestä ja kirjaa vastaus; "
                "sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Berätta för klienten om anteckningarna, fråga om promemorian får sändas och "
                "anteckna svaret; socialarbetaren kan också bevilja ett motiverat undantag."
            ),
            en=(
                "Explain the recording to the client, ask about sending the memo and record the "
                "answer; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "child_heard": (
        Text(
            fi=(
                "Lapsen mielipide on selvitettävä (lastensuojelulaki 20 §), mutta neuvottelusta "
                "puuttuu sekä lapsen kuuleminen että syy olla selvittämättä mielipidettä."
            ),
            sv=(
                "Barnets åsikt ska utredas (20 § i barnskyddslagen), men för diskussionen saknas "
                "såväl hörande av barnet som ett skäl att inte utreda åsikten."
            ),
            en=(
                "The child's opinion must be found out (section 20 of the Child Welfare Act), but "
                "the meeting has neither a hearing of the child nor a reason for not finding the "
                "opinion out."
            ),
        ),
        Text(
            fi=(
                "Kuule lasta tai kirjaa hänen näkemyksensä ja miten se selvitettiin, tai kirjaa "
                "syy, jonka laki hyväksyy: selvittäminen vaarantaisi lapsen terveyttä tai "
                "kehitystä tai olisi ilmeisen tarpeetonta."
            ),
            sv=(
                "Hör barnet eller anteckna barnets åsikt och hur den utreddes, eller anteckna ett "
                "skäl som lagen godtar: utredningen skulle äventyra barnets hälsa eller utveckling "
                "eller vore uppenbart onödig."
            ),
            en=(
                "Hear the child, or record the child's view and how it was found out, or record a "
                "reason that the law accepts: finding it out would endanger the child's health or "
                "development, or would be obviously unnecessary."
            ),
        ),
    ),
    "summary_said": (
        Text(
            fi=(
                "Suositellun käytännön mukaan lopuksi tehdään yhteenveto sovituista asioista ja "
                "vastuista, mutta asioita ei ole kirjattu eikä sanottu, ettei niitä ole."
            ),
            sv=(
                "Enligt rekommenderad praxis sammanfattas till slut överenskomna saker och ansvar, "
                "men inga saker har antecknats och det har inte sagts att det inte finns några."
            ),
            en=(
                "By recommended practice the agreed matters and responsibilities are summed up at "
                "the end, but no actions are recorded and it was not said that there are none."
            ),
        ),
        Text(
            fi=(
                "Kirjaa sovitut asiat ja vastuut, tai totea yhteenvedossa, ettei mistään sovittu; "
                "sosiaalityöntekijä voi myös myöntää perustellun poikkeuksen."
            ),
            sv=(
                "Anteckna de överenskomna sakerna och ansvaret, eller konstatera i "
                "sammanfattningen att inget avtalades; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Record the agreed matters and responsibilities, or state in the summing up that "
                "nothing was agreed; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
}
