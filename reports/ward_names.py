"""What wards are called where there is little room."""

from queries import Filters, ask


def ward_names(snapshot: str | None) -> dict[str, str]:
    """Code -> name without its type, of all wards."""
    wards = ask("wards/all", Filters(snapshot=snapshot))
    return dict(zip(wards["ward"], wards["name"], strict=True))
