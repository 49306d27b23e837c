"""What was accepted and is yet worth a look; `vietnamese.intake_words.NOTICES` has the words of each kind."""

from typing import NamedTuple


class Notice(NamedTuple):
    """`value` is one spelling the notice is about ('' for none), `count` its rows, `line` the first of them."""

    kind: str
    column: str
    value: str
    count: int
    line: int | None
