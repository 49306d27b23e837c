-- Where a row belongs. An area is the city, a former province or a type of unit.

create macro is_in_area(area, row_ward, row_candidates, row_province) as
    area = 'city'
    or row_ward in (select code from wards where area in (former_province, type))
    or (
        row_ward = 'unknown'
        and (
            row_province = area
            or (
                len(row_candidates) > 0
                and list_has_all((select list(code) from wards where area in (former_province, type)), row_candidates)
            )
        )
    );

-- An empty list keeps all of them.
create macro is_among(chosen, code) as len(chosen) = 0 or list_contains(chosen, code);

-- Wards that the reader's filters keep. row: one ward
create macro wards_within(chosen, area) as table
    select *
    from wards
    where is_among(chosen, code) and (area = 'city' or area in (former_province, type));
