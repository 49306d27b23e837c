"""Words of an import started from the page, and of the exports that wait for one."""

from .numbers import integer

WRITING_SAMPLE = "Chưa có tệp số liệu: đang tạo dữ liệu mẫu và nhập vào…"
IMPORTING = "Đang nhập số liệu từ thư mục data/exports…"
RUNNING = "Đang nhập tệp mới; số liệu trên trang là của lần nhập trước."
NOT_SERVED = "Lần nhập gần nhất không dùng được nên trang vẫn là số liệu trước đó; xem lý do ở Tình trạng dữ liệu."
FALLBACK = "Bản số liệu mới nhất bị hỏng hoặc thiếu tệp nên trang dùng bản trước. Hãy nhập lại ở Tình trạng dữ liệu."
NOTHING_IMPORTED = "Chưa nhập được tệp nào. Hãy sửa theo các câu dưới đây rồi bấm Nhập lại."
SOME_REFUSED = "Đã nhập. Có tệp hoặc dòng bị từ chối; tải các dòng ấy về ở bảng dòng bị từ chối để sửa."
EACH_FILE = "Kết quả từng tệp"
ALL_ACCEPTED = "Đã nhập xong, mọi dòng đều được nhận."
IMPORT_AGAIN = "Nhập lại"
IMPORT_NOW = "Nhập các tệp mới"
ACCEPT_LOSS = "Chấp nhận mất số liệu"
UP_TO_DATE = "Thư mục data/exports không có gì mới."
NO_EXPORTS = "Thư mục data/exports đang trống: trang dùng dữ liệu mẫu. Chép tệp xuất vào đó rồi bấm Nhập lại."
DIFFERENCE = {"new": "tệp mới", "changed": "tệp đã thay đổi", "missing": "tệp không còn"}


def not_switched(files: str) -> str:
    return (
        f"Bản mới thiếu số liệu mà bản đang dùng có (tệp đã mất hoặc bị từ chối: {files}), nên trang vẫn dùng bản cũ. "
        f"Hãy chép lại tệp ấy rồi nhập lại, hoặc bấm {ACCEPT_LOSS}."
    )


def waiting(count: int) -> str:
    return f"{integer(count)} thay đổi trong thư mục data/exports chưa được nhập:"


def more(count: int) -> str:
    return f"… và {integer(count)} tệp nữa"


def file_sentence(path: str, sentence: str) -> str:
    return f"**{path}**: {sentence}"


def file_counts(path: str, rows: int, accepted: int, refused: int) -> str:
    said = f"{path}: {integer(rows)} dòng, nhận {integer(accepted)}"
    return f"{said}, **từ chối {integer(refused)}**" if refused else said
