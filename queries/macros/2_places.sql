-- Where a row belongs. An area is the city, a former province or a type of unit.

-- What could not be placed belongs to an area when all wards that it might belong to do: which lists of wards these are
-- is worked out once, when the snapshot is opened. row: one list of wards and area
create table candidates_of_areas as
with
lists as (
    select ward_candidates from fines where ward = 'unknown'
    union
    select ward_candidates from accidents where ward = 'unknown'
    union
    select ward_candidates from clearances where ward = 'unknown'
    union
    select ward_candidates from encroachments where ward = 'unknown'
    union
    select ward_candidates from level_crossings where ward = 'unknown'
    union
    select ward_candidates from black_spots where ward = 'unknown'
    union
    select ward_candidates from cameras where ward = 'unknown'
    union
    select ward_candidates from model_areas where ward = 'unknown'
    union
    select ward_candidates from commitments where ward = 'unknown'
    union
    select ward_candidates from wharves where ward = 'unknown'
    union
    select ward_candidates from cables where ward = 'unknown'
    union
    select ward_candidates from citizen_reports where ward = 'unknown'
),
wards_of_areas as (
    select code, unnest([former_province, type]) as of_area
    from wards
),
areas as (
    select of_area, list(code) as codes
    from wards_of_areas
    group by all
)
select ward_candidates, of_area
from lists
join areas on len(ward_candidates) > 0 and list_has_all(codes, ward_candidates);

create macro belongs_to(area, row_ward, row_candidates, row_province) as
    area = 'city'
    or row_ward in (select code from wards where area in (former_province, type))
    or (
        row_ward = 'unknown'
        and (
            row_province = area
            or row_candidates in (select ward_candidates from candidates_of_areas where of_area = area)
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
