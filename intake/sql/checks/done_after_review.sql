-- A day of completion after the day on which the entry of the register was looked at, or of an answer before the report.
with days as (
    select 'level_crossings' as feed, 'closed_on' as column_name, closed_on as day, reviewed_on, _file_no, _line
    from records_level_crossings
    union all
    select 'black_spots', 'treated_on', treated_on, reviewed_on, _file_no, _line from records_black_spots
    union all
    select 'cameras', 'installed_on', installed_on, reviewed_on, _file_no, _line from records_cameras
    union all
    select 'model_areas', 'completed_on', completed_on, reviewed_on, _file_no, _line from records_model_areas
    union all
    select 'commitments', 'signed_on', signed_on, reviewed_on, _file_no, _line from records_commitments
    union all
    select 'wharves', 'handled_on', handled_on, reviewed_on, _file_no, _line from records_wharves
    union all
    select 'cables', 'buried_on', buried_on, reviewed_on, _file_no, _line from records_cables
)

select feed, _file_no, 'done_after_review', column_name, strftime(day, '%d/%m/%Y'), count(*), min(_line)
from days
where day > reviewed_on
group by all
