"""One sentence for each thing that can go wrong, with what to do."""

FAILURES = {
    "NoSnapshot": "Chưa có số liệu. Hãy chép tệp xuất vào thư mục data/exports rồi mở lại trang.",
    "BrokenSnapshot": "Bản số liệu đang dùng bị hỏng hoặc thiếu tệp. Hãy tải lại trang rồi nhập lại số liệu; không có tệp xuất thì khôi phục bản sao lưu.",
    "UnknownSnapshot": "Liên kết này trỏ tới một bản số liệu không còn được giữ. Hãy mở trang không kèm liên kết.",
    "UnknownQuery": "Trang này đang có lỗi. Hãy báo người quản trị.",
    "UnknownParameter": "Trang này đang có lỗi. Hãy báo người quản trị.",
}


def unexpected(log_number: str) -> str:
    return f"Trang này đang có lỗi. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã số {log_number}."
