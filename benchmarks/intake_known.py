"""What one who writes a script for these very exports by hand has found out: forms of files, spellings of words."""

import json
from pathlib import Path

import duckdb

from intake import privacy
from intake.cells import is_empty
from intake.code_lists import CodeList, parse_bool
from intake.encodings import encoding_of
from intake.exports import PROJECT_DATA, find_exports
from intake.feeds import FEEDS, Column, Feed
from intake.headers import bind
from intake.places import Places
from intake.text_files import layout_of
from vietnamese.codes import BOOLEAN

from .intake_floor import LOOKED_UP, before_merger, reading

_BOOLEANS = CodeList(BOOLEAN)


def write_known(root: Path, folder: Path) -> None:
    """files.json, words.parquet and places.parquet, as `intake_floor` takes them."""
    folder.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect()
    files = [_form(database, file.location) for file in find_exports(root).files]
    places = Places((root, PROJECT_DATA))
    database.execute("create table words (feed varchar, name varchar, text varchar, value varchar, list varchar[])")
    database.execute(
        "create table places (feed varchar, text varchar, before boolean, ward varchar, ward_candidates varchar[], "
        "former_province varchar)"
    )
    for file in files:
        feed = FEEDS[file["feed"]]
        database.execute(f"create or replace table raw as {reading(file, folder)}")
        for column in feed.columns:
            if column.kind in LOOKED_UP and column.name in file["names"]:
                _look_up(database, feed, column, places)
        if "ward" in file["names"]:
            _place(database, feed, file, places)
    (folder / "files.json").write_text(json.dumps(files, ensure_ascii=False, indent=1), encoding="utf-8")
    for table in ("words", "places"):
        database.execute(f"copy (select distinct * from {table}) to '{folder / table}.parquet' (format parquet)")


def _form(database: duckdb.DuckDBPyConnection, path: Path) -> dict:
    """How a file is written, and which of its columns is which of ours."""
    form = {"path": str(path), "skip": 0, "encoding": "utf-8", "delimiter": None, "types": {}}
    if path.suffix == ".parquet":
        found = database.execute("describe select * from read_parquet($path)", {"path": str(path)}).fetchall()
        headers, form["types"] = [row[0] for row in found], {row[0]: row[1] for row in found}
    else:
        form["encoding"] = encoding_of(path)
        layout = layout_of(path, form["encoding"], None)
        headers, form["delimiter"], form["skip"] = layout.names, layout.delimiter, layout.first
    bound = bind(headers)
    names = {place: name for name, place in bound.places.items()}
    form |= {"feed": bound.feed.name, "names": [names.get(place) for place in range(len(headers))]}
    return form | {"headers": list(headers), "factors": bound.factors, "names_are_of_today": False}


def _look_up(database: duckdb.DuckDBPyConnection, feed: Feed, column: Column, places: Places) -> None:
    """The value of each text that the column has."""
    texts = database.execute(f'select distinct "{column.name}"::varchar from raw').fetchall()
    rows = [(feed.name, column.name, text, *_value(column, text, places)) for (text,) in texts if not _is_nothing(text)]
    if rows:
        database.executemany("insert into words values ($1, $2, $3, $4, $5)", rows)


def _value(column: Column, text: str, places: Places) -> tuple[str | None, list[str] | None]:
    codes = CodeList(column.codes or {})
    if column.kind == "codes":
        return None, codes.parse_list(text)
    if column.kind == "bool":
        return str(parse_bool(text, _BOOLEANS)).lower() if _BOOLEANS.find(text) else None, None
    reader = {"code": codes.parse, "road": privacy.road_name, "unit": places.unit}[column.kind]
    return reader(text), None


def _place(database: duckdb.DuckDBPyConnection, feed: Feed, file: dict, places: Places) -> None:
    found = database.execute(
        f"select distinct ward, {before_merger(feed, file)} from raw where ward is not null"
    ).fetchall()
    file["names_are_of_today"] = places.are_of_today([text for text, before in found if before])
    known = [(text, None if file["names_are_of_today"] else before) for text, before in found if not _is_nothing(text)]
    rows = []
    for text, before in dict.fromkeys(known):
        placed = places.ward(text, None, None, before)
        rows.append((feed.name, text, before, placed.code, list(placed.candidates), placed.former_province))
    if rows:
        database.executemany("insert into places values ($1, $2, $3, $4, $5, $6)", rows)


def _is_nothing(text: str | None) -> bool:
    return text is None or is_empty(text)
