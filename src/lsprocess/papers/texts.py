"""What papers say beside what stands on them."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)

DONE: Final = TEXTS["done"]
DONE_ON: Final = TEXTS["done_on"]
NOT_DONE: Final = TEXTS["not_done"]
SOURCES: Final = TEXTS["sources"]

# The receipt to a notifier

RECEIPT: Final = TEXTS["receipt.title"]
HANDLER: Final = TEXTS["receipt.handler"]
PHONE: Final = TEXTS["receipt.phone"]
NEXT: Final = TEXTS["receipt.next"]
ANEW: Final = TEXTS["receipt.anew"]
NOTIFY_ANEW: Final = TEXTS["receipt.notify_anew"]
DANGER: Final = TEXTS["receipt.danger"]

# The client's log report as a letter

LETTER: Final = TEXTS["letter.title"]
CLIENT: Final = TEXTS["letter.client"]
ASKER: Final = TEXTS["letter.asker"]
NAME: Final = TEXTS["letter.name"]
WRONG: Final = TEXTS["letter.wrong"]
ASK: Final = TEXTS["letter.ask"]
CONTACT: Final = TEXTS["letter.contact"]
PROTECTION: Final = TEXTS["letter.protection"]
SIGNED: Final = TEXTS["letter.signed"]
