"""Words of the page of slides: which are shown, in which order, and the keys that lead through them."""

OPEN_FULL = "Mở toàn màn hình"
OPEN_FULL_HELP = "Mở trong thẻ mới, chỉ có trang chiếu; giữ nguyên kỳ, địa bàn, các trang và thứ tự đã chọn."
LIST = "Các trang và thứ tự"
LIST_HELP = "Bỏ dấu để không chiếu trang đó; lựa chọn và thứ tự nằm trong liên kết của trang này."
LOOK, UP, DOWN = "Xem", "Lên", "Xuống"
PREVIEW = "Xem trước"
NOTES = "Dành cho người trình bày"
KEYS_TITLE = "Phím khi trình chiếu"
KEYS = (
    ("phím →, phím cách, PageDown", "trang sau"),
    ("phím ←, PageUp", "trang trước"),
    ("phím Home, phím End", "trang đầu, trang cuối"),
    ("phím F", "bật, tắt toàn màn hình (phím F11 của trình duyệt cũng được)"),
)
KEYS_NOTE = "Bút trình chiếu gửi PageUp và PageDown nên dùng được ngay."
PREVIOUS, NEXT = "Trang trước", "Trang sau"
SLIDE, SLIDES = "Trang chiếu số", "Các trang chiếu"


def keys() -> str:
    return "  \n".join(f"**{pressed}**: {what}" for pressed, what in KEYS) + f"  \n:small[:gray[{KEYS_NOTE}]]"


def preview(number: int, count: int) -> str:
    return f"{PREVIEW} {number}/{count}"


def unknown_slides(keys: list[str]) -> str:
    return f"Liên kết có trang chiếu không có ở đây ({', '.join(keys)}); các trang còn lại vẫn được chiếu."


def unknown_number(asked: str, count: int) -> str:
    return f"Không có trang chiếu số {asked}: chỉ có {count} trang, nên mở trang đầu."


def left_out(count: int) -> str:
    return f"Còn {count} dòng không vừa trang; xem ở trang số liệu hoặc tệp." if count > 0 else ""
