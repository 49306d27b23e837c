"""The rows of a sheet in the words of a reader, with those of the period compared beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analysis import MEASURES, minus_years, pace_table, paces_to_goal
from queries import Filters, ask
from reports.accident_facts import accident_facts
from reports.black_spot_facts import black_spot_facts
from reports.criteria_facts import criteria_facts
from reports.image_fine_facts import image_fine_facts
from reports.other_target_facts import other_target_facts
from reports.tables import readable
from reports.task_facts import task_facts
from reports.view import View
from vietnamese import labels, other_target_words, overview_words, plan_words
from vietnamese import workbook_words as words
from vietnamese.accident_words import ALERTS, road_verdict
from vietnamese.columns import HEADERS
from vietnamese.measures import MEASURES as MEASURE_WORDS
from vietnamese.task_words import WARDS_NAME

from .page_sheets import (
    BLACK_SPOTS,
    CRITERIA,
    LEADS,
    OTHER_TARGETS,
    PACES,
    ROAD_ALERTS,
    SPOT_REGISTER,
    TASKS,
    WARD_CRITERIA,
    Drawn,
    Sheet,
)
from .sheets import KINDS

OF_STATISTICS = "_square_sum"  # what verdicts are made of, and nothing to read


@dataclass(frozen=True)
class Told:
    """
    `filters`: what the question was asked with, None where the feed has nothing in the period; `empty` says why there
    are no rows. `drawn` in the headers of `table`, `series` the names of its values.
    """

    table: pd.DataFrame
    filters: Filters | None
    through: date | None
    empty: str = words.NO_ROWS
    drawn: Drawn | None = None
    series: tuple[str, ...] = ()

    @property
    def kinds(self) -> dict[str, str]:
        """The formats of columns of the period compared: those of the columns before them."""
        pairs = zip(self.table.columns, self.table.columns[1:], strict=False)
        return {header: KINDS[own] for own, header in pairs if own in KINDS and header.startswith(own)}


def told(view: View, sheet: Sheet, ward_names: Mapping[str, str]) -> Told:
    filters, through = _asked(view, sheet), view.through(sheet.feed)
    if filters is None:
        reason = labels.NO_DATA_IN_PERIOD if through else overview_words.NO_FEED
        return Told(pd.DataFrame(), None, through, reason)
    through = min(through, filters.end_date) if through else None
    if reckon := RECKONED.get(sheet):
        return Told(readable(reckon(view), ward_names, is_sample=view.is_sample), filters, through)
    beside, name = (None, "")
    if sheet.by and (cut := view.cut(sheet.feed)):
        beside, name = view.beside(cut)
    rows = _rows(sheet, filters, beside and ask(sheet.question, _by_both(sheet, beside)), name)
    table = readable(rows, ward_names, is_sample=view.is_sample)
    return Told(table, filters, through, drawn=_in_headers(sheet.drawn, table, name), series=_series(sheet.drawn, name))


def _asked(view: View, sheet: Sheet) -> Filters | None:
    if sheet.days == "all":
        return Filters(area=view.filters.area, definition="a", snapshot=view.filters.snapshot)
    if sheet.days == "view":
        through = view.through(sheet.feed)
        return view.filters if through and view.filters.start_date <= through else None
    cut = view.cut(sheet.feed)
    if cut is None:
        return None
    if sheet.days == "year":
        return cut.now.within(minus_years(cut.through, 1), cut.through)
    return _by_both(sheet, cut.now)


def _by_both(sheet: Sheet, filters: Filters) -> Filters:
    """The share is told by both definitions, side by side."""
    return replace(filters, definition=None) if sheet.by == "definition" else filters


def _rows(sheet: Sheet, filters: Filters, before: pd.DataFrame | None, name: str) -> pd.DataFrame:
    now = ask(sheet.question, filters)
    now = now[[column for column in now if not column.endswith(OF_STATISTICS)]]
    if "ward" in now:  # its name comes with its code
        now = now.drop(columns="name", errors="ignore")
    elif {"unit", "name"} <= set(now):
        now = now.drop(columns="unit")
    if before is not None:
        now = _beside(now, before, sheet.by, name)
    if sheet.drawn and sheet.drawn.kind == "bar" and sheet.by:
        now = now.sort_values(sheet.drawn.values[0], ascending=False, kind="stable")
    return now.reset_index(drop=True)


def _beside(now: pd.DataFrame, before: pd.DataFrame, by: str, name: str) -> pd.DataFrame:
    """A group that one period lacks has 0 there; months stand beside each other in their order."""
    counts = [column for column in now if column.endswith(("_count", "_share"))]
    if by == "month":
        now, before = now.reset_index(drop=True), before.reset_index(drop=True)
        before, whole = before.reindex(now.index), now
    else:
        keys = pd.Index(dict.fromkeys([*now[by], *before[by]]), name=by)
        now, before = (rows.set_index(by).reindex(keys, fill_value=0).reset_index() for rows in (now, before))
        whole = now
    columns = [by, *[column for column in whole if column not in counts and column != by]]
    joined = whole[columns].copy()
    for column in counts:
        joined[column] = now[column]
        joined[words.compared(HEADERS[column], name)] = before[column]
    return joined


def _criteria(view: View) -> pd.DataFrame:
    """One row a criterion: this period, the one compared, the target, and what is thought of it."""
    facts = accident_facts(view, view.filters.severities)
    rows = [facts.criteria[measure] for measure in MEASURES]
    return pd.DataFrame(
        {
            "word": [MEASURE_WORDS[row.measure].word for row in rows],
            "value": [row.value for row in rows],
            "before": [row.change and row.change.before for row in rows],
            "difference": [row.change and row.change.difference for row in rows],
            "change_share": [row.change and row.change.share for row in rows],
            "at_most": [row.target.at_most for row in rows],
            "status": [labels.STATUS[row.status] for row in rows],
            "verdict": [labels.VERDICTS.get(row.verdict) for row in rows],
        }
    ).rename(columns=words.CRITERIA)


def _road_alerts(view: View) -> pd.DataFrame:
    """One row a road: each criterion beside last year's, the alert it raises, and whether it rose beyond chance."""
    alerts = accident_facts(view, view.filters.severities).road_alerts()
    rows = alerts[0] if alerts else pd.DataFrame()
    if rows.empty:
        return rows
    columns = {words.ROAD_ALERTS["road"]: rows["road"]}
    for measure in MEASURES:
        header = words.ROAD_ALERTS[measure]
        columns[header] = [pair.now for pair in rows[measure]]
        columns[words.compared(header, words.LAST_YEAR)] = [pair.before for pair in rows[measure]]
    columns[words.ROAD_ALERTS["alert"]] = rows["alert"].map(ALERTS | words.NO_ALERT)
    columns[words.ROAD_ALERTS["verdict"]] = rows["judged"].map(road_verdict)
    return pd.DataFrame(columns)


def _paces(view: View) -> pd.DataFrame:
    """One row a year's end on the path; none where the view has no path."""
    facts = image_fine_facts(view)
    if facts.image.path is None:
        return pd.DataFrame()
    paces = pace_table(paces_to_goal(facts.targets, facts.by_day, facts.cut.through))
    return paces.reindex(columns=list(words.PACES)).rename(columns=words.PACES)


def _tasks(view: View) -> pd.DataFrame:
    """One row a task, its leads by name."""
    found = task_facts(view)
    if found is None:
        return pd.DataFrame()
    leads = ["; ".join(found.lead_names(codes)) for codes in found.by_task["leads"]]
    return found.by_task.drop(columns=["partners"]).assign(leads=leads).rename(columns={"leads": words.LEADS})


def _leads(view: View) -> pd.DataFrame:
    """One row a leading agency, all wards together as one."""
    found = task_facts(view)
    if found is None:
        return pd.DataFrame()
    rows = found.by_lead
    names = rows["name"].fillna(WARDS_NAME).rename(words.LEADS)
    return pd.concat([names, rows.drop(columns=["lead", "name"])], axis=1)


def _other_targets(view: View) -> pd.DataFrame:
    """One row a promise, those in trouble first."""
    rows = [
        {
            "name": other_target_words.name(one.target),
            "done": one.done_count,
            "total": one.total_count,
            "unit": other_target_words.of(one.target).unit,
            "share": one.share,
            "path": one.path,
            "target_share": one.target_share,
            "goal": other_target_words.goal(one),
            "due_on": one.due_on,
            "status": plan_words.target_status(one),
            "standing": "" if one.reason else other_target_words.standing(one),
            "through": one.through,
            "source": other_target_words.reference(one),
        }
        for one in other_target_facts(view)
    ]
    return pd.DataFrame(rows, columns=list(words.OTHER_TARGETS)).rename(columns=words.OTHER_TARGETS)


def _black_spots(view: View) -> pd.DataFrame:
    """One row a point; none where no law was in force."""
    found = black_spot_facts(view)
    return found.in_file() if found else pd.DataFrame()


def _spot_register(view: View) -> pd.DataFrame:
    """One row an entry of the agency's list, with the point that is the same."""
    found = black_spot_facts(view)
    return found.register if found else pd.DataFrame()


def _ward_criteria(view: View) -> pd.DataFrame:
    """One row a ward and criterion."""
    return criteria_facts(view).in_file()


RECKONED = {
    CRITERIA: _criteria,
    ROAD_ALERTS: _road_alerts,
    PACES: _paces,
    TASKS: _tasks,
    LEADS: _leads,
    OTHER_TARGETS: _other_targets,
    BLACK_SPOTS: _black_spots,
    SPOT_REGISTER: _spot_register,
    WARD_CRITERIA: _ward_criteria,
}


def _in_headers(drawn: Drawn | None, table: pd.DataFrame, name: str) -> Drawn | None:
    if drawn is None:
        return None
    values = [HEADERS[value] for value in drawn.values]
    beside = [header for value in values if (header := words.compared(value, name)) in table]
    return replace(drawn, by=HEADERS[drawn.by], values=(*values, *beside))


def _series(drawn: Drawn | None, name: str) -> tuple[str, ...]:
    """One value is named by its period, several by their headers."""
    if drawn is None:
        return ()
    return (overview_words.THIS_PERIOD, name) if len(drawn.values) == 1 else tuple(map(HEADERS.get, drawn.values))
