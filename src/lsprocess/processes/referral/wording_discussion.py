"""
Reasons and remedies of the referral guards on meetings and the joint discussion.

Swedish terms are the statutes' own where they have one; other Swedish and English names are our
proposal.
"""

from typing import Final

from lsprocess.text import Text


DISCUSSION: Final[dict[str, tuple[Text, Text]]] = {
    "meeting_concerns_same_child": (
        Text(
            fi=(
                "Neuvottelu {meeting} ei koske tätä lasta, ja asiakastietoja saa käyttää vain "
                "siinä tehtävässä, jossa ne ovat välttämättömiä (asiakastietolaki 9 §)."
            ),
            sv=(
                "Diskussionen {meeting} gäller inte detta barn, och kunduppgifter får användas "
                "bara i den uppgift där de är nödvändiga (9 § i kunduppgiftslagen)."
            ),
            en=(
                "The meeting {meeting} does not concern this child, and client data may be used "
                "only in the task for which they are necessary (section 9 of the Client Data Act)."
            ),
        ),
        Text(
            fi="Linkitä neuvottelu, joka koskee tätä lasta, tai ehdota ensin sellaista.",
            sv="Länka en diskussion som gäller detta barn, eller föreslå först en sådan.",
            en="Link a meeting that concerns this child, or propose one first.",
        ),
    ),
    "meeting_concluded": (
        Text(
            fi=(
                "Yhteinen keskustelu on suositellun käytännön mukaan pidetty, kun tähän asiaan "
                "linkitetystä yhteisestä keskustelusta on tehty yhteenveto, eikä neuvottelu "
                "{meeting} ole siinä vaiheessa."
            ),
            sv=(
                "Enligt rekommenderad praxis är den gemensamma diskussionen förd när en gemensam "
                "diskussion som länkats till ärendet har sammanfattats, och diskussionen {meeting} "
                "är inte i det skedet."
            ),
            en=(
                "By recommended practice the joint discussion has been held once a joint "
                "discussion linked to this case has been summed up, and the meeting {meeting} is "
                "not at that stage."
            ),
        ),
        Text(
            fi=(
                "Linkitä neuvottelu tähän asiaan ja tee siitä yhteenveto, tai valitse toinen, jo "
                "pidetty yhteinen keskustelu; sosiaalityöntekijä voi myös myöntää perustellun "
                "poikkeuksen."
            ),
            sv=(
                "Länka diskussionen till ärendet och gör en sammanfattning av den, eller välj en "
                "annan gemensam diskussion som redan förts; socialarbetaren kan också bevilja ett "
                "motiverat undantag."
            ),
            en=(
                "Link the meeting to this case and sum it up, or choose another joint discussion "
                "already held; the social worker may also grant an exemption with a reason."
            ),
        ),
    ),
    "joint_discussion_answered": (
        Text(
            fi=(
                "Yhteistä keskustelua on toivottu, ja suositellun käytännön mukaan toiveeseen "
                "vastataan ennen arvioinnin valmistumista, mutta keskustelua ei ole pidetty eikä "
                "pitämättä jättämistä perusteltu."
            ),
            sv=(
                "Gemensam diskussion har önskats, och enligt rekommenderad praxis besvaras "
                "önskemålet innan bedömningen blir färdig, men ingen diskussion har förts och "
                "inget skäl till det har antecknats."
            ),
            en=(
                "A joint discussion has been wished for, and by recommended practice the wish is "
                "answered before the assessment is completed, but none has been held and no reason "
                "for that has been given."
            ),
        ),
        Text(
            fi=(
                "Pidä yhteinen keskustelu, tai sosiaalityöntekijä kirjaa, miksi sitä ei pidetä, "
                "tai myöntää perustellun poikkeuksen."
            ),
            sv=(
                "För gemensam diskussion, eller så antecknar socialarbetaren varför den inte förs "
                "eller beviljar ett motiverat undantag."
            ),
            en=(
                "Hold the joint discussion, or the social worker records why it is not held or "
                "grants an exemption with a reason."
            ),
        ),
    ),
}
