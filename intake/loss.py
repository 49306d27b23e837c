"""No silent fall: which files of the snapshot in use are gone or refused, with records that the new one lacks."""

import duckdb

from .feeds import FEEDS
from .snapshots import Snapshots


def lost_files(snapshots: Snapshots, manifest: dict) -> list[str]:
    """Paths of files whose loss would lose records; a sample never holds back real exports."""
    current = snapshots.manifest(snapshots.current)
    if current is None or current["id"] == manifest["id"] or current["is_sample"]:
        return []
    gave = {file["path"]: file["feed"] for file in current["files"] if file["records"]}
    still = {file["path"] for file in manifest["files"] if file["accepted"]}
    gone = {path: feed for path, feed in gave.items() if path not in still}
    losing = {feed for feed in set(gone.values()) if _loses(snapshots, current["id"], manifest["id"], feed)}
    return sorted(path for path, feed in gone.items() if feed in losing)


def _loses(snapshots: Snapshots, old: str, new: str, feed: str) -> bool:
    """Is a key of the feed's old table absent from the new one?"""
    key = "struct_pack(" + ", ".join(f'{name} := "{name}"' for name in FEEDS[feed].key) + ")"
    files = {name: str(snapshots.path(snapshot) / f"{feed}.parquet") for name, snapshot in (("old", old), ("new", new))}
    with duckdb.connect() as database:
        found = database.execute(
            f"select 1 from (select {key} as key from read_parquet($old)) "
            f"anti join (select {key} as key from read_parquet($new)) using (key) limit 1",
            files,
        )
        return found.fetchone() is not None
