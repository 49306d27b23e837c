"""How far each feed reaches, what became of every file, and what was refused and why."""

import streamlit as st

from analysis import comparable
from components import (
    Column,
    card,
    correction_file,
    current_view,
    download_file,
    import_box,
    is_pinned,
    page_header,
    table,
)
from queries import Filters, ask, kept_snapshots
from vietnamese import data_status_words as words
from vietnamese import labels
from vietnamese.numbers import day, integer, signed

COUNTS = ("rows", "accepted", "refused", "superseded", "duplicates", "ignored", "records")

view = current_view()
everything = Filters(snapshot=view.filters.snapshot, definition="a")


def numbers_of(*names: str) -> list[Column]:
    return [Column(name, words.COLUMNS[name], integer, is_number=True) for name in names]


def days_of(*names: str) -> list[Column]:
    return [Column(name, words.COLUMNS[name], day) for name in names]


def texts_of(*names: str) -> list[Column]:
    return [Column(name, words.COLUMNS[name], words.text) for name in names]


def with_column_words(rows):
    return rows.assign(column=words.columns(rows["feed"], rows["column"]))


FEED = Column("feed", words.COLUMNS["feed"], words.feed)


def show_feeds() -> None:
    rows = ask("quality/feeds", everything)
    with card(words.TITLE_FEEDS, key="feeds", source=("quality/feeds", everything, rows)):
        columns = [*numbers_of("file_count", "record_count"), *days_of("first_date", "last_date", "data_through")]
        table(rows, [FEED, *columns], key="feeds")
        if missing := words.missing_feeds(rows["feed"]):
            st.markdown(f":small[:gray[{missing}]]")


def show_files() -> None:
    rows = ask("quality/files", everything)
    with card(words.TITLE_FILES, key="files", definition=words.HELP_FILES, source=("quality/files", everything, rows)):
        columns = [*texts_of("path"), FEED, *numbers_of(*COUNTS), *days_of("data_through"), *texts_of("sentence")]
        table(rows, columns, key="files", alt=words.TITLE_FILES)


def show_refused() -> None:
    counts = ask("quality/refused_by_feed", everything)
    total, first = int(counts["refused_count"].sum()), ask("quality/first_refused", everything)
    with card(words.refused_title(total), key="refused", definition=words.HELP_REFUSED):
        for feed, count in counts.itertuples(index=False):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(words.refused_of(feed, count), width="content")
                name = words.refused_file(feed)
                download_file(
                    words.DOWNLOAD_REFUSED, lambda feed=feed: corrections_of(feed), name, key=f"refused_{feed}"
                )
        columns = texts_of("_file", "_line", "column", "value", "reason")
        table(
            with_column_words(first), columns, key="refused", alt=words.refused_title(total), empty=words.NOTHING_REFUSED
        )  # fmt: skip
        if total > len(first):
            st.markdown(f":small[:gray[{words.first_of(len(first), total)}]]")


def corrections_of(feed: str) -> bytes:
    rows = ask("quality/refused", everything)
    return correction_file(rows[rows["feed"] == feed])


def show_notices() -> None:
    rows = ask("quality/notices", everything)
    with card(words.TITLE_NOTICES, key="notices", source=("quality/notices", everything, rows)):
        kind = Column("kind", words.COLUMNS["kind"], words.notice)
        columns = [*texts_of("_file"), kind, *texts_of("column", "value"), *numbers_of("count", "example_line")]
        shown = with_column_words(rows).assign(value=words.noticed(rows["kind"], rows["value"]))
        table(shown, columns, key="notices", alt=words.TITLE_NOTICES)


def show_published() -> None:
    rows = comparable(ask("published/reconciliation", everything), words.PUBLISHED)
    source = ("published/reconciliation", everything, rows)
    with card(words.TITLE_PUBLISHED, key="published", definition=words.HELP_PUBLISHED, source=source):
        columns = [
            Column("area", words.COLUMNS["area"], words.area),
            Column("measure", words.COLUMNS["measure"], words.measure),
            *days_of("period_start", "period_end"),
            *numbers_of("published_value", "our_value"),
            Column("difference", words.COLUMNS["difference"], signed, is_number=True),
            *texts_of("source"),
            *days_of("published_on"),
            *numbers_of("revision"),
        ]
        table(rows[rows["is_latest"]], columns, key="published", alt=words.TITLE_PUBLISHED)


def show_snapshots() -> None:
    kept = [words.snapshot_line(*snapshot, view.filters.snapshot) for snapshot in kept_snapshots()]
    with card(words.TITLE_SNAPSHOTS, key="snapshots", definition=words.HELP_SNAPSHOTS):
        st.markdown("  \n".join(f":small[{line}]" for line in kept))


with st.container(gap="xsmall"):
    page_header(labels.PAGES["data_status"].title, view, words.SCOPE)
    with card(words.TITLE_IMPORT, key="import"):
        if is_pinned():
            st.markdown(labels.READ_ONLY)
        else:
            import_box(view.filters.snapshot)
    show_feeds()
    show_files()
    show_refused()
    show_notices()
    show_published()
    show_snapshots()
