"""Words of the PowerPoint file that no slide brings with it."""

CONTINUED = "{sentence} (tiếp {part}/{parts})"
DEFINITION = "Định nghĩa: {text}"
COUNTED = "{state}: {count}"
LAYOUTS = ("Trang đầu", "Tiêu đề và nội dung", "Chỉ tiêu đề")
EDIT_TITLE = "Bấm để sửa tiêu đề"
EDIT_LEVELS = ("Bấm để sửa nội dung", "Mức hai", "Mức ba", "Mức bốn", "Mức năm")
CHART, TABLE, NOTE, LEGEND = "Biểu đồ", "Bảng", "Ghi chú", "Chú giải"
SLIDE_NUMBER, SOURCE_LINE = "Số trang", "Nguồn số liệu"
