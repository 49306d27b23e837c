-- Registers of things the plan wants done. A register holds only what was last known: all that is in it counts as there
-- on every day, and what has come undone since is open on earlier days too. A thing is done from its own day on or, where
-- nobody wrote that down, from the day on which its entry was checked.
create macro is_done_by(day, is_done, done_on, reviewed_on) as
    coalesce(is_done and coalesce(done_on, reviewed_on) <= day, false);

create macro thing_state(is_done, is_under_way) as
    case when is_done then 'done' when is_under_way then 'under_way' else 'open' end;

create macro is_placed_within(chosen_wards, area, groups, ward, ward_candidates, former_province) as
    is_among(chosen_wards, ward)
    and is_in_area(area, ward, ward_candidates, former_province)
    and is_asked(groups, 'ward', ward);

-- A point of a line: its name and, where it is known, its place on it, as 'QL5 km 12+300'.
create macro kilometre_text(km_post) as
    printf('%d+%03d', round(km_post * 1000)::bigint // 1000, round(km_post * 1000)::bigint % 1000);

create macro point_on(line, km_post) as nullif(concat_ws(' km ', line, kilometre_text(km_post)), '');

create macro started_on(wanted) as (select max(start_on) from other_targets where target = wanted);
