"""Settings shared by every test.

Laws (hypothesis) run without a deadline, because a slow machine is not a wrong result, and print the blob that replays
a failure. On a developer's machine every run looks for new examples; in CI the examples are the same each time, so that
a change is judged by what it changes and not by what luck finds on the day.

Nothing in a test run reaches beyond this machine: an attempt is refused where it is made, and fails the run also if
whoever made it took no notice.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from tests.outbound import RECORD, watch

settings.register_profile("local", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_configure(config: pytest.Config) -> None:
    """Watch this process; those it starts write in the same record."""
    if not hasattr(config, "workerinput"):
        os.environ[RECORD] = str(Path(tempfile.mkdtemp(prefix="tovholder-outbound-")) / "record")
    watch()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run if anything tried to reach beyond this machine."""
    if hasattr(session.config, "workerinput"):
        return
    record = Path(os.environ[RECORD])
    if record.exists():
        print(f"\nOutbound connections were attempted:\n{record.read_text(encoding='utf-8')}")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    shutil.rmtree(record.parent)
