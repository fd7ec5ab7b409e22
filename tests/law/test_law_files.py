"""The files of rules: how a rule is written, and what is said of one that is wrong."""

from datetime import date
from pathlib import Path

import pytest

from lsprocess.errors import DefinitionError
from lsprocess.law.catalogue import Catalogue


SOUND = {
    "fi": '"Jokaista kuullaan."',
    "sv": '"Alla blir hörda."',
    "en": '"Everybody is heard."',
    "kinds": '["guard"]',
    "sources": '["LSL 26 § 4 mom", "T-TIME"]',
    "confidence": '"statute"',
}


def table(**changes: str | None) -> str:
    """Write the keys of a sound rule, but for those given; None leaves one out."""
    keys = SOUND | {name.strip("_"): value for name, value in changes.items()}
    return "".join(f"{key} = {value}\n" for key, value in keys.items() if value is not None)


def catalogue(folder: Path, text: str) -> Catalogue:
    """Write a file of rules and give the catalogue of it."""
    file = folder / "own_act.toml"
    file.write_text(text, encoding="utf-8")
    return Catalogue(file)


def test_a_rule_is_what_its_table_says(tmp_path: Path) -> None:
    """Every key goes into its place; long statements may be wrapped, and are read as one line."""
    changes = {"from_": "2015-04-01", "to": "2023-12-31", "lawyer": "true"}
    wrapped = '"""\nEverybody \\\nis heard."""'
    rules = catalogue(tmp_path, f"# An act.\n\n[HEA-03a]\n{table(en=wrapped, **changes)}")
    rule = rules["HEA-03a"]
    assert ("HEA-03a", "LSL 26 § 4 mom", "T-TIME") == rule.cites()
    assert "Everybody is heard." == rule.statement.en
    assert ("Jokaista kuullaan.", "Alla blir hörda.") == (rule.statement.fi, rule.statement.sv)
    assert (("guard",), "statute", True) == (rule.kinds, rule.confidence, rule.lawyer)
    assert (date(2015, 4, 1), date(2023, 12, 31)) == (rule.from_, rule.to)


def test_what_a_rule_need_not_say_is_left_out(tmp_path: Path) -> None:
    """Without them a rule has no known beginning and no end, and awaits no lawyer."""
    rule = catalogue(tmp_path, f"[HEA-01]\n{table()}")["HEA-01"]
    assert (None, None, False) == (rule.from_, rule.to, rule.lawyer)


def test_rules_keep_the_order_of_their_file(tmp_path: Path) -> None:
    """A catalogue lists rules as a reader of the file meets them."""
    rules = catalogue(tmp_path, f"[MAL-02]\n{table()}\n# A remark.\n\n[HEA-01]\n{table()}")
    assert ["MAL-02", "HEA-01"] == list(rules) == [rule.id for rule in rules.values()]
    assert 2 == len(rules)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (table(kinds=None, kindz='["guard"]'), "got something else \\(did you mean kinds"),
        (table(sv=None), "'sv' must be given, got none"),
        (table(en='""'), "'en' must say something"),
        (table(fi="1"), "'fi' must be a string"),
        (table(kinds='["wish"]'), "'kinds' must be some of guard,"),
        (table(kinds='"guard"'), "'kinds' must be a list of strings"),
        (table(sources="[26]"), "'sources' must be a list of strings"),
        (table(sources="[]"), "'sources' must not be empty"),
        (table(sources='["LLS 26 §"]'), "'sources' must cite an act of .* \\(did you mean LSL"),
        (table(sources='["T-TIMES"]'), "'sources' must be such as .* \\(did you mean T-TIME"),
        (table(sources='["S0"]'), "a rule of statute must cite a section"),
        (table(confidence='"certain"'), "'confidence' must be one of statute, guidance"),
        (table(from_='"2024-01-01"'), "'from' must be a date such as 2024-01-01"),
        (table(to="2024-01-01T00:00:00"), "'to' must be a date such as 2024-01-01"),
        (table(from_="2024-01-02", to="2024-01-01"), "'from_' must not be after 'to'"),
        (table(from_="2024-13-01"), "its keys must be TOML"),
        (table(lawyer="false"), "'lawyer' must be true"),
        (table(confirmed='"fi"'), "'confirmed' must be a list of some of fi, sv, en"),
        (table(confirmed='["de"]'), "'confirmed' must be a list of some of fi, sv, en"),
        (table(fi='"Jokaista'), "its keys must be TOML"),
        (table() + table(), "its keys must be TOML"),
        (f"{table()}[HEA-1]\n{table()}", "the table after it must be named by an id such as"),
    ],
)
def test_a_table_that_makes_no_rule_is_told_by_file_and_rule(
    tmp_path: Path, keys: str, message: str
) -> None:
    """Whoever edits a file is told where the slip is and what must be there."""
    rules = catalogue(tmp_path, f"[HEA-01]\n{keys}")
    with pytest.raises(DefinitionError, match=rf"own_act\.toml: rule HEA-01: .*{message}"):
        rules["HEA-01"]


def test_every_slip_in_the_keys_of_a_rule_is_told_at_once(tmp_path: Path) -> None:
    """One error names every key that is missing or unknown."""
    rules = catalogue(tmp_path, f"[HEA-01]\n{table(fi=None, sv=None, note='1')}")
    with pytest.raises(DefinitionError) as caught:
        rules["HEA-01"]
    assert 3 == len(caught.value.problems)


def test_a_rule_defined_twice_is_an_error(tmp_path: Path) -> None:
    """Every id is unique, over all files."""
    twice = f"[HEA-01]\n{table()}[HEA-01]\n{table()}"
    with pytest.raises(DefinitionError, match=r"own_act\.toml: rule HEA-01 must be defined once"):
        len(catalogue(tmp_path, twice))


@pytest.mark.parametrize("start", [table(), "[hea-01]\n"])
def test_a_file_begins_with_a_rule(tmp_path: Path, start: str) -> None:
    """Nothing but comments may stand outside the tables of rules, where nobody would read it."""
    with pytest.raises(
        DefinitionError, match=r"own_act\.toml: the first key must stand in a rule's"
    ):
        len(catalogue(tmp_path, f"{start}[HEA-01]\n{table()}"))


def test_what_a_rule_says_is_read_when_somebody_asks(tmp_path: Path) -> None:
    """A slip in it is told by file and rule then; nothing else of the rule rests on it."""
    rule = catalogue(tmp_path, f"[HEA-01]\n{table(en=chr(34) + 'a { b' + chr(34))}")["HEA-01"]
    assert ("HEA-01", "LSL 26 § 4 mom", "T-TIME") == rule.cites()
    with pytest.raises(DefinitionError, match=r"own_act\.toml: rule HEA-01: .*a stray one"):
        _ = rule.statement
