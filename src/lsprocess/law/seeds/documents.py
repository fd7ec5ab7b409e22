"""The seed documents that rules cite, each under its code."""

from datetime import date
from types import MappingProxyType
from typing import Final

from lsprocess.law.source import Document, Reading
from lsprocess.text import Text


DOCUMENTS: Final = MappingProxyType(
    {
        seed.code: seed
        for seed in (
            Document(
                code="S0",
                name=Text(
                    fi="työpajan muistiinpanot lastensuojelun ja oppilashuollon yhteistyöstä",
                    sv="anteckningar från en verkstad om barnskyddets och elevvårdens samarbete",
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
        )
    }
)

S0: Final = DOCUMENTS["S0"].cited()
S1: Final = DOCUMENTS["S1"].cited()
S2: Final = DOCUMENTS["S2"].cited()
S3: Final = DOCUMENTS["S3"].cited()
S4: Final = DOCUMENTS["S4"].cited()
