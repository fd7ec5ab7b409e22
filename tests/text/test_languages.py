"""A definition of one's own may have fewer languages, and says which."""

import attrs
import pytest

from lsprocess.errors import DefinitionError
from lsprocess.process import Process, State
from lsprocess.text import LANGS, Text
from parcel import PARCEL, parts


FINNISH = State(id="waiting", name=Text.only(fi="odottaa"))


def changed(**more):
    """Make the parcels' process with its first state named in Finnish alone."""
    return Process(**{**parts(), "states": (FINNISH, *PARCEL.states[1:]), **more})


def test_a_text_without_a_language_is_told_of() -> None:
    """Unless the process says that it has fewer."""
    with pytest.raises(DefinitionError, match="waiting must be said in fi, sv, en, got it without"):
        changed()
    assert "odottaa" == changed(languages=("fi",)).by_state["waiting"].name.of("fi")
    with pytest.raises(DefinitionError, match="got it without sv"):
        changed(languages=("fi", "sv"))


@pytest.mark.parametrize("languages", [(), ("fi", "de")])
def test_the_languages_of_a_process_are_some_of_the_three(languages) -> None:
    """A slip is told."""
    with pytest.raises(DefinitionError, match="'languages' must be some of fi, sv, en"):
        changed(languages=languages)


def test_what_is_not_said_is_read_in_the_first_language_there_is() -> None:
    """Nobody is left with an empty line."""
    swedish = Text.only(sv="{count} väntar", en="{count} waiting")
    assert (("sv", "en"), ["{count} väntar", "{count} väntar", "{count} waiting"]) == (
        swedish.langs,
        [swedish.of(lang) for lang in LANGS],
    )
    assert "3 väntar" == swedish.fill("fi", count=3)
    assert LANGS == attrs.evolve(PARCEL.name).langs


def test_a_text_says_something_in_some_language() -> None:
    """An empty one is no text."""
    with pytest.raises(DefinitionError, match="must say something"):
        Text.only()
    with pytest.raises(DefinitionError, match="must have the same places"):
        Text.only(fi="{count}", sv="x")


def test_the_digest_knows_no_languages() -> None:
    """What decides is the same in every language."""
    assert PARCEL.digest == changed(languages=("fi",)).digest
