"""
Papers to hand over, in Finnish, Swedish and English.

Lists of what is done are made of the definitions and, where a case is given, of its facts; the
letter and the receipt of what a report and a view hold.  No id of a person stands on them.  Each is
written as text, as one HTML page that loads nothing, or as a dictionary.
"""

from lsprocess.papers.letters import letter
from lsprocess.papers.lists import blank, checklist, intake_list
from lsprocess.papers.page import as_html
from lsprocess.papers.paper import Item, Paper, Section, as_dict
from lsprocess.papers.receipts import receipt
from lsprocess.papers.written import as_text
from lsprocess.processes.common.checklists import kinds_of, sample


__all__ = [
    "Item",
    "Paper",
    "Section",
    "as_dict",
    "as_html",
    "as_text",
    "blank",
    "checklist",
    "intake_list",
    "kinds_of",
    "letter",
    "receipt",
    "sample",
]
