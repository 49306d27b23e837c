"""What a declaration and words give a new feed, without other code; and what a ward column needs of its neighbours."""

import json

import pytest

from intake import headers
from intake.feeds import FEEDS
from intake.feeds.declaration import REQUIRED_WARD, UPDATED_AT, Column, Feed
from tests.intake.exporting import Account, imported
from vietnamese import intake_words

BENCHES = Feed(
    name="benches",
    row="one bench of a ward",
    columns=(
        Column("bench_id", "id", required=True),
        REQUIRED_WARD,
        Column("installed_on", "date", required=True),
        UPDATED_AT,
    ),
    key=("bench_id",),
    event_dates=("installed_on",),
)


@pytest.fixture
def benches(monkeypatch):
    spellings = {
        "bench_id": {"maghe": 0},
        "ward": {"xaphuong": 0},
        "installed_on": {"ngaylap": 0},
        "updated_at": {},
    }
    monkeypatch.setitem(FEEDS, "benches", BENCHES)
    monkeypatch.setitem(headers._SPELLINGS, "benches", spellings)
    monkeypatch.setitem(intake_words.FEEDS, "benches", "Ghế đá")


def test_a_declaration_is_enough_for_a_new_feed(tmp_path, benches):
    result = imported(
        tmp_path, {"c.csv": "Mã ghế;Xã/phường;Ngày lắp\nC1;Phường Lê Chân;01/02/2026\nC2;Lê Chân;31/02/2026\n"}
    )
    assert result.account("c.csv") == Account(rows=2, accepted=1, refused=1, records=1)
    assert result.ask("select bench_id, ward, installed_on::varchar from {benches}") == [("C1", "11383", "2026-02-01")]


def test_a_point_settles_what_an_old_name_cannot(tmp_path):
    """May To went to Gia Vien, now in three wards: only a point inside the boundaries says which."""
    square = [[106.6, 20.8], [106.7, 20.8], [106.7, 20.9], [106.6, 20.9], [106.6, 20.8]]
    feature = {
        "type": "Feature",
        "properties": {"code": "11311"},
        "geometry": {"type": "Polygon", "coordinates": [square]},
    }
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "wards.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    rows = "IN,2024-05-01,Phường Máy Tơ,20.85,106.65,0,0\nOUT,2024-05-01,Phường Máy Tơ,20.95,106.65,0,0\n"
    result = imported(tmp_path, {"a.csv": f"accident_id,occurred_at,ward,latitude,longitude,deaths,injured\n{rows}"})
    assert result.ask("select accident_id, ward, ward_candidates from {accidents} order by 1") == [
        ("IN", "11311", []),
        ("OUT", "unknown", ["11311", "11329", "11359"]),
    ]
