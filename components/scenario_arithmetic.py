"""How the results of a lever are made, for whoever asks: inputs, formula, the numbers put in, method and source."""

from collections.abc import Mapping, Sequence

import streamlit as st

from reports.scenario_facts import ScenarioFacts
from vietnamese import what_if_arithmetic as words
from vietnamese.what_if_outcomes import HOW

from .plain_text import plain

GroupWords = Mapping[tuple[str, str], str]


def accident_arithmetic(facts: ScenarioFacts, groups: GroupWords, *, is_sample: bool) -> None:
    accidents = facts.accidents
    lines = [words.accident_inputs(accidents.parts)]
    lines += [words.basis(measure, basis) for measure, basis in accidents.bases.items()]
    for name, outcome in zip(facts.names, accidents.outcomes, strict=True):
        lines += [f"**{plain(name)}.**", *_prevented(outcome, groups)]
        lines += [words.put_in(measure, end.projection) for measure, end in outcome.ends.items()]
    if allowance := accidents.allowances["accident_count"]:
        lines.append(words.allowed(allowance))
    _explained(
        [*lines, words.OVERLAP, words.METHOD, words.back_test(accidents.back_test, is_sample=is_sample)], "accidents"
    )


def _prevented(outcome, groups: GroupWords) -> list[str]:
    if not outcome.effects:
        return []
    together, *alone = outcome.effects
    last_rest = outcome.ends["accident_count"].projection.last_rest
    return [
        *(words.prevented(effect, plain(groups[effect.lever[:2]])) for effect in alone),
        words.together(together, last_rest),
    ]


def image_arithmetic(facts: ScenarioFacts) -> None:
    image = facts.image_fines
    put_in = [
        words.image_put_in(plain(name), image.start, scenario, course)
        for name, scenario, course in zip(facts.names, facts.scenarios, image.courses, strict=True)
    ]
    _explained([words.image_inputs(image.start), words.IMAGE_METHOD, *put_in], "image")


def clearance_arithmetic(facts: ScenarioFacts) -> None:
    month = facts.clearances.month
    put_in = [
        words.clearance_put_in(plain(name), plan, scenario.extra_clearances, month.months_left)
        for name, scenario, plan in zip(facts.names, facts.scenarios, facts.clearances.plans, strict=True)
    ]
    _explained([words.clearance_inputs(month), words.CLEARANCE_METHOD, *put_in], "clearances")


def _explained(lines: Sequence[str], key: str) -> None:
    with st.popover(HOW, type="tertiary", icon=":material/calculate:", key=f"source_how_{key}", width="content"):
        st.markdown("  \n".join(f":small[{line}]" for line in lines))
