-- What the tests of quick filters come to where there is none: planning a question is most of what it costs.
create macro is_asked(groups, dimension, code) as true;

create macro is_vehicle_asked(groups, vehicles) as true;

create macro is_hour_asked(groups, occurred_at, has_hour) as true;

create macro is_fine_asked(groups, ward, detected_by, violation, road, vehicle) as true;

create macro fine_counts_within(start_date, end_date, chosen_wards, area, groups) as table
    select decided_on, ward, image_fine_a_count, image_fine_b_count, fine_count
    from fine_days
    where decided_on between start_date and end_date
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province);

create macro is_city_asked(chosen_wards, area, groups) as len(chosen_wards) = 0 and area = 'city';
