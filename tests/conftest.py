"""What holds for all tests: a property is about its answer, and a loaded machine may take its time over it."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
