-- A refused line, and earlier refused corrections of it, give way to an accepted row that carries its place.
update refused_rows
set is_replaced = true
where feed = '{feed}' and exists (
    select 1
    from staged_{feed} as good
    left join row_outcomes as judged
        on judged.feed = '{feed}' and judged._file_no = good._file_no and judged._line = good._line
    where good._corrects_file = refused_rows._shown_file
        and good._corrects_line = refused_rows._shown_line
        and coalesce(good._corrects_column, refused_rows.column_name) = refused_rows.column_name
        and coalesce(good._corrects_value, refused_rows.value) = refused_rows.value
        and coalesce(judged.outcome, 'accepted') <> 'refused'
)
