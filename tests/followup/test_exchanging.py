"""Another key to pseudonyms: the same rows under other names, no byte of the old ones, and one name a person."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.usecases.followup.school import School, school

from tovholder.errors import FindingsError
from tovholder.followup.privacy.pseudonyms import Key, continued_key, read_key
from tovholder.followup.stores.store import open_store
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup.exchanging import Exchanged, exchange_pseudonyms
from tovholder.usecases.forgetting import PURPOSES

pytestmark = pytest.mark.law
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
