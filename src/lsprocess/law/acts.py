"""The statutes that rules cite, each under its abbreviation."""

from datetime import date
from types import MappingProxyType
from typing import Final

from lsprocess.law.source import Act, Reading
from lsprocess.text import Text


_AS_ENACTED: Final = Reading("enacted", date(2025, 2, 21))
_CONSOLIDATED: Final = Reading("consolidated", date(2026, 8, 17))


ACTS: Final = MappingProxyType(
    {
        act.short: act
        for act in (
            Act(
                number="417/2007",
                short="LSL",
                name=Text(fi="lastensuojelulaki", sv="barnskyddslagen", en="Child Welfare Act"),
                read=_AS_ENACTED,
            ),
            Act(
                number="1301/2014",
                short="SHL",
                name=Text(fi="sosiaalihuoltolaki", sv="socialvårdslagen", en="Social Welfare Act"),
                read=_AS_ENACTED,
            ),
            Act(
                number="703/2023",
                short="ATL",
                name=Text(
                    fi="laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä",
                    sv="lagen om behandling av kunduppgifter inom social- och hälsovården",
                    en="Act on the Processing of Client Data in Healthcare and Social Welfare",
                ),
                read=_CONSOLIDATED,
            ),
            Act(
                number="254/2015",
                short="AAL",
                name=Text(
                    fi="laki sosiaalihuollon asiakasasiakirjoista",
                    sv="lagen om klienthandlingar inom socialvården",
                    en="Act on Social Welfare Client Documents",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="812/2000",
                short="AsL",
                name=Text(
                    fi="laki sosiaalihuollon asiakkaan asemasta ja oikeuksista",
                    sv="lagen om klientens ställning och rättigheter inom socialvården",
                    en="Act on the Status and Rights of Social Welfare Clients",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="434/2003",
                short="HL",
                name=Text(
                    fi="hallintolaki", sv="förvaltningslagen", en="Administrative Procedure Act"
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="621/1999",
                short="JulkL",
                name=Text(
                    fi="laki viranomaisten toiminnan julkisuudesta",
                    sv="lagen om offentlighet i myndigheternas verksamhet",
                    en="Act on the Openness of Government Activities",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="1287/2013",
                short="OHL",
                name=Text(
                    fi="oppilas- ja opiskelijahuoltolaki",
                    sv="lagen om elev- och studerandevård",
                    en="Pupil and Student Welfare Act",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="628/1998",
                short="POL",
                name=Text(
                    fi="perusopetuslaki",
                    sv="lagen om grundläggande utbildning",
                    en="Basic Education Act",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="361/1983",
                short="361/1983",
                name=Text(
                    fi="laki lapsen huollosta ja tapaamisoikeudesta",
                    sv="lagen angående vårdnad om barn och umgängesrätt",
                    en="Act on Child Custody and Right of Access",
                ),
                read=Reading("enacted", date(1983, 4, 8)),
            ),
            Act(
                number="150/1930",
                short="MAL",
                name=Text(
                    fi="laki säädettyjen määräaikain laskemisesta",
                    sv="lagen om beräknande av laga tid",
                    en="Act on the Calculation of Statutory Time Limits",
                ),
                read=Reading("consolidated", date(2023, 12, 31)),
            ),
            Act(
                number="1276/2021",
                short="1276/2021",
                name=Text(
                    fi="laki lastensuojelulain muuttamisesta",
                    sv="lagen om ändring av barnskyddslagen",
                    en="Act amending the Child Welfare Act",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="1283/2023",
                short="1283/2023",
                name=Text(
                    fi="laki lastensuojelulain muuttamisesta",
                    sv="lagen om ändring av barnskyddslagen",
                    en="Act amending the Child Welfare Act",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="542/2019",
                short="542/2019",
                name=Text(
                    fi="laki lastensuojelulain muuttamisesta",
                    sv="lagen om ändring av barnskyddslagen",
                    en="Act amending the Child Welfare Act",
                ),
                read=_AS_ENACTED,
            ),
            Act(
                number="457/2024",
                short="KOA",
                name=Text(
                    fi="sosiaali- ja terveysministeriön asetus käyttöoikeudesta asiakastietoon",
                    sv=(
                        "social- och hälsovårdsministeriets förordning om åtkomsträtt till "
                        "kunduppgifter"
                    ),
                    en=(
                        "Decree of the Ministry of Social Affairs and Health on access rights to "
                        "client data"
                    ),
                ),
                read=_CONSOLIDATED,
            ),
        )
    }
)
