"""What is left to be done in a case when a run has ended, and what can be done next."""

from lsprocess.casebook import Casebook
from lsprocess.cli import texts
from lsprocess.cli.choices import Choices, ask
from lsprocess.cli.console import Page
from lsprocess.cli.duties import write_duties
from lsprocess.cli.people import view_of
from lsprocess.process.verdict import with_role
from lsprocess.scripts import state_name
from lsprocess.text import Lang


_ASKED = "social_worker"


def write_left(page: Page, book: Casebook, case: str, lang: Lang) -> None:
    """Write the state of an open case, what is owed in it, and how its worker can move it on."""
    now = book.case(case)
    name = state_name(now.process, str(now.state), lang)
    page.paragraph((case, "bold"), f" · {name}", indent=2)
    write_duties(page, book.agenda(case), lang, indent=4, view=view_of(book, now))
    if _ASKED in now.process.roles and not now.over:
        _next(page, ask(book, now, None, _ASKED, None), lang)


def _next(page: Page, choices: Choices, lang: Lang) -> None:
    process = choices.case.process
    role = process.roles[choices.actor.role].of(lang)
    whom = with_role(role, choices.actor.id) if choices.named else role
    moves = [
        process.by_name[option.action].name.of(lang)
        for option in choices.options
        if option.targets and option.open
    ]
    text = texts.NEXT if moves else texts.NOTHING_NEXT
    said = text.fill(lang, who=whom, moves=moves, case=choices.case.id)
    page.paragraph(said, indent=4)
