-- How far the image cases (definition a) of violations in the period have come by the fines' data-through day: of those
-- that reached the step before and did not leave there, how many reached this one, left after it, wait too long, or are
-- young: the limit of their next step still runs (ripe_share: without those).
-- row: one step
-- key: step_no
with

cases as (
    select
        reached,
        sum(case_count) as case_count,
        coalesce(sum(case_count) filter (has_left), 0) as left_count,
        coalesce(sum(case_count) filter (not has_left and is_overdue), 0) as overdue_count,
        coalesce(sum(case_count) filter (not has_left and is_young), 0) as in_time_count,
        coalesce(sum(case_count) filter (not has_left and is_past_limit), 0) as past_limit_count
    from image_cases_within($start_date, $end_date, $wards, $area, $groups)
    group by all
),

steps as (
    from (
        values (1, 'detected'), (2, 'notified'), (3, 'recorded'), (4, 'decided'), (5, 'paid')
    ) as steps (step_no, step)
),

counted as (
    select
        step_no,
        step,
        coalesce(sum(case_count) filter (reached >= step_no), 0)::bigint as case_count,
        coalesce(sum(left_count) filter (reached = step_no), 0)::bigint as left_count,
        coalesce(sum(overdue_count) filter (reached = step_no), 0)::bigint as overdue_count,
        coalesce(sum(in_time_count) filter (reached = step_no), 0)::bigint as in_time_count,
        coalesce(sum(past_limit_count) filter (reached < 4 and step_no = 4), 0)::bigint as past_limit_count
    from steps
    left join cases on true
    group by all
),

followed as (
    select
        *,
        lag(case_count - left_count) over (order by step_no) as of_count,
        lag(in_time_count) over (order by step_no) as in_time_before_count
    from counted
)

select
    step_no,
    step,
    case_count,
    of_count,
    case_count / nullif(of_count, 0) as step_share,
    case_count / nullif(of_count - in_time_before_count, 0) as ripe_share,
    left_count,
    overdue_count,
    in_time_count,
    past_limit_count
from followed
order by step_no
