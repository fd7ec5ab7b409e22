"""An interlibrary loan: a process of one's own, far from child welfare, made with the kernel."""

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from lsprocess import Actor, Casebook
from lsprocess.calendar import helsinki_day
from lsprocess.journal import open_journal
from lsprocess.law import Rule, Source
from lsprocess.process import (
    Action,
    ActionData,
    Correct,
    Finding,
    Id,
    Process,
    State,
    View,
    action,
    correction_problem,
    guard,
    history_stands,
    met_if,
    move,
    start,
    stay,
)
from lsprocess.text import Text


HOUSE = Source(title="LOAN-RULES")
ONE_CARD = Rule(
    id="LOA-01",
    statement=Text(
        fi="Kirjan voi pyytää se, jolla on kirjastokortti.",
        sv="Den som har ett lånekort kan beställa en bok.",
        en="Who has a library card may request a book.",
    ),
    kinds=("guard",),
    sources=(HOUSE,),
    confidence="guidance",
)
THREE_RENEWALS = Rule(
    id="LOA-02",
    statement=Text(
        fi="Lainan saa uusia kolme kertaa.",
        sv="Ett lån får förnyas tre gånger.",
        en="A loan may be renewed three times.",
    ),
    kinds=("guard",),
    sources=(HOUSE,),
    confidence="guidance",
)
NOTHING_ERASED = Rule(
    id="LOA-03",
    statement=Text(
        fi="Mitään kirjattua ei poisteta.",
        sv="Inget som har antecknats raderas.",
        en="Nothing that was recorded is erased.",
    ),
    kinds=("guard",),
    sources=(HOUSE,),
    confidence="guidance",
)


@action("request")
class Request(ActionData):
    """A reader asks for a book that another library has."""

    book: Id
    reader: Id


@action("arrive")
class Arrive(ActionData):
    """The book arrives and waits for its reader."""


@action("lend")
class Lend(ActionData):
    """The book is lent until the end of the day *due*."""

    card: Id
    due: date


@action("renew")
class Renew(ActionData):
    """The loan goes on until the end of the day *due*."""

    due: date


@action("return_book")
class ReturnBook(ActionData):
    """The book is back."""


@action("report_lost")
class ReportLost(ActionData):
    """The book cannot be found."""

    where: Literal["reader", "transport", "library"]


TEXTS = {
    "card_is_readers_own": (
        Text(
            fi="Kirja lainataan vain sen pyytäjän omalla kortilla (talon sääntö 1).",
            sv="Boken lånas bara med beställarens eget kort (husregel 1).",
            en="A book is lent only on the card of the reader who asked for it (house rule 1).",
        ),
        Text(
            fi="Pyydä pyytäjän oma kortti.",
            sv="Be om beställarens eget kort.",
            en="Ask for the reader's own card.",
        ),
    ),
    "renewals_left": (
        Text(
            fi="Lainan voi uusia {limit} kertaa (talon sääntö 2).",
            sv="Ett lån kan förnyas {limit} gånger (husregel 2).",
            en="A loan can be renewed {limit} times (house rule 2).",
        ),
        Text(
            fi="Palauta kirja ja pyydä se uudelleen.",
            sv="Lämna tillbaka boken och beställ den på nytt.",
            en="Return the book and ask for it again.",
        ),
    ),
    "history_stands": (
        Text(
            fi="Myöhemmät kirjaukset {events} perustuvat korjattavaan (talon sääntö 3).",
            sv="Senare anteckningar {events} bygger på den som rättas (husregel 3).",
            en="Later entries {events} rest on the one to be corrected (house rule 3).",
        ),
        Text(
            fi="Korjaa ensin myöhemmät.",
            sv="Rätta först de senare.",
            en="Correct the later ones first.",
        ),
    ),
}
LIMIT = 2


@guard("practice", ONE_CARD, texts=TEXTS)
def card_is_readers_own(view: View) -> Finding:
    """The book goes to the reader who asked for it."""
    (request,) = view.facts(Request)
    return met_if(view.data.card == request.data.reader)


@guard("practice", THREE_RENEWALS, texts=TEXTS)
def renewals_left(view: View) -> Finding:
    """A loan is renewed twice at most."""
    return met_if(len(view.facts(Renew)) < LIMIT, limit=LIMIT)


later_entries_stand = guard("statute", NOTHING_ERASED, texts=TEXTS)(history_stands)


def requested_on(view: View) -> date:
    """Give the day of the request, whose rules are in force for the loan to its end."""
    return next((helsinki_day(fact.at) for fact in view.facts(Request)), view.day)


def named(record: type[ActionData], fi: str, sv: str, en: str) -> Action:
    """Name an action in the three languages."""
    return Action(record=record, name=Text(fi=fi, sv=sv, en=en))


LOAN = Process(
    id="library_loan",
    version="1",
    name=Text(fi="kaukolaina", sv="fjärrlån", en="interlibrary loan"),
    states=(
        State(id="requested", name=Text(fi="pyydetty", sv="beställd", en="requested")),
        State(id="available", name=Text(fi="noudettavissa", sv="att hämta", en="available")),
        State(id="lent", name=Text(fi="lainassa", sv="utlånad", en="lent")),
        State(
            id="returned", name=Text(fi="palautettu", sv="återlämnad", en="returned"), final=True
        ),
        State(id="lost", name=Text(fi="kadonnut", sv="försvunnen", en="lost"), final=True),
    ),
    roles={
        "librarian": Text(fi="kirjastonhoitaja", sv="bibliotekarie", en="librarian"),
    },
    actions=(
        named(Request, "pyydä", "beställ", "request"),
        named(Arrive, "merkitse saapuneeksi", "anteckna som anländ", "record the arrival"),
        named(Lend, "lainaa", "låna ut", "lend"),
        named(Renew, "uusi", "förnya", "renew"),
        named(ReturnBook, "palauta", "återlämna", "return"),
        named(ReportLost, "merkitse kadonneeksi", "anteckna som försvunnen", "report lost"),
        Action(
            record=Correct,
            name=Text(fi="korjaa kirjaus", sv="rätta en anteckning", en="correct an entry"),
            problem=correction_problem,
            forgotten=True,
        ),
    ),
    arcs=(
        start(Request, "requested"),
        move(Arrive, "requested", "available"),
        move(Lend, "available", "lent", card_is_readers_own),
        stay(Renew, ("lent",), renewals_left),
        move(ReturnBook, "lent", "returned"),
        move(ReportLost, ("requested", "available", "lent"), "lost"),
        stay(Correct, ("requested", "available", "lent", "returned", "lost"), later_entries_stand),
    ),
    date_of=requested_on,
)


def main() -> None:
    """Lend a book, renew it too often, return the wrong one, and correct that."""
    desk = Actor(id="l-2", role="librarian")
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo("Europe/Helsinki"))
    book = Casebook(open_journal("memory:"), processes=(LOAN,))
    request = Request(book="b-1", reader="card-5")
    book.start(LOAN, request, actor=desk, at=noon, case="loan-1")
    for step in (
        Arrive(),
        Lend(card="card-6", due=date(2026, 3, 30)),
        Lend(card="card-5", due=date(2026, 3, 30)),
        Renew(due=date(2026, 4, 27)),
        Renew(due=date(2026, 5, 25)),
        Renew(due=date(2026, 6, 22)),
        ReturnBook(),
        Correct(event=8, reason="wrong_case"),
        ReportLost(where="reader"),
    ):
        outcome = book.perform("loan-1", step, actor=desk, at=noon)
        print(f"{outcome.event.seq} {step.verb}: {outcome.event.outcome}, {outcome.case.state}")
        for lang in ("fi", "sv", "en") if outcome.unmet else ():
            print(f"  {lang}: {outcome.explain(lang)}")


if __name__ == "__main__":
    main()
