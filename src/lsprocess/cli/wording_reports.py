"""What the commands of reports say, in Finnish, Swedish and English."""

from typing import Final

from lsprocess.text import Text


PERIOD: Final = Text(
    fi="{first}–{last}, raportoitava viimeistään {due}",
    sv="{first}–{last}, rapporteras senast {due}",
    en="{first}–{last}, to be reported by {due}",
)
PARTIAL: Final = Text(fi="vajaa puolivuosi", sv="ofullständigt halvår", en="not a whole half-year")
FIGURES: Final = Text(
    fi="ilmoituksia {notifications}; arviointeja aloitettu {started}, niistä määräajassa "
    "{started_in_time} (siirtyvällä määräpäivällä {started_in_time_rolled}); valmistunut "
    "{finished}, niistä määräajassa {finished_in_time} (siirtyvällä määräpäivällä "
    "{finished_in_time_rolled}); jakson lopussa myöhässä aloittamatta {overdue_to_start} ja "
    "kesken {overdue_to_finish}",
    sv="anmälningar {notifications}; påbörjade bedömningar {started}, av dem i tid "
    "{started_in_time} (med framflyttad sista dag {started_in_time_rolled}); slutförda "
    "{finished}, av dem i tid {finished_in_time} (med framflyttad sista dag "
    "{finished_in_time_rolled}); försenade vid periodens slut: ej påbörjade {overdue_to_start}, "
    "ej slutförda {overdue_to_finish}",
    en="notifications {notifications}; assessments started {started}, of them in time "
    "{started_in_time} (by the rolled last day {started_in_time_rolled}); finished {finished}, "
    "of them in time {finished_in_time} (by the rolled last day {finished_in_time_rolled}); "
    "overdue at the end: not started {overdue_to_start}, not finished {overdue_to_finish}",
)
SMALL: Final = Text(
    fi="* pieni luku: älä julkaise sellaisenaan",
    sv="* litet tal: publicera det inte som sådant",
    en="* small count: do not publish it as it is",
)
HIDDEN: Final = Text(
    fi="… peitetty, koska luku on pieni tai paljastaisi pienen",
    sv="… dolt, eftersom talet är litet eller skulle röja ett litet",
    en="… masked, for the count is small or would give a small one away",
)
UNKNOWN: Final = Text(
    fi="organisaatio ei tiedossa", sv="okänd organisation", en="organisation not known"
)
TOTAL: Final = Text(fi="yhteensä", sv="totalt", en="total")
WITHHELD: Final = Text(
    fi="vain vastaajalle: huoltajan vastauksesta jäi pois {count} merkintää; arvioi ne ennen "
    "vastaamista",
    sv="bara för den som svarar: {count} anteckningar utelämnades ur vårdnadshavarens svar; "
    "bedöm dem före svaret",
    en="for whoever answers alone: {count} entries were left out of the guardian's answer; judge "
    "them before answering",
)
UNREAD: Final = Text(
    fi="vain vastaajalle: vastauksesta puuttuvat asiat, joita ei voi lukea: {cases}",
    sv="bara för den som svarar: i svaret saknas ärenden som inte kan läsas: {cases}",
    en="for whoever answers alone: cases that cannot be read are not in the answer: {cases}",
)
