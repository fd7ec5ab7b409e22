"""Opaque ids: what may stand in one, what looks like a person instead, and own pseudonyms."""

import re

from functools import lru_cache
from typing import Literal

from lsprocess.errors import InvalidInput


__all__ = ["IdentityShape", "check_id", "identity_shape", "is_pseudonym", "new_pseudonym"]

IdentityShape = Literal["personal_identity_code", "email", "telephone"]

_ID = re.compile(r"[a-z0-9.:-]{1,64}")
# The plainest ids, such as school-3: a letter first, and too few digits in a row for an identity.
# Digits and the rest alternate, so that there is one way to read an id and no time to lose on it.
_PLAIN = re.compile(r"[a-z][a-z.:-]*(?:[0-9]{1,5}[a-z.:-]+)*[0-9]{0,5}").fullmatch
_LONGEST = 64
_UUID = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])"
)
_WHOLE_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_CODE = re.compile(
    r"(?<![0-9])"
    r"((?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2})"
    r"([-+A-FU-Ya-fu-y]?)"
    r"([0-9]{3})"
    r"([0-9A-FHJ-NPR-Ya-fhj-npr-y])"
    r"(?![0-9])"
)
_CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_EMAIL = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
_TELEPHONE = re.compile(r"\+?(?:358|00358|0(?!0))[0-9]{5,11}")
_IN_TELEPHONES = re.compile(r"[-\s]")

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
_PSEUDONYM = re.compile(rf"[a-z]{{1,2}}:[0-7][{_CROCKFORD}]{{25}}")
_PREFIX = re.compile(r"[a-z]{1,2}")
_TIME_BITS = 48
_RANDOM_BITS = 80

_SHAPE_NAMES: dict[IdentityShape, str] = {
    "personal_identity_code": "a personal identity code",
    "email": "an e-mail address",
    "telephone": "a telephone number",
}
_RULE = "must be an id of 1 to 64 of the characters a-z 0-9 - . :"


def identity_shape(value: str) -> IdentityShape | None:
    """
    Tell which kind of identity a string has the shape of, if any.

    A Finnish personal identity code (with its century sign, or without it when the check character
    is right) and an e-mail address count wherever they stand; a Finnish telephone number only as
    the whole string, hyphens and spaces ignored. UUIDs and own pseudonyms never count: their
    random digits must not be refused by chance.
    """
    if is_pseudonym(value):
        return None
    value = _UUID.sub(":", value)
    if any(_is_personal_identity_code(found) for found in _CODE.finditer(value)):
        return "personal_identity_code"
    if _EMAIL.search(value):
        return "email"
    if _TELEPHONE.fullmatch(_IN_TELEPHONES.sub("", value)):
        return "telephone"
    return None


def _is_personal_identity_code(found: re.Match[str]) -> bool:
    born, sign, number, check = found.groups()
    return bool(sign) or _CHECK_CHARACTERS[int(born + number) % 31] == check.upper()


def check_id(value: object) -> str:
    """
    Return the value when it is an opaque id.

    Raises:
        InvalidInput: It is not; one problem without a subject, for the caller to name the place.
    """
    if type(value) is str:
        if (len(value) <= _LONGEST and _PLAIN(value)) or _WHOLE_UUID(value):
            return value
        return _checked(value)
    if isinstance(value, str):
        # A plain copy: the cache would hand a subclass to everybody who asks for an equal id.
        return _checked(str.__str__(value))
    message = f"{_RULE}, got {type(value).__name__}"
    raise InvalidInput(message)


@lru_cache(maxsize=8192)
def _checked(value: str) -> str:
    # What raises is not cached: a rejected value is never kept.
    shape = identity_shape(value)
    if shape is not None:
        message = (
            f"must be an opaque id, got the shape of {_SHAPE_NAMES[shape]}; "
            "use a pseudonym from the importing system's own table"
        )
        raise InvalidInput(message)
    if not _ID.fullmatch(value):
        message = (
            f"{_RULE}, got a string of another shape; "
            "use the importing system's own key, in lower case and without spaces"
        )
        raise InvalidInput(message)
    return value


def is_pseudonym(value: str) -> bool:
    """Tell whether a string has the shape of this library's own pseudonyms."""
    return _PSEUDONYM.fullmatch(value) is not None


def new_pseudonym(prefix: str, *, now_ms: int, random_bits: int) -> str:
    """
    Make a pseudonym: the prefix, a colon, and a ULID in lower-case Crockford base 32.

    Args:
        prefix: One or two lower-case letters that tell what it stands for.
        now_ms: Milliseconds since 1970 in UTC, 48 bits.
        random_bits: 80 bits from a cryptographic source, such as `secrets.randbits(80)`.

    Raises:
        InvalidInput: The prefix has another shape, or a number does not fit its bits.
    """
    problems = []
    if not _PREFIX.fullmatch(prefix):
        problems.append("'prefix' must be one or two of a-z, got a string of another shape")
    if not 0 <= now_ms < 1 << _TIME_BITS:
        problems.append("'now_ms' must be milliseconds since 1970 in 48 bits, got another number")
    if not 0 <= random_bits < 1 << _RANDOM_BITS:
        problems.append("'random_bits' must fit in 80 bits, got another number")
    if problems:
        raise InvalidInput(*problems)
    number = now_ms << _RANDOM_BITS | random_bits
    return f"{prefix}:" + "".join(_CROCKFORD[number >> at & 31] for at in range(125, -1, -5))
