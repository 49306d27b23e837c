-- Where a row belongs. An area is the city, a former province or a type of unit.

create macro belongs_to(area, row_ward, row_candidates, row_province) as
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

create macro is_in_area(area, row_ward, row_candidates, row_province) as
    belongs_to(area, row_ward, row_candidates, row_province);

-- An empty list keeps all of them.
create macro is_among(chosen, code) as len(chosen) = 0 or list_contains(chosen, code);

-- A quick filter is 'dimension=code', only rows with the code (of several in one dimension, with any of them), or
-- '-dimension=code', all but those. Without any, every test below folds to true before a row is read.
create macro asked(groups, start) as
    list_transform(
        list_filter(groups::varchar[], lambda entry: starts_with(entry, start)),
        lambda entry: substring(entry, len(start) + 1)
    );

create macro is_asked(groups, dimension, code) as
    is_among(asked(groups, dimension || '='), coalesce(code, 'unknown'))
    and not list_contains(asked(groups, '-' || dimension || '='), coalesce(code, 'unknown'));

-- Wards that the reader's filters keep. row: one ward
create macro wards_within(chosen, area, groups) as table
    select *
    from wards
    where is_among(chosen, code)
      and (area = 'city' or area in (former_province, type))
      and is_asked(groups, 'ward', code);
