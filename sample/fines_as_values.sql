-- One batch of fines with typed values, under the column names of another system; a typed column has fewer defects.
-- row: one row of a parquet export
select
    case when defect = $missing_id then null else $prefix || lpad(number::varchar, 7, '0') || case when defect = 0 then '' else '-S' end end as ma_vu_viec,
    case when defect in ($no_dates, $no_such_day) then null else make_timestamp(violated * 60000000) end as thoi_gian_vi_pham,
    case
        when defect in ($no_dates, $no_such_day) then null
        else date '1970-01-01' + nullif(decided, -1)::integer
    end as ngay_quyet_dinh,
    case when defect = $no_source then null else $sources[detected_by + 1] end as nguon_phat_hien,
    nullif(stopped, -1)::boolean as dung_xe_ngay,
    case when defect = $odd_violation then $unknown_violation else $violations[violation + 1] end as nhom_loi,
    $vehicles[nullif(vehicle, -1) + 1] as loai_phuong_tien,
    case when defect = $odd_ward then $unknown_ward else $wards[ward + 1] end as dia_ban,
    $roads[nullif(road, -1) + 1] as tuyen_duong,
    nullif(amount, -1) * 1000 as so_tien_phat,
    $states[state + 1] as trang_thai,
    date '1970-01-01' + nullif(notified, -1)::integer as ngay_thong_bao,
    date '1970-01-01' + nullif(recorded, -1)::integer as ngay_lap_bien_ban,
    date '1970-01-01' + nullif(paid, -1)::integer as ngay_nop_phat,
    make_timestamp(updated * 86400000000 + 61200000000) as ngay_cap_nhat
from batch
