"""No silent fall: which files of the snapshot in use are gone or refused, with records that the new one lacks."""

import duckdb

from .feeds import FEEDS
from .paths import one_file
from .snapshots import Snapshots
from .staging import modest


def lost_files(snapshots: Snapshots, manifest: dict) -> list[str]:
    """
    Paths of files whose loss would lose records; a sample never holds back real exports. Of a damaged snapshot nothing
    proves that its records are kept.
    """
    current = snapshots.in_use(beside=manifest["id"])
    if current is None or current["id"] == manifest["id"] or current["is_sample"]:
        return []
    gave = {(file["path"], file["feed"]) for file in current["files"] if file["records"]}
    gone = gave - {(file["path"], file["feed"]) for file in manifest["files"] if file["accepted"]}
    if gone and not snapshots.is_whole(current["id"]):
        return sorted(path for path, _ in gone)
    losing = {feed for feed in {feed for _, feed in gone} if _loses(snapshots, current["id"], manifest["id"], feed)}
    return sorted(path for path, feed in gone if feed in losing)


def _loses(snapshots: Snapshots, old: str, new: str, feed: str) -> bool:
    """Is a key of the feed's old table absent from the new one?"""
    key = "struct_pack(" + ", ".join(f'{name} := "{name}"' for name in FEEDS[feed].key) + ")"
    files = {
        name: one_file(snapshots.path(snapshot) / f"{feed}.parquet") for name, snapshot in (("old", old), ("new", new))
    }
    with duckdb.connect(config=modest(snapshots.folder / ".writing-loss")) as database:
        found = database.execute(
            f"select 1 from (select {key} as key from read_parquet($old)) "
            f"anti join (select {key} as key from read_parquet($new)) using (key) limit 1",
            files,
        )
        return found.fetchone() is not None
