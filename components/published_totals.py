"""Our totals beside the published ones, what differs first."""

from collections.abc import Collection

from analysis import comparable, differing
from queries import Filters, ask
from vietnamese import accident_words as words
from vietnamese import numbers

from .cards import card
from .tables import Column, table


def published_totals(filters: Filters, measures: Collection[str]) -> None:
    """A card; the period of `filters` keeps what was published for days inside it."""
    rows = comparable(ask("published/reconciliation", filters), measures)
    finding = words.published_finding(*differing(rows))
    source = "published/reconciliation", filters, rows
    with card(finding, key="published", definition=words.PUBLISHED_HELP, source=source):
        table(
            rows,
            [
                Column("area", words.AREA, words.AREAS.__getitem__),
                Column("period_start", words.START, numbers.day),
                Column("period_end", words.END, numbers.day),
                Column("measure", words.MEASURE, words.PUBLISHED_MEASURES.__getitem__),
                Column("published_value", words.PUBLISHED, numbers.integer, True),
                Column("our_value", words.OURS, numbers.integer, True),
                Column("difference", words.DIFFERENCE, numbers.signed, True),
                Column("revision", words.REVISION, numbers.integer, True),
                Column("source", words.SOURCE),
            ],
            key="published",
            alt=finding,
            empty=words.NOTHING_PUBLISHED,
        )
