"""`python -m intake.feeds`: the columns of every feed's table in a snapshot."""

from . import FEEDS

for feed in FEEDS.values():
    print(f"{feed.name}: {feed.row}; key: {', '.join(feed.key)}")
    for name, sql_type in feed.schema().items():
        print(f"    {name} {sql_type}")
