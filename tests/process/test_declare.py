"""A process in the declared form: named by its functions and classes, said in the file beside it."""

from datetime import UTC, datetime

import pytest

from declared import (
    KEYS,
    WORDS,
    AskForKey,
    BringBack,
    HandOver,
    Look,
    NoteOnBoard,
    deposit_named,
    key_is_common,
    same_person,
)
from lsprocess import Actor, Casebook
from lsprocess.cli.commands.history import write_history
from lsprocess.cli.console import Page
from lsprocess.cli.script_page import ScriptPage
from lsprocess.diagram import render
from lsprocess.errors import DefinitionError, InvalidInput
from lsprocess.journal import MemoryJournal
from lsprocess.process import action, define, final, met, move, start
from lsprocess.process.fields import ActionData
from lsprocess.scripts import Answer, as_json


AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
PORTER = Actor(id="l-2", role="porter")


@pytest.fixture(name="book")
def _book() -> Casebook:
    """Make a casebook of keys, with a master key and another one asked for."""
    book = Casebook(MemoryJournal(), processes=(KEYS,))
    for case, kind in (("k-1", "master"), ("k-2", "day")):
        asked = AskForKey(key=case, person="p-1", kind=kind)
        book.start(KEYS, asked, actor=PORTER, at=AT, case=case)
    return book


def test_actions_are_named_by_their_classes_and_read_off_the_way() -> None:
    """In the order of the way; those that only echoes leave come after them."""
    assert ["ask_for_key", "hand_over", "bring_back", "look", "note_on_board"] == [
        one.id for one in KEYS.actions
    ]
    assert [NoteOnBoard] == [one.record for one in KEYS.actions if not one.performable]
    assert [Look] == [one.record for one in KEYS.actions if one.forgotten]
    assert [same_person] == [one.problem for one in KEYS.actions if one.problem is not None]
    assert {"asked": False, "out": False, "back": True} == {s.id: s.final for s in KEYS.states}


def test_guards_and_duties_are_named_by_their_functions(book: Casebook) -> None:
    """Their words, and the law that they name, stand under that name."""
    refused = book.perform("k-1", HandOver(), actor=PORTER, at=AT)
    (verdict,) = refused.unmet
    assert "deposit_named" == verdict.code
    assert verdict.text("fi").startswith(
        "Yleisavain k-1 luovutetaan vain panttia vastaan (työpajan"
    )
    done = book.perform("k-1", HandOver(deposit="d-1"), actor=PORTER, at=AT)
    assert ("bring_back",) == done.or_raise().event.opened
    assert ("bring_back",) == book.perform("k-1", BringBack(), actor=PORTER, at=AT).event.settled


def test_a_guard_asks_nothing_of_a_case_that_it_does_not_concern(book: Casebook) -> None:
    """It says so in the event, and tables say whom it concerns."""
    done = book.perform("k-2", HandOver(), actor=PORTER, at=AT)
    assert ["not_asked", "met"] == [verdict.result for verdict in done.or_raise().event.verdicts]
    assert "; vain yleisavaimesta)" in render(KEYS, "table", "fi")
    assert "bara mot pant (anteckningar" in render(KEYS, "table", "sv")


def test_a_warning_is_recorded_and_shown_and_stands_in_no_way() -> None:
    """In the event as it is kept, in the answer, in tables; and on the urgent path."""
    book = Casebook(MemoryJournal(), processes=(KEYS,))
    asked = AskForKey(key="key-9", person="p-1")
    book.start(KEYS, asked, actor=PORTER, at=AT, case="k-9")
    (option,) = (o for o in book.options("k-9", actor=PORTER, at=AT) if o.action == "hand_over")
    assert option.open
    done = book.perform("k-9", HandOver(), actor=PORTER, at=AT).or_raise()
    assert ((), ["key_is_common"]) == (done.unmet, [one.code for one in done.warnings])
    kept = book.history("k-9")[-1]
    assert done.event == kept
    assert kept.warnings[0].text("en").startswith("There is but one key key-9 (workshop notes")
    assert "`key_is_common` (huomautus)" in render(KEYS, "table", "fi")
    way = (start(AskForKey, "asked"), move(HandOver, "asked", "back", key_is_common, urgent=True))
    urgent = define("keys", "2", **{**PARTS, "way": way})
    assert urgent.digest != define("keys", "2", **PARTS).digest


def test_a_warning_is_told_in_answers_and_in_the_history(capsys) -> None:
    """In JSON with its code and its words, for people with a mark."""
    book = Casebook(MemoryJournal(), processes=(KEYS,))
    book.start(KEYS, AskForKey(key="key-9", person="p-1"), actor=PORTER, at=AT, case="k-9")
    done = book.perform("k-9", HandOver(), actor=PORTER, at=AT)
    answer = Answer(number=1, case="k-9", action="hand_over", outcome=done)
    said = as_json(answer, "sv")
    assert ["key_is_common"] == [one["guard"] for one in said["warnings"]]
    assert said["warnings"][0]["message"] in said["message"]
    page = ScriptPage(Page(), "sv")
    page.add(answer)
    page.flush()
    write_history(Page(), book, book.history("k-9"), "sv")
    told = " ".join(capsys.readouterr().out.split())
    assert 2 == told.count("Det finns bara en nyckel key-9")
    assert "(key_is_common; varning)" in told


def test_what_makes_data_invalid_is_asked(book: Casebook) -> None:
    """For the few actions that have it."""
    with pytest.raises(InvalidInput, match="'person' must be another id"):
        book.start(KEYS, AskForKey(key="k-3", person="k-3"), actor=PORTER, at=AT, case="k-3")


def test_every_word_is_used() -> None:
    """No text is left over in the file."""
    WORDS.check_all_asked()


PARTS = {
    "texts": WORDS,
    "states": ("asked", final("back")),
    "way": (start(AskForKey, "asked"), move(BringBack, "asked", "back")),
    "roles": KEYS.roles,
    "client_of": None,
    "date_of": None,
    "register": None,
}


def test_what_is_named_elsewhere_stands_on_the_way() -> None:
    """A slip is told when the process is defined."""
    assert "keys" == define("keys", "2", **PARTS).id
    for name, more in (
        ("hand_over", {"valid": {HandOver: same_person}}),
        ("look", {"forgotten": (Look,)}),
        ("hand_over", {"echoes": {HandOver: lambda _view: ()}}),
    ):
        with pytest.raises(DefinitionError, match=f"action {name} must stand on the way"):
            define("keys", "2", **PARTS, **more)


def test_whose_it_is_its_date_and_its_register_are_said() -> None:
    """Nothing that a generic room must know is left to a default."""
    for left in ("client_of", "date_of", "register"):
        with pytest.raises(TypeError):
            define("keys", "2", **{key: one for key, one in PARTS.items() if key != left})


def test_words_that_are_not_there_are_told_with_file_and_key() -> None:
    """For a guard, a state, an action, a duty and whom a guard concerns."""

    @action()
    class Polish(ActionData):
        """Nobody has words for that."""

    def shiny(_view):
        return met()

    for make, key in (
        (lambda: WORDS.guard("practice", "MTG-03")(shiny), "guards.shiny.reason"),
        (lambda: WORDS.duty("MTG-03")(shiny), "duties.shiny"),
        (
            lambda: WORDS.guard("practice", "MTG-03", when=shiny)(deposit_named.test),
            "when.shiny",
        ),
        (lambda: define("keys", "2", **{**PARTS, "states": ("asked", "gone")}), "states.gone"),
        (
            lambda: define("keys", "2", **{**PARTS, "way": (start(Polish, "asked"),)}),
            "actions.polish",
        ),
    ):
        with pytest.raises(DefinitionError, match=f"declared/texts.toml: '{key}' must be there"):
            make()


def test_a_rule_with_a_slip_is_told_with_the_nearest() -> None:
    """When the guard is made."""
    with pytest.raises(DefinitionError, match="did you mean MTG-"):
        WORDS.guard("practice", "MTG-0")(deposit_named.test)
