"""Requirements on opaque ids, on what is taken for a person's identity, and on ids made here."""

import gc
import os
import re
import sys
import threading
import time
import uuid

from datetime import UTC, datetime
from random import Random

import pytest

from hypothesis import assume, given
from hypothesis import strategies as st

from lsprocess.errors import InvalidInput
from lsprocess.event_ids import new_event_id
from lsprocess.ids import _checked, check_id, identity_shape, is_pseudonym, new_pseudonym


CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
SIGNS = "+-ABCDEFUVWXYabcdefuvwxy"
ID_SIGNS = "-abcdefuvwxy"
OWN_NUMBER = re.compile(r"[a-z]+-[0-9]+")
MANY = 20_000

two_digits = st.integers(0, 99).map("{:02}".format)
births = st.builds("{:02}{:02}{}".format, st.integers(1, 31), st.integers(1, 12), two_digits)
numbers = st.integers(0, 999).map("{:03}".format)
id_texts = st.from_regex(r"[a-z0-9.:-]{0,20}", fullmatch=True)
befores = id_texts.filter(lambda text: not text[-1:].isdigit())
afters = id_texts.filter(lambda text: not text[:1].isdigit())
digits = st.sampled_from("0123456789")


def _check(born: str, number: str) -> str:
    return CHECK[int(born + number) % 31]


def _from_year(born: str) -> str:
    return born[4:] + born[2:4] + born[:2]


def _checks(born: str, number: str) -> set[str]:
    # Six digits may be a date from either end.
    dates = {born, _from_year(born)} if 1 <= int(born[4:]) <= 31 else {born}
    return {_check(date, number) for date in dates}


@given(before=befores, born=births, sign=st.sampled_from(ID_SIGNS), number=numbers, after=afters)
def test_a_personal_identity_code_is_refused_wherever_it_stands(
    before: str, born: str, sign: str, number: str, after: str
) -> None:
    """With its century sign or without, a right code between non-digits is never an id."""
    check = _check(born, number).lower()
    for code in (f"{born}{sign}{number}{check}", f"{born}{number}{check}"):
        value = f"{before}{code}{after}"
        assume(not is_pseudonym(value) and not OWN_NUMBER.fullmatch(value))
        assert "personal_identity_code" == identity_shape(value)
        with pytest.raises(InvalidInput, match=r"^must be an opaque id, got the shape of a perso"):
            check_id(value)


@given(born=births, sign=st.sampled_from(SIGNS), number=numbers, check=st.sampled_from(CHECK))
def test_with_its_century_sign_a_code_needs_no_right_check_character(
    born: str, sign: str, number: str, check: str
) -> None:
    """A mistyped code is an identity all the same, in any case and with every century sign."""
    assert "personal_identity_code" == identity_shape(f"{born}{sign}{number}{check}")
    assert "personal_identity_code" == identity_shape(f"{born}{sign}{number}{check.lower()}")


@given(born=births, number=numbers, check=st.sampled_from(CHECK))
def test_without_its_century_sign_a_code_needs_the_right_check_character(
    born: str, number: str, check: str
) -> None:
    """Ten characters are a code only when the check character is the computed one."""
    shape = identity_shape(f"p{born}{number}{check}")
    assert (check in _checks(born, number)) == (shape == "personal_identity_code")


@given(born=births, sign=st.sampled_from(["", *SIGNS]), number=numbers, digit=digits)
def test_a_code_that_adjoins_a_digit_is_none(born: str, sign: str, number: str, digit: str) -> None:
    """A longer run of digits is some other number."""
    code = f"{born}{sign}{number}{_check(born, number)}"
    # Nine digits and a letter become ten digits with a letter after them.
    assume(sign or code.isdigit())
    assert "personal_identity_code" != identity_shape(f"{digit}{code}")
    assert "personal_identity_code" != identity_shape(f"{code}{digit}")


@pytest.mark.parametrize("born", ["000190", "320190", "990190", "010090", "011390", "019990"])
@pytest.mark.parametrize("sign", ["-", "a", ""])
def test_a_code_has_a_possible_day_and_month(born: str, sign: str) -> None:
    """What cannot be a day and a month is no code."""
    code = f"{born}{sign}123{_check(born, '123').lower()}"
    assert identity_shape(f"x{code}") is None
    assert f"x{code}" == check_id(f"x{code}")


gaps = st.text("-.:", max_size=3)
centuries = st.sampled_from(["", "18", "19", "20"])


@st.composite
def punctuated(draw: st.DrawFn) -> tuple[str, bool]:
    """Draw a code with punctuation between its parts, and whether its check character is right."""
    born, number, check = draw(births), draw(numbers), draw(st.sampled_from(CHECK))
    if draw(st.booleans()):
        check = _check(born, number)
    date = [born[:2], born[2:4], draw(centuries) + born[4:]]
    if draw(st.booleans()):
        date.reverse()
    sign = draw(st.sampled_from(["", *SIGNS.replace("-", "")]))
    parts = [date[0], date[1], date[2] + draw(gaps) + sign, number, check]
    text = parts[0] + "".join(draw(gaps) + part for part in parts[1:])
    return draw(st.sampled_from([text, text.lower()])), check == _check(born, number)


@given(before=befores, code=punctuated(), after=afters)
def test_a_right_code_is_found_behind_any_punctuation(
    before: str, code: tuple[str, bool], after: str
) -> None:
    """Hyphens, full stops and colons, the whole year, or the year first hide no code."""
    text, right = code
    value = f"{before}{text}{after}"
    assume(right and not is_pseudonym(value) and not OWN_NUMBER.fullmatch(value))
    assert "personal_identity_code" == identity_shape(value)


def _holds_a_code(text: str) -> bool:
    # The same rule without regular expressions: every start, order and length of year is tried.
    return any(
        _code_at(text, start, order, year)
        for start in range(len(text))
        if not text[start - 1 : start].isdigit()
        for order in ("dmy", "ymd")
        for year in (2, 4)
    )


def _code_at(text: str, at: int, order: str, year: int) -> bool:
    found, signs, bare = {}, "", order == "dmy" and year == 2
    for part in (*order, "number", "check"):
        size = {"y": year, "number": 3, "check": 1}.get(part, 2)
        between = at
        while found and text[at : at + 1] and text[at] in "-.:":
            at += 1
        if part == "number" and text[at : at + 1] and text[at] in SIGNS.replace("-", ""):
            at += 1
            while text[at : at + 1] and text[at] in "-.:":
                at += 1
        signs = text[between:at] if part == "number" else signs
        bare = bare and (part == "number" or between == at)
        found[part] = text[at : at + size]
        at += size
    digits = found["d"] + found["m"] + found["y"][-2:] + found["number"]
    check = found["check"].upper()
    if not (len(digits) == 9 and digits.isdigit() and check and check in CHECK):
        return False
    if not (1 <= int(found["d"]) <= 31 and 1 <= int(found["m"]) <= 12):
        return False
    if text[at : at + 1].isdigit() or found["y"][:-2] not in {"", "18", "19", "20"}:
        return False
    mistyped = bare and len(signs) == 1 and signs in SIGNS
    return mistyped or CHECK[int(digits) % 31] == check


@given(
    st.text("012359-.:ab", max_size=24)
    | st.lists(punctuated().map(lambda code: code[0]), max_size=3).map("".join)
    | st.lists(punctuated().map(lambda code: code[0]), max_size=3).map("-".join)
    | st.lists(st.sampled_from(["01", "10", "19", "20", "131052", "308", "t", "-", ".", "a"])).map(
        "".join
    )
)
def test_a_code_is_found_exactly_where_one_can_be_read(text: str) -> None:
    """No code hides behind another beginning, and nothing else is taken for one."""
    assume(not is_pseudonym(text) and not OWN_NUMBER.fullmatch(text.lower()))
    assert _holds_a_code(text) == (identity_shape(text) == "personal_identity_code")


@pytest.mark.parametrize(
    "value",
    [
        "131052.308t",
        "131052--308t",
        "13.10.1952-308t",
        "19521013-308t",
        "521013-308t",
        "1952-10-13:308t",
        "13-10-52.308.t",
        "p-131052:a308t.x",
        "13101952308t",
        "01.131052.308t",
        "15.04.2012-9089",
        "20120415:9089",
        "150412.9089",
        "150412--9089",
        "c-150412-9089",
    ],
)
def test_a_code_written_otherwise_is_refused(value: str) -> None:
    """Whichever way people write a code, it is never an id."""
    with pytest.raises(InvalidInput, match=r"^must be an opaque id, got the shape of a personal"):
        check_id(value)


@pytest.mark.parametrize(
    "value",
    [
        "150412.908a",
        "131052--308s",
        "13.10.1952-308s",
        "19521013-308s",
        "13.10.1752-308t",
        "10.13.1952-308t",
        "13.1052.1.308t",
        "131052.308t5",
        "5131052.308t",
        "13105.2308t",
        "c-0407654321",
        "c-0401234567",
    ],
)
def test_what_is_only_like_a_code_written_otherwise_is_an_id(value: str) -> None:
    """Behind other punctuation a code has a right check character and possible parts."""
    assert value == check_id(value)


@pytest.mark.parametrize(
    "unit", ["-", "01", "01-", "0101.", "010190:", "a-", "a0", "0-", "@", "131052-308"]
)
@pytest.mark.parametrize("start", ["", "01", "0101", "010190", "010190a", "010190308", "a", "a-"])
def test_no_text_takes_longer_than_its_length_tells(start: str, unit: str) -> None:
    """Looking through a text takes milliseconds, where going over it again and again took minutes."""
    before = time.process_time()
    assert identity_shape(start + unit * 100_000 + "!") in {None, "personal_identity_code"}
    assert time.process_time() - before < 5


@pytest.mark.parametrize("sign", ["g", "t", "z", "/", "_", "*", ".*", "a.b", "+:+"])
def test_other_characters_are_no_century_signs(sign: str) -> None:
    """Only plus, hyphen, A-F and U-Y stand for a century, and one of them."""
    assert identity_shape(f"131052{sign}308t") is None


@pytest.mark.parametrize("check", "giogqz")
def test_letters_that_no_code_ends_in_make_none(check: str) -> None:
    """The five letters left out of the check characters end no code."""
    assert identity_shape(f"131052-308{check}") is None


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("personal_identity_code", "131052-308T"),
        ("personal_identity_code", "p:131052-308t"),
        ("personal_identity_code", "131052A308T"),
        ("personal_identity_code", "131052308t"),
        ("personal_identity_code", "010190123x-131052-308t"),
        ("personal_identity_code", "Äiti 131052+308T soitti"),
        ("email", "etu.suku@example.org"),
        ("email", "<etu.suku@kunta.example.org>, 131"),
        ("telephone", "+358 40 1234567"),
        ("telephone", "040-123 4567"),
        (None, "131052-308"),
        (None, "131052-30\N{ARABIC-INDIC DIGIT EIGHT}T"),
        (None, "twitter@name"),
        (None, "@.@"),
        (None, "2026-03-02"),
        (None, ""),
    ],
)
def test_shapes_are_told_apart_in_any_text(expected: str | None, value: str) -> None:
    """Free text is looked through as well, whatever else is in it."""
    assert expected == identity_shape(value)


def _hyphenated(number: str, places: list[int]) -> str:
    for place in places:
        number = f"{number[:place]}-{number[place:]}"
    return number


@given(
    start=st.sampled_from(["358", "00358", "0"]),
    rest=st.text("0123456789", min_size=5, max_size=11),
    places=st.lists(st.integers(0, 16), max_size=5),
)
def test_a_telephone_number_is_refused_however_it_is_hyphenated(
    start: str, rest: str, places: list[int]
) -> None:
    """A whole id that dials a Finnish number is an identity."""
    assume(start != "0" or rest[0] != "0")
    value = _hyphenated(start + rest, places)
    # Some numbers are right personal identity codes as well.
    assert identity_shape(value) in {"telephone", "personal_identity_code"}
    with pytest.raises(InvalidInput, match=r"^must be an opaque id, got the shape of a "):
        check_id(value)


@given(value=st.from_regex(r"(?:00[0-24-9]|[1-24-9]|3[0-46-9])[0-9-]*", fullmatch=True))
def test_a_number_with_another_beginning_is_no_telephone_number(value: str) -> None:
    """Only the trunk prefix and the country code begin a Finnish number."""
    assert "telephone" != identity_shape(value)


@pytest.mark.parametrize("start", ["358", "00358", "0"])
@pytest.mark.parametrize(
    ("expected", "rest"),
    [(None, "4012"), ("telephone", "40123"), ("telephone", "40" * 5 + "4"), (None, "40" * 6)],
)
def test_a_telephone_number_has_five_to_eleven_more_digits(
    expected: str | None, start: str, rest: str
) -> None:
    """Shorter and longer numbers are ids of some other kind."""
    assert expected == identity_shape(start + rest)


@pytest.mark.parametrize("value", ["p-0401234567", "0401234567x", "040.1234567", "04:01234567"])
def test_a_telephone_number_is_the_whole_id(value: str) -> None:
    """Digits beside anything but hyphens are not a telephone number."""
    assert value == check_id(value)


def test_uuids_are_never_refused() -> None:
    """Real systems' keys must not be refused by chance, with a prefix of their own or without."""
    random = Random(20260302)
    for _ in range(MANY):
        value = str(uuid.UUID(int=random.getrandbits(128)))
        assert value == check_id(value)
        assert identity_shape(f"person:{value}") is None


@given(born=births, number=numbers, check=st.sampled_from("0123456789abcdef"))
def test_uuids_that_hold_the_digits_of_a_code_are_not_refused(
    born: str, number: str, check: str
) -> None:
    """The digits of a UUID are random, so even a whole code among them is chance."""
    for value in (
        f"ab{born}-{number}{check}-4abc-8abc-0123456789ab",
        f"00000000-0000-7000-8000-{born}a{number}{check}f",
    ):
        assert value == check_id(value)
        assert f"c-{value}" == check_id(f"c-{value}")
        assert identity_shape(value.upper()) is None


@pytest.mark.parametrize(
    "value",
    [
        "131052-308t:ab131052-3081-4abc-8abc-0123456789ab",
        "ab131052-3081-4abc-8abc-0123456789abc",
        "xab131052-3081-4abc-8abc-0123456789ab",
        "ab131052-3081-4abc-8abc",
    ],
)
def test_a_uuid_shelters_nothing_but_itself(value: str) -> None:
    """What stands beside a UUID, or is only like one, is looked through as ever."""
    assert "personal_identity_code" == identity_shape(value)


def test_a_uuid_is_no_punctuation() -> None:
    """What stands on both sides of a UUID does not become one code."""
    value = "131052-00000000-0000-7000-8000-000000000000-308t"
    assert value == check_id(value)


def test_own_pseudonyms_are_never_refused() -> None:
    """What this library made is an id, whatever its random characters spell."""
    random = Random(20260302)
    for _ in range(MANY):
        value = new_pseudonym(
            "p", now_ms=random.getrandbits(48), random_bits=random.getrandbits(80)
        )
        assert is_pseudonym(value)
        assert value == check_id(value)
    assert f"p:131052a308t{'x' * 15}" == check_id(f"p:131052a308t{'x' * 15}")


@pytest.mark.parametrize(
    "value",
    [
        "p:131052a308txxxxxxxxxxxxxx",
        "p:131052a308txxxxxxxxxxxxxxxx",
        "p:8x131052a308txxxxxxxxxxxxx",
        "p:131052a308txxxxxxxxxxxxxxu",
        "P:131052A308TXXXXXXXXXXXXXXX",
        "abc:131052a308txxxxxxxxxxxxxxx",
        "p:131052a308txxxxxxxxxxxxxxx\n",
    ],
)
def test_what_is_only_like_a_pseudonym_is_none(value: str) -> None:
    """Length, prefix and alphabet are those that this library writes, and nothing else."""
    assert not is_pseudonym(value)
    assert "personal_identity_code" == identity_shape(value)


def test_a_pseudonym_is_a_ulid_with_a_prefix() -> None:
    """48 bits of time come first, then 80 bits of randomness, in lower-case Crockford base 32."""
    now_ms = 0x0196_5C3A_1B2C
    random_bits = 0x0123_4567_89AB_CDEF_0123
    value = new_pseudonym("ab", now_ms=now_ms, random_bits=random_bits)
    prefix, _, ulid = value.partition(":")
    number = 0
    for character in ulid:
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(character)
    assert ("ab", 26) == (prefix, len(ulid))
    assert now_ms << 80 | random_bits == number
    assert f"p:{'0' * 26}" == new_pseudonym("p", now_ms=0, random_bits=0)
    assert f"p:7{'z' * 25}" == new_pseudonym("p", now_ms=2**48 - 1, random_bits=2**80 - 1)


@pytest.mark.parametrize("number", [-1, 2**80])
@pytest.mark.parametrize("prefix", ["", "abc", "P", "1", "p\n", "ä"])
def test_a_pseudonym_that_would_not_fit_is_refused(prefix: str, number: int) -> None:
    """Every argument that does not fit is named at once."""
    with pytest.raises(InvalidInput) as caught:
        new_pseudonym(prefix, now_ms=number, random_bits=number)
    named = [problem.split()[0] for problem in caught.value.problems]
    assert ["'prefix'", "'now_ms'", "'random_bits'"] == named


@given(value=st.from_regex(r"[a-z.:-]{1,64}", fullmatch=True))
def test_whatever_fits_the_alphabet_and_is_nobodys_identity_is_an_id(value: str) -> None:
    """Ids are 1 to 64 of a-z, 0-9, hyphen, full stop and colon."""
    assert value == check_id(value)


@pytest.mark.parametrize("value", ["r-1", "county-07", "2026", "a" * 64, ".", "0"])
def test_everyday_ids_are_accepted(value: str) -> None:
    """What importing systems use as keys goes through unchanged."""
    assert value == check_id(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "a" * 65,
        "R-1",
        "r 1",
        "r_1",
        "ä",
        "r-1\n",
        "r/1",
        "\N{LATIN SMALL LETTER LONG S}",
        "\N{FULLWIDTH DIGIT ONE}",
    ],
)
def test_other_strings_are_refused(value: str) -> None:
    """Any other length or character is refused, with the rule and the way out."""
    expected = (
        "must be an id of 1 to 64 of the characters a-z 0-9 - . :, got a string of another shape; "
        "use the importing system's own key, in lower case and without spaces"
    )
    with pytest.raises(InvalidInput) as caught:
        check_id(value)
    assert (expected,) == caught.value.problems


@pytest.mark.parametrize(
    ("expected", "value"), [("int", 7), ("NoneType", None), ("list", ["r-1"]), ("bytes", b"r-1")]
)
def test_what_is_no_string_is_refused(expected: str, value: object) -> None:
    """An id is a string; of anything else only the type is told."""
    with pytest.raises(InvalidInput, match=rf"^must be an id of .*, got {expected}$"):
        check_id(value)


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        ("a personal identity code", "MIES 131052-308T"),
        ("an e-mail address", "etu.suku@example.org"),
    ],
)
def test_an_identity_is_named_as_one_even_when_no_id_could_hold_it(shape: str, value: str) -> None:
    """That somebody's identity came in matters more than which character was wrong."""
    expected = (
        f"must be an opaque id, got the shape of {shape}; "
        "use a pseudonym from the importing system's own table"
    )
    with pytest.raises(InvalidInput) as caught:
        check_id(value)
    assert (expected,) == caught.value.problems


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        ("a telephone number", "0401234567"),
        ("a telephone number", "040-123-4567"),
        ("a telephone number", "+358 40 1234567"),
        ("a personal identity code", "1504129089"),
        ("a personal identity code", "201204159089"),
    ],
)
def test_a_number_that_looks_like_somebodys_is_told_the_way_out(shape: str, value: str) -> None:
    """A system's own number may look like one by chance, so what makes it an id is named."""
    expected = (
        f"must be an opaque id, got the shape of {shape}; "
        "use a pseudonym from the importing system's own table, or, for a number that is nobody's, "
        "put letters and a hyphen before its digits, such as c-…"
    )
    with pytest.raises(InvalidInput) as caught:
        check_id(value)
    assert (expected,) == caught.value.problems


@given(value=st.from_regex(r"[a-z]{1,20}-[0-9]{1,43}", fullmatch=True))
def test_letters_a_hyphen_and_digits_are_always_an_id(value: str) -> None:
    """The way out is open to every number, whatever its digits look like."""
    assert value == check_id(value)
    assert identity_shape(value) is None


@given(
    letters=st.from_regex(r"[a-z]{1,9}", fullmatch=True),
    code=st.tuples(births, numbers).filter(lambda code: _check(*code).isdigit()),
    year=st.sampled_from(["", "19", "20"]),
)
def test_a_number_that_looks_like_a_code_has_the_way_out_too(
    letters: str, code: tuple[str, str], year: str
) -> None:
    """With letters and one hyphen before it, a number is an id; a second hyphen closes the way."""
    born, number = code
    digits_only = f"{born[:4]}{year}{born[4:]}{number}{_check(born, number)}"
    assert f"{letters}-{digits_only}" == check_id(f"{letters}-{digits_only}")
    for other in (digits_only, f"{letters}--{digits_only}", f"{letters}-{digits_only}-"):
        assert "personal_identity_code" == identity_shape(other)


@given(value=st.text(min_size=1))
def test_a_message_never_repeats_what_came_in(value: str) -> None:
    """A refusal may be logged, so it holds nothing of the value."""
    value = f"{value}\N{SNOWMAN}"
    with pytest.raises(InvalidInput) as caught:
        check_id(value)
    assert value not in str(caught.value)
    assert 1 == len(caught.value.problems)


def test_a_refused_value_is_not_kept() -> None:
    """Once the refusal is dealt with, the library holds no reference to the value."""
    # Built at run time: a literal is kept by the test's own code.
    value = str(131052) + "-308t"
    before = sys.getrefcount(value)
    for _ in range(3):
        with pytest.raises(InvalidInput):
            check_id(value)
    gc.collect()
    assert before == sys.getrefcount(value)


def test_a_special_string_is_returned_as_a_plain_one() -> None:
    """A subclass with habits of its own does not come back, not even to the next caller."""

    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "LOUD"

    assert ("s-77", str) == (check_id(Loud("s-77")), type(check_id(Loud("s-77"))))
    assert str is type(check_id("s-77"))
    with pytest.raises(InvalidInput):
        check_id(Loud("131052-308t"))


def test_event_ids_are_version_7_uuids() -> None:
    """They are canonical texts of version 7, all different, and never refused as ids."""
    before = datetime.now(UTC).timestamp() * 1000 // 1
    made = [new_event_id() for _ in range(MANY)]
    after = datetime.now(UTC).timestamp() * 1000 // 1
    assert MANY == len(set(made))
    for value in made:
        parsed = uuid.UUID(value)
        assert (value, 7, uuid.RFC_4122) == (str(parsed), parsed.version, parsed.variant)
        assert before <= parsed.int >> 80 <= after
        assert value == check_id(value)


def test_the_random_digits_of_event_ids_all_vary() -> None:
    """Only the version digit is fixed, and the variant digit has four values."""
    made = [new_event_id()[14:] for _ in range(MANY)]
    digits = set("0123456789abcdef")
    expected = [{"7"}, *[digits] * 3, {"-"}, set("89ab"), *[digits] * 3, {"-"}, *[digits] * 12]
    assert expected == [set(column) for column in zip(*made, strict=True)]


def test_event_ids_of_threads_are_all_different() -> None:
    """Threads that draw at the same time never draw the same id."""
    made: list[str] = []

    def draw() -> None:
        made.extend([new_event_id() for _ in range(MANY)])

    threads = [threading.Thread(target=draw) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 4 * MANY == len(set(made))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform cannot fork")
def test_a_forked_child_draws_other_event_ids() -> None:
    """What a process draws after a fork, its parent does not draw."""
    new_event_id()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover - runs in the child, out of the coverage tool's sight
        os.write(writer, "\n".join(new_event_id() for _ in range(9)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        theirs = answer.read().split()
    os.waitpid(child, 0)
    ours = [new_event_id() for _ in range(9)]
    assert 9 == len(theirs)
    assert not {value[14:] for value in theirs} & {value[14:] for value in ours}
    assert all(re.fullmatch(r"[0-9a-f-]{36}", value) for value in theirs)


@given(
    st.text("abz019.:-", max_size=70)
    | st.from_regex(r"[a-z]-?[0-3][0-9]01[0-9]{2}-?[0-9]{3}[0-9a]", fullmatch=True)
    | st.builds("{}{}{}".format, befores, punctuated().map(lambda code: code[0].lower()), afters)
    | st.from_regex(r"[a-z]{1,2}-?[0-9]{1,70}", fullmatch=True)
)
def test_a_plain_id_takes_no_short_cut_past_the_rule(value):
    """Whatever is accepted at first sight is accepted when it is looked at closely."""
    assert accepts(check_id, value) == accepts(_checked, value)


def accepts(check, value):
    """Say whether a check lets a value through."""
    try:
        return check(value) == value
    except InvalidInput:
        return False
