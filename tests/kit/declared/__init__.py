"""The keys of a house, lent out: a process of one's own in the declared form, in one file."""

from datetime import date
from typing import Literal

from lsprocess.process import (
    ActionData,
    Finding,
    Id,
    View,
    Words,
    action,
    define,
    final,
    met_if,
    move,
    start,
    stay,
)
from lsprocess.text import Text


WORDS = Words(__file__)
guard, duty = WORDS.guard, WORDS.duty


@action()
class AskForKey(ActionData):
    """Somebody asks for a key."""

    key: Id
    person: Id
    kind: Literal["day", "master"] = "day"


@action()
class HandOver(ActionData):
    """The key is handed over; for a master key a deposit is named."""

    deposit: Id | None = None


@action()
class BringBack(ActionData):
    """The key is back."""


@action()
class Look(ActionData):
    """Somebody looks at the card."""


@action()
class NoteOnBoard(ActionData):
    """What another key's card leaves here."""


def master_key(view: View) -> bool:
    """Master keys alone."""
    return bool(view.start.kind == "master")


@guard("practice", "MTG-03", when=master_key)
def deposit_named(view: View) -> Finding:
    """A master key is handed over against a deposit."""
    return met_if(view.data.deposit is not None, key=view.start.key)


@guard("practice", "MTG-03", warns=True)
def key_is_common(view: View) -> Finding:
    """A key of which there is but one is lent with a warning."""
    return met_if(view.start.key != "key-9", key=view.start.key)


@duty("MTG-03")
def bring_back(view: View):
    """A key that was handed over is brought back."""
    given = view.last(HandOver)
    return {} if given is None or view.since(BringBack, HandOver) else {None: given}


def same_person(view: View) -> str | None:
    """Refuse a key that is asked for by the key."""
    asks = view.data.person == view.data.key
    return "'person' must be another id than the key's, got the same; give both" if asks else None


def asked_on(view: View) -> date:
    """Give the day of the asking."""
    return view.day


KEYS = define(
    "keys",
    "1",
    texts=WORDS,
    states=("asked", "out", final("back")),
    way=(
        start(AskForKey, "asked"),
        move(HandOver, "asked", "out", deposit_named, key_is_common),
        move(BringBack, "out", "back"),
        stay(Look, ("asked", "out", "back")),
    ),
    roles={"porter": Text(fi="vahtimestari", sv="vaktmästare", en="porter")},
    duties=(bring_back,),
    valid={AskForKey: same_person},
    echoed=(NoteOnBoard,),
    forgotten=(Look,),
    client_of=None,
    date_of=None,
    register=None,
)
