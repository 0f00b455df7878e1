"""Settings shared by every test.

Laws (hypothesis) run without a deadline, because a slow machine is not a wrong result, and print the blob that replays
a failure. In CI they look for new examples at every run, as on a developer's machine, but keep no database.
"""

import os

from hypothesis import settings

settings.register_profile("local", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("local"), derandomize=False, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")
