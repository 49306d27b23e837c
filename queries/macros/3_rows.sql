-- Rows that the reader's filters keep; both ends of the period are included.

create macro alcohol_code(alcohol) as case alcohol when true then 'yes' when false then 'no' else 'unknown' end;

-- An accident belongs to each kind of vehicle that takes part in it.
create macro kinds_of(vehicles) as
    case when len(vehicles) > 0 then list_distinct(vehicles) else ['unknown'] end;

create macro is_vehicle_asked(groups, vehicles) as
    (len(asked(groups, 'vehicle=')) = 0 or list_has_any(asked(groups, 'vehicle='), kinds_of(vehicles)))
    and (len(asked(groups, '-vehicle=')) = 0 or not list_has_any(asked(groups, '-vehicle='), kinds_of(vehicles)));

-- '18-23' are the hours from 18:00 to 23:59; 'unknown', here -1, those nobody wrote down.
create macro hours_asked(groups, start) as
    flatten(list_transform(
        asked(groups, start),
        lambda band: coalesce(
            range(try_cast(split_part(band, '-', 1) as bigint), try_cast(split_part(band, '-', 2) as bigint) + 1), [-1]
        )
    ));

create macro is_hour_asked(groups, occurred_at, has_hour) as
    is_among(hours_asked(groups, 'hours='), if(has_hour, hour(occurred_at), -1))
    and not list_contains(hours_asked(groups, '-hours='), if(has_hour, hour(occurred_at), -1));

-- row: one accident, or case_count of them
create macro accidents_within(start_date, end_date, chosen_wards, area, severities, groups) as table
    select *, occurred_at::date as occurred_on
    from accidents
    where occurred_at >= start_date
      and occurred_at < end_date + 1
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province)
      and is_among(severities, severity)
      and is_asked(groups, 'ward', ward)
      and is_asked(groups, 'cause', cause)
      and is_asked(groups, 'road', road)
      and is_asked(groups, 'road_class', road_class)
      and is_asked(groups, 'mode', mode)
      and is_asked(groups, 'severity', severity)
      and is_asked(groups, 'alcohol', alcohol_code(alcohol))
      and is_asked(groups, 'weekday', isodow(occurred_at)::varchar)
      and is_hour_asked(groups, occurred_at, has_hour)
      and is_vehicle_asked(groups, vehicles);

-- A fine is decided and a road-traffic violation; urban order is counted elsewhere.
-- row: one fine, or case_count of them
create macro fines_within(start_date, end_date, chosen_wards, area, groups) as table
    select *
    from fines
    where decided_on between start_date and end_date
      and violation <> 'urban_order'
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province)
      and is_fine_asked(groups, ward, detected_by, violation, road, vehicle);

create macro is_fine_asked(groups, ward, detected_by, violation, road, vehicle) as
    is_asked(groups, 'ward', ward)
    and is_asked(groups, 'detected_by', detected_by)
    and is_asked(groups, 'violation', violation)
    and is_asked(groups, 'road', road)
    and is_asked(groups, 'vehicle', vehicle);

create macro is_image_source(detected_by, violation) as
    detected_by in (
        'fixed_camera', 'handheld_camera', 'speed_camera', 'load_station', 'journey_monitor', 'citizen_report',
        'social_media_press'
    )
    and violation not in ('alcohol', 'drugs');

-- Unknown with hand-held and speed cameras and load stations: those work beside the road.
create macro is_stopped(detected_by, stopped) as
    coalesce(
        stopped,
        case
            when detected_by in ('fixed_camera', 'journey_monitor', 'citizen_report', 'social_media_press') then false
        end
    );

-- Definition a: found by image or device and the vehicle not stopped at once; b: stopped or not.
create macro is_image_fine(definition, detected_by, stopped, violation) as
    is_image_source(detected_by, violation)
    and (coalesce(definition, 'a') = 'b' or coalesce(not is_stopped(detected_by, stopped), false));

-- The same fines added up once, when a snapshot is opened: what shares and their courses are made of.
-- row: one day, ward and list of wards that it might be
create table fine_days as
select
    decided_on,
    ward,
    ward_candidates,
    former_province,
    coalesce(sum(case_count) filter (is_image_fine('a', detected_by, stopped, violation)), 0)::bigint
        as image_fine_a_count,
    coalesce(sum(case_count) filter (is_image_fine('b', detected_by, stopped, violation)), 0)::bigint
        as image_fine_b_count,
    sum(case_count)::bigint as fine_count
from fines
where decided_on is not null
  and violation <> 'urban_order'
group by all
order by decided_on;

-- Fines, and those found by images or devices by definition a and b. row: one fine, or several of a day and ward
create macro fine_counts_within(start_date, end_date, chosen_wards, area, groups) as table
    select
        decided_on,
        ward,
        if(is_image_fine('a', detected_by, stopped, violation), case_count, 0) as image_fine_a_count,
        if(is_image_fine('b', detected_by, stopped, violation), case_count, 0) as image_fine_b_count,
        case_count as fine_count
    from fines_within(start_date, end_date, chosen_wards, area, groups);

create macro image_count(definition, a_count, b_count) as if(coalesce(definition, 'a') = 'b', b_count, a_count);

create macro is_encroachment_within(
    start_date, end_date, chosen_wards, area, groups,
    found_on, ward, ward_candidates, former_province, category, measure
) as
    found_on between start_date and end_date
    and is_among(chosen_wards, ward)
    and is_in_area(area, ward, ward_candidates, former_province)
    and is_asked(groups, 'ward', ward)
    and is_asked(groups, 'category', category)
    and is_asked(groups, 'measure', measure);

-- row: one encroachment case
create macro encroachments_within(start_date, end_date, chosen_wards, area, groups) as table
    select *
    from encroachments
    where is_encroachment_within(
        start_date, end_date, chosen_wards, area, groups,
        found_on, ward, ward_candidates, former_province, category, measure
    );
