-- Groups of accidents that a scenario reduces.

-- '18-23' are the accidents from 18:00 to 23:59, '22-4' those from 22:00 to 4:59; without an hour, in no band.
create macro is_between_hours(hour, first_hour, last_hour) as
    case
        when first_hour <= last_hour then hour between first_hour and last_hour
        else hour >= first_hour or hour <= last_hour
    end;

create macro is_in_hours(band, occurred_at, has_hour) as
    has_hour
    and is_between_hours(
        hour(occurred_at),
        try_cast(split_part(band, '-', 1) as bigint),
        try_cast(split_part(band, '-', 2) as bigint)
    );

create macro falls_under(dimension, code, cause, road, vehicles, occurred_at, has_hour, ward) as
    case dimension
        when 'cause' then coalesce(cause, 'unknown') = code
        when 'road' then coalesce(road, 'unknown') = code
        when 'vehicle' then list_contains(kinds_of(vehicles), code)
        when 'hours' then is_in_hours(code, occurred_at, has_hour)
        when 'ward' then ward = code and code <> 'unknown'
    end;
