-- What an import keeps beside the typed rows of each feed.
-- row: one row that cannot be read; _shown_file and _shown_line are those a correction came with, else its own
create table refused_rows (
    feed varchar,
    _file_no bigint,
    _line bigint,
    _rows bigint,
    _shown_file varchar,
    _shown_line bigint,
    column_name varchar,
    value varchar,
    reason varchar,
    row_text varchar,
    _corrects_column varchar,
    _corrects_value varchar,
    is_replaced boolean default false
);

-- row: one repeated row
create table row_outcomes (feed varchar, _file_no bigint, _line bigint, _rows bigint, outcome varchar);

-- row: one kind of notice about one value of one column of one file
create table noted (
    feed varchar,
    _file_no bigint,
    kind varchar,
    column_name varchar,
    value varchar,
    row_count bigint,
    example_line bigint
)
