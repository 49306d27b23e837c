"""Who may speak to the dashboard."""

import pytest

from deploy.origin import is_foreign

HOST = b"kpi.haiphong.local:8501"


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, False),  # a link, a program
        (b"https://kpi.haiphong.local:8501", False),
        (b"http://kpi.haiphong.local:8501", False),  # a proxy may speak TLS for it
        (b"https://kpi.haiphong.local", True),
        (b"https://kpi.haiphong.local.example", True),
        (b"https://other.example", True),
        (b"https://other.example/kpi.haiphong.local:8501", True),
        (b"https://kpi.haiphong.local:8501@other.example", True),
        (b"null", True),
        (b"", True),
    ],
)
def test_only_its_own_pages(origin, expected):
    headers = {b"host": HOST} | ({b"origin": origin} if origin is not None else {})
    assert is_foreign(headers) == expected
