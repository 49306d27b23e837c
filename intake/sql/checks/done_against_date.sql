-- A state of a register that says done without its day, or a day with a state that says not done. Of a wharf any state
-- but unlicensed may have one, and only a closed or moved one needs it.
with dated as (
    select
        'level_crossings' as feed, 'closed_on' as column_name, crossing_state as state, closed_on as day,
        crossing_state = 'closed' as needs_day, crossing_state = 'closed' as may_have_day, _file_no, _line
    from records_level_crossings
    union all
    select
        'black_spots', 'treated_on', spot_state, treated_on, spot_state = 'treated', spot_state = 'treated',
        _file_no, _line
    from records_black_spots
    union all
    select
        'cameras', 'installed_on', camera_state, installed_on, false, camera_state <> 'planned', _file_no, _line
    from records_cameras
    union all
    select
        'model_areas', 'completed_on', model_state, completed_on, model_state in ('completed', 'expanded'),
        model_state in ('completed', 'expanded'), _file_no, _line
    from records_model_areas
    union all
    select
        'wharves', 'handled_on', wharf_state, handled_on, wharf_state in ('closed', 'relocated'),
        wharf_state <> 'unlicensed', _file_no, _line
    from records_wharves
    union all
    select
        'cables', 'buried_on', cable_state, buried_on, cable_state = 'buried', cable_state = 'buried', _file_no, _line
    from records_cables
    union all
    select
        'citizen_reports', 'fined_on', report_outcome, fined_on, report_outcome = 'fined', report_outcome = 'fined',
        _file_no, _line
    from records_citizen_reports
)

select
    feed,
    _file_no,
    if(day is null, 'done_without_date', 'date_without_done'),
    column_name,
    coalesce(strftime(day, '%d/%m/%Y'), ''),
    count(*),
    min(_line)
from dated
where state not in ('other', 'unknown') and if(day is null, needs_day, not may_have_day)
group by all
