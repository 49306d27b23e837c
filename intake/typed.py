"""How the columns of one file are typed, as pieces of SQL over its table of text `raw`."""

from dataclasses import dataclass, field

from .notices import Notice


@dataclass
class Typed:
    """Our column -> the expression of its value and of its problem, the joins both need, what was noted by file."""

    expressions: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    joins: list[str] = field(default_factory=list)
    notices: list[tuple[int, Notice]] = field(default_factory=list)

    def joined(self) -> str:
        return " ".join(self.joins)
