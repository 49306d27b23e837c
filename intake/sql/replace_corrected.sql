-- A refused line, and the refused corrections that stand between, give way to an accepted row that names its place, column and
-- value.
-- row: one refused row, and what an accepted correction, or a refused one that gave way, says of it
create or replace temp table replaced as
with recursive good as (
    select _corrects_file as file, _corrects_line as line, _corrects_column as column_name, _corrects_value as value
    from staged_{feed} as staged
    left join row_outcomes as judged
        on judged.feed = '{feed}' and judged._file_no = staged._file_no and judged._line = staged._line
    where _corrects_file is not null and coalesce(judged.outcome, 'accepted') <> 'refused'
),

replaced as (
    select refused_rows.*, refused_rows.rowid as row_no
    from refused_rows
    join good on good.file = refused_rows._shown_file and good.line = refused_rows._shown_line
    where refused_rows.feed = '{feed}' and (
        coalesce(good.column_name, refused_rows.column_name) = refused_rows.column_name
        and coalesce(good.value, refused_rows.value) = refused_rows.value
        or good.column_name = refused_rows._corrects_column and good.value = refused_rows._corrects_value
    )

    union

    select refused_rows.*, refused_rows.rowid
    from refused_rows
    join replaced
        on replaced._shown_file = refused_rows._shown_file and replaced._shown_line = refused_rows._shown_line
        and replaced._corrects_column = refused_rows.column_name and replaced._corrects_value = refused_rows.value
    where refused_rows.feed = '{feed}'
)

select distinct row_no from replaced;

update refused_rows set is_replaced = true where rowid in (select row_no from replaced)
