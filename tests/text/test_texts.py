"""Requirements on texts in three languages that stand in a file beside a module."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lsprocess.errors import DefinitionError
from lsprocess.text import Text, Texts


GOOD = """
places = []
name = { fi = "asia", sv = "ärende", en = "case" }

[states]
open = { fi = "auki", sv = "öppet", en = "open" }
closed.fi = "kiinni"
closed.sv = "stängt"
closed.en = "closed"

[guards.same_child]
places = ["meeting"]

[guards.same_child.reason]
fi = "Tapaaminen {meeting}."
sv = "Mötet {meeting}."
en = "Meeting {meeting}."

[guards.same_child.remedy]
fi = "Avaa."
sv = "Öppna."
en = "Open."
"""
Made = Callable[[str], Texts]


@pytest.fixture(name="made")
def _made(tmp_path: Path) -> Made:
    room = tmp_path / "room"
    room.mkdir()

    def make(toml: str) -> Texts:
        (room / "texts.toml").write_text(toml, encoding="utf-8")
        return Texts(str(room / "texts.py"))

    return make


def _problems(made: Made, toml: str) -> tuple[str, ...]:
    with pytest.raises(DefinitionError) as caught:
        made(toml)
    return caught.value.problems


def test_a_text_is_found_by_its_dotted_key(made: Made) -> None:
    """The key is the way through the sections of the file."""
    texts = made(GOOD)

    assert Text(fi="asia", sv="ärende", en="case") == texts["name"]
    assert Text(fi="Avaa.", sv="Öppna.", en="Open.") == texts["guards.same_child.remedy"]


def test_a_section_is_a_mapping_in_the_order_of_the_file(made: Made) -> None:
    """States, roles and columns are shown in the order in which they are written."""
    states = made(GOOD).section("states")

    assert ["open", "closed"] == list(states)
    assert 2 == len(states)
    assert "kiinni" == states["closed"].of("fi")
    assert "ajar" not in states


def test_guards_are_pairs_of_a_reason_and_a_remedy(made: Made) -> None:
    """Two texts of each section come together, under the section's name."""
    guards = made(GOOD).pairs("guards", "reason", "remedy")

    assert ["same_child"] == list(guards)
    assert ["Meeting {meeting}.", "Open."] == [text.of("en") for text in guards["same_child"]]


def test_a_text_that_is_not_there_is_told_with_its_file_and_key(made: Made) -> None:
    """Code that asks for what nobody wrote is told where to write it."""
    texts = made(GOOD)

    for ask, key in [
        (lambda: texts["names"], "names"),
        (lambda: texts["states"], "states"),
        (lambda: texts.section("states")["ajar"], "states.ajar"),
        (lambda: texts.section("state"), "state"),
        (lambda: texts.pairs("states", "reason", "remedy")["open"], "states.open.reason"),
    ]:
        with pytest.raises(DefinitionError) as caught:
            ask()
        expected = f"room/texts.toml: '{key}' must be there, got no such text; write it"
        assert expected == str(caught.value)


def test_texts_that_nobody_asks_for_are_told(made: Made) -> None:
    """A text that nothing says would be translated and reviewed in vain."""
    texts = made(GOOD)
    assert texts["name"]
    assert texts.section("states")["open"]
    assert texts.pairs("guards", "reason", "remedy")["same_child"]

    with pytest.raises(DefinitionError) as caught:
        texts.check_all_asked()
    expected = "must be asked for somewhere, got no use; take it out of the file"
    assert f"room/texts.toml: 'states.closed' {expected}" == str(caught.value)

    assert dict(texts.section("states"))
    texts.check_all_asked()


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        (
            'a = { fi = "a", en = "a" }',
            "'a.sv' must be there, got no such text; write the sv text",
        ),
        (
            '[a.b]\nfi = "a"\nsv = "a"\nen = "a"\nde = "a"',
            "'a.b.de' must be one of fi, sv, en, got another; take it out",
        ),
        (
            'a = { fi = "a", sv = " ", en = "a" }',
            "'a': 'sv' must say something, got an empty string; write the sv text",
        ),
        (
            'a = { fi = "a", sv = 1, en = "a" }',
            "'a': 'sv' must be a string, got int",
        ),
        (
            'a = { fi = "a {x}", sv = "a {y}", en = "a {x}" }',
            "'a': 'sv' must have the same places to fill as 'fi', got others",
        ),
        (
            'a = { fi = "a {", sv = "a", en = "a" }',
            "'a': 'fi' must have braces only in places such as {name}, got a stray one",
        ),
        (
            '[a]\nb = "a"',
            "'a.b' must be a text or a section, got another value; give it fi, sv and en",
        ),
        (
            '[a]\nplaces = "x"',
            "'a.places' must be a list of names, got something else; write places = [\"name\"]",
        ),
    ],
)
def test_what_is_no_text_in_three_languages_is_told_with_its_file_and_key(
    toml: str, problem: str, made: Made
) -> None:
    """Whoever wrote it finds the place from the message alone."""
    assert (f"room/texts.toml: {problem}",) == _problems(made, toml)


@pytest.mark.parametrize(
    ("toml", "key"),
    [
        ('places = []\na = { fi = "{x}", sv = "{x}", en = "{x}" }', "a"),
        ('[a]\nplaces = ["y"]\nb = { fi = "{x}", sv = "{x}", en = "{x}" }', "a.b"),
        ('places = ["x"]\n[a]\nplaces = []\nfi = "{x}"\nsv = "{x}"\nen = "{x}"', "a"),
    ],
)
def test_a_text_has_only_the_places_that_the_nearest_list_names(
    toml: str, key: str, made: Made
) -> None:
    """A place that nobody fills would be an error only when the text is said."""
    expected = "must have only the places that are listed, got another; list it in 'places'"
    assert (f"room/texts.toml: '{key}' {expected}",) == _problems(made, toml)


def test_without_a_list_a_text_may_have_any_place(made: Made) -> None:
    """The list is for sections whose texts are filled from elsewhere."""
    assert {"x"} == made('a = { fi = "{x}", sv = "{x}", en = "{x}" }')["a"].placeholders


def test_everything_that_is_wrong_is_told_at_once(made: Made) -> None:
    """One reading of the file is enough to put it right."""
    toml = '[a]\nb = { fi = "a" }\nc = 1'

    assert ["'a.b.sv'", "'a.b.en'", "'a.c'"] == [
        problem.split()[1] for problem in _problems(made, toml)
    ]


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    """A module that asks for texts stands beside a file of them."""
    with pytest.raises(DefinitionError) as caught:
        Texts(str(tmp_path / "texts.py"))

    expected = "/texts.toml must be there, got no file to read; write it beside its module"
    assert str(caught.value).endswith(expected)


def test_a_file_that_is_no_toml_is_told_with_the_place(made: Made, tmp_path: Path) -> None:
    """The line is told where there is one; bytes that are no UTF-8 have none."""
    expected = "room/texts.toml must be TOML in UTF-8, got something else"
    (problem,) = _problems(made, "a = \n")
    assert problem.startswith(f"{expected}: ")
    assert "line 1" in problem

    (tmp_path / "room" / "texts.toml").write_bytes(b'a = "\xff"')
    with pytest.raises(DefinitionError) as caught:
        Texts(str(tmp_path / "room" / "texts.py"))
    assert expected == str(caught.value)


def test_a_text_of_how_many_has_two_forms(made: Made) -> None:
    """The form for one, and the one for every other number, stand under the key."""
    one = 'one = { fi = "yksi rivi", sv = "en rad", en = "one line" }'
    many = 'many = { fi = "{count} riviä", sv = "{count} rader", en = "{count} lines" }'
    lines = made(f"[lines]\n{one}\n{many}").counted("lines")

    assert ["0 riviä", "yksi rivi", "2 riviä"] == [lines.fill("fi", count=n) for n in (0, 1, 2)]
    with pytest.raises(DefinitionError, match=r"'lines\.many' must be there"):
        made(f"[lines]\n{one}").counted("lines")
