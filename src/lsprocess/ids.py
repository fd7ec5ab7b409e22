"""Opaque ids: what may stand in one, what looks like a person instead, and own pseudonyms."""

import re

from functools import lru_cache
from typing import Literal

from lsprocess.errors import InvalidInput
from lsprocess.problems import part, problem


__all__ = ["IdentityShape", "check_id", "identity_shape", "is_pseudonym", "new_pseudonym"]

IdentityShape = Literal["personal_identity_code", "email", "telephone"]

_ID = re.compile(r"[a-z0-9.:-]{1,64}")
# A system's own number, made an id: letters, one hyphen, digits. It is always one, and so the way
# out for whoever has a number that looks like a person's.
_OWN_NUMBER = re.compile(r"[A-Za-z]+-[0-9]+").fullmatch
# The plainest ids, such as school-3: own numbers, and what begins with a letter and has too few
# digits for an identity. There is one way to read an id, and so no time to lose on it.
_PLAIN = re.compile(r"[a-z]+-[0-9]+|[a-z][a-z.:-]*(?:[0-9][a-z.:-]*){0,8}").fullmatch
_LONGEST = 64
_UUID = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])"
)
_WHOLE_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_DAY = r"(?P<day>0[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_YEAR = r"(?:18|19|20)?(?P<year>[0-9]{2})"
_NUMBER = r"(?P<number>[0-9]{3})"
_CHECK = r"(?P<check>[0-9A-FHJ-NPR-Ya-fhj-npr-y])(?![0-9])"
_SIGNED_CODE = re.compile(
    rf"(?<![0-9]){_DAY}{_MONTH}(?P<year>[0-9]{{2}})[-+A-FU-Ya-fu-y]{_NUMBER}{_CHECK}"
)
# Punctuation between the parts, and a century sign in it. No character can be read as both, and
# what was read is not given up again, so that a long run of them costs no more than its length.
_GAP = "[-.:]*+"
_SIGN = rf"{_GAP}(?:[+A-FU-Ya-fu-y]{_GAP})?+"
# Looked for ahead, because one that turns out wrong may overlap one that is right.
_CODES = tuple(
    re.compile(rf"(?<![0-9])(?={_GAP.join(date)}{_SIGN}{_NUMBER}{_GAP}{_CHECK})")
    for date in ((_DAY, _MONTH, _YEAR), (_YEAR, _MONTH, _DAY))
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


def identity_shape(value: str) -> IdentityShape | None:
    """
    Tell which kind of identity a string has the shape of, if any.

    A Finnish personal identity code counts wherever it stands: with its century sign; without it,
    with hyphens, full stops and colons between its parts, with the year in four digits or first,
    when the check character is right. So does an e-mail address; a Finnish telephone number only
    as the whole string, hyphens and spaces ignored. UUIDs and own pseudonyms never count, for their
    random digits must not be refused by chance, nor do letters, one hyphen and digits.
    """
    if is_pseudonym(value) or _OWN_NUMBER(value):
        return None
    value = _UUID.sub("_", value)
    if _SIGNED_CODE.search(value) or any(
        _is_right(found) for code in _CODES for found in code.finditer(value)
    ):
        return "personal_identity_code"
    if _EMAIL.search(value):
        return "email"
    if _TELEPHONE.fullmatch(_IN_TELEPHONES.sub("", value)):
        return "telephone"
    return None


def _is_right(found: re.Match[str]) -> bool:
    digits = "".join(found.group("day", "month", "year", "number"))
    return _CHECK_CHARACTERS[int(digits) % 31] == found["check"].upper()


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
    raise InvalidInput(problem("must_be_text_id", type=type(value).__name__))


def shown_id(stored: str) -> str:
    """Give an id that a damaged store may have changed, as it may be told: itself, or ``?``."""
    try:
        return check_id(stored)
    except InvalidInput:
        return "?"


@lru_cache(maxsize=8192)
def _checked(value: str) -> str:
    # What raises is not cached: a rejected value is never kept.
    shape = identity_shape(value)
    if shape is not None:
        numeric = shape == "telephone" or value.isdigit()
        way_out = part("pseudonym_or_letters") if numeric else part("pseudonym")
        raise InvalidInput(problem("identity_shape", shape=part(shape), way_out=way_out))
    if not _ID.fullmatch(value):
        raise InvalidInput(problem("must_be_id"))
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
        problems.append(problem("pseudonym_prefix", "prefix"))
    if not 0 <= now_ms < 1 << _TIME_BITS:
        problems.append(problem("pseudonym_time", "now_ms"))
    if not 0 <= random_bits < 1 << _RANDOM_BITS:
        problems.append(problem("pseudonym_bits", "random_bits"))
    if problems:
        raise InvalidInput(*problems)
    number = now_ms << _RANDOM_BITS | random_bits
    return f"{prefix}:" + "".join(_CROCKFORD[number >> at & 31] for at in range(125, -1, -5))
