"""Figures for operations: how much and how fast, and never who or what."""

from __future__ import annotations

import socket
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests.web.browser import signed_in
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.web.app import create_app
from tovholder.web.metrics import Metrics, given_on

pytestmark = pytest.mark.journey


def _labels(text: str) -> set[str]:
    families = text_string_to_metric_families(text)
    return {value for family in families for sample in family.samples for value in sample.labels.values()}


def test_requests_are_counted_under_their_routes_and_no_id_is_a_label(tmp_path: Path) -> None:
    place, metrics = small_installation(tmp_path), Metrics()
    client = signed_in(create_app(place.site, metrics=metrics), place.somebody("Anna", *EVERYTHING))
    case = place.case(place.somebody("Bo", *EVERYTHING))
    for _ in range(3):
        assert client.get(f"/api/cases/{case.id}").status_code == 200
    client.get("/api/cases/010190-1234")
    client.get("/010190-1234")
    client.request("MAKE-UP", "/api/cases")
    with given_on(0, metrics) as port, urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        text = answer.read().decode()
    assert 'tovholder_requests_total{method="GET",route="/api/cases/{case}",status="200"} 3.0' in text
    assert 'tovholder_requests_total{method="GET",route="-",status="404"} 1.0' in text
    assert "tovholder_requests_in_flight 0.0" in text
    assert {"GET", "other"} <= _labels(text)
    for secret in (case.id, "010190", "MAKE-UP", "Anna"):
        assert secret not in text


def test_figures_are_given_on_this_machine_only_and_end_with_the_server() -> None:
    with given_on(0, Metrics()) as port:
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            pass
        other = next((found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)), "")
        if not other.startswith("127."):
            with pytest.raises(OSError, match="refused"):
                socket.create_connection((other, port), timeout=5)
    with closing(socket.socket()) as again:
        assert again.connect_ex(("127.0.0.1", port)) != 0


def test_there_are_none_at_the_server_s_own_address(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    client = signed_in(create_app(place.site, metrics=Metrics()), place.somebody("Anna", *EVERYTHING))
    assert client.get("/metrics").status_code == 404
