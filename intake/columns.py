"""
The text of one file -> typed rows and refused rows, in the staging database.

Each column is decided over its distinct values: they are few, so that Python may read them with care, and the join back
is DuckDB's. A row is refused for the first of its columns that cannot be read; unknown codes and wards are kept, noted.
"""

from vietnamese.codes import BOOLEAN

from . import privacy
from .cells import EMPTY, Unreadable, is_empty
from .code_lists import CodeList, parse_bool
from .errors import FileRefused
from .feeds import Column
from .moment_columns import MomentColumns
from .notices import Notice
from .numbers import parse_decimal, parse_length, parse_money, parse_whole
from .typed import Typed
from .ward_columns import WardReader

_EMPTY_WORDS = ", ".join("'" + word.replace("'", "''") + "'" for word in sorted(EMPTY))


class ColumnReader(MomentColumns):
    """Types the columns of one table of text."""

    def read_all(self) -> Typed:
        """The ward comes last: the day and the point of a row help to place it."""
        for column in sorted(self._source.feed.columns, key=lambda column: column.kind == "ward"):
            if column.name in self._source.columns:
                getattr(self, f"_read_{column.kind}")(column)
            else:
                self._absent(column)
        for name, wanted in self._source.absent:
            notice = Notice("mapped_absent", name, wanted, self._source.row_count, None)
            self.typed.notices += [(file, notice) for file in self._files]
        return self.typed

    def _absent(self, column: Column) -> None:
        self.typed.expressions[column.name] = "null"
        if column.kind == "ward":
            self.typed.expressions |= {"ward_candidates": "null", "former_province": "null"}

    def _read_text(self, column: Column) -> None:
        text = self._words(column)
        self.typed.expressions[column.name] = privacy.masked_sql(text)
        if column.required:
            self.typed.problems[column.name] = f"case when {text} is null then 'empty' end"

    def _words(self, column: Column) -> str:
        """SQL: accents composed, one space between words; null where nothing is said."""
        cell = f'raw."{column.name}"'
        text = f"nullif(trim(regexp_replace(nfc_normalize({cell}), '\\s+', ' ', 'g')), '')"
        return f"case when lower({text}) in ({_EMPTY_WORDS}) then null else {text} end"

    def _read_id(self, column: Column) -> None:
        """A key that is a plate or an identity number refuses its row; another id that is one is left empty."""
        text = self._words(column)
        if not column.required:
            personal = privacy.looks_personal_sql(text)
            self.typed.expressions[column.name] = f"case when {personal} then null else {text} end"
            return
        self.typed.expressions[column.name] = text
        self.typed.problems[column.name] = f"case when {text} is null then 'empty' end"
        self._refuse_personal_keys(column)

    def _refuse_personal_keys(self, column: Column) -> None:
        personal = privacy.looks_personal_sql(f'trim(raw."{column.name}")')
        found = self._database.execute(
            f"select count(*), count(*) filter ({personal}) from {self._table} as raw "
            f'where raw."{column.name}" is not null group by raw._file_no'
        ).fetchall()
        if any(suspects and suspects * 2 >= count for count, suspects in found):
            raise FileRefused("personal_key", column=column.name)
        if any(suspects for _, suspects in found):
            empty = self.typed.problems.get(column.name, "null")
            self.typed.problems[column.name] = f"coalesce({empty}, case when {personal} then 'personal' end)"

    def _read_road(self, column: Column) -> None:
        """`Quoc lo 5`, `QL.5`, `ql 5` are one road: QL5."""
        texts = self._distinct(column)
        self._join(column, [(text, None if is_empty(text) else privacy.road_name(text)) for text in texts])

    def _read_code(self, column: Column) -> None:
        codes = CodeList(column.codes or {})
        found = [(text, "unknown" if is_empty(text) else codes.parse(text)) for text in self._distinct(column)]
        unknown = [text for text, code in found if code == "other" and codes.find(text) is None]
        self._note_values("unknown_value", column, unknown)
        if column.required:
            found = [(text, None if is_empty(text) else code) for text, code in found]
        self._join(column, found, if_null=None if column.required else "unknown")

    def _read_codes(self, column: Column) -> None:
        codes = CodeList(column.codes or {})
        found = [(text, ["unknown"] if is_empty(text) else codes.parse_list(text)) for text in self._distinct(column)]
        self._note_values(
            "unknown_value", column, [text for text, list_ in found if "other" in list_ and codes.find(text) is None]
        )
        self._join(column, found, if_null=["unknown"])

    def _read_bool(self, column: Column) -> None:
        codes = CodeList(BOOLEAN)
        found, unread = [], []
        for text in self._distinct(column):
            try:
                found.append((text, None if is_empty(text) else parse_bool(text, codes)))
            except Unreadable:
                unread.append(text)
        self._note_values("unknown_value", column, unread)
        self._join(column, found, sql_type="boolean")

    def _read_count(self, column: Column) -> None:
        lower, upper = column.lower or 0, column.upper
        self._parsed(column, lambda text: parse_whole(text, lower=lower, upper=upper), default=column.default)

    def _read_money(self, column: Column) -> None:
        factor = self._source.factors.get(column.name, 1)
        self._parsed(column, lambda text: parse_money(text, scale=factor))

    def _read_decimal(self, column: Column) -> None:
        """A coordinate or length that cannot be read is left empty and noted: the accident itself still counts."""
        found, unread = [], []
        for text in self._distinct(column):
            try:
                value = None if is_empty(text) else parse_decimal(text, lower=column.lower, upper=column.upper)
                found.append((text, value))
            except Unreadable:
                unread.append(text)
        self._note_values("unreadable_number", column, unread)
        self._join(column, found, sql_type="double")

    def _read_length(self, column: Column) -> None:
        scale = self._source.factors.get(column.name, 1)
        self._parsed(column, lambda text: parse_length(text, scale=scale), sql_type="double")

    def _read_unit(self, column: Column) -> None:
        found = [(text, None if is_empty(text) else self._places.unit(text)) for text in self._distinct(column)]
        self._note_values("unknown_value", column, [text for text, code in found if code == "unknown"])
        self._join(column, found)

    def _read_ward(self, column: Column) -> None:
        WardReader(self._database, self._table, self._source, self._places, self.typed).read(column)
