"""Vietnamese words that stand inside cells of exports and mean something to the intake."""

DATE_WORDS = (
    ("ngày", " "),
    ("tháng", "/"),
    ("năm", "/"),
    ("lúc", " "),
    ("giờ", "h"),
    ("phút", ""),
    (" / ", "/"),
    ("/ ", "/"),
    (" /", "/"),
    ("thg ", "/"),
)
