"""Who is who in a case, as several commands say it."""

from lsprocess.casebook import Casebook
from lsprocess.casebook.book import now
from lsprocess.process import NOBODY, Case, View, whole
from lsprocess.process.verdict import with_role
from lsprocess.processes.common.people import known_as
from lsprocess.processes.common.texts import ROLES
from lsprocess.text import Lang


def view_of(book: Casebook, case: Case) -> View:
    """See a case, with its linked ones, as it stands now and with everything recorded in it."""
    linked = book.linked(case.id).cases
    seen = whole(case, linked)
    return View(case, max(now(), seen.at), NOBODY, None, linked)


def person(view: View | None, one: str, lang: Lang) -> str:
    """Say somebody by id, and by what the case knows them as; something else by its id alone."""
    role = None if view is None else known_as(view, one)
    return one if role is None else with_role(ROLES[role].of(lang), one)
