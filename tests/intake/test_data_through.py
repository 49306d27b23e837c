"""How far each file, feed and snapshot reaches; the clock is never read."""

from datetime import date

import pytest

from tests.intake.exporting import HEADER, imported, write_export


def reach(result, path: str) -> str | None:
    return result.file(path)["data_through"]


def feeds(result) -> dict[str, str | None]:
    return {feed["feed"]: feed["data_through"] for feed in result.report.manifest["feeds"]}


def accidents(*days: str, title: str = "") -> str:
    return title + HEADER + "\n" + "".join(f"{title[:1] or 'V'}{day},{day},0,0\n" for day in days)


def test_the_latest_event_of_a_file_and_of_its_feed(tmp_path):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", "20/01/2026"), "b.csv": accidents("07/02/2026")})
    assert (reach(result, "a.csv"), reach(result, "b.csv")) == ("2026-01-20", "2026-02-07")
    assert feeds(result) == {"accidents": "2026-02-07"}
    assert result.report.manifest["as_of"] == "2026-02-07"
    assert result.ask("select as_of, is_sample from {snapshot}") == [(date(2026, 2, 7), False)]


@pytest.mark.parametrize(
    "title",
    [
        "Báo cáo tai nạn giao thông đến ngày 31/01/2026\n",
        "TỔNG HỢP (từ 15/12/2025 đến hết ngày 31/01/2026)\n",
        "Số liệu từ ngày 01/01/2026 đến 31/01/2026\n\n",
        "Kỳ báo cáo: 01 - 31/01/2026,,,\nTính đến ngày 31 / 01 / 2026,,,\n",
    ],
)
def test_a_title_line_says_how_far_the_file_reaches(tmp_path, title):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", title=title)})
    assert reach(result, "a.csv") == "2026-01-31"
    assert result.report.manifest["as_of"] == "2026-01-31"


def test_a_mapping_says_it_before_any_title(tmp_path):
    write_export(tmp_path, "m.toml", 'files = ["a.csv"]\nfeed = "accidents"\ndata_through = 2026-02-15\n')
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", title="đến ngày 31/01/2026\n")})
    assert reach(result, "a.csv") == "2026-02-15"


def test_a_date_far_ahead_of_the_others_is_flagged_and_does_not_count(tmp_path):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", "20/01/2026"), "b.csv": accidents("20/01/2062")})
    assert feeds(result) == {"accidents": "2026-01-20"}
    assert reach(result, "b.csv") is None
    assert result.ask("select value from {notices} where kind = 'isolated_date'") == [("20/01/2062",)]
    assert result.ask("select count(*) from {accidents}") == [(3,)]


@pytest.mark.parametrize("last, counts", [("05/02/2026", True), ("06/02/2026", False)])
def test_31_days_after_the_next_earlier_date_still_count(tmp_path, last, counts):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", last)})
    day = "2026-02-05" if counts else "2026-01-05"
    assert reach(result, "a.csv") == feeds(result)["accidents"] == day


def test_after_a_gap_the_second_day_counts_again(tmp_path):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", "05/06/2026", "06/06/2026")})
    assert reach(result, "a.csv") == "2026-06-06"


def test_fines_reach_as_far_as_their_decisions_or_where_none_is_decided_their_violations(tmp_path):
    head = "case_id,violated_at,decided_on,detected_by,violation\n"
    result = imported(
        tmp_path,
        {
            "decided.csv": head + "F1,20/01/2026,05/01/2026,fixed_camera,speed\nF2,28/01/2026,,fixed_camera,speed\n",
            "detected.csv": head + "F3,03/02/2026 23:30,,fixed_camera,speed\n",
        },
    )
    assert (reach(result, "decided.csv"), reach(result, "detected.csv")) == ("2026-01-05", "2026-02-03")
    assert feeds(result) == {"fines": "2026-02-03"}


def test_each_feed_has_its_own_event_and_published_on_is_none(tmp_path):
    result = imported(
        tmp_path,
        {
            "g.csv": "clearance_id,cleared_on,ward\nG1,02/05/2026,11311\n",
            "l.csv": "case_id,found_on,ward,category\nL1,03/05/2026,11311,other\n",
            "n.csv": "task_no,unit,reported_on,state,completed_on\n1,cong_an,04/05/2026,done,20/05/2026\n",
            "b.csv": "unit,kind,period_end,sent_on\ncong_an,half_year,15/06/2026,05/05/2026\n",
            "p.csv": "area,period_start,period_end,measure,value,published_on,source\n"
            "hai_phong,01/04/2026,30/04/2026,accident_count,70,09/05/2026,Báo A\n",
        },
    )
    assert feeds(result) == {
        "clearances": "2026-05-02",
        "encroachments": "2026-05-03",
        "task_reports": "2026-05-04",
        "unit_reports": "2026-05-05",
        "published_totals": "2026-04-30",
    }
    assert result.report.manifest["as_of"] == "2026-05-05"


def test_a_file_none_of_whose_rows_gave_a_record_reaches_nowhere(tmp_path):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026"), "b_2026-03-31.csv": HEADER + "\n,05/03/2026,0,0\n"})
    assert reach(result, "b_2026-03-31.csv") is None
    assert feeds(result) == {"accidents": "2026-01-05"}


def test_a_refused_day_moves_nothing(tmp_path):
    result = imported(tmp_path, {"a.csv": accidents("05/01/2026", "31/02/2026")})
    assert reach(result, "a.csv") == "2026-01-05"


def test_first_and_last_date_stand_beside(tmp_path):
    file = imported(tmp_path, {"a.csv": accidents("20/01/2026", "05/01/2026", "20/03/2026")}).file("a.csv")
    assert (file["first_date"], file["last_date"], file["data_through"]) == ("2026-01-05", "2026-03-20", "2026-01-20")


@pytest.mark.parametrize("rows, day", [(4, "2026-06-30"), (5, "2026-10-31")])
def test_a_register_looked_through_on_one_day_reaches_that_day(tmp_path, rows, day):
    lines = ["B1,11311,licensed,30/06/2026", *(f"C{number},11311,licensed,31/10/2026" for number in range(rows))]
    result = imported(tmp_path, {"b.csv": "\n".join(("wharf_id,ward,wharf_state,reviewed_on", *lines)) + "\n"})
    assert feeds(result) == {"wharves": day}
