-- What the test of the area comes to in the whole city.
create macro is_in_area(area, row_ward, row_candidates, row_province) as true;
