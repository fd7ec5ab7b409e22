"""Staffing, the expert group and access to a psychologist or curator: sections 9 a-15."""

from datetime import date
from typing import Final

from lsprocess.law.acts import OHL
from lsprocess.law.rules import Rule
from lsprocess.text import Text


PUP_21A: Final = Rule(
    id="PUP-21a",
    statement=Text(
        fi=(
            "Vuoden 2022 alusta heinäkuun 2023 loppuun kuraattoria kohden sai olla enintään 670 "
            "oppilasta."
        ),
        sv=(
            "Från ingången av 2022 till utgången av juli 2023 fick det finnas högst 670 elever per "
            "kurator."
        ),
        en=(
            "From the beginning of 2022 to the end of July 2023 there could be at most 670 pupils "
            "for each curator."
        ),
    ),
    kinds=("guard",),
    sources=(OHL.section("9 a"),),
    confidence="statute",
    from_=date(2022, 1, 1),
    to=date(2023, 7, 31),
)
PUP_21: Final = Rule(
    id="PUP-21",
    statement=Text(
        fi="Kuraattoria kohden saa olla enintään 670 ja psykologia kohden enintään 780 oppilasta.",
        sv="Det får finnas högst 670 elever per kurator och högst 780 elever per psykolog.",
        en=(
            "There may be at most 670 pupils for each curator and at most 780 pupils for each "
            "psychologist."
        ),
    ),
    kinds=("guard",),
    sources=(OHL.section("9 a"),),
    confidence="statute",
    from_=date(2023, 8, 1),
)
PUP_09: Final = Rule(
    id="PUP-09",
    statement=Text(
        fi=(
            "Yksittäisen oppilaan asia käsitellään tapauskohtaisesti koottavassa monialaisessa "
            "asiantuntijaryhmässä. Sen jäsenet nimetään oppilaan suostumuksella, tai huoltajan, "
            "jos oppilas ei voi arvioida suostumuksen merkitystä, ja ryhmä valitsee keskuudestaan "
            "vastuuhenkilön."
        ),
        sv=(
            "En enskild elevs ärende behandlas i en sektorsövergripande expertgrupp som sätts "
            "samman från fall till fall. Medlemmarna utses med elevens samtycke, eller "
            "vårdnadshavarens om eleven inte kan bedöma samtyckets betydelse, och gruppen väljer "
            "en ansvarsperson inom sig."
        ),
        en=(
            "An individual pupil's matter is handled in a multi-professional expert group put "
            "together case by case. Its members are named with the pupil's consent, or the "
            "guardian's where the pupil cannot judge what it means, and the group names a "
            "responsible person from among itself."
        ),
    ),
    kinds=("guard",),
    sources=(OHL.section("14", 4),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_01: Final = Rule(
    id="PUP-01",
    statement=Text(
        fi=(
            "Oppilas pääsee keskustelemaan koulun psykologin tai kuraattorin kanssa viimeistään "
            "seitsemäntenä oppilaitoksen työpäivänä siitä, kun hän sitä pyysi."
        ),
        sv=(
            "Eleven får tala med skolans psykolog eller kurator senast den sjunde arbetsdagen vid "
            "läroanstalten efter att eleven bad om det."
        ),
        en=(
            "A pupil gets to talk with the school's psychologist or curator no later than on the "
            "seventh working day of the school after asking for it."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("15", 1),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_02: Final = Rule(
    id="PUP-02",
    statement=Text(
        fi=(
            "Kiireellisessä asiassa oppilas pääsee keskustelemaan psykologin tai kuraattorin "
            "kanssa samana tai seuraavana työpäivänä."
        ),
        sv=(
            "I brådskande fall får eleven tala med psykologen eller kuratorn samma eller följande "
            "arbetsdag."
        ),
        en=(
            "In an urgent matter the pupil gets to talk with the psychologist or curator on the "
            "same or the next working day."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("15", 1),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
PUP_03: Final = Rule(
    id="PUP-03",
    statement=Text(
        fi=(
            "Samat määräajat koskevat huoltajan tai muun henkilön yhteydenottoa, paitsi jos vain "
            "yhteydenottajaa neuvotaan tai keskustelu oppilaan kanssa on ilmeisen tarpeeton."
        ),
        sv=(
            "Samma tidsfrister gäller när vårdnadshavaren eller någon annan tar kontakt, om inte "
            "bara den som tog kontakt får råd eller ett samtal med eleven är uppenbart onödigt."
        ),
        en=(
            "The same limits hold when a guardian or another person makes contact, unless only "
            "that person is advised or talking with the pupil is obviously unnecessary."
        ),
    ),
    kinds=("deadline", "guard"),
    sources=(OHL.section("15", 2),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
DL_10: Final = Rule(
    id="DL-10",
    statement=Text(
        fi=(
            "Keskustelu psykologin tai kuraattorin kanssa järjestetään viimeistään seitsemäntenä "
            "oppilaitoksen työpäivänä pyynnöstä tai yhteydenotosta; sen päivää ei lasketa."
        ),
        sv=(
            "Samtalet med psykologen eller kuratorn ordnas senast den sjunde arbetsdagen vid "
            "läroanstalten efter begäran eller kontakten; dagen för den räknas inte."
        ),
        en=(
            "A talk with the psychologist or curator is arranged no later than on the seventh "
            "working day of the school after the request or contact; the day of it is not counted."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("15"),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
DL_11: Final = Rule(
    id="DL-11",
    statement=Text(
        fi=(
            "Kiireellisessä asiassa keskustelu psykologin tai kuraattorin kanssa järjestetään "
            "pyynnön tai yhteydenoton päivänä tai seuraavana työpäivänä."
        ),
        sv=(
            "I brådskande fall ordnas samtalet med psykologen eller kuratorn samma dag som begäran "
            "eller kontakten eller följande arbetsdag."
        ),
        en=(
            "In an urgent matter a talk with the psychologist or curator is arranged on the day of "
            "the request or contact or on the next working day."
        ),
    ),
    kinds=("deadline",),
    sources=(OHL.section("15"),),
    confidence="statute",
    from_=date(2014, 8, 1),
)
