"""What is asked of, and told to, somebody who phones in a notification."""

from typing import Final

from lsprocess.text import Texts


TEXTS: Final = Texts(__file__)
