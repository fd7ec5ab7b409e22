"""What the library says is printed language by language, with what nobody has confirmed."""

import io

from pathlib import Path

import pytest
import words

from lsprocess.errors import DefinitionError
from lsprocess.law import RULES
from lsprocess.text import LANGS, Texts


def test_all_that_is_said_in_a_language_is_one_document() -> None:
    """Processes, rooms and rules; each text once, on one line."""
    for lang, sentence in (
        ("fi", "koulun tunniste"),
        ("sv", "skolans id"),
        ("en", "id of the school"),
    ):
        out = io.StringIO()
        words.write_language(lang, out)
        told = out.getvalue()
        assert sentence in told
        assert "# processes/referral/texts.toml" in told
        assert len(list(words.everything())) == told.count("\n- **")


def test_every_rule_and_every_file_of_texts_is_there() -> None:
    """Nothing that people read is left out."""
    said = list(words.everything())
    assert set(RULES) == {one.key for one in said if one.file.startswith("law/rules/")}
    files = {path.relative_to(words.SOURCE).as_posix() for path in words.SOURCE.rglob("texts.toml")}
    assert files <= {one.file for one in said}


def test_what_a_reader_has_confirmed_is_not_listed(tmp_path: Path) -> None:
    """A mark above a section holds for what is in it, a text's own for itself."""
    (tmp_path / "texts.toml").write_text(
        'confirmed = ["fi"]\n[a]\nconfirmed = ["sv"]\n'
        'x = { fi = "x", sv = "x", en = "x" }\n'
        'y = { fi = "y", sv = "y", en = "y", confirmed = [] }\n[b]\n'
        'z = { fi = "z", sv = "z", en = "z" }\n'
    )
    found = {one.key: one.confirmed for one in words.everything(tmp_path)}
    assert {"a.x": ("sv",), "a.y": (), "b.z": ("fi",)} == found
    texts = Texts(str(tmp_path / "module.py"))
    assert "x" == texts["a.x"].of("fi")


def test_a_mark_of_another_form_is_an_error(tmp_path: Path) -> None:
    """With the file and the key."""
    (tmp_path / "texts.toml").write_text(
        '[a]\nconfirmed = "fi"\nx = { fi = "x", sv = "x", en = "x" }\n'
    )
    with pytest.raises(DefinitionError, match=r"'a\.confirmed' must be a list of languages"):
        Texts(str(tmp_path / "module.py"))


def test_the_commands_print_both(capsys) -> None:
    """``make texts`` and ``make unconfirmed``."""
    words.main(["sv"])
    assert "socialarbetare" in capsys.readouterr().out
    words.main(["--unconfirmed"])
    told = capsys.readouterr().out
    assert all(f"# {lang}: " in told for lang in LANGS)
