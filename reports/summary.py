"""What a view comes to: the facts of the first page, and its findings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from analysis import ImageShare, wards_needing_attention
from analysis.findings import Finding, findings
from analysis.other_targets import OtherTarget
from queries import ask
from vietnamese import overview_words
from vietnamese.findings import sentence

from .accident_facts import AccidentFacts, accident_facts
from .black_spot_facts import BlackSpotFacts, black_spot_facts
from .clearance_facts import ClearanceFacts, clearance_facts
from .image_fine_facts import ImageFineFacts, image_fine_facts
from .other_target_facts import other_target_facts
from .task_facts import TaskFacts, task_facts
from .view import View
from .ward_names import ward_names


@dataclass(frozen=True)
class Summary:
    """Of `view`, by definition a, part by part as it is needed; a feed without data in the period is None."""

    view: View

    @cached_property
    def accidents(self) -> AccidentFacts | None:
        return accident_facts(self.view, self.view.filters.severities)

    @cached_property
    def image_fines(self) -> ImageFineFacts | None:
        return image_fine_facts(self.view)

    @cached_property
    def clearances(self) -> ClearanceFacts:
        return clearance_facts(self.view)

    @cached_property
    def standing(self) -> pd.DataFrame:
        return ask("wards/attention", self.view.filters)

    @property
    def image(self) -> ImageShare:
        return self.image_fines.image if self.image_fines else ImageShare(reason="no_data")

    @cached_property
    def attention(self) -> pd.DataFrame:
        """A row is a ward with a reason, the most urgent first."""
        return wards_needing_attention(self.standing)

    @cached_property
    def tasks(self) -> TaskFacts | None:
        """None also in a snapshot older than the table of tasks."""
        found = task_facts(self.view)
        return found if found and found.now.task_count else None

    @cached_property
    def other_targets(self) -> list[OtherTarget]:
        return other_target_facts(self.view)

    @cached_property
    def black_spots(self) -> BlackSpotFacts | None:
        return black_spot_facts(self.view)

    @cached_property
    def ward_names(self) -> dict[str, str]:
        return ward_names(self.view.filters.snapshot)

    @cached_property
    def findings(self) -> list[Finding]:
        criteria = self.accidents.criteria if self.accidents else {}
        return findings(
            criteria.get("accident_count"),
            criteria.get("death_count"),
            self.image,
            self.clearances.latest,
            self.attention,
            ask("clearances/reencroachment", self.view.filters),
            self.tasks and self.tasks.now,
            self.tasks and self.tasks.wards_apart,
        )

    def sentences(self, say: Callable[[str, dict, str], str] = sentence) -> list[str]:
        compared = overview_words.COMPARED[self.view.against]
        return [say(finding.code, finding.facts, compared) for finding in self.findings]


def summary(view: View) -> Summary:
    return Summary(replace(view, filters=replace(view.filters, definition="a")))
