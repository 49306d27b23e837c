"""How a feed is declared: its columns, its key and the dates that say how far it reaches."""

from dataclasses import dataclass, field
from typing import Literal

from vietnamese.codes import Code

Kind = Literal[
    "id", "text", "code", "codes", "count", "money", "decimal", "length", "date", "moment", "bool", "ward", "unit",
    "road",
]  # fmt: skip

SQL_TYPES: dict[Kind, str] = {
    "id": "varchar",
    "text": "varchar",
    "code": "varchar",
    "codes": "varchar[]",
    "count": "bigint",
    "money": "bigint",
    "decimal": "double",
    "length": "double",
    "date": "date",
    "moment": "timestamp",
    "bool": "boolean",
    "ward": "varchar",
    "unit": "varchar",
    "road": "varchar",
}


@dataclass(frozen=True)
class Column:
    """One column of a feed, under its name in the snapshot."""

    name: str
    kind: Kind
    required: bool = False
    codes: dict[str, Code] | None = None
    default: int | None = None
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True)
class Feed:
    """One kind of export; `row` is what one of its rows is."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    event_dates: tuple[str, ...]
    either: tuple[str, ...] = field(default=())
    hour_flag: str | None = None

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def needs(self, name: str) -> bool:
        """Must a file have this column, or one of several it is among?"""
        return name in self.either or any(column.name == name and column.required for column in self.columns)

    @property
    def has_ward(self) -> bool:
        return any(column.kind == "ward" for column in self.columns)

    def schema(self) -> dict[str, str]:
        """Column name -> SQL type of the feed's table in a snapshot."""
        types: dict[str, str] = {}
        for column in self.columns:
            types[column.name] = SQL_TYPES[column.kind]
            if column.kind == "ward":
                types |= {"ward_candidates": "varchar[]", "former_province": "varchar"}
            if column.kind == "moment" and self.hour_flag and column.name == self.event_dates[0]:
                types[self.hour_flag] = "boolean"
        return types


MOST = 99_999_999  # of anything counted in one row; more is a telephone number, or breaks every sum
UPDATED_AT = Column("updated_at", "moment")
REVIEWED_ON = Column("reviewed_on", "date", required=True)  # the day the entry of a register was last checked
LATITUDE = Column("latitude", "decimal", lower=-90, upper=90)
LONGITUDE = Column("longitude", "decimal", lower=-180, upper=180)
CASE_COUNT = Column("case_count", "count", default=1, upper=MOST)
WARD = Column("ward", "ward")
REQUIRED_WARD = Column("ward", "ward", required=True)
