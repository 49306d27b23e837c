"""The first and the last slide."""

from reports.slide import Lines, Slide
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese.findings import plain_sentence


def title(facts: Summary) -> Slide:
    view = facts.view
    source = words.source(words.POLICE, view.as_of, view.scope)
    return Slide("title", words.SLIDES["title"], words.TITLE, Lines([view.scope]), source)


def conclusions(facts: Summary) -> Slide:
    view = facts.view
    lines = facts.sentences(plain_sentence)
    return Slide(
        "conclusions",
        words.SLIDES["conclusions"],
        words.conclusion(statuses(facts)) if lines else words.no_numbers(words.SLIDES["conclusions"]),
        Lines(lines) if lines else None,
        words.source(words.POLICE, view.as_of, view.scope),
    )


def statuses(facts: Summary) -> dict[str, str]:
    """Status of each KPI by its measure."""
    accidents = facts.accidents
    return {
        "accident_count": accidents.criteria["accident_count"].status if accidents else "none",
        "image_fine_share": facts.image.status,
        "clearance_met_count": facts.clearances.status,
        "overdue_task_count": facts.tasks.status if facts.tasks else "none",
    }
