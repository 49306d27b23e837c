"""Words of the page Định nghĩa on the plan's tasks, its deadlines and points where accidents happen again and again."""

from collections.abc import Mapping

from .numbers import day, integer, is_missing
from .task_words import REPORT_KINDS

TASK_STATES = {
    "overdue": (
        "đã qua ngày hạn của một mốc mà chưa có báo cáo hoàn thành. Chưa có báo cáo nào cũng là quá hạn, nhưng được đếm "
        "riêng: chưa báo cáo không có nghĩa là chưa làm."
    ),
    "due_soon": "mốc chưa xong còn không quá 30 ngày.",
    "not_reported": "nhiệm vụ thường xuyên: kỳ 6 tháng gần nhất đã hết mà không có báo cáo nào.",
    "in_progress": "nhiệm vụ thường xuyên: kỳ 6 tháng đầu tiên chưa hết, chưa có báo cáo.",
    "waiting": "chờ một việc khác xong trước, như nhiệm vụ 12 chờ Quy hoạch chung được phê duyệt.",
    "on_time": "còn hơn 30 ngày, hoặc mốc không có ngày.",
    "reported": "nhiệm vụ thường xuyên: có ít nhất một báo cáo trong kỳ 6 tháng. Không bao giờ là “xong 100%”.",
    "done_late": "mọi mốc đã xong, có mốc xong sau ngày hạn.",
    "done": "mọi mốc xong trong hạn, theo ngày hoàn thành; không ghi thì theo ngày báo cáo.",
}
TASK_NOTE = (
    "Ngày xét là ngày cuối kỳ đang xem, không sau ngày chốt. Báo cáo sau cùng là chuẩn; báo cáo gọi mốc bằng số, tên hoặc "
    "ngày hạn, không ghi thì là mốc sớm nhất chưa xong, ghi mốc không có trong kế hoạch thì chỉ lưu lại. Nhiệm vụ có nhiều "
    "mốc, nhiều đơn vị chủ trì lấy trạng thái xấu nhất, theo thứ tự trên. Kỳ 6 tháng: 10/4–14/6/2026, rồi 15/6–14/12 và "
    "15/12–14/6. Nhiệm vụ 60–70 giao cho từng xã, phường, đặc khu."
)
REPORT_STATES = {
    "on_time": "gửi không sau ngày hạn; gửi nhiều lần thì tính lần đầu.",
    "late": "gửi sau ngày hạn.",
    "missing": "đã qua ngày hạn mà chưa gửi.",
    "awaited": "chưa đến hạn, chưa gửi.",
}
DUE_DAYS = (
    "Ngày hạn là **ngày cuối còn đúng hạn**: “Quý II/2026” là 30/06/2026; “trước Quý IV/2026” là 30/09/2026; “tháng 4/2026” "
    "là 30/04/2026; “trước 30/4/2026” là 29/04/2026; “giai đoạn 2026–2030” là 31/12/2030; “trước ngày 15/6” là ngày 14/6."
)
DEADLINE_COLUMNS = {"kind": "Phải gửi", "due_on": "Hạn cuối", "paragraph": "Căn cứ (Kế hoạch 122)"}
SPOTS = (
    "Xét các vụ tai nạn đường bộ trong 12 tháng đến ngày cuối của số liệu, theo Điều 14 Thông tư 41/2024/TT-BGTVT. **Một "
    "điểm** là vòng tròn quanh một vụ: vụ khác thuộc điểm khi nằm trong bán kính, theo tọa độ hoặc theo km của cùng tuyến. "
    "Lấy vòng có nhiều vụ nhất trước; mỗi vụ chỉ thuộc một điểm, không nối điểm này sang điểm khác. Vụ được kết luận không "
    "do hạ tầng thì bỏ ra. Xét **điểm hay xảy ra** trước, rồi mới đến **điểm tiềm ẩn**. Đúng chữ của điều này thì một vụ có "
    "người bị thương đã là điểm tiềm ẩn, nên danh sách mặc định chỉ kể điểm có từ 2 vụ."
)
TASK_COLUMNS = {
    "task_no": "Số",
    "plan_group": "Nhóm",
    "text": "Nhiệm vụ",
    "leads": "Chủ trì",
    "deadline": "Thời gian theo Phụ lục",
    "due_on": "Ngày hạn",
    "partners": "Phối hợp",
}
TASKS = (
    "Nhiệm vụ và thời gian theo Phụ lục của Kế hoạch 122, chữ quét sai đã sửa. Bấm vào ô để đọc hết; số dẫn đến nhiệm vụ ở "
    "trang Nhiệm vụ."
)
NO_TABLE = "Bản số liệu đang dùng được nhập trước khi có bảng này. Hãy nhập lại ở trang Tình trạng dữ liệu."
NO_DAY = "không nêu ngày"
AND = ", "


def spots(phuong: int, elsewhere: int) -> str:
    """`phuong`, `elsewhere`: metres of the default radii."""
    return (
        f"{SPOTS}  \n**Bán kính** không có trong Thông tư: mặc định {integer(phuong)} m ở phường, {integer(elsewhere)} m ở xã, "
        "đặc khu; đổi được ở trang Điểm hay xảy ra TNGT."
    )


def notes_title(count: int) -> str:
    return f"**{integer(count)} chỗ phần thân của Kế hoạch nói khác hoặc rõ hơn Phụ lục.** Phụ lục là chuẩn."


def notes(tasks) -> str:
    """`tasks`: rows of plan/tasks -> one line for each that has a note."""
    noted = tasks[tasks["note"].notna()]
    return "\n".join(f"- **{number}** {note}" for number, note in noted[["task_no", "note"]].to_numpy())


def shown_deadlines(rows):
    """Rows of plan/report_deadlines -> one row for each kind, with all its days."""
    kinds = rows.groupby("kind", sort=False)
    days = kinds["due_on"].agg(lambda due_on: AND.join(map(day, due_on)))
    return (
        days.to_frame()
        .join(kinds["paragraph"].first())
        .reset_index()
        .assign(kind=lambda shown: shown["kind"].map(REPORT_KINDS))
    )


def shown_tasks(tasks, milestones, names: Mapping[str, str]):
    """Rows of plan/tasks with what is printed of them; `milestones`: rows of plan/milestones, `names` of units by code."""
    days = milestones.groupby("task_no")["due_on"].agg(lambda due_on: AND.join(map(_due_day, due_on)))
    return tasks.assign(
        leads=[_named(codes, names) for codes in tasks["leads"]],
        partners=[_named(codes, names) for codes in tasks["partners"]],
        due_on=[days.get(number, "") for number in tasks["task_no"]],
    )


def _due_day(due_on) -> str:
    return NO_DAY if is_missing(due_on) else day(due_on)


def _named(codes: str | None, names: Mapping[str, str]) -> str:
    return "" if is_missing(codes) else "; ".join(names.get(code, code) for code in codes.split(";"))
