"""The plan's tables travel with the snapshot, typed; those of the data root come before the project's."""

from tests.intake.exporting import imported, rows

REPORTS = rows("10,cong_an,20/04/2026,xong", header="Số nhiệm vụ,Đơn vị,Ngày báo cáo,Trạng thái")


def test_a_snapshot_holds_the_tasks_and_their_days_as_numbers_and_dates(tmp_path):
    result = imported(tmp_path, {"nv.csv": REPORTS})
    assert result.ask("select count(*), min(task_no), max(task_no) from {tasks}") == [(70, 1, 70)]
    types = "typeof(milestone_no), typeof(due_on)"
    assert result.ask(f"select distinct {types} from {{task_milestones}}") == [("BIGINT", "DATE")]
    [(days, kind)] = result.ask(
        "select due_on - date '2026-04-14', kind from {report_deadlines} where period_end is null"
    )
    assert (days, kind) == (0, "plan")
    assert result.ask("select count(*) > 0 from {partners}") == [(True,)]


def test_an_extended_deadline_of_the_data_root_counts(tmp_path):
    (tmp_path / "plan").mkdir()
    extended = "task_no,milestone_no,name,due_on,source\n5,1,Hoàn thành,2026-12-31,Công văn 1\n"
    (tmp_path / "plan" / "task_milestones.csv").write_text(extended, encoding="utf-8-sig")
    result = imported(tmp_path, {"nv.csv": REPORTS})
    assert result.ask("select task_no, due_on::varchar from {task_milestones}") == [(5, "2026-12-31")]
    assert result.ask("select count(*) from {tasks}") == [(70,)]
