"""No request, however odd, is answered with an error of the server's own."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings

from tests.web.client import Client
from tests.web.fuzzing import Wanted, check, requests


def test_no_request_breaks_the_server(client: Client) -> None:
    seen: Counter[int] = Counter()

    @settings(max_examples=250, database=None, suppress_health_check=list(HealthCheck))
    @given(requests())
    def send(wanted: Wanted) -> None:
        check(client, wanted, seen)

    send()
    assert {200, 400, 404, 405} <= set(seen)
    assert client.get("/health").status == 200
