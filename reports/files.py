"""A view as a file: slides, the tables of a page, or the periodic report."""

import shlex
from dataclasses import dataclass
from typing import Literal

from analysis.scenarios import Scenario, encode
from vietnamese import file_words as words

from .deck import deck_of, usual_slides
from .document import periodic_report
from .presentation import presentation
from .spreadsheet import Page, page_workbook
from .view import View

FileKind = Literal["pptx", "xlsx", "docx"]


@dataclass(frozen=True)
class Order:
    """What is to be made: `slides` are for pptx alone, None are the usual ones; `page` for xlsx."""

    kind: FileKind
    view: View
    scenarios: tuple[Scenario, ...] = ()
    slides: tuple[str, ...] | None = None
    page: Page = "overview"

    @property
    def name(self) -> str:
        days = self.view.filters
        return words.file_name(self.kind, days.start_date, days.end_date, self.page if self.kind == "xlsx" else None)

    def command(self) -> str:
        """The same file from the command line, on any later day."""
        return shlex.join(["python", "-m", "reports", self.kind, "--out", f"{self.kind}.{self.kind}", *self._options()])

    def _options(self) -> list[str]:
        view, filters = self.view, self.view.filters
        options = ["--start", f"{view.period.start}", "--end", f"{view.period.end}", "--compare", view.against]
        options += [part for code in filters.wards for part in ("--ward", code)]
        options += [f"--group={group}" for group in filters.groups]
        options += ["--area", filters.area, "--calendar", filters.calendar, "--snapshot", filters.snapshot]
        if self.scenarios:
            options += ["--scenario", encode(self.scenarios)]
        if self.kind == "pptx" and self.slides not in (None, usual_slides(self.scenarios)):
            options += ["--slides", ",".join(self.slides)]
        return [*options, "--page", self.page] if self.kind == "xlsx" else options


def file_of(order: Order) -> bytes:
    if order.kind == "pptx":
        return presentation(deck_of(order.view, order.slides, order.scenarios))
    if order.kind == "xlsx":
        return page_workbook(order.view, order.page, order.scenarios)
    return periodic_report(order.view, order.scenarios)
