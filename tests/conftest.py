"""Settings shared by every test.

Laws (hypothesis) run without a deadline, because a slow machine is not a wrong result, and print the blob that replays
a failure. On a developer's machine every run looks for new examples; in CI the examples are the same each time, so that
a change is judged by what it changes and not by what luck finds on the day.
"""

import os

from hypothesis import settings

settings.register_profile("local", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")
