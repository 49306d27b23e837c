-- The targets of the plan and from when to when they stand.
-- row: one target
select * from targets
