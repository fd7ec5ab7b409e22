"""
Documents that rules cite, each under its code: guidance, the seeds, and this library's own design.

``T-`` marks the child protection handbook and other pages of the Finnish Institute for Health and
Welfare (THL).  None of the pages of guidance bears a date up to which it holds, and two seeds do.
"""

from datetime import date
from types import MappingProxyType
from typing import Final

from lsprocess.law.source import OWN, Document, Reading
from lsprocess.text import Text


_PUBLISHED: Final = Reading("published")

DOCUMENTS: Final = MappingProxyType(
    {
        document.code: document
        for document in (
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
            Document(
                code="S0",
                name=Text(
                    fi="työpajan muistiinpanot lastensuojelun ja oppilashuollon yhteistyöstä",
                    sv="anteckningar från en workshop om barnskyddets och elevvårdens samarbete",
                    en="workshop notes on cooperation between child welfare and pupil welfare",
                ),
                read=Reading("seed"),
            ),
            Document(
                code="S1",
                name=Text(
                    fi="Kallion lastensuojelun ja peruskoulujen monitoimijaisen yhteistyön malli",
                    sv="modell för möten mellan flera aktörer i Kallios barnskydd och grundskolor",
                    en="Kallio's multi-actor model of child welfare and comprehensive schools",
                ),
                read=Reading("seed"),
            ),
            Document(
                code="S2",
                name=Text(
                    fi="kuvaus monialaisen yhteistyön kehittämisen osahankkeesta",
                    sv="beskrivning av ett delprojekt om sektorsövergripande samarbete",
                    en="description of a sub-project that develops multi-sector cooperation",
                ),
                read=Reading("seed"),
            ),
            Document(
                code="S3",
                name=Text(
                    fi="yhteenveto ehkäisevän lastensuojelun kehittämiskokouksesta",
                    sv="sammanfattning av ett utvecklingsmöte om förebyggande barnskydd",
                    en="summary of a development meeting on preventive child welfare",
                ),
                read=Reading("seed", date(2009, 1, 15)),
            ),
            Document(
                code="S4",
                name=Text(
                    fi="esityskalvot verkostoyhteistyöstä lastensuojelun jälkihuollossa",
                    sv="presentation om nätverkssamarbete i barnskyddets eftervård",
                    en="slides on network cooperation in the after-care of child welfare",
                ),
                read=Reading("seed", date(2022, 9, 27)),
            ),
            OWN,
        )
    }
)
