"""
Pages of official guidance that rules cite, each under its code.

``T-`` marks the child protection handbook and other pages of the Finnish Institute for Health and
Welfare (THL).  None of the pages bears a date up to which it holds.
"""

from types import MappingProxyType
from typing import Final

from lsprocess.law.source import Document, Reading
from lsprocess.text import Text


_PUBLISHED: Final = Reading("published")

DOCUMENTS: Final = MappingProxyType(
    {
        page.code: page
        for page in (
            Document(
                code="KOULU",
                name=Text(
                    fi="Kouluasiaa-verkkosivuston artikkeli lastensuojeluilmoituksesta",
                    sv="webbplatsen Kouluasiaas artikel om barnskyddsanmälan",
                    en="article of the website Kouluasiaa on child welfare notifications",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="SOST",
                name=Text(
                    fi="Sosterin (nyt Etelä-Savon hyvinvointialue) perhesosiaalityön asiakaspolku",
                    sv="Sosteris (nu Södra Savolax välfärdsområde) klientstig för familjearbete",
                    en="Sosteri's (now Etelä-Savo county) client path for family social work",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-ASSESS",
                name=Text(
                    fi="THL:n lastensuojelun käsikirja: lastensuojelun tarpeen selvittäminen",
                    sv="THL:s handbok för barnskyddet: utredning av barnskyddsbehovet",
                    en="THL's child protection handbook: investigating the need for child welfare",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-BLOG",
                name=Text(
                    fi=(
                        "THL:n blogikirjoitus, joka lainaa lastensuojelun laatusuosituksen "
                        "lokakuun 2019 päivitystä"
                    ),
                    sv=(
                        "THL:s blogginlägg som citerar kvalitetsrekommendationen för barnskyddet "
                        "enligt uppdateringen i oktober 2019"
                    ),
                    en=(
                        "THL's blog post that quotes the quality recommendation for child welfare "
                        "as updated in October 2019"
                    ),
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-JOINT",
                name=Text(
                    fi=(
                        "THL:n lastensuojelun käsikirja: yhteydenotto sosiaalihuoltoon tuen "
                        "tarpeen arvioimiseksi"
                    ),
                    sv=(
                        "THL:s handbok för barnskyddet: kontakt med socialvården för bedömning "
                        "av stödbehovet"
                    ),
                    en=(
                        "THL's child protection handbook: contact with social welfare for "
                        "assessment of support need"
                    ),
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-MON",
                name=Text(
                    fi="THL:n ohje lastensuojelun määräaikojen seurannasta (2024)",
                    sv="THL:s anvisning om uppföljningen av tidsfristerna i barnskyddet (2024)",
                    en="THL's instructions on monitoring the time limits of child welfare (2024)",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-NOTIF",
                name=Text(
                    fi="THL:n lastensuojelun käsikirja: lastensuojeluilmoitus",
                    sv="THL:s handbok för barnskyddet: barnskyddsanmälan",
                    en="THL's child protection handbook: child welfare notification",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-OPEN",
                name=Text(
                    fi="THL:n lastensuojelun käsikirja: lastensuojeluasian vireilletulo",
                    sv="THL:s handbok för barnskyddet: inledande av ett barnskyddsärende",
                    en="THL's child protection handbook: opening of a child welfare case",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-PHONE",
                name=Text(
                    fi="THL:n muistilista: lastensuojeluilmoitus puhelimessa",
                    sv="THL:s minneslista: barnskyddsanmälan per telefon",
                    en="THL's checklist: a child welfare notification by telephone",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-START",
                name=Text(
                    fi="THL:n lastensuojelun käsikirja: lastensuojeluasiakkuuden alkaminen",
                    sv="THL:s handbok för barnskyddet: hur en klientrelation inleds",
                    en="THL's child protection handbook: beginning of the client relationship",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="T-TIME",
                name=Text(
                    fi="THL:n lastensuojelun käsikirja: lastensuojelun aikarajat",
                    sv="THL:s handbok för barnskyddet: tidsgränser i barnskyddet",
                    en="THL's child protection handbook: time limits of child welfare",
                ),
                read=_PUBLISHED,
            ),
            Document(
                code="VARK",
                name=Text(
                    fi="Varkauden kaupungin sivu ilmoitusvelvollisuudesta (noin 2020)",
                    sv="Varkaus stads sida om anmälningsskyldigheten (ungefär 2020)",
                    en="page of the town of Varkaus on the duty to notify (about 2020)",
                ),
                read=_PUBLISHED,
            ),
        )
    }
)

KOULU: Final = DOCUMENTS["KOULU"].cited()
SOST: Final = DOCUMENTS["SOST"].cited()
T_ASSESS: Final = DOCUMENTS["T-ASSESS"].cited()
T_BLOG: Final = DOCUMENTS["T-BLOG"].cited()
T_JOINT: Final = DOCUMENTS["T-JOINT"].cited()
T_MON: Final = DOCUMENTS["T-MON"].cited()
T_NOTIF: Final = DOCUMENTS["T-NOTIF"].cited()
T_OPEN: Final = DOCUMENTS["T-OPEN"].cited()
T_PHONE: Final = DOCUMENTS["T-PHONE"].cited()
T_START: Final = DOCUMENTS["T-START"].cited()
T_TIME: Final = DOCUMENTS["T-TIME"].cited()
VARK: Final = DOCUMENTS["VARK"].cited()
