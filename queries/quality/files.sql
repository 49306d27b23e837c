-- What became of each file: rows = accepted + refused + superseded + duplicates, and one sentence where it was refused.
-- row: one file
-- key: path
select
    path,
    feed,
    dialect,
    "rows",
    accepted,
    refused,
    superseded,
    duplicates,
    ignored,
    records,
    first_date,
    last_date,
    data_through,
    size,
    sha256,
    sentence
from source_files
order by path
