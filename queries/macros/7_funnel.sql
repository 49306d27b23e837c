-- The way of an image case (definition a, by the day of the violation) from detection to payment. A later date or state
-- implies the earlier steps. A case is overdue once the limit of its next step is over, young while that still runs;
-- neither where the day it runs from was not written down. row: one image case, or case_count of them
create macro image_cases_within(start_date, end_date, chosen_wards, area, groups) as table
    with
    cases as (
        select
            *,
            through_of('fines') as today,
            case
                when paid_on is not null or state = 'paid' then 5
                when decided_on is not null or state in ('decided', 'late') then 4
                when recorded_on is not null or state = 'recorded' then 3
                when notified_on is not null or state in ('notified', 'overdue_to_come') then 2
                else 1
            end as reached
        from fines
        where violated_at >= start_date
          and violated_at < end_date + 1
          and violation <> 'urban_order'
          and is_image_fine('a', detected_by, stopped, violation)
          and is_among(chosen_wards, ward)
          and is_in_area(area, ward, ward_candidates, former_province)
          and is_fine_asked(groups, ward, detected_by, violation, road, vehicle)
    ),
    timed as (
        select
            *,
            reached < 5 and coalesce(state in ('insufficient', 'transferred', 'expired'), false) as has_left,
            coalesce((reached = 2 and state = 'overdue_to_come') or (reached = 4 and state = 'late'), false)
                as state_is_overdue,
            case reached
                when 1 then violated_at::date + threshold_on('funnel_notify_days', violated_at::date)::int
                when 2 then notified_on + threshold_on('funnel_come_days', notified_on)::int
                when 3 then violated_at::date + threshold_on('funnel_decide_days', violated_at::date)::int
                when 4 then decided_on + threshold_on('funnel_pay_days', decided_on)::int
            end as last_day
        from cases
    )
    select
        reached,
        case_count,
        has_left,
        state_is_overdue or today > last_day as is_overdue,
        coalesce(today <= last_day, false) and not state_is_overdue as is_young,
        reached < 4
            and today > violated_at::date + threshold_on('funnel_decide_days', violated_at::date)::int as is_past_limit
    from timed;
