"""
The intake as a hand would write it for these very files: read, cast, dedupe, sort, write; nothing is checked.

`python -m benchmarks.intake_floor KNOWN OUT`. KNOWN is what `intake_known` found out before: the form of each file and
the meaning of each spelling in it, so that this script is as short of work as DuckDB lets it be. What cannot be cast
becomes null, of two rows with one key the newer stands. DuckDB itself reads UTF-8; Python turns the rest into it.
"""

import json
import sys
from pathlib import Path

import duckdb

from intake.feeds import FEEDS, Column, Feed

LOOKED_UP = ("code", "codes", "bool", "road", "unit")
MERGER = "date '2025-07-01'"
CHUNK = 1 << 24
_ORDER_OF_FINES = ("decided_on", "ward", "case_id")


def main(known: Path, out: Path) -> None:
    files = json.loads((known / "files.json").read_text(encoding="utf-8"))
    out.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect(config={"preserve_insertion_order": False, "temp_directory": str(out / "spill")})
    for table in ("words", "places"):
        database.execute(f"create table {table} as from '{known / table}.parquet'")
    for name in {file["feed"] for file in files}:
        write_feed(database, FEEDS[name], [file for file in files if file["feed"] == name], out)


def write_feed(database: duckdb.DuckDBPyConnection, feed: Feed, files: list[dict], out: Path) -> None:
    """Repeated keys are few: a table, its repeated keys and the newest of each are faster than a window over all."""
    columns, key = ", ".join(feed.schema()), ", ".join(feed.key)
    rows = " union all by name ".join(typed(feed, file, out) for file in files)
    database.execute(f"create table {feed.name} as select {columns} from ({rows})")
    database.execute(
        f"create table twice_{feed.name} as select {key} from {feed.name} group by all having count(*) > 1"
    )
    newest = "updated_at" if "updated_at" in feed.schema() else "1"
    order = dict.fromkeys((feed.event_dates[0], *feed.key)) if feed.name != "fines" else _ORDER_OF_FINES
    twice = f"join twice_{feed.name} using ({key})"
    once = f"select {columns} from {feed.name} anti {twice}"
    newest = f"order by {key}, {newest} desc nulls last"
    latest = f"select distinct on ({key}) {columns} from {feed.name} semi {twice} {newest}"
    database.execute(
        f"copy ({once} union all ({latest}) order by {', '.join(order)}) "
        f"to '{out / feed.name}.parquet' (format parquet, compression zstd)"
    )


def reading(file: dict, scratch: Path) -> str:
    """SQL: the rows of a file under our names, of a text file as text."""
    ours = [(place, name) for place, name in enumerate(file["names"]) if name]
    if file["delimiter"] is None:
        columns = ", ".join(f'"{file["headers"][place]}" as {name}' for place, name in ours)
        return f"select {columns} from read_parquet('{file['path']}', hive_partitioning = false)"
    columns = {name or f"_{place}": "VARCHAR" for place, name in enumerate(file["names"])}
    return (
        f"select {', '.join(name for _, name in ours)} from read_csv('{in_utf_8(file, scratch)}', columns = {columns}, "
        f"auto_detect = false, header = false, skip = {file['skip']}, delim = '{file['delimiter']}', quote = '\"', "
        "escape = '\"', nullstr = '', ignore_errors = true)"
    )


def in_utf_8(file: dict, scratch: Path) -> Path:
    """The file, or a copy of it that DuckDB can read."""
    path = Path(file["path"])
    if file["encoding"].startswith("utf-8"):
        return path
    copy = scratch / f"{abs(hash(path))}.csv"
    with (
        path.open(encoding=file["encoding"], newline="") as source,
        copy.open("w", encoding="utf-8", newline="") as out,
    ):
        while chunk := source.read(CHUNK):
            out.write(chunk)
    return copy


def typed(feed: Feed, file: dict, scratch: Path) -> str:
    """SQL: the rows of a file with our types."""
    given = [column for column in feed.columns if column.name in file["names"]]
    values = [f"{value(column, file)} as {column.name}" for column in given]
    joins = [looked_up(feed, column) for column in given if column.kind in LOOKED_UP and not is_typed(column, file)]
    if "ward" in file["names"]:
        values += ["coalesce(ward_candidates, []) as ward_candidates"]
        values += ["coalesce(former_province, 'unknown') as former_province"]
        joins.append(
            f"left join (from places where feed = '{feed.name}') as place on place.text = raw.ward "
            f"and place.before is not distinct from {before_merger(feed, file)}"
        )
    if feed.hour_flag:
        cell = f"raw.{feed.event_dates[0]}"
        has_hour = "true" if is_typed(feed.column(feed.event_dates[0]), file) else f"length({cell}) > 10"
        values.append(f"{has_hour} as {feed.hour_flag}")
    if "case_count" in feed.schema() and "case_count" not in file["names"]:
        values.append("1 as case_count")
    return f"select {', '.join(values)} from ({reading(file, scratch)}) as raw {' '.join(joins)}"


def looked_up(feed: Feed, column: Column) -> str:
    name = column.name
    return (
        f"left join (from words where feed = '{feed.name}' and name = '{name}') as word_{name} "
        f"on word_{name}.text = raw.{name}"
    )


def is_typed(column: Column, file: dict) -> bool:
    """Has a parquet file the column in a type of its own?"""
    header = file["headers"][file["names"].index(column.name)]
    return file["types"].get(header, "VARCHAR") != "VARCHAR"


def value(column: Column, file: dict) -> str:
    """SQL: a cell in the type of its column."""
    cell, word = f"raw.{column.name}", f"word_{column.name}"
    if is_typed(column, file):
        return cell
    match column.kind:
        case "ward":
            return "coalesce(place.ward, 'unknown')"
        case "code":
            return f"coalesce({word}.value, 'unknown')"
        case "codes":
            return f"coalesce({word}.list, ['unknown'])"
        case "bool":
            return f"{word}.value::boolean"
        case "road" | "unit":
            return f"{word}.value"
        case "date":
            return f"{moment(cell, file)}::date"
        case "moment":
            return moment(cell, file)
        case "decimal":
            return f"try_cast(replace({cell}, ',', '.') as double)"
        case "money" | "count" | "length":
            factor = file["factors"].get(column.name, 1)
            return f"try_cast(replace(replace(replace({cell}, '.', ''), ',', ''), ' ', '') as bigint) * {factor}"
        case "id":
            return f"trim({cell})"
        case _:
            return f"trim(nfc_normalize({cell}))"


def moment(cell: str, file: dict) -> str:
    if file["delimiter"] == "," and file["encoding"] == "utf-8":
        return f"try_cast({cell} as timestamp)"
    return f"try_strptime({cell}, ['%d/%m/%Y', '%d/%m/%Y %H:%M'])"


def before_merger(feed: Feed, file: dict) -> str:
    """SQL: is the row of a day before the new wards, where the file has the names of its time?"""
    name = next(name for name in feed.event_dates if name in file["names"])
    if file["names_are_of_today"]:
        return "null"
    column = feed.column(name)
    cell = f"raw.{name}" if is_typed(column, file) else moment(f"raw.{name}", file)
    return f"({cell} < {MERGER})"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
