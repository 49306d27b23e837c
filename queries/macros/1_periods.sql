-- The reporting calendar: month M runs from day 15 of M-1 to day 14 of M; 'calendar' is the calendar month.

-- First day of the calendar month that names the month a day belongs to: 2026-01-01 for 15/12/2025-14/01/2026.
create macro month_of(day, calendar) as
    case
        when calendar = 'reporting' then (date_trunc('month', day::date - 14) + interval 1 month)::date
        else date_trunc('month', day::date)::date
    end;

create macro first_day_of(month, calendar) as
    case when calendar = 'reporting' then (month::date - interval 1 month)::date + 14 else month::date end;

create macro last_day_of(month, calendar) as
    case when calendar = 'reporting' then month::date + 13 else last_day(month::date) end;

-- An end that the reader left open is the one of the rows: first_row and last_row are the days they reach from and to.
create macro or_first(start_date, first_row) as
    case when start_date = date '0001-01-01' then first_row else start_date end;

create macro or_last(end_date, last_row) as
    case when end_date = date '9999-12-31' then last_row else end_date end;

-- Months that a period touches, cut to it. row: one month
create macro months_within(start_date, end_date, first_row, last_row, calendar) as table
    with months as (
        select unnest(generate_series(
            month_of(or_first(start_date, first_row), calendar),
            month_of(or_last(end_date, last_row), calendar),
            interval 1 month
        ))::date as month
    )
    select
        month,
        greatest(first_day_of(month, calendar), start_date) as start_date,
        least(last_day_of(month, calendar), end_date) as end_date
    from months;
