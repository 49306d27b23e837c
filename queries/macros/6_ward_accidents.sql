-- Accidents of the 12 months to a day, ward by ward, beside what wards of its type and former province lead one to
-- expect: by inhabitants where wards.csv knows those of the whole group, else its mean. row: one ward of the city
create macro ward_accidents_to(end_date, groups) as table
    with
    counted as (
        select
            ward,
            sum(case_count) as accident_count,
            sum(deaths) as death_count,
            sum(injured) as injured_count
        from accidents_within((end_date - interval 12 months)::date + 1, end_date, [], 'city', [], groups)
        group by all
    ),
    of_wards as (
        select
            code as ward,
            type,
            former_province,
            population,
            coalesce(accident_count, 0)::bigint as accident_count,
            coalesce(death_count, 0)::bigint as death_count,
            coalesce(injured_count, 0)::bigint as injured_count
        from wards
        left join counted on counted.ward = wards.code
    )
    select
        ward,
        accident_count,
        death_count,
        injured_count,
        count(*) over of_group = count(population) over of_group as is_by_population,
        case
            when is_by_population
                then sum(accident_count) over of_group * population / sum(population) over of_group
            else avg(accident_count) over of_group
        end as expected_count
    from of_wards
    window of_group as (partition by type, former_province);
