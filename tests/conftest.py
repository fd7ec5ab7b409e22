"""What holds for every test: Hypothesis watches what is found, not how long it takes."""

from hypothesis import settings


settings.register_profile("lsprocess", deadline=None, print_blob=True)
settings.load_profile("lsprocess")
