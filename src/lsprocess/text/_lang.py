"""The three languages, Finnish first: it is the source the other two are translated from."""

from typing import Literal

from lsprocess.errors import InvalidInput


Lang = Literal["fi", "sv", "en"]
LANGS: tuple[Lang, ...] = ("fi", "sv", "en")


def pick(lang: str, *, fi: str, sv: str, en: str) -> str:
    """
    Return the one of three strings that is in the language.

    Raises:
        InvalidInput: The language is not one of `LANGS`.
    """
    match lang:
        case "fi":
            return fi
        case "sv":
            return sv
        case "en":
            return en
    message = "'lang' must be one of 'fi', 'sv', 'en', got something else"
    raise InvalidInput(message)
