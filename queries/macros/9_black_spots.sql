-- Accidents that may make a point of Thong tu 41/2024/TT-BGTVT Art. 14.

-- Of the whole city: a point must not change with what the reader looks at. On roads, or nobody wrote down where:
-- railways have a rule of their own. row: one accident, or case_count of them
create macro road_accidents_of_city(start_date, end_date) as table
    select *
    from accidents
    where occurred_at >= start_date
      and occurred_at < end_date + 1
      and coalesce(mode, 'unknown') in ('road', 'unknown');

-- Art. 14(3): not where the road was found not to be the cause; nobody having looked is no such finding.
create macro may_be_the_road(infrastructure_cause) as coalesce(infrastructure_cause, true);
