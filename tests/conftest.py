"""What holds for every test: Hypothesis watches what is found, not how long it takes."""

import pytest

from hypothesis import settings


settings.register_profile("lsprocess", deadline=None, print_blob=True)
settings.load_profile("lsprocess")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Leave properties out of the count of lines.

    They run the same lines some hundred times, which counting makes take twice as long and more;
    examples and scripts run these lines too.
    """
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("no_cover")
