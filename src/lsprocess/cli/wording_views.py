"""What the commands of who may see what say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.text import Text


FEEDBACK: Final = Text(
    fi="Ilmoituksen tekijälle {notifier} saa kertoa: {level}",
    sv="Anmälaren {notifier} får få: {level}",
    en="Notifier {notifier} may be given: {level}",
)
RECORD_IT: Final = Text(
    fi="Kirjaa kertominen toimella acknowledge_notifier.",
    sv="Anteckna beskedet med åtgärden acknowledge_notifier.",
    en="Record the telling with the action acknowledge_notifier.",
)
SEEN: Final = Text(
    fi="Asia {case} katsojalle {viewer}",
    sv="Ärendet {case} för läsaren {viewer}",
    en="Case {case} for the viewer {viewer}",
)
RECORDED: Final = Text(
    fi="Katselu on kirjattu lokiin.",
    sv="Läsningen har antecknats i loggen.",
    en="The look has been recorded in the log.",
)
RULES: Final = Text(fi="Säännöt", sv="Regler", en="Rules")
HIDDEN: Final = Text(fi="Ei näytetä", sv="Visas inte", en="Not shown")
EVENTS: Final = Text(fi="Tapahtumat", sv="Händelser", en="Events")
NO_EVENTS: Final = Text(
    fi="ei näytettäviä tapahtumia", sv="inga händelser att visa", en="no events to show"
)
WITHHELD: Final = Text(
    fi="ei näytetä: {fields}", sv="visas inte: {fields}", en="not shown: {fields}"
)
TAKEN_BACK: Final = Text(fi="oikaistu", sv="rättad", en="corrected")
