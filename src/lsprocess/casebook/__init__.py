"""The casebook: cases in a journal, with everything that happens to them."""

from lsprocess.casebook.book import Casebook
from lsprocess.casebook.checking import StoreCheck, check_store
from lsprocess.casebook.outcome import Outcome


__all__ = ["Casebook", "Outcome", "StoreCheck", "check_store"]
