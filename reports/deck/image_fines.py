"""Slides of image fines: the share on its way to the goal, and the way of a case."""

from datetime import date

import pandas as pd

from analysis import month_of, rule_of, share_path, stepped, unit_holding, weakest_step
from queries import ask
from reports.image_fine_facts import ImageFineFacts
from reports.slide import Chart, Series, Slide
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese import image_fine_words
from vietnamese.figure_words import FUNNEL_STEPS
from vietnamese.funnel_words import PARTS
from vietnamese.measures import MEASURES

SHARE = "image_fine_share"
ROLES = {"gone_on_count": "now", "left_count": "before", "overdue_count": "not_met", "in_time_count": "in_progress"}


def image_share(facts: Summary) -> Slide:
    found, key = facts.image_fines, "image_share"
    if found is None or found.image.share is None:
        return _slide(key, words.no_numbers(words.SLIDES[key]), None, facts)
    image = found.image
    finding = words.share_finding(image_fine_words.path_finding(image.share, image.path, image.reason))
    note = image_fine_words.path_note(image.image_fine_count, image.fine_count, image.share_year_earlier)
    definition = f"{MEASURES[SHARE].definition} {image_fine_words.PATH_HELP}"
    return _slide(key, finding, _shares(found), facts, definition, note)


def _shares(found: ImageFineFacts) -> Chart:
    """The 12 months to the end of each month, on to the goal where there is a path."""
    known = ask("image_fines/trailing_12_months", found.cut.now).dropna().set_index("day")[SHARE]
    days = [day.date() for day in known.index]
    series = [Series(words.SHARE, [float(share) for share in known], "now")]
    if found.image.path is not None:
        rule = rule_of(found.targets, SHARE)
        days += _month_ends(days[-1], rule.valid.end)
        path = share_path(found.targets, found.by_day, [day for day in days if day >= rule.base.end])[SHARE].tolist()
        series = [
            Series(words.SHARE, [*series[0].values, *[None] * (len(days) - len(known))], "now"),
            Series(words.PATH, [None] * (len(days) - len(path)) + path, "target"),
        ]
    categories = [words.month_tick(month_of(day, "reporting")) for day in days]
    return Chart("line", categories, series, unit="share", axis=words.SHARE_AXIS)


def _month_ends(after: date, until: date) -> list[date]:
    """Last days of the reporting months that come after the one a day lies in."""
    month, ends = unit_holding(after, "month", "reporting"), []
    while month.end < until:
        month = stepped(month, 1, "reporting")
        ends.append(month.end)
    return ends


def way_of_a_case(facts: Summary) -> Slide:
    found, key = facts.image_fines, "funnel"
    rows = ask("image_fines/funnel", found.cut.now) if found else None
    if rows is None or not rows["case_count"].any():
        return _slide(key, words.no_numbers(words.SLIDES[key]), None, facts)
    note = image_fine_words.funnel_note(int(rows["left_count"].sum()), int(rows["past_limit_count"].sum()))
    finding = image_fine_words.funnel_finding(weakest_step(rows))
    return _slide(key, finding, _steps(rows), facts, image_fine_words.FUNNEL_HELP, note)


def _steps(rows: pd.DataFrame) -> Chart:
    rows = rows.assign(gone_on_count=rows["case_count"].shift(-1).fillna(rows["case_count"]))
    steps = [
        words.funnel_step(FUNNEL_STEPS[row.step], row.case_count, None if pd.isna(row.step_share) else row.step_share)
        for row in rows.itertuples(index=False)
    ]
    parts = [Series(PARTS[part], rows[part].astype(float).tolist(), role) for part, role in ROLES.items()]
    return Chart("bar", steps, [part for part in parts if any(part.values)], axis=words.CASES, is_stacked=True)


def _slide(key: str, finding: str, body: Chart | None, facts: Summary, definition: str = "", note: str = "") -> Slide:
    view = facts.view
    through = facts.image_fines.cut.through if facts.image_fines else view.through("fines")
    source = words.source(words.POLICE, through, view.question("fines"))
    return Slide(key, words.SLIDES[key], finding, body, source, definition, [note] if note else [])
