-- Rows that the reader's filters keep; both ends of the period are included.

-- row: one accident, or case_count of them
create macro accidents_within(start_date, end_date, chosen_wards, area, severities) as table
    select *, occurred_at::date as occurred_on
    from accidents
    where occurred_at >= start_date
      and occurred_at < end_date + 1
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province)
      and is_among(severities, severity);

-- A fine is decided and a road-traffic violation; urban order is counted elsewhere.
-- row: one fine, or case_count of them
create macro fines_within(start_date, end_date, chosen_wards, area) as table
    select *
    from fines
    where decided_on between start_date and end_date
      and violation <> 'urban_order'
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province);

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

-- row: one encroachment case
create macro encroachments_within(start_date, end_date, chosen_wards, area) as table
    select *
    from encroachments
    where found_on between start_date and end_date
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province);
