"""People as an opening names them: the child, and who notified."""

from datetime import date

from lsprocess.process import Id, record
from lsprocess.processes.common.codes import Sector


@record
class Child:
    """The child: an opaque id, the day of birth where it is known, or that birth is awaited."""

    id: Id
    born: date | None = None
    unborn: bool | None = None


@record
class Notifier:
    """Who notified, contacted or applied; ``anonymous`` when they asked not to be named."""

    id: Id
    category: Sector
    anonymous: bool
