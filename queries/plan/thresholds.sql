-- x
-- row: one threshold
select * from thresholds
