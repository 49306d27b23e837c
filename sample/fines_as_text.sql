-- The cells of one batch of fines, spelled as an export spells them; `defect` says what is wrong with a line.
-- row: one line of a CSV export
select
    case when defect = $missing_id then '' else $prefix || lpad(number::varchar, 7, '0') || case when defect = 0 then '' else '-S' end end as case_id,
    case
        when defect = $no_dates then ''
        else strftime(make_timestamp(violated * 60000000), $moment_format)
    end as violated_at,
    case
        when defect = $no_such_day then '31/02/2024'
        when defect = $no_dates then ''
        else strftime(date '1970-01-01' + nullif(decided, -1)::integer, $day_format)
    end as decided_on,
    case when defect = $no_source then '' else $sources[detected_by + 1] end as detected_by,
    $booleans[nullif(stopped, -1) + 1] as stopped,
    case when defect = $odd_violation then $unknown_violation else $violations[violation + 1] end as violation,
    $vehicles[nullif(vehicle, -1) + 1] as vehicle,
    case when defect = $odd_ward then $unknown_ward else $wards[ward + 1] end as ward,
    $roads[nullif(road, -1) + 1] as road,
    case
        when defect = $bad_amount then $not_a_number
        else replace(format('{:,}', nullif(amount, -1) * 1000), ',', $thousands)
    end as amount_vnd,
    $states[state + 1] as state,
    strftime(date '1970-01-01' + nullif(notified, -1)::integer, $day_format) as notified_on,
    strftime(date '1970-01-01' + nullif(recorded, -1)::integer, $day_format) as recorded_on,
    strftime(date '1970-01-01' + nullif(paid, -1)::integer, $day_format) as paid_on,
    strftime(make_timestamp(updated * 86400000000 + 61200000000), $moment_format) as updated_at
from batch
