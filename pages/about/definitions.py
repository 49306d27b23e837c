"""What does each number mean, how is it judged, and which rule does it follow?"""

from itertools import count

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis import change_of_counts, rule_of, same_period_last_year, significance_level, unit_holding
from analysis.black_spots import Radii
from components import Column, current_view, page_header, source_popover, status_icon, table, task_address
from queries import Filters, ask
from vietnamese import definition_words as words
from vietnamese import labels, task_words
from vietnamese import plan_definition_words as plan_words
from vietnamese.measures import MEASURES, Measure

view = current_view()
everything = Filters(snapshot=view.filters.snapshot)
targets, thresholds = ask("plan/targets", everything), ask("plan/thresholds", everything)
alpha = significance_level(thresholds, view.as_of)
is_alert = thresholds["code"].str.startswith("alert_")
is_spot = thresholds["code"].str.startswith("black_spot_")


def section(code: str, question: str | None = None, rows=None) -> DeltaGenerator:
    """A card that a link may lead to."""
    card = st.container(border=True, key=f"card_{code}", gap="xsmall", height="stretch")
    with card.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall", wrap=False):
        st.subheader(words.contents()[code], anchor=code)
        if question:
            source_popover(question, everything, rows, key=code)
    return card


def columns_of(names: dict[str, str]) -> list[Column]:
    return [Column(name, word) for name, word in names.items()]


def show_measure(code: str, measure: Measure) -> None:
    rows = targets[targets["measure"] == measure.target]
    with section(code, "plan/targets", targets):
        text, beside = st.columns([2, 3], gap="small")
        text.markdown(words.about(measure))
        with beside:
            if not rows.empty:
                table(words.shown_targets(rows), columns_of(words.TARGET_COLUMNS), key=code)
            st.markdown(more_about(code))


def more_about(code: str) -> str:
    if code == "reencroachment_share":
        days = thresholds.loc[thresholds["code"] == "reencroachment_days", "value"].max()
        return words.reencroachment(days)
    rule = rule_of(targets, "image_fine_share") if code == "image_fine_share" else None
    return words.path(rule.base.end, rule.valid.end, rule.value) if rule else ""


def show_status() -> None:
    with section("status"):
        _show_states(words.STATUSES, labels.STATUS)
        st.markdown(words.STATUS_NOTE)


def show_verdict() -> None:
    fewest = next(total for total in count(1) if _is_judged(total))
    with section("verdict", "plan/thresholds", thresholds):
        st.markdown("\n".join(f"- **{verdict}:** {text}" for verdict, text in words.verdicts(alpha, fewest).items()))
        st.markdown("\n\n".join(words.tests(alpha)))


def _is_judged(total: int) -> bool:
    return change_of_counts(total, 0, days_now=1, days_before=1, alpha=alpha) != "too_few"


def show_definitions() -> None:
    with section("definitions"):
        st.markdown(words.DEFINITIONS)
        head, *lines = [words.SOURCE_COLUMNS, (":---", ":---"), *words.sources()]
        st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in [head, *lines]))


def show_funnel() -> None:
    with section("funnel"):
        st.markdown(words.FUNNEL)


def show_calendar() -> None:
    calendar = view.filters.calendar
    units = [(unit, unit_holding(view.as_of, unit, calendar)) for unit in words.UNITS]
    examples = [(unit, now, same_period_last_year(now, calendar)) for unit, now in units]
    with section("calendar"):
        st.markdown(words.CALENDAR)
        st.markdown(words.examples(view.as_of, examples))


def show_ward_months() -> None:
    with section("ward_months"):
        _show_states(words.WARD_MONTHS, {code: state.capitalize() for code, state in labels.STATES.items()})
        st.markdown(words.WARD_MONTHS_NOTE)


def _show_states(states: dict[str, str], names: dict[str, str]) -> None:
    st.markdown("\n".join(f"- {status_icon(code)} **{names[code]}:** {text}" for code, text in states.items()))


def show_alert() -> None:
    with section("alert", "plan/thresholds", thresholds):
        text, beside = st.columns([2, 3], gap="small")
        text.markdown(words.ALERT)
        with beside:
            _show_thresholds(thresholds[is_alert], "alert")


def show_black_spots() -> None:
    with section("black_spots", "plan/thresholds", thresholds):
        text, beside = st.columns([2, 3], gap="small")
        text.markdown(plan_words.spots(*Radii()))
        with beside:
            _show_thresholds(thresholds[is_spot], "black_spots", plan_words.NO_TABLE)


def show_thresholds() -> None:
    with section("thresholds", "plan/thresholds", thresholds):
        _show_thresholds(thresholds[~is_alert & ~is_spot], "thresholds")


def _show_thresholds(rows, key: str, empty: str = words.NO_LIMITS) -> None:
    shown = words.shown_thresholds(rows)
    table(shown, columns_of(words.THRESHOLD_COLUMNS), key=key, empty=empty)


def show_task_states() -> None:
    with section("task_states"):
        _show_states(plan_words.TASK_STATES, task_words.TASK_STATES)
        st.markdown(plan_words.TASK_NOTE)


def show_deadlines() -> None:
    rows = ask("plan/report_deadlines", everything)
    with section("deadlines", "plan/report_deadlines", rows):
        st.markdown(plan_words.DUE_DAYS)
        shown = plan_words.shown_deadlines(rows)
        table(shown, columns_of(plan_words.DEADLINE_COLUMNS), key="deadlines", empty=plan_words.NO_TABLE)
        _show_states(plan_words.REPORT_STATES, task_words.REPORT_STATES)


def show_plan_tasks() -> None:
    tasks, milestones = ask("plan/tasks", everything), ask("plan/milestones", everything)
    units = [ask(question, everything)[["code", "name"]].to_numpy() for question in ("plan/agencies", "plan/partners")]
    names = {task_words.WARDS: task_words.WARDS_NAME} | {code: name for rows in units for code, name in rows}
    number, *columns = columns_of(plan_words.TASK_COLUMNS)
    with section("plan_tasks", "plan/tasks", tasks):
        if tasks.empty:
            st.info(plan_words.NO_TABLE, icon=":material/info:")
            return
        st.markdown(plan_words.TASKS)
        shown = plan_words.shown_tasks(tasks, milestones, names)
        table(shown, [number._replace(address=task_address), *columns], key="plan_tasks", alt=plan_words.TASKS)
        st.markdown(plan_words.notes_title(tasks["note"].notna().sum()))
        st.markdown(plan_words.notes(tasks))


with st.container(gap="xsmall"):
    page_header(labels.PAGES["definitions"].title, view, words.SCOPE)
    links = [f"[{title}](#{code})" for code, title in words.contents().items()]
    st.markdown(f":small[:gray[{words.CONTENTS}:] {f' {labels.DOT} '.join(links)}]")
    for code, measure in MEASURES.items():
        show_measure(code, measure)
    for pair in ((show_status, show_ward_months), (show_verdict, show_definitions), (show_calendar, show_funnel)):
        for place, show in zip(st.columns(2, gap="xsmall"), pair, strict=True):
            with place:
                show()
    show_alert()
    show_black_spots()
    show_thresholds()
    for place, show in zip(st.columns(2, gap="xsmall"), (show_task_states, show_deadlines), strict=True):
        with place:
            show()
    show_plan_tasks()
