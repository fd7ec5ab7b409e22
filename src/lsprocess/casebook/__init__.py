"""The casebook: cases in a journal, with everything that happens to them."""

from lsprocess.casebook.book import Casebook
from lsprocess.casebook.checking import StoreCheck, check_store
from lsprocess.casebook.earlier import agenda_then, due_then
from lsprocess.casebook.outcome import Outcome


__all__ = ["Casebook", "Outcome", "StoreCheck", "agenda_then", "check_store", "due_then"]
