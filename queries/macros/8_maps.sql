-- What maps need.

-- Snapshots written before boundaries were kept have no such table. row: one ward with its border as GeoJSON
create view if not exists ward_boundaries as
    select null::varchar as ward, null::varchar as geometry
    where false;

-- The centre of the hexagon around a point; hexagons stand on a corner, `spacing` metres from centre to centre. Their
-- centres are two rectangular grids, one moved by half a cell, and the nearer of the two nearest is the one.
create macro hexagon_centre(x, y) as
    case
        when (x - round(x)) ** 2 + 3 * (y - round(y)) ** 2
            <= (x - floor(x) - 0.5) ** 2 + 3 * (y - floor(y) - 0.5) ** 2
            then {'x': round(x), 'y': round(y)}
        else {'x': floor(x) + 0.5, 'y': floor(y) + 0.5}
    end;

-- Metres of one degree of longitude at 20.9 degrees north and, beside it, of latitude.
create macro degree_east() as 103995.0;
create macro degree_north() as 111320.0;

create macro hexagon_of(longitude, latitude, spacing) as
    hexagon_centre(longitude * degree_east() / spacing, latitude * degree_north() / (spacing * sqrt(3.0)));

create macro longitude_of(hexagon, spacing) as round(hexagon.x * spacing / degree_east(), 5);
create macro latitude_of(hexagon, spacing) as round(hexagon.y * spacing * sqrt(3.0) / degree_north(), 5);
create macro hexagon_spacing() as 2000.0;
